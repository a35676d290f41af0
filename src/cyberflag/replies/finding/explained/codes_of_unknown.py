"""Codes that a reply says stand for what nobody recorded, beside labels that say themselves what they are: ``V_AGE XX
and V_SEX X: left blank by the officer``, ``ZZ in V_AGE means not known``, ``ZZ: not recorded``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import UNKNOWN_AGE, Sex
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.explained.keys_of_codes import ROWS_OF_HEADS
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import fold, write_plainly
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM
from cyberflag.vocabularies.unknown_words import says_unknown_of, unknown_score

_UNKNOWN: Final = {
    Dimension.SEX: (str(Sex.UNKNOWN), "unknown sex"),
    Dimension.AGE: (str(UNKNOWN_AGE), "unknown age"),
    Dimension.PLATFORM: (UNKNOWN_PLATFORM, "unknown platform"),
}
"""The value of what was not recorded, and a label that says so."""
_IS: Final = re.compile(
    r"\s*(?:[=:,]|\s-\s|\b(?:means?|is|are|stands?\s+for|denotes?|shows?|where|when|if|says)\b|\s(?=(?:the|no|nobody|nothing)\s))\s*"
)
_SENTENCES: Final = re.compile(r"(?<=[.;])\s+|\s*\n\s*")
_AND: Final = re.compile(r"\s*(?:,|;|&|/|\band\b|\bor\b)\s*(?:and\s+)?")
_CODE: Final = r"['\"(\[]?(?P<code>[\w?/.*#-]{1,6}?)['\")\]]?"
_LEAD: Final = (
    r"(?:(?:a|an|the|any|where|if|when|code|value|entry|column|field|our|we|system|officers?|records?|uses?|enters?"
    r"|shows?)\s+)*"
)
_USED: Final = r"(?:\s+(?:is|has\s+been|was)\s+(?:used|shown|entered|recorded|given|put|set))?"
_SHOWN_AS: Final = re.compile(
    r"(?:(?:where|when|if|all|any|victims?\s+(?:whose|of))\s+)*(?P<words>.+?)\s*,?\s+(?:(?:it|they|this|these)\s+)?(?:is|are|was|were)\s+"
    r"(?:shown|recorded|entered|given|coded|marked|set|put|written|held)\s+(?:down\s+)?(?:as|with|to|under|by)\s+"
    r"(?P<code>.+)",
    re.IGNORECASE,
)
"""The same said the other way round: ``Where the age is not known it is shown as 0``."""
_MIDDLE: Final = (
    r"\s*(?:[=:]|\b(?:is|of|as|has|holds|shows|says|reads|code|value|the|a|an)\b)?\s*(?:(?:the|a|an|code|value)\s+)*"
)
_UNDER: Final = r"\s+(?:(?:in|under|below|for|of|as|at)\s+)(?:(?:the|a|column|field|columns?\s+of)\s+)*"
_FEWEST: Final = 2
_SURE_DAYS: Final = 0.9
"""So surely are days named by four digits (``2017/18``); ``98/99`` may be two codes."""
_LOOKED_AT: Final = 12
_MOST_WORDS: Final = 12
_HIGHEST: Final = 2000
"""A grid of more rows is a list of records and explains nothing."""
_NO_AGE_OF_A_CHILD: Final = range(90, 1000)
"""Numbers that programs have for an age that they lack."""
_NO_AGE_OR_A_BABY: Final = 0
"""What programs fill in for a lacking age, too: so it is where words say that it stands for an age."""
_Heads = Mapping[str, Dimension]
_Place = tuple[int, int]


@dataclass(frozen=True)
class _Code:
    """A code of a column (any of a dimension where ``name`` is empty) that stands for what was not recorded."""

    name: str
    code: str
    words: str


def write_out_codes_of_unknown(document: Document) -> Document:
    """The document with each such code below the name of its column written out, where it is no label of that column by
    itself or the reply names the column with it; every cell keeps what it prints.
    """
    heads = {name: kind for grid in document.grids if not grid.hidden for name, kind, _ in _columns(grid)}
    if not heads:
        return document
    said: dict[str, set[_Code]] = defaultdict(set)
    explaining: list[tuple[int, _Place | None]] = []
    for at, place, text in _texts(document):
        sentences = [part.rstrip(" .;") for part in _SENTENCES.split(write_plainly(text)) if part.strip(" .;")]
        codes = [list(_codes_in(sentence, heads)) for sentence in sentences]
        for code in (code for found in codes for code in found):
            said[code.code].add(code)
        explaining += [(at, place)] if codes and all(codes) else []
    written = document.with_grids(lambda grid: _written(grid, said)) if said else document
    return _without(written, explaining) if written != document else document


def _texts(document: Document) -> Iterator[tuple[int, _Place | None, str]]:
    """The lines, and the cells of more than one word, each with the number of its block and, in a grid, its place."""
    for at, block in enumerate(document.blocks):
        if isinstance(block, Line):
            yield from [(at, None, block.text)] if block.kind is not LineKind.QUOTED else []
        elif not block.hidden and block.height <= _HIGHEST:
            cells = (cell for cell in block if not cell.hidden and len(cell.shown.split()) > 1)
            yield from ((at, (cell.row, cell.column), cell.shown) for cell in cells)


def _without(document: Document, texts: Iterable[tuple[int, _Place | None]]) -> Document:
    """The document without texts that explain nothing but codes: their numbers count nothing."""
    places: dict[int, set[_Place]] = defaultdict(set)
    lines = {at for at, place in texts if place is None}
    for at, place in texts:
        places[at].update([] if place is None else [place])
    blocks = [
        block.without(places[at]) if isinstance(block, Grid) else block
        for at, block in enumerate(document.blocks)
        if at not in lines
    ]
    return replace(document, blocks=tuple(blocks))


def _columns(grid: Grid) -> Iterator[tuple[str, Dimension, list[Cell]]]:
    """The columns near whose top a breakdown is named, or whose labels are of one whatever stands over them (``Used``):
    that name, what it is of, and the cells below it.
    """
    for head in grid:
        if head.row >= ROWS_OF_HEADS or head.hidden or not head.shown.strip():
            continue
        named = understand_dimension(head.shown)
        below = grid.filled_below(head)
        kind = _kind_of(below[:_LOOKED_AT]) if named is None else named.value
        if kind in _UNKNOWN and len(below) >= _FEWEST:
            yield fold(head.printed or head.shown), kind, below


def _kind_of(labels: Iterable[Cell]) -> Dimension | None:
    """The one kind of breakdown of which most of some labels are, and none of them of another."""
    texts = [text for cell in labels if not (text := cell.shown.strip()).isdecimal()]
    kinds = [kinds for text in texts if len(kinds := fits_of(text).keys() & _UNKNOWN.keys()) == 1]
    said = set[Dimension]().union(*kinds)
    return said.pop() if len(said) == 1 and len(kinds) >= _FEWEST and len(kinds) * 2 > len(texts) else None


def _codes_in(sentence: str, heads: _Heads) -> Iterator[_Code]:
    """The codes that a sentence gives before, or behind, the words that say that something was not recorded."""
    if (other := _SHOWN_AS.fullmatch(sentence)) is not None and _says_unknown(other["words"]):
        yield from [code] if (code := _code(other["code"], other["words"], heads)) is not None else []
        return
    for parting in _IS.finditer(sentence):
        words = sentence[parting.end() :].strip()
        if not words or len(words.split()) > _MOST_WORDS:
            continue
        before = sentence[: parting.start()].strip()
        days = understand_period(before)
        if days is not None and days.score >= _SURE_DAYS:  # "2017/18 - Unknown" heads a table
            continue
        parts = [part for part in _AND.split(before) if part]
        found = [_code(part, words, heads) for part in parts]
        if found and None not in found and _says_unknown(words):
            yield from (code for code in found if code is not None)
            return


def _says_unknown(words: str) -> bool:
    said = fits_of(words)
    is_of_kind = any(kind in said and str(said[kind].value) == value for kind, (value, _) in _UNKNOWN.items())
    return is_of_kind or unknown_score(words) > 0 or says_unknown_of(words)


def _code(text: str, words: str, heads: _Heads) -> _Code | None:
    """The code that a text is, with the name of its column before or behind it or without."""
    names = "|".join(re.escape(name) for name in sorted(heads, key=len, reverse=True))
    plain = text.strip()
    for pattern in (
        rf"{_LEAD}['\"]?(?P<name>{names})['\"]?{_MIDDLE}{_CODE}{_USED}",
        rf"{_LEAD}{_CODE}{_UNDER}['\"]?(?P<name>{names})['\"]?(?:\s+(?:column|field))?{_USED}",
    ):
        if (found := re.fullmatch(pattern, plain, re.IGNORECASE)) is not None:
            return _Code(fold(found["name"]), fold(found["code"]), words)
    alone = re.fullmatch(rf"(?i:{_LEAD}){_CODE}(?i:{_USED})", plain)
    return _Code("", fold(alone["code"]), words) if alone is not None and fold(alone["code"]) else None


def _written(grid: Grid, said: Mapping[str, set[_Code]]) -> Grid:
    written: dict[tuple[int, int], Cell] = {}
    for name, kind, below in _columns(grid):
        for cell in below:
            codes = [code for code in said.get(fold(cell.shown), ()) if _is_of(code, name, kind, cell.shown)]
            if codes:
                written[(cell.row, cell.column)] = cell.written_out(_UNKNOWN[kind][1])
    return grid.with_cells(written)


def _is_of(code: _Code, name: str, kind: Dimension, shown: str) -> bool:
    """Whether a cell below a name is such a code. A code of no column is one where the cell is nothing else there, and
    its words are of this kind of thing or of none.
    """
    if code.name:
        return code.name == name
    said = fits_of(code.words)
    is_of_other = any(said[other].score == 1 for other in _UNKNOWN if other in said) and kind not in said
    is_age, number = [other for other in _UNKNOWN if other in said] == [kind] == [Dimension.AGE], shown.strip()
    is_none = number.isdecimal() and (
        int(number) in _NO_AGE_OF_A_CHILD or (int(number) == _NO_AGE_OR_A_BABY and is_age)
    )
    return not is_of_other and (is_none or kind not in fits_of(shown))
