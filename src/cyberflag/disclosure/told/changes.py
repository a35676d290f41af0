"""Sentences that set one cell against another: a rise between two years, more than elsewhere, twice as many."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from cyberflag.disclosure.claims import bounds_claim, difference_claim, ratio_claim
from cyberflag.disclosure.published.printed import Key
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.figures_told import NUMBER
from cyberflag.disclosure.told.lexicon import Mention
from cyberflag.disclosure.told.sentence import VALUE, Sentence
from cyberflag.disclosure.told.words import Interval, allowed, any_limit, any_of
from cyberflag.vocabularies.claims import Claim, ClaimKind, understand_claim

_FILLERS = "in|for|that|those|of|the|year|at|against|by|victims|with"
_BASE = re.compile(
    rf"\b(?:than|since|on|from|after|against|as|compared (?:with|to))(?: (?:{_FILLERS})){{0,3}} "
    rf"({VALUE})"
)
_SPAN = re.compile(rf"\b(?:from|between) (?:[a-z]+ )?({VALUE}) (?:to|and) ({VALUE})")
_FROM_TO = re.compile(rf"\bfrom ({NUMBER})(?: [a-z]+)? to ({NUMBER})")
_SAME = re.compile(r"\b(?:the same (?:number|figure|total)?|unchanged|as many)\b")


def read_change(sentence: Sentence) -> list[Statement] | str | None:
    """The statements of a comparison of two cells; why there are none; None where nothing is compared."""
    plain = _FROM_TO.sub(" ", re.sub(VALUE, "…", sentence.text))
    claim = understand_claim(plain)
    claim = claim if claim is not None and claim.kind in _KINDS else None
    direction = _direction(plain)
    if claim is None and direction is None:
        return None
    two = _two_of_one_dimension(sentence)
    if not two:
        each = [] if claim is not None or direction is None else _than_each(sentence, direction)
        is_change = claim is not None and claim.kind is not ClaimKind.DIFFERENCE  # "fewer than five" is a bound
        return each or ("it does not name the two figures that it compares" if is_change else None)
    ordered = _ordered(sentence, *two)
    if ordered is None:
        return "it does not say which of the two it starts from"
    base, now = (_key_with(sentence, mention, two) for mention in ordered)
    if base is None or now is None or not (sentence.lexicon.has(base) and sentence.lexicon.has(now)):
        return "no table has both of the cells that it compares"
    return list(_statements(sentence, (base, now), claim, direction))


_KINDS = frozenset({ClaimKind.CHANGE, ClaimKind.TIMES, ClaimKind.DIFFERENCE})


def _direction(text: str) -> int | None:
    """1 for a rise or more, -1 for a fall or fewer, 0 for the same; None for none of them or both."""
    bare = re.sub(rf"{any_limit()}(?=\s+\d)", " ", text, flags=re.IGNORECASE)
    rises, falls = (
        re.search(any_of("claim_words", name), bare, re.IGNORECASE) is not None for name in ("rise", "fall")
    )
    if rises != falls:
        return 1 if rises else -1
    return 0 if not rises and _SAME.search(bare) else None


def _two_of_one_dimension(sentence: Sentence) -> tuple[Mention, Mention] | None:
    """The two values of the only dimension of which two are named."""
    named: dict[int, dict[str, Mention]] = defaultdict(dict)
    for mention in sentence.named_in(sentence.text):
        named[mention.place].setdefault(mention.value, mention)
    many = [list(values.values()) for values in named.values() if len(values) > 1]
    return (many[0][0], many[0][1]) if len(many) == 1 and len(many[0]) == 2 else None


def _than_each(sentence: Sentence, direction: int) -> list[Statement]:
    """``more than Essex, Surrey or Sussex``: against each of those behind the word."""
    before, than, after = sentence.text.partition(" than ")
    others = sentence.named_in(after)
    subjects = [m for m in sentence.named_in(before) if others and m.place == others[0].place]
    if not than or len(subjects) != 1 or len({m.place for m in others}) != 1:
        return []
    pairs = [
        (_key_with(sentence, other, (other, other)), _key_with(sentence, subjects[0], (other, other)))
        for other in others
    ]
    known = [(b, n) for b, n in pairs if b is not None and n is not None]
    if not all(sentence.lexicon.has(key) for pair in known for key in pair):
        return []
    return [made for pair in known for made in _statements(sentence, pair, None, direction)]


def _ordered(sentence: Sentence, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    """The earlier or lesser named one first, which the other is set against."""
    for span in _SPAN.finditer(sentence.text):
        pair = sentence.named_in(span[0])
        if {mention.value for mention in pair} == {one.value, other.value}:
            return pair[0], pair[1]
    bases = [sentence.named_in(found[1])[0] for found in _BASE.finditer(sentence.text)]
    bases = [mention for mention in bases if mention in (one, other)]
    if len(bases) != 1:
        return None
    return bases[0], other if bases[0] == one else one


def _key_with(sentence: Sentence, mention: Mention, two: tuple[Mention, Mention]) -> Key | None:
    rest = [m for m in sentence.named_in(sentence.text) if m.place != two[0].place]
    return sentence.lexicon.key_of([mention, *rest], sentence.context)


def _statements(
    sentence: Sentence, pair: tuple[Key, Key], claim: Claim | None, direction: int | None
) -> Iterator[Statement]:
    base, now = (sentence.lexicon.name(key) for key in pair)
    figures = _FROM_TO.search(sentence.text)
    if figures:
        for name, number in ((base, figures[1]), (now, figures[2])):
            told = bounds_claim(name, *[int(number.replace(",", ""))] * 2)  # type: ignore[arg-type]  # whole
            yield Statement(told.terms, sentence.words(told.words), told.low, told.high)
    if claim is not None:
        yield from _of_claim(sentence, (base, now), claim)
    elif direction is not None:
        said = {1: "is more than", -1: "is less than", 0: "is the same as"}[direction]
        least, most = {1: (1, None), -1: (None, -1), 0: (0, 0)}[direction]
        yield difference_claim(now, base, least, most, sentence.words(f"{now} {said} {base}"))


def _of_claim(sentence: Sentence, pair: tuple[str, str], claim: Claim) -> Iterator[Statement]:
    base, now = pair
    limit = re.search(rf"({any_limit()})\s+\d", sentence.text, re.IGNORECASE)
    size = allowed(abs(claim.number), claim.step, limit[1].casefold() if limit else _loose(claim))
    least, most = size if claim.number >= 0 else tuple(None if side is None else -side for side in reversed(size))
    number = f"{float(claim.number):+g}"
    if claim.kind is ClaimKind.DIFFERENCE:
        low, high = (None if side is None else _whole(side, up) for side, up in ((least, True), (most, False)))
        yield difference_claim(now, base, low, high, sentence.words(f"{now} is {number} from {base}"))
        return
    if claim.kind is ClaimKind.CHANGE:
        ratio, said = _over_hundred((least, most)), f"{now} is {number}% from {base}"
    else:
        ratio, said = (least, most), f"{now} is {number.lstrip('+')} times {base}"
    yield from ratio_claim(now, base, *ratio, sentence.words(said))


def _loose(claim: Claim) -> str:
    return "about" if claim.allows.value == "about" else ""


def _over_hundred(interval: Interval) -> Interval:
    least, most = (None if side is None else 1 + side / 100 for side in interval)
    return least, most


def _whole(side: Fraction, up: bool) -> int:
    """The whole number at or inside the edge of an interval."""
    return -(-side.numerator // side.denominator) if up else side.numerator // side.denominator
