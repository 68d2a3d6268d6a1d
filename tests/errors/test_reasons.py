import errno
import os

import pytest

from engine.errors import Place, fault, reasons, render


@pytest.mark.parametrize(
    ("number", "nl", "en"),
    [
        (errno.EACCES, "geen toegang", "no access"),
        (errno.EPERM, "geen toegang", "no access"),
        (errno.ENOSPC, "de schijf is vol", "the disk is full"),
        (errno.EROFS, "de schijf is alleen te lezen", "the disk is read-only"),
    ],
)
def test_says_in_both_languages_why_the_system_refused(number: int, nl: str, en: str) -> None:
    assert reasons(OSError(number, os.strerror(number))) == {"why_nl": nl, "why_en": en}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (OSError("iets anders"), "iets anders"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_gives_the_words_of_the_system_where_it_has_none_of_its_own(error: OSError | ValueError, said: str) -> None:
    assert set(reasons(error).values()) == {said}


def test_a_reason_is_said_in_the_language_of_the_message() -> None:
    found = fault("file-unreadable", Place("a.yaml"), **reasons(PermissionError(errno.EACCES, "Permission denied")))
    assert render(found, "nl").splitlines()[0] == "a.yaml: dit kan niet gelezen worden: geen toegang [RK203]"
    assert render(found, "en").splitlines()[0] == "a.yaml: this can't be read: no access [RK203]"
