"""Keys: small tables that say what the signs of other tables mean (``[c]`` | ``1 to 9``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cyberflag.model import Bounds, Marker
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.signs.markers import FigureKind, Printed, understand_figure

_LETTERS = re.compile(r"[A-Z]{1,2}")
_FEWEST_LETTERS = 2
_NOUGHT_IN_WORDS = Printed(Bounds.exactly(0), Marker.PLAIN, FigureKind.WORDS)
_HEADS_KEY = re.compile(
    r"(?:the\s+)?(?:key|legend|symbols?|signs?)(?:\s+(?:to|of|for|in|used)\b.*)?\s*:?", re.IGNORECASE
)
_BEGINS_WITH_SIGN = re.compile(r"(?:[^\w\s]{1,3}|\[\w{1,4}\]|(?:<|≤)=?\s?\d{1,2})\s+(?=\w)")
_SIGN = re.compile(r"['\"]?(?:[^\w\s]{1,3}|\[\w{1,4}\]|\(\w\)|<\s?\d{1,2}|[a-z])['\"]?")
_SHORT_FOR = re.compile(r"['\"]?[a-z]/[a-z]{1,2}['\"]?", re.IGNORECASE)
"""A sign that is short for words, as ``n/h``."""


def write_out_letters(level: Level, table: Table) -> Level:
    """The level with its letters written out where one text beside the table explains two of them or more, each as a
    thing of one kind: ``(F female, M male, N not stated)``; or one among letters that are known (``N = not recorded``).
    """
    letters = [text for text in level.distinct if _LETTERS.fullmatch(text)]
    if len(letters) < _FEWEST_LETTERS:
        return level
    for text in (*table.titles, *table.notes, *table.setting):
        said = {letter: words for letter in letters if (words := _words_for(letter, text.text))}
        kinds = [set(fits_of(said.get(letter, letter))) for letter in letters if letter in said or fits_of(letter)]
        is_enough = len(said) >= _FEWEST_LETTERS or (bool(said) and len(kinds) == len(letters))
        if is_enough and set.intersection(*kinds):
            return _with_words(level, said)
    return level


def _with_words(level: Level, said: Mapping[str, str]) -> Level:
    return level.rewritten(lambda text: said.get(text, text))


def _words_for(letter: str, text: str) -> str:
    """What a text says that a letter stands for, where a vocabulary knows the words; else empty."""
    found = re.search(
        rf"(?<![\w'])['\"]?{re.escape(letter)}['\"]?\s*(?:=|:|-|–|for|is|means)?\s+(?P<words>[a-z][a-z ]+)", text
    )
    words = found["words"].strip() if found else ""
    return words if fits_of(words) else ""


def is_key(table: Table) -> bool:
    """Whether a table only explains the signs of others: its row labels are signs and nothing else."""
    rows = [level for level in table.levels if level.side is Side.ROWS]
    signs = [text for text in rows[0].distinct if text.strip() != "0"] if rows else []
    return bool(signs) and all(_SIGN.fullmatch(text) for text in signs)


def key_notes(document: Document) -> Iterator[str]:
    """What the rows of keys say, each as a note would: ``[c] = 1 to 9``; a line below the word "Key" that begins with a
    sign explains it (``- no crimes``).
    """
    for grid in document.grids:
        rows = [] if grid.hidden else [[cell.shown.strip() for cell in cells] for cells in grid.filled_rows()]
        yield from (f"{texts[0]} = {texts[1]}" for texts in rows if explains_sign(texts))
        yield from _lines_of_key([texts[0] if len(texts) == 1 else "" for texts in rows])
    yield from _lines_of_key([line.text.strip() for line in document.lines])


def _lines_of_key(lines: Sequence[str]) -> Iterator[str]:
    """The lines below the heading of a key that begin each with a sign of its own, written as ``Key: - no crimes``;
    where one sign begins two of them it is a bullet.
    """
    held: list[str] = []
    for text in (*lines, ""):
        if held and _HEADS_KEY.fullmatch(held[0]) and _BEGINS_WITH_SIGN.match(text):
            held.append(text)
            continue
        signs = [text.split()[0] for text in held[1:]]
        if len(set(signs)) == len(signs):
            yield from (f"Key: {text}" for text in held[1:])
        held = [text]


def explains_sign(texts: Sequence[str]) -> bool:
    """Whether the filled cells of a row are a sign and the words for what it means, or nought and a word for it."""
    if len(texts) == 2 and texts[0].strip() == "0" and understand_figure(texts[1]) == _NOUGHT_IN_WORDS:
        return True
    if len(texts) == 2 and _SHORT_FOR.fullmatch(texts[0].strip()):
        return " " in texts[1].strip() and understand_figure(texts[1]) is None  # "N/K | none" is a row
    return len(texts) == 2 and bool(_SIGN.fullmatch(texts[0].strip()) and re.search(r"[a-z]", texts[1]))


def texts_with_signs(grid: Grid) -> Mapping[str, str]:
    """The texts of a grid that explain a sign on their left which other cells print, each as a note would say it:
    ``.. = between 1 and 4, section 40(2)``.
    """
    rows = [[cell.shown for cell in cells] for cells in grid.filled_rows()]
    printed = Counter(text.strip() for texts in rows for text in texts)
    explained = (texts for texts in rows if explains_sign(texts) and printed[texts[0].strip()] > 1)
    return {text: f"{sign.strip()} = {text}" for sign, text in explained}
