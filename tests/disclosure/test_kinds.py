"""What no rule judges is refused loudly, whichever room made it."""

from dataclasses import fields, replace
from datetime import date

import polars as pl
import pytest

from cyberflag.disclosure import Release, kinds, release_records, release_replies
from cyberflag.errors import ProtectionError
from cyberflag.figures import Coverage, FigureMarker, FigureSet, Finding, FindingKind
from cyberflag.model import Basis, Counts, Figures, Measure, Period, Request, issues_table

YEAR = Period.financial_year(2018)
MADE = date(2026, 11, 24)
NOBODY = Counts.create_empty()


def figure_set(measure: str = "offences", marker: str = "", low: int = 40) -> FigureSet:
    row = {
        "figure": f"{measure}.kent.2018-19", "measure": measure, "force": "kent", "period_start": YEAR.start,
        "period_end": YEAR.end, "offence": "all", "age": "all", "sex": "all", "platform": "all", "low": low,
        "high": low, "marker": marker, "coverage": "kent", "rows": "",
    }  # fmt: skip
    table = Figures.validate(pl.DataFrame([row], schema=Figures.create_empty().schema), cast=True)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=(YEAR,))
    return FigureSet(table, Coverage((YEAR,), ()), issues_table([]), (), request, (YEAR,))


def made_of_both(figures: FigureSet):
    yield lambda: release_replies(figures, NOBODY, made_on=MADE)
    yield lambda: release_records(figures, made_on=MADE)


@pytest.mark.parametrize("measure", ["offences-rate", "change", "offences-projected", "offences per 10,000", "victims"])
def test_a_figure_of_an_unknown_kind_is_refused_and_named(measure):
    for make in made_of_both(figure_set(measure)):
        with pytest.raises(ProtectionError, match=rf"{measure}\.kent\.2018-19 is of the kind") as refused:
            make()
        assert "disclosure/kinds.py" in refused.value.cure


@pytest.mark.parametrize("marker", ["imputed", FigureMarker.WITHHELD.value])
def test_a_mark_that_is_not_known_or_was_set_before_judging_is_refused(marker):
    for make in made_of_both(figure_set(marker=marker)):
        with pytest.raises(ProtectionError, match=f"bears the mark '{marker}'"):
            make()


def test_a_finding_of_a_kind_that_is_not_admitted_is_refused(monkeypatch):
    told = Finding(FindingKind.HIGHEST, "Kent has the most.", ("kent",), ("offences.kent.2018-19",), YEAR)
    monkeypatch.setattr(kinds, "FINDINGS", kinds.FINDINGS - {FindingKind.HIGHEST})
    for make in made_of_both(replace(figure_set(), findings=(told,))):
        with pytest.raises(ProtectionError, match="A finding is of the kind 'highest'"):
            make()


def test_every_field_of_a_release_says_what_keeps_it_from_telling():
    """A new field of `Release` is a new way out: it is listed with what judges it, or this fails."""
    assert set(kinds.RELEASE_FIELDS) == {field.name for field in fields(Release)}
