"""Simulated crime records: the same from one seed, true to their settings, and told in words that fit the truth."""

import datetime as dt
import re

import polars as pl
import pytest

from cyberflag.errors import UsageError
from cyberflag.model import CrimeRecords, Period
from cyberflag.simulation.force_records import RecordSettings, draw_crime_records
from cyberflag.simulation.force_records.lists import NOT_ONLINE, ONLINE, drawn_offences, families
from cyberflag.vocabularies.crimes.offence_list import is_valid
from cyberflag.vocabularies.platforms import COUNTED_AS

SETTINGS = RecordSettings(rows=30_000, station_spread=0.0)
TEXTS_COUNT = dt.date(2024, 4, 1)


def drawn(settings: RecordSettings, seed: int = 1) -> pl.DataFrame:
    chunks = list(draw_crime_records(settings, seed))
    records = pl.concat([chunk.records for chunk in chunks])
    return records.join(pl.concat([chunk.truth for chunk in chunks]), on="crime_reference", validate="1:1")


@pytest.fixture(scope="module")
def crimes() -> pl.DataFrame:
    return drawn(SETTINGS)


def test_one_seed_gives_the_same_records_and_another_others() -> None:
    few = RecordSettings(rows=200)
    assert drawn(few).equals(drawn(few))
    assert not drawn(few).equals(drawn(few, seed=2))


def test_the_records_fit_the_schema_and_there_are_as_many_as_asked_for() -> None:
    chunks = list(draw_crime_records(RecordSettings(rows=51_000), seed=3))
    records = pl.concat([chunk.records for chunk in chunks])
    assert records.height == 51_000
    assert CrimeRecords.is_valid(records)


def test_plain_texts_are_online_from_the_day_on_which_they_count(crimes: pl.DataFrame) -> None:
    texts = crimes.filter(pl.col("family") == "plain texts")
    assert texts.height > 100
    assert (texts["online"] == (texts["recorded_on"] >= TEXTS_COUNT)).all()
    assert texts["online"].any()
    assert not texts["online"].all()


def test_officers_forget_the_flag_as_often_as_the_truth_says(crimes: pl.DataFrame) -> None:
    online = crimes.filter("online")
    flagged = online["officer_flag"].fill_null(value=False)
    assert 1 - flagged.mean() == pytest.approx(online["forgotten"].mean(), abs=0.015)
    false = crimes.filter(~pl.col("online"))["officer_flag"].fill_null(value=False)
    assert false.mean() == pytest.approx(SETTINGS.falsely_flagged, abs=0.005)


def test_some_stations_forget_more_than_others() -> None:
    rates = drawn(RecordSettings(rows=20_000)).filter("online").group_by("station").agg(pl.col("forgotten").mean())
    assert rates["forgotten"].max() - rates["forgotten"].min() > 0.05


def test_platforms_are_told_of_online_crimes_only_and_are_known(crimes: pl.DataFrame) -> None:
    known = set(COUNTED_AS)
    assert set(crimes["platforms"].explode().drop_nulls().to_list()) <= known
    assert crimes.filter(~pl.col("online"))["platforms"].list.len().max() == 0


def test_every_offence_was_in_force_when_it_was_committed(crimes: pl.DataFrame) -> None:
    pairs = crimes.select("offence_code", "committed_from").unique().rows()
    assert [pair for pair in pairs if not is_valid(pair[0], Period(pair[1], pair[1]))] == []


def test_every_kind_of_offence_can_be_told_as_often_online_as_it_is() -> None:
    told = {(kind, family.truth) for family in families() for kind in family.kinds}
    for offence in drawn_offences():
        assert offence.online == 0 or (offence.kind, ONLINE) in told, offence
        assert offence.online == 1 or (offence.kind, NOT_ONLINE) in told, offence


def test_no_slot_is_left_open_and_words_vary(crimes: pl.DataFrame) -> None:
    assert not crimes["summary"].str.contains(r"[{}]").any()
    assert crimes["summary"].n_unique() > crimes.height / 2


def test_families_that_mislead_are_many() -> None:
    assert sum(len(family.wordings) for family in families()) > 130
    assert len({family.name for family in families()}) == len(families())


def test_a_flag_of_exploitation_without_that_of_abuse_is_as_rare_as_set(crimes: pl.DataFrame) -> None:
    broken = crimes.filter(pl.col("cse_flag") & ~pl.col("csa_flag"))
    assert 0 < broken.height < 0.01 * crimes.height


@pytest.mark.parametrize(
    "wrong", [{"missed": 1.5}, {"rows": 0}, {"force": "nowhere"}, {"last_day": dt.date(2000, 1, 1)}], ids=str
)
def test_settings_that_cannot_be_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        RecordSettings(**wrong)


def test_the_whole_country_has_records_of_every_force() -> None:
    forces = drawn(RecordSettings(rows=20_000, force="all"))["force"]
    assert forces.n_unique() > 40
    assert re.fullmatch(r"[a-z-]+", forces[0])


def test_the_reference_says_how_many_offences_and_families_there_are(project) -> None:
    page = (project / "docs" / "reference" / "simulated-records.md").read_text(encoding="utf-8")
    assert f"| {len(drawn_offences())} Home Office codes" in page
    assert f"| {len(families())} families" in page
