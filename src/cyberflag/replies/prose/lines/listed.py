"""Figures of a line that lists its parts: ``2021/22: under 10, two; 10 to 12, 10``, ``By age: 0-10 (2), 11 (10)``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.tokens import is_class_of, read_tokens
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dates import YEAR
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.signs.markers import Printed, understand_figure
from cyberflag.vocabularies.unknown_words import unknown_score

_HEAD = re.compile(r"(?P<head>[^:;]*[^:;\s])\s*(?::|\s[-–—]\s)\s*(?=[^;]*;|[^()]*\([^()]*\)\s*[,;])")
_PIECE = re.compile(r"[^;]+")
COMMA_PIECE = re.compile(r"(?:[^,;]|,(?=\d{3}(?!\d)))+")
"""What stands between commas and semicolons; not between those of a number: ``1,204``."""
_OF_AGES = re.compile(
    r"\s*(?:(?:broken\s+down\s+|split\s+)?by\s+|the\s+)?(?:victims?'?\s+)?(?:ages?|age\s+(?:groups?|bands?|ranges?)|aged)"
    r"(?:\s+of\s+(?:the\s+)?(?:victims?|child(?:ren)?))?\s*(?::|\s[-–—]\s)\s*",
    re.IGNORECASE,
)
_AGE_THEN_FIGURE = re.compile(
    r"\s*(?:and\s+)?(?P<label>\D.*\S|\d{1,2}\s?(?:\D.*\S|\+))(?:\s*[,:=]\s*|\s+)(?P<value>[<*]?\d[\d,]*|\*|[a-z]+(?:-[a-z]+)?)",
    re.IGNORECASE,
)
_NAMED = r"(?=[^/;:]*?[^\W\d])[^/;:]*+:"
_SLASHED = re.compile(rf"{_NAMED}\s*[^/;:]+(?:\s/\s{_NAMED}\s*[^/;:]+)+")
_SLASHED_PIECE = re.compile(r"(?:[^/]|(?<!\s)/|/(?!\s))+")
_BRACKETED_PIECE = re.compile(r"(?<![^,;()])(?:[^,;()]|,(?=[^()]*\)))+\([^()]+\)")
"""It begins where another ends, lest every letter of a line without brackets be tried."""
_BRACKETED = re.compile(r"(?P<label>[^()]*\S)\s*\((?P<value>[^()]+)\)")
_LABEL_FIRST = re.compile(r"(?P<label>.*\S)\s*(?:,|:|=|\s[-–—]|\.{2,})\s*(?P<value>[^,:=]+)")
_VALUE_FIRST = re.compile(r"(?P<value>[<*]?\s?\d[\d,]*|\*|[a-z]+(?:-[a-z]+)?)\s+(?P<label>\D.*)", re.IGNORECASE)
_WITHOUT_BRACKETS = re.compile(r"^[(\[]([^()\[\]]*)[)\]]$")
_LEAD_IN = re.compile(r"[\s,;]*(?:and\s+)?(?:for\s+)?(?=\S)", re.IGNORECASE)
_YEAR = re.compile(YEAR)
_COUNTED_AGE = re.compile(
    r"(?:[-*•·]\s*)?(?P<value>[<*]?\d[\d,]*|[a-z]+)\s+(?:were|was|are|is)\s+(?:(?!\w+\W*$)|aged?\s+)(?P<label>[^,;:]+)",
    re.IGNORECASE,
)
_GOES_ON_SENTENCE = re.compile(r"\W*(?:making|giving|totalling)\b", re.IGNORECASE)
_AGES_ALONE = re.compile(r"\d{1,2}\s*(?:and|&|or|to|-|/)\s*\d{1,2}", re.IGNORECASE)
_COUNTED_UNKNOWN = re.compile(
    r"(?:[-*•·]\s*)?(?:in\s+)?(?P<value>[<*]?\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s+(?:(?:were|was|are|is|where|of|with)\s+)*(?P<label>\D+)",
    re.IGNORECASE,
)
_TOTAL_TOLD = re.compile(
    r"\W*(?:(?P<opens>(?:(?:that|which|this|it|these|they)\s+)?(?:makes?|making|made|gives?|giving|totals|totall(?:ing|ed)|adds?\s+up\s+to|c(?:a|o)mes?\s+to)"
    r"|in\s+(?:all|total)|altogether|all\s+told|(?:grand\s+|overall\s+)?total)|(?:that|which|this)\s+is)\s*[,:]?\s*"
    r"(?:(?:that\s+(?:is|makes)|there\s+(?:were|are)|it\s+is)\s+)?(?P<total>(?:us\s+)?(?:a|an|the)\s+(?:(?:grand|overall|combined)\s+)?total\s+of\s+)?"
    r"(?P<value>\d[\d,]*|[a-z]+(?:[\s-][a-z]+){0,8}?)(?P<noun>\s+(?:(?:such|flagged|recorded)\s+)?(?:offences|crimes))?"
    r"(?P<ends>,?\s+(?:in\s+(?:all|total)|altogether|overall|together|all\s+told))?\W*",
    re.IGNORECASE,
)
"""A sentence or line that says nothing but what the ones before it add up to: ``making 228 offences in all``."""
_FEWEST = 2
_KINDS = ("sex", "age", "platform", "offence", "period")


@dataclass(frozen=True)
class LabelledFigure:
    """A figure, its label with what heads the line, and where the figure starts in the line."""

    label: str
    printed: Printed
    words: str
    start: int
    detail: tuple[tuple[str, str], ...] = ()


def listed_figures(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line whose pieces, between semicolons or each with a bracket behind it, hold a label and a
    figure, all labels of one kind; empty for any other line, and where a piece could be read two ways.
    """
    head = _HEAD.match(plain)
    start = head.end() if head else 0
    said = label_meaning(head["head"], setting) if head else (NOTHING_SAID, "")
    pieces = [(at, piece.strip(" .")) for at, piece in _pieces(plain, start) if piece.strip(" .")]
    if len(pieces) < _FEWEST or said[1] or are_years(piece for _, piece in pieces):
        return ()
    ways = [list(_ways(piece, setting)) for _, piece in pieces]
    kinds = {kind for way in ways if way for kind in [kind_of_label(way[0][0], setting)] if kind}
    if any(len(way) != 1 for way in ways) or len(kinds) != 1:
        return ()
    found: list[LabelledFigure] = []
    for (at, piece), ((label, printed, words),) in zip(pieces, ways, strict=True):
        named = as_one_of(kinds, label)
        shown = f"{head['head'].strip()}: {named}" if head else named
        found.append(LabelledFigure(shown, printed, words, plain.index(words, at + piece.find(words))))
    return tuple(found)


def as_one_of(kinds: Collection[str], label: str) -> str:
    """The label of a piece as one of the others, which are of these kinds: what is not known is of their one kind."""
    return f"{min(kinds)} not recorded" if unknown_score(label) and len(kinds) == 1 else label


def are_years(pieces: Iterable[str]) -> bool:
    """Whether every piece of a line is a period as a whole: ``2019 - 20; 2020 - 21`` are years and no figures."""
    return all(understand_period(piece.strip(" .")) is not None for piece in pieces)


def aged_figures(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line that names ages at its head and gives each behind its age with nothing between: ``By age:
    11 and under 23, 12 to 15 36, 16 or 17 one, not known two``; empty for any other line.
    """
    head = _OF_AGES.match(plain)
    if head is None:
        return ()
    piece = _PIECE if ";" in plain else COMMA_PIECE
    found: list[LabelledFigure] = []
    for part in piece.finditer(plain, head.end()):
        match = _AGE_THEN_FIGURE.fullmatch(part[0].rstrip(" ."))
        label = f"aged {match['label'].strip()}" if match else ""
        label = "age not recorded" if match and unknown_score(match["label"].strip()) else label
        age = understand_age(label) if label else None
        printed = understand_figure(match["value"], setting.rules) if match else None
        if match is None or printed is None or age is None:
            return ()
        found.append(LabelledFigure(label, printed, match["value"], part.start() + match.start("value")))
    return tuple(found) if len(found) >= _FEWEST and len({f.label for f in found}) == len(found) else ()


def counted_alone(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figure of a line that is nothing but a number and the age of so many, that it is a total, or that something
    is not known of so many; empty for any other line.
    """
    return _counted_unknown(plain, setting) or _counted_ages(plain, setting) or _total_told(plain, setting)


def _counted_unknown(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figure of a line that only says of how many it is not known: ``7 unknown``, ``six were not stated``."""
    found = _COUNTED_UNKNOWN.fullmatch(plain.strip().rstrip(".;,"))
    printed = understand_figure(found["value"], setting.rules) if found else None
    lacks = found is not None and (unknown_score(found["label"].strip()) or _lacks_platform(found["label"], setting))
    if found is None or printed is None or not lacks or _YEAR.fullmatch(found["value"]):
        return ()  # "2014 - not recorded" is a year of which nothing is known
    return (LabelledFigure(found["label"].strip(), printed, found["value"], plain.index(found["value"])),)


def _lacks_platform(label: str, setting: Setting) -> bool:
    """Whether words only say that no platform is known."""
    said, left = label_meaning(label.strip(), setting)
    return not left and said == Meaning(platform=UNKNOWN)


def _total_told(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figure of a line that only says what those before it add up to: ``That makes 150 in all``."""
    found = _TOTAL_TOLD.fullmatch(plain)
    printed = understand_figure(found["value"], setting.rules) if found else None
    if found is None or printed is None or not (found["opens"] or found["total"] or found["ends"]):
        return ()
    if found["noun"] and not _GOES_ON_SENTENCE.match(plain):
        return ()  # a sentence of its own
    return (LabelledFigure("Total", printed, found["value"], found.start("value")),)


def _counted_ages(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figure of a line that is nothing but a number and the age of so many, where its words are an age only as a
    whole: ``27 were ten to twelve``; empty for any other line.
    """
    found = _COUNTED_AGE.fullmatch(plain.strip().rstrip(".;,"))
    label = f"aged {found['label']}" if found else ""
    printed = understand_figure(found["value"], setting.rules) if found else None
    if found is None or printed is None or understand_age(label) is None or read_tokens(plain).ages:
        return ()
    return (LabelledFigure(label, printed, found["value"], plain.index(found["value"])),)


def _pieces(plain: str, start: int) -> list[tuple[int, str]]:
    """What stands between the semicolons of a line, between its strokes where each piece has its own colon (``Female:
    9 / Male: 3``), or between the commas where every piece ends in a bracket.
    """
    listed = plain[start:]
    bracketed = list(_BRACKETED_PIECE.finditer(listed))
    rest = _BRACKETED_PIECE.sub("", listed)
    if len(bracketed) >= _FEWEST and not re.search(r"\w", re.sub(r"\band\b", "", rest)):
        return [(start + match.start(), match[0]) for match in bracketed]
    piece = _SLASHED_PIECE if _SLASHED.fullmatch(plain, start) else _PIECE
    return [(match.start(), match[0]) for match in piece.finditer(plain, start)]


def _ways(piece: str, setting: Setting) -> Iterator[tuple[str, Printed, str]]:
    """The label and figure of a piece, in each way that is understood."""
    lead = _LEAD_IN.match(piece)
    bare = piece[lead.end() if lead else 0 :]
    for pattern in (_BRACKETED, _LABEL_FIRST, _VALUE_FIRST):
        match = pattern.fullmatch(bare)
        printed = understand_figure(match["value"].strip(), setting.rules) if match else None
        if match and printed is not None and _is_label(match["label"], setting):
            yield _WITHOUT_BRACKETS.sub(r"\1", match["label"].strip()), printed, match["value"].strip()


def _is_label(text: str, setting: Setting) -> bool:
    if text.strip(" -–—:").isdigit():
        return _YEAR.fullmatch(text.strip()) is not None  # else an age, a class or a count
    meaning, left = label_meaning(text, setting)
    return bool(unknown_score(text.strip())) or (not left and bool(_kind(meaning)))


def _kind(meaning: Meaning) -> str:
    return next((name for name in _KINDS if getattr(meaning, name)), "")


def kind_of_label(label: str, setting: Setting) -> str:
    """What a label breaks down by (``sex``, ``age``, ``platform``, ``offence``, ``period``); empty for one of something
    not known, which is of the kind of those beside it.
    """
    return "" if unknown_score(label) else _kind(label_meaning(label, setting)[0])


def names_part_alone(label: str, value: str, setting: Setting) -> bool:
    """Whether a label with a number in brackets behind it names one sex, age, platform or offence and nothing else; a
    number that may be the class of the offence (``Possession of images (86)``), and a year, is none of it.
    """
    if _YEAR.fullmatch(value):
        return False
    if unknown_score(label.strip()) or (_AGES_ALONE.fullmatch(label.strip()) and understand_age(label) is not None):
        return True  # of what the lines before it break down
    meaning, left = label_meaning(label, setting)
    kinds = [kind for kind in ("sex", "age", "platform", "offence") if getattr(meaning, kind)]
    is_class = meaning.offence is not None and is_class_of(meaning.offence, value)
    is_alone = len(kinds) == 1 and meaning.period is None and meaning.measure is None
    return not left and is_alone and not is_class
