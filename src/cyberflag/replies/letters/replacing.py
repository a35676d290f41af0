"""Replies that take the place of earlier ones: told by their words or their names, matched by force, reference, day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.letters.evidence import Evidence
from cyberflag.vocabularies.references import Reference


@dataclass(frozen=True)
class Correspondence:
    """What ties a reply to others.

    ``references`` are the reference numbers that it names as its own, ``day`` the day on its head (None where it has
    none). ``announced`` are the sentences that say that it takes the place of an earlier reply, with the references and
    days that they name. ``version`` is that of its file name, 1 where that is silent; ``stem`` the name without it.
    """

    references: frozenset[Reference] = frozenset()
    day: date | None = None
    announced: tuple[Evidence, ...] = ()
    named_references: frozenset[Reference] = frozenset()
    named_days: frozenset[date] = frozenset()
    version: int = 1
    stem: str = ""


@dataclass(frozen=True)
class Sent:
    """A reply among others: its name, whose it is, and what ties it to the others."""

    reply: str
    force: str
    ties: Correspondence


@dataclass(frozen=True)
class Replacement:
    """A reply with the earlier ones whose place it may take: one is replaced; of several nobody can say which."""

    later: Sent
    earlier: tuple[Sent, ...]

    @property
    def is_clear(self) -> bool:
        """Whether one earlier reply alone is meant."""
        return len(self.earlier) == 1


def find_replacements(replies: Sequence[Sent]) -> list[Replacement]:
    """Each reply that takes the place of earlier ones of its force, in the order of versions and days.

    A reply that announces it without an earlier one beside it replaces nothing that was read, and is not told of.
    """
    found: list[Replacement] = []
    gone: set[str] = set()
    for later in sorted(replies, key=lambda sent: (sent.ties.version, sent.ties.day or date.min)):
        others = [s for s in replies if s is not later and s.reply not in gone and _is_of_same_force(s, later)]
        others = [other for other in others if not _is_later(other, later)]
        earlier = _by_name(later, others) or (_by_words(later, others) if later.ties.announced else [])
        if earlier:
            found.append(Replacement(later, tuple(earlier)))
            gone |= {earlier[0].reply} if len(earlier) == 1 else set()
    return found


def replacement_issue(found: Replacement) -> Issue:
    """What a person must know of it: which reply was left out of the totals, or that nobody can say which."""
    later, names = found.later, [sent.reply for sent in found.earlier]
    source = later.ties.announced[0].source if later.ties.announced else ""
    if found.is_clear:
        message = (
            f"{later.reply} takes the place of {names[0]}, whose figures are left out of every total. If that is "
            "wrong, put the two into folders of their own."
        )
    else:
        message = (
            f"{later.reply} takes the place of an earlier reply, and it cannot be told which: {', '.join(names)}. All "
            "of them still count: take the one that is replaced out of the folder."
        )
    return Issue(Provenance(later.reply, source), IssueKind.DUPLICATE_REPLY, message)


def _by_name(later: Sent, others: Iterable[Sent]) -> list[Sent]:
    """The version before it by its file name: ``Kent 12-20 v2.xlsx`` after ``Kent 12-20.xlsx``."""
    same = [s for s in others if s.ties.stem == later.ties.stem and s.ties.version < later.ties.version]
    latest = max((s.ties.version for s in same), default=0)
    return [s for s in same if s.ties.version == latest]


def _by_words(later: Sent, others: Sequence[Sent]) -> list[Sent]:
    """Those that the announcement can mean: by the days and references that it names, else by a shared reference."""
    ties = later.ties
    if by_day := [s for s in others if s.ties.day is not None and s.ties.day in ties.named_days]:
        return by_day
    named = ties.named_references or ties.references
    if by_reference := [s for s in others if s.ties.references & named]:
        return by_reference
    # a reply without any reference of its own may still be the one that is meant
    return [s for s in others if not s.ties.references or not named]


def _is_of_same_force(one: Sent, other: Sent) -> bool:
    if one.force and other.force:
        return one.force == other.force
    return bool(one.ties.references & other.ties.references)


def _is_later(one: Sent, than: Sent) -> bool:
    """Whether a reply surely came after the other, or may have: it announces the same and no day tells them apart."""
    if one.ties.version != than.ties.version:
        return one.ties.version > than.ties.version
    if one.ties.day is not None and than.ties.day is not None and one.ties.day != than.ties.day:
        return one.ties.day > than.ties.day
    return bool(one.ties.announced)
