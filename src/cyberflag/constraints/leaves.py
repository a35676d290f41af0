"""Taking out what ties nothing: relations that the bounds imply, and unknowns that only one relation names.

A sum that is asked about, and a figure made of such sums, only follow from other numbers; yet the solver would carry
them along, and they tie parts together that are free of one another. An unknown that a single relation names, with a
coefficient of one, lies between two sums of others. Where these leave room within its bounds whatever the others are,
it can be taken out: its least is the least of the one sum, its greatest the greatest of the other. (This is Fourier
and Motzkin's elimination, done only where it adds no relation.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.evidence import Side
from cyberflag.constraints.system import UNBOUNDED, Numbers, System, sums

_EXACT: Final = 2.0**52
"""Up to here sums in floating point, which know infinity, are sums of whole numbers."""
_ROUNDS: Final = 50

_Flags = npt.NDArray[np.bool_]
_Reals = npt.NDArray[np.float64]


class Form(NamedTuple):
    """A constant and so many times each of some unknowns: ``terms`` of places and coefficients, in order of places."""

    constant: int
    terms: tuple[tuple[int, int], ...]


class FormEnds(NamedTuple):
    """The form whose least is the least of an unknown, and that whose greatest is its greatest; None where nothing
    bounds it.
    """

    low: Form | None
    high: Form | None

    def on(self, side: Side) -> Form | None:
        """The form of one end."""
        return self.low if side is Side.LOW else self.high


@dataclass(frozen=True, eq=False)
class Peeled:
    """What is left of a system, on the same places, and the unknowns that were ``taken`` out of it.

    ``ends`` are the forms, over what is left, of the unknowns that were wanted and taken out.
    """

    left: System
    taken: frozenset[int]
    ends: Mapping[int, FormEnds]


def peel(system: System, wanted: Collection[int]) -> Peeled:
    """Take out, until no more can be, relations that the bounds imply and unknowns that a single relation names.

    ``system`` has the bounds that propagation leaves. One with numbers too large for exact sums is left as it is.
    """
    rows = _Rows(system)
    if not rows.is_exact:
        return Peeled(system, frozenset(), {})
    rounds = 0
    while rounds < _ROUNDS and rows.take_round():
        rounds += 1
    left = system.without(np.flatnonzero(~rows.active).tolist())
    return Peeled(left, frozenset(step.unknown for step in rows.steps), _ends(rows, wanted))


class _Step(NamedTuple):
    """An unknown taken out, with the relation that named it and its coefficient there (1 or -1)."""

    unknown: int
    relation: int
    coefficient: int


class _Rows:
    """The relations as they are taken out round by round (``active``: those left), and the ``steps`` so far."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.steps: list[_Step] = []
        self.active: _Flags = np.zeros(len(system.side_lows), dtype=np.bool_)
        self.active[system.stated] = True
        lows, highs = system.lows.astype(np.float64), _with_infinity(system.highs)
        self._free = (system.lows < system.highs)[system.columns]
        added = system.coefficients > 0
        coefficients = system.coefficients.astype(np.float64)
        self._least: _Reals = coefficients * np.where(added, lows[system.columns], highs[system.columns])
        self._most: _Reals = coefficients * np.where(added, highs[system.columns], lows[system.columns])
        self._side_lows, self._side_highs = _with_infinity(system.side_lows), _with_infinity(system.side_highs)
        finite = np.concatenate([self._least, self._most, self._side_lows, self._side_highs])
        self.is_exact = bool(np.sum(np.abs(finite[np.isfinite(finite)])) < _EXACT)

    def open_terms(self, relation: int) -> list[tuple[int, int]]:
        """The unknowns of a relation that are not known by their bounds, with their coefficients."""
        starts, columns, coefficients = self._open
        here = slice(starts[relation], starts[relation + 1])
        return list(zip(columns[here], coefficients[here], strict=True))

    def known_sum(self, relation: int) -> int:
        """What the unknowns of a relation add to it that are known by their bounds."""
        return self._known[relation]

    @cached_property
    def _open(self) -> tuple[list[int], list[int], list[int]]:
        system, terms = self.system, np.flatnonzero(self._free)
        starts = np.searchsorted(terms, system.starts)
        return starts.tolist(), system.columns[terms].tolist(), system.coefficients[terms].tolist()

    @cached_property
    def _known(self) -> list[int]:
        amounts = np.where(self._free, 0, self.system.coefficients * self.system.lows[self.system.columns])
        known: list[int] = sums(amounts, self.system.starts).tolist()
        return known

    def take_round(self) -> bool:
        """Take out what can be taken out now; False where nothing could."""
        system = self.system
        self.active &= ~self._implied
        terms = np.flatnonzero(self.active[system.owners] & self._free)
        named = np.bincount(system.columns[terms], minlength=len(system.lows))
        terms = terms[(named[system.columns[terms]] == 1) & (np.abs(system.coefficients[terms]) == 1)]
        terms = terms[self._leaves_room(terms)]
        relations, first = np.unique(system.owners[terms], return_index=True)
        chosen = terms[first]
        unknowns, coefficients = system.columns[chosen].tolist(), system.coefficients[chosen].tolist()
        self.steps += map(_Step, unknowns, relations.tolist(), coefficients)
        self.active[relations] = False
        return len(relations) > 0

    @property
    def _implied(self) -> _Flags:
        """The relations that no numbers within the bounds can break."""
        starts = self.system.starts
        least, most = _summed(self._least, starts), _summed(self._most, starts)
        implied: _Flags = (least >= self._side_lows) & (most <= self._side_highs)
        return implied

    def _leaves_room(self, terms: Numbers) -> _Flags:
        """The terms that have a value within their bounds whatever the others of their relation are, and whose bounds
        say no more than the relation.
        """
        owners, starts = self.system.owners[terms], self.system.starts
        least, most = self._least[terms], self._most[terms]
        has_low, has_high = self._side_lows[owners] > -np.inf, self._side_highs[owners] < np.inf
        low, high = np.where(has_low, self._side_lows[owners], 0.0), np.where(has_high, self._side_highs[owners], 0.0)
        others_least = _without(self._least, starts, owners, terms)
        others_most = _without(self._most, starts, owners, terms)
        from_above = ~has_high | ((most >= high - others_least) & (has_low | (least <= high - others_most)))
        from_below = ~has_low | ((least <= low - others_most) & (has_high | (most >= low - others_least)))
        room: _Flags = from_above & from_below
        return room


def _with_infinity(ends: Numbers) -> _Reals:
    reals = ends.astype(np.float64)
    reals[ends == UNBOUNDED], reals[ends == -UNBOUNDED] = np.inf, -np.inf
    return reals


def _finite_and_open(amounts: _Reals) -> tuple[Numbers, Numbers]:
    is_open = np.isinf(amounts)
    return np.where(is_open, 0, amounts).astype(np.int64), is_open.astype(np.int64)


def _summed(amounts: _Reals, starts: Numbers) -> _Reals:
    """The sum from each start to the next; infinite (with the sign of the amounts, all alike) where an amount is."""
    finite, is_open = _finite_and_open(amounts)
    infinity = amounts[np.isinf(amounts)][:1].sum()
    return np.where(sums(is_open, starts) > 0, infinity, sums(finite, starts))


def _without(amounts: _Reals, starts: Numbers, owners: Numbers, terms: Numbers) -> _Reals:
    """For each of these terms the sum of the other terms of its relation (``owners``)."""
    finite, is_open = _finite_and_open(amounts)
    infinity = amounts[np.isinf(amounts)][:1].sum()
    gaps = sums(is_open, starts)[owners] - is_open[terms]
    return np.where(gaps > 0, infinity, sums(finite, starts)[owners] - finite[terms])


def _ends(rows: _Rows, wanted: Collection[int]) -> Mapping[int, FormEnds]:
    """The forms of the wanted unknowns that were taken out, over those that were not."""
    needed = set(wanted)
    for step in rows.steps:  # what an unknown hangs on can only have been taken out later
        if step.unknown in needed:
            needed.update(place for place, _ in rows.open_terms(step.relation))
    found: dict[int, FormEnds] = {}
    for step in reversed(rows.steps):
        if step.unknown in needed:
            low = _end(rows, step, Side.LOW, found)
            high = low if _has_one_form(rows, step, found) else _end(rows, step, Side.HIGH, found)
            found[step.unknown] = FormEnds(low, high)
    return {unknown: found[unknown] for unknown in wanted if unknown in found}


def _has_one_form(rows: _Rows, step: _Step, known: Mapping[int, FormEnds]) -> bool:
    """Whether an unknown equals a form, so that both of its ends are ends of that form."""
    system = rows.system
    if system.side_lows[step.relation] != system.side_highs[step.relation]:
        return False
    hung_on = (known[place] for place, _ in rows.open_terms(step.relation) if place in known)
    return all(ends.low is ends.high and ends.low is not None for ends in hung_on)


def _end(rows: _Rows, step: _Step, side: Side, known: Mapping[int, FormEnds]) -> Form | None:
    """The form of one end of an unknown, from the forms of the ends that it hangs on."""
    system, (unknown, relation, coefficient) = rows.system, step
    is_high = (side is Side.HIGH) == (coefficient > 0)
    stated = int(system.side_highs[relation] if is_high else system.side_lows[relation])
    if abs(stated) == UNBOUNDED:
        end = int(system.highs[unknown] if side is Side.HIGH else system.lows[unknown])
        return None if end == UNBOUNDED else Form(end, ())
    constant = coefficient * (stated - rows.known_sum(relation))
    terms: dict[int, int] = defaultdict(int)
    for place, factor in rows.open_terms(relation):
        if place == unknown:
            continue
        times = -coefficient * factor
        if place not in known:
            terms[place] += times
            continue
        part = known[place].on(side if times > 0 else side.other)
        if part is None:
            return None
        constant += times * part.constant
        for other, of_other in part.terms:
            terms[other] += times * of_other
    return Form(constant, tuple((place, times) for place, times in sorted(terms.items()) if times))
