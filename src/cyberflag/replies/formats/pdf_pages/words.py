"""Words, pieces and lines made of the characters of a page. Nothing is interpreted but what reading itself needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.formats.contents import ORDINALS
from cyberflag.replies.formats.pdf_pages.overlaps import without_overlaps
from cyberflag.replies.formats.pdf_pages.page import Box, Glyph, Rule, surround
from cyberflag.vocabularies.lexicon import mend_broken_words

_WORD_GAP: Final = 0.2
"""Of the font's size: a wider gap parts two words."""
_PIECE_GAP: Final = 0.9
"""Of the font's size: a wider gap parts two pieces of a line, which may be cells."""
_SAME_LINE: Final = 0.14
_NEARLY_LEVEL: Final = 0.4
"""Of the smaller font's size: words side by side whose baselines differ by no more stand in one line."""
_SMALL: Final = 0.82
"""A superscript is at most this part of the size of what it follows."""

UNSURE: Final = "[?]"
"""Stands where OCR read something that is not sure enough to be read as a figure."""
FIGURE = re.compile(
    r"""[(\[]?(
        [<>≤≥~£]?\s*=?\s*\d{1,3}([, ]?\d{3})*(\.\d+)?\s*%?  # 12   1,234   <5   4.5 %
        | \d{1,4}\s*[-–/]\s*\d{1,4} | \d{1,2}\s*\+          # 2017/18   0 - 9   16+
        | [*.–—-]{1,3} | n/?a | nil | none | zero | \#N/A
    )[)\]]?[*^~†‡+]*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A short text such as stands in the body or head of a table of figures."""


_DRAWN = re.compile(r"-{4,}|_{4,}|={4,}|—{3,}|─+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word (or, once joined, a run of them on one line) with the note marks raised behind it. ``sureness`` is less
    than 1 where it was read by OCR.
    """

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool
    marks: tuple[str, ...] = ()
    quarters: int = 0
    parts: tuple[Word, ...] = ()
    sureness: float = 1.0

    @property
    def is_figure(self) -> bool:
        """Whether it looks like a figure, a band or a year."""
        return FIGURE.fullmatch(self.text) is not None

    @property
    def words(self) -> tuple[Word, ...]:
        """The words it is joined of; itself where it is one."""
        return self.parts or (self,)


Line = list[Word]
"""The pieces of one line of text, from left to right."""


@dataclass
class Sorted:
    """The words of a page, and how many characters lie over one another."""

    words: list[Word]
    overlaps: int = 0


def make_words(glyphs: Sequence[Glyph], uprights: Sequence[Rule]) -> Sorted:
    """The words of a page, rotated ones included, cut where an upright rule parts two characters."""
    found = Sorted([])
    for quarters in range(4):
        chosen = [g for g in glyphs if g.quarters == quarters]
        for row in _cluster(chosen):
            level = row if quarters else without_overlaps(row)
            found.words.extend(_cut(level, quarters, () if quarters else uprights, found))
    found.words = _attach_marks(found.words)
    return found


def _cluster(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters on one baseline."""
    rows: list[list[Glyph]] = []
    start = float("-inf")
    for glyph in sorted(glyphs, key=lambda g: g.baseline):
        if glyph.baseline - start > max(0.7, _SAME_LINE * glyph.size):
            rows.append([])
            start = glyph.baseline
        rows[-1].append(glyph)
    return rows


def _cut(row: list[Glyph], quarters: int, uprights: Sequence[Rule], found: Sorted) -> list[Word]:
    """The words of one row of characters."""
    words: list[Word] = []
    current: list[tuple[Glyph, Box]] = []
    was_blank = False
    for glyph, box in sorted(((g, g.box.turn(quarters)) for g in row), key=lambda p: p[1].x0):
        if glyph.is_blank:
            was_blank = True
            continue
        if current:
            before, last = current[-1]
            if _is_twin(before, last, glyph, box):
                continue  # bold by printing twice
            gap = box.x0 - last.x1
            wide = gap > _WORD_GAP * max(glyph.size, before.size)
            # a blank of next to no width is a producer's habit, not the end of a word
            parted = (was_blank and gap > 0.04 * glyph.size) or wide or _is_ruled_off(last, box, uprights)
            found.overlaps += gap < -0.5 * min(box.width, last.width)
            if parted:
                words.append(_join(current, quarters))
                current = []
        current.append((glyph, box))
        was_blank = False
    if current:
        words.append(_join(current, quarters))
    return words


def _is_twin(before: Glyph, last: Box, glyph: Glyph, box: Box) -> bool:
    return before.text == glyph.text and abs(box.x0 - last.x0) < 0.3 * max(box.width, 0.1)


def _is_ruled_off(left: Box, right: Box, uprights: Sequence[Rule]) -> bool:
    """Whether an upright rule runs between two characters."""
    slack = 0.3 * min(left.width, right.width)
    middle = (left.top + left.bottom) / 2
    return any(left.x1 - slack <= rule.at <= right.x0 + slack and rule.start <= middle <= rule.end for rule in uprights)


def _join(glyphs: list[tuple[Glyph, Box]], quarters: int) -> Word:
    first = glyphs[0][0]
    return Word(
        "".join(g.text for g, _ in glyphs),
        surround(box for _, box in glyphs).turn(-quarters),
        first.baseline,
        max(g.size for g, _ in glyphs),
        all(g.bold for g, _ in glyphs),
        quarters=quarters,
    )


def _attach_marks(words: list[Word]) -> list[Word]:
    """Superscripts go to the word they follow, or to the word after them where they open a line."""
    sizes = [w.size for w in words]
    if not sizes or min(sizes) > _SMALL * max(sizes):
        return words
    hosts = dict(enumerate(words))
    for place, word in sorted(enumerate(words), key=lambda p: p[1].box.x0):
        host = None if word.quarters else _find_host(place, word, words)
        if host is None or host not in hosts:
            continue
        follows = words[host].box.x0 < word.box.x0
        if follows and word.text.lower() in ORDINALS:
            hosts[host] = replace(hosts[host], text=hosts[host].text + word.text)
        else:
            hosts[host] = replace(hosts[host], marks=(*hosts[host].marks, word.text))
        del hosts[place]
    return list(hosts.values())


def _find_host(place: int, mark: Word, words: list[Word]) -> int | None:
    best: tuple[float, int] | None = None
    for at, word in enumerate(words):
        raised = word.baseline - mark.baseline
        if at == place or word.quarters or mark.size > _SMALL * word.size or len(mark.text) > 8:
            continue
        if not 0.15 * word.size <= raised <= 0.7 * word.size:
            continue
        behind, ahead = mark.box.x0 - word.box.x1, word.box.x0 - mark.box.x1
        if -0.15 * word.size <= behind <= 0.3 * word.size:
            distance = abs(behind)
        elif -0.1 * word.size <= ahead <= 0.6 * word.size:
            distance = 1000 + ahead  # only where nothing stands before it
        else:
            continue
        if best is None or distance < best[0]:
            best = (distance, at)
    return None if best is None else best[1]


def make_lines(words: Iterable[Word]) -> list[Line]:
    """Level words as lines from top to bottom, each cut into pieces at its wide gaps."""
    rows: list[list[Word]] = []
    last = float("-inf")
    for word in sorted((w for w in words if not w.quarters), key=lambda w: w.baseline):
        if word.baseline - last > max(1.0, 0.22 * word.size):
            rows.append([])
            last = word.baseline
        rows[-1].append(word)
    return [cut_pieces(row) for row in _join_level(rows)]


def _join_level(rows: Iterable[list[Word]]) -> list[list[Word]]:
    """Rows of words with those as one that stand side by side and nearly level, as labels and figures do that are set
    in two sizes or aligned in their cells in two ways.
    """
    joined: list[list[Word]] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _are_side_by_side(above, row):
            joined[-1] = [*above, *row]
        else:
            joined.append(row)
    return joined


def _are_side_by_side(above: Sequence[Word], row: Sequence[Word]) -> bool:
    least = min(w.size for w in (*above, *row))
    if max(w.baseline for w in row) - min(w.baseline for w in above) > _NEARLY_LEVEL * least:
        return False
    return not any(one.box.x0 < other.box.x1 and other.box.x0 < one.box.x1 for one in above for other in row)


def cut_pieces(words: Iterable[Word]) -> Line:
    """Words of one line as pieces."""
    pieces: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.x0):
        last = pieces[-1][-1] if pieces else None
        if last is None or word.box.x0 - last.box.x1 > _PIECE_GAP * max(word.size, last.size):
            pieces.append([])
        pieces[-1].append(word)
    return [join_words(p) for p in pieces]


def is_drawn(line: Line) -> bool:
    """Whether a line is a rule drawn of hyphens or strokes, as in tables of fixed-width type."""
    return all(_DRAWN.fullmatch(word.text) for piece in line for word in piece.words)


def join_words(words: Sequence[Word]) -> Word:
    """One run of the words of a line."""
    words = [part for word in words for part in word.words]
    if len(words) == 1:
        return words[0]
    return Word(
        " ".join(w.text for w in words),
        surround(w.box for w in words),
        words[0].baseline,
        max(w.size for w in words),
        all(w.bold for w in words),
        tuple(m for w in words for m in w.marks),
        words[0].quarters,
        tuple(words),
        min(w.sureness for w in words),
    )


def join_lines(texts: Sequence[str], *, in_cell: bool = False) -> str:
    """A text that was wrapped over several lines in one cell or paragraph. Figures under one another stay apart.
    ``in_cell`` says that a word may have been too long for a line.
    """
    joined = ""
    for text in texts:
        if not joined:
            joined = text
        elif FIGURE.fullmatch(text) and FIGURE.fullmatch(joined.rsplit("\n", 1)[-1]):
            joined += "\n" + text
        elif _goes_on_within(joined, text) or (in_cell and _is_one_word(joined, text)):
            joined += text
        else:
            joined += " " + text
    return joined


def _goes_on_within(upper: str, lower: str) -> bool:
    """Whether a line ends within what a dash or stroke joins: ``2019/`` over ``20``."""
    return re.search(r"\w[-–/]$", upper) is not None and re.match(r"\w", lower) is not None


def _is_one_word(upper: str, lower: str) -> bool:
    """Whether the end of a line parts a word: ``Sexual commu`` over ``nication with a child``."""
    parted = f"{upper.rsplit(maxsplit=1)[-1]}\n{lower.split(maxsplit=1)[0]}" if upper.strip() and lower.strip() else ""
    return mend_broken_words(parted) != parted
