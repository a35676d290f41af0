"""What leaves the room: figures of replies and of records, with nothing in them that was withheld."""

from datetime import date
from itertools import product

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.disclosure import Protection, ProtectionSettings, release_records, release_replies
from cyberflag.disclosure.published import audit_published
from cyberflag.disclosure.published.own_release import own_release
from cyberflag.disclosure.settings import Costs
from cyberflag.errors import ProtectionError
from cyberflag.figures import Coverage, FigureSet, Finding, FindingKind
from cyberflag.model import Basis, Counts, Figures, Measure, Period, Request, issues_table
from cyberflag.publication import publish

YEAR = Period.financial_year(2018)
MADE = date(2026, 11, 24)
FORCES, AGES = ("kent", "essex", "surrey"), ("12", "13", "14")


def figure(force: str, low: int, high: int | None, age: str = "all", marker: str = "", rows: str = "", **more: str):
    tail = "" if age == "all" else f".age.{age}"
    return {
        "figure": f"{more.get('measure', 'offences')}.{force}.2018-19{tail}",
        "measure": "offences",
        "force": force,
        "period_start": YEAR.start,
        "period_end": YEAR.end,
        "offence": "all",
        "age": age,
        "sex": "all",
        "platform": "all",
        "low": low,
        "high": high,
        "marker": marker,
        "coverage": "3 of 3 forces" if force == "all" else force,
        "rows": rows,
        **more,
    }


def figure_set(rows: list[dict], findings: tuple[Finding, ...] = ()) -> FigureSet:
    table = Figures.validate(pl.DataFrame(rows, schema=Figures.create_empty().schema), cast=True)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=(YEAR,))
    return FigureSet(table, Coverage((YEAR,), ()), issues_table([]), findings, request, (YEAR,))


def of_records(counts: dict[tuple[str, str], int]) -> list[dict]:
    """Force by age with every total, as crime records give them."""

    def added(force: str, age: str) -> int:
        return sum(n for (f, a), n in counts.items() if force in ("all", f) and age in ("all", a))

    return [
        figure(force, n, n, age, rows="aaaaaaaaaa")
        for force, age in product(("all", *FORCES), ("all", *AGES))
        for n in [added(force, age)]
    ]


GRID = {
    ("kent", "12"): 3, ("kent", "13"): 20, ("kent", "14"): 9,
    ("essex", "12"): 7, ("essex", "13"): 11, ("essex", "14"): 16,
    ("surrey", "12"): 12, ("surrey", "13"): 8, ("surrey", "14"): 1,
}  # fmt: skip


def bounds_of(release, name: str) -> tuple[int, int | None, str]:
    row = release.figures.row(by_predicate=pl.col("figure") == name, named=True)
    return row["low"], row["high"], row["marker"]


def test_small_numbers_of_records_and_what_gives_them_away_bear_one_mark_and_no_value():
    made = release_records(figure_set(of_records(GRID)), made_on=MADE)
    hidden = made.release.figures.filter(pl.col("marker") == "withheld")
    assert made.release.protection is Protection.RECORDS
    assert made.release.withheld == len(hidden) > 2
    assert {"offences.kent.2018-19.age.12", "offences.surrey.2018-19.age.14"} < set(hidden["figure"])
    assert set(hidden["low"]) == {0}
    assert set(hidden["high"]) == {None}
    assert set(made.release.figures["rows"]) == {""}
    assert made.protected.audit.is_passed


def test_national_totals_are_what_is_kept_longest():
    made = release_records(figure_set(of_records(GRID)), made_on=MADE)
    assert bounds_of(made.release, "offences.all.2018-19") == (87, 87, "")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_no_withheld_number_follows_from_what_is_left(values):
    grid = dict(zip(product(FORCES, AGES), values, strict=True))
    try:
        made = release_records(figure_set(of_records(grid)), made_on=MADE)
    except ProtectionError:
        return
    left = made.release.figures.filter(pl.col("marker") != "withheld")
    assert not [n for n in left["low"] if 0 < n < 5]
    assert made.protected.audit.is_passed


def test_a_finding_that_speaks_of_a_withheld_figure_is_not_passed_on():
    told = Finding(FindingKind.EQUAL_VALUES, "Kent has 3.", ("kent",), ("offences.kent.2018-19.age.12",), YEAR)
    made = release_records(figure_set(of_records(GRID), (told,)), made_on=MADE)
    assert made.release.findings == ()


def test_the_youngest_victims_age_is_no_figure_of_a_release_of_records():
    youngest = figure("all", 4, 4, measure="youngest-victim-age")
    made = release_records(figure_set([*of_records(GRID), youngest]), made_on=MADE)
    assert "youngest-victim-age" not in set(made.release.figures["measure"])


def test_figures_with_bounds_are_no_figures_of_records():
    with pytest.raises(ProtectionError, match=r"offences.essex.2018-19 is not known exactly"):
        release_records(figure_set([figure("essex", 3, 7)]), made_on=MADE)


def test_no_file_of_the_publication_holds_what_was_withheld(tmp_path):
    """Two sets of records that differ in withheld numbers alone give the same files."""
    other = {**GRID, ("kent", "12"): 4, ("kent", "14"): 8, ("surrey", "12"): 11, ("surrey", "14"): 2}
    texts = []
    for grid in (GRID, other):
        made = release_records(figure_set(of_records(grid)), made_on=MADE)
        publish(made.release, tmp_path)
        names = set(made.release.figures.filter(pl.col("marker") == "withheld")["figure"])
        texts.append(
            (
                names,
                *((tmp_path / file).read_text() for file in ("figures.csv", "derived.csv", "press.md", "report.html")),
            )
        )
    assert texts[0] == texts[1]


def counts(*rows: tuple[str, int, int | None]) -> pl.DataFrame:
    return Counts.validate(
        pl.DataFrame(
            [
                {
                    "id": name, "reply": "a.csv", "source": "csv!B2", "force": "kent", "period_start": YEAR.start,
                    "period_end": YEAR.end, "measure": "offences", "offence": "all", "age": "12", "sex": "all",
                    "platform": "all", "basis": "flag", "low": low, "high": high,
                    "marker": "" if low == high else "suppressed",
                    "printed": "<5", "detail": "", "total": False, "corrected": "", "sureness": None, "why": "",
                }
                for name, low, high in rows
            ],
            schema=Counts.create_empty().schema,
        ),
        cast=True,
    )  # fmt: skip


def of_replies(national: tuple[int, int]) -> list[dict]:
    """Kent withheld its number; Essex and Surrey printed theirs; the national figure is ours."""
    return [
        figure("all", *national, "12", marker="suppressed", rows="star aaaaaaaaaa bbbbbbbbbb"),
        figure("kent", 0, 4, "12", marker="suppressed", rows="star"),
        figure("essex", 7, 7, "12", rows="aaaaaaaaaa"),
        figure("surrey", 2, 2, "12", rows="bbbbbbbbbb"),
    ]


def test_what_forces_printed_is_shown_however_small():
    release = release_replies(figure_set(of_replies((9, 13))), counts(("star", 0, 4)), made_on=MADE)
    assert release.protection is Protection.REPLIES
    assert bounds_of(release, "offences.surrey.2018-19.age.12") == (2, 2, "")
    assert bounds_of(release, "offences.all.2018-19.age.12") == (9, 13, "suppressed")


def test_no_force_is_named_beside_the_age_of_its_youngest_victim():
    rows = [figure(force, 4, 4, measure="youngest-victim-age", rows="aaaaaaaaaa") for force in ("all", "kent")]
    release = release_replies(figure_set([*of_replies((9, 13)), *rows]), counts(("star", 0, 4)), made_on=MADE)
    told = release.figures.filter(pl.col("measure") == "youngest-victim-age")
    assert told["force"].to_list() == ["all"]


@pytest.mark.parametrize("national", [(12, 12), (11, 13), (9, 11)])
def test_a_national_figure_that_undoes_a_star_gets_the_bounds_of_the_forces_rules(national):
    release = release_replies(figure_set(of_replies(national)), counts(("star", 0, 4)), made_on=MADE)
    assert bounds_of(release, "offences.all.2018-19.age.12") == (9, 13, "suppressed")


def test_a_star_is_never_shown_narrower_than_its_force_gave_it():
    rows = of_replies((9, 13))
    rows[1] |= {"low": 3, "high": 3}
    release = release_replies(figure_set(rows), counts(("star", 0, 4)), made_on=MADE)
    assert bounds_of(release, "offences.kent.2018-19.age.12") == (0, 4, "suppressed")


def test_what_a_forces_own_numbers_give_away_is_not_held_against_our_figures():
    rows = [
        figure("kent", 9, 9, rows="cccccccccc"),
        figure("kent", 0, 4, "12", marker="suppressed", rows="star"),
        figure("kent", 6, 6, "13", rows="dddddddddd"),
    ]
    release = release_replies(figure_set(rows), counts(("star", 0, 4)), made_on=MADE)
    assert (release.withheld, bounds_of(release, "offences.kent.2018-19")) == (0, (9, 9, ""))


def star_of_two_ways(low: int, high: int | None, age: int = 7) -> list[dict]:
    """Kent gave offences by age: 6, and a star that stands in no figure of its own; age 13 is what we added up."""
    return [
        figure("kent", 30, 30, rows="cccccccccc"),
        figure("kent", age, age, "13", rows="star dddddddddd"),
        figure("all", low, high, "13", rows="star dddddddddd eeeeeeeeee"),
        figure("essex", 11, 11, "13", rows="eeeeeeeeee"),
    ]


CROSS = (("star", 0, 4), ("dddddddddd", 6, 6), ("eeeeeeeeee", 11, 11))


def test_a_star_of_an_offence_at_an_age_is_not_undone_by_our_sums():
    release = release_replies(figure_set(star_of_two_ways(18, 18)), counts(*CROSS), made_on=MADE)
    assert bounds_of(release, "offences.kent.2018-19.age.13") == (6, 10, "suppressed")
    assert bounds_of(release, "offences.all.2018-19.age.13") == (17, 21, "suppressed")
    assert bounds_of(release, "offences.kent.2018-19") == (30, 30, "")


def test_what_the_forces_own_sums_tell_of_such_a_star_is_public():
    public = counts(("star", 1, 1), *CROSS[1:])
    release = release_replies(figure_set(star_of_two_ways(18, 18)), counts(*CROSS), made_on=MADE, public=public)
    assert bounds_of(release, "offences.all.2018-19.age.13") == (18, 18, "")


@pytest.mark.parametrize("kind", ["offences-at-least", "offences-bounded", "offences-same-forces"])
def test_the_sums_beside_the_headline_do_not_undo_a_star_either(kind):
    rows = [
        figure("all", 12, 12, measure=kind, rows="star aaaaaaaaaa"),
        figure("kent", 0, 4, marker="suppressed", rows="star"),
        figure("essex", 9, 9, rows="aaaaaaaaaa"),
    ]
    release = release_replies(figure_set(rows), counts(("star", 0, 4), ("aaaaaaaaaa", 9, 9)), made_on=MADE)
    assert bounds_of(release, f"{kind}.all.2018-19") == (9, 13, "suppressed")


def test_a_force_on_another_basis_does_not_blind_the_attack():
    rows = [*of_replies((12, 12)), figure("scotland", 90, 90, "12", marker="other-basis", rows="ffffffffff")]
    release = release_replies(figure_set(rows), counts(("star", 0, 4)), made_on=MADE)
    assert bounds_of(release, "offences.all.2018-19.age.12") == (9, 13, "suppressed")


def test_an_age_that_rests_on_a_widened_figure_goes_with_it():
    common = figure("all", 13, 13, measure="most-common-age", rows="star dddddddddd")
    release = release_replies(figure_set([*star_of_two_ways(18, 18), common]), counts(*CROSS), made_on=MADE)
    assert "most-common-age" not in set(release.figures["measure"])


WITHOUT_PRINTED = ProtectionSettings(withhold_printed=True)


def of_printed_replies(grid: dict[tuple[str, str], int]) -> list[dict]:
    """Every number was printed by its force, each in a row of its own; the national ones are ours."""
    rows = of_records(grid)
    for row in rows:
        cells = [f"{force}{age}" for force, age in grid if row["force"] in ("all", force) and row["age"] == age]
        row["rows"] = " ".join(cells) if row["age"] != "all" else f"{row['force']}-total"
    return rows


def test_small_numbers_that_a_force_printed_can_be_withheld_still_with_what_gives_them_away():
    told = Finding(FindingKind.EQUAL_VALUES, "Surrey has 1.", ("surrey",), ("offences.surrey.2018-19.age.14",), YEAR)
    printed = counts(*((f"{force}{age}", number, number) for (force, age), number in GRID.items()))
    release = release_replies(
        figure_set(of_printed_replies(GRID), (told,)), printed, made_on=MADE, settings=WITHOUT_PRINTED
    )
    hidden = set(release.figures.filter(pl.col("marker") == "withheld")["figure"])
    small = {"offences.kent.2018-19.age.12", "offences.surrey.2018-19.age.14"}
    assert hidden > small
    assert {bounds_of(release, name) for name in hidden} == {(0, None, "withheld")}
    assert not set(release.figures["marker"]) & {"suppressed"}
    assert (release.withheld, release.findings, len(release.issues)) == (len(hidden), (), 0)
    verdicts = {v.shown[0][1]: v for v in audit_published(own_release(release.figures).tables).verdicts}
    assert all(verdicts[name].known.high is None or verdicts[name].known.high >= 5 for name in small)
    assert verdicts["offences.kent.2018-19.age.12"].known.low <= 2


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_no_small_printed_number_follows_from_what_such_a_release_shows(values):
    grid = dict(zip(product(FORCES, AGES), values, strict=True))
    printed = counts(*((f"{force}{age}", number, number) for (force, age), number in grid.items()))
    try:
        made = release_replies(
            figure_set(of_printed_replies(grid)), printed, made_on=MADE, settings=WITHOUT_PRINTED
        ).figures
    except ProtectionError:
        return
    assert not [n for n in made.filter(pl.col("marker") == "")["low"] if 0 < n < 5]
    true = {row["figure"]: row["low"] for row in of_printed_replies(grid)}
    for verdict in audit_published(own_release(made).tables).verdicts:
        if 0 < true[verdict.shown[0][1]] < 5:
            assert verdict.known.low < true[verdict.shown[0][1]]
            assert verdict.known.high is None or verdict.known.high >= 5


def test_a_small_printed_number_that_an_earlier_release_gives_away_refuses_the_setting():
    """All of Kent but its smallest number stands in a release that is out: nothing can cover that one any more."""
    rows = of_printed_replies(GRID)
    out = [row for row in rows if row["force"] == "kent" and row["age"] != "12"]
    printed = counts(*((f"{force}{age}", number, number) for (force, age), number in GRID.items()))
    with pytest.raises(ProtectionError, match=r"kent.2018-19.age.12 cannot be protected"):
        release_replies(
            figure_set(rows), printed, made_on=MADE, settings=WITHOUT_PRINTED, earlier=[figure_set(out).figures]
        )


def test_a_small_number_that_is_out_already_is_shown():
    rows = of_printed_replies(GRID)
    printed = counts(*((f"{force}{age}", number, number) for (force, age), number in GRID.items()))
    made = release_replies(
        figure_set(rows), printed, made_on=MADE, settings=WITHOUT_PRINTED, earlier=[figure_set(rows).figures]
    )
    assert bounds_of(made, "offences.kent.2018-19.age.12") == (3, 3, "")


def with_everybody_in_one(**more: int) -> dict[tuple[str, str], int]:
    return {**GRID, ("kent", "12"): 0, ("kent", "13"): 20, ("kent", "14"): 0, ("surrey", "14"): 6, **more}


def test_it_is_not_told_that_all_of_a_forces_victims_are_of_one_age():
    open_, kept = (
        release_records(figure_set(of_records(with_everybody_in_one())), made_on=MADE, settings=settings)
        for settings in (ProtectionSettings(one_category=False), ProtectionSettings())
    )
    assert open_.release.withheld == 0
    verdict = kept.protected.audit.of("offences.kent.2018-19.age.13")
    assert verdict.low <= 19
    assert bounds_of(kept.release, "offences.kent.2018-19.age.13") == (0, None, "withheld")


def test_a_nought_among_few_is_withheld_where_that_is_asked_for():
    grid = {**GRID, ("kent", "12"): 6, ("surrey", "14"): 0, ("essex", "14"): 0}
    rules = ProtectionSettings(noughts_below=21)
    made = release_records(figure_set(of_records(grid)), made_on=MADE, settings=rules)
    assert bounds_of(made.release, "offences.surrey.2018-19.age.14")[2] == "withheld"
    assert made.protected.audit.of("offences.surrey.2018-19.age.14").high >= 1


def test_what_readers_would_miss_most_is_a_setting():
    dear = ProtectionSettings(costs=Costs(figure=50, force_total=1, national=1, national_total=1))
    usual, other = (
        release_records(figure_set(of_records(GRID)), made_on=MADE, settings=settings) for settings in (None, dear)
    )
    assert bounds_of(usual.release, "offences.kent.2018-19")[2] == ""
    assert bounds_of(other.release, "offences.kent.2018-19")[2] == "withheld"


def test_the_table_of_the_explanation_ends_as_it_says(project):
    page = (project / "docs" / "explanation" / "protecting-small-numbers.md").read_text(encoding="utf-8")
    rows = [[text.strip() for text in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| ")]
    before = {row[0].lower(): row[1:4] for row in rows[2:5]}
    assert before == {force: [str(GRID[force, age]) for age in AGES] for force in FORCES}
    after = {
        (row[0].lower(), age) for row in rows[8:11] for age, text in zip(AGES, row[1:4], strict=True) if text == "[c]"
    }
    made = release_records(figure_set(of_records(GRID)), made_on=MADE)
    assert {f"offences.{force}.2018-19.age.{age}" for force, age in after} == made.protected.withheld
    assert (made.protected.cost, made.protected.is_cheapest) == (117, True)
    kent = made.protected.audit.of("offences.kent.2018-19.age.12")
    assert (kent.low, kent.high) == (2, 12)
