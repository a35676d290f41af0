"""Draws crime records chunk by chunk: each chunk from a seed of its own, so that it is the same however many follow."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import dataframely as dy
import numpy as np
import polars as pl
from numpy.random import Generator

from cyberflag.model import CrimeRecords
from cyberflag.simulation.force_records.composing import CHOICES, compose_summary
from cyberflag.simulation.force_records.lists import (
    NOT_ONLINE,
    ONLINE,
    TEXTS,
    DrawnOffence,
    Family,
    drawn_offences,
    families,
)
from cyberflag.simulation.force_records.settings import EVERY_FORCE, RecordSettings
from cyberflag.simulation.mix import asked_forces
from cyberflag.vocabularies.flag_rules import texts_counted_from

STATIONS = ("Central", "Docks", "East", "Hill", "North", "Riverside", "South", "West")
"""The stations of every simulated force."""

CHUNK = 50_000
_SEXUAL = frozenset({"child-contact", "child-meeting", "child-images", "contact-offence", "intimate-images"})
_DOMESTIC = frozenset({"harassment", "violence", "communications"})


class TruthOfRecords(dy.Schema):
    """What is true of simulated crime records, one row a record, in their order."""

    crime_reference = dy.String(primary_key=True, description="as in the records")
    online = dy.Bool(nullable=False, description="whether the rule in force on the recording date applies")
    platforms = dy.List(dy.String(nullable=False), nullable=False, description="slugs of what it was committed through")
    family = dy.String(nullable=False, description="the family of wordings that tells of it")
    forgotten = dy.Float64(
        nullable=True, min=0, max=1, description="how likely the officer was to forget the flag; empty unless online"
    )


@dataclass(frozen=True)
class DrawnRecords:
    """Some simulated crime records with their truth, row by row."""

    records: dy.DataFrame[CrimeRecords]
    truth: dy.DataFrame[TruthOfRecords]


def draw_crime_records(settings: RecordSettings, seed: int) -> Iterator[DrawnRecords]:
    """The records in chunks of `CHUNK`; the same settings and seed give the same records."""
    effects = np.random.default_rng([seed, 0]).normal(0, settings.station_spread, (len(asked_forces()), len(STATIONS)))
    for number, first in enumerate(range(0, settings.rows, CHUNK), start=1):
        rng = np.random.default_rng([seed, number])
        yield _draw_chunk(rng, settings, effects, first, min(CHUNK, settings.rows - first))


def _draw_chunk(rng: Generator, settings: RecordSettings, effects: np.ndarray, first: int, rows: int) -> DrawnRecords:
    offences, shares = drawn_offences(), np.array([offence.share for offence in drawn_offences()])
    picked = rng.choice(len(offences), rows, p=shares / shares.sum())
    forces, stations = _draw_forces(rng, settings, rows), rng.integers(len(STATIONS), size=rows)
    days, lags = rng.integers(settings.days, size=rows), rng.geometric(0.2, rows) - 1
    chances, style = rng.random((rows, CHOICES)), rng.random((rows, 2))
    luck = rng.random((rows, 10))
    crimes, truths = [], []
    for n in range(rows):
        recorded = settings.first_day + dt.timedelta(days=int(days[n]))
        committed = recorded - dt.timedelta(days=int(lags[n]))
        offence = _in_force(offences[picked[n]], committed)
        family = _family_of(offence, recorded, luck[n][0], luck[n][1])
        online = family.truth == ONLINE or (family.truth == TEXTS and recorded >= texts_counted_from())
        text, named = compose_summary(family, chances[n], style[n])
        forgotten = _forgotten(settings.missed, offence.forgotten + family.hard + effects[forces[n], stations[n]])
        reference = f"CR{first + n + 1:09d}/{recorded:%y}"
        crimes.append(
            {
                "crime_reference": reference,
                "force": asked_forces()[forces[n]].id,
                "station": STATIONS[stations[n]],
                "offence_code": offence.code,
                "recorded_on": recorded,
                "committed_from": committed,
                "committed_to": committed,
                "summary": text,
                "officer_flag": _officer_flag(settings, luck[n][2], luck[n][3], forgotten if online else None),
                **_victim(offence, luck[n]),
                **_other_flags(settings, offence, luck[n]),
            }
        )
        truths.append((reference, online, list(named) if online else [], family.name, forgotten if online else None))
    return _as_tables(crimes, truths)


def _as_tables(crimes: list[dict[str, object]], truths: Sequence[tuple[object, ...]]) -> DrawnRecords:
    schema = CrimeRecords.create_empty().schema
    records = pl.DataFrame(crimes, schema_overrides=schema, infer_schema_length=None)
    records = records.with_columns(
        *(pl.lit(None, kind).alias(name) for name, kind in schema.items() if name not in records.columns)
    )
    truth = pl.DataFrame(truths, schema=TruthOfRecords.create_empty().schema, orient="row")
    return DrawnRecords(
        CrimeRecords.validate(records.select(list(schema)), cast=True), TruthOfRecords.validate(truth, cast=True)
    )


def _draw_forces(rng: Generator, settings: RecordSettings, rows: int) -> np.ndarray:
    forces = asked_forces()
    if settings.force != EVERY_FORCE:
        return np.full(rows, next(n for n, force in enumerate(forces) if force.id == settings.force))
    weights = np.array([force.weight for force in forces])
    return rng.choice(len(forces), rows, p=weights / weights.sum())


def _in_force(offence: DrawnOffence, committed: dt.date) -> DrawnOffence:
    """The offence, or the first of its kind that was in force on the day."""
    if offence.valid_from is None or offence.valid_from <= committed:
        return offence
    alike = (other for other in drawn_offences() if other.kind == offence.kind)
    return next(other for other in alike if other.valid_from is None or other.valid_from <= committed)


def _family_of(offence: DrawnOffence, recorded: dt.date, truth_luck: float, family_luck: float) -> Family:
    wanted = ONLINE if truth_luck < offence.online else NOT_ONLINE
    chosen, bounds = _families_of(offence.kind, wanted, texts_count=recorded >= texts_counted_from())
    return chosen[int(np.searchsorted(bounds, family_luck, side="right"))]


@cache
def _families_of(kind: str, wanted: str, *, texts_count: bool) -> tuple[tuple[Family, ...], np.ndarray]:
    """The families that can tell of such a crime, and where each ends on the line from 0 to 1."""
    truth_of_texts = ONLINE if texts_count else NOT_ONLINE
    found = tuple(
        family
        for family in families()
        if kind in family.kinds and (truth_of_texts if family.truth == TEXTS else family.truth) == wanted
    )
    weights = np.array([family.weight for family in found])
    return found, np.cumsum(weights / weights.sum())[:-1]


def _forgotten(missed: float, added: float) -> float:
    """How likely the flag is forgotten: the share ``missed`` with ``added`` on the log-odds."""
    if missed in {0, 1}:
        return float(missed)
    return 1 / (1 + math.exp(-(math.log(missed / (1 - missed)) + added)))


def _officer_flag(settings: RecordSettings, luck: float, unasked: float, forgotten: float | None) -> bool | None:
    """The officer's flag on an online crime that is forgotten so often, or (None) on one that is not online."""
    flagged = luck >= forgotten if forgotten is not None else luck < settings.falsely_flagged
    return True if flagged else (None if unasked < settings.unasked else False)


def _victim(offence: DrawnOffence, luck: np.ndarray) -> dict[str, object]:
    if not offence.ages:
        return {"victim_age": None, "victim_sex": None}
    age = offence.ages[int(np.searchsorted(_age_bounds(offence), luck[4], side="right"))]
    sex = "female" if luck[5] < offence.female else "male"
    return {"victim_age": None if luck[6] < offence.age_missing else age, "victim_sex": sex}


@cache
def _age_bounds(offence: DrawnOffence) -> np.ndarray:
    """Where each age but the last ends on the line from 0 to 1."""
    return (np.cumsum(offence.age_weights) / sum(offence.age_weights))[:-1]


def _other_flags(settings: RecordSettings, offence: DrawnOffence, luck: np.ndarray) -> dict[str, object]:
    of_child = bool(offence.ages) and offence.ages[-1] < 18 and offence.kind in _SEXUAL
    exploited = of_child and luck[7] < 0.15
    return {
        "csa_flag": of_child and not (luck[8] < settings.faulty),
        "cse_flag": exploited or (of_child and luck[8] < settings.faulty),
        "domestic_abuse_flag": offence.kind in _DOMESTIC and luck[9] < 0.25,
    }
