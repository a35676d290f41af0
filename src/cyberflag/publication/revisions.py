"""What moved since an earlier release, as the report and the workbook tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cyberflag.disclosure import Release
from cyberflag.figures.revised_replies import is_total
from cyberflag.figures.revisions import Moved, change_in_words
from cyberflag.model import ALL, AgeBand, Bounds
from cyberflag.publication.names import SEXES, measure_name, offence_name, platform_name
from cyberflag.publication.wording import age_label, bounds_in_words, capitalised

_HOW = {
    Moved.UP: "rose",
    Moved.DOWN: "fell",
    Moved.NARROWED: "more is known; nothing need have moved",
    Moved.WIDENED: "less is known",
    Moved.OPEN: "it cannot be said whether it moved",
    Moved.NEW: "new",
    Moved.GONE: "no longer given",
}


@dataclass(frozen=True)
class Revision:
    """One figure that is not as it was: ``before`` or ``now`` is None where one release has none.

    ``change`` is by how much, in words, else how it moved; ``is_total`` where it is not broken down.
    """

    id: str
    area: str
    period: str
    about: str
    releases: tuple[str, str]
    before: Bounds | None
    now: Bounds | None
    least_change: int | None
    most_change: int | None
    how: str
    why: str
    is_total: bool

    @property
    def change(self) -> str:
        """By how much it moved; how, where no number says it."""
        return change_in_words(self.least_change, self.most_change) or self.how

    def words_of(self, bounds: Bounds | None) -> str:
        """The figure of one of the two releases in words."""
        return "none" if bounds is None else bounds_in_words(bounds)


def revisions_of(release: Release) -> tuple[Revision, ...]:
    """The figures of the release that moved, in its order."""
    return tuple(_revision(row) for row in release.revisions.iter_rows(named=True))


def _revision(row: dict[str, Any]) -> Revision:
    before, now = (
        None if row[f"low_{when}"] is None else Bounds(row[f"low_{when}"], row[f"high_{when}"])
        for when in ("from", "to")
    )
    return Revision(
        id=row["figure"],
        area=row["area"],
        period=row["period"],
        about=_about(row),
        releases=(row["released_from"], row["released_to"]),
        before=before,
        now=now,
        least_change=row["least_change"],
        most_change=row["most_change"],
        how=_HOW[Moved(row["moved"])],
        why=row["why"],
        is_total=is_total(row),
    )


def _about(row: dict[str, Any]) -> str:
    """``Offences, grooming, age 13``: what is counted, without whose and when."""
    parts = [capitalised(measure_name(row["measure"]))]
    parts += [offence_name(row["offence"])] if row["offence"] != ALL else []
    parts += [f"age {age_label(AgeBand.parse(row['age']))}"] if row["age"] != ALL else []
    parts += [f"sex {SEXES[row['sex']].lower()}"] if row["sex"] != ALL else []
    parts += [f"platform {platform_name(row['platform'])}"] if row["platform"] != ALL else []
    return ", ".join(parts)
