"""Published figures of one year, as they were released: what is known, what moved, what is missing, what is equal.

Values of different releases are set side by side and never merged or added: a sum over releases is the sum of no
published total.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cyberflag.figures.coverage import NATIONAL_FORCES
from cyberflag.figures.findings import OFTEN_EQUAL_BELOW, Finding, FindingKind, join_names
from cyberflag.model import ALL_AGES, AgeBand, Bounds
from cyberflag.returns.published import Published, Status
from cyberflag.vocabularies.forces import force_name

NATION, REGION, FORCE = _KINDS = "nation", "region", "force"
OFFENCES = "offences"


@dataclass(frozen=True)
class PublishedFigure:
    """One value of one release; ``bounds`` is None where the release has none. ``area_kind``: nation, region, force."""

    area_id: str
    area: str
    area_kind: str
    measure: str
    age: AgeBand
    bounds: Bounds | None
    status: Status
    release: str
    note: str

    @property
    def id(self) -> str:
        """Readable and stable: ``offences.merseyside.2016-06``, ``victims.wales.2016-06.age.0-9``."""
        age = "" if self.age == ALL_AGES else f".age.{self.age}"
        return f"{self.measure}.{self.area_id}.{self.release}{age}"

    @property
    def value(self) -> str:
        """The value in words: ``164``, ``125 to 126``, ``100 or more``, ``not available``."""
        return str(self.bounds) if self.bounds is not None else self.status.replace("-", " ")


@dataclass(frozen=True)
class Revision:
    """One measure of one area with different values in different releases, the oldest first."""

    area: str
    measure: str
    age: AgeBand
    values: tuple[PublishedFigure, ...]

    @property
    def message(self) -> str:
        """``Northumbria, offences: 170 (2016-06), 98 (2017-06)``; where the scope changed, with each value's own."""
        about = self.measure if self.age == ALL_AGES else f"{self.measure} aged {self.age}"
        if not self.scope_changed:
            return f"{self.area}, {about}: {', '.join(f'{v.value} ({v.release})' for v in self.values)}"
        told = "; ".join(f"{v.value} in {v.area} ({v.release})" for v in self.values)
        return f"{self.area}, {about}: {told}. The scope changed, so the difference is not all revision."

    @property
    def scope_changed(self) -> bool:
        """Whether the values are about different areas or forces."""
        return len({v.area_id for v in self.values}) > 1


@dataclass(frozen=True)
class MissingForce:
    """A force for which no release has a figure, and the reason."""

    force: str
    reason: str


@dataclass(frozen=True)
class ReleaseComparison:
    """A year's published figures looked over.

    ``first`` is the first release with a national figure. ``national`` holds the nation's figures of every release,
    oldest first; ``forces`` and ``regions`` their values, release by release. ``without_figure`` names the forces that
    no release has a figure for; ``revisions`` what moved; ``findings`` what strikes the eye (equal values).
    """

    first: str
    national: tuple[PublishedFigure, ...]
    regions: tuple[PublishedFigure, ...]
    forces: tuple[PublishedFigure, ...]
    without_figure: tuple[MissingForce, ...]
    revisions: tuple[Revision, ...]
    findings: tuple[Finding, ...]

    def headline(self, measure: str, age: AgeBand = ALL_AGES) -> PublishedFigure | None:
        """The nation's figure of the first release: ``offences``, ``victims`` of an age ...; None without one."""
        return next(
            (f for f in self.national if (f.release, f.measure, f.age) == (self.first, measure, age) and f.bounds), None
        )

    @property
    def most_common_age(self) -> PublishedFigure | None:
        """Of the single ages for which the first release gives the nation's victims, the one with the most."""
        single = [
            f
            for f in self.national
            if f.release == self.first and f.measure == "victims" and f.age.is_known and f.age.low == f.age.high
        ]
        return max(single, key=lambda f: f.bounds.low if f.bounds else -1, default=None)


def compare_releases(published: Published) -> ReleaseComparison:
    """The figures of a year as published, release by release; nothing is added and nothing merged."""
    figures = sorted(_figures(published), key=lambda f: f.release)
    by_kind = {kind: tuple(f for f in figures if f.area_kind == kind) for kind in (NATION, REGION, FORCE)}
    firsts = [f.release for f in by_kind[NATION] if f.measure == OFFENCES and f.bounds is not None]
    return ReleaseComparison(
        first=min(firsts, default=min((f.release for f in figures), default="")),
        national=by_kind[NATION],
        regions=by_kind[REGION],
        forces=by_kind[FORCE],
        without_figure=tuple(_missing(by_kind[FORCE])),
        revisions=tuple(_revisions(figures)),
        findings=tuple(_equal(by_kind[FORCE])),
    )


def _figures(published: Published) -> Iterator[PublishedFigure]:
    for row in published.figures.iter_rows(named=True):
        yield PublishedFigure(
            area_id=row["area_id"],
            area=row["area"],
            area_kind=row["area_kind"],
            measure=row["measure"],
            age=AgeBand.parse(row["age"]),
            bounds=None if row["low"] is None else Bounds(row["low"], row["high"]),
            status=Status(row["status"]),
            release=row["release"],
            note=row["note"],
        )


def _missing(forces: Sequence[PublishedFigure]) -> Iterator[MissingForce]:
    """Forces without a value in any release; of those that the table does not name, the ones of a national campaign."""
    offences = [f for f in forces if f.measure == OFFENCES and f.age == ALL_AGES]
    given = {f.area_id for f in offences if f.bounds is not None}
    reasons = {f.area_id: f.status.replace("-", " ") for f in offences if f.area_id not in given}
    for force in sorted({*reasons, *NATIONAL_FORCES} - given):
        yield MissingForce(force, reasons.get(force, "not in the table"))


def _revisions(figures: Sequence[PublishedFigure]) -> Iterator[Revision]:
    """What has more than one value over the releases: the nation, then regions, then forces, each by name.

    The nation is one area, whatever forces each release rests on.
    """
    same: dict[tuple[str, str, AgeBand], list[PublishedFigure]] = defaultdict(list)
    for figure in figures:
        area = NATION if figure.area_kind == NATION else figure.area_id
        same[area, figure.measure, figure.age].append(figure)
    order = sorted(same.items(), key=lambda item: (_KINDS.index(item[1][0].area_kind), item[1][0].area, *item[0]))
    for (_, measure, age), values in order:
        told = [v for v in values if v.bounds is not None or v.status == Status.NOT_AVAILABLE]
        if len({v.bounds for v in told}) > 1:
            areas = dict.fromkeys(v.area for v in told)
            yield Revision(next(iter(areas)) if len(areas) == 1 else "Nation", measure, age, tuple(told))


def _equal(forces: Sequence[PublishedFigure]) -> Iterator[Finding]:
    """Forces with the same total in the same release: it may be chance or a copying slip."""
    sharing: dict[tuple[str, int], list[PublishedFigure]] = defaultdict(list)
    for figure in forces:
        exact = figure.bounds is not None and figure.bounds.is_exact and figure.bounds.low >= OFTEN_EQUAL_BELOW
        if exact and figure.bounds is not None and figure.measure == OFFENCES and figure.age == ALL_AGES:
            sharing[figure.release, figure.bounds.low].append(figure)
    for (release, value), same in sorted(sharing.items()):
        if len(same) > 1:
            ids = tuple(figure.area_id for figure in sorted(same, key=lambda f: force_name(f.area_id)))
            yield Finding(
                FindingKind.EQUAL_VALUES,
                f"{join_names(ids)} have the same figure in the release of {release}: {value:,}. It may be chance or a "
                "copying slip: compare the sources; the figures are not merged.",
                ids,
                tuple(figure.id for figure in same),
            )
