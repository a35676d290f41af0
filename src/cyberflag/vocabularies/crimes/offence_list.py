"""The list of offences, classes and groups, as the data files hold it; how texts are read stands in `offences`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import product
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.list_files import read_rows
from cyberflag.vocabularies.plain_text import read_words

_ON = re.compile(r"\s(?:on|upon|against)\s")
_SAID_BY_AGE = re.compile(r"\b(?:child\s+|aged\s+)(?=(?:aged\s+)?under\b|aged\b)|\baged\s+(?=1[368])")
_FROM_AGE = re.compile(r"[\s,(]+(?:aged\s+)?(?P<age>\d+)(?:\s+years?)?\s*(?:(?:and|or)\s+(?:over|above|older)|\+)\)?$")
"""The least age of the victims at the end of a class's title, which the titles of its offences leave to their ages."""


@dataclass(frozen=True)
class Offence:
    """An offence of the official list under one class.

    ``code`` as ``071/17``; ``class_code`` as ``88A`` (071/17 stands in class 88A, 019/07 in two: neither follows from
    the other); ``title``; the offence ``group`` it belongs to; first and last day of validity (None where open);
    ``child_by_definition`` (``yes``, ``needs-age``, ``no``); ``victim_age`` by definition in the spelling of the
    counts contract (empty where there is no victim); the ``act`` and section.
    """

    code: str
    class_code: str
    title: str
    group: str
    act: str
    valid_from: date | None
    valid_to: date | None
    child_by_definition: str
    victim_age: str


@dataclass(frozen=True)
class OffenceClass:
    """A class under one of its titles: ``class_code`` as ``88A``, the ``group``, and when the title was in use."""

    class_code: str
    title: str
    group: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class OffenceGroup:
    """A group of offences: ``id`` of the counts contract, ``title``, ``aliases``, and the codes and classes it
    contains (none where
    the list does not go into it).
    """

    id: str
    title: str
    aliases: tuple[str, ...]
    contains: frozenset[str]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _load_offences() -> tuple[Offence, ...]:
    plain = ("code", "class_code", "title", "group", "act", "child_by_definition", "victim_age")
    return tuple(
        Offence(**{key: row[key] for key in plain}, valid_from=_day(row["valid_from"]), valid_to=_day(row["valid_to"]))
        for row in read_rows("offences.csv")
    )


def _load_classes() -> tuple[OffenceClass, ...]:
    return tuple(
        OffenceClass(row["class_code"], row["title"], row["group"], _day(row["valid_from"]), _day(row["valid_to"]))
        for row in read_rows("offence_classes.csv")
    )


def _load_groups() -> tuple[OffenceGroup, ...]:
    groups = read_words("offence_groups")["groups"]
    return tuple(OffenceGroup(g["id"], g["title"], tuple(g["aliases"]), frozenset(g["contains"])) for g in groups)


OFFENCES: tuple[Offence, ...] = _load_offences()
"""Every sexual offence of the Home Office list, class 86 and the repealed 008/71; one row a code, class and title."""

CLASSES: tuple[OffenceClass, ...] = _load_classes()
"""The classes of `OFFENCES` and closed ones that requests still name; a renamed class has a row for each title."""

GROUPS: tuple[OffenceGroup, ...] = _load_groups()
"""The offence groups of the counts contract."""

_ALL: Final = read_words("offence_groups")["all"]
_COMPOSED: Final = [" ".join(filter(None, words)) for lists in _ALL["composed"] for words in product(*lists)]
ALL_TITLES: tuple[str, ...] = tuple(dict.fromkeys([*_ALL["titles"], *_COMPOSED]))
"""Titles of a figure that is not broken down by offence."""

SEXUAL_OFFENCES: Final = "sexual-offences"
"""The group of all that a request for offences against children is about."""

SINCE_THE_FLAG: Final = Period(date(2013, 4, 1), date(2100, 3, 31))
"""The years in which police forces record the flag, open to the end."""

CODES = frozenset(offence.code for offence in OFFENCES)
CLASS_CODES = frozenset(item.class_code for item in CLASSES)
GROUP_IDS = frozenset(group.id for group in GROUPS)


@cache
def title_of(value: str) -> str:
    """The official title of a code, class or group; empty for what is not in the list."""
    for offence in OFFENCES:
        if offence.code == value:
            return offence.title
    for item in CLASSES:
        if item.class_code == value:
            return item.title
    return next((group.title for group in GROUPS if group.id == value), "")


@cache
def classes_of(code: str) -> frozenset[str]:
    """The classes that a code stands in."""
    return frozenset(offence.class_code for offence in OFFENCES if offence.code == code)


@lru_cache(maxsize=4096)
def code_titled_as(class_code: str, printed: str) -> str:
    """The one code of a class whose title begins as the class's own, empty where there is none or several.

    ``Rape of a female child under 13`` is the title of class 19E, and where it stands among single offences it is
    short for 019/16, ``Rape of a female child under 13 by a male``. ``On a child`` and ``of a child`` are one, and
    where the label ``printed`` is not the class's title word for word (``Rape of a girl under 16``), an age says that a
    victim is a child (``Rape of a female aged under 16``). So is ``Sexual assault on a female aged 13 or over`` short
    for 020/05, whose ages the list gives beside its title. A label that gives the class's number means the class.
    """
    if re.search(rf"\b{class_code}\b", printed, re.IGNORECASE):
        return ""
    is_worded = bool(printed) and printed.strip().casefold() != title_of(class_code).casefold()

    def bare(title: str) -> str:
        plain = _ON.sub(" of ", title.casefold())
        return _SAID_BY_AGE.sub("", plain) if is_worded else plain

    said = title_of(class_code).casefold()
    ages = f"{aged['age']}+" if (aged := _FROM_AGE.search(said)) else ""
    title = bare(_FROM_AGE.sub("", said))
    offences = [o for o in OFFENCES if o.class_code == class_code and (not ages or o.victim_age == ages)]
    found = {o.code for o in offences if bare(o.title).startswith(title)}
    return found.pop() if title and len(found) == 1 else ""


@cache
def contains(wider: str, narrower: str) -> bool:
    """Whether a class or group contains a code, class or group (itself included)."""
    if wider == narrower or wider in classes_of(narrower):
        return True
    inside = _contents(wider)
    if narrower in inside or any(contains(inner, narrower) for inner in inside):
        return True
    parts = _contents(narrower)
    return bool(inside and parts) and all(contains(wider, part) for part in parts)


def are_nested(one: str, other: str) -> bool:
    """Whether one of two codes, classes or groups contains the other."""
    return contains(one, other) or contains(other, one)


def _contents(value: str) -> tuple[str, ...]:
    """What a group lists as its own; nothing for a code or class."""
    return next((tuple(group.contains) for group in GROUPS if group.id == value), ())


@cache
def first_day_of(value: str) -> date | None:
    """The first day on which there was what a code is of; None where it is not known, or was an offence by another code
    before.
    """
    if value not in read_words("offence_words")["new_by_law"]:
        return None
    days = (item.valid_from for item in OFFENCES if item.code == value)
    return min((day for day in days if day is not None), default=None)


def is_valid(value: str, on: Period) -> bool:
    """Whether a code or class was in force on some day of a period; groups always are."""
    spans = [(item.valid_from, item.valid_to) for item in OFFENCES if item.code == value]
    spans += [(item.valid_from, item.valid_to) for item in CLASSES if item.class_code == value]
    return not spans or any((not first or first <= on.end) and (not last or last >= on.start) for first, last in spans)
