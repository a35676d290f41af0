"""The offences that crime records are drawn from, and the families of wordings that tell of them."""

from __future__ import annotations

import csv
import datetime as dt
import itertools
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from cyberflag.simulation.mix import AGE_WEIGHTS
from cyberflag.vocabularies.crimes.offence_list import OFFENCES

ONLINE, NOT_ONLINE, TEXTS = "online", "not-online", "texts"
"""What a family's crimes are: online, not, or online from the day on which plain text messages count."""

_SLOT = re.compile(r"\{([A-Za-z]+)\}")
_CHILD_MAX = 17


@dataclass(frozen=True)
class DrawnOffence:
    """An offence of the draw; ``data/crime_offences.csv`` says what each value means."""

    code: str
    kind: str
    share: float
    online: float
    ages: range
    age_weights: tuple[float, ...]
    female: float
    age_missing: float
    forgotten: float
    valid_from: dt.date | None


@dataclass(frozen=True)
class Slot:
    """A place in a wording: the wordings that can stand there, and the platform that each names (empty for none)."""

    wordings: tuple[str, ...]
    platforms: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """One way in which a crime was online, or was not: its wordings as texts and slots in turn."""

    name: str
    kinds: frozenset[str]
    truth: str
    weight: float
    hard: float
    wordings: tuple[tuple[str | Slot, ...], ...]


@cache
def drawn_offences() -> tuple[DrawnOffence, ...]:
    """The offences of the draw, in the order of the file."""
    text = _data("crime_offences.csv")
    rows = csv.DictReader([line for line in text.splitlines() if not line.startswith("#")], delimiter=";")
    return tuple(_offence(row) for row in rows)


@cache
def families() -> tuple[Family, ...]:
    """Every family of wordings, in the order of the file."""
    settings = tomllib.loads(_data("crime_summaries.toml"))
    slots = _slots(settings)
    return tuple(
        Family(
            name=family["name"],
            kinds=frozenset(family["kinds"]),
            truth=family["truth"],
            weight=family["weight"],
            hard=family["hard"],
            wordings=tuple(_parts(wording, slots) for wording in family["wordings"]),
        )
        for family in settings["family"]
    )


@cache
def tails() -> tuple[tuple[str | Slot, ...], ...]:
    """What may stand behind a wording and changes nothing of the truth."""
    settings = tomllib.loads(_data("crime_summaries.toml"))
    return tuple(_parts(tail, _slots(settings)) for tail in settings["tails"]["not-told"])


def _slots(settings: dict[str, Any]) -> dict[str, Slot]:
    words = {name: Slot(tuple(texts), ("",) * len(texts)) for name, texts in settings["words"].items()}
    named = {name: [text.split(" =") for text in texts] for name, texts in settings["platforms"].items()}
    return words | {
        name: Slot(tuple(pair[0] for pair in pairs), tuple(pair[1].strip() for pair in pairs))
        for name, pairs in named.items()
    }


def _parts(wording: str, slots: dict[str, Slot]) -> tuple[str | Slot, ...]:
    """``{V} left`` as the slot V and the text `` left``."""
    pieces = _SLOT.split(wording)
    return tuple(
        slots[piece] if is_slot else piece
        for piece, is_slot in zip(pieces, itertools.cycle((False, True)))
        if is_slot or piece
    )


def _offence(row: dict[str, str]) -> DrawnOffence:
    ages = range(int(row["youngest"]), int(row["oldest"]) + 1) if row["youngest"] else range(0)
    of_children = ages and ages[-1] <= _CHILD_MAX
    return DrawnOffence(
        code=row["code"],
        kind=row["kind"],
        share=float(row["share"]),
        online=float(row["online"]),
        ages=ages,
        age_weights=tuple(AGE_WEIGHTS[age] if of_children else 1.0 for age in ages),
        female=float(row["female"] or 0),
        age_missing=float(row["age_missing"]),
        forgotten=float(row["forgotten"]),
        valid_from=next((o.valid_from for o in OFFENCES if o.code == row["code"]), None),
    )


def _data(name: str) -> str:
    return resources.files("cyberflag.simulation").joinpath("data", name).read_text(encoding="utf-8")
