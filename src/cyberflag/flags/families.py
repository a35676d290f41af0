"""What a rule pack is made of: families of wordings with one meaning each, and groups of offences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What the wordings of a family do."""

    MENTION = "mention"
    CUE = "cue"
    COMPANION = "companion"
    BREAK = "break"
    ORDINARY = "ordinary"


class Status(StrEnum):
    """What a mention is in its record. Only an affirmed one speaks for the flag."""

    AFFIRMED = "affirmed"
    BOILERPLATE = "boilerplate"
    REPORTING = "reporting"
    NEGATED = "negated"
    EARLIER = "earlier"
    EVIDENCE = "evidence"
    HYPOTHETICAL = "hypothetical"
    OBJECT = "object"


class Tier(StrEnum):
    """What a mention is worth alone: enough, enough beside a companion in its sentence, or never enough."""

    SUFFICIENT = "sufficient"
    COMPANION = "companion"
    NEVER = "never"


class Direction(StrEnum):
    """Which mentions a cue reaches."""

    FORWARD = "forward"
    BACKWARD = "backward"
    BOTH = "both"
    SENTENCE = "sentence"


@dataclass(frozen=True)
class Family:
    """One meaning in many wordings.

    ``cls`` is a mention's class, ``platforms`` the slugs it names (two at most), ``needs`` the groups of companions it
    asks for; ``gives`` the groups of companions that its words are; ``status`` what a cue sets, or what a mention
    always is; ``classes`` and ``groups`` limit a cue (none: no limit); ``reach`` is in bytes; ``frames`` names the list
    of the pack's frames in which alone the words count (empty: they count by themselves); ``over`` names families read
    after it from which it keeps the wordings that both claim.
    """

    name: str
    kind: Kind
    words: tuple[str, ...]
    cls: str = ""
    platforms: tuple[str, ...] = ()
    tier: Tier = Tier.SUFFICIENT
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    involvement: tuple[str, ...] = ()
    status: Status | None = None
    direction: Direction = Direction.FORWARD
    reach: int = 0
    classes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    frames: str = ""
    over: tuple[str, ...] = ()


@dataclass(frozen=True)
class OffenceGroup:
    """Offences that a mention tells the same of. ``weights`` by class are in points, under ``weights``, ``meeting``,
    ``texts`` and ``meeting_texts`` as the pack's reference says. ``untold`` says that a record in which nothing tells
    how it was done is for a person to see.
    """

    name: str
    codes: tuple[str, ...]
    prior: int
    weights: Mapping[str, Mapping[str, int]]
    untold: bool = False
