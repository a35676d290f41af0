"""Tables of crime records with the totals of a simulated campaign: forces in regions, offences, ages, years.

The campaign's truth has each force's total of each year, the nation's ages of each year, and what replies print by
offence; crimes are drawn to these, since a campaign's replies do not say what stands in each cell.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from pathlib import Path

import numpy as np
from drawn_cube import cell_of

from cyberflag.disclosure import Statement, TableCell, TableSystem
from cyberflag.figures.offences import class_of
from cyberflag.vocabularies.forces import force

ALL, SEED = "all", 2020
BANDS = {"0-9": range(10), "10-12": range(10, 13), "13-14": range(13, 15), "15": range(15, 16), "16-17": range(16, 18)}
UNKNOWN = "unknown"
LINKED = ((0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3))
"""Every table of two of the dimensions: force, offence, age, year."""
BANDED = (0, 1, 2)


@dataclass(frozen=True)
class Dimension:
    """The places of the array that each value holds, and which values add up to which."""

    members: dict[str, list[int]]
    families: list[tuple[str, list[str]]]

    @classmethod
    def of(cls, values: list[str], groups: dict[str, list[str]]) -> "Dimension":
        """Values in groups in all; a group of one value is that value."""
        place = {value: at for at, value in enumerate(values)}
        wide = {name: parts for name, parts in groups.items() if len(parts) > 1}
        inside = {part for parts in wide.values() for part in parts}
        top = [*wide, *(value for value in values if value not in inside)]
        members = {value: [place[value]] for value in values}
        members |= {name: [place[part] for part in parts] for name, parts in wide.items()}
        return cls({**members, ALL: list(range(len(values)))}, [*wide.items(), (ALL, top)])


def grouped(values: Iterable[str], group_of: dict[str, str]) -> dict[str, list[str]]:
    """The values by their group."""
    found: dict[str, list[str]] = defaultdict(list)
    for value in values:
        found[group_of[value]].append(value)
    return dict(found)


@dataclass(frozen=True)
class Crimes:
    """The array of counts by force, offence, age and year, with its dimensions."""

    counts: np.ndarray
    dimensions: tuple[Dimension, ...]

    def tables(self, *wanted: tuple[int, ...]) -> TableSystem:
        """These tables as one system, each by the places of its dimensions; a cell that stands in two is one."""
        cells: dict[str, TableCell] = {}
        sums: dict[str, Statement] = {}
        for dimensions in wanted:
            for names in self._names(dimensions):
                cells.setdefault("/".join(names), self._cell(names))
            for total, parts in self._sums(dimensions):
                sums.setdefault(f"{total} = {parts}", Statement.of_sum(total, parts))
        return TableSystem(tuple(cells.values()), tuple(sums.values()))

    def _names(self, dimensions: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
        yield from product(*(d.members if at in dimensions else [ALL] for at, d in enumerate(self.dimensions)))

    def _sums(self, dimensions: tuple[int, ...]) -> Iterator[tuple[str, list[str]]]:
        for at in dimensions:
            for names in self._names(tuple(other for other in dimensions if other != at)):
                for total, parts in self.dimensions[at].families:
                    yield "/".join(_put(names, at, total)), ["/".join(_put(names, at, part)) for part in parts]

    def _cell(self, names: tuple[str, ...]) -> TableCell:
        places = np.ix_(*(d.members[name] for d, name in zip(self.dimensions, names, strict=True)))
        value, top = int(self.counts[places].sum()), int(self.counts.sum())
        return cell_of("/".join(names), value, Decimal(top))


def draw_joint(campaign: Path) -> TableSystem:
    """The linked tables and the banded one as one system: a group's number is also the sum of its offences' numbers."""
    fine, banded = draw_crimes(campaign), draw_crimes(campaign, banded=True)
    systems = fine.tables(*LINKED), banded.tables(BANDED)
    cells = {cell.name: cell for system in systems for cell in system.cells}
    sums = {statement.words: statement for system in systems for statement in system.statements}
    areas, offences, _, _ = (list(dimension.members) for dimension in fine.dimensions)
    offences = offences[: fine.counts.shape[1]]
    bands = [band for band in banded.dimensions[2].members if band != ALL]
    held: dict[str, list[str]] = defaultdict(list)
    for offence, group in zip(offences, _groups_of(fine.counts, offences), strict=True):
        held[group].append(offence)
    for area, band in [*product(areas, [ALL]), *product([ALL], bands)]:
        for group, parts in held.items():
            tie = Statement.of_sum(f"{area}/{group}/{band}/{ALL}", [f"{area}/{part}/{band}/{ALL}" for part in parts])
            sums[tie.words] = tie
    return TableSystem(tuple(cells.values()), tuple(sums.values()))


def _put(names: tuple[str, ...], at: int, value: str) -> tuple[str, ...]:
    return (*names[:at], value, *names[at + 1 :])


def draw_crimes(campaign: Path, *, banded: bool = False) -> Crimes:
    """The crimes of a campaign; ``banded`` with the offences' groups and the bands of ages alone."""
    by_force, by_age = _truth(campaign / "gold" / "truth.csv")
    by_offence = _offences(campaign / "gold" / "counts.csv")
    forces, years = sorted({name for name, _ in by_force}), sorted({year for _, year in by_force})
    offences, ages = sorted(by_offence), [*map(str, range(18)), UNKNOWN]
    draw, shares = np.random.default_rng(SEED), np.array([by_offence[o] for o in offences], dtype=float)
    counts = np.zeros((len(forces), len(offences), len(ages), len(years)), dtype=np.int64)
    for (i, name), (k, year) in product(enumerate(forces), enumerate(years)):
        of_age = np.array([by_age[year].get(age, 0) for age in ages], dtype=float)
        chance = np.outer(shares / shares.sum(), of_age / of_age.sum())
        drawn = draw.multinomial(by_force[name, year], chance.ravel())
        counts[i, :, :, k] = drawn.reshape(chance.shape)
    classes = {offence: class_of(offence) or offence for offence in offences}
    band_of = {str(age): band for band, held in BANDS.items() for age in held} | {UNKNOWN: UNKNOWN}
    regions = {name: force(name).region or force(name).country or force(name).kind for name in forces}
    if banded:
        counts, offences, ages = _banded(counts, offences, ages, band_of)
        classes, band_of = {o: o for o in offences}, {a: a for a in ages}
    groups = ((forces, regions), (offences, classes), (ages, band_of), (years, {year: year for year in years}))
    return Crimes(counts, tuple(Dimension.of(list(values), grouped(values, of)) for values, of in groups))


def _banded(
    counts: np.ndarray, offences: list[str], ages: list[str], band_of: dict[str, str]
) -> tuple[np.ndarray, list[str], list[str]]:
    """Five groups of offences by bands of ages."""
    group_of = _groups_of(counts, offences)
    groups, bands = sorted(set(group_of)), list(dict.fromkeys(band_of[age] for age in ages))
    by_group = np.stack([counts[:, [at for at, g in enumerate(group_of) if g == group]].sum(1) for group in groups], 1)
    places = [[at for at, age in enumerate(ages) if band_of[age] == band] for band in bands]
    return np.stack([by_group[:, :, at].sum(2) for at in places], 2), groups, bands


def _groups_of(counts: np.ndarray, offences: list[str]) -> list[str]:
    """The group of each offence, by its first two digits: the four largest, and the rest together."""
    heads: dict[str, int] = defaultdict(int)
    for at, offence in enumerate(offences):
        heads[offence[:3]] += int(counts[:, at].sum())
    largest = sorted(heads, key=lambda head: -heads[head])[:4]
    return [o[:3] if o[:3] in largest else "rest" for o in offences]


def _truth(path: Path) -> tuple[dict[tuple[str, str], int], dict[str, dict[str, int]]]:
    by_force: dict[tuple[str, str], int] = {}
    by_age: dict[str, dict[str, int]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            year = row["period_start"][:4]
            if row["what"] != "flagged offences" or row["period_start"][:4] != str(int(row["period_end"][:4]) - 1):
                continue
            if row["force"] and not row["age"]:
                by_force[row["force"], year] = int(row["value"])
            elif row["age"] and not row["force"]:
                by_age[year][row["age"]] = int(row["value"])
    return by_force, by_age


def _offences(path: Path) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if "/" in row["offence"] and row["age"] == ALL and row["sex"] == ALL and row["platform"] == ALL:
                found[row["offence"]] += int(row["low"] or 0)
    return {offence: number for offence, number in found.items() if number}
