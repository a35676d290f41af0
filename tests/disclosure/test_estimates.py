"""Our estimates tell nothing that the figures of the release do not: they are made from those, after protection."""

from datetime import date

import polars as pl

from cyberflag.disclosure import release_records, release_replies
from cyberflag.figures import Coverage, FigureSet, ForceCoverage, Standing, with_estimates
from cyberflag.model import Basis, Counts, Figures, FlagUse, Measure, Outcome, Period, Request, issues_table

YEAR = Period.financial_year(2018)
MADE = date(2026, 11, 24)
FORCES = (
    "avon-and-somerset", "bedfordshire", "cambridgeshire", "cheshire", "cleveland", "cumbria", "derbyshire", "dorset",
    "durham", "gloucestershire", "hampshire", "humberside", "kent", "lancashire",
)  # fmt: skip


def row(force: str, low: int, high: int | None, *, rows: str = "", measure: str = "offences", marker: str = ""):
    return {
        "figure": f"{measure}.{force}.2018-19", "measure": measure, "force": force, "period_start": YEAR.start,
        "period_end": YEAR.end, "offence": "all", "age": "all", "sex": "all", "platform": "all", "low": low,
        "high": high, "marker": marker, "coverage": force, "rows": rows,
    }  # fmt: skip


def figure_set(rows: list[dict]) -> FigureSet:
    answered = [
        ForceCoverage(f, Standing.FIGURES, Outcome.FULL, (), FlagUse.USED, whole=(YEAR,)) for f in (*FORCES, "surrey")
    ]
    silent = ForceCoverage("essex", Standing.REFUSED, Outcome.REFUSED, ("s12(1)",), FlagUse.UNKNOWN)
    table = Figures.validate(pl.DataFrame(rows, schema=Figures.create_empty().schema), cast=True)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=(YEAR,))
    return FigureSet(table, Coverage((YEAR,), (*answered, silent)), issues_table([]), (), request, (YEAR,))


def campaign(star: int, *planted: dict) -> FigureSet:
    """Surrey withheld its number (0 to 4); a national total that holds it exactly would give it away."""
    known = {force: 60 + 5 * place for place, force in enumerate(FORCES)}
    forces = [row(force, n, n, rows=f"row{place:07}") for place, (force, n) in enumerate(known.items())]
    national = sum(known.values()) + star
    return figure_set([row("all", national, national), *forces, row("surrey", 0, 4, rows="star000001"), *planted])


def counts() -> pl.DataFrame:
    values = {
        "id": "star000001", "reply": "surrey.xlsx", "source": "A!B2", "force": "surrey", "period_start": YEAR.start,
        "period_end": YEAR.end, "measure": "offences", "offence": "all", "age": "all", "sex": "all", "platform": "all",
        "basis": "flag", "low": 0, "high": 4, "marker": "suppressed", "printed": "<5", "detail": "", "total": False,
    }  # fmt: skip
    table = pl.DataFrame([values], schema=Counts.create_empty().schema)
    return Counts.cast(table)


def estimates(figures: pl.DataFrame) -> list[dict]:
    return figures.filter(pl.col("marker") == "our-estimate").to_dicts()


def test_campaigns_that_differ_in_a_withheld_number_alone_have_the_same_estimates():
    made = [release_replies(campaign(star), counts(), made_on=MADE) for star in (0, 2, 4)]
    assert estimates(made[0].figures)
    assert estimates(made[0].figures) == estimates(made[1].figures) == estimates(made[2].figures)


def test_an_estimate_that_rests_on_more_than_is_shown_is_made_anew():
    planted = row("all", 3, 3, measure="offences-missing-estimated", marker="our-estimate")
    unmarked = row("surrey", 3, 3, measure="offences-estimated")
    made = release_replies(campaign(3, planted, unmarked), counts(), made_on=MADE)
    assert not made.figures.filter((pl.col("low") == 3) & (pl.col("high") == 3)).height
    again = with_estimates(made.figures, made.coverage, made.measure)
    assert estimates(again) == estimates(made.figures)


def test_releases_of_records_hold_no_estimate():
    exact = [row("kent", 60, 60), row("all", 60, 60)]
    planted = row("all", 70, 90, measure="offences-estimated", marker="our-estimate")
    made = release_records(figure_set([*exact, planted]), made_on=MADE)
    assert not made.release.figures.filter(pl.col("measure").str.contains("estimated")).height
