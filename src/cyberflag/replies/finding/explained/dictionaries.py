"""Dictionaries of codes: rows with the name of a column, a code in it and its meaning (``Online | ONL | flag set``)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from cyberflag.replies.document import Cell, Document, Grid, Line
from cyberflag.replies.finding.explained.abbreviations import write_out_abbreviations
from cyberflag.replies.finding.explained.bands_without_dash import part_bands_without_dash
from cyberflag.replies.finding.explained.coded_columns import write_out_coded_columns
from cyberflag.replies.finding.explained.codes_of_unknown import write_out_codes_of_unknown
from cyberflag.replies.finding.explained.glossaries import write_out_glossaries
from cyberflag.replies.finding.explained.keys_of_codes import ROWS_OF_HEADS, Entry, entries_of_keys
from cyberflag.replies.finding.explained.legends import write_out_legends
from cyberflag.replies.finding.explained.parted_bands import join_parted_bands
from cyberflag.replies.finding.explained.parted_codes import join_parted_codes
from cyberflag.replies.finding.headings.announced_levels import write_out_announced
from cyberflag.replies.finding.headings.names_of_columns import write_out_names
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.bases import basis_named_in, flag_answer, is_without_flag, names_those_without_flag
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import fold

Codes = Mapping[tuple[str, str], str]
"""What each code means, by the name of its column and itself, both folded."""

_LONGEST_CODE = 12
_FILLED = 3


def write_out_codes(document: Document) -> Document:
    """The document with each code of a list that a dictionary elsewhere in it explains written out, where its meaning
    is understood and the code alone is not; every cell keeps what it prints.
    """
    document = part_bands_without_dash(join_parted_bands(join_parted_codes(document)))
    document = write_out_legends(write_out_coded_columns(document))
    document = write_out_glossaries(_with_keys_used(document, entries_of_keys(document)))
    document = write_out_codes_of_unknown(write_out_announced(write_out_names(write_out_abbreviations(document))))
    codes = {entry: words for grid in document.grids if not grid.hidden for entry, words in _entries(grid)}
    if not codes:
        return document
    return document.with_grids(lambda grid: _written(grid, codes))


def _with_keys_used(document: Document, entries: Sequence[Entry]) -> Document:
    """The document with the columns written out of which keys explain every cell, without what those keys say."""
    codes = {(e.name, e.code): e.words for e in entries}
    places = {(e.block, place) for e in entries for place in e.cells}
    columns = {
        (at, name, column): cells
        for at, block in enumerate(document.blocks)
        if codes and isinstance(block, Grid) and not block.hidden
        for name, column, cells in _columns_of(block, {e.name for e in entries})
        if cells and not any((at, (c.row, c.column)) in places for c in cells)
    }
    used = {name for _, name, _ in columns}
    used -= {name for (_, name, _), cells in columns.items() if any((name, fold(c.shown)) not in codes for c in cells)}
    if not used:
        return document
    blocks = list(document.blocks)
    for (at, name, _), cells in columns.items():
        if name in used and isinstance(grid := blocks[at], Grid):
            written = {(c.row, c.column): c.written_out(codes[(name, fold(c.shown))]) for c in cells}
            blocks[at] = grid.with_cells(written)
    said = [e for e in entries if e.name in used]
    gone = {e.block for e in said if not e.cells and not e.rest}
    for at in {e.block for e in said}:
        blocks[at] = _without_keys(blocks[at], [e for e in said if e.block == at])
    return replace(document, blocks=tuple(block for at, block in enumerate(blocks) if at not in gone))


def _without_keys(block: Grid | Line, entries: Sequence[Entry]) -> Grid | Line:
    """The block with what entries leave of its texts in the place of those, and without what they leave nothing of."""
    if isinstance(block, Line):
        rest = next((e.rest for e in entries if e.rest), "")
        return replace(block, text=rest, breaks=()) if rest else block
    left = {place: block.cells[place].written_out(e.rest) for e in entries if e.rest for place in e.cells}
    return block.with_cells(left).without({place for e in entries if not e.rest for place in e.cells})


def _columns_of(grid: Grid, names: Collection[str]) -> Iterator[tuple[str, int, list[Cell]]]:
    """The columns of a grid with one of these names over them: the name, the column, the cells below it."""
    heads = {c.column: (fold(c.shown), c.row) for c in grid if c.row < ROWS_OF_HEADS and fold(c.shown) in names}
    for column, (name, row) in heads.items():
        yield name, column, [c for c in grid if c.column == column and c.row > row and c.shown.strip()]


def _entries(grid: Grid) -> Iterator[tuple[tuple[str, str], str]]:
    """The codes that a grid explains: rows of three texts, the first of which holds for the rows below that lack it."""
    name, columns = "", tuple[int, ...]()
    for cells in grid.filled_rows():
        if len(cells) == _FILLED:
            name, columns = fold(cells[0].shown), tuple(cell.column for cell in cells)
        elif not name or tuple(cell.column for cell in cells) != columns[1:]:
            name = ""
            continue
        code, words = (cell.shown.strip() for cell in cells[-2:])
        if len(code) <= _LONGEST_CODE and len(words) > len(code):
            yield (name, fold(code)), words


def _written(grid: Grid, codes: Codes) -> Grid:
    names = {name for name, _ in codes}
    heads = {c.column: (name, c.row) for c in grid if c.row < ROWS_OF_HEADS and (name := fold(c.shown)) in names}
    below = [(heads[c.column][0], c) for c in grid if c.column in heads and c.row > heads[c.column][1]]
    if any(fold(c.shown) == name for name, c in below):
        return grid  # the dictionary itself
    written = {
        (c.row, c.column): c.written_out(words)
        for name, c in below
        if (said := codes.get((name, fold(c.shown)))) is not None and (words := _meant(name, c.shown, said))
    }
    return grid.with_cells(written)


def _meant(name: str, code: str, words: str) -> str:
    """What is written for a code: yes or no below the name of the flag, else its meaning where a vocabulary knows that
    and not the code; empty where nothing is.
    """
    if Dimension.BASIS in fits_of(name):
        if flag_answer(code) is not None:
            return ""
        if is_without_flag(words) or names_those_without_flag(words) or says(words, Cue.FLAG_NOT_USED):
            return "N"
        return "Y" if basis_named_in(words) is not None else ""
    return words if fits_of(words) and not fits_of(code) else ""
