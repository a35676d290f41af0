"""Each rule of crime records is broken by what it names, and by nothing near it."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from cyberflag.model import CrimeRecords
from cyberflag.records import read_records
from cyberflag.records.parsing import PRINTED
from cyberflag.records.rules import checks_of
from cyberflag.vocabularies.crime_records import Effect, record_rules

TODAY = dt.date(2026, 1, 1)
PLAIN = {"crime_reference": "A1", "recorded_on": "2024-05-01", "summary": "x"}
NEVER = "-"  # no rule is broken

CASES = [
    ({}, NEVER),
    ({"crime_reference": " "}, "reference-missing"),
    ({"recorded_on": None}, "recorded-on-missing"),
    ({"recorded_on": "2024-02-30"}, "recorded-on-not-understood"),
    ({"recorded_on": "2026-01-02"}, "recorded-on-in-future"),
    ({"recorded_on": "2026-01-01"}, NEVER),
    ({"recorded_on": "1900-01-01"}, "recorded-on-long-ago"),
    ({"summary": "  "}, "summary-missing"),
    ({"summary": "\u2003 \u00a0\n"}, "summary-missing"),
    ({"summary": "\u00a35 sent"}, NEVER),
    ({"summary": " \u2003sent"}, NEVER),
    ({"summary": "sent \ufffd5"}, "summary-garbled"),
    ({"summary": 'note left\nA2,2024-05-02,"text\nA3,2024-05-03,text'}, "row-holds-rows"),
    ({"summary": "note left\n02/05/2024;A2;text"}, "row-holds-rows"),
    ({"summary": "note left\nA2|3 May 2024 10:30|text"}, "row-holds-rows"),
    ({"summary": "note left\nOn Monday, 02/05/2024, SUSP called, again"}, NEVER),
    ({"summary": "A1,2024-05-02,text in one line"}, NEVER),
    ({"committed_from": "2024-13-01"}, "committed-from-not-understood"),
    ({"committed_to": "soon"}, "committed-to-not-understood"),
    ({"committed_from": "2024-04-02", "committed_to": "2024-04-01"}, "committed-out-of-order"),
    ({"committed_from": "2024-05-02"}, "committed-after-recorded"),
    ({"committed_from": "2024-05-01", "committed_to": "2024-05-01"}, NEVER),
    ({"offence_code": "sexual comms"}, "offence-code-not-understood"),
    ({"offence_code": "008/66"}, NEVER),
    ({"offence_code": "071/17", "committed_from": "2017-04-02"}, "offence-code-not-in-force"),
    ({"offence_code": "071/17", "committed_from": "2017-04-03"}, NEVER),
    ({"offence_code": "008/71", "committed_from": "2024-03-01"}, "offence-code-not-in-force"),
    ({"offence_code": "008/71", "committed_from": "2024-01-10"}, NEVER),
    ({"offence_code": "019/16", "committed_from": "1985-01-01"}, NEVER),
    ({"victim_age": "131"}, "victim-age-not-understood"),
    ({"victim_age": "thirteen"}, "victim-age-not-understood"),
    ({"victim_age": "unknown"}, NEVER),
    ({"victim_age": "14", "offence_code": "019/16"}, "victim-age-outside-offence"),
    ({"victim_age": "13", "offence_code": "019/16", "committed_from": "2024-02-01"}, NEVER),
    ({"victim_age": "51", "offence_code": "019/16", "committed_from": "1985-01-01"}, NEVER),
    ({"victim_age": "12", "offence_code": "019/08"}, "victim-age-outside-offence"),
    ({"victim_sex": "Z"}, "victim-sex-not-understood"),
    ({"victim_sex": "male", "offence_code": "019/16"}, "victim-sex-outside-offence"),
    ({"victim_sex": "female", "offence_code": "019/16"}, NEVER),
    ({"victim_sex": "unknown", "offence_code": "019/16"}, NEVER),
    ({"force": "Kentshire Rangers"}, "force-not-understood"),
    ({"officer_flag": "perhaps"}, "flag-not-understood"),
    ({"cse_flag": "Y"}, "csa-flag-missing"),
    ({"cse_flag": "Y", "csa_flag": "Y"}, NEVER),
    ({"csa_flag": "Y"}, NEVER),
    ({"cse_flag": "Y", "csa_flag": "Y", "victim_age": "18"}, "cse-flag-adult"),
    ({"cse_flag": "Y", "csa_flag": "Y", "victim_age": "17"}, NEVER),
    ({"cse_flag": "Y", "csa_flag": "Y", "victim_age": "40", "committed_from": "1999-01-01"}, NEVER),
    ({"victim_age": "18"}, NEVER),
    ({"outcome_on": "later"}, "outcome-on-not-understood"),
    ({"outcome_on": "2024-04-30"}, "outcome-before-recorded"),
    ({"cancellation": "C6"}, "cancellation-not-understood"),
    ({"cancellation": "c2"}, NEVER),
]


def broken(folder: Path, rows: list[dict[str, object]]) -> list[tuple[str, str]]:
    names = {name: pl.String for row in rows for name in row}
    pl.DataFrame(rows, schema=names).write_parquet(folder / "r.parquet")
    batches = read_records(folder / "r.parquet", today=TODAY)
    return [row for batch in batches for row in batch.failures.select("rule", "effect").iter_rows()]


@pytest.mark.parametrize(("said", "rule"), CASES, ids=str)
def test_a_record_breaks_the_rule_it_should_and_no_other(tmp_path: Path, said: dict[str, object], rule: str) -> None:
    found = [name for name, _ in broken(tmp_path, [{**PLAIN, **said}])]
    assert found == ([] if rule is NEVER else [rule])


def test_a_repeated_reference_is_refused_and_the_first_is_used(tmp_path: Path) -> None:
    assert broken(tmp_path, [PLAIN, PLAIN]) == [("reference-repeated", "refused")]


def test_every_rule_of_the_list_is_checked_and_tested() -> None:
    tested = {rule for _, rule in CASES} - {NEVER} | {"reference-repeated", "row-unreadable"}
    assert tested == set(record_rules())
    every = {name: [""] for own in CrimeRecords.column_names() for name in (own, PRINTED + own)} | {"summary": ["\n"]}
    checked = set(checks_of(pl.DataFrame(every), TODAY)) | {"row-unreadable"}  # which is no rule on columns
    assert checked == set(record_rules())


def test_only_what_cannot_be_decided_on_is_refused() -> None:
    refused = {name for name, rule in record_rules().items() if rule.effect is Effect.REFUSED}
    assert all(name.startswith(("row-", "reference-", "recorded-on-")) for name in refused)
