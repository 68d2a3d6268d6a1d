"""Where content is read from: a home of one's own, or one laid over the shipped library."""

from pathlib import Path

import pytest

from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.model.files import ContentFiles, canonical, gather

TERM = "gap: {nl: ruimte, en: room}\n"


def write(home: Path, address: str, text: str = "x: 1\n") -> Path:
    path = home / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_shipped_library_is_read_where_none_is_named() -> None:
    files = gather(None)
    assert {address.split("/")[0] for address in files.contents} == {"knowledge", "rules"}
    assert files.sha256() == gather(SHIPPED).sha256()


def test_known_regions_and_hidden_files_are_no_content(tmp_path: Path) -> None:
    kept = write(tmp_path, "rules/goals/a.yaml")
    for address in (
        "knowledge/regions/veenwijk.yaml",
        "rules/goals/.b.yaml",
        "rules/.git/c.yaml",
        "rules/__pycache__/d.yaml",
        "rules/goals/notes.md",
        "rules/goals/a.yaml~",
        "other/e.yaml",
    ):
        write(tmp_path, address)
    assert gather(tmp_path).contents == {"rules/goals/a.yaml": kept.read_bytes()}


def test_both_endings_of_yaml_are_read(tmp_path: Path) -> None:
    write(tmp_path, "rules/goals/a.yaml")
    write(tmp_path, "rules/goals/b.yml")
    assert [*gather(tmp_path).contents] == ["rules/goals/a.yaml", "rules/goals/b.yml"]


def test_a_home_that_extends_the_shipped_one_adds_to_it_and_overrides(tmp_path: Path) -> None:
    write(tmp_path, "home.yaml", "extends: shipped\n")
    write(tmp_path, "knowledge/terms.yaml", TERM)
    write(tmp_path, "rules/own/a.yaml")
    files, shipped = gather(tmp_path), gather(None)
    assert set(files.contents) - set(shipped.contents) == {"rules/own/a.yaml"}
    assert files.contents["knowledge/terms.yaml"].decode() == TERM
    assert {name for name in shipped.contents if files.contents[name] != shipped.contents[name]} == {
        "knowledge/terms.yaml"
    }
    assert Path(files.paths["knowledge/terms.yaml"]) == tmp_path / "knowledge/terms.yaml"
    assert Path(files.paths["knowledge/sources.yaml"]).resolve() == SHIPPED / "knowledge/sources.yaml"


def test_a_home_that_extends_may_hold_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, "home.yaml", "extends: shipped\n")
    assert gather(tmp_path).sha256() == gather(None).sha256()


@pytest.mark.parametrize("settings", [None, "extends:\n", "{}\n"])
def test_a_home_that_does_not_extend_stands_alone(settings: str | None, tmp_path: Path) -> None:
    if settings is not None:
        write(tmp_path, "home.yaml", settings)
    write(tmp_path, "knowledge/terms.yaml", TERM)
    assert [*gather(tmp_path).contents] == ["knowledge/terms.yaml"]


@pytest.mark.parametrize(
    "settings", ["extends: other\n", "extend: shipped\n", "- shipped\n", "extends: [shipped]\n", "a: b: c\n"]
)
def test_wrong_settings_are_refused_with_their_place(settings: str, tmp_path: Path) -> None:
    path = write(tmp_path, "home.yaml", settings)
    write(tmp_path, "knowledge/terms.yaml", TERM)
    with pytest.raises(RegiokoersError) as caught:
        gather(tmp_path)
    assert {(found.place.path, found.place.line) for found in caught.value.faults} == {(str(path), 1)}


def test_paths_are_short_where_the_home_is_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "knowledge/terms.yaml", TERM)
    monkeypatch.chdir(tmp_path)
    assert gather(tmp_path).paths == {"knowledge/terms.yaml": "knowledge/terms.yaml"}
    assert gather(Path()).paths == {"knowledge/terms.yaml": "knowledge/terms.yaml"}
    assert gather(Path("..") / tmp_path.name).sha256() == gather(tmp_path).sha256()


def test_a_folder_that_can_not_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    def scandir(path: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    write(tmp_path, "rules/goals/a.yaml")
    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(RegiokoersError) as caught:
        gather(tmp_path)
    (found,) = caught.value.faults
    assert (found.name, found.place.path) == ("file-unreadable", str(tmp_path / "rules"))
    assert dict(found.words) == {"why_nl": "geen toegang", "why_en": "no access"}


def test_the_hash_is_over_addresses_and_contents() -> None:
    def sha(contents: dict[str, bytes]) -> str:
        return ContentFiles(contents, {}, "").sha256()

    one = {"rules/a/b.yaml": b"x: 1\n", "rules/a/c.yaml": b"y: 1\n"}
    swapped = {"rules/a/b.yaml": b"y: 1\n", "rules/a/c.yaml": b"x: 1\n"}
    assert sha(one) == sha(dict(reversed(one.items()))) == sha({k: v.replace(b"\n", b"\r\n") for k, v in one.items()})
    assert len({sha(one), sha(swapped), sha({}), sha({"rules/a/b.yaml": b"x: 1\n"})}) == 4


def test_canonical_json_has_one_spelling() -> None:
    assert canonical({"b": [1, 2.5], "a": "é\u2028"}) == '{"a":"é\u2028","b":[1,2.5]}'.encode()
    with pytest.raises(ValueError, match="JSON"):
        canonical(float("nan"))
