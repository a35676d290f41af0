"""Simulated truth lies inside the bounds, however a force lays out, withholds, rounds or leaves out."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.figures import compute_figures
from cyberflag.figures.offences import contains
from cyberflag.model import Period
from cyberflag.returns import Returns

YEAR = Period(date(2017, 4, 1), date(2018, 3, 31))
PART = Period(date(2017, 4, 1), date(2017, 12, 31))
AFTER = Period(date(2018, 1, 1), date(2018, 12, 31))
BANDS = {
    "single": [str(age) for age in range(18)],
    "published": ["0-9", "10-12", "13-15", "16-17"],
    "straddling": ["0-10", "11-13", "14-17"],
    "mixed": ["0-12", "13", "14", "15", "16-17"],
    "gap": ["0-5", "10-15", "16-17"],
    "with adults": ["0-9", "10-15", "16-20", "21+"],
}
SEXES = ["female", "male", "unknown"]
OFFENCES = ["088/01", "071/17", "019/07", "086/02", "17B"]


@dataclass(frozen=True)
class Crime:
    offence: str
    true_age: int
    is_recorded: bool
    """Whether the age was written down."""
    sex: str
    month: int
    """Months after April 2017."""

    @property
    def age(self) -> int | None:
        return self.true_age if self.is_recorded else None

    def is_in(self, period: Period) -> bool:
        year, month = divmod(3 + self.month, 12)
        return period.start <= date(2017 + year, month + 1, 15) <= period.end


@dataclass(frozen=True)
class Layout:
    """How a force prints: by which dimensions, with which rows missing, and what is done to small numbers."""

    by: tuple[str, ...]
    bands: str
    has_unknown_age: bool
    has_unknown_sex: bool
    has_total: bool
    notation: str
    is_list: bool


crimes = st.lists(
    st.builds(
        Crime,
        st.sampled_from(OFFENCES),
        st.one_of(st.integers(0, 17), st.integers(8, 24)),
        st.booleans() | st.just(True),
        st.sampled_from(SEXES),
        st.integers(0, 20),
    ),
    min_size=4,
    max_size=40,
)


def that_a_sum_row_fits(layout: Layout) -> Layout:
    """A row that sums what is shown stands under rows that cover: else it would be a wrong total without any sign."""
    if not layout.notation.startswith("sum without"):
        return layout
    bands = "published" if layout.bands == "gap" else layout.bands
    return replace(layout, bands=bands, has_unknown_age=True, has_unknown_sex=True)


layouts = st.builds(
    Layout,
    st.sampled_from([(), ("sex",), ("age",), ("offence",), ("age", "sex"), ("offence", "sex"), ("offence", "age")]),
    st.sampled_from(sorted(BANDS)),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["plain", "below five", "star", "rounded", "sum without stars", "sum without hidden noughts"]),
    st.booleans(),
).map(that_a_sum_row_fits)


def band_of(age: int | None, bands: list[str]) -> str | None:
    if age is None:
        return "unknown"
    for band in bands:
        low, _, high = band.partition("-")
        if band.endswith("+"):
            if age >= int(band[:-1]):
                return band
        elif int(low) <= age <= int(high or low):
            return band
    return None


def values(layout: Layout, dimension: str) -> list[str]:
    match dimension:
        case "sex":
            return SEXES if layout.has_unknown_sex else SEXES[:2]
        case "age":
            return [*BANDS[layout.bands], *(["unknown"] if layout.has_unknown_age else [])]
        case _:
            return OFFENCES


def printed(layout: Layout, number: int) -> dict[str, Any]:
    match layout.notation:
        case "below five" if number < 5:
            return {"n": (0, 4), "marker": "suppressed"}
        case "star" | "sum without stars" if 0 < number < 5:
            return {"n": (1, None), "marker": "suppressed"}
        case "sum without hidden noughts" if number < 5:
            return {"n": (0, None), "marker": "suppressed"}
        case "rounded":
            nearest = 5 * round(number / 5)
            return {"n": (max(0, nearest - 2), nearest + 2), "marker": "rounded"}
        case _:
            return {"n": number}


def table(force: str, layout: Layout, period: Period, found: list[Crime], sheet: str) -> list[dict[str, Any]]:
    """The rows that a force prints of its crimes in a period, with a total where the layout has one."""
    mixes = layout.bands == "with adults" and "age" in layout.by and not layout.is_list
    inside = [crime for crime in found if crime.is_in(period) and (mixes or crime.true_age < 18)]
    base = {"force": force, "period": period}
    if layout.is_list:
        listed = Counter((c.offence, str(c.age if c.age is not None else "unknown"), c.sex) for c in inside)
        return [{**base, "offence": o, "age": a, "sex": s, "n": n, "at": ""} for (o, a, s), n in listed.items()]
    keys = [{"sex": c.sex, "age": band_of(c.age, BANDS[layout.bands]), "offence": c.offence} for c in inside]
    counted = Counter(tuple(key[d] for d in layout.by) for key in keys)
    rows, hidden = [], 0
    for number, combination in enumerate(product(*(values(layout, d) for d in layout.by))):
        cell = printed(layout, counted[combination])
        hidden += counted[combination] if cell.get("marker") == "suppressed" else 0
        at = f"{sheet}!{'BCD'[number % 3]}{number + 2}"
        rows.append({**base, **dict(zip(layout.by, combination, strict=True)), **cell, "at": at})
    if layout.has_total and layout.by:
        sums_what_is_shown = layout.notation.startswith("sum without")
        total = {"n": len(inside) - hidden} if sums_what_is_shown else printed(layout, len(inside))
        rows.append({**base, **total, "at": f"{sheet}!B99", "total": True})
    return rows


def is_inside(figure: dict[str, Any] | None, truth: int) -> bool:
    return figure is None or (figure["low"] <= truth and (figure["high"] is None or truth <= figure["high"]))


def figures_by_id(returns: Returns) -> dict[str, dict[str, Any]]:
    return {row["figure"]: row for row in compute_figures(returns).figures.iter_rows(named=True)}


QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_force(figures: dict[str, dict[str, Any]], force: str, found: list[Crime]) -> None:
    children = [crime for crime in found if crime.is_in(YEAR) and crime.true_age < 18]
    name = f"offences.{force}.2017-18"
    assert is_inside(figures.get(name), len(children))
    for age, ages in (("0-9", range(10)), ("0-12", range(13)), ("13", [13]), ("0-17", range(18))):
        assert is_inside(figures.get(f"{name}.age.{age}"), sum(crime.age in ages for crime in children))
    for sex in SEXES:
        assert is_inside(figures.get(f"{name}.sex.{sex}"), sum(crime.sex == sex for crime in children))
    for offence in (*OFFENCES, "88A", "sexual-offences"):
        inside = [c for c in children if contains(offence, c.offence)]
        assert is_inside(figures.get(f"{name}.offence.{offence.replace('/', '-')}"), len(inside))


@given(found=crimes, layout=layouts)
@QUICK
def test_truth_lies_inside_the_bounds_of_a_force_with_one_table(
    returns_of: Callable[..., Returns], found: list[Crime], layout: Layout
) -> None:
    check_force(figures_by_id(returns_of(table("kent", layout, YEAR, found, "Sheet1"))), "kent", found)


@given(found=crimes, layout=layouts)
@QUICK
def test_truth_lies_inside_the_bounds_where_periods_do_not_fit(
    returns_of: Callable[..., Returns], found: list[Crime], layout: Layout
) -> None:
    rows = [row for period in (PART, AFTER) for row in table("kent", layout, period, found, "Sheet1")]
    figures = figures_by_id(returns_of(rows))
    check_force(figures, "kent", found)
    assert "offences.all.2017-18" not in figures


@given(found=crimes, layout=layouts, dropped=st.sets(st.integers(0, 12), min_size=1, max_size=3))
@QUICK
def test_truth_lies_inside_the_bounds_where_the_reading_tells_of_rows_it_could_not_read(
    returns_of: Callable[..., Returns], found: list[Crime], layout: Layout, dropped: set[int]
) -> None:
    whole = table("kent", replace(layout, notation=layout.notation.replace("sum without", "plain")), YEAR, found, "A")
    rows = [row for number, row in enumerate(whole) if number not in dropped or row.get("total")]
    if rows and len(rows) < len(whole):
        returns = returns_of(
            rows, unread=[("kent.xlsx", "A!A2", "unknown-age" if layout.by == ("age",) else "unknown-offence")]
        )
        check_force(figures_by_id(returns), "kent", found)


@given(found=crimes, one=layouts, other=layouts)
@QUICK
def test_truth_lies_inside_the_bounds_of_a_force_with_two_tables(
    returns_of: Callable[..., Returns], found: list[Crime], one: Layout, other: Layout
) -> None:
    rows = [*table("kent", one, YEAR, found, "Sheet1"), *table("kent", other, YEAR, found, "Sheet2")]
    check_force(figures_by_id(returns_of(rows)), "kent", found)


@given(campaign=st.lists(st.tuples(crimes, layouts, st.booleans()), min_size=2, max_size=3))
@settings(QUICK, max_examples=40)
def test_truth_lies_inside_the_national_bounds(
    returns_of: Callable[..., Returns], campaign: list[tuple[list[Crime], Layout, bool]]
) -> None:
    rows, truth = [], {}
    for (found, layout, is_whole), name in zip(campaign, ["kent", "essex", "surrey"], strict=False):
        truth[name] = sum(crime.is_in(YEAR) and crime.true_age < 18 for crime in found)
        for period in [YEAR] if is_whole else [PART, AFTER]:
            rows += table(name, layout, period, found, "Sheet1")
    figures = figures_by_id(returns_of(rows))
    headline = [n for n in truth if (f := figures.get(f"offences.{n}.2017-18")) and f["marker"] != "part-year"]
    assert is_inside(figures.get("offences.all.2017-18"), sum(truth[name] for name in headline))
    assert is_inside(figures.get("offences-at-least.all.2017-18"), sum(truth.values()))
    bounded = [name for name in headline if figures[f"offences.{name}.2017-18"]["high"] is not None]
    assert is_inside(figures.get("offences-bounded.all.2017-18"), sum(truth[name] for name in bounded))
