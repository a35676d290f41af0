"""The marks of footnotes behind labels: ``2018/19[1]``, ``Grooming (note 2)``, ``Total (3)``, and ``Female 2`` where a
note of that number stands below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from cyberflag.replies.fits import is_understood
from cyberflag.replies.tables import Level, Table
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import How

_NOTE: Final = r"(?:see\s+)?(?:(?:foot)?notes?|fn)\.?\s*"
_MARK_IN_BRACKETS: Final = re.compile(
    rf"\s*(?:(?:[\s,;&]*\((?:see\s+)?(?:{_NOTE})?(?:\d|[a-e]|i{{1,3}}|iv|v)\))+|\b{_NOTE}\d|\s\d\))\s*[*†]?$",
    re.IGNORECASE,
)
_NOTE_MARK: Final = re.compile(
    rf"\s*\[(?:{_NOTE})?(?:\d{{1,2}}|[a-e])\]$|[¹²³⁴⁵⁶⁷⁸⁹†‡]+$|(?<=\w)\s?\*+$", re.IGNORECASE
)
_LISTED: Final = re.compile(
    rf"\s*(?:{_NOTE})?[(\[{{]?(?P<mark>\d{{1,2}})[)\]}}.:]{{0,2}}\s*[-–:=]?\s+[^\W\d]", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    r"(?P<rest>.*(?:[^\s\d,;&(\[{^*/-][\s,;&(\[{^*/-]*?|\d[\s(\[{^*]+?))(?P<marks>\d[\d,;&\s]*)[)\]}]?\s*"
)
"""A label with numbers behind it, in brackets or with nothing between; none that would go on its last number."""
_YEAR_AND_MARK: Final = re.compile(r"(?P<rest>.*\d\S*?)\s*[\s(\[{^*](?P<mark>\d{1,2})[)\]}]?\s*")
_LONGEST_MARK: Final = 2
_FEWEST_YEARS: Final = 2
_SURE: Final = 0.9


def without_note_marks(level: Level, table: Table) -> Level:
    """The level with the marks of footnotes taken off its labels."""
    level = level.rewritten(_unmarked)
    listed = notes_listed(text.text for text in (*table.notes, *table.setting))
    bare = level.rewritten(lambda text: _unlisted(text, listed))
    is_told_apart = len(bare.distinct) == len(level.distinct)  # "Female 10", "Female 11" are ages
    return _with_bare_years(bare if is_told_apart else level)


def _with_bare_years(level: Level) -> Level:
    """A level of years, each but once, without the numbers behind some of them: ages would come with every year."""
    texts = [text for text in level.distinct if not understand_total(text)]
    found = {
        text: m["rest"].strip() for text in texts if (m := _YEAR_AND_MARK.fullmatch(text)) and not is_understood(text)
    }
    years = [understand_period(found.get(text, text)) for text in texts]
    if not found or len(years) < _FEWEST_YEARS or len({y.value for y in years if y is not None}) < len(years):
        return level
    return level.rewritten(lambda text: found.get(text, text))


def _unmarked(text: str) -> str:
    """A label without the mark of a footnote; a number or letter in brackets is one where only the rest is a label."""
    bare = text if _ends_in_its_code(text) else _NOTE_MARK.sub("", text) or text
    return _without(bare, _MARK_IN_BRACKETS.sub("", bare))


def _ends_in_its_code(text: str) -> bool:
    """Whether a title ends in the code of its own class, and in no mark: ``Child Sexual Exploitation [71]``."""
    found = understand_offence(text) if text.endswith("]") else None
    return found is not None and found.how is How.CODE and found.score >= _SURE


def _without(text: str, rest: str) -> str:
    """The rest of a label where that is one and the whole is none; ``All victims (2)`` are no victims of two years."""
    is_label = rest != text and bool(rest) and is_understood(rest)
    return rest if is_label and (understand_total(rest) or not is_understood(text)) else text


def number_of_note(text: str) -> str:
    """The number with which a text begins as a note of a list does (``(1) Offences of class 88A``); empty for any
    other.
    """
    found = _LISTED.match(text)
    return found["mark"] if found else ""


def notes_listed(texts: Iterable[str]) -> frozenset[str]:
    """The numbers of the notes that texts list; none where no list begins with 1."""
    found = frozenset(number for text in texts if (number := number_of_note(text)))
    return found if "1" in found else frozenset()


def _unlisted(text: str, listed: Collection[str]) -> str:
    """A label without the number of a note that is listed, be it in brackets, behind a blank or right behind its last
    word or number (``Female 2``, ``Total (12)``, ``10 to 123``), where only the rest is a label.
    """
    if not listed or not text.rstrip(" )]}")[-1:].isdigit():
        return text
    found = _BEHIND.fullmatch(text)
    if found and set(re.findall(r"\d+", found["marks"])) <= set(listed):
        return _without(text, found["rest"].rstrip(" ,;&([{^*/-"))
    glued = [(text[:-n], text[-n:]) for n in range(1, _LONGEST_MARK + 1)]
    rests = [_without(text, rest) for rest, mark in glued if mark in listed and rest[-1:].isdigit()]
    return next((rest for rest in rests if rest != text), text)
