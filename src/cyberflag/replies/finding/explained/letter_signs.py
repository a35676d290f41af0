"""Letters or words in capitals that stand for withheld numbers, or for none held, where a note says so: ``c = between 1
and 3 offences``, ``NO FIELD = not held``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import Marker
from cyberflag.replies.document import Cell, Document, Grid, Line
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.signs.figure_rules import SignRule, figure_rules_of

_SHAPES: Final = "■□▪▫●○◆◇◊▲△§¤¬@^‡¥!+?"
_WORDS: Final = r"[A-Z]{2,12}(?: [A-Z]{2,12}){1,2}"
"""Two or three words in capitals, as a program puts them where a number has no field: ``NO BOX``."""
_SIGN: Final = (
    rf"['\"(]?(?P<sign>{_WORDS}|(?:[A-Za-z]\.){{2,3}}|\.{{3}}|[A-Za-z]{{1,4}}\d{{0,2}}(?:/[A-Za-z]{{1,2}})?"
    rf"|[{_SHAPES}]{{1,3}})['\")]?"
)
_EXPLAINS: Final = (
    re.compile(
        rf"(?:^|[;,.:#)\]]\s*|\((?={_WORDS})|\b[Tt]he\s+(?:letter|code|symbol|sign)\s+|\b(?:and|while|where|[Aa]n?)\s+){_SIGN}\s*"
        rf"(?:=|:|\s(?:-|–)\s|(?<=[{_SHAPES}]\s)|\b(?:denotes?|means?|stands?\s+for|represents?|indicates?|signifies|hides?|conceals?"
        r"|masks?|replaces?|is\s+used\s+for|(?:takes|stands\s+in)\s+(?:the\s+)?place\s+of)\b)\s*"
    ),
    re.compile(
        r"\b(?:shown|marked|given|printed|replaced|denoted|represented|displayed|entered|recorded|appears?)\s+"
        rf"(?:as|by|with)\s+(?:the\s+(?:letter|code|symbol|sign)s?\s+|an?\s+)?{_SIGN}(?=$|[\s.,;)])"
    ),
    re.compile(
        rf"\b(?:the|an?)\s+(?:(?:small|capital|lower\s+case|upper\s+case|single)\s+)?(?:letter|symbol|sign)\s+{_SIGN}(?=[\s.,;:)])",
        re.IGNORECASE,
    ),
)
_AS_PRINTED: Final = re.compile(r"\(\s?(?P<sign>\w{1,4})\s?\)|['\"](?P<quoted>\w{1,4})['\"]")
_SURELY_A_LABEL: Final = 0.9
_FEWEST_HEADS: Final = 3
_OF_VICTIMS: Final = (Dimension.AGE, Dimension.SEX, Dimension.PLATFORM)
_WITHHELD: Final = ("[c]", "[s]")
_NOT_HELD: Final = "[x]"
"""Signs of the Government Statistical Service, which are read like any star."""


def write_out_letter_signs(document: Document) -> Document:
    """The document with each letter that a note explains as a withheld number, or as none held, written as a sign, in
    the cells and in the note; every cell keeps what it prints.

    A letter counts as a sign only where each of its cells stands beside numbers, in its column or in its row.
    """
    found = {sign: (text, kind) for text in document.texts(quoted=True) for sign, kind in _explained(text)}
    used = {sign: kind for sign, (_, kind) in found.items() if _stands_among_numbers(document, sign, set(found))}
    if not used:
        return document
    withheld = iter(_WITHHELD)
    written = {sign: _NOT_HELD if kind is Marker.NOT_HELD else next(withheld, sign) for sign, kind in used.items()}
    notes = {found[sign][0] for sign in used}
    return replace(document, blocks=tuple(_written(block, written, notes) for block in document.blocks))


def rules_of_letters(texts: Iterable[str]) -> tuple[SignRule, ...]:
    """What texts say that letters stand for (``Numbers of 1 or 2 are shown as (s)``), for figures that stand in lines;
    each with and without brackets.
    """
    rules: list[SignRule] = []
    for text in texts:
        for sign, words in _explanations(text):
            rule = _rule(sign, words)
            if rule is not None:
                rules += [replace(rule, sign=shape) for shape in (sign.casefold(), f"({sign.casefold()})")]
    return tuple(rules)


def _rule(sign: str, words: str) -> SignRule | None:
    """What the words that explain a letter say, where that is a number withheld or not held."""
    is_label = _explains_label(words, sign) or (re.fullmatch(_WORDS, sign) and is_understood(sign))
    if kind_of_text(sign) is not CellKind.TEXT or is_label:
        return None
    rule = figure_rules_of(_replaced(words, {sign: _WITHHELD[0]})).meaning(_WITHHELD[0])
    return rule if rule is not None and rule.marker in (Marker.SUPPRESSED, Marker.NOT_HELD) else None


def _explained(text: str) -> Iterator[tuple[str, Marker]]:
    """The letters that a text gives a meaning, where that is a number withheld or not held, with which of the two."""
    for sign, words in _explanations(text):
        if (rule := _rule(sign, words)) is not None:
            yield sign, rule.marker


def _explains_label(words: str, sign: str) -> bool:
    """Whether the words say of what the letter is the unknown: ``N/R = age not recorded`` is a label, and no number
    that is not held.
    """
    said = fits_of(words.partition(sign)[2].strip(" '\")=:–-.,;"))
    return any(str(said[d].value) == UNKNOWN and said[d].score >= _SURELY_A_LABEL for d in _OF_VICTIMS if d in said)


def _explanations(text: str) -> Iterator[tuple[str, str]]:
    """Each letter that a text explains, with the words that do: those from it to the next letter, or all of the text
    where the meaning stands before it.
    """
    before, *behind = _EXPLAINS
    matches = list(before.finditer(text))
    ends = [*(match.start() for match in matches[1:]), len(text)]
    yield from ((match["sign"], text[match.start() : end]) for match, end in zip(matches, ends, strict=False))
    yield from ((match["sign"], text) for pattern in behind for match in pattern.finditer(text))


def _replaced(text: str, written: Mapping[str, str]) -> str:
    def write(match: re.Match[str]) -> str:
        start, end = (at - match.start() for at in match.span("sign"))
        return f"{match[0][:start]}{written.get(match['sign'], match['sign'])}{match[0][end:]}"

    for pattern in _EXPLAINS:
        text = pattern.sub(write, text)
    return text


def _letter(cell: Cell) -> str:
    """What a cell shows, without the brackets or marks of speech around a letter: ``(s)``."""
    found = _AS_PRINTED.fullmatch(cell.shown.strip())
    return (found["sign"] or found["quoted"]) if found else cell.shown.strip()


def _stands_among_numbers(document: Document, sign: str, signs: Collection[str]) -> bool:
    """Whether cells hold the letter, each with a number in its row, or with one in its column and no other words than
    such letters over numbers in its row: a letter beside those heads its column.
    """
    found = False
    for grid in document.grids:
        cells = [] if grid.hidden else list(grid)
        holding = [cell for cell in cells if _letter(cell) == sign]
        numbers = [cell for cell in cells if prints_figure(cell)] if holding else []
        columns, rows = {cell.column for cell in numbers}, {cell.row for cell in numbers}
        rows -= _rows_of_labels(numbers)
        heads = {c.row for c in cells if holding and c.column in columns and _letter(c) not in signs}
        if any(cell.row not in rows and (cell.column not in columns or cell.row in heads) for cell in holding):
            return False
        if _is_among_letters(cells, holding, signs) or _is_of_labels(cells, holding):
            return False
        found = found or bool(holding)
    return found


def _is_among_letters(cells: Sequence[Cell], holding: Sequence[Cell], signs: Collection[str]) -> bool:
    """Whether a column that holds the letter holds others that no note explains, above or below it: ``F``, ``M``, ``U``
    of the victims of a list.
    """
    columns = {cell.column for cell in holding}
    others = (cell.shown.strip() for cell in cells if cell.column in columns)
    return any(len(text) == 1 and text.isalpha() and text not in signs for text in others)


def _is_of_labels(cells: Sequence[Cell], holding: Sequence[Cell]) -> bool:
    """Whether such a letter stands below the name of what victims are (``Vic age``) in a row of names over every column
    that is filled beside the letter: there it is a label, the age or sex that was not recorded.
    """
    for letter in holding:
        beside = {cell.column for cell in cells if cell.row == letter.row and cell.shown.strip()}
        above = [
            cell for cell in cells if cell.column == letter.column and cell.row < letter.row and not cell.is_merged
        ]
        heads = [cell for cell in above if _names_victims(cell.shown)]
        names = {cell.column for head in heads for cell in cells if cell.row == head.row and cell.shown.strip()}
        if heads and beside <= names:
            return True
    return False


def _names_victims(shown: str) -> bool:
    named = understand_dimension(shown)
    return named is not None and named.value in _OF_VICTIMS


def _rows_of_labels(numbers: Sequence[Cell]) -> set[int]:
    """The topmost row of numbers where they only rise, as ages and years do that head columns."""
    top = min((cell.row for cell in numbers), default=-1)
    first = [int(cell.shown) for cell in numbers if cell.row == top and cell.shown.strip().isdecimal()]
    rises = len(first) >= _FEWEST_HEADS and all(a < b for a, b in pairwise(first))
    return {top} if rises and len({cell.row for cell in numbers}) > 1 else set()


def _written(block: Grid | Line, written: Mapping[str, str], notes: set[str]) -> Grid | Line:
    if isinstance(block, Line):
        return replace(block, text=_replaced(block.text, written)) if block.text in notes else block
    return replace(block, cells={at: _written_cell(cell, written, notes) for at, cell in block.cells.items()})


def _written_cell(cell: Cell, written: Mapping[str, str], notes: set[str]) -> Cell:
    if (sign := written.get(_letter(cell))) is not None:
        return cell.written_out(sign)
    return replace(cell, shown=_replaced(cell.shown, written)) if cell.shown in notes else cell
