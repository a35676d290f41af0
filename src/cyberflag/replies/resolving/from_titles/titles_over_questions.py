"""The title of a workbook whose tables stand below numbered questions: it says of which crimes these ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.resolving.from_titles.openings import is_on_more
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled
from cyberflag.vocabularies.offences import contains, offences_named_in

_WIDER: Final = re.compile(r"\b(?:all|any|every)\s+(?:\w+\s+){0,2}(?:crimes?|offences?)\b", re.IGNORECASE)
"""May be of other crimes, too: ``All recorded crime``."""


def is_over_questions(title: str, sheets: Sequence[Grid]) -> bool:
    """Whether the tables below a title answer numbered questions, on its own sheet and all others, and nothing on the
    sheets speaks of other crimes than the title does, or of more.
    """
    offence = offence_titled(title)
    if offence is None or is_on_more(title, offence):
        return False
    rest = [text for sheet in sheets for text in _texts(sheet) if text != title]
    named = {found.value for text in rest for found in offences_named_in(text)}
    is_alone = all(contains(offence, one) for one in named)
    is_alone = is_alone and not any(_WIDER.search(text) or is_on_more(text, offence) for text in rest)
    return is_alone and all(_opens_with_question(title, sheet) for sheet in sheets)


def _opens_with_question(title: str, sheet: Grid) -> bool:
    """Whether a sheet begins with a numbered question, be it below the title."""
    tops = (_text(row[0]) for row in sheet.filled_rows()[:2] if len(row) == 1)
    first = next((text for text in tops if text != title), "")
    return opens_numbered_part(first)


def _texts(sheet: Grid) -> Iterator[str]:
    """What the name of a sheet and its cells say."""
    yield sheet.own_name
    yield from map(_text, sheet.seen.values())


def _text(cell: Cell) -> str:
    return " ".join(cell.shown.split())
