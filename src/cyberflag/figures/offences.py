"""Which offences lie in which: codes in classes, both in groups (source of the lists: `vocabularies.offence_list`)."""

from __future__ import annotations

from functools import lru_cache

from cyberflag.model import ALL
from cyberflag.vocabularies.crimes import offence_list

ROLLED_UP = ("rape", "sexual-assault", "sexual-activity", "grooming", "cse", "indecent-images", "sexual-offences")
"""The groups to which offences are added up in the national figures, beside their classes."""


@lru_cache(maxsize=8192)
def contains(outer: str, inner: str) -> bool:
    """Whether every crime of ``inner`` is one of ``outer``; every offence holds itself, and ``all`` holds each."""
    if outer in (ALL, inner):
        return True
    if inner in offence_list.CODES and outer in offence_list.CLASS_CODES:
        return class_of(inner) == outer
    members = _members(inner)
    return offence_list.contains(outer, inner) or (bool(members) and all(contains(outer, m) for m in members))


@lru_cache(maxsize=8192)
def overlaps(one: str, other: str) -> bool:
    """Whether some crime can be both."""
    if contains(one, other) or contains(other, one):
        return True
    if not {one, other} & offence_list.GROUP_IDS:
        return False
    return any(contains(one, code) and contains(other, code) for code in offence_list.CODES)


@lru_cache(maxsize=8192)
def held_by(outer: str, offences: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some offences that lie in another, itself left out, in their order."""
    return tuple(offence for offence in offences if offence != outer and contains(outer, offence))


@lru_cache(maxsize=8192)
def outermost(offences: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some offences that lie in none of the others, in their order."""
    return tuple(o for o in offences if not any(o != other and contains(other, o) for other in offences))


@lru_cache(maxsize=8192)
def lacking(named: tuple[str, ...], own: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """Those of the named offences in what is wanted that none of some others holds."""
    return tuple(o for o in named if overlaps(o, wanted) and not any(contains(mine, o) for mine in own))


@lru_cache(maxsize=8192)
def apart(named: tuple[str, ...], own: tuple[str, ...], wanted: str = ALL) -> tuple[str, ...]:
    """Those of the named offences in what is wanted of which no crime is one of some others."""
    return tuple(o for o in named if overlaps(o, wanted) and not any(overlaps(o, mine) for mine in own))


@lru_cache(maxsize=64)
def _members(group: str) -> frozenset[str]:
    return next((item.contains for item in offence_list.GROUPS if item.id == group), frozenset())


@lru_cache(maxsize=1024)
def class_of(code: str) -> str:
    """The class in which crimes of a code are counted; empty for a code that is not in the list.

    Where a code stands in two (019/07 in 19D and, since 2019, in 19J for several undefined offenders), the older is
    meant: the newer one is only used by its own name.
    """
    return min(offence_list.classes_of(code), default="")


@lru_cache(maxsize=1024)
def holders(offence: str) -> tuple[str, ...]:
    """The class and the groups of `ROLLED_UP` that hold a code or class, itself left out."""
    wider = [class_of(offence)] if offence in offence_list.CODES else []
    wider += [group for group in ROLLED_UP if group != offence and contains(group, offence)]
    return tuple(name for name in wider if name)
