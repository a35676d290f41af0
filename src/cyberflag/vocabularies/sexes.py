"""The victim's sex as replies write it: ``Female``, ``F``, ``Girls``, ``Victims whose sex is not recorded``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from cyberflag.model import Sex
from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.labels import understand_label
from cyberflag.vocabularies.plain_text import MANY_TEXTS, fold, read_words, write_plainly
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.things_counted import names_missing_people
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.unknown_words import (
    LEFT_EMPTY,
    NOBODY_WROTE,
    NOT_RECORDED,
    lacks,
    says_unknown_of,
    unknown_score,
)

_LETTER = 0.8
_LOOSE = 0.6
_VICTIM_AFTER = re.compile(r"\s+(?:child\s+|children\s+)?(?:victims?|complainants?)\b", re.IGNORECASE)
_VICTIM_BEFORE = re.compile(
    r"\b(?:victims?|complainants?|sex|gender)\b(?:'s?)?(?:\s+(?:sex|gender|was|were|is|are|who|a))*\s*[:=-]?\s*$",
    re.IGNORECASE,
)
SEX_UNKNOWN = re.compile(
    rf"\b(?:(?:sex|gender)\b(?:\s+\w+){{0,4}}?\s+{NOT_RECORDED}"
    rf"|(?:sex|gender)\b(?:\s+[\w']+){{0,4}}?\s+{LEFT_EMPTY}"
    rf"|{lacks('sex|gender')}|{NOBODY_WROTE}(?:sex|gender))\b",
    re.IGNORECASE,
)
"""Says in a title or sentence that the victim's sex was not recorded."""

_ISLAND = re.compile(r"\bisle\s+of\s+$", re.IGNORECASE)
"""Before a word that is no sex: the Isle of Man."""
_OTHERS = frozenset({"other", "others", "another", "any other"})
"""Beside words for the unknown in one label: ``Other or not given`` is what is neither female nor male."""
_EITHER = re.compile(r"\s*(?:/|,|\bor\b)\s*")
_BRACKETED = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
_CODED = re.compile(r"([a-z]{1,2})\s*[-–=:]\s*(.{2,})")
_NOT_SAID_WHICH = re.compile(
    r"(?:whether |if )?(?:an? )?(?P<one>\w+) ?(?:or|/) ?(?:an? )?(?P<other>\w+),? (?:(?:is|was|are|were) )?"
    r"(?P<rest>\w.*)"
    r"|(?P<before>.+?),? (?:(?:whether|if|as to)(?: (?:it|they|victim) (?:is|was|are|were))? )(?:an? )?"
    r"(?P<first>\w+) ?(?:or|/) ?(?:an? )?(?P<second>\w+)"
)
"""Both sexes with words that say that it is not known which: ``Girl or boy not known``, ``Not recorded if M or F``."""
_AND = re.compile(r"\s*[&+]\s*")
_TWO_SEXES = re.compile(
    r"(?P<first>[a-z]+) and (?P<last>[a-z]+)(?P<together>[ (]+(?:combined|together|both|total)\)?)?"
)
"""Both sexes put together. ``M & F`` with no word behind it may name the column of sexes."""
_NO_PART = re.compile(r"\s*\((?:all|n|incl?\.?(?:luding)? (?:trans|transgender|cis)\b[^()]*)\)$")
"""Behind a sex, what leaves nobody out and adds no other: ``Males (all)``, ``Female (n)``."""
_EVERY = 3
_LISTED = re.compile(r"\s*(?:,\s*(?:and|plus|or)?|\band\b|\bplus\b|[&+/;])\s+|\s*[+/]\s*")
_TOGETHER = re.compile(
    r"\s*[,(-]?\s*\b(?:together|combined|taken together|added up|in all|altogether|put together)\)?$"
)
_LONG_WORDS = ("female", "females")
_SHORTEST_RESPELT = 5
_NAMES_SEX = re.compile(r"\b(?:sex|gender|rhyw|rhywedd)\b")


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_sex(text: str) -> Understood[Sex] | None:
    """The victim's sex that the whole text is, or None.

    Words such as "victims" may stand beside it; an offence's title (``Sexual assault on a female``) is no sex.
    Scores: 1.0 for a word, 0.8 for a single letter, 0.6 for ``All victims``, 0.5 for ``Unknown`` and its like alone
    (1.0 where the sex is named: ``Sex not recorded``).
    """
    return None if names_missing_people(text) else understand_label(text, _understand_part)


@remembered
def sexes_named_in(text: str) -> list[Understood[Sex]]:
    """The sexes named in a title or in running text, in reading order, with their spans.

    0.8 beside a victim (``Female victims``, ``victim sex: male``), else 0.4 for a bare word and 0.2 in a text that
    names an offence, whose sex belongs to it.
    """
    plain = write_plainly(text)
    bare = 0.2 if names_offence(plain) else 0.4
    found = [
        Understood(sex, How.MENTION, 0.8 if _beside_victim(plain, match) else bare, match.start(), match.end())
        for name, sex in (("female", Sex.FEMALE), ("male", Sex.MALE))
        for match in _pattern(name).finditer(plain)
        if not _ISLAND.search(plain, 0, match.start())
    ]
    return sorted(found, key=lambda item: item.start)


def names_offence(text: str) -> bool:
    """Whether a text has a word of an offence's title, so that a sex in it may be that title's own."""
    return _pattern("offence").search(write_plainly(text)) is not None


def _beside_victim(plain: str, match: re.Match[str]) -> bool:
    return bool(
        _VICTIM_AFTER.match(plain, match.end())
        or _VICTIM_BEFORE.search(plain, max(0, match.start() - 60), match.start())
    )


@lru_cache(maxsize=MANY_TEXTS)
def _understand_part(text: str) -> tuple[Sex, float, How] | None:
    plain = fold(text)
    if plain in _words():
        return _words()[plain]
    plain = _NO_PART.sub("", plain)
    if _says_not_which(plain) or _is_left_out(plain):
        return Sex.UNKNOWN, 1.0, How.PATTERN
    core = _without("around", plain)
    if core in _words():
        sex, score, how = _words()[core]
        return (sex, score, how) if score >= _LETTER or core == plain else None
    if (counted := _without("counted", core)) in _words() and _words()[counted][2] is How.TITLE:
        return _words()[counted][0], _LETTER, How.ALIAS
    for words in (plain, core, *([counted] if _NAMES_SEX.search(plain) else [])):
        if score := unknown_score(words):
            return Sex.UNKNOWN, 1.0 if _NAMES_SEX.search(plain) else score, How.ALIAS
    return _said_twice(plain) or _both_named(plain) or _every_listed(plain) or _respelt(core)


def _is_left_out(plain: str) -> bool:
    """Whether a label says of the victim's sex, which it names, that it was left out: ``Sex absent``."""
    return bool(_NAMES_SEX.search(plain) and says_unknown_of(_without("around", _NAMES_SEX.sub(" ", plain))))


def _every_listed(plain: str) -> tuple[Sex, float, How] | None:
    """All victims where a label lists both sexes and the unknown: ``Females, males and missing``."""
    listed = [part for part in _LISTED.split(_TOGETHER.sub("", plain)) if part]
    parts = [_understand_part(part) for part in listed] if len(listed) == _EVERY else []
    sexes = {part[0] for part in parts if part is not None}
    is_every = None not in parts and sexes == {Sex.FEMALE, Sex.MALE, Sex.UNKNOWN}
    return (Sex.ALL, 1.0, How.ALIAS) if is_every else None


def _both_named(plain: str) -> tuple[Sex, float, How] | None:
    """Both sexes where a label puts them together: ``Men & boys`` is one of them, ``M + F`` are both."""
    joined = _AND.sub(" and ", plain)
    if joined in _words() and joined != plain:
        return _words()[joined]
    found = _TWO_SEXES.fullmatch(joined)
    meant = [_words().get(found[name]) for name in ("first", "last")] if found else []
    is_sum = found is not None and (found["together"] or "+" in plain or min(map(len, found.groups()[:2])) > 1)
    sexes = [part[0] for part in meant if part is not None]
    return (Sex.ALL, 1.0, How.ALIAS) if is_sum and {*sexes} == {Sex.FEMALE, Sex.MALE} else None


def _says_not_which(plain: str) -> bool:
    found = _NOT_SAID_WHICH.fullmatch(plain)
    if found is None:
        return False
    named = [found["one"] or found["first"], found["other"] or found["second"]]
    sexes = {_words()[word][0] for word in named if word in _words()}
    return sexes == {Sex.FEMALE, Sex.MALE} and unknown_score(found["rest"] or found["before"]) > 0


def _respelt(word: str) -> tuple[Sex, float, How] | None:
    """The sex that a word is one slip away from; ``male`` is too short to be told from ``mail`` or ``mate``."""
    if len(word) < _SHORTEST_RESPELT or not word.isalpha():
        return None
    is_near = any(OSA.distance(word, right, score_cutoff=1) <= 1 for right in _LONG_WORDS)
    return (Sex.FEMALE, _LETTER, How.SPELLING) if is_near else None


def _said_twice(plain: str) -> tuple[Sex, float, How] | None:
    """What a label says twice: ``Female/Girl``, ``F - Female``, ``Male (M)``; words for others count beside the unknown
    alone.
    """
    parts = _EITHER.split(plain) if _EITHER.search(plain) else []
    both = [read for part in parts if part not in _OTHERS and (read := _understand_part(part)) is not None]
    known = sum(part not in _OTHERS for part in parts)
    sexes = {part[0] for part in both}
    if both and len(both) == known and len(sexes) == 1 and (sexes == {Sex.UNKNOWN} or known == len(parts)):
        return both[0][0], max(part[1] for part in both), How.ALIAS
    paired = _BRACKETED.fullmatch(plain) or _CODED.fullmatch(plain)
    inner = [read for group in (paired.groups() if paired else ()) if (read := _understand_part(group)) is not None]
    is_one = len(inner) == 2 and inner[0][0] == inner[1][0]
    return max(inner, key=lambda part: part[1]) if is_one else None


def _without(name: str, plain: str) -> str:
    return " ".join(_pattern(name).sub(" ", plain).split()).strip(" :;,.()[]=#-")


@cache
def _words() -> dict[str, tuple[Sex, float, How]]:
    lists = read_words("sex_words")
    meant: dict[str, tuple[Sex, float, How]] = {}
    for name, sex, score, how in (
        ("all_loose", Sex.ALL, _LOOSE, How.ALIAS),
        ("all", Sex.ALL, 1.0, How.ALIAS),
        ("unknown_letters", Sex.UNKNOWN, _LETTER, How.CODE),
        ("male_letters", Sex.MALE, _LETTER, How.CODE),
        ("female_letters", Sex.FEMALE, _LETTER, How.CODE),
        ("male_pronouns", Sex.MALE, _LETTER, How.ALIAS),
        ("female_pronouns", Sex.FEMALE, _LETTER, How.ALIAS),
        ("unknown", Sex.UNKNOWN, 1.0, How.ALIAS),
        ("male", Sex.MALE, 1.0, How.TITLE),
        ("female", Sex.FEMALE, 1.0, How.TITLE),
    ):
        meant.update({fold(word): (sex, score, how) for word in lists[name]})
    return meant


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = sorted(read_words("sex_words")[name], key=len, reverse=True)
    ends = r"(?!\w|'(?!s?\s+ages?\b))"  # "the girl's age" is of a girl, "the girl's father" is not
    whose = r"(?:'s?)?" if name == "around" else ""  # "Child's sex"
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, words))}){whose}{ends}", re.IGNORECASE)
