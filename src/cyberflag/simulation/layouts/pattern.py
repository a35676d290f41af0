"""One way of printing a reply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cyberflag.simulation.drafts import Draft


@dataclass(frozen=True)
class Pattern:
    """One way of printing a reply.

    ``formats`` are the file formats that it can take. ``flags`` is False where a force that answers so does not set
    the flag on its records; ``answers`` is False where a reply of this kind holds no figures. ``small`` is for
    patterns in which numbers are written as words or pooled: they go to forces with few crimes. ``welsh`` is for
    patterns with Welsh in them: they go to forces in Wales. ``wanted`` is True for patterns that every campaign holds.
    """

    name: str
    print: Callable[[Draft], None]
    formats: tuple[str, ...]
    flags: bool = True
    answers: bool = True
    small: bool = False
    welsh: bool = False
    wanted: bool = False
