"""Tables of a Word letter that are set out with tabs or blanks, a paragraph, or a line of one, for each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.formats.text_fields import fields_of, is_ruler, merge
from cyberflag.replies.formats.text_tables import parts_of

_LONGEST_LABEL: Final = 50
_MOST_BETWEEN: Final = 2
"""So many paragraphs at most stand between two rows of a table."""


def set_out_tables(blocks: Sequence[Grid | Line], leads: Mapping[int, str]) -> list[Grid | Line]:
    """The blocks with each run of such paragraphs as a grid, numbered after the letter's own tables; ``leads`` are the
    blanks that a paragraph of that number begins with.
    """
    number = sum(isinstance(block, Grid) for block in blocks)
    found: list[Grid | Line] = []
    for run in _runs(blocks):
        for part in [run] if isinstance(run, Grid) else _set_out(run, leads):
            is_new = isinstance(part, Grid) and part is not run
            number += is_new
            found.append(replace(part, name=f"table {number}") if isinstance(part, Grid) and is_new else part)
    return found


def _runs(blocks: Sequence[Grid | Line]) -> Iterator[Grid | list[Line]]:
    """Paragraphs with tabs or gaps that follow on one another, with what may stand between the rows of a table, and
    every other block by itself.
    """
    run: list[Line] = []
    for at, block in enumerate(blocks):
        is_between = bool(run) and _stand_between(blocks[at : at + _MOST_BETWEEN + 1])
        if isinstance(block, Line) and (_is_row(block) or is_between):
            run.append(block)
            continue
        if run:
            yield run
        run = []
        yield block if isinstance(block, Grid) else [block]
    if run:
        yield run


def _is_row(block: Grid | Line) -> bool:
    return isinstance(block, Line) and "\n" not in block.text and _is_set_out(block)


def _stand_between(blocks: Sequence[Grid | Line]) -> bool:
    """Whether paragraphs are drawn lines or labels alone, above a row of the table."""
    between = list(takewhile(lambda block: not _is_row(block), blocks))
    return 0 < len(between) < len(blocks) and all(map(_is_no_sentence, between))


def _is_no_sentence(block: Grid | Line) -> bool:
    if not isinstance(block, Line) or block.kind is not LineKind.PARAGRAPH:
        return False
    return is_ruler(block.text) or (len(block.text) <= _LONGEST_LABEL and "\n" not in block.text)


def _is_set_out(line: Line) -> bool:
    """Whether a paragraph, or a line of it, holds what stands apart."""
    return line.kind is LineKind.PARAGRAPH and any(len(fields_of(text)) > 1 for text in line.text.split("\n"))


def _set_out(run: Sequence[Line], leads: Mapping[int, str]) -> Iterator[Grid | Line]:
    """The tables among paragraphs that follow on one another, or among the lines of one, and what is in none."""
    texts = [leads.get(line.number, "") + line.text for line in run]
    lines = texts[0].split("\n") if len(run) == 1 and _is_set_out(run[0]) else texts
    if len(lines) == 1 or not _stand_in_columns(lines):
        yield from run
        return
    written: list[str] = []
    for part in parts_of(lines):
        if isinstance(part, int) and len(run) > 1:
            yield run[part]
        elif isinstance(part, int):
            written.append(lines[part])
        else:
            yield from _paragraph(run[0], written)
            written = []
            yield part
    yield from _paragraph(run[0], written)


def _paragraph(whole: Line, written: Sequence[str]) -> Iterator[Line]:
    """The lines of a paragraph that are in no table, as one."""
    if text := "\n".join(written).strip():
        yield replace(whole, text=text)


def _stand_in_columns(lines: Sequence[str]) -> bool:
    """Whether lines with tabs, or with blanks alone and as many figures each, or these right under one another: in
    letters of many widths, blanks alone do not tell which cell is blank.
    """
    if any("\t" in line for line in lines):
        return True
    rows = [fields for line in lines if len(fields := fields_of(line)) > 1 and fields[-1].is_figure]
    if len({len(fields) for fields in rows}) == 1:
        return True
    figures = [field for fields in rows for field in fields[1:] if field.is_figure]
    columns = [[f for f in figures if f.overlaps(*strip)] for strip in merge((f.start, f.end) for f in figures)]
    return all(len({f.start for f in column}) == 1 or len({f.end for f in column}) == 1 for column in columns)
