"""The pack that comes with cyberflag, made ready once for all tests of a process: it has some 800,000 terms."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from cyberflag.flags import Engine, Lexicon, Pack, load_pack, make_engine, make_lexicon, ready_lexicon

FEW = frozenset(
    {"platform facebook", "platform email", "platform sms", "platform tinder", "reporting channels by name"}
)
"""Families that what is claimed of a force's own words needs, beside the words for denials."""


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon of the pack, leanings and all."""
    return ready_lexicon(load_pack())


@cache
def shipped_engine() -> Engine:
    """The fast engine of that lexicon."""
    return make_engine(shipped_lexicon())


@cache
def shipped_families() -> frozenset[str]:
    """The names of its families."""
    return frozenset(family.name for family in load_pack().families)


def few_families(own: Mapping[str, Any] | None = None) -> Pack:
    """The pack with some services, ways of reporting and denials alone, and what a force lays over it, all of
    that: enough to see what a force's own words do, and ready in a moment.
    """
    pack = load_pack(own)
    kept = FEW | {one.name for one in pack.families if one.status == "negated"}
    return replace(pack, families=tuple(f for f in pack.families if f.name in kept or f.name not in shipped_families()))


def few_terms(own: Mapping[str, Any] | None = None) -> Lexicon:
    """That pack made ready."""
    return make_lexicon(few_families(own))
