"""Draws the crimes: one row a crime."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Collection
from datetime import date

import polars as pl

from cyberflag.model import Period
from cyberflag.simulation.mix import AGE_WEIGHTS, PLATFORMS, OffenceShare, asked_forces, offence_mix
from cyberflag.simulation.settings import CampaignSettings

RECORD_SCHEMA = pl.Schema(
    {
        "force": pl.String,
        "month": pl.Date,
        "offence": pl.String,
        "age": pl.Int64,
        "sex": pl.String,
        "platform": pl.String,
        "flagged": pl.Boolean,
    }
)
"""Columns of the records: the force's id, first day of the month recorded, Home Office code, the victim's age in
years (null where not recorded), sex (``female``, ``male``, ``unknown``), platform (a slug, ``unknown``), and whether
the record carries the online flag."""

Row = tuple[str, date, str, int | None, str, str, bool]


def draw_records(rng: random.Random, settings: CampaignSettings, without_flag: Collection[str]) -> pl.DataFrame:
    """All online crimes of the campaign, `RECORD_SCHEMA`; forces in ``without_flag`` flag none of theirs."""
    forces = asked_forces()
    weights = [force.weight * math.exp(rng.gauss(0, settings.force_spread)) for force in forces]
    ids = [force.id for force in forces]
    rows: list[Row] = []
    for year, total in zip(settings.years, settings.totals, strict=True):
        for force in sorted(rng.choices(ids, weights, k=total)):
            flagged = force not in without_flag and rng.random() >= settings.missed_share
            rows.append(_draw_crime(rng, settings, force, year, flagged=flagged))
    rows.sort(key=lambda row: (row[0], row[1]))
    return pl.DataFrame(rows, schema=RECORD_SCHEMA, orient="row")


def _draw_crime(rng: random.Random, settings: CampaignSettings, force: str, year: Period, *, flagged: bool) -> Row:
    offence = rng.choices(offence_mix(), _OFFENCE_WEIGHTS)[0]
    month = rng.randrange(1, 13)
    day = date(year.start.year if month >= year.start.month else year.end.year, month, 1)
    age = None if rng.random() < offence.age_missing * settings.age_missing_factor else _draw_age(rng, offence)
    sex_missing = _SEX_MISSING_WITHOUT_AGE if age is None else _SEX_MISSING
    sex = "unknown" if rng.random() < sex_missing else rng.choices(_SEXES, (offence.female, offence.male))[0]
    platform = "unknown" if rng.random() < settings.platform_missing else rng.choices(_SLUGS, _PLATFORM_SHARES)[0]
    return force, day, offence.code, age, sex, platform, flagged


def _draw_age(rng: random.Random, offence: OffenceShare) -> int:
    ages = range(offence.youngest, offence.oldest + 1)
    return rng.choices(ages, cum_weights=_CUMULATED[offence.code])[0]


_SEX_MISSING = 0.02
_SEX_MISSING_WITHOUT_AGE = 0.6
_SEXES = ("female", "male")
_SLUGS = tuple(slug for slug, _, _ in PLATFORMS)
_PLATFORM_SHARES = tuple(share for _, _, share in PLATFORMS)
_OFFENCE_WEIGHTS = [offence.share for offence in offence_mix()]
_CUMULATED = {
    offence.code: list(itertools.accumulate(AGE_WEIGHTS[offence.youngest : offence.oldest + 1]))
    for offence in offence_mix()
}
