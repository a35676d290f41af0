"""The schema of crime records holds what may not be said of one."""

import datetime as dt

import polars as pl
import pytest

from cyberflag.model import CrimeRecords


def record(**said: object) -> pl.DataFrame:
    empty = dict.fromkeys(CrimeRecords.column_names())
    plain = {"crime_reference": "A1", "recorded_on": dt.date(2024, 5, 1), "summary": "x"}
    return pl.DataFrame([{**empty, **plain, **said}], schema=CrimeRecords.create_empty().schema)


def test_a_record_of_reference_date_and_summary_alone_is_valid() -> None:
    assert CrimeRecords.is_valid(record())


@pytest.mark.parametrize(
    "said", [{"summary": None}, {"recorded_on": None}, {"victim_age": -1}, {"cancellation": "C6"}], ids=str
)
def test_a_record_that_cannot_be_is_not_valid(said: dict[str, object]) -> None:
    assert not CrimeRecords.is_valid(record(**said))
