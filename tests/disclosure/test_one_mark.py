"""Nothing that leaves the room tells which withheld numbers are small and which are withheld for their sake."""

from datetime import date
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cyberflag.disclosure import release_records
from cyberflag.disclosure.releasing import ReleaseOfRecords
from cyberflag.figures import Coverage, FigureSet
from cyberflag.model import Basis, Figures, Measure, Period, Request, issues_table
from cyberflag.publication import publish

YEAR, MADE = Period.financial_year(2018), date(2026, 11, 24)
FORCES, AGES = ("kent", "essex", "surrey", "sussex"), ("12", "13", "14", "15")
Grid = dict[tuple[str, str], int]


def released(grid: Grid) -> ReleaseOfRecords:
    rows = [
        {
            "figure": f"offences.{force}.2018-19" + ("" if age == "all" else f".age.{age}"),
            "measure": "offences", "force": force, "period_start": YEAR.start, "period_end": YEAR.end,
            "offence": "all", "age": age, "sex": "all", "platform": "all", "low": n, "high": n, "marker": "",
            "coverage": f"{len(FORCES)} of {len(FORCES)} forces" if force == "all" else force, "rows": "aaaaaaaaaa",
        }
        for force, age in product(("all", *FORCES), ("all", *AGES))
        for n in [sum(n for (f, a), n in grid.items() if force in ("all", f) and age in ("all", a))]
    ]  # fmt: skip
    table = Figures.validate(pl.DataFrame(rows, schema=Figures.create_empty().schema), cast=True)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=(YEAR,))
    return release_records(
        FigureSet(table, Coverage((YEAR,), ()), issues_table([]), (), request, (YEAR,)), made_on=MADE
    )


def files_of(made: ReleaseOfRecords) -> dict[str, bytes]:
    """All that is published of a release, by file."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        publish(made.release, folder)
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Grid, Grid]:
    """Two sets of records with the same totals: in one or two blocks numbers are traded, so that others are small."""
    one: Grid = {place: draw(st.integers(15, 40)) for place in product(FORCES, AGES)}
    other = dict(one)
    blocks = [(FORCES[:2], AGES[:2]), (FORCES[2:], AGES[2:])]
    for (f, g), (a, b) in blocks[: draw(st.integers(1, 2))]:
        small, beside = draw(st.integers(1, 4)), [draw(st.integers(5, 9)) for _ in range(3)]
        one |= dict(zip([(f, a), (f, b), (g, a), (g, b)], (small, *beside), strict=True))
        traded = beside[0] - draw(st.integers(1, min(4, beside[0] - 1)))
        other |= {
            (f, a): small + traded,
            (f, b): beside[0] - traded,
            (g, a): beside[1] - traded,
            (g, b): beside[2] + traded,
        }
    assume(min(other.values()) > 0)
    return one, other


@settings(max_examples=20, deadline=None)
@given(pairs())
def test_what_is_published_is_the_same_where_others_of_the_withheld_numbers_are_small(pair):
    first, second = map(released, pair)
    assume(first.protected.withheld == second.protected.withheld)
    assert set(first.protected.primary) != set(second.protected.primary)
    assert first.release.certificate == second.release.certificate
    assert files_of(first) == files_of(second)
