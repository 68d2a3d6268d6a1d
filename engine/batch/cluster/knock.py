"""What is sent to a worker: the few lines that find the installed program there.

They travel as they stand here, so that a worker (and the scheduler, which only passes them on) needs nothing of this
program to receive them, and can say so where it is not installed.
"""

from typing import Any


def knock(errand: bytes) -> tuple[str, Any]:
    """Hand an errand to the program that is installed on this worker."""
    try:
        import regiokoers

        if not hasattr(regiokoers, "answer"):
            return "bare", "regiokoers"
        answer: tuple[str, Any] = regiokoers.answer(errand)
    except ImportError as error:
        return "bare", error.name or str(error)
    return answer
