"""Returns saved, read back, and refused where they break the contract."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.errors import NotFoundError, TableError, UsageError
from cyberflag.model import (
    AgeBand,
    Basis,
    Bounds,
    Count,
    Counts,
    FlagUse,
    Issue,
    IssueKind,
    Marker,
    Measure,
    Outcome,
    Period,
    Provenance,
    ReplyRecord,
    Request,
    Sums,
    counts_table,
    issues_table,
    replies_table,
)
from cyberflag.returns import Returns, load_published, load_request, load_returns, save_returns

YEAR = Period.financial_year(2015)
PERIODS = (YEAR, Period.calendar_year(2016), Period(date(2015, 7, 1), date(2016, 6, 30)))
ODD_PERIODS = (Period(date(2017, 4, 1), date(2017, 12, 31)), Period(date(2015, 4, 1), date(2018, 3, 31)))
CONTRACT = (
    "reply,source,force,period_start,period_end,measure,offence,age,sex,platform,basis,low,high,marker,printed,total"
)
ROW = "kent.csv,csv!B2,kent,2015-04-01,2016-03-31,offences,all,all,all,all,flag,3,3,,3,false"


def returns_with(printed: str = "<5", message: str = "Look at it.") -> Returns:
    counts = counts_table(
        [
            Count(
                Provenance("a, b.xlsx", "Sheet1!B2"),
                "kent",
                YEAR,
                Measure.OFFENCES,
                Bounds(0, 4),
                age=AgeBand(0, 9),
                marker=Marker.SUPPRESSED,
                printed=printed,
                detail=(("outcome", "Charge; or summons"),),
            ),
            Count(Provenance("a, b.xlsx", "Sheet1!B3"), "kent", YEAR, Measure.OFFENCES, Bounds(7, None)),
        ]
    )
    issues = issues_table([Issue(Provenance("a, b.xlsx"), IssueKind.UNREADABLE, message)])
    record = ReplyRecord("a, b.xlsx", "kent", Outcome.PARTIAL, ("s12(1)", "s40(2)"), FlagUse.USED)
    request = Request(
        Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (*PERIODS, *ODD_PERIODS), ('How "many"?',), ("kent", "btp")
    )
    first, second = counts["id"].to_list()
    told = {"total": second, "part": first, "across": "age", "verdict": "holds"}
    sums = pl.DataFrame([{"sum": f"{second}/age", **told}, {"sum": f"{second}/age-2", **told}])
    return Returns(counts, issues, replies_table([record], counts, issues), request, Sums.validate(sums, cast=True))


def assert_same(one: Returns, other: Returns) -> None:
    assert one.counts.equals(other.counts)
    assert one.issues.equals(other.issues)
    assert one.replies.equals(other.replies)
    assert one.sums.equals(other.sums)
    assert one.request == other.request


def test_returns_read_back_exactly(tmp_path: Path) -> None:
    returns = returns_with()
    save_returns(returns, tmp_path / "out")
    assert_same(load_returns(tmp_path / "out"), returns)


def test_sums_written_before_they_had_names_read_back_with_them(tmp_path: Path) -> None:
    returns = returns_with()
    save_returns(returns, tmp_path)
    sums = pl.read_csv(tmp_path / "sums.csv")
    sums.head(1).drop("sum").write_csv(tmp_path / "sums.csv")
    assert load_returns(tmp_path).sums.rows() == returns.sums.head(1).rows()


def test_a_sum_of_two_totals_is_refused_with_its_place(tmp_path: Path) -> None:
    save_returns(returns_with(), tmp_path)
    sums = pl.read_csv(tmp_path / "sums.csv")
    one_name = pl.concat([sums, sums.with_columns(total="part", part="total")]).with_columns(sum=pl.lit("s"))
    one_name.unique(["sum", "part"], maintain_order=True).write_csv(tmp_path / "sums.csv")
    with pytest.raises(TableError, match=r"sums\.csv, row 2: a_sum_has_one_total"):
        load_returns(tmp_path)


@pytest.mark.parametrize("column", ["total", "part"])
def test_a_sum_of_a_row_that_is_not_in_the_counts_is_refused_with_its_place(tmp_path: Path, column: str) -> None:
    save_returns(returns_with(), tmp_path)
    gone = pl.read_csv(tmp_path / "sums.csv")[column][0]
    counts = pl.read_csv(tmp_path / "counts.csv", infer_schema=False)
    counts.filter(pl.col("id") != gone).write_csv(tmp_path / "counts.csv")
    with pytest.raises(
        TableError, match=rf"sums\.csv, row 2, column {column}: counts\.csv has no row .*{gone}"
    ) as told:
        load_returns(tmp_path)
    assert "take all rows of the sum" in told.value.cure


hostile = st.text(alphabet=st.sampled_from("=+-@\t\r'\"a5, \n"), max_size=6)


@given(printed=hostile, message=hostile)
@settings(deadline=None)
def test_any_text_reads_back_exactly(tmp_path_factory: pytest.TempPathFactory, printed: str, message: str) -> None:
    folder = tmp_path_factory.mktemp("returns")
    returns = returns_with(printed, message)
    save_returns(returns, folder)
    assert_same(load_returns(folder), returns)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\t=1", "\r=1"])
def test_text_that_a_spreadsheet_would_run_is_guarded(tmp_path: Path, text: str) -> None:
    save_returns(returns_with(message=text), tmp_path)
    assert pl.read_csv(tmp_path / "issues.csv", infer_schema=False)["message"].to_list() == ["'" + text]


@pytest.mark.parametrize("printed", ["-", "<5", "*", "1,024", "-3", "+2"])
def test_figure_as_printed_stands_in_the_file_as_it_is(tmp_path: Path, printed: str) -> None:
    save_returns(returns_with(printed=printed), tmp_path)
    assert pl.read_csv(tmp_path / "counts.csv", infer_schema=False)["printed"][0] == printed


def test_parquet_holds_the_same_as_csv(tmp_path: Path) -> None:
    returns = returns_with(message="=1+1")
    save_returns(returns, tmp_path)
    assert pl.read_parquet(tmp_path / "issues.parquet")["message"].to_list() == ["=1+1"]
    assert pl.read_parquet(tmp_path / "counts.parquet")["high"].to_list() == [4, None]


def test_nothing_half_written_is_left_behind(tmp_path: Path) -> None:
    save_returns(returns_with(), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "counts.csv",
        "counts.parquet",
        "issues.csv",
        "issues.parquet",
        "replies.csv",
        "replies.parquet",
        "request.toml",
        "sums.csv",
        "sums.parquet",
    ]


def write_folder(folder: Path, counts: str) -> Path:
    (folder / "counts.csv").write_text(counts, encoding="utf-8")
    (folder / "issues.csv").write_text("reply,source,kind,message\n", encoding="utf-8")
    (folder / "replies.csv").write_text("reply,force,outcome,exemptions,flag_use,figures,issues\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("mark", ["", "﻿"])
def test_table_of_the_contract_without_id_and_detail_is_read(tmp_path: Path, mark: str) -> None:
    counts = load_returns(write_folder(tmp_path, f"{mark}{CONTRACT}\n{ROW}\n{ROW}\n")).counts
    assert counts["detail"].to_list() == ["", ""]
    assert len(set(counts["id"])) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda row: row.replace(",3,3,", ",three,3,"), "row 3, column low: 'three' is no whole number"),
        (lambda row: row.replace(",3,3,", ",-3,3,"), "low"),
        (lambda row: row.replace(",3,3,", ",3,2,"), "row 3: low_is_not_above_high"),
        (lambda row: row.replace("2015-04-01", "1/4/2015"), "row 3, column period_start: '1/4/2015' is no date"),
        (lambda row: row.replace("flag", "flags"), "row 3, column basis: 'flags' is none of: flag"),
        (lambda row: row.replace(",false", ",no"), "row 3, column total: 'no' is neither true nor false"),
        (lambda row: row.replace("offences,all,all", "offences,all,teens"), "row 3: age"),
    ],
)
def test_table_that_breaks_the_contract_is_refused_with_its_place(
    tmp_path: Path, change: Callable[[str], str], said: str
) -> None:
    folder = write_folder(tmp_path, f"{CONTRACT}\n{ROW.replace('B2', 'B1')}\n{change(ROW)}\n")
    with pytest.raises(TableError) as caught:
        load_returns(folder)
    assert "counts.csv" in caught.value.what
    assert said in caught.value.what
    assert caught.value.cure


def test_missing_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="lacks the column high"):
        load_returns(write_folder(tmp_path, CONTRACT.replace("high,", "") + "\n"))


def test_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no counts\.csv"):
        load_returns(tmp_path)


def test_table_that_is_no_text_is_refused(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, "")
    (folder / "counts.csv").write_bytes(b"\xff\xfe\x00\x01\x80")
    with pytest.raises(TableError):
        load_returns(folder)


def test_request_is_looked_for_in_the_folder_and_above(tmp_path: Path) -> None:
    (tmp_path / "request.toml").write_text('periods = ["2015/16"]\nbasis = "flag"\n', encoding="utf-8")
    (tmp_path / "replies").mkdir()
    assert load_request(tmp_path / "replies") == Request(basis=Basis.FLAG, periods=(YEAR,))
    assert load_request(tmp_path) == Request(basis=Basis.FLAG, periods=(YEAR,))


def test_without_a_request_everything_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert load_request(tmp_path / "a" / "b") == Request()


@pytest.mark.parametrize(
    "text",
    [
        'base = "flag"',
        'basis = "flags"',
        "measure = 3",
        'ages = "children"',
        'periods = ["last year"]',
        'periods = "2015/16"',
        "periods = [2015]",
        'forces = ["kent police"]',
        "basis = flag",
    ],
)
def test_request_that_is_not_understood_is_refused_with_a_cure(tmp_path: Path, text: str) -> None:
    (tmp_path / "request.toml").write_text(text + "\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_request(tmp_path)
    assert "request.toml" in caught.value.what
    assert caught.value.cure


def test_published_figures_need_their_columns(tmp_path: Path) -> None:
    (tmp_path / "figures.csv").write_text("area_id,release\nkent,2016-06\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"figures\.csv lacks the column"):
        load_published(tmp_path)


def test_columns_of_the_contract_come_first_and_how_it_was_read_last() -> None:
    contract = [
        *("reply", "source", "force", "period_start", "period_end", "measure", "offence", "age", "sex", "platform"),
        *("basis", "low", "high", "marker", "printed", "detail", "total"),
    ]
    columns = list(Counts.create_empty().columns)
    assert [c for c in columns if c in contract] == contract
    assert columns[columns.index("total") + 1 :] == ["corrected", "sureness", "why"]


def test_tables_without_sureness_are_read_and_those_with_it_come_back(tmp_path: Path) -> None:
    returns = returns_with()
    judged = returns.counts.with_columns(pl.lit(0.97).alias("sureness"), pl.lit("a label is misspelt").alias("why"))
    save_returns(replace(returns, counts=Counts.validate(judged)), tmp_path)
    assert load_returns(tmp_path).counts["sureness"].to_list() == [0.97] * len(judged)
    csv = pl.read_csv(tmp_path / "counts.csv", infer_schema=False).drop("sureness", "why")
    csv.write_csv(tmp_path / "counts.csv")
    assert load_returns(tmp_path).counts["sureness"].null_count() == len(judged)
