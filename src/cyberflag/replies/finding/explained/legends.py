"""Letters and numbers that head columns or rows, and the legend that says what each stands for: ``A | B | C | A-C``
over the figures, and ``A | Rape of a female aged under 16`` in rows below them, on another sheet or in the letter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind, in_columns, in_rows
from cyberflag.replies.finding.strips import prints_figure
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.replies.letters.enumerators import SIGN
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.outcomes import understand_outcome
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 3
_KINDS: Final = frozenset(
    {
        Dimension.OFFENCE,
        Dimension.PLATFORM,
        Dimension.AGE,
        Dimension.SEX,
        Dimension.PERIOD,
        Dimension.BASIS,
        Dimension.OUTCOME,
    }
)
_NAMED: Final = r"(?:(?:col(?:umn)?|row|line|type|group|cat(?:egory)?|code|letter|ref|item|key|no|number)\b\.?\s*)?"
_ALONE: Final = re.compile(rf"(?i:{_NAMED})[(\[]?(?P<sign>{SIGN})[)\].:]?")
_EXPLAINED: Final = re.compile(
    rf"\s*(?i:{_NAMED})[(\[]?(?P<sign>{SIGN})(?:[)\]]|\s*(?:=|:|[-–—]|\.|\b(?:is|means|stands\s+for)\b)|(?=\t|\s\s))[\s=:–-]*"
    r"(?P<words>[^\W\d_]\S.+?|\d.*[^\W\d_].*?)[\s.,;]*"
)
_PARTED: Final = re.compile(r";|\n|\t(?=\S{1,4}\s*[=:])")
_NAMED_KEY: Final = re.compile(r"\s*(?:the\s+)?(?:key|legend|letters|codes|columns|headings)\s*[:–-]\s*", re.IGNORECASE)
_NEXT_IN_KEY: Final = re.compile(rf"\s*[;,\n]\s*(?:and\s+)?(?={SIGN}[)\].]?(?:\s|=|:))")
_EXPLAINED_BY_BLANK: Final = re.compile(rf"^\s*(?P<sign>{SIGN})\s+(?=[^\W\d_]{{2}})(?!is\b|means\b|stands\b)")
_ADDED: Final = re.compile(r"\s*[+&,]\s*(?:and\s+)?|\s+and\s+")
_NUMBERS_THINGS: Final = re.compile(
    r"(?:(?:offence|crime|platform|age|group|line|row|col(?:umn)?|item|key|code|class|list|table|legend)\s*)?"
    r"(?:no|nos|num|number|ref|reference|key|code|letter|line|row|col(?:umn)?|item|#)\.?",
    re.IGNORECASE,
)
_SPAN: Final = re.compile(
    r"(?i:(?:total|all|sum)\s*(?:of\s*)?)?[(\[]?(?P<first>\w{1,4})[)\]]?\s*(?:-|to|\.\.+|:|→)\s*[(\[]?(?P<last>\w{1,4})[)\]]?(?i:\s*total)?"
)
_TOTAL: Final = "Total"


@dataclass(frozen=True)
class _Entry:
    """What a sign stands for, with the number of the block that says so and, in a grid, its places."""

    sign: str
    words: str
    block: int
    places: tuple[tuple[int, int], ...] = ()


def write_out_legends(document: Document) -> Document:
    """The document with signs that head columns or rows of figures written out as the words that its legend has for
    them, where it explains all of a row or column as things of one kind; every cell keeps what it prints. A heading
    from the first of these signs to the last is the total.
    """
    entries = _entries(document)
    if len(entries) < _FEWEST:
        return document
    said = {entry.sign: entry.words for entry in entries}
    of_legend: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for entry in entries:
        of_legend[entry.block].update(entry.places)
    written = {
        at: cells
        for at, block in enumerate(document.blocks)
        if isinstance(block, Grid) and not block.hidden and (cells := _heads(block, said, of_legend[at]))
    }
    return _written(document, written, of_legend) if written else document


def _written(
    document: Document,
    written: Mapping[int, Mapping[tuple[int, int], Cell]],
    of_legend: Mapping[int, Collection[tuple[int, int]]],
) -> Document:
    """The document with heads written out, without the rows of the legend."""
    blocks = list(document.blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Grid):
            blocks[at] = block.with_cells(written.get(at, {})).without(of_legend.get(at, ()))
    return replace(document, blocks=tuple(blocks))


def _entries(document: Document) -> list[_Entry]:
    """The signs that the document explains, each in one way, as something that a vocabulary knows."""
    found: list[_Entry] = []
    for at, block in enumerate(document.blocks):
        if isinstance(block, Line):
            texts = [block.text] if block.kind is not LineKind.QUOTED else []
            found.extend(_Entry(sign, words, at) for text in texts for sign, words in _in_text(text))
        elif not block.hidden:
            found.extend(_in_grid(block, at))
    known = [entry for entry in found if _kinds(entry.words) & _KINDS]
    meanings = Counter(sign for sign, _ in {(entry.sign, entry.words) for entry in known})
    return [entry for entry in known if meanings[entry.sign] == 1]


def _in_grid(grid: Grid, at: int) -> Iterator[_Entry]:
    """The entries of rows that hold nothing but signs, each with words right behind it, and of cells that hold both."""
    for row in grid.filled_rows():
        pairs = list(zip(row[::2], row[1::2], strict=False))
        signs = [_sign(cell.shown) for cell, _ in pairs]
        if (
            len(row) % 2 == 0
            and all(signs)
            and not any(prints_figure(words) or _sign(words.shown) for _, words in pairs)
        ):
            for sign, (cell, words) in zip(signs, pairs, strict=True):
                yield _Entry(sign, words.shown.strip(), at, ((cell.row, cell.column), (words.row, words.column)))
        elif len(row) > 1:
            yield from _beside_others(grid, row, at)
        else:
            places = ((row[0].row, row[0].column),)
            found = list(_in_text(row[0].shown))
            yield from (_Entry(sign, words, at, places) for sign, words in found)


def _beside_others(grid: Grid, row: Sequence[Cell], at: int) -> Iterator[_Entry]:
    """The entry at the end of a row, set apart by a blank from what else stands in it."""
    cell, words = row[-2:]
    is_apart = words.column == cell.column + 1 and (cell.row, cell.column - 1) not in grid.cells
    if is_apart and (sign := _sign(cell.shown)) and not prints_figure(words) and not _sign(words.shown):
        yield _Entry(sign, words.shown.strip(), at, ((cell.row, cell.column), (words.row, words.column)))


def _in_text(text: str) -> Iterator[tuple[str, str]]:
    """The signs that a text explains; nothing where a part of it does not."""
    named = _NAMED_KEY.match(text)
    parts = _NEXT_IN_KEY.split(text[named.end() :]) if named else _PARTED.split(text)
    parts = [
        _EXPLAINED_BY_BLANK.sub(r"\g<sign> = ", part, count=1) if named else part for part in parts if part.strip()
    ]
    found = [match for part in parts if (match := _EXPLAINED.fullmatch(part)) is not None]
    if len(found) == len(parts):
        yield from ((match["sign"].upper(), match["words"]) for match in found)


def _heads(grid: Grid, said: Mapping[str, str], of_legend: Collection[tuple[int, int]]) -> dict[tuple[int, int], Cell]:
    """The cells of rows and columns of signs, written out."""
    cells = [cell for at, cell in grid.seen.items() if at not in of_legend]
    below: dict[int, int] = {}
    right: dict[int, int] = {}
    for cell in cells:
        if prints_figure(cell) and _sign(cell.shown) not in said:
            below[cell.column], right[cell.row] = cell.row, cell.column  # the last one stays
    rows = in_rows(cell for cell in cells if below.get(cell.column, -1) > cell.row)
    columns = in_columns(cell for cell in cells if right.get(cell.row, -1) > cell.column)
    found: dict[tuple[int, int], Cell] = {}
    numbered = [cell for cell in cells if _NUMBERS_THINGS.fullmatch(cell.shown.strip())]
    for line in rows:
        found |= _written_line(line, said, is_numbered=any(cell.row == line[0].row for cell in numbered))
    for line in columns:
        found |= _written_line(line, said, is_numbered=any(cell.column == line[0].column for cell in numbered))
    return found


def _written_line(line: Sequence[Cell], said: Mapping[str, str], *, is_numbered: bool) -> dict[tuple[int, int], Cell]:
    """The signs of a row or column written out; nothing where one is not explained, they are of several kinds, or what
    stands beside them is no label. ``is_numbered`` says that a heading of them only numbers something.
    """
    signs = [(cell, sign) for cell in line if (sign := _sign(cell.shown))]
    used = list(dict.fromkeys(sign for _, sign in signs))
    if len(used) < _FEWEST or not all(sign in said for sign in used):
        return {}
    others = [cell for cell in line if not _sign(cell.shown)]
    if not set.intersection(*(_kinds(said[sign]) for sign in used)) & _KINDS or _may_be_counts(used, said, is_numbered):
        return {}
    totals = [cell for cell in others if _spans(cell.shown, used)]
    names = [cell for cell in others if is_understood(cell.shown) or _NUMBERS_THINGS.fullmatch(cell.shown.strip())]
    if any(cell not in totals and cell not in names for cell in others):
        return {}
    heads = {(cell.row, cell.column): cell.written_out(said[sign]) for cell, sign in signs}
    return heads | {(cell.row, cell.column): cell.written_out(_TOTAL) for cell in totals}


def _may_be_counts(used: Sequence[str], said: Mapping[str, str], is_numbered: bool) -> bool:
    """Whether the signs are numbers that may be counts or ages: others than 1, 2, 3 and so on to the legend's last, or
    under nothing that says that they only number something (``No.``).
    """
    numbers = [sign for sign in used if sign.isdecimal()]
    listed = [str(n + 1) for n in range(sum(sign.isdecimal() for sign in said))]
    return bool(numbers) and (numbers != listed or len(numbers) < len(used) or not is_numbered)


def _spans(text: str, used: Sequence[str]) -> bool:
    """Whether a heading names all signs together, or reaches from the first to the last."""
    plain = write_plainly(text).strip()
    if [_sign(part) for part in _ADDED.split(plain)] == list(used):
        return True
    found = _SPAN.fullmatch(plain)
    return found is not None and (found["first"].upper(), found["last"].upper()) == (used[0], used[-1])


def _sign(text: str) -> str:
    found = _ALONE.fullmatch(write_plainly(text).strip())
    return found["sign"].upper() if found else ""


def _kinds(words: str) -> set[Dimension]:
    """What a vocabulary says that words are of; a total is of any kind."""
    if understand_total(words):
        return set(_KINDS)
    return {*fits_of(words), *([Dimension.OUTCOME] if understand_outcome(words) else [])}
