"""Cells with a number in brackets behind another, ``43 (23)``, where the reply says of which of those crimes the one in
brackets is: ``the number in brackets is how many of them had a victim aged 11 or under``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final

from cyberflag.model import Measure
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.replies.resolving.levels.note_marks import notes_listed
from cyberflag.replies.resolving.levels.parted_figures import BECAME, NUMBER
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.signs.brackets import told_of_brackets

_BRACKETED: Final = re.compile(rf"\s*(?P<whole>{NUMBER})\s*[(\[]\s*(?P<part>{NUMBER})\s*[)\]]\s*")
_BECAME: Final = re.compile(
    r"\b(?:charg\w+|summons\w*|arrest\w*|convict\w*|cautions?|suspects?|offenders?|outcomes?|detected|solved|closed|%"
    r"|per\s*cent(?:age)?s?|shares?|changes?|previous\w*|last\s+year|rank\w*|notes?|rounded"
    r"|rates?|proportions?|year\s+before|restated|revised|negative\w*)\b",
    re.IGNORECASE,
)
"""What is in brackets is no part of the crimes by their victims."""
_LED_TO: Final = re.compile(
    r"leads?|leading|led|result(?:s|ed|ing)?|brought|made|ended|ending|followed|summons(?:ed)?|any|far|date|so"
)
"""Words beside a charge or an arrest that do not narrow it: ``how many of those have so far led to a charge``."""
_BESIDE: Final = re.compile(
    r"an?|the|of|in|on|by|with|to|at|as|or|and|is|are|was|were|be|been|being|had|has|have|did|do|how|many|each|cells?"
    r"|numbers?|figures?|counts?|total|those|these|them|wh(?:ich|om?|ose|ere|en)|that|it|there|crimes?|offences?|records?"
    r"|victim(?:s|'s)?|complainants?|child|children|person|people|young|aged?|ages|years?|old|sex|gender|recorded|shown"
    r"|given|only|same|here|involv(?:ing|ed|es?)|used|using|via|through|over|platform|app|site|service|time"
)
"""Words beside a label that do not narrow it: ``girls in care`` are fewer than the girls."""
_FEWEST: Final = 2
_LEAST: Final = 0.8


def write_out_bracketed(document: Document) -> Document:
    """The document with such cells written out, the whole before its part (``43 (aged 0-11: 23)``); a cell keeps what
    it prints. Nothing is changed where no text, or texts that differ, say what stands in brackets, where a cell has
    more in brackets than before them, or where all may be marks of notes that are listed.
    """
    named = {label for text in document.texts() for label in _labels_in(write_plainly(text))}
    if len(named) != 1 or "" in named:
        return document
    label, notes = named.pop(), notes_listed(document.texts(hidden=True))
    return document.with_grids(lambda grid: _written(grid, label, notes))


def _written(grid: Grid, label: str, notes: Collection[str]) -> Grid:
    found = [(cell, match) for cell in grid if not cell.hidden and (match := _BRACKETED.fullmatch(cell.shown))]
    may_be_marks = all(match["part"] in notes for _, match in found)
    if len(found) < _FEWEST or may_be_marks or any(_is_more(match["part"], match["whole"]) for _, match in found):
        return grid
    return grid.with_cells({(c.row, c.column): _with_part(c, m, label) for c, m in found})


def _with_part(cell: Cell, found: re.Match[str], label: str) -> Cell:
    return cell.written_out(f"{found['whole']} ({label}: {found['part']})")


def _is_more(part: str, whole: str) -> bool:
    numbers = [int(text.replace(",", "")) if text.replace(",", "").isdigit() else None for text in (part, whole)]
    return None not in numbers and (numbers[0] or 0) > (numbers[1] or 0)


def _labels_in(text: str) -> Iterator[str]:
    """The labels of what a text says stands in brackets; an empty one where that is something else than a part."""
    for what in told_of_brackets(text):
        is_no_part = _BECAME.search(what) is not None
        label = _outcome_of(what) if is_no_part else _label_of(what)
        if label or is_no_part:
            yield label


def _label_of(what: str) -> str:
    """A label of the one age, sex or platform that words name; empty where they name none, several or more beside."""
    tokens = read_tokens(what)
    named = [
        *(("age", token.value) for token in tokens.ages),
        *(("sex", token.value) for token in tokens.sexes),
        *(("platform", token.value) for token in tokens.platforms),
    ]
    if len(named) != 1 or _is_narrower(what, [*tokens.ages, *tokens.sexes, *tokens.platforms]):
        return ""
    kind, value = named[0]
    label = f"aged {value}" if kind == "age" else str(value)
    fit = fits_of(label).get({"age": Dimension.AGE, "sex": Dimension.SEX, "platform": Dimension.PLATFORM}[kind])
    return label if fit is not None and fit.score >= _LEAST and understand_measure(label) is None else ""


def _outcome_of(what: str) -> str:
    """``charges`` or ``arrests`` where words name one of them and nothing by which it is narrowed; else empty."""
    measures = [token for token in read_tokens(what).measures if token.value is not Measure.OFFENCES]
    became = {token.value for token in measures}
    if len(became) != 1 or not became <= BECAME or _is_narrower(what, measures, _LED_TO):
        return ""
    return str(became.pop())


def _is_narrower(what: str, tokens: Sequence[Token[Any]], beside: re.Pattern[str] = _BESIDE) -> bool:
    """Whether words say more than the label in them and what may stand ``beside`` it as beside any other."""
    left = re.findall(r"[a-z][\w']*|\d+|%", blanked(what, ((t.start, t.end) for t in tokens)).casefold())
    return not all(_BESIDE.fullmatch(word) or beside.fullmatch(word) for word in left)
