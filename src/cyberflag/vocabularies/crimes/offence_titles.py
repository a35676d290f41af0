"""Offence titles: what of a title tells offences apart, and the offence that a title names.

A title becomes a *key*: the set of its telling words, each reduced to its family (``taking`` is ``take``), and of its
features: the victim's sex and age, penetration or none, the offender's age, an attempt. Two titles mean the same
offence only where their keys are the same, so nothing that tells offences apart is ever forgiven; misspelt words are
put right one by one first, and only where one known word alone is near.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from cyberflag.vocabularies.crimes.offence_grammar import composed, composed_words
from cyberflag.vocabularies.crimes.offence_list import (
    ALL_TITLES,
    CLASS_CODES,
    CLASSES,
    CODES,
    GROUP_IDS,
    GROUPS,
    OFFENCES,
    contains,
)
from cyberflag.vocabularies.crimes.offence_wording import words_of
from cyberflag.vocabularies.crimes.shortened_words import written_out
from cyberflag.vocabularies.list_files import read_rows, read_settings
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.understanding import How

_WORDS = read_settings("offence_words.toml")
_STOPWORDS = frozenset(_WORDS["stopwords"])
_SMALL_WORDS = tuple(_WORDS["small_words"])
_GENERIC = frozenset(_WORDS["generic"])
_CONDUCT = frozenset(_WORDS["conduct"])
_FAMILY = {spelling: family for family, spellings in _WORDS["families"].items() for spelling in spellings}

_DISCRIMINATING = re.compile(r"^(?:fe)?male$|\d|^no|^by")
_FEATURES = frozenset(
    {"male", "female", "under13", "under16", "under18", "over13", "over16", "over18", "from13to17", "from13to15"}
    | {"offenderover18", "offenderunder18", "bymale", "byfemale", "penetration", "nopenetration"}
)

_NO_TITLE = re.compile(
    r"\W*(?:child\s+)?(?:c\.?s\.?[ae]\.?e?|sexual\s+(?:abuse|exploitation))(?:\s*\(cs[ae]\))?\s+(?:flag|marker)s?\W*"
    r"|\W*voyeurism\s*(?:/|&|\band\b)\s*up[\s-]?skirting\W*",
    re.IGNORECASE,
)
"""The name of a flag on records, which says of no figure what it counts; and two offences that with a dash between them
or brackets are one.
"""
_CHILD = frozenset({"child"})
_FEWEST_LETTERS = 5
"""In a shorter word no slip is put right, but for words that tell no offences apart: others are too near to it."""
_TEENS = "from13to15"
_OF_TEENS = ("19D", "19G", "22B")
"""Classes whose children under 16 are 13 and over, as those under 13 have classes of their own."""

_KINDS = (
    frozenset({"male", "female"}),
    frozenset({"under13", "under16", "under18", "over13", "over16", "over18", "from13to17", "from13to15"}),
    frozenset({"nopenetration", "penetration"}),
)

_IMPLIED = {word: frozenset(by) for word, by in _WORDS["implied"].items()}
_REDUNDANT = {word: frozenset(by) for word, by in _WORDS["redundant"].items()}

Key = frozenset[str]
_VICTIMS_ALL = re.compile(
    r"(?P<title>\bunder\s?1[36]\b.*?)\s*(?:[,;:(]|\s[-–—])\s*(?:(?:with|all|the)\s+)*victims?\s+(?:(?:is|are|was|were|all|aged)\s+)*"
    r"(?:under\s+18|17\s+(?:or|and)\s+(?:under|younger))\s*\)?\s*$",
    re.IGNORECASE,
)
"""Behind a title of younger children, that its victims are children: ``Sexual activity with a child under 16, victims
under 18``.
"""


@dataclass(frozen=True)
class TitleMatch:
    """What a title names: the ``value``, by what, how sure (0 to 1)."""

    value: str
    how: How
    score: float


def plain_title(text: str) -> str:
    """A title for exact comparison: small letters, words and numbers only, ``&`` and dashes made alike."""
    return " ".join(re.findall(r"[^\W_]+", write_plainly(text).casefold().replace("&", " and ")))


@lru_cache(maxsize=65536)
def match_title(text: str) -> TitleMatch | None:
    """What a title alone names, or None where it is no title, or no single one.

    Score 1 for an official title word for word, 0.95 for one in other order or a local title of the list, below where
    spelling was forgiven.
    """
    if not 3 <= len(text) <= 250 or _NO_TITLE.fullmatch(text):
        return None
    exact = _exact().get(text.strip()) or _plain().get(plain_title(text))
    found = exact or _misspelt(text)
    if found is None and (alone := _VICTIMS_ALL.sub(r"\g<title>", text)) != text:
        return match_title(alone)
    return found or _reworded(text)


def _misspelt(text: str) -> TitleMatch | None:
    """The title that a text is word for word once misspelt words are put right."""
    plain = plain_title(text).split()
    right = [_correct(word) for word in plain]
    found = _plain().get(" ".join(right)) if right != plain else None
    return TitleMatch(found.value, How.SPELLING, round(0.9 * _likeness(plain, right), 3)) if found else None


def _reworded(text: str) -> TitleMatch | None:
    """The title with the same key as the text, which must say more than features such as "female under 13"."""
    key, likeness = _corrected(words_of(text))
    found = _named_by(key) if key - _FEATURES - {"offence"} else None
    if not found:
        return None
    if likeness == 1.0:
        return TitleMatch(found.value, How.ALIAS, 0.95)
    return TitleMatch(found.value, How.SPELLING, round(0.9 * likeness, 3))


def _named_by(key: Key) -> TitleMatch | None:
    """What a key names: a title of the list, several of them gathered, or what the grammar of offences makes of it."""
    found = _by_key(key) or _by_age(key) or _without_redundant(key) or _gathering(key)
    if found:
        return found
    value = composed(_with_implied(_of_under16(key)))
    is_whole = _TEENS not in key or (value is not None and _is_of_teens(value))
    return TitleMatch(value, How.ALIAS, 0.95) if value and is_whole else None


def _of_under16(key: Key) -> Key:
    """The key with the list's own age for children aged 13 to 15."""
    return key - {_TEENS} | {"under16"} if _TEENS in key else key


def _is_of_teens(value: str) -> bool:
    return any(contains(wider, value) for wider in _OF_TEENS)


def _by_age(key: Key) -> TitleMatch | None:
    """The title of a child aged 13 to 15, whose offences the list calls those under 16."""
    if _TEENS not in key:
        return None
    found = _by_key(_of_under16(key)) or _without_redundant(_of_under16(key))
    return found if found and _is_of_teens(found.value) else None


def _without_redundant(key: Key) -> TitleMatch | None:
    """The title without words that others say already: ``child`` beside an age, ``touching`` of an assault."""
    less = key - {word for word, by in _REDUNDANT.items() if key & by}
    return _by_key(less) if less != key else None


def family_of(word: str) -> str:
    """The word that stands for this one's spellings and forms: ``taking`` is ``take``."""
    family: str = _FAMILY.get(word, word)
    return family


def says_more(text: str) -> bool:
    """Whether a text says something of an offence in English: two words that titles use, or more."""
    return sum(len(word) > 3 and word in _FAMILY for word in words_of(text)) > 1


def is_stopword(word: str) -> bool:
    """Whether a word tells no two offences apart."""
    return word in _STOPWORDS


def features_clash(one: str, other: str) -> bool:
    """Whether two titles say different sexes, ages or penetration; one that leaves a thing out clashes with nothing."""
    keys = _key(words_of(one)), _key(words_of(other))
    return any(keys[0] & kind and keys[1] & kind and not keys[0] & keys[1] & kind for kind in _KINDS)


def says_the_same_of_a_child(one: str, other: str) -> bool:
    """Whether two titles have the same key once ``child`` is left out of both, which an age says already."""
    return _corrected(words_of(one))[0] - _CHILD == _corrected(words_of(other))[0] - _CHILD


def says_no_more(one: str, other: str) -> bool:
    """Whether a title says a part of what another says, and nothing else."""
    own, longer = _corrected(words_of(one))[0], _corrected(words_of(other))[0]
    return bool(own - _CHILD - _GENERIC) and own < longer


def _by_key(key: Key) -> TitleMatch | None:
    """The title with this key; without an offender's age the main offence, by one aged 18 or over, is meant."""
    keys = _keys()
    tries = [key]
    if "offenderover18" in key:
        tries.append(key - {"offenderover18"})
    elif "offenderunder18" not in key:
        tries.append(key | {"offenderover18"})
    for one in tries:
        if one in keys:
            return keys[one]
    more = _with_implied(key)
    if more != key:
        return _by_key(more)
    # "Flagged rape offences": words that say nothing of the offence, where others do.
    less = key - {"offence", "online", "flag"}
    return _by_key(less) if less != key and less - _GENERIC - _FEATURES else None


def _with_implied(key: Key) -> Key:
    """The key with the words that others of it imply: somebody under 13 is a child, what follows grooming is sexual."""
    return key | {word for word, by in _IMPLIED.items() if key & by}


def _gathering(key: Key) -> TitleMatch | None:
    """The group that a title of several ages or sexes gathers (``Sexual activity with a child, under 16 or under 13``):
    each of them alone would be one of its offences.
    """
    several = [kind for kind in _KINDS if len(key & kind) > 1 and not _is_span(key & kind)]
    found = _by_key(key - frozenset().union(*several)) if several else None
    return found if found is not None and found.value in GROUP_IDS else None


def _is_span(features: Key) -> bool:
    """Whether ages bound one span from both sides (``over 13, under 16``)."""
    return any(f.startswith("over") for f in features) and any(f.startswith("under") for f in features)


def abridges(text: str, title: str, words: int = 1) -> bool:
    """Whether each word and feature of a text stands in a title, and so many words that are no features do."""
    key = _corrected(words_of(text))[0]
    return len(key - _FEATURES) >= words and key <= _with_implied(_corrected(words_of(title))[0])


def _key(words: Sequence[str]) -> Key:
    found = {family_of(word) for word in words if word not in _STOPWORDS}
    # "cause to engage", "engage in communication": the other word says it all.
    if found & {"cause", "incite", "communicate"}:
        found.discard("engage")
    return frozenset(found)


def _corrected(words: tuple[str, ...]) -> tuple[Key, float]:
    """The key after putting misspelt words right, and how like the words as written are to those (1: nothing to put
    right).
    """
    right = [_correct(word) for word in words]
    if len(words) > 2:
        right[-1] = _complete(right[-1])
    if tuple(right) == words:
        return _key(words), 1.0
    return _key(right), _likeness(words, right)


def _likeness(written: Sequence[str], right: Sequence[str]) -> float:
    return fuzz.ratio(" ".join(written), " ".join(right)) / 100


def names_conduct_only(text: str) -> bool:
    """Whether a text says only what an offender did (``Making/Taking``), which parts an offence named elsewhere."""
    words = [word for word in re.findall(r"[a-z]+", write_plainly(text).casefold()) if word not in _STOPWORDS]
    return bool(words) and all(family_of(word) in _CONDUCT for word in words)


@lru_cache(maxsize=16384)
def _correct(word: str) -> str:
    known = _known_words()
    if word in known or _DISCRIMINATING.search(word):
        return word
    if len(word) < _FEWEST_LETTERS:
        return _small_word(word) or _one_of(written_out(word, known)) or word
    allowed = 1 if len(word) < 8 else 2
    near = [(OSA.distance(word, other, score_cutoff=allowed), other) for other in known if len(other) >= 4]
    near = sorted(pair for pair in near if pair[0] <= allowed)
    if not near:
        return _one_of(written_out(word, known)) or word
    least = near[0][0]
    # Two words equally near: nobody can say which was meant.
    return _one_of(other for slips, other in near if slips == least) or word


def _small_word(word: str) -> str:
    """The one small word that this is with two letters changed about (``wtih``), or one left out of four (``wth``)."""
    near = [other for other in _SMALL_WORDS if OSA.distance(word, other, score_cutoff=1) == 1]
    near = [other for other in near if sorted(word) == sorted(other) or (len(word), len(other)) == (3, 4)]
    return near[0] if len(near) == 1 else ""


def _one_of(words: Iterable[str]) -> str:
    """The first of several words of one family; empty where there is none or they are of several."""
    several = sorted(words)
    return several[0] if len({family_of(word) for word in several}) == 1 else ""


@lru_cache(maxsize=4096)
def _complete(word: str) -> str:
    """The last word of a title that a system cut off (``Sexual communication with a chi``), where one known word
    alone begins so.
    """
    known = _known_words()
    if word in known or len(word) < 3 or not word.isalpha():
        return word
    begun = [other for other in known if other.startswith(word)]
    return begun[0] if len({family_of(other) for other in begun}) == 1 else word


@cache
def _known_words() -> frozenset[str]:
    titles = [title for title, *_ in all_titles()]
    return frozenset(
        {word for title in titles for word in words_of(title)} | set(_FAMILY) | _STOPWORDS | composed_words()
    )


@cache
def all_titles() -> tuple[tuple[str, str, How], ...]:
    """Every title with what it names and by what: the official ones of offences, of classes, then local ones, then
    groups'.
    """
    official = [(item.title, item.code, How.TITLE) for item in OFFENCES]
    # "Malicious communications" is a class of the list with one offence here, and everybody's word for more: the group.
    names = {group.title.casefold() for group in GROUPS}
    classes = [(c.title, c.class_code, How.TITLE) for c in CLASSES if c.title.casefold() not in names]
    groups = [
        (title, item.id, How.TITLE if title == item.title else How.ALIAS)
        for item in GROUPS
        for title in (item.title, *item.aliases)
    ]
    everything = [(title, "all", How.ALIAS) for title in ALL_TITLES]
    local = [(row["title"], row["value"], How.ALIAS) for row in read_rows("offence_titles.csv")]
    return tuple(official + classes + local + groups + everything)


@cache
def _exact() -> dict[str, TitleMatch]:
    """Titles to the letter: only capitals part the class "Sexual Assault on a Male Child under 13" from its offence."""
    return {title: TitleMatch(value, how, 1.0) for title, value, how in reversed(all_titles()) if how is How.TITLE}


@cache
def _plain() -> dict[str, TitleMatch]:
    found: dict[str, TitleMatch] = {}
    for title, value, how in all_titles():
        found.setdefault(plain_title(title), TitleMatch(value, how, 1.0 if how is How.TITLE else 0.95))
    return found


@cache
def _keys() -> dict[Key, TitleMatch]:
    values: dict[Key, list[TitleMatch]] = {}
    for title, value, how in all_titles():
        # "Rape and attempted rape" gathers offences: in other words ("Attempted rape") it would be one of them.
        gathers = value not in CODES | CLASS_CODES and re.search(r"\band\b|&", title)
        if not gathers:
            values.setdefault(_key(words_of(title)), []).append(TitleMatch(value, how, 0.95))
    found: dict[Key, TitleMatch] = {}
    for key, matches in values.items():
        if one := _single(matches):
            found[key] = one
    return _with_one_verb(_with_penetration_said(found))


def _with_one_verb(keys: dict[Key, TitleMatch]) -> dict[Key, TitleMatch]:
    """The keys with those where one of "cause" and "incite" is left out: the Acts make one offence of the two."""
    both = {"cause", "incite"}
    more = {key - {verb}: match for key, match in keys.items() if both <= key and match.value in CODES for verb in both}
    return {**more, **keys}


def _single(matches: list[TitleMatch]) -> TitleMatch | None:
    """The one meaning of titles that share a key: an offence before its class, a class before a group; two offences
    are none.
    """
    everything = {match.value for match in matches}
    for values in (everything & CODES, everything & CLASS_CODES, everything):
        if values:
            return next(m for m in matches if m.value in values) if len(values) == 1 else None
    return None


def _with_penetration_said(keys: dict[Key, TitleMatch]) -> dict[Key, TitleMatch]:
    """The list leaves "penetration" out of some titles whose sister says "no penetration"; a local title must say
    which it means.
    """
    said: dict[Key, TitleMatch] = {}
    for key, match in keys.items():
        sister = key | {"nopenetration"}
        if match.value in CODES and sister != key and "penetration" not in key and sister in keys:
            said.setdefault(key | {"penetration"}, match)
        else:
            said[key] = match
    return said
