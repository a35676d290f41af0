"""What says of which crimes a whole workbook is: a sheet without figures (``Read me``, ``Notes``), the title of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import prints_figure
from cyberflag.replies.resolving.from_titles.titles_over_questions import (
    is_over_parts,
    is_over_questions,
    lines_above_questions,
)
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.spans.kinds_of_years import kind_of_years_stated

_LONGEST_TITLE: Final = 25
_FEWEST: Final = 2
_IS_RULE: Final = re.compile(
    r"\b(?:not|may|can|could|should|counted|excluded?|excluding|please|were|was|each|where|if|which)\b|\?\s*$",
    re.IGNORECASE,
)
"""Says how crimes are counted, or asks, and heads nothing."""
_OF_OFFICES: Final = re.compile(r"\b(?:teams?|units?|squads?|branch|department|desk|taskforce)\b", re.IGNORECASE)

_OF_REPLY: Final = re.compile(
    r"\b(?:foia?|request|ref(?:erence)?|disclosure)\b[\s:.#-]*(?:no\b\W*)?[a-z/-]{0,6}\d{2}", re.IGNORECASE
)
"""The number of a request, which makes a title that of the whole reply: ``FOI 24/07/0866``."""
_OF_PART: Final = re.compile(
    r"\b(?:q|questions?|parts?|sheets?|tables?|tabs?|sections?|pages?|appendix|annex)\W{0,3}(?:\d|[a-e]\b)|\b\d\s*[.)]\s",
    re.IGNORECASE,
)
"""Says by a number that a title is of a part of the reply: ``Question 1``."""


def cover_title(document: Document) -> tuple[Text, ...]:
    """The one text on the sheets without figures that names crimes as a title does, where no other text there names any
    other offence; empty where the reply has words of its own, or there are several such titles.
    """
    texts = texts_of_covers(document.grids)
    named = {text: _offences_in(text) for text in texts}
    titles = [text for text in texts if named[text] and _is_title(text.text)]
    offences = set[str]().union(*named.values()) - {ALL, SEXUAL_OFFENCES}
    spans = {found.value for text in titles for found in periods_named_in(text.text)}
    return tuple(titles) if len(titles) == 1 and len(offences) <= 1 and len(spans) <= 1 else ()


def texts_of_covers(grids: Sequence[Grid]) -> list[Text]:
    """What stands on the sheets without figures, where other sheets have some."""
    with_figures = sheets_with_figures(grids)
    covers = [grid for grid in grids if grid.is_sheet and not grid.hidden and grid not in with_figures]
    return [text for grid in covers for text in _texts(grid)] if with_figures else []


def sheets_with_figures(grids: Sequence[Grid]) -> list[Grid]:
    """The sheets that show, and show figures."""
    sheets = (grid for grid in grids if grid.is_sheet and not grid.hidden)
    return [grid for grid in sheets if any(prints_figure(cell) for cell in grid.cells.values())]


def title_of_workbook(document: Document) -> tuple[Text, ...]:
    """The title alone in the first row of the first sheet, where it names one kind of crime and the other sheets with
    figures begin with their headings, or it bears the number of the request and they begin with no more than by what
    they part crimes; else the one above their numbered questions. Empty where one of these, or the reply, has words of
    its own.
    """
    sheets = [grid for grid in document.grids if grid.is_sheet and not grid.hidden and grid.seen]
    if not sheets or document.lines:
        return ()
    tops = [grid.filled_rows()[0] for grid in sheets]
    first = next(_texts(sheets[0]))
    if len(sheets) < _FEWEST or len(tops[0]) > 1 or not _names_one(first):
        return _title_over_questions(sheets)
    is_over_headings = all(len(top) > 1 for top in tops[1:])
    is_of_reply = _OF_REPLY.search(first.text) is not None and _OF_PART.search(first.text) is None
    is_over_all = is_over_headings or (is_of_reply and is_over_parts(first.text, sheets))
    return (first,) if is_over_all else _title_over_questions(sheets)


def _title_over_questions(sheets: Sequence[Grid]) -> tuple[Text, ...]:
    """The one title above the first numbered question of the first sheet with figures that names a crime, where all
    such sheets begin with such questions and nothing on any sheet may be of other crimes.
    """
    answers = sheets_with_figures(sheets)
    head = [_text(row[0], answers[0]) for row in lines_above_questions(answers[0])] if answers else []
    titles = [text for text in head if _offences_in(text)]
    if len(titles) != 1 or not _names_one(titles[0]):
        return ()
    return tuple(titles) if is_over_questions(titles[0].text, answers, sheets) else ()


def _names_one(text: Text) -> bool:
    """Whether a text is a title that names one kind of crime, and not those who deal with it."""
    is_title = _is_title(text.text) and _OF_OFFICES.search(text.text) is None
    return is_title and len(_offences_in(text) - {ALL, SEXUAL_OFFENCES}) == 1


def offence_of_cover(document: Document) -> tuple[Text, ...]:
    """That title where it names one kind of crime; all sexual offences are what the reply is about, no part of it."""
    return tuple(text for text in cover_title(document) if _offences_in(text) - {ALL, SEXUAL_OFFENCES})


def kinds_of_years_on_sheets(document: Document) -> Iterator[Text]:
    """The cells of the sheets that state what all years are: ``Years are financial years``."""
    sheets = (grid for grid in document.grids if grid.is_sheet and not grid.hidden)
    for grid in sheets:
        texts = (_text(cell, grid) for cell in grid.cells.values() if _names_years(cell.shown))
        yield from (text for text in texts if kind_of_years_stated(text.text))


def _names_years(text: str) -> bool:
    return "year" in text.casefold() and len(text.split()) > _FEWEST


def _offences_in(text: Text) -> set[str]:
    return {item.value for item in offences_named_in(without_exclusions(text.text))}


def _texts(grid: Grid) -> Iterator[Text]:
    yield from (_text(cell, grid) for cell in grid.cells.values() if cell.shown.strip())


def _text(cell: Cell, grid: Grid) -> Text:
    return Text(" ".join(cell.shown.split()), grid.source(cell.row, cell.column))


def _is_title(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TITLE and _IS_RULE.search(text) is None
