"""A passage of a story, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.disclosure.table_system import Statement


@dataclass(frozen=True)
class Passage:
    """A sentence, a tooltip or the words of a bar: where it stands, its text, and the heading or title over it.

    ``context`` names what the text leaves out: a drawing's title with the year of all its bars. A label (a tooltip, the
    words of a bar) is no sentence.
    """

    where: str
    text: str
    context: str = ""
    is_label: bool = False


@dataclass(frozen=True)
class Told:
    """What a passage tells: statements on cells, whose words say where they were told."""

    where: str
    text: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class NotUnderstood:
    """A passage that speaks of counts, from which nothing was concluded, and why."""

    where: str
    text: str
    why: str
