"""Texts that speak of some of the tables of a letter: ``The next two tables count victims and not offences``, ``The
second table counts people``, ``The table above is of victims``, ``The tables below count children``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cyberflag.model import Measure
from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.letters.passages import opens_numbered_part, sentences_of
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.measures import measure_stated_in, measures_named_in
from cyberflag.vocabularies.number_words import ORDINALS, read_number, read_ordinal

_N = r"(?:\d{1,2}|[A-H])\b"
_COMPARED = r"(?<!unlike )(?<!than )(?<!match )(?<!with )(?<!from )(?<!as in )(?<!to )(?<!and )"
"""Not behind words that only compare: ``It will not match the first table``."""
_OUR = rf"{_COMPARED}\b(?:the|these|those|our|this)\s+"
_NEXT = re.compile(
    rf"{_OUR}(?:(?:next|following)\s+(?:(?P<number>\w+)\s+tables|table)\b"
    r"|(?:(?P<below>\w+)\s+tables|table)\s+(?:below|underneath|beneath|that\s+follows?)\b)",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"{_OUR}(?:(?:previous|preceding|above|last)\s+(?:(?P<number>\w+)\s+tables|table)\b"
    r"|(?:(?P<above>\w+)\s+tables|table)\s+(?:(?:directly\s+|immediately\s+|just\s+)?above|before\s+this)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"{_COMPARED}\b(?:(?:the|our)\s+(?P<ordinal>{'|'.join(ORDINALS)}|\d(?:st|nd|rd|th)|final)\s+(?:of\s+(?:the|these)\s+)?tables?\b"
    rf"|table\s+(?:no\.?\s*)?(?P<name>{_N})(?!\s*(?:[:.)–—-]|and\b|to\b|&|,\s*(?:table|\d))))",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"{_COMPARED}\btables?\s+(?P<names>{_N}(?:(?:\s*(?:,|&|\band\b))+\s*(?:tables?\s+)?{_N})+)", re.IGNORECASE
)
"""Several tables by their names: ``Tables 2, 3 and 4``, ``Table 1 and table 2``."""
_RANGE = re.compile(rf"{_COMPARED}\btables\s+(?P<first>\d{{1,2}})\s*(?:to|[-–])\s*(?P<last>\d{{1,2}})\b", re.IGNORECASE)
_NTH = rf"the\s+(?P<nth>{'|'.join(ORDINALS)})"
_OTHERS = r"\s+(?:and|to|of\s+(?:the|these|those|our))\b"
_NAMED_ONE = rf"(?:table\s+{_N}|{_NTH}\s+(?:table|one)\b)(?!{_OTHERS})"
_GOES_ON = (
    rf"(?:(?:is|counts?|shows|gives|lists|of(?!\s+(?:the|these|those|our|\d+|{MONTH})\b))\s"
    rf"|(?!(?:half|quarter|day|week|fortnight|month|year|part|time|{MONTH})\b)\w+\s*(?:[.,;]|$|(?:and|but|while|whereas|whilst)\b))"
)
"""Behind an ordinal that stands for a table: ``the second of victims``, but not ``the first of October``."""
_ONE = rf"(?:table\s+{_N}(?!{_OTHERS})|{_NTH}(?:\s+(?:table|one)\b(?!{_OTHERS})|(?=\s+{_GOES_ON})))"
_NEXT_ONE = re.compile(
    r"(?:\s*[,;]\s+(?:and\s+|but\s+)?|\s+(?:and|but|while|whereas|whilst)\s+)(?:in\s+)?"
    rf"(?={_ONE}\s+(?!(?:are|were|both|each)\b))",
    re.IGNORECASE,
)
"""Where a sentence on one table goes on with another: ``Table 1 counts offences and table 2 counts victims``."""
_VERB = re.compile(
    rf"{_NAMED_ONE}\s+(?P<verb>(?:is\s+(?:an?\s+)?)?(?:counts?(?:\s+of)?|of|shows|gives|lists))\s+(?!and\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"(?P<who>{_ONE})[\s,]+(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_ALL_OUR = rf"{_COMPARED}\b(?:the|these|those|our|all|every|any)\s+"
_ALL_BELOW = re.compile(
    rf"{_ALL_OUR}(?:(?:following|remaining|subsequent|later)\s+tables\b"
    r"|tables\s+(?:(?:set\s+out|given|shown|printed|laid\s+out)\s+)?"
    r"(?:below|underneath|beneath|(?:that|which)\s+follow|after\s+this|from\s+here|further\s+down)\b)"
    r"|\b(?:from\s+(?:here|this\s+point)\s+(?:on|down)(?:wards?)?|(?:what|all\s+that|everything\s+that)\s+follows|everything\s+below)\b",
    re.IGNORECASE,
)
"""Speaks of all tables from there on, however many they are."""
_ALL_ABOVE = re.compile(
    rf"{_ALL_OUR}(?:(?:previous|preceding|foregoing|earlier|above)\s+tables|tables\s+above)\b", re.IGNORECASE
)
_NO_BOUND = r"(?!\s*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|ninety|zero)\b))"  # "numbers below 5"
_BELOW_IT = re.compile(
    rf"{_ALL_OUR}(?:(?:figures?|numbers?|data|counts?|breakdowns?|results?)\s+(?:(?:set\s+out|given|shown)\s+)?"
    rf"(?:below|underneath|beneath|that\s+follow)|following\s+(?:figures|numbers|data|counts|breakdowns?))\b{_NO_BOUND}"
    rf"|(?:{_COMPARED}\bthe\s+(?:following|below)\s+(?:is|are|was|were|shows?|gives?|counts?|represents?)|^\W*below\s+(?:is|are))\s+"
    r"(?:(?:not|only|the|an?|all)\s+)*(?:(?:numbers?|counts?|tables?|figures?)\s+of\s+)?(?:(?!true\b)[\w-]+\s+)?"
    r"(?:victims|children|complainants|people|offences|crimes|suspects|offenders|arrests|charges|outcomes)\b",
    re.IGNORECASE,
)
"""Speaks of figures that stand below it, in so many tables as it may be: ``The following are victims``."""
_ABOVE_IT = re.compile(
    rf"{_ALL_OUR}(?:(?:figures?|numbers?|data|counts?|breakdowns?|results?)\s+(?:(?:set\s+out|given|shown)\s+)?above"
    rf"|(?:above|preceding|previous|foregoing)\s+(?:figures|numbers|data|counts|breakdowns?))\b{_NO_BOUND}",
    re.IGNORECASE,
)
_BOTH_SIDES = re.compile(r"\b(?:above|below)\s*(?:and|or|&|/)\s*(?:above|below)\b", re.IGNORECASE)
_BOTH = re.compile(r"\bboth\s+(?:of\s+)?(?:the\s+|these\s+)?tables\b", re.IGNORECASE)
_THIS = re.compile(r"\bthis\s+(?:table|sheet|tab)\b", re.IGNORECASE)
_NAME = re.compile(r"\s*table\s+(?:no\.?\s*)?(?P<name>\d{1,2}|[A-H])\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:all|both|every\w*|each|throughout|whole|entire|any|reply|response|letter|document|tables|figures|data|numbers|again|also"
    r"|above|questions|spreadsheet|workbook|too|likewise|same|as\s+(?:in|at|for|with|above|before))\b",
    re.IGNORECASE,
)
"""In what may be said of all tables, wherever it stands: ``Throughout, victims are counted``."""
_OF_THE_FORCE = re.compile(
    r"\b(?:we|our|police|constabulary|force|systems?|method\w*|rules?|guidance|home\s+office)\b", re.IGNORECASE
)
_HERE = re.compile(
    r"\b(?:here|in\s+this\s+(?:part|section|answer|question|table)|(?:the|this|our)\s+answer)\b", re.IGNORECASE
)
"""In what is said of a part of the answer alone, also where it is the force that counts so."""
_HEADS_NOTES = re.compile(
    r"\b(?:notes?|counting|rules?|method\w*|disclaimers?|caveats?|guidance|explanations?|small\s+(?:figures|numbers)|how\s+we"
    r"|questions?\s+\d+\s*(?:and|&|,|to|-)\s*\d+)\b"
    r"|^\W*(?:why|(?:do|does|is|are)\s+(?:this|these|those|they|it|the\s+(?:figures|tables|numbers)))\b",
    re.IGNORECASE,
)
"""Heads what is said of every table: ``How we count``, ``Is this of victims or crimes?``, ``Questions 1 and 2``."""
_OF_PERSONS_HARMED = re.compile(r"\b(?:victims?|complainants?|whom)\b", re.IGNORECASE)
_LAST_TABLE = -1
_NEAR = 2
_EVERY = 1_000_000


@dataclass(frozen=True)
class _Pointing:
    """Which tables a sentence speaks of: so many ``ahead``, so many ``back`` (`_EVERY`: all of them), the one with a
    place, or those of some ``names``. One that ``heads`` what it speaks of, so many tables as it may be, says nothing
    of those on the other side, and no more than what stands over them of the others; what it says ``counts`` is said of
    those on the other side, too, unless their own titles say that they count something else.
    """

    ahead: int = 0
    back: int = 0
    place: int = 0
    names: tuple[str, ...] = ()
    heads: bool = False
    counts: Measure | None = None


@dataclass(frozen=True)
class _Remark:
    """A sentence that speaks of some tables, its file or sheet, and how many grids with tables, or blocks of a sheet,
    stand before it.
    """

    text: Text
    prefix: str
    pointing: _Pointing
    before: int


@dataclass(frozen=True)
class _Printed:
    """A table as a reader sees it: the file and the grid that hold it, and which of the tables found are its."""

    prefix: str
    grid: int
    tables: range


def points_at_tables(sentence: str) -> bool:
    """Whether a sentence speaks of some of the tables only, of which it says how many or which."""
    pointing = _pointing(sentence)
    return pointing is not None and _EVERY not in (pointing.ahead, pointing.back)


def is_of_one_table(sentence: str) -> bool:
    """Whether a sentence speaks of some of the tables only, or of the one that it stands beside: ``This table counts
    victims``.
    """
    return points_at_tables(sentence) or _THIS.search(sentence) is not None


def _counts_otherwise(table: Table, remark: _Remark) -> bool:
    """Whether the texts right above a table, but for a remark, name something else as what it counts than that states:
    ``Recorded offences by code``, but not ``Age of those against whom offences were recorded``.
    """
    texts = [title.text for title in table.titles if remark.text.text not in title.text][:_NEAR]
    named = {found.value for text in texts for found in measures_named_in(text)}
    if remark.pointing.counts is Measure.VICTIMS and any(map(_OF_PERSONS_HARMED.search, texts)):
        return False
    return bool(named) and remark.pointing.counts not in named


def _is_of_part(remark: _Remark, meant: Collection[int], at: int, tables: Sequence[Table]) -> bool:
    """Whether what is stated below a heading is no more said of the table at a place, whose titles count something
    else, since those of the table below it do not count the same.
    """
    first = tables[min(meant)]
    return _counts_otherwise(tables[at], remark) and not _counts_otherwise(first, remark)


def _opens_part(line: Line) -> bool:
    """Whether a line heads a part of the answer: a heading, or a question or its number."""
    return line.kind is LineKind.HEADING or opens_numbered_part(line.text) or line.text.rstrip().endswith("?")


def _pointing(sentence: str) -> _Pointing | None:
    if _NAME.match(sentence) and not _is_sentence(sentence):
        return None  # the title of a table
    sentence = _BOTH.sub("the two tables", sentence)
    found: list[tuple[int, _Pointing]] = []
    if match := _NEXT.search(sentence):
        found.append((match.start(), _Pointing(ahead=_number(match["number"] or match["below"]))))
    if match := _ABOVE.search(sentence):
        found.append((match.start(), _Pointing(back=_number(match["number"] or match["above"]))))
    if match := _NUMBERED.search(sentence):
        found.append((match.start(), _placed(match["ordinal"], match["name"])))
    if match := _LISTED.search(sentence):
        names = re.findall(rf"\b{_N}", match["names"], re.IGNORECASE)
        found.append((match.start(), _Pointing(names=tuple(name.casefold() for name in names))))
    if match := _RANGE.search(sentence):
        span = range(int(match["first"]), int(match["last"]) + 1)
        found.append((match.start(), _Pointing(names=tuple(map(str, span)))))
    found += [(match.start(), _Pointing(ahead=_EVERY)) for match in _ALL_BELOW.finditer(sentence)]
    found += [(match.start(), _Pointing(back=_EVERY)) for match in _ALL_ABOVE.finditer(sentence)]
    said = [(start, pointing) for start, pointing in found if pointing != _Pointing()]
    return min(said, key=lambda item: item[0])[1] if said else _side_of_figures(sentence)


def _side_of_figures(sentence: str) -> _Pointing | None:
    """The side of its figures, where a sentence speaks of those below it alone, or above it."""
    below, above = _BELOW_IT.search(sentence) is not None, _ABOVE_IT.search(sentence) is not None
    if below == above or _BOTH_SIDES.search(sentence):
        return None
    return _Pointing(ahead=_EVERY if below else 0, back=_EVERY if above else 0, heads=True)


def _number(word: str | None) -> int:
    """How many a word says, 1 for none; 0 where it is no number, so that nobody knows how many are meant."""
    if not word:
        return 1
    return read_number(word) or 0


def _placed(ordinal: str | None, name: str | None) -> _Pointing:
    if name:
        return _Pointing(names=(name.casefold(),))
    word = ordinal or ""
    return _Pointing(place=_LAST_TABLE if word.casefold() == "final" else read_ordinal(word))


def _sentences(text: str) -> list[str]:
    """The sentences of a text, one that speaks of two tables as two (``Table 1 counts crimes and table 2 victims``)."""
    found = []
    for sentence in sentences_of(text):
        joints = [match.span() for match in _NEXT_ONE.finditer(sentence)]
        starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(sentence)]
        parts = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
        verb = _VERB.search(parts[0]) if len(parts) > 1 else None
        found += [sentence] if verb is None else [_with_verb(part, verb["verb"]) for part in parts]
    return found


def _with_verb(part: str, verb: str) -> str:
    """A part of a sentence as one of its own: ``the second victims`` behind ``The first table counts offences``."""
    opening = _OPENS.match(part)
    if opening is not None:
        thing = opening["rest"].strip(" ,;.").removeprefix("of ")
        said = opening["rest"] if " " in thing else f"{verb} {thing}"
        who = f"the {opening['nth']} table" if opening["nth"] else opening["who"]
        part = f"{who} {said}"
    return part.strip(" ,;.") + "."


class Pointers:
    """The texts that speak of some of the tables, as a document is walked through."""

    def __init__(self) -> None:
        self._remarks: list[_Remark] = []
        self._grids: list[tuple[str, range]] = []
        self._under_heading: list[_Remark] | None = None

    def read(self, line: Line) -> None:
        """Take in a line between tables."""
        self._take_in(Text(line.text, line.source), line.prefix)
        if _opens_part(line):
            self._under_heading = None if _HEADS_NOTES.search(line.text) else []
        elif self._under_heading is not None:
            self._under_heading += self._stated(line)

    def _stated(self, line: Line) -> Iterator[_Remark]:
        """What a line between a heading and the table below it states is counted, if not everywhere."""
        for sentence in _sentences(line.text):
            counts = measure_stated_in(sentence) if _pointing(sentence) is None else None
            is_of_force = _OF_THE_FORCE.search(sentence) is not None and _HERE.search(sentence) is None
            if counts is not None and not is_of_force and not _OF_ALL.search(sentence):
                ahead = _Pointing(ahead=_EVERY, heads=True, counts=counts)
                yield _Remark(Text(sentence, line.source), line.prefix, ahead, len(self._grids))

    def pass_grid(self, grid: Grid, tables: Sequence[Table], first: int) -> None:
        """Go past a grid of a file that holds these tables, of which the first has the number ``first``. A sheet is a
        letter of its own: the texts between its tables speak of those of the same sheet.
        """
        self._remarks += (self._under_heading or ()) if tables else ()
        self._under_heading = None
        if not grid.is_sheet:
            self._grids.append((grid.prefix, range(first, first + len(tables))))
            return
        taken: set[Text] = set()
        for number, table in enumerate(tables, start=first):
            texts = [text for text in reversed(table.titles) if text not in taken]
            for text in texts:
                self._take_in(text, grid.name)
            taken.update(texts)
            if texts or not taken.intersection(table.titles):
                self._grids.append((grid.name, range(number, number + 1)))
            else:  # parts of one block stand below the same texts
                self._grids[-1] = (grid.name, range(self._grids[-1][1].start, number + 1))
        for text in tables[-1].notes:
            self._take_in(text, grid.name)

    def _take_in(self, text: Text, prefix: str) -> None:
        for sentence in _sentences(text.text):
            if (pointing := _pointing(sentence)) is not None:
                self._remarks.append(_Remark(Text(sentence, text.source), prefix, pointing, len(self._grids)))

    def hand_out(self, tables: Sequence[Table]) -> list[Table]:
        """The tables, each with what is said of it alone as setting, the nearest first, and without titles and notes
        that speak of others.
        """
        told: dict[int, list[Text]] = defaultdict(list)
        others: dict[int, set[tuple[str, str]]] = defaultdict(set)
        printed = [unit for at in range(len(self._grids)) for unit in self._printed(at, tables)]
        for remark in self._remarks:
            meant = {at for unit in _meant(remark, printed, tables) for at in unit.tables}
            for at in meant if not remark.pointing.heads else ():
                told[at].append(remark.text)
            for at in set(range(len(tables))) - meant if meant else ():
                if remark.pointing.counts and not _is_of_part(remark, meant, at, tables):
                    continue
                others[at].add((remark.text.source, remark.text.text))
        return [_with_told(table, told[at], others[at]) for at, table in enumerate(tables)]

    def _printed(self, at: int, tables: Sequence[Table]) -> Iterator[_Printed]:
        """The tables that a grid shows: one, or several where later ones have a name of their own (``Table 2: ages``),
        as those without rules that stand close together do.
        """
        prefix, run = self._grids[at]
        names = [_name_above(tables[n]) for n in run]
        starts = [n for n in range(len(names)) if n == 0 or (names[n] is not None and names[n] != names[n - 1])]
        for start, end in pairwise([*starts, len(names)]):
            yield _Printed(prefix, at, run[start:end])


def _meant(remark: _Remark, printed: Sequence[_Printed], tables: Sequence[Table]) -> Sequence[_Printed]:
    here = [one for one in printed if one.prefix == remark.prefix]
    pointing = remark.pointing
    if pointing.ahead:
        return [one for one in here if one.grid >= remark.before][: pointing.ahead]
    if pointing.back:
        return [one for one in here if one.grid < remark.before][-pointing.back :]
    if pointing.names:
        return [one for name in pointing.names for one in _named(here, name, tables, remark)]
    return here[-1:] if pointing.place == _LAST_TABLE else here[pointing.place - 1 : pointing.place]


def _named(here: Sequence[_Printed], name: str, tables: Sequence[Table], remark: _Remark) -> Sequence[_Printed]:
    """The table with a name, or where none has it the one at that place. A sentence (``Table 1 shows victims``) names
    the table that it stands above, save where it alone names one, and another is at its place and not said to be below.
    """
    is_below = re.search(rf"\btable\s+{name}[\s,(]+(?:below|overleaf|underneath)\b", remark.text.text, re.IGNORECASE)
    named = [one for one in here if any(_name_above(tables[n]) == name for n in one.tables)]
    place = int(name) if name.isdigit() else ord(name) - ord("a") + 1
    at_place = [one for one in here[place - 1 : place] if not is_below or one.grid >= remark.before]
    if any(_name_above(tables[n], in_title=True) == name for one in named for n in one.tables):
        return [one for one in named if any(_name_above(tables[n], in_title=True) == name for n in one.tables)]
    others = {_name_above(tables[n]) for one in here for n in one.tables} - {name, None}
    return at_place if at_place and not others else named or at_place


def _name_above(table: Table, *, in_title: bool = False) -> str | None:
    """The name that the nearest text above a table gives it that names one: ``Table A Offences by class``; one
    ``in_title`` stands in no sentence.
    """
    named = ((text.text, match) for text in table.titles if (match := _NAME.match(text.text)))
    found = next((match for text, match in named if not (in_title and _is_sentence(text))), None)
    return None if found is None else found["name"].casefold()


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ";"))


def _with_told(table: Table, told: Sequence[Text], elsewhere: Collection[tuple[str, str]]) -> Table:
    own = tuple(reversed(told))
    titles, notes = (without_sentences(texts, elsewhere) for texts in (table.titles, table.notes))
    setting = (*(text for text in own if text not in titles), *table.setting)
    return replace(table, titles=titles, notes=notes, setting=setting, elsewhere=frozenset(elsewhere))


def without_sentences(texts: Sequence[Text], elsewhere: Collection[tuple[str, str]]) -> tuple[Text, ...]:
    """Texts without their sentences that speak of other tables, which these places and words are."""
    kept = []
    for text in texts:
        sentences = _sentences(text.text)
        parts = [part for part in sentences if (text.source, part) not in elsewhere]
        kept.append(text if len(parts) == len(sentences) else replace(text, text=" ".join(parts)))
    return tuple(text for text in kept if text.text)
