"""Numbers with the word they count, as they stand in a sentence of the screen."""

from __future__ import annotations


def say_number(number: int, one: str, several: str = "") -> str:
    """``1 issue``, ``2,304 issues``; ``several`` is the plural where it is not ``one`` with an s."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
