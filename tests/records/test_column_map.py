"""The column map: read strictly, proposed openly."""

from pathlib import Path

import pytest

from cyberflag.errors import CyberflagError, NotFoundError, UsageError
from cyberflag.records import ColumnMap, load_column_map, propose_column_map, read_records


def saved(folder: Path, text: str) -> Path:
    path = folder / "map.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_map_is_read_as_it_stands(tmp_path: Path) -> None:
    path = saved(tmp_path, 'dates = "%d/%m/%Y"\nforce = "kent"\n[columns]\nsummary = "MO Text"\n')
    assert load_column_map(path) == ColumnMap(columns={"summary": "MO Text"}, dates="%d/%m/%Y", force="kent")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[colums]\n", "Did you mean 'columns'"),
        ('[columns]\nsumary = "MO"\n', "Did you mean 'summary'"),
        ("[columns]\nsummary = 3\n", "no text"),
        ('[columns]\nsummary = "A"\ncrime_reference = "A"\n', "taken twice"),
        ('dates = "%d/%m"\n', "where day, month and year"),
        ('dates = "dd/mm/yyyy"\n', "where day, month and year"),
        ('encoding = "utf-9"\n', "is not known"),
        ('separator = ";;"\n', "one sign"),
        ('force = "kentt"\n', "Did you mean 'kent'"),
        ("columns = 3\n", "no table"),
        ("x = \n", "not written as TOML"),
    ],
)
def test_what_is_not_understood_is_told_with_what_may_be_meant(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UsageError) as told:
        load_column_map(saved(tmp_path, text))
    assert says in str(told.value)


def test_a_map_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        load_column_map(tmp_path / "none.toml")


def test_a_proposal_names_usual_columns_and_dates_and_works_as_a_map(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Occurrence Number,Date Recorded,MO,Officer Flagg,Shoe\nA1,13/04/2024,text,Y,9\n", encoding="utf-8")
    proposed = propose_column_map(path)
    assert 'summary = "MO"  # a usual name for it: check' in proposed
    assert 'officer_flag = "Officer Flagg"  # a near name only: check' in proposed
    assert 'dates = "%d/%m/%Y"' in proposed
    assert "# not taken: Shoe" in proposed
    assert "text" not in proposed
    batch = next(read_records(path, load_column_map(saved(tmp_path, proposed))))
    assert batch.good.height == 1
    assert batch.failures.is_empty()


def test_a_flag_is_proposed_under_whatever_word_for_a_flag(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Ref,Recorded,MO,CSE Marker,CSA Indicator,Cyber Flag?\n", encoding="utf-8")
    proposed = propose_column_map(path)
    for line in ('cse_flag = "CSE Marker"', 'csa_flag = "CSA Indicator"', 'officer_flag = "Cyber Flag?"'):
        assert f"{line}  # a usual name for it: check" in proposed


def test_nothing_is_taken_from_a_proposal_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Occurrence Number,Date Recorded,MO\nA1,13/04/2024,text\n", encoding="utf-8")
    with pytest.raises(CyberflagError):
        next(read_records(path))
