"""The title of a workbook whose tables stand below numbered questions, or below titles that say no more than by what
they part crimes: it says of which crimes these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.resolving.from_titles.openings import is_on_more
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled, without_breakdown
from cyberflag.vocabularies.offences import contains, offences_named_in

_TOP: Final = 2
_WIDER: Final = re.compile(
    r"\b(?:all|any|every|total|overall|other|further|more)\s+(?:\w+\s+){0,2}(?:crimes?|offences?|offending|incidents?)\b"
    r"|\b(?:crimes?|offences?|incidents?)\s+of\s+(?:any|every|all)\b|\b(?:everything|anything)\b",
    re.IGNORECASE,
)
"""May be of other crimes, too: ``All recorded crime``."""
_OF_A_KIND: Final = re.compile(
    r"\b(?!(?:the|these|those|such|said|this|each|a|an|of|per|in|for|to|by|recorded|reported|committed|relevant|above|same"
    r"|how|many|number|numbers?|count|which|where|when|and|or|with|from|at|on|as|is|are|was|were)\b)[a-z][a-z-]*\s+"
    r"(?:crimes?|offences?|incidents?)\b",
    re.IGNORECASE,
)
"""Crimes of a kind, be it one that no list has: ``Violent incidents``."""

_CRIMES: Final = re.compile(
    r"(?:(?:the\s+)?(?:number|count|total)s?\s+of\s+)?(?:the\s+)?(?:recorded\s+|reported\s+)?(?:offences|crimes)(?:\s+recorded)?\W*",
    re.IGNORECASE,
)
"""Crimes of no kind and not all of them, as a title calls those of the reply: ``Recorded offences``."""
_OF_SOME: Final = re.compile(
    r"\b(?:only|alone|on-?line|internet|cyber\w*|digital\w*|flag\w*|mark\w*|foia?|request|ref(?:erence)?|disclosure)\b",
    re.IGNORECASE,
)
"""In such a title: it is of some of these crimes, or of another reply."""


def is_over_questions(title: str, answers: Sequence[Grid], sheets: Sequence[Grid]) -> bool:
    """Whether the tables below a title answer numbered questions, on its own sheet and all others that have
    ``answers``, and nothing on the ``sheets`` speaks of other crimes than the title does, or of more.
    """
    asks = all(any(map(_asks, sheet.filled_rows()[:_TOP])) for sheet in answers[1:])
    return asks and _is_alone(title, sheets)


def is_over_parts(title: str, sheets: Sequence[Grid]) -> bool:
    """Whether the sheets behind the one of a title begin with their headings or a title that says by what crimes are
    broken down and not of which kind they are (``Recorded offences by age of victim``), and nothing on any sheet speaks
    of others.
    """
    tops = (sheet.filled_rows()[0] for sheet in sheets[1:])
    return all(len(top) > 1 or _breaks_down(_text(top[0])) for top in tops) and _is_alone(title, sheets)


def _breaks_down(text: str) -> bool:
    crimes = without_breakdown(text)
    return crimes != text and _CRIMES.fullmatch(crimes) is not None and _OF_SOME.search(text) is None


def _is_alone(title: str, sheets: Sequence[Grid]) -> bool:
    """Whether nothing on the sheets speaks of other crimes than a title does, or of more."""
    offence = offence_titled(title)
    if offence is None or is_on_more(title, offence):
        return False
    return not may_be_of_others(title, offence, sheets)


def may_be_of_others(title: str, offence: str, sheets: Sequence[Grid]) -> bool:
    """Whether anything on the ``sheets`` beside a title of one offence speaks of other crimes than that, or of more."""
    rest = (text for sheet in sheets for text in _texts(sheet) if text != title)
    return any(_speaks_of_others(text, offence) for text in rest)


def lines_above_questions(sheet: Grid) -> Sequence[Sequence[Cell]]:
    """The rows at the head of a sheet that hold one text each, up to its first numbered question; none where a row of a
    table stands above that.
    """
    rows = sheet.filled_rows()
    head = list(takewhile(lambda row: len(row) == 1 and not _asks(row), rows))
    return head if len(head) < len(rows) and _asks(rows[len(head)]) else []


def _speaks_of_others(text: str, offence: str) -> bool:
    named = {found.value for found in offences_named_in(text)}
    is_of_others = not all(contains(offence, one) for one in named) or (
        not named and _OF_A_KIND.search(text) is not None
    )
    return is_of_others or _WIDER.search(text) is not None or is_on_more(text, offence)


def _asks(row: Sequence[Cell]) -> bool:
    return len(row) == 1 and opens_numbered_part(_text(row[0]))


def _texts(sheet: Grid) -> Iterator[str]:
    """What the name of a sheet and its cells say."""
    yield sheet.own_name
    yield from map(_text, sheet.seen.values())


def _text(cell: Cell) -> str:
    return " ".join(cell.shown.split())
