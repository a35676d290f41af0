"""Sentences that say what part one cell is of another: ``12% of the offences in Kent``, ``more than half``."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from cyberflag.disclosure.claims import ratio_claim
from cyberflag.disclosure.published.printed import Key
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.told.sentence import Sentence
from cyberflag.disclosure.told.words import Interval, allowed, any_fraction, any_limit, any_of, fractions

_VERBS = r"had|have|has|involved|were|was|are|is|concerned|came|took place|related|recorded"
_UNKNOWN = frozenset({"unknown", "not given", "not known", "not recorded"})


def read_share(sentence: Sentence) -> list[Statement] | str | None:
    """The statements of a share; why there are none where it is one; None where the sentence tells of no share."""
    found = re.search(
        rf"(?:(?P<limit>{any_limit()})\s+)?(?:(?P<number>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)"
        rf"|(?P<words>{any_fraction()})(?=\s+of\b)|(?P<most>(?:\b(?:the|a)\s+)?\b(?:majority|most))(?=\s+of\b))"
        rf"(?:\s+of\s+(?P<whole>.*?))?(?=\s(?:{_VERBS})\b|[,;]|[.]?$)(?P<rest>.*)",
        sentence.text,
        re.IGNORECASE,
    )
    moves = rf"{any_of('claim_words', 'rise')}|{any_of('claim_words', 'fall')}"
    if found is None or (found["number"] and not found["whole"] and re.search(moves, sentence.text, re.IGNORECASE)):
        return None
    before, whole = sentence.text[: found.start()], found["whole"] or ""
    part_key, whole_key = sentence.key(before, whole, found["rest"]), sentence.key(sentence.adverbial, whole)
    if re.search(r"\b(?:them|these|those)\b", whole):
        return "it does not say what it is a share of"
    if part_key is None or whole_key is None or part_key == whole_key:
        return "it does not say what is a share of what"
    wholes = _wholes(sentence, part_key, whole_key)
    missing = next((key for key in (part_key, *wholes) if not sentence.lexicon.has(key)), None)
    if missing is not None:
        return f"no table has {sentence.lexicon.name(missing)}"
    return _statements(sentence, part_key, wholes, found)


def _wholes(sentence: Sentence, part: Key, whole: Key) -> tuple[Key, ...]:
    """The cells that the share is taken of: more than one where it is of those of which a dimension is known."""
    known = re.search(r"\b(?:where|for (?:which|whom)|whose)\b(.*?)\b(?:given|known|recorded)\b", sentence.text)
    place = sentence.lexicon.dimension_named(known[1]) if known else None
    if place is None or part[place] == whole[place]:
        return (whole,)
    others = sentence.lexicon.siblings(part, place)
    return (part, *(other for other in others if other[place].casefold() not in _UNKNOWN))


def _statements(sentence: Sentence, part: Key, wholes: tuple[Key, ...], found: re.Match[str]) -> list[Statement]:
    name, names = sentence.lexicon.name(part), [sentence.lexicon.name(key) for key in wholes]
    told = f"{name} is {_phrase(found)} of {' + '.join(names)}"
    least, most = _interval(found)
    is_strict = bool(found["most"]) or (found["limit"] or "").casefold() in ("more than", "over", "above")
    if len(names) == 1 and not is_strict:
        return list(ratio_claim(name, names[0], least, most, sentence.words(told)))
    return list(_of_sum(name, names, (least, most), sentence.words(told), int(is_strict)))


def _of_sum(name: str, names: list[str], interval: Interval, words: str, by: int) -> list[Statement]:
    """The share of a sum that the part may itself be in; ``by`` is 1 where it is more than the share."""
    made = []
    for share, is_least in ((interval[0], True), (interval[1], False)):
        if share is None:
            continue
        weights = dict.fromkeys(names, -share.numerator)
        weights[name] = weights.get(name, 0) + share.denominator
        terms = tuple((cell, weight) for cell, weight in weights.items() if weight)
        made.append(Statement(terms, words, Decimal(by) if is_least else None, None if is_least else Decimal(0)))
    return made


def _phrase(found: re.Match[str]) -> str:
    limit = f"{found['limit'].casefold()} " if found["limit"] else ""
    if found["most"]:
        return "more than half"
    return f"{limit}{found['number']}%" if found["number"] else f"{limit}{found['words']}"


def _interval(found: re.Match[str]) -> Interval:
    limit = (found["limit"] or "").casefold()
    if found["most"]:
        return Fraction(1, 2), None
    if found["words"]:
        part = fractions()[found["words"].casefold()]
        return allowed(part, Fraction(0), limit or "about")
    _, _, decimals = found["number"].partition(".")
    return allowed(Fraction(found["number"]) / 100, Fraction(1, 100 * 10 ** len(decimals)), limit)
