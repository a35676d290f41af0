"""The lists that a campaign is drawn from: forces with weights, offences with shares, platforms, ages."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

PLATFORMS: tuple[tuple[str, str, float], ...] = (
    ("snapchat", "Snapchat", 0.36),
    ("instagram", "Instagram", 0.27),
    ("facebook", "Facebook", 0.13),
    ("whatsapp", "WhatsApp", 0.09),
    ("kik", "Kik", 0.05),
    ("other", "Other", 0.10),
)
"""Slug, printed name and share among the crimes with a platform (invented, loosely after national releases)."""

AGE_WEIGHTS: tuple[float, ...] = (0, 0, 1, 2, 4, 6, 10, 24, 40, 70, 140, 280, 470, 760, 720, 540, 190, 130)
"""Weight of each age from 0 to 17; most victims are 13."""


@dataclass(frozen=True)
class AskedForce:
    """A force asked: its id, how its letters name it, and its weight (children in thousands)."""

    id: str
    letterhead: str
    short: str
    weight: float

    @property
    def is_welsh(self) -> bool:
        """Whether the force stands in Wales."""
        return self.id in {"dyfed-powys", "gwent", "north-wales", "south-wales"}


@dataclass(frozen=True)
class OffenceShare:
    """An offence of the draw with its wordings; ``data/offences.csv`` says what each column means."""

    code: str
    class_code: str
    share: float
    youngest: int
    oldest: int
    female: float
    male: float
    age_missing: float
    official: str
    short: str
    local: str


@cache
def asked_forces() -> tuple[AskedForce, ...]:
    """The 43 territorial forces of England and Wales, British Transport Police and PSNI."""
    rows = _rows("forces.csv", ",")
    return tuple(AskedForce(row["id"], row["letterhead"], row["short"], float(row["weight"])) for row in rows)


@cache
def offence_mix() -> tuple[OffenceShare, ...]:
    """The offences drawn, most frequent classes together."""
    return tuple(
        OffenceShare(
            code=row["code"],
            class_code=row["class"],
            share=float(row["share"]),
            youngest=int(row["youngest"]),
            oldest=int(row["oldest"]),
            female=float(row["female"]),
            male=float(row["male"]),
            age_missing=float(row["age_missing"]),
            official=row["official"],
            short=row["short"],
            local=row["local"],
        )
        for row in _rows("offences.csv", ";")
    )


@cache
def class_titles() -> dict[str, str]:
    """Title of each class drawn."""
    return {row["class"]: row["title"] for row in _rows("classes.csv", ";")}


@cache
def classes_of_codes() -> dict[str, str]:
    """The class of each code drawn."""
    return {offence.code: offence.class_code for offence in offence_mix()}


def _rows(name: str, delimiter: str) -> list[dict[str, str]]:
    text = resources.files("cyberflag.simulation").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter=delimiter))
