"""A folder as it comes: broken files among good ones never stop the work."""

from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from cyberflag.cli import main
from cyberflag.publication import FILES

GOOD = "Recorded offences with the online flag,2017/18,2018/19\nMerseyside Police,37,<5\n"

PAGE = """<html><body><h1>Gwent Police</h1>
<table><tr><th>Offences</th><th>2017/18</th></tr><tr><td>Rape</td><td>7</td></tr></table></body></html>"""

BAD = {
    "Kent Police.xlsx": b"PK\x03\x04 and then nothing that a workbook has",
    "Essex Police.docx": b"",
    "Surrey Police.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    "Sussex Police.pdf": b"%PDF-1.7\n",
    "Dorset Police.msg": b"\x00\x01\x02",
}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``cyberflag run`` leaves of a folder with a good reply, a good one in disguise, and broken ones."""
    place = tmp_path_factory.mktemp("campaign")
    replies = place / "replies"
    (replies / "late").mkdir(parents=True)
    (place / "request.toml").write_text('basis = "flag"\nmeasure = "offences"\n', encoding="utf-8")
    (replies / "Merseyside.csv").write_text(GOOD, encoding="utf-8")
    (replies / "late" / "Ответ полиции Cheshire.csv").write_text(
        GOOD.replace("Merseyside", "Cheshire"), encoding="utf-8"
    )
    (replies / "Gwent Police.xls").write_text(PAGE, encoding="utf-8")
    for name, content in BAD.items():
        (replies / name).write_bytes(content)
    with pytest.raises(SystemExit) as end:
        main(["run", str(replies), "-o", str(place / "out")])
    assert (end.value.code or 0) == 0
    return place / "out"


def read_csv(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, infer_schema=False)


def test_the_good_replies_are_read_in_whatever_script_their_name_is(results: Path) -> None:
    forces = Counter(read_csv(results / "counts.csv")["force"].to_list())
    assert forces["merseyside"] == 2
    assert forces["cheshire"] == 2


def test_a_file_of_another_kind_than_its_ending_says_is_read_or_named_in_an_issue(results: Path) -> None:
    read = set(read_csv(results / "counts.csv")["reply"].to_list())
    told = set(read_csv(results / "issues.csv")["reply"].to_list())
    assert "Gwent Police.xls" in read | told


@pytest.mark.parametrize("name", BAD)
def test_a_broken_file_is_an_issue_with_a_cure_and_a_row_of_its_own(results: Path, name: str) -> None:
    issues = read_csv(results / "issues.csv").filter(pl.col("reply") == name)
    assert set(issues["kind"].to_list()) & {"unreadable", "unsupported"}
    assert all(len(message.split()) > 5 for message in issues["message"].to_list())
    assert name in read_csv(results / "replies.csv")["reply"].to_list()


def test_a_withheld_number_reaches_the_tables_with_its_bounds(results: Path) -> None:
    hidden = read_csv(results / "counts.csv").filter(pl.col("marker") == "suppressed")
    assert hidden.select("printed", "high").unique().rows() == [("<5", "4")]


def test_every_file_is_whole_and_nothing_else_is_left(results: Path) -> None:
    tables = {f"{name}.{kind}" for name in ("counts", "issues", "replies") for kind in ("csv", "parquet")}
    left = {path.name for path in results.iterdir()}
    assert {*FILES, *tables} <= left
    assert [name for name in left if name.startswith(".") or name.endswith((".part", ".tmp"))] == []
