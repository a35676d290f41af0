"""Sentences that answer on a sheet, above, below and between its tables: read as the text of a letter is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.prose.lines.under_headings import lines_under_headings
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.number_words import read_number

_FEWEST_WORDS = 6
"""So many words with a number are a sentence and no label."""
_LONGEST_HEADING = 14
_OF_ROWS = re.compile(r"\b(?:rows?|lines?|records?|entr(?:y|ies))\b", re.IGNORECASE)
_FEWEST_LINES = 3
"""So many lines with a figure behind a label are an answer, where a sheet holds no table."""
_FIRST_YEAR, _LAST_YEAR = 1990, 2050
_BEHIND_LABEL = re.compile(
    r"\S.*?(?:[:=]|\s[-–—])\s*(?:[<*]\s?)?(?P<figure>\d[\d,]*|[A-Za-z-]+)(?=\s*(?:[,;.]\s|[,;.]?$))"
)


def write_out_sentences(document: Document, tables: Sequence[Table]) -> Document:
    """The document with the texts beside the ``tables`` of a sheet as lines, where one of them is a sentence with a
    number that may be a count, or where a sheet without tables holds lines of a label and its figure: what is short or
    asks heads what follows. What stands under the headings of tables side by side is said of those. Other sheets stay
    as they are.
    """
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        blocks.append(block)
        if isinstance(block, Grid) and block.is_sheet and not block.hidden:
            own = [table for table in tables if table.grid is block]
            texts, under = _texts_beside(block, own), list(lines_under_headings(block, own))
            lines = sum(_gives_behind_label(cell.shown) for cell in texts)
            of_lines = lines >= _FEWEST_LINES and not own
            if of_lines or under or any(_gives_figures(cell.shown) for cell in texts):
                blocks.extend((*_lines(block, texts), *under))
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def texts_on_rows(document: Document, tables: Sequence[Table]) -> list[Text]:
    """What stands beside the ``tables`` on any sheet of a reply and speaks of their rows: ``One line is one crime`` on
    a sheet of notes.
    """
    return [
        Text(cell.shown, grid.source(cell.row, cell.column))
        for grid in document.grids
        if grid.is_sheet and not grid.hidden
        for cell in _texts_beside(grid, [table for table in tables if table.grid is grid])
        if _OF_ROWS.search(cell.shown)
    ]


def without_rivals(told: Iterable[Count], printed: Iterable[Count]) -> tuple[list[Count], list[Issue]]:
    """The figures of sentences without those of a sheet that would count the same as a cell of a table and differ from
    it: such a sentence counts something narrower than was understood (``12 of them were recorded late``).
    """
    cells = {count.meaning: count for count in printed}
    kept: list[Count] = []
    issues: list[Issue] = []
    for count in told:
        rival = cells.get(count.meaning) if "!" in count.provenance.source else None
        if rival is None or rival.bounds.meet(count.bounds) is not None:
            kept.append(count)
            continue
        message = (
            f"The number {count.printed} looks like a figure, but {rival.provenance.source} gives {rival.printed} for "
            "what it was read as, so it was left out. Read the sentence and enter by hand what it counts."
        )
        issues.append(
            Issue(Provenance(count.provenance.reply, count.provenance.source), IssueKind.NOT_A_FIGURE, message)
        )
    return kept, issues


def _texts_beside(grid: Grid, tables: Sequence[Table]) -> list[Cell]:
    """The cells that stand alone in their row and in no table, in reading order."""
    lone = [cells[0] for cells in grid.filled_rows() if len(cells) == 1]
    return [cell for cell in lone if not any(table.holds(cell.row, cell.column) for table in tables)]


def _gives_figures(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS and not _heads(text) and bool(loose_numbers(text))


def _gives_behind_label(text: str) -> bool:
    """Whether a number that is no year stands behind a label: ``2019/20: 34``, ``13 to 15: 2021 - 69, 2022 - 64``."""
    figures = (read_number(match["figure"].replace(",", "")) for match in _BEHIND_LABEL.finditer(text))
    return any(figure is not None and not _FIRST_YEAR <= figure <= _LAST_YEAR for figure in figures)


def _heads(text: str) -> bool:
    """Whether a text asks, numbers a part of the answer, or is short and no sentence."""
    plain = text.rstrip()
    if plain.endswith("?") or opens_numbered_part(text):
        return True
    is_short = len(text.split()) <= _LONGEST_HEADING and not plain.endswith(".")
    return (is_short or plain.endswith(":")) and not _gives_behind_label(text) and not loose_numbers(text)


def _lines(grid: Grid, texts: Iterable[Cell]) -> Iterator[Line]:
    """The texts as lines: what stands on the form as the requester sent it is the requester's."""
    is_requesters = is_heading_of(grid.own_name, Cue.FORM_RECEIVED)
    for cell in texts:
        kind = LineKind.HEADING if _heads(cell.shown) else LineKind.PARAGRAPH
        kind = LineKind.QUOTED if is_requesters else kind
        yield grid.line(cell, " ".join(cell.shown.split()), kind)
