"""Whole numbers that are not known, and the sums and inequalities that tie them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from cyberflag.model import Bounds

Numbers = npt.NDArray[np.int64]

UNBOUNDED: Final = int(np.iinfo(np.int64).max)
"""Stands in the arrays where nothing bounds a number from above (and, with a minus, from below)."""

LARGEST: Final = 2**53
"""The largest whole number taken in: up to here the solver's floating point tells whole numbers apart."""

_SUMMABLE: Final = 2.0**61


@dataclass(frozen=True)
class Unknown:
    """A whole number, never below nought, of which only bounds may be known. ``name`` is the caller's."""

    name: Hashable
    bounds: Bounds = Bounds(0, None)  # noqa: RUF009 - Bounds is frozen


_NOBODY: Final = Unknown("")


@dataclass(frozen=True)
class Relation:
    """``low <= sum of coefficient x unknown <= high``, with unknowns by their place in the system.

    An equation has ``low`` equal to ``high``; None leaves a side open. ``name`` is the caller's, to find the
    printed figures again that the relation stands for.
    """

    name: Hashable
    terms: tuple[tuple[int, int], ...]
    low: int | None = None
    high: int | None = None

    @classmethod
    def total(cls, name: Hashable, total: int, parts: Iterable[int]) -> Relation:
        """``total = sum of parts``."""
        return cls(name, ((total, -1), *((part, 1) for part in parts)), 0, 0)


@dataclass(frozen=True, eq=False)
class System:
    """Unknowns and relations as arrays; never changed, and places never shift.

    The terms of relation ``r`` stand in ``columns`` (places of unknowns) and ``coefficients`` from ``starts[r]`` to
    ``starts[r + 1]``. ``UNBOUNDED`` stands for an open high, ``-UNBOUNDED`` for an open low of a relation.
    Made by ``System.of``.
    """

    starts: Numbers
    columns: Numbers
    coefficients: Numbers
    side_lows: Numbers
    side_highs: Numbers
    lows: Numbers
    highs: Numbers
    unknown_names: tuple[Hashable, ...]
    relation_names: tuple[Hashable, ...]

    def __post_init__(self) -> None:
        for array in (self.starts, self.columns, self.coefficients, self.side_lows, self.side_highs):
            array.flags.writeable = False
        self.lows.flags.writeable = False
        self.highs.flags.writeable = False

    @classmethod
    def of(cls, unknowns: Sequence[Unknown], relations: Sequence[Relation]) -> System:
        """The system of these unknowns and relations, each found again at its place in the sequence.

        An unknown named twice in one relation has its coefficients added. Raises ``ValueError`` for a term that
        points at no unknown and for a number beyond ``LARGEST``.
        """
        starts: list[int] = [0]
        columns: list[int] = []
        coefficients: list[int] = []
        for relation in relations:
            terms = _merged(relation, len(unknowns))
            columns.extend(terms)
            coefficients.extend(terms.values())
            starts.append(len(columns))
        return cls(
            starts=_numbers(starts),
            columns=_numbers(columns),
            coefficients=_numbers(coefficients),
            side_lows=_numbers([-UNBOUNDED if r.low is None else _held(r.low) for r in relations]),
            side_highs=_numbers([UNBOUNDED if r.high is None else _held(r.high) for r in relations]),
            lows=_numbers([_held(u.bounds.low) for u in unknowns]),
            highs=_numbers([UNBOUNDED if u.bounds.high is None else _held(u.bounds.high) for u in unknowns]),
            unknown_names=tuple(u.name for u in unknowns),
            relation_names=tuple(r.name for r in relations),
        )

    def bounds_of(self, unknown: int) -> Bounds:
        """What is known of an unknown by itself."""
        return bounds_at(self.lows, self.highs, unknown)

    def terms_of(self, relation: int) -> list[tuple[int, int]]:
        """The unknowns of a relation with their coefficients."""
        here = slice(int(self.starts[relation]), int(self.starts[relation + 1]))
        return list(zip(self.columns[here].tolist(), self.coefficients[here].tolist(), strict=True))

    def with_bounds(self, lows: Numbers, highs: Numbers) -> System:
        """The same relations over other bounds, one for each unknown; ``UNBOUNDED`` for an open high."""
        if lows.shape != self.lows.shape or highs.shape != self.highs.shape:
            raise ValueError(f"{len(self.lows)} unknowns need as many bounds")
        return replace(self, lows=lows.astype(np.int64), highs=highs.astype(np.int64))

    def extended(self, unknowns: Sequence[Unknown], relations: Sequence[Relation]) -> System:
        """The same system with more unknowns and relations after its own; the relations may name unknowns of both.

        Raises ``ValueError`` as `of` does.
        """
        more = System.of([*([_NOBODY] * len(self.lows)), *unknowns], relations)
        both = {
            name: np.concatenate([getattr(self, name), getattr(more, name)])
            for name in ("columns", "coefficients", "side_lows", "side_highs")
        }
        return System(
            starts=np.concatenate([self.starts, more.starts[1:] + self.starts[-1]]),
            lows=np.concatenate([self.lows, more.lows[len(self.lows) :]]),
            highs=np.concatenate([self.highs, more.highs[len(self.lows) :]]),
            unknown_names=(*self.unknown_names, *more.unknown_names[len(self.lows) :]),
            relation_names=(*self.relation_names, *more.relation_names),
            **both,
        )

    def without(self, relations: Collection[int]) -> System:
        """The same system with these relations emptied of meaning; the places of all others stay."""
        left_out = np.fromiter(relations, dtype=np.int64, count=len(relations))
        side_lows, side_highs = self.side_lows.copy(), self.side_highs.copy()
        side_lows[left_out], side_highs[left_out] = -UNBOUNDED, UNBOUNDED
        return replace(self, side_lows=side_lows, side_highs=side_highs)

    @cached_property
    def stated(self) -> Numbers:
        """The places of the relations that say anything."""
        return np.flatnonzero((self.side_lows > -UNBOUNDED) | (self.side_highs < UNBOUNDED))

    @cached_property
    def owners(self) -> Numbers:
        """For each term the relation that it stands in."""
        return np.repeat(np.arange(len(self.relation_names), dtype=np.int64), np.diff(self.starts))

    @cached_property
    def _by_unknown(self) -> tuple[Numbers, Numbers]:
        order = np.argsort(self.columns, kind="stable")
        starts = np.zeros(len(self.lows) + 1, dtype=np.int64)
        np.cumsum(np.bincount(self.columns, minlength=len(self.lows)), out=starts[1:])
        return starts, self.owners[order]

    def relations_on(self, unknowns: Numbers) -> Numbers:
        """The places of the relations in which any of these unknowns stands, each once, in order."""
        starts, owners = self._by_unknown
        return np.unique(owners[ranges(starts, unknowns)])


def bounds_at(lows: Numbers, highs: Numbers, place: int) -> Bounds:
    """The bounds at one place of two arrays of ends."""
    high = int(highs[place])
    return Bounds(int(lows[place]), None if high == UNBOUNDED else high)


def ranges(starts: Numbers, rows: Numbers) -> Numbers:
    """All positions from ``starts[row]`` up to ``starts[row + 1]``, row after row."""
    lengths = starts[rows + 1] - starts[rows]
    ends = np.cumsum(lengths)
    found: Numbers = np.arange(lengths.sum(), dtype=np.int64)
    found += np.repeat(starts[rows] - ends + lengths, lengths)
    return found


def sums(amounts: Numbers, starts: Numbers) -> Numbers:
    """The sum from each start up to the next. Running sums may wrap round; their differences come out right."""
    running = np.zeros(len(amounts) + 1, dtype=np.int64)
    np.cumsum(amounts, out=running[1:])
    found: Numbers = running[starts[1:]] - running[starts[:-1]]
    return found


def overflows(coefficients: Numbers, values: Numbers) -> bool:
    """Whether products of these, or sums of them, may be too large to be reckoned with."""
    size = np.abs(coefficients.astype(np.float64) * values.astype(np.float64))
    return bool(np.sum(size) > _SUMMABLE)


def _merged(relation: Relation, unknowns: int) -> dict[int, int]:
    added = dict(relation.terms)
    if len(added) < len(relation.terms):
        added = defaultdict(int)
        for place, coefficient in relation.terms:
            added[place] += coefficient
    if added and not (min(added) >= 0 and max(added) < unknowns):
        wrong = next(place for place in added if not 0 <= place < unknowns)
        raise ValueError(f"relation {relation.name!r} names unknown {wrong} of {unknowns}")
    return {place: _held(coefficient) for place, coefficient in added.items() if coefficient}


def _held(number: int) -> int:
    if abs(number) > LARGEST:
        raise ValueError(f"{number} is beyond the whole numbers that can be reckoned with exactly")
    return number


def _numbers(values: Sequence[int]) -> Numbers:
    return np.array(values, dtype=np.int64)
