"""Sentences that rank: the highest, the lowest, in that order, the only one, none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from cyberflag.disclosure.claims import bounds_claim, only_claim
from cyberflag.disclosure.published.printed import Key
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.figures_told import FIGURE, bounds_of
from cyberflag.disclosure.told.lexicon import Mention
from cyberflag.disclosure.told.sentence import VALUE, Sentence
from cyberflag.disclosure.told.words import COUNTED, any_of

_ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|joint|\d+(?:st|nd|rd|th))[ -]*$")
_THAN = re.compile(r"\b(?:than|as|since|from|between)\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\b(?:only to|after|behind) ({VALUE})")
_RECORDED = re.compile(
    r"\b(?:record(?:ed|s|ing)?|report(?:ed)?|logged|had|with)\b(?! (?:refused|replied|answered))", re.IGNORECASE
)
_ANSWERED = re.compile(r"\b(?:refus|repl|answer|respon|disclos|provid|suppl)", re.IGNORECASE)
_NAMED_LAST = re.compile(rf"\b(?:is|was|are|were)(?: (?:that|those) of| in| of)? ({VALUE})")
"""``The highest figure for 2018/19 is that of Kent``: what stands behind the verb, and not the year before it."""
_NONE = re.compile(rf"\b(?:no|not a single|none of the) (?:[a-z-]+ ){{0,3}}{COUNTED}\b|\bnone\b", re.IGNORECASE)


def read_only(sentence: Sentence) -> list[Statement] | str | None:
    """``Kent was the only force that recorded any``."""
    found = re.search(rf"\bthe only\b|\bonly {VALUE}|\bno other\b", sentence.text, re.IGNORECASE)
    if found is None or not sentence.named_in(sentence.text):
        return None
    if _ANSWERED.search(sentence.text) or not _RECORDED.search(sentence.text):
        return "it does not say the only one of what"
    subject = _subject(sentence, found.end() if found[0].casefold().startswith("only") else found.start())
    key = sentence.key(sentence.text)
    if subject is None or key is None or not sentence.lexicon.has(key):
        return "no table has the cell that it speaks of"
    others = [sentence.lexicon.name(other) for other in sentence.lexicon.siblings(key, subject.place)]
    return [_placed(sentence, statement) for statement in only_claim(sentence.lexicon.name(key), others)]


def read_none(sentence: Sentence) -> list[Statement] | str | None:
    """``There were no offences in Kent``."""
    if not _NONE.search(sentence.text) or not sentence.named_in(sentence.text):
        return None
    name = sentence.cell(sentence.text)
    if name is None:
        return "no table has the cell that it speaks of"
    return [_placed(sentence, bounds_claim(name, Decimal(0), Decimal(0)))]


def read_same(sentence: Sentence) -> list[Statement] | str | None:
    """``Kent and Essex have the same figure, 12``: each is the next one, and the figure where one stands there."""
    if not re.search(r"\bthe same (?:number|figure|total|count)\b", sentence.text) or _THAN.search(sentence.text):
        return None
    subject = _subject(sentence, len(sentence.text))
    named = [m for m in sentence.named_in(sentence.text) if subject is not None and m.place == subject.place]
    rest = [m for m in sentence.named_in(sentence.text) if subject is not None and m.place != subject.place]
    keys = [sentence.lexicon.key_of([mention, *rest], _around(sentence)) for mention in named]
    names = [sentence.lexicon.name(key) for key in keys if key is not None and sentence.lexicon.has(key)]
    if len(set(names)) < max(len(named), 2):
        return "no table has the cells that it speaks of"
    figures = re.findall(FIGURE, re.sub(VALUE, " ", sentence.text), re.IGNORECASE)
    bounds = bounds_of(figures[0].casefold()) if len(figures) == 1 else None
    made = [_same_as(sentence, one, other) for one, other in pairwise(names)]
    if bounds is not None and bounds.is_exact:
        made.append(_placed(sentence, bounds_claim(names[0], Decimal(bounds.low), Decimal(bounds.low))))
    return made


def read_ranking(sentence: Sentence) -> list[Statement] | str | None:
    """``Kent had the highest number``; of several, in that order where it says so."""
    found = _superlative(sentence.text)
    if found is None:
        return None
    sign = 1 if re.fullmatch(any_of("comparison_words", "highest"), found[0], re.IGNORECASE) else -1
    keys = _ranked(sentence, found)
    if not keys:
        return "it does not say which cell it is, or among which" if sentence.mentions else None
    if not all(sentence.lexicon.has(key) for _, key in keys):
        return "no table has the cell that it speaks of"
    behind = _BEHIND.search(sentence.text)
    if _ORDINAL.search(sentence.text[: found.start()]) and "joint" not in sentence.text and not behind:
        return "it does not say which stand above"
    return list(_statements(sentence, keys, sign, found[0], behind=behind))


def _superlative(text: str) -> re.Match[str] | None:
    words = f"{any_of('comparison_words', 'highest')}|{any_of('comparison_words', 'lowest')}"
    return re.search(rf"(?<!at )(?:{words})(?! of\b)", text, re.IGNORECASE)


def _ranked(sentence: Sentence, found: re.Match[str]) -> list[tuple[int, Key]]:
    """The cells that rank first, each with the place of the dimension in which they are compared."""
    place = sentence.lexicon.dimension_named(re.sub(VALUE, " ", sentence.text[found.start() :]))
    named = [m for m in sentence.named_in(sentence.text) if place is None or m.place == place]
    if place is not None and not named:
        named = [m for m in (_bare_value(sentence, place),) if m is not None]
    elif place is None:
        subject = _subject(sentence, found.start())
        named = [m for m in named if subject is not None and m.place == subject.place]
    behind = {m.value for part in _BEHIND.findall(sentence.text) for m in sentence.named_in(part)}
    rest = [m for m in sentence.named_in(sentence.text) if named and m.place != named[0].place]
    keys = [(m.place, sentence.lexicon.key_of([m, *rest], _around(sentence))) for m in named if m.value not in behind]
    return [(at, key) for at, key in dict.fromkeys(keys) if key is not None]


def _around(sentence: Sentence) -> list[Mention]:
    pinned = sentence.pinned or ()
    return [*sentence.context] or [Mention(place, value, 0, 0) for place, value in enumerate(pinned)]


def _bare_value(sentence: Sentence, place: int) -> Mention | None:
    """``the most common age was 13``: the number after the verb is a value of the dimension."""
    found = re.search(r"\b(?:was|is|were|are)\s+(\d+)\b", sentence.text)
    return Mention(place, found[1], 0, 0) if found else None


def _subject(sentence: Sentence, at: int) -> Mention | None:
    """The value that the sentence speaks of: the only one before the word outside ``In Kent,``, or the first after it,
    that behind the verb sooner than others.
    """
    start = len(sentence.adverbial)
    before = sentence.named_in(sentence.text[start:at])
    if len({mention.place for mention in before}) == 1:
        return before[0]
    rest = sentence.text[at:]
    named = _NAMED_LAST.search(rest)
    after = sentence.named_in(named[1] if named else rest)
    if not before and after:
        return after[0]
    return before[0] if before else next(iter(sentence.named_in(sentence.adverbial)), None)


def _statements(
    sentence: Sentence, keys: list[tuple[int, Key]], sign: int, word: str, *, behind: re.Match[str] | None
) -> Iterator[Statement]:
    lexicon, place = sentence.lexicon, keys[0][0]
    names = [lexicon.name(key) for _, key in keys]
    key = keys[0][1]
    above = [(*key[:place], m.value, *key[place + 1 :]) for m in sentence.named_in(behind[1])] if behind else []
    above = [other for other in above if lexicon.has(other)]
    for other in above:
        for name in names:
            yield _ahead(lexicon.name(other), name, sign, sentence.words(f"{name} ranks behind {lexicon.name(other)}"))
    told = [key for _, key in keys] + above
    for name, (_, key) in zip(names, keys, strict=True):
        for other in lexicon.siblings(key, place):
            if other not in told:
                yield _ahead(name, lexicon.name(other), sign, sentence.words(f"{name} is the {word.casefold()}"))
    if re.search(r"\bin (?:that|this) order\b", sentence.text):
        for upper, lower in pairwise(names):
            yield _ahead(upper, lower, sign, sentence.words(f"{upper} ranks ahead of {lower}"))
    elif re.search(r"\b(?:shares?d?|joint)\b", sentence.text) and len(names) > 1:
        for one, other_name in pairwise(names):
            yield _same_as(sentence, one, other_name)


def _ahead(upper: str, lower: str, sign: int, words: str) -> Statement:
    """The first at least as far up (or down, where the sign is below nought) as the second."""
    return Statement(((upper, sign), (lower, -sign)), words, Decimal(0), None)


def _same_as(sentence: Sentence, one: str, other: str) -> Statement:
    return Statement(((one, 1), (other, -1)), sentence.words(f"{one} is the same as {other}"))


def _placed(sentence: Sentence, statement: Statement) -> Statement:
    return Statement(statement.terms, sentence.words(statement.words), statement.low, statement.high)
