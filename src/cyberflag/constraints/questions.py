"""What has to be asked of each part for the ends that are wanted, and the ends that follow from the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from cyberflag.constraints.evidence import Side
from cyberflag.constraints.leaves import Form, Peeled
from cyberflag.constraints.part_bounds import Asked, PartBounds, Proof
from cyberflag.constraints.parts import Part
from cyberflag.constraints.system import UNBOUNDED, Numbers, System

_Terms = tuple[tuple[int, int], ...]


class _Share(NamedTuple):
    """What one part gives to an end: so many times the end, on one side, of one of its numbers."""

    part: int
    number: int
    times: int
    side: Side


class _Recipe(NamedTuple):
    """An end as a constant and shares of parts."""

    constant: int
    shares: tuple[_Share, ...]


class End(NamedTuple):
    """The end of one unknown on one side, with its proof; ``value`` None where nothing bounds it."""

    unknown: int
    side: Side
    value: int | None
    proof: Proof


class Questions:
    """The questions to the parts: unknowns that are wanted, and sums on which those hang that were taken out."""

    def __init__(self, system: System, parts: Sequence[Part], peeled: Peeled, wanted: Sequence[int]) -> None:
        self._parts, self._left = parts, peeled.left
        self._part_of = np.full(len(system.lows), -1, dtype=np.int64)
        self._place_in = np.zeros(len(system.lows), dtype=np.int64)
        self._asked: list[tuple[set[int], set[int]]] = []
        is_wanted = np.zeros(len(system.lows), dtype=np.bool_)
        is_wanted[list(wanted)] = True
        for number, part in enumerate(parts):
            self._part_of[part.unknowns] = number
            self._place_in[part.unknowns] = np.arange(len(part.unknowns))
            asked = np.flatnonzero(is_wanted[part.unknowns]).tolist()
            self._asked.append((set(asked), set(asked)))
        self._sums: list[dict[_Terms, int]] = [{} for _ in parts]
        self._recipes: dict[tuple[int, Side], _Recipe | None] = {}
        for unknown, ends in peeled.ends.items():
            for side in Side:
                form = ends.on(side)
                self._recipes[unknown, side] = None if form is None else self._recipe(form, side)

    @property
    def free(self) -> Numbers:
        """The unknowns that no part holds: they are known, or nothing ties them any more."""
        return np.flatnonzero(self._part_of < 0)

    def of_part(self, number: int) -> Asked:
        """All that is asked of one part."""
        lows, highs = (np.array(sorted(asked), dtype=np.int64) for asked in self._asked[number])
        return Asked(tuple(self._sums[number]), lows, highs)

    def ends(self, answers: Mapping[int, PartBounds]) -> Iterator[End]:
        """The ends of what was taken out; none where a part that it hangs on gave no answer."""
        for (unknown, side), recipe in self._recipes.items():
            if recipe is None:
                yield End(unknown, side, None, Proof.WHOLE)
            elif all(share.part in answers for share in recipe.shares):
                yield _put_together(unknown, side, recipe, answers)

    def _recipe(self, form: Form, side: Side) -> _Recipe | None:
        """The shares of each part in an end; None where nothing bounds it."""
        constant = form.constant
        by_part: dict[int, list[tuple[int, int]]] = {}
        places = [place for place, _ in form.terms]
        owners, local = self._part_of[places].tolist(), self._place_in[places].tolist()
        for (place, times), part, number in zip(form.terms, owners, local, strict=True):
            if part >= 0:
                by_part.setdefault(part, []).append((number, times))
                continue
            wants_high = (side is Side.HIGH) == (times > 0)
            end = int((self._left.highs if wants_high else self._left.lows)[place])
            if end == UNBOUNDED:
                return None
            constant += times * end
        return _Recipe(constant, tuple(self._share(part, tuple(terms), side) for part, terms in by_part.items()))

    def _share(self, part: int, terms: _Terms, side: Side) -> _Share:
        if len(terms) == 1:
            ((number, times),) = terms
            share = _Share(part, number, times, side if times > 0 else side.other)
        else:
            sums = self._sums[part]
            share = _Share(part, len(self._parts[part].unknowns) + sums.setdefault(terms, len(sums)), 1, side)
        self._asked[part][0 if share.side is Side.LOW else 1].add(share.number)
        return share


def _put_together(unknown: int, side: Side, recipe: _Recipe, answers: Mapping[int, PartBounds]) -> End:
    value, proof = recipe.constant, Proof.WHOLE
    for part, number, times, of in recipe.shares:
        end, proven = answers[part].end_of(number, of)
        proof = min(proof, proven)
        if end is None:
            return End(unknown, side, None, proof)
        value += times * end
    return End(unknown, side, value, proof)
