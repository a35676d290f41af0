"""Sentences and labels that give a cell's own number: ``Kent recorded 12 offences``, ``16 a day``, a tooltip."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from cyberflag.disclosure.claims import bounds_claim
from cyberflag.disclosure.published.printed import Key
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.figures_told import FIGURE, bounds_of
from cyberflag.disclosure.told.sentence import PIN, VALUE, Sentence
from cyberflag.disclosure.told.words import COUNTED, allowed, any_limit
from cyberflag.model import Bounds

_PINNED = re.compile(rf"({FIGURE})((?:{PIN})+)", re.IGNORECASE)
_PINNED_BEFORE = re.compile(rf"({PIN})[:\s]+({FIGURE})", re.IGNORECASE)
_A_DAY = re.compile(rf"(?:(?P<limit>{any_limit()})\s+)?(?P<number>\d[\d,]*) a day\b[.]?(?P<pin>{PIN})", re.IGNORECASE)
_COUNTS = re.compile(
    rf"(?P<figure>{FIGURE})(?= (?:(?:[a-z-]+|{VALUE}) ){{0,4}}?(?:{COUNTED}|{VALUE})\b"
    rf"|\s(?:of (?:them|these|which)|were|was|had|involved|against|in|at|aged)\b|[.]?$)|(?P<verb>"
    rf"\b(?:recorded|counted|reported|logged|had|with|was|were) )(?P<verbal>{FIGURE})",
    re.IGNORECASE,
)
_ANY_FIGURE = re.compile(FIGURE, re.IGNORECASE)
_YEAR_DAYS = (365, 366)
_FORCES = re.compile(rf"{FIGURE}(?: of {FIGURE})? (?:other |police )?forces\b", re.IGNORECASE)


def read_pinned(sentence: Sentence) -> tuple[list[Statement], str, Key | None]:
    """What figures tied to a cell by a link or footnote say; the text without them; the last cell named so."""
    made: list[Statement] = []
    last: Key | None = None
    for pattern, figure, pins in ((_PINNED, 1, 2), (_PINNED_BEFORE, 2, 1)):
        for found in pattern.finditer(sentence.text):
            for pin in re.findall(PIN, found[pins]):
                last = sentence.lexicon.ids.get(pin[1:-1], last)
                made += _cell_is(sentence, sentence.lexicon.ids.get(pin[1:-1]), bounds_of(found[figure].casefold()))
    for found in _A_DAY.finditer(sentence.text):
        made += _a_day(sentence, found)
    text = _A_DAY.sub(" ", sentence.text)
    text = re.sub(PIN, " ", _PINNED_BEFORE.sub(" ", _PINNED.sub(" ", text)))
    return made, text, last


def _a_day(sentence: Sentence, found: re.Match[str]) -> list[Statement]:
    """The number of a year from so many a day, be it a leap year or not."""
    number = Fraction(found["number"].replace(",", ""))
    least, most = allowed(number, Fraction(1), (found["limit"] or "").casefold())
    low = 0 if least is None else int(least * _YEAR_DAYS[0])
    high = None if most is None else int(most * _YEAR_DAYS[1])
    return _cell_is(sentence, sentence.lexicon.ids.get(found["pin"][1:-1]), Bounds(low, high))


def read_label(sentence: Sentence) -> list[Statement] | str | None:
    """A tooltip or the words at a bar: the values that it names, and one figure."""
    figures = _ANY_FIGURE.findall(_FORCES.sub(" ", re.sub(VALUE, "…", sentence.text)))
    if not figures or not sentence.mentions:
        return None
    if len(figures) > 1 or "%" in sentence.text:
        return "it holds more than one number"
    return _count(sentence, sentence.text, figures[0])


def read_count(sentence: Sentence) -> list[Statement] | str | None:
    """A sentence with one figure of what is counted."""
    text = _FORCES.sub(" ", sentence.text)
    found = list(_COUNTS.finditer(text))
    if not found or not sentence.named_in(text):
        return None
    rest = re.sub(VALUE, "…", text)
    if len(found) > 1 or len(_ANY_FIGURE.findall(rest)) > 1:
        return "it holds more than one number"
    return _count(sentence, text, found[0]["figure"] or found[0]["verbal"])


def _count(sentence: Sentence, text: str, figure: str) -> list[Statement] | str:
    key, bounds = sentence.key(text), bounds_of(figure.casefold())
    if key is None or bounds is None:
        return "it names two values of one kind"
    if not sentence.lexicon.has(key):
        return f"no table has {sentence.lexicon.name(key)}"
    return _cell_is(sentence, key, bounds)


def _cell_is(sentence: Sentence, key: Key | None, bounds: Bounds | None) -> list[Statement]:
    if key is None or bounds is None or not sentence.lexicon.has(key):
        return []
    high = None if bounds.high is None else Decimal(bounds.high)
    told = bounds_claim(sentence.lexicon.name(key), Decimal(bounds.low), high)
    return [Statement(told.terms, sentence.words(told.words), told.low, told.high)]
