"""The texts of a reply that may speak of all its figures: its own words, what heads it, and what may say how they are
shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.finding.explained.keys import key_notes
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.finding.titles.notes import notes_in_headings
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.resolving.from_titles.cover_sheets import (
    cover_title,
    kinds_of_years_on_sheets,
    offence_of_cover,
    title_of_workbook,
)
from cyberflag.replies.resolving.from_titles.requests_on_covers import request_on_cover
from cyberflag.replies.tables import Table, Text

_ASKS = re.compile(r"\?\s*$|^\W*(?:q|question|part|point|request)?\W*\d{1,2}[a-z]?\b", re.IGNORECASE)
"""A heading that is one of several questions."""
_SEVERAL = 2


def own_texts(document: Document) -> tuple[Text, ...]:
    """What the reply says in its own words: its lines, the title that one sheet gives the others (one without figures,
    or the first), and what sheets state of all years.
    """
    own = [line for line in document.lines if line.kind not in (LineKind.QUOTED, LineKind.FURNITURE)]
    sheets = (*cover_title(document), *request_on_cover(document), *title_of_workbook(document))
    return (*(Text(line.text, line.source) for line in own), *sheets, *kinds_of_years_on_sheets(document))


def headings_of(document: Document) -> tuple[Text, ...]:
    """What heads the reply as a whole: its titles and its first heading, if that is no question of several; the title
    of a sheet without figures that names the crimes of the others; and that of a sheet above its questions.
    """
    titles = [line for line in document.lines if line.kind is LineKind.TITLE]
    headings = [line for line in document.lines if line.kind is LineKind.HEADING]
    asks = [line for line in headings if _ASKS.search(line.text)]
    first = headings[:1] if len(asks) < _SEVERAL or headings[0] not in asks else []
    return (
        *(Text(line.text, line.source) for line in (*titles, *first)),
        *offence_of_cover(document),
        *request_on_cover(document),
        *title_of_workbook(document),
    )


def notes_of(document: Document, tables: Sequence[Table], sentences: Sequence[Sentence]) -> list[str]:
    """Every text that may say how figures are shown, the ``sentences`` of the document among them."""
    beside = [t.text for table in tables for t in (*table.titles, *table.setting, *table.notes)]
    beside += notes_in_headings(tables)
    cells = [
        c.shown
        for grid in document.grids
        if not grid.hidden
        for c in grid.cells.values()
        if len(c.shown) > 20 and kind_of_text(c.shown) is CellKind.TEXT
    ]
    # sentences first: a rule may run over two lines of an e-mail, and half of one says less
    said = [s.text for s in sentences if s.part not in (Part.REQUEST, Part.EXAMPLE)]
    return [*dict.fromkeys([*said, *beside, *key_notes(document), *(line.text for line in document.lines), *cells])]
