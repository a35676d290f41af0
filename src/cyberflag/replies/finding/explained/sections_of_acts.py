"""Labels that are nothing but a section of an Act which the reply names elsewhere, with or without a word for what is
counted: ``S127`` and ``S127 arrests`` under ``arrests under section 127 of the Communications Act 2003``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.plain_text import read_words
from cyberflag.vocabularies.sections import Sections, acts_named_in, same_act, section_label, sections_named_in

_SENTENCES: Final = re.compile(r"(?<=[.?!;])\s+(?=[A-Z])")
_FIGURE: Final = re.compile(r"\W*\d[\d,]*\W*")


def write_out_sections(document: Document) -> Document:
    """The document with each label written out that is the bare section of an Act, where the texts of the reply name
    one Act alone of which that section is an offence, and the label is not understood by itself. In a table with a
    bare section that they name with no Act at all, none is: ``S1`` beside ``S2`` may be sectors. Cells keep what they
    print.
    """
    if not any(section_label(cell.shown)[0] for grid in document.grids for cell in grid):
        return document
    texts = [part for text in document.texts(quoted=True) for part in _SENTENCES.split(" ".join(text.split()))]
    texts = [text for text in texts if not _says("not_answered").search(text)]
    said = [one for text in texts for one in sections_named_in(text) if one.act]
    said = [one for one in said if not _says("of_requests").search(one.act)]
    numbers = dict.fromkeys(number for one in said for number in one.numbers)
    words = {number: _act_of(number, said, texts) for number in numbers if not _is_explained(number, texts)}
    return document.with_grids(lambda grid: _written(grid, words)) if any(words.values()) else document


def _act_of(number: str, said: Sequence[Sections], texts: Iterable[str]) -> str:
    """A section that texts name with one Act alone, in full, where it is an offence; empty elsewhere, and where an Act
    stands there without its sections, of which it could be.
    """
    acts = {act for text in texts for act in acts_named_in(text) if not _says("of_requests").search(act)}
    by_act = [one.act for one in said if number in one.numbers]
    fullest = max(by_act, key=len)
    written = f"Section {number} of the {fullest}"
    is_sure = all(same_act(act, fullest) for act in by_act) and all(_is_one_of(act, said) for act in acts)
    return written if is_sure and understand_offence(written) is not None else ""


def _is_explained(number: str, texts: Iterable[str]) -> bool:
    """Whether a text says what the sign of a section stands for, which is then no law: ``S1 = Sittingbourne``."""
    explains = read_words("section_words")["explains"]
    sign = re.compile(rf"\bs\.?\s?{number}\s*(?:{explains})", re.IGNORECASE)
    return any(sign.search(text) for text in texts)


def _is_one_of(act: str, said: Iterable[Sections]) -> bool:
    """Whether an Act is one of those with sections."""
    return any(one.is_of(act) for one in said)


def _written(grid: Grid, words: Mapping[str, str]) -> Grid:
    """A table with its bare sections written out, where all of them are named with an Act."""
    bare = {at: label for at, label in _labels(grid) if understand_offence(grid.cells[at].shown) is None}
    if grid.hidden or not all(number in words for number, _ in bare.values()):
        return grid
    written = {at: f"{words[number]} {counted}".strip() for at, (number, counted) in bare.items() if words[number]}
    return grid.with_cells({at: grid.cells[at].written_out(text) for at, text in written.items()})


def _labels(grid: Grid) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    """The places of bare sections that are labels: in a row without figures, or the first of their row below a head
    that names no place or time.
    """
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), cell in sorted(grid.cells.items()):
        if cell.shown.strip():
            rows[row][column] = cell.shown.strip()
    heads = next((beside for beside in rows.values() if len(beside) > 1), {})  # below titles
    for row, beside in rows.items():
        is_head = not any(map(_FIGURE.fullmatch, beside.values()))
        for column, shown in beside.items():
            opens = column == min(beside) and _says("heads").search(heads.get(column) or "section") is not None
            number, counted = section_label(shown)
            if number and (is_head or opens):
                yield (row, column), (number, counted)


@cache
def _says(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{read_words('section_words')[name]})\b", re.IGNORECASE)
