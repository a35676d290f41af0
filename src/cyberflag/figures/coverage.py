"""Who was asked, who answered, and on which forces a figure rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import dataframely as dy

from cyberflag.model import Basis, FlagUse, Outcome, Period, Replies, Request
from cyberflag.vocabularies.forces import FORCES

NATIONAL_FORCES: tuple[str, ...] = tuple(
    force.id for force in FORCES if force.kind == "territorial" or force.id in {"btp", "northern-ireland"}
)
"""The forces of a national campaign: 43 of England and Wales, the transport police, and Northern Ireland.

Scotland has other codes and rules, and the Crown dependencies other law; neither is added to a national figure.
"""

APART: frozenset[str] = frozenset(force.id for force in FORCES) - frozenset(NATIONAL_FORCES)
"""Forces whose figures are shown as their own and added to nothing: they record under other codes and law."""


class Standing(StrEnum):
    """How a force stands in the campaign as a whole; the first that fits of this list."""

    FIGURES = "figures"
    """It gave figures of the kind that was asked for."""
    OTHER_BASIS = "other-basis"
    """It gave figures, but found the crimes in another way (a keyword search in place of the flag)."""
    REFUSED = "refused"
    FLAG_NOT_USED = "flag-not-used"
    """It does not use the flag."""
    UNAWARE = "unaware"
    """It had not heard of the flag."""
    NOT_HELD = "not-held"
    CLARIFICATION = "clarification"
    """It asked what was meant and has not answered since."""
    NO_FIGURES = "no-figures"
    """It answered, and no figure could be read from the answer."""
    SILENT = "silent"
    """It was asked, and there is no reply."""


@dataclass(frozen=True)
class ForceCoverage:
    """How one force stands; the periods for which it gave a figure ``whole``, in ``part``, or on an ``other`` basis."""

    force: str
    standing: Standing
    outcome: Outcome | None
    exemptions: tuple[str, ...]
    flag_use: FlagUse
    whole: tuple[Period, ...] = ()
    part: tuple[Period, ...] = ()
    other: tuple[Period, ...] = ()
    replies: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    """What its figures count, where that is not what was asked (victims, charges ...)."""
    unplaced: int = 0
    """How many replies of the campaign could not be told to be any force's: one of them may be this one's."""
    other_basis: Basis | None = None
    """The basis of its figures for the periods of ``other``; None without such figures."""

    def reason(self, period: Period) -> str:
        """Why the force is not in the headline of a period, in a few words; empty where it is."""
        if period in self.whole:
            return ""
        if self.force in APART and (self.other or self.standing == Standing.OTHER_BASIS):
            return "other law and codes, kept apart"
        if period in self.part:
            return "the figure is for part of the period, or for other dates"
        if period in self.other:
            return self._reason_for_other_basis()
        return "no figure for this period" if self.standing == Standing.FIGURES else self._reason_for_standing()

    def _reason_for_other_basis(self) -> str:
        """How its crimes were counted; that it does not use the flag only where it says so."""
        counted = _COUNTED[self.other_basis or Basis.UNKNOWN]
        use = {FlagUse.NOT_USED: Standing.FLAG_NOT_USED, FlagUse.UNAWARE: Standing.UNAWARE}.get(self.flag_use)
        return f"{_REASONS[use]}; {counted}: not added" if use else f"{counted}: not added"

    def _reason_for_standing(self) -> str:
        if self.standing == Standing.OTHER_BASIS:
            return "no figure for this period"
        if self.standing == Standing.NO_FIGURES and self.measures:
            return f"its figures count {', '.join(self.measures)}"
        if self.standing == Standing.SILENT and self.unplaced:
            return f"{_REASONS[self.standing]}, unless among the {self.unplaced} of which the force is not known"
        return _REASONS[self.standing] + (f" ({'; '.join(self.exemptions)})" if self.exemptions else "")


_COUNTED = {
    Basis.FLAG: "counts crimes with the online flag",
    Basis.OFFENCE: "counts offences that imply the internet",
    Basis.KEYWORD: "counts crimes found by a search for words",
    Basis.FIELD: "counts crimes found by a field for the method or platform",
    Basis.NONE: "counts all crimes, online or not",
    Basis.UNKNOWN: "not known how the crimes were found to be online",
}
"""What is said of figures on another basis than the one asked for."""

_REASONS = {
    Standing.REFUSED: "refused",
    Standing.FLAG_NOT_USED: "does not use the flag",
    Standing.UNAWARE: "had not heard of the flag",
    Standing.NOT_HELD: "not held",
    Standing.CLARIFICATION: "asked for clarification",
    Standing.NO_FIGURES: "no figure could be read from the reply",
    Standing.SILENT: "no reply",
}


@dataclass(frozen=True)
class Coverage:
    """Every force that was asked, in the order of its id, the periods asked about, and replies of no known force.

    ``asked_is_assumed``: the request does not say who was asked; since most forces of the nation replied, all of them
    are taken to have been asked.
    """

    periods: tuple[Period, ...]
    forces: tuple[ForceCoverage, ...]
    unplaced: tuple[str, ...] = ()
    asked_is_assumed: bool = False

    @property
    def asked(self) -> int:
        """How many forces were asked."""
        return len(self.forces)

    @property
    def answered(self) -> tuple[str, ...]:
        """The forces from which there is a reply of any kind."""
        return tuple(f.force for f in self.forces if f.standing != Standing.SILENT)

    def standing(self, *standings: Standing) -> tuple[str, ...]:
        """The forces that stand in one of these ways."""
        return tuple(f.force for f in self.forces if f.standing in standings)

    def of(self, force: str) -> ForceCoverage:
        """How one force stands.

        Raises ``KeyError`` where it was not asked.
        """
        return {f.force: f for f in self.forces}[force]

    def whole(self, period: Period) -> tuple[str, ...]:
        """The forces with a figure for the whole of a period: those of the headline."""
        return tuple(f.force for f in self.forces if period in f.whole)

    def part(self, period: Period) -> tuple[str, ...]:
        """The forces whose figure is for part of a period, or for other dates."""
        return tuple(f.force for f in self.forces if period in f.part)

    def without(self, period: Period) -> tuple[ForceCoverage, ...]:
        """The forces that are not in the headline of a period; each can say the reason."""
        return tuple(f for f in self.forces if period not in f.whole)

    def text(self, forces: int) -> str:
        """``41 of 45 forces``."""
        return f"{forces} of {self.asked} forces"


@dataclass(frozen=True)
class Given:
    """The asked periods for which one force gave a figure, by how far it fits; and what else its figures count."""

    whole: tuple[Period, ...] = ()
    part: tuple[Period, ...] = ()
    other: tuple[Period, ...] = ()
    measures: tuple[str, ...] = ()
    other_basis: Basis | None = None


def measure_coverage(
    request: Request, replies: dy.DataFrame[Replies], periods: Sequence[Period], given: dict[str, Given]
) -> Coverage:
    """How each force that was asked stands; ``given`` says for which periods each force gave a figure."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in replies.iter_rows(named=True):
        for force in row["force"].split("; "):
            rows[force].append(row)
    unplaced = tuple(row["reply"] for row in rows.pop("", []))
    seen = {*rows, *given}
    asked = sorted({*asked_forces(request, seen), *seen})
    assumed = not request.forces and len(asked) > len(seen)
    forces = (_force_coverage(force, rows[force], given.get(force, Given()), len(unplaced)) for force in asked)
    return Coverage(tuple(periods), tuple(forces), unplaced, asked_is_assumed=assumed)


def asked_forces(request: Request, seen: set[str]) -> tuple[str, ...]:
    """The forces of the request; without a list, those seen, and where they are most of the nation, all of it."""
    if request.forces:
        return request.forces
    national = seen.intersection(NATIONAL_FORCES)
    return NATIONAL_FORCES if 2 * len(national) > len(NATIONAL_FORCES) else tuple(sorted(seen))


def _force_coverage(force: str, rows: list[dict[str, str]], given: Given, unplaced: int) -> ForceCoverage:
    uses = {FlagUse(row["flag_use"]) for row in rows}
    outcomes = {Outcome(row["outcome"]) for row in rows}
    exemptions = tuple(dict.fromkeys(e for row in rows for e in row["exemptions"].split("; ") if e))
    flag_use = next((use for use in _TELLING_USES if use in uses), FlagUse.UNKNOWN)
    return ForceCoverage(
        force=force,
        standing=_standing(given, outcomes, flag_use),
        outcome=next((outcome for outcome in Outcome if outcome in outcomes), None),
        exemptions=exemptions,
        flag_use=flag_use,
        whole=given.whole,
        part=given.part,
        other=given.other,
        replies=tuple(row["reply"] for row in rows),
        measures=given.measures,
        other_basis=given.other_basis,
        unplaced=unplaced,
    )


_TELLING_USES = (FlagUse.UNAWARE, FlagUse.NOT_USED, FlagUse.UNRELIABLE, FlagUse.USED)


def _standing(given: Given, outcomes: set[Outcome], flag_use: FlagUse) -> Standing:
    """The first standing of the list that fits."""
    fits = {
        Standing.FIGURES: bool(given.whole or given.part),
        Standing.OTHER_BASIS: bool(given.other),
        Standing.REFUSED: Outcome.REFUSED in outcomes,
        Standing.FLAG_NOT_USED: bool(outcomes) and flag_use == FlagUse.NOT_USED,
        Standing.UNAWARE: bool(outcomes) and flag_use == FlagUse.UNAWARE,
        Standing.NOT_HELD: Outcome.NOT_HELD in outcomes,
        Standing.CLARIFICATION: Outcome.CLARIFICATION in outcomes,
        Standing.NO_FIGURES: bool(outcomes),
    }
    return next((standing for standing, holds in fits.items() if holds), Standing.SILENT)
