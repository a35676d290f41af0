"""Figures that are less than a part of them: what no true reading of tables can give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations
from typing import Final

from cyberflag.model import Basis, Issue, IssueKind, Provenance
from cyberflag.replies.facts import WHOLE_OF, Facts
from cyberflag.replies.figures_read import ReadFigure

_WHOLE: Final = tuple(WHOLE_OF.values())
_Key = tuple[object, ...]


def whole_issues(figures: Sequence[ReadFigure], told: AbstractSet[str], reply: str) -> list[Issue]:
    """An issue for each two tables of which the one counts fewer crimes in all than the other of one kind.

    There is no number of crimes of which more are against girls than there are in all: so the title of the one was
    misread (it is of something too), or a figure is wrong. Not told again at a place where something is ``told``.
    """
    wholes: dict[_Key, list[ReadFigure]] = {}
    for figure in figures:
        wholes.setdefault(_key(figure.facts), []).append(figure)
    issues: list[Issue] = []
    pairs: set[tuple[int, int]] = set()
    for part in figures:
        for key in _above(_key(part.facts)):
            for whole in wholes.get(key, ()):
                pair = (id(whole.table), id(part.table))
                if whole.table is part.table or pair in pairs or not _is_less(whole, part):
                    continue
                pairs.add(pair)
                if told.isdisjoint((whole.source, part.source)):
                    issues.append(_issue(whole, part, reply))
    return issues


def flagged_issues(figures: Sequence[ReadFigure], told: AbstractSet[str], reply: str) -> list[Issue]:
    """An issue for each two tables, or one, with more crimes that are online by some sign than there are of the same
    crimes, online or not: what is read as a part of all is none, or a figure is wrong.
    """
    wholes: dict[_Key, list[ReadFigure]] = {}
    for figure in figures:
        if figure.facts.basis is Basis.NONE and not figure.facts.detail:
            wholes.setdefault(_key(figure.facts), []).append(figure)
    issues: dict[tuple[int, int], Issue] = {}
    for part in figures:
        if part.facts.basis in (Basis.NONE, Basis.UNKNOWN):
            continue
        for whole in wholes.get(_key(replace(part.facts, basis=Basis.NONE)), ()):
            if _is_less(whole, part) and told.isdisjoint((whole.source, part.source)):
                issues.setdefault((id(whole.table), id(part.table)), _issue(whole, part, reply))
    return [*issues.values()]


def _key(facts: Facts) -> _Key:
    said = (getattr(facts, dimension.value) for dimension in WHOLE_OF)
    return (*said, facts.period, facts.force, facts.measure, facts.basis, facts.detail)


def _above(key: _Key) -> Iterator[_Key]:
    """What counts the same and is broken down by less."""
    parted = [at for at, whole in enumerate(_WHOLE) if key[at] != whole]
    for number in range(1, len(parted) + 1):
        for places in combinations(parted, number):
            yield tuple(_WHOLE[at] if at in places else value for at, value in enumerate(key))


def _is_less(whole: ReadFigure, part: ReadFigure) -> bool:
    if whole.bounds is None or part.bounds is None or whole.bounds.high is None:
        return False
    return whole.bounds.high < part.bounds.low


def _issue(whole: ReadFigure, part: ReadFigure, reply: str) -> Issue:
    message = (
        f"{whole.source} ({whole.printed}) is read as counting all that {part.source} ({part.printed}) counts a part "
        "of, and is less. A title was misread, or a figure is wrong: check both tables by eye."
    )
    return Issue(Provenance(reply, whole.source), IssueKind.DOES_NOT_ADD_UP, message)
