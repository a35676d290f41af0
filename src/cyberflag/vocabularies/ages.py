"""Ages of victims as replies write them: ``13``, ``0-11``, ``Under 10``, ``16 and over``, ``Unknown age``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cyberflag.model import ALL_AGES, UNKNOWN_AGE, AgeBand
from cyberflag.vocabularies.dates import months
from cyberflag.vocabularies.labels import LONGEST_LABEL
from cyberflag.vocabularies.number_words import understand_number
from cyberflag.vocabularies.plain_text import bilingual_parts, fold, read_words, write_plainly
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.unknown_words import unknown_score

_OLDEST = 120
_LOOSE = 0.7
_NAMED_BAND = 0.6
_PERSON = 0.9
_MAYBE_PERIOD = 0.4
_MAYBE_DATE = 0.4

_NUMBER = (
    r"(?:1[01]\d|120|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)"
)
_YEARS = r"(?:[\s-]*(?:years?|yrs?)(?:[\s-]+(?:of[\s-]+age|old))?|s)?"
_LOW, _HIGH = rf"(?P<low>{_NUMBER})", rf"(?P<high>{_NUMBER})"

_BANDS: tuple[tuple[str, str], ...] = (
    (rf"{_LOW}{_YEARS}\s*(?:-|to|up\s+to|until|till|thru|thro'?|through|\.\.+|i)\s*{_HIGH}{_YEARS}", "band"),
    (rf"{_LOW}{_YEARS}\s*(?:-|to|and)\s*(?:under|below|<)\s*{_HIGH}", "band below"),
    (rf"between\s+{_LOW}\s+(?:and|&)\s+{_HIGH}{_YEARS}", "band"),
    (rf"{_LOW}\s*(?:/|\s(?:and|or|neu|a|plus)\s|&|\+)\s*{_HIGH}{_YEARS}", "pair"),
    (
        rf"(?:under(?:\s+the)?(?:\s+age)?(?:\s+of)?|below|not\s+yet|younger\s+than|less\s+than|<|(?:o\s+)?dan|iau\s+na)[\s-]*(?:the\s+age\s+of\s+)?{_HIGH}{_YEARS}",
        "below",
    ),
    (rf"(?:up\s+to(?:\s+and\s+including)?|<=|=<|≤|hyd\s+at|to\s+age)\s*{_HIGH}{_YEARS}", "to"),
    (rf"{_HIGH}{_YEARS}\s*(?:and|or|&|ac|neu|a)\s*(?:under|below|younger|less|iau)", "to"),
    (
        rf"(?:over(?:\s+the)?(?:\s+age)?(?:\s+of)?|older\s+than|above|more\s+than|>|dros|hŷn\s+na)[\s-]*{_LOW}{_YEARS}",
        "above",
    ),
    (
        rf"{_LOW}{_YEARS}\s*(?:\+|plus|(?:and|or|&)\s*(?:over|above|older))[\s(,]*(?:up\s+)?to\s+{_HIGH}{_YEARS}\)?",
        "band",
    ),
    (
        rf"{_LOW}{_YEARS}\s*(?:and|or|&|ac|neu|a)\s*(?:over|above|older|more|hŷn|hyn|throsodd|drosodd)",
        "from",
    ),
    (rf"{_LOW}\s*(?:\+|plus|-\s*plus)|(?:>=|=>|≥|at\s+least)\s*{_LOW.replace('low', 'low2')}", "from"),
    (rf"u[/-]?\s?{_HIGH}s?", "below"),
    (rf"{_LOW}{_YEARS}", "single"),
)

_AGE_LIST = re.compile(rf"{_NUMBER}(?:\s*(?:/|,|&|\+|\band\b|\bor\b)\s*(?:(?:and|or)\s+)?{_NUMBER}){{2,}}")
_PAIR_BY_COMMA = re.compile(rf"{_NUMBER}\s*,\s+{_NUMBER}")
_AGE_WORD = re.compile(r"\b(?:age|ages|aged|oed|years? old)\b")
_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _BANDS)


@lru_cache(maxsize=8192)
def understand_age(text: str) -> Understood[AgeBand] | None:
    """The age or band of ages that the whole text is, or None.

    Bounds are whole years, both inside: ``Under 10`` is 0-9, ``10 and under`` is 0-10, ``Over 18`` is 19+. The
    score is 1.0 for ages and for ``Unknown age``, 0.9 with a person named beside them (``Victims under 13``), 0.7
    for ``Child``, 0.5 for ``Unknown`` and its like alone (any dimension can be unknown), 0.4 for what may be
    something else: ``17/18`` (a period) and ``10-Dec`` (a band that a spreadsheet took for a date).
    """
    if len(text) > LONGEST_LABEL:
        return None
    whole = _understand_part(text)
    if whole is not None:
        return Understood(whole[0], How.PATTERN, whole[1], 0, len(text))
    parts = [_understand_part(part) for part in bilingual_parts(text)]
    known = {part[0] for part in parts if part is not None}
    if len(known) != 1:
        return None
    score = min(part[1] for part in parts if part is not None)
    return Understood(known.pop(), How.PATTERN, score if None not in parts else score * 0.8, 0, len(text))


def ages_named_in(text: str) -> list[Understood[AgeBand]]:
    """The ages named in running text or a title, in reading order, with their spans.

    A number needs a word of age beside it: ``aged 4``, ``under 18s``, ``victims aged 10-15``, ``5 years old``. Ages
    in an offence's title (``rape of a female child under 13``) are found like any other; whoever reads titles takes
    the offence out first.
    """
    plain = write_plainly(text)
    found: list[Understood[AgeBand]] = []
    for pattern, score in _MENTIONS:
        for match in pattern.finditer(plain):
            start, end = match.span("band")
            part = _understand_part(match["band"])
            if part is not None and all(end <= other.start or other.end <= start for other in found):
                found.append(Understood(part[0], How.MENTION, score, start, end))
    return sorted(found, key=lambda item: item.start)


_NEGATIVE = re.compile(r"\s*(?:\D*\s)?[-−]\s?\d{1,2}(?![\d/])")


def is_negative(text: str) -> bool:
    """Whether the first number of a label stands right behind a minus (``-1``, ``Aged -1``): such a code is no age."""
    found = _NEGATIVE.match(text)
    return found is not None and not re.search(r"[^\s]\s+[-−]\s\d", found[0])


_BELOW = (
    r"(?:under|below|over|(?:o\s+)?dan|dros|up\s+to|younger\s+than|older\s+than)"
    rf"(?:\s+the\s+age\s+of)?[\s-]+{_NUMBER}(?:{_YEARS})"
)
_OR_BELOW = rf"{_NUMBER}(?:{_YEARS})\s+(?:and|or)\s+(?:under|over|above|younger|older)|{_NUMBER}\+"
_SPAN = rf"between\s+{_NUMBER}\s+and\s+{_NUMBER}(?:{_YEARS})|{_NUMBER}\s*(?:-|\bto\b)\s*{_NUMBER}(?:{_YEARS})"
_NO_COUNT = "".join(
    rf"(?<!{word} )" for word in ("figures", "figure", "numbers", "number", "counts", "values", "totals", "cells")
)
_COUNTED = r"(?!\s+(?:of|was|were|had|aged?|offences?|crimes?|victims?|girls?|boys?|males?|females?)\b)"
"""Behind a number that counts and is no age: ``10 were aged 13 and 14 were aged 15``."""
_LIST = rf"(?:{_NUMBER}\s*,\s*)*{_NUMBER}\s*(?:,?\s*\b(?:and|or)\b|/|&)\s*{_NUMBER}(?!\w){_COUNTED}{_YEARS}"
_NOT_A_BOUND = "".join(rf"(?<!{word} the )" for word in ("under", "below", "over", "above", "than"))
_FREE, _ENDS = r"(?<![\w/.,-])", r"(?![\w/%]|-\d|\.\d|,\d)"
_OLD = r"[\s-]*(?:years?|yrs?)(?:[\s-]+(?:olds?|of[\s-]+age))"

_MENTIONS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), score)
    for pattern, score in (
        (
            rf"{_NOT_A_BOUND}\b(?:aged?|ages)(?:\s+of|\s+was|\s+is|\s+band|\s+group|\s*:)?\s+(?P<band>{_BELOW}|{_OR_BELOW}|{_SPAN}|{_LIST}|{_NUMBER}){_ENDS}",
            0.9,
        ),
        (rf"{_FREE}(?P<band>(?:{_SPAN}|{_NUMBER}){_OLD}){_ENDS}", 0.9),
        (rf"\b(?:victims?|children|child)\s+(?P<band>{_SPAN}|<\s*{_NUMBER}){_ENDS}", 0.8),
        (
            rf"{_NO_COUNT}\b(?P<band>{_BELOW}){_ENDS}(?!\s+(?:(?:offences?|crimes?|records?|hours?|days|months?|class(?:es)?|codes?|categor\w+|headings?|titles?|sections?|acts?|references?|platforms?|years?\s+ago)\b|per\s*cent|were\s+suppressed|are\s+(?:shown|suppressed)))",
            0.8,
        ),
        (rf"{_FREE}(?P<band>{_OR_BELOW}){_ENDS}", 0.8),
        (r"\b(?P<band>u[/-]?\s?1[0-8]s?)\b", 0.8),
    )
)


@lru_cache(maxsize=8192)
def _understand_part(text: str) -> tuple[AgeBand, float] | None:
    plain = fold(text).replace("≥", ">=").replace("≤", "<=")
    if not plain or text.strip().startswith("-") or is_negative(text) or re.search(r"\d\s*-$", text.strip()):
        return None
    core, person, beside = _without_words(plain)
    named = _named_bands().get(plain) or _named_bands().get(core)
    return named or _understand_unknown(plain, core if beside else "") or _understand_band(plain, core, person=person)


def _understand_unknown(plain: str, beside_age: str) -> tuple[AgeBand, float] | None:
    if score := unknown_score(plain):
        return UNKNOWN_AGE, score
    return (UNKNOWN_AGE, 1.0) if beside_age and unknown_score(beside_age) else None


def _understand_band(plain: str, core: str, *, person: bool) -> tuple[AgeBand, float] | None:
    band = None if plain.startswith("year") else _read_band(plain) or _read_band(core)
    if band is not None:
        return band[0], min(1.0 if _AGE_WORD.search(plain) else band[1], _PERSON if person else 1.0)
    bracketed = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", plain)
    groups = bracketed.groups() if bracketed else ()
    inner = [part for group in groups if (part := _understand_part(group)) is not None]
    if len(inner) == 2 and inner[0][0] == inner[1][0]:
        return inner[0][0], max(inner[0][1], inner[1][1])
    band = _read_band(_without_words(groups[1])[0]) if len(groups) == 2 and not re.search(r"\d", groups[0]) else None
    if band is not None and band[0].low != band[0].high:  # "Obscene publications (86)" is no age
        return band[0], _NAMED_BAND  # "Adolescent (13-17)"; an offence's title with its ages is an offence first
    return None


def _without_words(plain: str) -> tuple[str, bool, bool]:
    """The text without the words around an age; whether one of them is a person; whether there was any."""
    person = bool(_words("person").search(plain))
    core = _words("around").sub(" ", _words("person").sub(" ", plain))
    core = " ".join(core.split()).strip(" :;,.()[]-")
    core = re.sub(r"^(?:(?:is|are|was|were|whose|with|of|at)\b[\s:-]*)+", "", core)
    return core, person, core != plain


@cache
def _words(name: str) -> re.Pattern[str]:
    words = sorted(map(fold, read_words("age_words")[name]), key=len, reverse=True)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, words))})(?![a-z])")


def _read_band(core: str) -> tuple[AgeBand, float] | None:
    for pattern, kind in _PATTERNS:
        match = pattern.fullmatch(core)
        if match:
            groups = {name.rstrip("2"): _number(value) for name, value in match.groupdict().items() if value}
            band = _make_band(kind, groups.get("low", 0), groups.get("high", _OLDEST))
            return None if band is None else (band, _MAYBE_PERIOD if kind == "pair" else 1.0)
    if (listed := _read_list(core)) is not None:
        return listed, 1.0
    date = re.fullmatch(r"(\d{1,2})-([a-z]{3})", core)
    if date and (month := months().get(date[2])) and int(date[1]) < month:
        return AgeBand(int(date[1]), month), _MAYBE_DATE
    return None


def _read_list(core: str) -> AgeBand | None:
    """The band that a list of ages is: ``13/14/15``, ``10, 11 and 12``, ``11, 12``; None where one is left out."""
    if not (_AGE_LIST.fullmatch(core) or _PAIR_BY_COMMA.fullmatch(core)):
        return None
    ages = [_number(word) for word in re.findall(_NUMBER, core)]
    follows = ages == list(range(ages[0], ages[-1] + 1))
    return AgeBand(ages[0], ages[-1]) if follows and ages[-1] <= _OLDEST else None


def _number(text: str) -> int:
    spelt = understand_number(text)
    return spelt.value if spelt else int(text)


def _make_band(kind: str, low: int, high: int) -> AgeBand | None:
    """The band of a kind of pattern, or None for ages that nobody has or bounds the wrong way round."""
    if kind == "single":
        return AgeBand.single(low) if low <= _OLDEST else None
    if kind in ("from", "above"):
        low = low + 1 if kind == "above" else low
        return AgeBand(low, None) if low <= _OLDEST else None
    high = high - 1 if kind in ("below", "band below") else high
    if kind == "pair" and high != low + 1:
        return None
    return AgeBand(low, high) if low <= high <= _OLDEST else None


@cache
def _named_bands() -> dict[str, tuple[AgeBand, float]]:
    lists = read_words("age_words")
    return {
        **{fold(word): (AgeBand.parse(band), 1.0) for word, band in lists["bands"].items()},
        **{fold(word): (AgeBand.parse(band), _LOOSE) for word, band in lists["loose_bands"].items()},
        **{fold(word): (ALL_AGES, 1.0) for word in lists["everyone"]["words"]},
        **{fold(word): (UNKNOWN_AGE, 1.0) for word in lists["unknown"]["words"]},
    }
