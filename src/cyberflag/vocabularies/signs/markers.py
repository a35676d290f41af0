"""What stands in a cell that should hold a count: numbers, words, signs, and what the notes say of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from html import unescape

from cyberflag.model import Bounds, Marker
from cyberflag.vocabularies.dressing import undressed
from cyberflag.vocabularies.number_words import understand_number
from cyberflag.vocabularies.plain_text import MANY_TEXTS, bilingual_parts, read_words, write_plainly
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, FigureRules, Rounding, SignRule, figure_rules_in
from cyberflag.vocabularies.signs.small_numbers import read_small_number

__all__ = [
    "NO_RULES",
    "FigureKind",
    "FigureRules",
    "Printed",
    "Rounding",
    "SignRule",
    "exact_number",
    "figure_rules_in",
    "is_blank",
    "read_range",
    "understand_figure",
    "unrounded",
]

_LONGEST_FIGURE = 60
_MOST_WITHHELD = 9
_IN_WORDS = re.compile(r"[a-z]{2}|[<>≤≥]", re.IGNORECASE)
_DIGITS = r"[0-9]{1,3}(?:,\s?[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[1-9][0-9]*|0"
_WORD = r"[a-z]+(?:[\s-]+[a-z]+)*"
_NUMBER = rf"(?:{_DIGITS}|{_WORD})"
_NOTE = re.compile(
    r"(?P<rest>.*?[0-9a-z])\s*(?P<note>[*^†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰]+"
    r"|\s?\[(?:[0-9]{1,2}|[a-z])\]"
    r"|\s[(\[](?:[a-z]|see notes?|notes?\s*[0-9]*|prov\.?|provisional|rev\.?|revised|est\.?|estimated?)[)\]])",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?<=[0-9])\s*[(\[/]\s*[0-9]{1,3}(?:\.[0-9]+)?\s?(?:%|per\s?cent)[)\]]?$")
"""The share of the whole printed behind a count in its cell: ``45 (62%)``."""
# "Under 10", "over 18" and "16+" are ages: as figures these words need a number that is no usual bound of ages.
_BELOW = re.compile(
    rf"(?:fewer\s+than|less\s+than|lower\s+than|smaller\s+than|llai\s+na|(?:n\s?)?<)\s*(?P<number>{_NUMBER})|(?:under|below)\s+(?P<few>[2-6]|three|four|five|six)"
)
_UP_TO = re.compile(
    rf"(?:up\s+to|<\s*=|=\s*<|≤|less\s+than\s+or\s+equal\s+to|not?\s+more\s+than|at\s+most|hyd\s+at|dim\s+mwy\s+na)\s*(?P<number>{_NUMBER})"
    rf"|(?P<number_before>{_NUMBER})\s+(?:or|and|neu|a)\s+(?:fewer|less|ll?ai)"
)
_ABOVE = re.compile(
    rf"(?:more\s+than|mwy\s+na|>)\s*(?P<number>{_NUMBER})|(?:over|above)\s+(?P<many>[2-9][0-9]|[1-9](?:,?[0-9]){{2,}})"
)
_AT_LEAST = re.compile(
    rf"(?:at\s+least|>\s*=|=\s*>|≥|no\s+(?:fewer|less)\s+than|o\s+leiaf)\s*(?P<number>{_NUMBER})|(?P<number_before>{_NUMBER})\s+(?:or\s+more|neu\s+(?:fwy|ragor))|(?P<many>[1-9][0-9]{{2,}}|[2-9][0-9])\s*\+"
)
_RANGE = re.compile(
    rf"(?:(?:between|rhwng)\s+)?(?P<low>{_NUMBER}?)\s*(?:-|\.{{2,3}}|…|~|\b(?:to|and|i|a|thru|through)\b)\s*"
    rf"(?P<high>{_NUMBER})"
)


_NOTHING_HELD = re.compile(
    r"(?:no|not|none|nothing|never)(?: (?:information|info|data|figures?|records?))?"
    r"(?: (?:is|are|was|were|currently|yet))*"
    r" (?:held|available|kept|collected|supplied|captured|retained|accessible)(?: .{0,30})?"
    r"|no (?:information|info|data)"
    r"|(?:information|info|data|figures?|records?) (?:is |are )?(?:unavailable|not (?:held|available|retrievable))"
)
_HIDDEN_BY_LAW = re.compile(
    r"(?:(?:redacted|withheld|exempt(?:ed|ion)?|suppressed|refused)\W*"
    r"(?:under|by virtue of|by|as|per|due to|in line with)?\W*)?"
    r"(?:s|ss|sec|sect|section)\.?\s*(?:30|31|38|40)(?:\s*\([0-9a-z]{1,3}\))*\W*"
    r"(?:(?:of the )?foia?(?: act)?(?: 2000)?)?\W*"
    r"(?:exempt(?:ed|ion)?|redacted|withheld)?\W*(?:applied|applies|engaged)?\)?"
)
"""The exemption by which a number is not shown, with the words around it: ``Redacted s40(2)``."""
_HIDDEN_AS_SMALL = re.compile(
    r"(?:(?:data|figures?|numbers?|counts?|values?|results?|information|info|(?:low|small) (?:numbers?|counts?))\W*)?"
    r"(?:(?:has|have) been |is |are |was |were )?(?:suppressed|withheld|redacted|not (?:disclosed|shown"
    r"|released|published))"
    r"(?:\W+(?:due to|because of|as|owing to|for|-)\W*(?:the )?(?:low|small)(?: (?:numbers?|counts?|volumes?"
    r"|figures?|values?))?(?: involved)?)?"
    r"|(?:(?:number|figure|count|value)s? )?(?:is |are )?too (?:low|small|few) to (?:be )?(?:disclosed?"
    r"|publish(?:ed)?|released?|report(?:ed)?|shown?|given?|provided?)"
)
"""A number that is not shown, with what it is or why: ``Data withheld``, ``Too low to disclose``."""
_NONE_OF_THEM = re.compile(
    r"(?:nil|zero|no|0|nought) (?:(?:recorded|reported|flagged|such|relevant|matching|sexual|online) ){0,2}"
    r"(?:offences|crimes|incidents|reports)(?: (?:were )?(?:recorded|reported|found|flagged))?"
)
"""Nought of what is counted: ``Nil offences recorded``. ``No crime`` and ``No suspect identified`` are outcomes."""
_SAID_AGAIN = re.compile(
    r"(.+?)(?:\s*\((?P<bracketed>.+)\)|\s[-–:]\s(?P<dashed>.+)"
    r"|\s*[,;\s]\s*(?P<run_on>(?:redacted|withheld|exempt\w*|suppressed|refused|not|s|ss|sec|sect|section|s(?=\.?\d))\b.+|withheld|exempt|redacted|suppressed))"
)
"""A figure with more of it behind: ``eight (8)``, ``<5 - withheld``, ``<5 withheld under s40(2)``."""
_BOUND_ALONE = re.compile(r"[(\[]\s*(?P<bound>[<≤][^()\[\]]{1,8})[)\]]|\*{1,2}\s*(?P<starred>[<≤].{1,8})")
"""A bound in brackets or behind its note's mark: ``(<5)``, ``*<5``."""


class FigureKind(StrEnum):
    """How a figure is printed."""

    NUMBER = "number"
    WORDS = "words"
    RANGE = "range"
    SIGN = "sign"


@dataclass(frozen=True)
class Printed:
    """What a cell or words say of a count: its bounds, its marker, how it is printed, and a note mark beside it
    (``12*``).
    """

    bounds: Bounds
    marker: Marker
    kind: FigureKind
    note: str = ""


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing, or a dash, which says nothing until a note does."""
    return write_plainly(text).strip().strip("\"'") in _list("blank")


@lru_cache(maxsize=MANY_TEXTS)
def understand_figure(text: str, rules: FigureRules = NO_RULES) -> Printed | None:
    """The count that the whole text prints, or None where it prints none.

    ``1,024``, ``77, 686`` and ``eight`` are plain; ``<5`` and ``fewer than five`` are 0 to 4, from 1 where the
    reply prints its noughts; a star without a rule has no upper bound; ``Not held`` is 0 or more; a number of a
    reply rounded to 5 may be two away. Blank cells and dashes are None unless a note says what they mean.
    Percentages, decimals, negative numbers, errors (``#REF!``) and approximations (``c. 40``) are no counts. A
    suppressed figure never has an upper bound of 0.
    """
    if len(text) > _LONGEST_FIGURE:
        return None
    read = _understand_part(text, rules) or _understand_dressed(text, rules)
    if read is not None:
        return read
    parts = {_understand_part(part, rules) for part in bilingual_parts(text)}
    return parts.pop() if len(parts) == 1 else None


def exact_number(text: str) -> int | None:
    """The number that the whole text prints, where it leaves no other: 8 for ``eight``, None for ``<5`` and for what
    is no count.
    """
    printed = understand_figure(text)
    return printed.bounds.low if printed is not None and printed.bounds.is_exact else None


def _understand_dressed(text: str, rules: FigureRules) -> Printed | None:
    """Words or a sign with a full stop behind or brackets around them; ``5.`` and ``(5)`` are numbers of things."""
    bare = undressed(text).rstrip(".;,")
    is_said = _IN_WORDS.search(bare) is not None or read_range(bare) is not None
    return _understand_part(bare, rules) if bare != text and is_said else None


def _understand_part(text: str, rules: FigureRules) -> Printed | None:
    plain = " ".join(write_plainly(unescape(text) if "&" in text else text).split())
    stripped = plain.strip("\"'").casefold()
    if is_blank(plain):
        return _from_rule(rules.meaning(stripped or _blank_sign(plain)) or rules.meaning(_blank_sign(plain)), rules)
    if (printed := _read_sign(stripped, rules)) is not None:
        return printed
    stripped = _SHARE.sub("", stripped)
    noted = _NOTE.fullmatch(stripped)
    core, note = (noted["rest"], noted["note"].strip()) if noted else (stripped, "")
    if noted is None and stripped[-1:] in rules.states and re.fullmatch(_DIGITS, stripped[:-1].rstrip()):
        core, note = stripped[:-1].rstrip(), stripped[-1]
    value = _read_number(core)
    bound, twice = _BOUND_ALONE.fullmatch(core), _SAID_AGAIN.fullmatch(core)
    if bound:
        return _understand_part(bound["bound"] or bound["starred"], rules)
    if twice and value is None and read_range(core) is None:  # "1 - 4" is one span
        again = twice["dashed"] or twice["run_on"]
        return _withheld_twice(twice[1], again, rules) if again else _said_twice(twice[1], twice["bracketed"], rules)
    if value is not None:
        return _plain_number(value, rules, note, FigureKind.NUMBER if core[0].isdigit() else FigureKind.WORDS)
    return _read_bounds(core, rules, note)


def _said_twice(words: str, again: str, rules: FigureRules) -> Printed | None:
    """A count said in words and in digits (``eight (8)``), or withheld by a sign or word and by its bound
    (``Suppressed (<5)``).
    """
    first, number = _understand_part(words, rules), _read_number(again)
    if first is not None and number is not None and number in (first.bounds.low, (first.bounds.high or 0) + 1):
        return first
    return _withheld_twice(words, again, rules)


def _withheld_twice(first: str, again: str, rules: FigureRules) -> Printed | None:
    if not _IN_WORDS.search(first + again):
        return None
    span, whole = read_range(again) or read_small_number(again), _understand_part(first, rules)
    if span is not None and whole is not None and whole.marker is Marker.SUPPRESSED and span.high == whole.bounds.high:
        return _withheld(span.low, span.high, rules, whole.kind, whole.note)
    printed = [part for text in (first, again) if (part := _understand_part(text, rules)) is not None]
    if len(printed) != len((first, again)) or {part.marker for part in printed} != {Marker.SUPPRESSED}:
        return None
    bounds = {part.bounds: part for part in printed if part.bounds.high is not None} or {printed[0].bounds: printed[0]}
    return bounds.popitem()[1] if len(bounds) == 1 else None


def _blank_sign(plain: str) -> str:
    sign = plain.strip().strip("\"'")[:1]
    return sign if sign in ("-", ".") else ""


def _from_rule(rule: SignRule | None, rules: FigureRules) -> Printed | None:
    if rule is None:
        return None
    if rule.marker is not Marker.SUPPRESSED:
        return Printed(rule.bounds, rule.marker, FigureKind.SIGN)
    high, threshold = rule.bounds.high, rules.threshold
    if high is None and threshold is not None and rule.bounds.low < threshold and not rule.of_any_size:
        high = threshold - 1
    return _withheld(rule.bounds.low, high, rules, FigureKind.SIGN)


def _withheld(low: int, high: int | None, rules: FigureRules, kind: FigureKind, note: str = "") -> Printed | None:
    """A withheld count; None where it could only be nought, which nobody withholds."""
    if high == 0:
        return None
    low = max(
        low,
        1 if rules.zeros_printed else 0,
        rules.smallest_withheld if high is None or rules.smallest_withheld <= high else 0,
    )
    return Printed(Bounds(low, high), Marker.SUPPRESSED, kind, note)


def _read_sign(sign: str, rules: FigureRules) -> Printed | None:
    rule = rules.meaning(sign)
    if rule is not None:
        return _from_rule(rule, rules)
    if sign in _list("suppressed") or _HIDDEN_BY_LAW.fullmatch(sign) or _HIDDEN_AS_SMALL.fullmatch(sign):
        return _withheld(0, None if rules.threshold is None else rules.threshold - 1, rules, FigureKind.SIGN)
    if sign in _list("small"):
        high = rules.rounded_to // 2 if rules.rounded_to else rules.threshold and rules.threshold - 1
        return Printed(Bounds(1, high or None), Marker.SUPPRESSED, FigureKind.SIGN)
    if sign in _list("not_held") or _NOTHING_HELD.fullmatch(sign):
        return Printed(Bounds(0, None), Marker.NOT_HELD, FigureKind.SIGN)
    if sign.removeprefix("[").removesuffix("]") in _list("nil") or _NONE_OF_THEM.fullmatch(sign):
        return _plain_number(0, rules, "", FigureKind.WORDS)
    return None


def _plain_number(value: int, rules: FigureRules, note: str, kind: FigureKind) -> Printed:
    letter = note.strip("()[] ")[:1]
    if letter == "e":
        return Printed(Bounds.exactly(value), Marker.ESTIMATED, kind, note)
    is_rounded = kind is FigureKind.NUMBER and not (value == 0 and rules.noughts_are_exact)
    if rules.rounded_to and value % rules.rounded_to == 0 and is_rounded:
        return Printed(unrounded(value, rules.rounded_to, rules.rounding), Marker.ROUNDED, kind, note)
    provisional = rules.provisional or letter == "p"
    return Printed(Bounds.exactly(value), Marker.PROVISIONAL if provisional else Marker.PLAIN, kind, note)


def unrounded(value: int, base: int, rounding: Rounding = Rounding.NEAREST) -> Bounds:
    """The numbers that round to ``value`` by the base given.

    To the nearest, halves go upwards: 35 to 5 is 33 to 37, 30 to 10 is 25 to 34.
    """
    below, above = {
        Rounding.NEAREST: (base // 2, (base - 1) // 2),
        Rounding.UP: (base - 1, 0),
        Rounding.DOWN: (0, base - 1),
        Rounding.RANDOM: (base - 1, base - 1),
    }[rounding]
    return Bounds(max(0, value - below), value + above)


def _read_bounds(core: str, rules: FigureRules, note: str) -> Printed | None:
    """A figure that gives only a bound: ``<5``, ``5 or fewer``, ``more than 100``, ``1 to 4``."""
    core = _units().sub("", core)
    for pattern, take in ((_BELOW, 1), (_UP_TO, 0)):
        if (number := _bound(pattern, core)) is not None:
            return _withheld(0, number - take, rules, FigureKind.RANGE, note) if number > take else None
    for pattern, take in ((_ABOVE, 1), (_AT_LEAST, 0)):
        if (number := _bound(pattern, core)) is not None:
            return Printed(Bounds(number + take, None), Marker.ESTIMATED, FigureKind.RANGE, note)
    if (small := read_small_number(core)) is not None:
        return _withheld(small.low, small.high, rules, FigureKind.RANGE, note)
    span = read_range(core)
    if span is None or span.is_exact:
        return None
    if rules.ranges_are_figures or any(rule.bounds == span for rule in rules.signs):
        return _withheld(span.low, span.high, rules, FigureKind.RANGE, note)
    return None


def _bound(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.fullmatch(text)
    if not match:
        return None
    return _read_number(next(value for value in match.groupdict().values() if value))


@lru_cache(maxsize=MANY_TEXTS)
def read_range(text: str) -> Bounds | None:
    """The bounds that ``1 to 4``, ``1-4`` or ``between 1 and 4`` are, or None."""
    match = _RANGE.fullmatch(write_plainly(text).strip())
    low, high = (_read_number(match["low"]), _read_number(match["high"])) if match else (None, None)
    return None if low is None or high is None or high < low else Bounds(low, high)


def read_between(text: str, rules: FigureRules = NO_RULES) -> Printed | None:
    """A small number that a sentence withholds by its bounds, the lower of them 0 or 1 (``between one and four``), or
    None: of ``between 20 and 30`` it is not known what it is.
    """
    span = read_range(text) if text.casefold().startswith("between") else None
    if span is None or span.high is None or not span.low <= 1 < span.high <= _MOST_WITHHELD:
        return None
    return _withheld(span.low, span.high, rules, FigureKind.RANGE, "")


def _read_number(text: str) -> int | None:
    """A whole number in digits or words, with or without what is counted (``37 offences``), or None."""
    text = _units().sub("", text.strip())
    if re.fullmatch(_DIGITS, text):
        return int(re.sub(r"\D", "", text))
    spelt = understand_number(text) if text and text not in ("no", "none") else None
    return spelt.value if spelt else None


@cache
def _units() -> re.Pattern[str]:
    words = sorted(_list("units"), key=len, reverse=True)
    return re.compile(rf"\s+(?:{'|'.join(words)})$")


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("figure_words")[name])
