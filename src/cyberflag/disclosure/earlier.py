"""Earlier releases as part of the attack: who kept them has everything that they print.

A figure that an earlier release printed is public; one that it withheld, and that this one does not have, may follow
from both together. Figures are told by their ids, which stay the same from release to release.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import dataframely as dy

from cyberflag.disclosure.certificate import hash_of
from cyberflag.disclosure.figure_families import Family, FigureCell, cells_of_figures, families
from cyberflag.disclosure.vintages import Vintage, is_revised, vintage_of
from cyberflag.figures import FigureMarker
from cyberflag.model import Bounds, Figures


@dataclass(frozen=True)
class Earlier:
    """What earlier releases printed of each figure, and which figures they withheld and none printed.

    ``cells`` are their figures, each once, with all that was printed of it; ``releases`` those of each by itself.
    """

    cells: tuple[FigureCell, ...]
    withheld: frozenset[str]
    hashes: tuple[str, ...]
    releases: tuple[tuple[FigureCell, ...], ...] = ()

    def printed(self) -> dict[str, Bounds]:
        """The bounds that were printed of each figure that was not withheld."""
        return {cell.id: cell.bounds for cell in self.cells if cell.id not in self.withheld}

    def vintages(self, cells: Sequence[FigureCell]) -> tuple[Vintage, ...]:
        """Each release of which figures were revised since, by what is known of these cells now."""
        now = {cell.id: cell for cell in cells}
        names = (
            "in an earlier release" if len(self.releases) == 1 else f"in earlier release {number}"
            for number in range(1, len(self.releases) + 1)
        )
        found = (vintage_of(now, then, name) for then, name in zip(self.releases, names, strict=True))
        return tuple(vintage for vintage in found if vintage is not None)

    def revised(self, cells: Sequence[FigureCell]) -> int:
        """How many figures of the releases are other numbers now."""
        now = {cell.id: cell for cell in cells}
        return sum(is_revised(now, cell) for then in self.releases for cell in then)

    def unrevised(self, cells: Sequence[FigureCell]) -> frozenset[str]:
        """The figures of the releases of which nothing was revised."""
        now = {cell.id: cell for cell in cells}
        same = (then for then in self.releases if not any(is_revised(now, cell) for cell in then))
        return frozenset(cell.id for then in same for cell in then)


NONE_EARLIER = Earlier((), frozenset(), ())


def earlier_of(releases: Sequence[dy.DataFrame[Figures]], *measures: str) -> Earlier:
    """What these releases, the oldest first, tell together. Of a figure that was revised the latest value counts."""
    cells: dict[str, FigureCell] = {}
    withheld: set[str] = set()
    each = tuple(cells_of_figures(figures, *measures) for figures in releases)
    for then in each:
        for cell in then:
            is_hidden = cell.marker == FigureMarker.WITHHELD.value
            if not is_hidden:
                known = cells[cell.id].bounds.meet(cell.bounds) if cell.id in cells else None
                cells[cell.id] = replace(cell, bounds=known or cell.bounds)
                withheld.discard(cell.id)
            elif cell.id not in cells:
                cells[cell.id] = cell
                withheld.add(cell.id)
    return Earlier(tuple(cells.values()), frozenset(withheld), tuple(hash_of(figures) for figures in releases), each)


def with_earlier(cells: Sequence[FigureCell], earlier: Earlier) -> tuple[FigureCell, ...]:
    """The cells of this release, and those of earlier ones that it does not have and whose value is known.

    Of releases of which figures were revised it has none: `Earlier.vintages` has them.

    What an earlier release withheld is worked out from its sums with this release's numbers; where these do not tell
    it, they cannot tell it to anybody else.
    """
    here, same = {cell.id for cell in cells}, earlier.unrevised(cells)
    absent = [cell for cell in earlier.cells if cell.id not in here and cell.id in same]
    every = [*cells, *absent]
    values = {cell.id: cell.bounds.low for cell in every if cell.id not in earlier.withheld or cell.id in here}
    values = {**values, **_worked_out(tuple(families(every)), values)}
    known = (replace(cell, bounds=Bounds.exactly(values[cell.id])) for cell in absent if _is_known(cell, values))
    return (*cells, *known)


def _is_known(cell: FigureCell, values: dict[str, int]) -> bool:
    return cell.id in values and (cell.marker == FigureMarker.WITHHELD.value or cell.bounds.is_exact)


def _worked_out(sums: Sequence[Family], values: dict[str, int]) -> dict[str, int]:
    """The values that follow where one term of a sum is missing, over and over."""
    found: dict[str, int] = {}
    moved = True
    while moved:
        moved = False
        for family in sums:
            known = {**values, **found}
            terms = (family.total, *family.parts)
            missing = [cell.id for cell in terms if cell.id not in known]
            if len(missing) != 1:
                continue
            parts = sum(known[part.id] for part in family.parts if part.id in known)
            value = parts if missing[0] == family.total.id else known[family.total.id] - parts
            if value >= 0:
                found[missing[0]], moved = value, True
    return found
