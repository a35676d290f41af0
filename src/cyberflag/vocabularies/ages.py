"""Ages of victims as replies write them: ``13``, ``0-11``, ``Under 10``, ``16 and over``, ``Unknown age``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from cyberflag.model import ALL_AGES, CHILDREN, UNKNOWN_AGE, AgeBand
from cyberflag.vocabularies.dates import months
from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.labels import LONGEST_LABEL
from cyberflag.vocabularies.number_words import number_said
from cyberflag.vocabularies.plain_text import MANY_TEXTS, bilingual_parts, fold, read_words
from cyberflag.vocabularies.things_counted import names_missing_people
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.unknown_words import is_question, says_unknown_of, unknown_score

_OLDEST = 120
_FIRST_DOWNWARDS = range(9, 19)
"""With what ages a band may begin that is written from the oldest down (``17 & 16``); ``3-2`` is none."""
_TWO_DIGITS = 10
_LOOSE = 0.7
_NAMED_BAND = 0.6
_PERSON = 0.9
_MAYBE_PERIOD = 0.4
_MAYBE_DATE = 0.4

NUMBER = (
    r"(?:1[01]\d|120|\d{1,2}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"  # before "six" and the like
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
YEARS = r"(?:[\s-]*(?:years?|yrs?)(?:[\s-]+(?:of[\s-]+age|old))?|s|\s?y)?"
NOT_YET = (
    r"(?:(?:had\s+)?not\s+(?:yet(?:\s+(?:turned|reached|attained))?|turned|reached|attained)"
    r"|(?:had\s+)?(?:yet|still)\s+to\s+(?:turn|reach|attain)|before\s+(?:turning|reaching))"
)
"""Before an age, says that it was not reached: ``had not turned 13``."""
_UPWARDS = (
    r"(?:\+|plus|(?:(?:and|or|&)\s*)?(?:over|above|older|upwards?|onwards?)"
    r"|(?:and|or|&)\s*(?:more|up|on)|and\s+later|on)"
)
"""Behind an age, says that older ones are meant too: ``16 upwards``."""
_LOW, _HIGH = rf"(?P<low>{NUMBER})", rf"(?P<high>{NUMBER})"

_BANDS: tuple[tuple[str, str], ...] = (
    (rf"{_LOW}{YEARS}\s*(?:-|-?>|→|to|up\s+to|until|till|thru'?|thro'?|through|\.{{2,3}}|i)\s*{_HIGH}{YEARS}", "band"),
    (rf"{_LOW}{YEARS}\s*(?:-|to|and)\s*(?:under|below|<)\s*{_HIGH}", "band below"),
    (
        (
            rf"(?:at\s+least\s+)?{_LOW}{YEARS}\s*(?:(?:and|or|&)\s*(?:over|above|older|more|upwards?)|\+)?"
            r"[\s,]*(?:but|and|yet|to)?\s*"
            rf"(?:not\s+yet|under|below|less\s+than|younger\s+than|<)\s*{_HIGH}{YEARS}"
        ),
        "band below",
    ),
    (
        (
            r"(?:birth|born|newborns?|infan(?:ts?|cy)|bab(?:y|ies)|cradle|nought|zero|nil)\s*"
            rf"(?:-|to|until|through|(?:and\s+)?up\s+to)\s*{_HIGH}{YEARS}"
        ),
        "to",
    ),
    (
        (
            rf"(?:over|above|older\s+than|>)\s*{_LOW}{YEARS}[\s,]*(?:but|and|to)?\s*"
            rf"(?:under|below|less\s+than|younger\s+than|<)\s*{_HIGH}{YEARS}"
        ),
        "between",
    ),
    (
        (
            r"(?:up\s+to\s+but\s+(?:not\s+including|excluding)"
            r"|(?:before|until)\s+(?:(?:the|their|his|her)\s+)?(?=\d+(?:st|nd|rd|th)))\s*"
            rf"{_HIGH}(?:(?:st|nd|rd|th)\s+birthday|{YEARS})"
        ),
        "below",
    ),
    (rf"between\s+{_LOW}\s+(?:and|&)\s+{_HIGH}{YEARS}", "band"),
    (rf"{_LOW}-?\s*(?:/|(?<=\s)(?:and|or|neu|ac|a|plus)\s|&|\+)\s*{_HIGH}{YEARS}", "pair"),
    (
        (
            rf"(?:under(?:\s+the)?(?:\s+age)?(?:\s+of)?|below|beneath|short\s+of|{NOT_YET}|younger\s+than|less\s+than|<"
            rf"|(?:o\s+)?dan|iau\s+na)[\s-]*(?:the\s+age\s+of\s+)?{_HIGH}{YEARS}"
        ),
        "below",
    ),
    (
        rf"(?:up\s+to(?:\s+and\s+including)?(?:\s+(?:the\s+)?(?:age\s+)?of)?|<=|=<|≤|hyd\s+at|to\s+age|(?:(?:all|any)\s+)?ages?\s+to)\s*{_HIGH}{YEARS}",
        "to",
    ),
    (rf"{_HIGH}{YEARS}[\s(,]*(?:and|or|&|ac|neu|a)\s*(?:under|below|younger|less|lower|down|iau)\)?", "to"),
    (rf"(?:(?:no|not)\s+(?:older|more|over|above)(?:\s+than)?|at\s+most)[\s-]*{_HIGH}{YEARS}", "to"),
    (rf"{_HIGH}{YEARS}\s*,?\s*(?:at\s+(?:the\s+)?(?:most|oldest)|(?:and\s+)?downwards?)", "to"),
    (rf"(?:no|not)\s+(?:younger|less|under|below)(?:\s+than)?[\s-]*{_LOW}{YEARS}", "from"),
    (
        rf"(?:over(?:\s+the)?(?:\s+age)?(?:\s+of)?|older\s+than|above|more\s+than|>|dros|hŷn\s+na)[\s-]*{_LOW}{YEARS}",
        "above",
    ),
    (
        rf"{_LOW}{YEARS}\s*{_UPWARDS}[\s(,-]*(?:but\s+)?(?:(?:up\s+)?to|until|not\s+(?:over|above|older\s+than))\s+{_HIGH}{YEARS}\)?",
        "band",
    ),
    (
        rf"{_LOW}{YEARS}\s*{_UPWARDS}[\s(,-]*(?:but\s+)?(?:under|below|less\s+than|younger\s+than|<)\s*{_HIGH}{YEARS}\)?",
        "band below",
    ),
    (
        (
            rf"{_LOW}{YEARS}\s*(?:(?:and|or|&|ac|neu|a)\s*"
            r"(?:over|above|older|more|up|upwards?|higher|hŷn|hyn|throsodd|drosodd)"
            r"|(?:and\s+)?upwards?|onwards?|,?\s*at\s+(?:the\s+)?least)"
        ),
        "from",
    ),
    (rf"{_LOW}\s*(?:\+|plus|-\s*plus|\s+plus)|(?:>=|=>|≥|at\s+least)\s*{_LOW.replace('low', 'low2')}{YEARS}", "from"),
    (rf"(?:u[/-]?|lt[-_]?)\s?{_HIGH}s?", "below"),
    (rf"(?:lte|le)[-_]?\s?{_HIGH}", "to"),
    (rf"gt[-_]?\s?{_LOW}", "above"),
    (rf"(?:gte|ge)[-_]?\s?{_LOW}", "from"),
    (rf"{_LOW}{YEARS}", "single"),
)

_AGE_LIST = re.compile(rf"{NUMBER}(?:\s*(?:/|,|&|\+|\band\b|\bor\b)\s*(?:(?:and|or)\s+)?{NUMBER}){{2,}}")
_PAIR_BY_COMMA = re.compile(rf"{NUMBER}\s*,\s+{NUMBER}")
_SPAN_BY_SLASH = re.compile(r"\d{1,2}\s?/\s?\d{1,2}")
"""Two ages that may bound a band of children, as in ``0/11``, ``12/13``; alone it may be anything."""
_ADULT = 18
_NAMED_BY_AGE = re.compile(
    r"(?:(?:post|pre)[\s-]*\d{1,2}|(?:key\s+stage|ks|school\s+years?|years?)\s*\d{1,2}(?:\s*(?:-|to|and)\s*\d{1,2})?)s?"
)
"""A name with a number of its own before the ages that it means: ``post-16 (16 and 17)``."""
_OR = re.compile(r"\b(?:or|neu)\b")
"""Between two ages that are no period, as two of other kinds might be: ``11 or 12``."""
_EITHER = re.compile(r"\s*(?:/|,|\bor\b)\s*")
_EVERY_AGE = re.compile(
    r"(?:of\s+|at\s+)?(?:all|any|every|whatever|whichever|no\s+matter\s+(?:what|which|how\s+old))"
    r"(?:(?:\s+(?:the|their))?\s+ages?)?(?:\s+(?:at(?:\s+all)?|whatsoever|(?:it|they|he|she)?\s*(?:is|are|was|were|may\s+be)))?"
)
"""Says of people that their age does not matter; it must name age, or how old: ``Children of whatever age``."""
_AGE_OR_BIRTH = r"(?:ages?|dobs?|birth\s?(?:da(?:te|y)|year)s?|(?:dates?|years?)\s+of\s+birth)"
_NAMES_AGE = re.compile(rf"\b{_AGE_OR_BIRTH}\b")
_LACKS_AGE = re.compile(
    rf"(?:(?:victims?|child(?:ren)?|crimes?|those)\s+)?(?:no|without(?:\s+(?:an?|any|their|the))?|lacking(?:\s+an?)?|missing)\s+{_AGE_OR_BIRTH}"
)
"""``No birth date``, ``Child without a birthday``."""
_ENDS_IN_MARK = re.compile(r"\w\?+$")
"""A mark of a question right behind a word, as in ``Victim?``; ``Victim ?`` may be of no known age."""
_OF_AGE = re.compile(r"\bof\s+(?:ages?\s+)?\d")
"""Behind people, before how old they are: ``Children of 14 and 15``, where ``14 and 15`` may be a year."""
_AGE_WORD = re.compile(r"\b(?:age|ages|aged|oed|years? old)\b")
_SAYS_AGE = re.compile(r"\b(?:under|age|ages|aged|y/?o|years?|yrs?)\b")
_WITH_UNKNOWN = re.compile(r"[\s,]*\(?\s*(?:\b(?:and|incl?\.?|including|includes|plus|with|as well as|or)\b|&|\+)\s*")
_ASIDE = re.compile(r"\s*[,;:(]\s*(?:but\s+)?|\s+-\s+|\s+but\s+|\s+(?=(?:exact|precise|actual)\b)")
"""Between children and what is not known of them."""
_AGE_KNOWN = re.compile(
    r"[\s,;:-]*\(?(?:\b(?:where|whose|with|if|when)\s+)?(?:the\s+)?(?:\b(?:exact|victim'?s?)\s+)*"
    r"(?:\b(?:age|dob|date\s+of\s+birth)\s+(?:is\s+|was\s+|were\s+)?(?:known|recorded|stated|held|given)"
    r"|\b(?:of\s+)?(?:an?\s+)?(?:known|recorded|stated)\s+age|\b(?:where|if|when)\s+known)\s*\)?$"
)
"""Says of a band of ages that those of no known age are not in it: ``0-17 (age known)``."""
_BAND_NAMED = re.compile(r"^(?:band|bracket)[\s:-]+(?=\d+\s*(?:-|to)\s*\d)")
_BETWEEN = re.compile(
    rf"\bbetween\s+(?:the\s+)?(?:ages?\s+(?:of\s+)?)?({NUMBER}{YEARS})\s+(?:and|&)\s+(?={NUMBER}(?![a-z\d]))"
)
"""Two ages that bound a band wherever its words stand: ``Aged between 6 and 10``."""
_INITIALS = re.compile(r"\bd\.\s?o\.\s?b\b\.?")
_BARE_TO = re.compile(rf"(?:up\s?)?to\s+(?P<high>{NUMBER}){YEARS}")
"""The first band of several, without its first age: ``to 9``, before ``10 to 12``."""
_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _BANDS)


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_age(text: str) -> Understood[AgeBand] | None:
    """The age or band of ages that the whole text is, or None.

    Bounds are whole years, both inside: ``Under 10`` is 0-9, ``10 and under`` is 0-10, ``Over 18`` is 19+, ``11 & 10``
    is 10-11. The score is 1.0 for ages and for ``Unknown age``, 0.9 with a person named beside them (``Victims under
    13``), 0.7 for ``Child``, 0.5 for ``Unknown`` and its like alone (any dimension can be unknown), 0.4 for what may
    be something else: ``17/18`` (a period) and ``10-Dec`` (a band that a spreadsheet took for a date).
    """
    if len(text) > LONGEST_LABEL or names_missing_people(text):
        return None
    whole = understand_part(text)
    if whole is not None:
        return Understood(whole[0], How.PATTERN, whole[1], 0, len(text))
    parts = [understand_part(part) for part in bilingual_parts(text)]
    known = {part[0] for part in parts if part is not None}
    if len(known) != 1:
        return None
    score = min(part[1] for part in parts if part is not None)
    return Understood(known.pop(), How.PATTERN, score if None not in parts else score * 0.8, 0, len(text))


_HALF_OPEN = re.compile(r"\[(?P<low>\d{1,2}),\s?(?P<next>[1-9]\d?)\)")
"""A band as programs write it that cut ages into bands: ``[10,13)`` ends before 13."""
_NUMBERED_WHOLE = re.compile(r"\s*\(?\d{1,2}[.)]\s*(?P<whole>all\b.*)", re.IGNORECASE | re.DOTALL)
"""All under the number of a question, which is no age: ``2. All``."""
_UNDERSCORE = re.compile(r"(?<=\d)_(?=\d)")
_NEGATIVE = re.compile(r"\s*(?:\D*\s)?[-−]\s?\d{1,2}(?![\d/])")


def is_negative(text: str) -> bool:
    """Whether the first number of a label stands right behind a minus (``-1``, ``Aged -1``): such a code is no age."""
    found = _NEGATIVE.match(text)
    return found is not None and not re.search(r"[^\s]\s+[-−]\s\d", found[0])


@lru_cache(maxsize=MANY_TEXTS)
def understand_part(text: str) -> tuple[AgeBand, float] | None:
    """The age or band that one part of a bilingual text is, with its score, or None."""
    plain = _UNDERSCORE.sub("-", fold(text).replace("≥", ">=").replace("≤", "<=")).replace("_", " ")
    plain = _INITIALS.sub("dob", _BAND_NAMED.sub("", plain).replace("(+)", "+"))
    plain = _BETWEEN.sub(r"\1 to ", _HALF_OPEN.sub(lambda m: f"{m['low']}-{int(m['next']) - 1}", plain))
    if not plain or text.strip().startswith("-") or is_negative(text) or re.search(r"\d\s*-$", text.strip()):
        return None
    if (numbered := _NUMBERED_WHOLE.fullmatch(text)) is not None:
        return (ALL_AGES, 1.0) if fold(numbered["whole"]) == "all" else understand_part(numbered["whole"])
    core, person, beside = _without_words(plain)
    named = _named_bands().get(plain) or _named_bands().get(core) or _with_unknown(plain) or _of_known_age(plain)
    named = named or ((ALL_AGES, 1.0) if _is_of_every_age(plain) else None)
    found = named or _understand_unknown(plain, core if beside else "") or _understand_band(plain, core, person=person)
    return found or _of_group(plain)


def _is_of_every_age(plain: str) -> bool:
    rest = " ".join(_words("person").sub(" ", plain).split()).strip(" ,:;-")
    return _EVERY_AGE.fullmatch(rest) is not None and re.search(r"\bages?\b|\bold\b", rest) is not None


def _of_group(plain: str) -> tuple[AgeBand, float] | None:
    """The band of a label with a word for people of some age: ``Babies under 1``. ``Teens: 15`` may be their number."""
    rest = " ".join(_words("group").sub(" ", plain).split()).strip(" :;,.-")
    band = understand_part(rest) if rest and rest != plain else None
    if band is None or not band[0].is_known or band[1] <= _LOOSE:
        return None
    is_age = band[0].low != band[0].high or _SAYS_AGE.search(plain) is not None
    return (band[0], min(band[1], _PERSON)) if is_age else None


def _of_known_age(plain: str) -> tuple[AgeBand, float] | None:
    """The band of a label that says that its victims' ages are known. ``All ages (age known)`` is not of all."""
    found = _AGE_KNOWN.search(plain)
    band = understand_part(plain[: found.start()]) if found and found.start() else None
    return band if band and band[0].is_known else None


def _with_unknown(plain: str) -> tuple[AgeBand, float] | None:
    """Everybody, where all children are named together with those of no known age: ``0-17 and not recorded``."""
    for join in _WITH_UNKNOWN.finditer(plain):
        rest = understand_part(plain[join.end() :].rstrip(")"))
        known = understand_part(plain[: join.start()]) if rest and rest[0] == UNKNOWN_AGE else None
        if rest and known and known[0] in (CHILDREN, ALL_AGES):
            return ALL_AGES, min(known[1], _PERSON)
    return None


def _understand_unknown(plain: str, beside_age: str) -> tuple[AgeBand, float] | None:
    if score := unknown_score(plain):
        return UNKNOWN_AGE, score
    if is_question(plain) or (_ENDS_IN_MARK.search(plain) and not _NAMES_AGE.search(plain)):
        return None
    if _LACKS_AGE.fullmatch(plain):
        return UNKNOWN_AGE, 1.0
    if beside_age and (score := _unknown_beside(plain, beside_age)):
        return UNKNOWN_AGE, score
    both = [understand_part(part) for part in _EITHER.split(plain)] if _EITHER.search(plain) else []
    if both and all(part is not None and part[0] is UNKNOWN_AGE for part in both):
        return UNKNOWN_AGE, max(part[1] for part in both if part is not None)
    return (UNKNOWN_AGE, 1.0) if _is_child_of_unknown_age(plain) else None


def _unknown_beside(plain: str, beside_age: str) -> float:
    """How surely what stands beside the name of an age or person says that the age is not known: of a person alone
    (``Unspecified victims``) it may be the sex.
    """
    is_named = _NAMES_AGE.search(plain) is not None and says_unknown_of(beside_age)
    return 1.0 if is_named else unknown_score(beside_age)


def _is_child_of_unknown_age(plain: str) -> bool:
    """Whether a label is of children of whom no more is known: ``Under 18, exact age not known``."""
    for aside in _ASIDE.finditer(plain):
        parts = [understand_part(part.strip(" )")) for part in (plain[: aside.start()], plain[aside.end() :])]
        found = {part[0] for part in parts if part is not None}
        names_age = any(part is not None and part == (UNKNOWN_AGE, 1.0) for part in parts)
        if names_age and found == {UNKNOWN_AGE, CHILDREN}:
            return True
    return False


def _understand_band(plain: str, core: str, *, person: bool) -> tuple[AgeBand, float] | None:
    band = None if plain.startswith("year") else _read_band(plain) or _read_band(core)
    if band is not None:
        says_age = _AGE_WORD.search(plain) or (person and _OF_AGE.search(plain))
        return band[0], min(1.0 if says_age else band[1], _PERSON if person else 1.0)
    bracketed = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", plain)
    groups = bracketed.groups() if bracketed else ()
    inner = [part for group in groups if (part := understand_part(group)) is not None]
    if len(inner) == 2 and inner[0][0] == inner[1][0]:
        return inner[0][0], max(inner[0][1], inner[1][1])
    named = len(groups) == 2 and (not re.search(r"\d", groups[0]) or _NAMED_BY_AGE.fullmatch(groups[0]) is not None)
    band = _read_band(_without_words(groups[1])[0]) if named else None
    is_named = band is not None and band[0].low != band[0].high  # "Obscene publications (86)" is no age
    if band is not None and is_named and _agrees(groups[0], band[0]):
        return band[0], _NAMED_BAND  # "Adolescent (13-17)"; an offence's title with its ages is an offence first
    return None


def _agrees(name: str, band: AgeBand) -> bool:
    """Whether a band in brackets is after the age that its name says (``Post 16 (16 and 17)``), or before it."""
    found = re.fullmatch(r"(?P<side>post|pre)[\s-]*(?P<age>\d{1,2})", name)
    if found is None:
        return True
    age = int(found["age"])
    return band.low in (age, age + 1) if found["side"] == "post" else band.high in (age, age - 1)


def _without_words(plain: str) -> tuple[str, bool, bool]:
    """The text without the words around an age; whether one of them is a person; whether there was any."""
    person = bool(_words("person").search(plain))
    core = _words("around").sub(" ", _words("person").sub(" ", plain))
    core = " ".join(core.split()).strip(" :;,.()[]-")
    core = core if plain.startswith("=") else core.removeprefix("=").strip()
    core = re.sub(r"^(?:(?:is|are|was|were|whose|with|of|at)\b[\s:-]*(?:an?\s+)?)+", "", core)
    return core, person, core != plain


@cache
def _words(name: str) -> re.Pattern[str]:
    words = sorted(map(fold, read_words("age_words")[name]), key=len, reverse=True)
    whose = r"(?:'s?)?" if name == "person" else ""
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, words))}){whose}(?![a-z])")


def _read_band(core: str) -> tuple[AgeBand, float] | None:
    for pattern, kind in _PATTERNS:
        match = pattern.fullmatch(core)
        if match:
            groups = {name.rstrip("2"): number_said(value) for name, value in match.groupdict().items() if value}
            is_span = _SPAN_BY_SLASH.fullmatch(core) is not None and groups["low"] < groups["high"] < _ADULT
            band = _make_band(kind, groups.get("low", 0), groups.get("high", _OLDEST), is_span=is_span)
            is_said = _OR.search(core) or re.search(r"\d\s*(?:years|yrs)\b", core)  # "16 and 17 years" are no year
            is_doubtful = kind == "pair" and re.search(r"\d", core) is not None and not is_said
            score = _MAYBE_PERIOD if is_doubtful else _LOOSE if _may_be_cut_off(groups) else 1.0
            return None if band is None else (band, score)
    if (listed := _read_list(core)) is not None:
        return listed, 1.0
    if (first := _BARE_TO.fullmatch(core)) and (oldest := number_said(first["high"])) < _ADULT:
        return AgeBand(0, oldest), _LOOSE
    date = re.fullmatch(r"(\d{1,2})-([a-z]{3})", core)
    if date and (month := months().get(date[2])) and int(date[1]) < month:
        return AgeBand(int(date[1]), month), _MAYBE_DATE
    return None


def _may_be_cut_off(ages: Mapping[str, int]) -> bool:
    """Whether the second age of a band may be the first digit of one that was cut off: ``13-1`` for ``13-15``."""
    first, second = ages.get("low", 0), ages.get("high", 0)
    return first in _FIRST_DOWNWARDS and 0 < second < _TWO_DIGITS <= first


def _read_list(core: str) -> AgeBand | None:
    """The band that a list of ages is: ``13/14/15``, ``10, 11 and 12``, ``11, 12``; None where one is left out."""
    if not (_AGE_LIST.fullmatch(core) or _PAIR_BY_COMMA.fullmatch(core)):
        return None
    ages = [number_said(word) for word in re.findall(NUMBER, core)]
    ages = ages[::-1] if len(ages) > 2 and ages[-1] < ages[0] and ages[0] in _FIRST_DOWNWARDS else ages
    follows = ages == list(range(ages[0], ages[-1] + 1))
    return AgeBand(ages[0], ages[-1]) if follows and ages[-1] <= _OLDEST else None


def _make_band(kind: str, low: int, high: int, *, is_span: bool = False) -> AgeBand | None:
    """The band of a kind of pattern, or None for ages that nobody has or bounds the wrong way round. Of a pair that
    ``is_span`` the ages between are meant too.
    """
    if kind == "single":
        return AgeBand.single(low) if low <= _OLDEST else None
    if kind in ("from", "above"):
        low = low + 1 if kind == "above" else low
        return AgeBand(low, None) if low <= _OLDEST else None
    high = high - 1 if kind in ("below", "band below", "between") else high
    low = low + 1 if kind == "between" else low
    if kind in ("pair", "band") and high < low and low in _FIRST_DOWNWARDS:
        low, high = high, low
    if kind == "pair" and high != low + 1 and not is_span:
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
