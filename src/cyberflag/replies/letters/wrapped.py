"""Paragraphs that a text file or an e-mail breaks over several lines, read as one line each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.letters.enumerators import ENUMERATOR, SIGN
from cyberflag.replies.letters.retelling import gives_figure, names_number
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.lexicon import mend_broken_words
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.signs.markers import understand_figure

LABELLED = re.compile(r"\s*[^\s:=][^:=.!?\n]{0,40}?\s*(?:[:=|]|\s[-–—])\s*(?:[<*]|\d)")
"""A line that gives a figure behind its label: ``2021/22 = 301 offences``."""
_LONG_LABEL = re.compile(r"\s*[^\sa-z:=.!?][^:=.!?\n]{0,140}[^\s:=.!?]\s*[:=]\s*(?:[<*]|\d)")
"""The same behind a label as long as a title is: ``086/02 Taking, making or sharing indecent photographs: 21``."""
_LABELLED_IN_WORDS = re.compile(
    r"\s*[^\sa-z:=.!?][^:=.!?\n]{0,40}?\s*(?:[:=|]|\s[-–—])\s*(?P<words>[^\W\d][\w' -]{0,40})$"
)
"""A whole line with words behind its label, which begins as no carried on line does: ``2021/22 = fewer than five``."""
_ENDS_WITH_FIGURE = re.compile(r"(?:\d|[*])[)\]]?$")
IN_FIGURES = re.compile(r"\s*\((?P<figures>\d{1,3}(?:,\d{3})*|\d+)\)")
"""The figures that say again what stands in words before them: ``twenty-one (21)``."""
_IN_LABEL = r"(?:[^.:=!?\n]|(?<=\d)\.(?=\d))"
_LED_TO = re.compile(rf"\s*[^\sa-z.]{_IN_LABEL}{{0,40}}?\s*(?:\.{{2,}}|…+)\s*(?:[<*]|\d)")
"""A line whose label is led to its figure by dots, and begins as no carried on line does: ``2021/22 ........ 27``."""
_LED_TO_WORDS = re.compile(rf"\s*[^\s.]{_IN_LABEL}{{0,40}}?\s*\.{{4,}}\s*(?P<words>(?:[\w'-]+\s*){{1,4}})$")
"""The same with the figure in words: ``under 6 ...... none``, ``to 31.3.19 ...... three``."""
_LED_AND_ENDED = re.compile(
    r"\s*[^\s.][^=!?\n]{0,80}?\s*(?:\.{4,}|…{2,}|(?<=\s)\.{3}(?=\s))\s*(?:[<>*]|\d)\s?[\d,]*+"
    r"(?:\s*[/|;]\s*(?:[<>]?\s?\d[\d,]*+|\*|nil\b|none\b)|\s++(?:[<>]\s?)?(?:\d[\d,]*+|\*))*\s*$"
)
"""A whole line whose label is led to its figure or figures, however it begins: ``years not known ........ 13``."""
_BRACKET_BEHIND_QUESTION = re.compile(r"(?<=\?)\s*\([^()]*\)$")
_GOES_ON = re.compile(
    r"(?:[,;-]|\b(?:the|an?|of|in|for|to|and|or|with|by|at|on|from|than|that|which|was|were|is|are|had|between|under|over|"
    r"aged?|about|only|these|those|this))\s*$",
    re.IGNORECASE,
)
"""Ends a line whose sentence goes on, even where the next line looks like a label with its figure."""
_DAY_AT_END = re.compile(r"(?:[a-z],|\b(?:from|between|since))\s(?:[12]?\d|3[01])(?:st|nd|rd|th)?$", re.IGNORECASE)
_SPAN_FROM_MONTH = re.compile(
    rf"\s*{MONTH}\s+(?:19|20)\d\d\s*(?:to|until|and|[-–—])\s*(?:[12]?\d|3[01])(?:st|nd|rd|th)?\s+{MONTH}\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A day over the end of a line, of which no number is a figure, whose days have another at their other end: ``with the
online flag, 1 / April 2020 to 31 March 2023: 17``. Before months alone the number is an age or of a question.
"""
_CALLS_FOR_NUMBER = re.compile(r"\b(?:in|of|to|from|than|by|at|with|for)$", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"\s*(?!1\.)(?P<number>\d{1,3})\.(?=\s+[A-Z]|\s*$)")
"""A number at the beginning of a line that ends the sentence of the line before: ``male in / 33. The sex was ...``."""
_SENTENCES = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_WRAPPED, _FULL = 45, 62
"""A line shorter than the first was ended on purpose; one shorter than the second where the next starts with a
capital.
"""
_SURE = 0.9
_ENDS = (".", "?", "!", ":")
_LONGEST = 5_000
"""After so many characters the next line carries nothing on: no paragraph is as long."""
_WIDEST = 100
"""Characters of the longest line of a text that is broken at the end of its lines."""
_ANSWER = re.compile(r"\s*(?:(?:(?:Our|The|Force)\s+)?(?:Answer|Response|Reply)|Ans|A)\s?\d{0,2}\s?:\s*\S")
"""Begins the answer to the question above it, however that ends: ``A: 128, please note that``."""
_OPEN_PART = re.compile(r"[;,]\s[^;,=:]*[a-z]$")
"""The last part of a line has a label and no figure yet: ``21/22: grooming = 4; making indecent``."""
_DASH = re.compile(r"\s*[-–—]\s+[a-z]")
_HYPHEN_AT_END = re.compile(r"[^\W\d_]-$")
_KEY_ENTRY = re.compile(rf"\s*(?P<sign>{SIGN})(?:\s{{2,}}|\t)\s*[^\W\d_]{{2}}")
"""A sign set apart from the words that it stands for: ``C  Evidential difficulties``."""
_ROW_OF_YEAR = re.compile(
    r"\s*(?:19|20)\d\d(?:\s?[-/–]\s?\d\d(?:\d\d)?)?(?:\s+(?!(?:19|20)\d\d\b)(?:[<>]\s?\d[\d,]*|\d[\d,]*|\*)){2,}\s*$"
)
"""A whole line of a year and its figures, which is a row of a table: ``2012/13 153 5``."""
_FIGURES_AT_END = re.compile(r"(?:\s+(?:[<>]\s?\d[\d,]*|\d[\d,]*|\*)(?=\s|$)){2,}\s*$")
_FIGURE_AT_END = re.compile(r"(?:[:=]|\s-)\s*[\d<*]\S*$")
_ANSWERED_AT_END = re.compile(r"\?\s*[<*]?\d[\d,]*\.?$")
"""A question with its figure behind it; what begins anew below is the next one."""


def join_wrapped(document: Document) -> Document:
    """The document with each paragraph that is broken over lines as one line, which knows where the others began."""
    widths = _widths(document)
    blocks: list[Grid | Line] = []
    held: list[Line] = []
    for block, then in zip(document.blocks, (*document.blocks[1:], None), strict=False):
        may_grow = sum(len(line.text) for line in held) < _LONGEST
        if held and not (isinstance(block, Line) and may_grow and _runs_on(held[-1], block, then, widths)):
            blocks.append(_join(held))
            held = []
        if isinstance(block, Line):
            held.append(block)
        else:
            blocks.append(block)
    return replace(document, blocks=(*blocks, *([_join(held)] if held else ())))


def with_whole_words(document: Document) -> Document:
    """The document with the words of its cells whole that the end of a line parts."""
    return document.with_grids(_with_whole_words, hidden=True)


def _with_whole_words(grid: Grid) -> Grid:
    broken = {p: (c, words) for p, c in grid.cells.items() if (words := mend_broken_words(c.shown)) != c.shown}
    return grid.with_cells({place: replace(cell, shown=words) for place, (cell, words) in broken.items()})


def _widths(document: Document) -> Mapping[str, int]:
    """For each file of the reply how long its longest line is, where that is a width at which lines are broken."""
    longest: dict[str, int] = {}
    for line in document.lines:
        longest[line.prefix] = max(len(line.text), longest.get(line.prefix, 0))
    return {prefix: width for prefix, width in longest.items() if _FULL <= width <= _WIDEST}


def _join(lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return replace(lines[0], text=mend_broken_words(lines[0].text))
    text, breaks = lines[0].text, []
    for line in lines[1:]:
        text = _ended(text, line.text)
        breaks.append((len(text), line.number))
        text += line.text
    return replace(lines[0], text=text, notes=tuple(n for line in lines for n in line.notes), breaks=tuple(breaks))


def _ended(text: str, follows: str) -> str:
    """A line as it stands before the next: with a blank behind it, or without the hyphen that parts a word."""
    if not (_HYPHEN_AT_END.search(text) and follows[:1].islower()):
        return f"{text} "
    parted = text.rsplit(maxsplit=1)[-1] + follows.split(maxsplit=1)[0]
    return text if mend_broken_words(parted) == parted else text[:-1]


def _runs_on(line: Line, after: Line, then: Grid | Line | None, widths: Mapping[str, int]) -> bool:
    """Whether a line of a text file ends inside a sentence or paragraph that the next one carries on. ``then`` stands
    behind both.
    """
    is_next = after.prefix == line.prefix and after.number == line.number + 1 and after.place == line.place
    if not is_next or line.is_whole or not after.text.strip():  # nothing but control characters
        return False
    text, follows = line.text.rstrip(), after.text.lstrip()
    if _says_again(text, follows):
        return True
    if text[-1:] in _ENDS and follows[:1].isupper() and is_heading_of(follows, Cue.ANSWER_HEADING):
        return False
    if _ANSWER.match(follows):
        return False
    no_room = len(text) + 1 + len(follows.split(maxsplit=1)[0]) > widths.get(line.prefix, len(text) + len(follows) + 1)
    is_number = len(text) >= _WRAPPED and _ends_with_number(line, after, then)
    if not (is_number or _are_of_one_kind(line, after) or (no_room and _begins_with_dash(line, after))):
        return False
    has_open_part = no_room and follows[:1].islower() and _OPEN_PART.search(text) is not None
    runs_on = is_number or has_open_part or _is_unfinished(text, follows, no_room=no_room)
    return runs_on and not _is_title(line, after)


def _begins_with_dash(line: Line, after: Line) -> bool:
    """Whether a paragraph was broken before a dash, so that its next line looks like an item: ``activity / - no
    penetration``.
    """
    goes_on = after.kind is LineKind.LIST_ITEM and _DASH.match(after.text) is not None
    return goes_on and line.kind is LineKind.PARAGRAPH and not line.text.rstrip().endswith((":", "."))


def _ends_with_number(line: Line, after: Line, then: Grid | Line | None) -> bool:
    """Whether a sentence that has told a number was broken before the one that ends it, so that its next line looks
    like an item; not where the items before or behind it stand above or below.
    """
    text, found = line.text.strip(), _ENDS_SENTENCE.match(after.text)
    if found is None or line.kind is LineKind.HEADING or _CALLS_FOR_NUMBER.search(text) is None:
        return False
    number = int(found["number"])
    is_listed = _is_item(text, number - 1) or (isinstance(then, Line) and _is_item(then.text, number + 1))
    stands_alone = found.end() >= len(after.text.rstrip()) and not _is_next(after, then)
    return not is_listed and names_number(text if stands_alone else _SENTENCES.split(text)[-1])


def _is_next(line: Line, then: Grid | Line | None) -> bool:
    """Whether another line stands right below, without a blank one between."""
    return isinstance(then, Line) and then.prefix == line.prefix and then.number == line.number + 1


def _is_item(text: str, number: int) -> bool:
    """Whether a line is the item of a list that has this number."""
    return re.match(rf"\W*{number}[.)]", text) is not None


def _are_of_one_kind(line: Line, after: Line) -> bool:
    """Whether the kinds of two lines let the second carry on the first: no item of a list carries on anything."""
    if line.kind not in (LineKind.PARAGRAPH, LineKind.LIST_ITEM, LineKind.QUOTED) or after.kind is LineKind.LIST_ITEM:
        return False
    return after.kind in (LineKind.PARAGRAPH, line.kind)


def _is_unfinished(text: str, follows: str, *, no_room: bool) -> bool:
    """Whether a line is carried on by the next. ``no_room`` says that the first word of that would not have fitted."""
    is_answered = _ANSWERED_AT_END.search(text) is not None and follows[:1].isupper()
    if is_answered or _are_of_one_shape(text, follows) or _are_rows(text, follows) or _LED_AND_ENDED.match(text):
        return False
    if ENUMERATOR.match(follows) or len(text) < _WRAPPED or _LED_TO.match(text) or _led_to_words(text, follows):
        return False
    is_led_to = LABELLED.match(follows) or _LED_TO.match(follows)
    is_row = _ROW_OF_YEAR.match(follows) or (gives_figure(follows) and is_led_to) or _gives_words(follows)
    is_in_date = no_room and _DAY_AT_END.search(text) is not None and _SPAN_FROM_MONTH.match(follows) is not None
    if is_row and not (is_in_date or _GOES_ON.search(text)):
        return False
    text = _BRACKET_BEHIND_QUESTION.sub("", text)
    goes_on = follows[:1].islower() or text.isupper()
    if text[-1] == ":":  # "These were:" and below it "forty-one girls" is a list
        return no_room and goes_on and not any(spelt.start == 0 for spelt in numbers_named_in(follows))
    if text[-1] in ".!?;":
        return no_room or (text[-1] == ";" and goes_on)
    return not _FIGURE_AT_END.search(text) and not (len(text) < _FULL and follows[:1].isupper())


def _is_title(line: Line, after: Line) -> bool:
    """Whether a line is the title of an offence as a whole, and the next one begins anew and is none of its words."""
    text, follows = line.text.strip(), after.text.strip()
    begins_anew = after.depth > line.depth or follows[:1].isupper() or follows[:1].isdigit()
    if not begins_anew or text[-1] in ".,;":
        return False
    title, both = understand_offence(text), understand_offence(f"{text} {follows}")
    return title is not None and title.score >= _SURE and both is None


def _led_to_words(text: str, follows: str) -> bool:
    """Whether one of two lines is a label led to its figure in words."""
    led = _LED_TO_WORDS.match(text)
    is_whole = led is not None and understand_figure(led["words"]) is not None
    return is_whole or _LED_TO_WORDS.match(follows) is not None


def _gives_words(text: str) -> bool:
    """Whether a line is a label with its figure in words."""
    labelled = _LABELLED_IN_WORDS.match(text)
    return labelled is not None and understand_figure(labelled["words"].strip()) is not None


def _are_of_one_shape(text: str, follows: str) -> bool:
    """Whether two lines each give figures behind a label; the first of two long ones ends with one; or are entries of a
    key.
    """
    if (LABELLED.match(text) and LABELLED.match(follows)) or _are_entries(text, follows):
        return True
    is_whole = _LONG_LABEL.match(text) and _ENDS_WITH_FIGURE.search(text)
    return bool(is_whole and _LONG_LABEL.match(follows))


def _are_entries(text: str, follows: str) -> bool:
    """Whether two lines are entries of a key, each of its own sign: ``B  Caution`` and below it ``C  Other``."""
    first, second = _KEY_ENTRY.match(text), _KEY_ENTRY.match(follows)
    return first is not None and second is not None and first["sign"] != second["sign"]


def _are_rows(text: str, follows: str) -> bool:
    """Whether two lines end in as many figures, several, and the second carries on no sentence: rows of a table."""
    ends = [_FIGURES_AT_END.search(line) for line in (text, follows)]
    sizes = {len(end[0].split()) for end in ends if end is not None}
    return None not in ends and len(sizes) == 1 and not follows[:1].islower()


def _says_again(text: str, follows: str) -> bool:
    """Whether a line begins with the number in figures that the one before it ends with in words."""
    again = IN_FIGURES.match(follows)
    if again is None:
        return False
    last = [spelt.value for spelt in numbers_named_in(text) if spelt.end == len(text)]
    return int(again["figures"].replace(",", "")) in last
