"""A count with bounds, a marker and a place it came from; and an issue that a person must see."""

from __future__ import annotations

from dataclasses import dataclass, field

from cyberflag.model.age import ALL_AGES, AgeBand
from cyberflag.model.bounds import Bounds
from cyberflag.model.period import Period
from cyberflag.model.places import Provenance
from cyberflag.model.words import Basis, FlagUse, IssueKind, Marker, Measure, Outcome, Sex, Verdict

ALL = "all"
"""Not broken down: the word of the counts contract for offence and platform."""

CORRECTED_FLAG = ("flag", "corrected")
"""The detail of a count by the flag as the force has corrected it, beside the one that its officers set."""

WITHOUT_FLAG = ("flag", "not set")
"""The detail of a count of the crimes that do not carry the flag, beside those that do; its basis is ``none``."""


@dataclass(frozen=True)
class Count:
    """One figure as a reply prints it: a row of ``counts.csv`` (see the counts contract for every field).

    The last fields tell how it was read, not what it is: ``corrected`` are the places of a person's corrections that it
    rests on, ``signs`` the names of what speaks for or against the reading, ``sureness`` how sure that makes it (0 to
    1; None where nobody judged), ``why`` the signs in words.
    """

    provenance: Provenance
    force: str
    period: Period
    measure: Measure
    bounds: Bounds
    offence: str = ALL
    age: AgeBand = ALL_AGES
    sex: Sex = Sex.ALL
    platform: str = ALL
    basis: Basis = Basis.UNKNOWN
    marker: Marker = Marker.PLAIN
    printed: str = ""
    detail: tuple[tuple[str, str], ...] = field(default=())
    total: bool = False
    corrected: tuple[str, ...] = field(default=(), compare=False)
    signs: frozenset[str] = field(default=frozenset(), compare=False)
    sureness: float | None = field(default=None, compare=False)
    why: tuple[str, ...] = field(default=(), compare=False)

    @property
    def meaning(self) -> tuple[object, ...]:
        """What it counts: of two figures with the same one holds, or they say the same."""
        return (
            self.force, self.period, self.measure, self.offence, self.age, self.sex, self.platform, self.basis,
            self.detail,
        )  # fmt: skip


@dataclass(frozen=True)
class Issue:
    """One thing that a person must look at: a row of ``issues.csv``. ``message`` says what, where, and what to do."""

    provenance: Provenance
    kind: IssueKind
    message: str


@dataclass(frozen=True)
class PrintedSum:
    """A printed total with the printed figures it is the total of, and what it is worth (see `Verdict`).

    ``across`` names what the parts differ in (``age``, ``offence``, ``age+sex`` ...). The counts are the very objects
    of the reading, told apart by identity: two figures of a reply may be equal in everything they say.
    """

    total: Count
    parts: tuple[Count, ...]
    across: str
    verdict: Verdict


@dataclass(frozen=True)
class ReplyRecord:
    """What one reply is, apart from its figures: a row of ``replies.csv``.

    ``force`` is the sender's id, several parted by ``; `` where forces answer together. ``replaced_by`` names the later
    reply of the same force that withdraws or corrects this one, whose figures then stand in no total.
    """

    reply: str
    force: str
    outcome: Outcome
    exemptions: tuple[str, ...] = ()
    flag_use: FlagUse = FlagUse.UNKNOWN
    replaced_by: str = ""
