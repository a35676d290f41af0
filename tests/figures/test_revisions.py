"""What moved between two releases of one year's figures."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.figures import compare_releases, compute_figures
from cyberflag.figures.revised_replies import Vintage
from cyberflag.figures.revisions import Moved, change_of, compare_vintages, moved, revisions_of_releases
from cyberflag.model import AgeBand, Basis, Bounds, Counts
from cyberflag.returns import load_published, load_returns

SCENARIO = Path(__file__).parents[1] / "scenarios" / "33_figures_of_two_releases"


def vintage(name: str) -> Vintage:
    returns = load_returns(SCENARIO / name)
    return Vintage(returns.request.released, returns, compute_figures(returns))


@pytest.fixture(scope="module")
def releases() -> tuple[Vintage, Vintage]:
    return vintage("earlier"), vintage("later")


def told(row: dict[str, object], *names: str) -> str:
    low, high = (row[name] for name in names)
    return "" if low is None else str(low) if low == high else f"{low} to {high}"


def expected() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((SCENARIO / "revisions.csv").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("want", expected(), ids=lambda row: row["figure"])
def test_each_revision_of_the_scenario_is_told_with_its_reason(want, releases) -> None:
    row = compare_vintages(*releases).row(by_predicate=pl.col("figure") == want["figure"], named=True)
    found = [
        told(row, "low_from", "high_from"),
        told(row, "low_to", "high_to"),
        told(row, "least_change", "most_change"),
    ]
    assert [*found, row["moved"]] == [want["from"], want["to"], want["change"], want["moved"]]
    assert row["why"].startswith(want["why"])
    assert (row["released_from"], row["released_to"]) == ("2016-06", "2017-06")


def test_what_is_the_same_in_both_releases_is_not_told(releases) -> None:
    figures = compare_vintages(*releases)["figure"].to_list()
    assert not [name for name in figures if "merseyside" in name]
    assert compare_vintages(releases[0], releases[0]).is_empty()


def test_a_release_that_asked_for_something_else_says_so(releases) -> None:
    earlier, later = releases
    request = replace(later.returns.request, ages=AgeBand(0, 15), basis=Basis.KEYWORD)
    other = replace(later, returns=replace(later.returns, request=request))
    whys = compare_vintages(earlier, other)["why"].to_list()
    assert whys
    assert all(why.startswith("scope changed: basis flag, then keyword, ages 0-17, then 0-15") for why in whys)


def test_the_headlines_reason_is_not_given_for_a_figure_that_is_broken_down(releases) -> None:
    broken_down = {"offence": "88A", "platform": "snapchat", "sex": "female", "age": "13"}
    for column, value in broken_down.items():
        vintages = []
        for each in releases:
            counts = each.returns.counts.with_columns(pl.lit(value).alias(column))
            returns = replace(each.returns, counts=Counts.validate(counts, cast=True))
            vintages.append(Vintage(each.released, returns, compute_figures(returns)))
        rows = compare_vintages(*vintages).filter((pl.col("area") == "Nation") & (pl.col(column) == value))
        assert rows.height
        assert not [why for why in rows["why"] if "new:" in why or "gone:" in why]


def test_a_correction_and_another_reading_of_the_same_cell_are_told_apart(releases) -> None:
    earlier, _ = releases
    kent = pl.col("force") == "kent"
    for column, value, why in (("corrected", "Sheet1!B2", "a person's correction"), ("basis", "flag", "read differ")):
        changed = earlier.returns.counts.with_columns(
            *(pl.when(kent).then(60).otherwise(pl.col(end)).alias(end) for end in ("low", "high")),
            pl.when(kent).then(pl.lit(value)).otherwise(pl.col(column).cast(pl.String)).alias(column),
        )
        returns = replace(earlier.returns, counts=Counts.validate(changed, cast=True))
        later = Vintage("2017-06", returns, compute_figures(returns))
        row = compare_vintages(earlier, later).row(by_predicate=pl.col("figure") == "offences.kent.2015-16", named=True)
        assert row["why"].startswith(why)


BOUNDS = st.tuples(st.integers(0, 60), st.one_of(st.none(), st.integers(0, 40))).map(
    lambda pair: Bounds(pair[0], None if pair[1] is None else pair[0] + pair[1])
)


@given(BOUNDS, BOUNDS, st.data())
def test_the_change_holds_every_pair_of_numbers_within_the_bounds(before: Bounds, now: Bounds, data) -> None:
    one, other = (data.draw(st.integers(b.low, b.low + 99 if b.high is None else b.high)) for b in (before, now))
    least, most = change_of(before, now)
    assert least is None or least <= other - one
    assert most is None or other - one <= most
    if moved(before, now) in (Moved.UP, Moved.DOWN):
        assert (other > one) == (moved(before, now) == Moved.UP)
        assert other != one


@pytest.mark.shared
def test_the_year_2015_16_moved_between_the_releases_of_2016_2017_and_2019(shared: Path) -> None:
    revisions = revisions_of_releases(compare_releases(load_published(shared / "published-2015-16")))
    rows = {(row["figure"], row["released_from"], row["released_to"]): row for row in revisions.iter_rows(named=True)}
    assert {key: (row["low_from"], row["low_to"], row["least_change"]) for key, row in rows.items()} == {
        ("offences.all", "2016-06", "2017-06"): (3186, 3903, 717),
        ("offences.all", "2017-06", "2019-06"): (3903, 4042, 139),
        ("offences.wales", "2016-06", "2019-06"): (296, 258, -38),
        ("offences.northumbria", "2016-06", "2017-06"): (170, 98, -72),
        ("offences.west-mercia", "2016-06", "2017-06"): (85, 114, 29),
        ("offences.durham", "2016-06", "2020-09"): (13, None, None),
    }
    assert all("other scope" in row["why"] for key, row in rows.items() if key[0] == "offences.all")
    assert rows["offences.durham", "2016-06", "2020-09"]["moved"] == Moved.GONE
