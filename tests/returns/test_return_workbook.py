"""A force's return: counted from flagged records, written for people, and read back to the very same counts."""

import datetime as dt
from collections import Counter
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.errors import InputError, UsageError
from cyberflag.model import CodedRecords, CrimeRecords, FlaggedRecords
from cyberflag.replies import read_folder
from cyberflag.returns.from_records import ForceReturn, Scope, SmallNumbers, from_records, protect
from cyberflag.returns.return_workbook import CORRECTED, OFFICER, write_return

CODES = ["071/17", "086/10", "022/20", "019/16", "088/10", "020/05", "195/94", "88A", None]


def crime(number: int, said: dict[str, object]) -> dict[str, object]:
    plain = {"crime_reference": f"A{number}", "force": "kent", "recorded_on": dt.date(2023, 5, 1), "summary": ""}
    return {**dict.fromkeys(CrimeRecords.column_names()), **plain, **said}


def tables(rows: list[dict[str, object]]):
    decided = [(row.pop("decision", "online"), row.pop("platforms", [])) for row in rows]
    records = [crime(number, row) for number, row in enumerate(rows)]
    flagged = {
        "crime_reference": [record["crime_reference"] for record in records],
        "decision": [decision for decision, _ in decided],
        "platforms": [slugs for _, slugs in decided],
        "involvement": [[] for _ in records],
        "rule": ["r"] * len(records),
        "score": [0.5] * len(records),
        "pack": ["p"] * len(records),
    }
    flagged_schema = FlaggedRecords.create_empty().schema
    coded = pl.DataFrame(records, schema=CrimeRecords.create_empty().schema).select(CodedRecords.column_names())
    return (
        FlaggedRecords.validate(pl.DataFrame(flagged, schema_overrides=flagged_schema)),
        CodedRecords.validate(coded, cast=True),
    )


CRIMES = st.lists(
    st.fixed_dictionaries(
        {
            "recorded_on": st.dates(dt.date(2021, 4, 1), dt.date(2025, 3, 31)),
            "offence_code": st.sampled_from(CODES),
            "victim_age": st.one_of(st.none(), st.integers(0, 40)),
            "victim_sex": st.sampled_from(["female", "male", "unknown", None]),
            "officer_flag": st.sampled_from([True, False, None]),
            "decision": st.sampled_from(["online", "not-online", "review"]),
            "platforms": st.sampled_from([[], ["snapchat"], ["facebook-messenger"], ["sms"], ["email", "kik"]]),
            "cancellation": st.sampled_from([None, None, None, "C2"]),
        }
    ),
    min_size=1,
    max_size=60,
)


def told(counts) -> Counter[tuple[object, ...]]:
    return Counter(
        (c["period_start"], c["period_end"], c["force"], c["measure"], c["offence"], c["age"], c["sex"], c["platform"],
         c["basis"], c["low"], c["high"], c["marker"], c["detail"])
        for c in counts
    )  # fmt: skip


def as_rows(made: ForceReturn) -> list[dict[str, object]]:
    return [
        {
            "period_start": c.period.start, "period_end": c.period.end, "force": c.force, "measure": c.measure,
            "offence": c.offence, "age": str(c.age), "sex": c.sex, "platform": c.platform, "basis": c.basis,
            "low": c.bounds.low, "high": c.bounds.high, "marker": c.marker,
            "detail": "; ".join(f"{name}={value}" for name, value in c.detail),
        }
        for c in made.counts
    ]  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CRIMES, st.sampled_from(list(SmallNumbers)), st.sampled_from(list(Scope)))
def test_a_return_is_read_back_to_the_very_same_counts(
    tmp_path_factory, rows: list[dict[str, object]], small: SmallNumbers, scope: Scope
) -> None:
    try:
        made = from_records(*tables([dict(row) for row in rows]), scope=scope, small=small)
    except InputError:
        return  # nothing in scope
    folder = tmp_path_factory.mktemp("returned")
    write_return(made, folder / "return.xlsx")
    reading = read_folder(folder)
    assert told(reading.counts.to_dicts()) == told(as_rows(made))


def count(made: ForceReturn, **where: object) -> dict[str, int]:
    """The officers' and the corrected figure of one place."""
    alone = {"offence": "all", "age": "all", "sex": "all", "platform": "all"} | where
    rows = [r for r in as_rows(made) if all(str(r[name]) == value for name, value in alone.items())]
    return {"corrected" if r["detail"] else "officer": r["low"] for r in rows}


def test_a_return_whose_every_figure_is_small_is_read_back(tmp_path) -> None:
    """Two platforms with `<5` beside each are figures, not a list of records with columns taken out."""
    made = from_records(
        *tables([{"offence_code": "071/17", "officer_flag": True, "platforms": p} for p in ([], [], ["snapchat"])]),
        small=SmallNumbers.UNDER_5,
    )
    write_return(made, tmp_path / "return.xlsx")
    reading = read_folder(tmp_path)
    assert told(reading.counts.to_dicts()) == told(as_rows(made))
    assert not reading.issues.height


def test_officers_flag_and_corrected_flag_stand_side_by_side() -> None:
    rows = [
        {"officer_flag": True, "decision": "online"},
        {"officer_flag": None, "decision": "online"},
        {"officer_flag": True, "decision": "not-online"},
        {"officer_flag": True, "decision": "review"},
        {"officer_flag": False, "decision": "review"},
    ]
    made = from_records(*tables([{"offence_code": "071/17", **row} for row in rows]))
    assert count(made) == {"officer": 3, "corrected": 3}
    assert count(made, offence="071/17") == {"officer": 3, "corrected": 3}


def test_sexual_offences_against_children_are_counted_by_definition_or_by_age() -> None:
    rows = [("071/17", None), ("020/05", 15), ("020/05", 30), ("020/05", None), ("195/94", 12)]
    made = from_records(*tables([{"offence_code": c, "victim_age": a, "officer_flag": True} for c, a in rows]))
    assert count(made)["officer"] == 2
    assert made.out_of_scope == 3
    every = from_records(
        *tables([{"offence_code": c, "victim_age": a, "officer_flag": True} for c, a in rows]),
        scope=Scope.EVERY_OFFENCE,
    )
    assert count(every)["officer"] == 5
    assert count(every, offence="other-offences")["officer"] == 1


def test_crimes_removed_later_are_not_counted_and_are_told() -> None:
    made = from_records(
        *tables([{"offence_code": "071/17", "officer_flag": True, "cancellation": c} for c in ("C3", None)])
    )
    assert count(made)["officer"] == 1
    assert made.removed == 1


def test_every_breakdown_adds_up_to_its_year() -> None:
    rows = [
        {"offence_code": "071/17", "victim_age": n % 15, "officer_flag": n % 3 == 0, "platforms": [["kik"], []][n % 2]}
        for n in range(40)
    ]
    made = as_rows(from_records(*tables(rows)))
    for name in ("offence", "age", "sex", "platform"):
        parts = [r for r in made if r[name] != "all" and not r["detail"]]
        assert sum(r["low"] for r in parts) == 14


@pytest.mark.parametrize("number", range(40))
def test_what_is_told_of_a_number_holds_it(number: int) -> None:
    for small in SmallNumbers:
        bounds, _, printed = protect(number, small)
        assert number in bounds
        if small is SmallNumbers.UNDER_5 and 0 < number < 5:
            assert printed == "<5"


def test_a_return_is_of_one_force() -> None:
    rows = [{"force": name, "offence_code": "071/17", "officer_flag": True} for name in ("kent", "essex")]
    with pytest.raises(UsageError, match="of 2 forces"):
        from_records(*tables([dict(row) for row in rows]))
    assert count(from_records(*tables(rows), force="kent"))["officer"] == 1


def test_the_workbook_has_notes_and_one_marked_table_a_sheet_without_joined_or_blank_cells(tmp_path: Path) -> None:
    rows = [{"offence_code": "071/17", "victim_age": n, "officer_flag": True} for n in range(8, 14)]
    write_return(from_records(*tables(rows)), tmp_path / "r.xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert book.sheetnames == ["Notes", "By year", "By offence", "By age", "By sex", "By platform"]
    for sheet in book.worksheets[1:]:
        assert len(sheet.tables) == 1
        assert not sheet.merged_cells.ranges
        rows_of = list(sheet.iter_rows(min_row=2, values_only=True))
        assert rows_of[0][-2:] == (OFFICER, CORRECTED)
        assert not [cell for row in rows_of for cell in row if cell is None]
