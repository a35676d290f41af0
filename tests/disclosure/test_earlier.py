"""Releases that are out: a new one must not undo them, and each says by its certificate what it is."""

import hashlib
import tomllib
from datetime import date
from decimal import Decimal
from itertools import product

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.cli.audit_release import audit_folder
from cyberflag.cli.publish import read_earlier
from cyberflag.disclosure import ProtectionSettings, audit, protect, release_records, release_replies
from cyberflag.disclosure.certificate import read_certificate
from cyberflag.disclosure.settings import settings_of
from cyberflag.disclosure.table_system import CellStatus, Statement, TableCell, TableSystem
from cyberflag.errors import ProtectionError, TableError
from cyberflag.figures import Coverage, FigureSet
from cyberflag.model import Basis, Counts, Figures, Measure, Period, Request, issues_table
from cyberflag.publication import publish

MADE = date(2026, 11, 24)
OLD, NEW = Period.financial_year(2017), Period.financial_year(2018)
BOTH = Period(OLD.start, NEW.end)
FORCES, AGES = ("kent", "essex", "surrey"), ("12", "13", "14")
COUNTS = {
    OLD: dict(zip(product(FORCES, AGES), (3, 20, 9, 7, 11, 16, 12, 8, 6), strict=True)),
    NEW: dict(zip(product(FORCES, AGES), (10, 21, 9, 8, 13, 17, 14, 9, 7), strict=True)),
}


def value(period: Period, force: str, age: str) -> int:
    years = [OLD, NEW] if period == BOTH else [period]
    return sum(n for y in years for (f, a), n in COUNTS[y].items() if force in ("all", f) and age in ("all", a))


def name_of(period: Period, force: str, age: str) -> str:
    return f"offences.{force}.{period.start.year}-{period.end.year}" + ("" if age == "all" else f".age.{age}")


def row(period: Period, force: str, age: str, low: int, high: int | None, marker: str = "", rows: str = "") -> dict:
    return {
        "figure": name_of(period, force, age), "measure": "offences", "force": force, "period_start": period.start,
        "period_end": period.end, "offence": "all", "age": age, "sex": "all", "platform": "all", "low": low,
        "high": high, "marker": marker, "coverage": force, "rows": rows,
    }  # fmt: skip


def figure_set(rows: list[dict]) -> FigureSet:
    table = Figures.validate(pl.DataFrame(rows, schema=Figures.create_empty().schema), cast=True)
    return FigureSet(table, Coverage((NEW,), ()), issues_table([]), (), Request(Basis.FLAG, Measure.OFFENCES), (NEW,))


def of_records(*periods: Period) -> FigureSet:
    cells = product(periods, ("all", *FORCES), ("all", *AGES))
    return figure_set([row(p, f, a, n, n) for p, f, a in cells for n in [value(p, f, a)]])


def withheld(figures: pl.DataFrame) -> set[str]:
    return set(figures.filter(pl.col("marker") == "withheld")["figure"])


SMALL = name_of(OLD, "kent", "12")


def test_the_span_less_the_new_year_does_not_give_away_what_last_years_release_withheld():
    """Last year 3 were withheld; the span of both years and the new year, each large, would give it by subtraction."""
    old = release_records(of_records(OLD), made_on=MADE).release
    assert SMALL in withheld(old.figures)
    alone = release_records(of_records(NEW, BOTH), made_on=MADE).release
    beside = release_records(of_records(NEW, BOTH), made_on=MADE, earlier=[old.figures])
    pair = {name_of(NEW, "kent", "12"), name_of(BOTH, "kent", "12")}
    assert not pair & withheld(alone.figures)
    assert pair & withheld(beside.release.figures)
    verdict = beside.protected.audit.of(SMALL)
    assert verdict.low <= 2
    assert verdict.high >= 5
    assert SMALL not in set(beside.release.figures["figure"])
    assert beside.release.certificate.earlier == (old.certificate.content,)


REVISED = {**COUNTS[OLD], ("kent", "12"): 6}
BEFORE = f"{SMALL} in an earlier release"


def revised_set(grid: dict[tuple[str, str], int]) -> FigureSet:
    cells = product(("all", *FORCES), ("all", *AGES))
    numbers = {
        (f, a): sum(n for (force, age), n in grid.items() if f in ("all", force) and a in ("all", age))
        for f, a in cells
    }
    return figure_set([row(OLD, f, a, n, n) for (f, a), n in numbers.items()])


def test_the_earlier_value_of_a_revised_figure_does_not_follow_from_what_is_printed_now():
    """3 were withheld and are 6 now, so that nothing need be hidden; but last year's total less this year's other ages
    is the 3.
    """
    old = release_records(of_records(OLD), made_on=MADE).release
    alone = release_records(revised_set(REVISED), made_on=MADE)
    beside = release_records(revised_set(REVISED), made_on=MADE, earlier=[old.figures])
    assert withheld(alone.release.figures) == set()
    verdict = beside.protected.audit.of(BEFORE)
    assert verdict.low <= 2
    assert verdict.high >= 5
    others = {name_of(OLD, "kent", age) for age in ("13", "14")}
    assert others & withheld(beside.release.figures)
    assert beside.release.certificate.revised > 0
    assert "were revised since" in beside.release.certificate.words


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=9, max_size=9), st.lists(st.integers(0, 2), min_size=9, max_size=9))
def test_whatever_was_revised_a_new_release_is_safe_or_refused_and_never_contradicts_itself(values, more):
    names = list(product(FORCES, AGES))
    then = dict(zip(names, values, strict=True))
    now = {name: number + added for name, number, added in zip(names, values, more, strict=True)}
    try:
        old = release_records(revised_set(then), made_on=MADE).release
        new = release_records(revised_set(now), made_on=MADE, earlier=[old.figures])
    except ProtectionError:
        return
    assert new.protected.audit.is_passed
    left = new.release.figures.filter(pl.col("marker") != "withheld")
    out = dict(old.figures.filter(pl.col("marker") != "withheld").select("figure", "low").iter_rows())
    assert not [name for name, low in left.select("figure", "low").iter_rows() if 0 < low < 5 and out.get(name) != low]


def test_what_was_printed_last_year_cannot_be_hidden_now_and_is_no_cover():
    old = release_records(of_records(OLD), made_on=MADE).release
    now = release_records(of_records(OLD), made_on=MADE, earlier=[old.figures])
    assert withheld(now.release.figures) == withheld(old.figures)
    assert {c.status for c in now.protected.table.cells if c.name not in withheld(old.figures)} == {CellStatus.FIXED}


def test_what_was_printed_before_by_mistake_is_public_and_shown():
    old = release_records(of_records(OLD), made_on=MADE, settings=ProtectionSettings(threshold=2)).release
    now = release_records(of_records(OLD), made_on=MADE, earlier=[old.figures]).release
    assert withheld(now.figures) == set()


def counts(*rows: tuple[str, int, int | None]) -> pl.DataFrame:
    made = [
        {
            "id": name, "reply": "a.csv", "source": "csv!B2", "force": "kent", "period_start": NEW.start,
            "period_end": NEW.end, "measure": "offences", "offence": "all", "age": "12", "sex": "all",
            "platform": "all", "basis": "flag", "low": low, "high": high,
            "marker": "" if low == high else "suppressed", "printed": "", "detail": "", "total": False,
            "corrected": "", "sureness": None, "why": "",
        }
        for name, low, high in rows
    ]  # fmt: skip
    return Counts.validate(pl.DataFrame(made, schema=Counts.create_empty().schema), cast=True)


def test_a_star_is_not_undone_by_a_bound_that_an_earlier_release_printed():
    """The old release printed what two stars add to; with the sum of all three, that would bound the third."""
    old = figure_set([row(NEW, "kent", "12", 4, 4)]).figures
    rows = [
        row(NEW, "kent", "12", 0, 8, "suppressed", "one two"),
        row(NEW, "kent", "13", 0, 4, "suppressed", "three"),
        row(NEW, "kent", "all", 7, 8, "suppressed", "one two three"),
    ]
    known = counts(("one", 0, 4), ("two", 0, 4), ("three", 0, 4))
    alone = release_replies(figure_set(rows), known, made_on=MADE)
    beside = release_replies(figure_set(rows), known, made_on=MADE, earlier=[old])
    total = pl.col("figure") == name_of(NEW, "kent", "all")
    assert alone.figures.filter(total).select("low", "high").row(0) == (7, 8)
    assert beside.figures.filter(total).select("low", "high").row(0) == (0, 12)


def test_sums_of_an_earlier_release_that_were_revised_do_not_blind_the_attack():
    """What was printed then (25 of 16, 2 and a star that would be 7) contradicts the star's rule: it is kept apart."""
    essex, total = name_of(NEW, "essex", "12"), name_of(NEW, "all", "12")
    rows = [
        row(NEW, "all", "12", 12, 12, "suppressed", "star aaaaaaaaaa"),
        row(NEW, "kent", "12", 0, 4, "suppressed", "star"),
        row(NEW, "essex", "12", 9, 9, rows="aaaaaaaaaa"),
    ]
    then = {essex: 18, total: 25}
    old = [{**r, "low": then[r["figure"]], "high": then[r["figure"]]} if r["figure"] in then else r for r in rows]
    known = counts(("star", 0, 4), ("aaaaaaaaaa", 9, 9))
    made = release_replies(figure_set(rows), known, made_on=MADE, earlier=[figure_set(old).figures])
    assert made.figures.filter(pl.col("figure") == total).select("low", "high").row(0) == (9, 13)
    assert made.certificate.revised == 2


def test_a_sum_of_numbers_that_the_reply_prints_is_shown_whatever_follows_from_it():
    """Anybody can add up what the reply prints, so that hiding the sum would hide nothing of the star beside it."""
    old = figure_set([row(NEW, "kent", "all", 12, 12)]).figures
    rows = [
        row(NEW, "kent", "12", 0, 4, "suppressed", "star"),
        row(NEW, "kent", "13", 9, 9, rows="aaaaaaaaaa bbbbbbbbbb"),
    ]
    known = counts(("star", 0, 4), ("aaaaaaaaaa", 4, 4), ("bbbbbbbbbb", 5, 5))
    assert withheld(release_replies(figure_set(rows), known, made_on=MADE, earlier=[old]).figures) == set()


def test_the_certificate_holds_the_settings_and_the_hash_of_the_figures_and_not_which_cells_are_small(tmp_path):
    rules = ProtectionSettings(threshold=4)
    release = release_records(of_records(OLD), made_on=MADE, settings=rules).release
    publish(release, tmp_path)
    text = (tmp_path / "certificate.toml").read_text(encoding="utf-8")
    stated = tomllib.loads(text)
    assert stated["content"] == "sha256:" + hashlib.sha256((tmp_path / "figures.csv").read_bytes()).hexdigest()
    assert (stated["situation"], stated["audit_passed"], stated["gap"]) == ("records", True, 0.0)
    assert stated["withheld"] == release.withheld == len(withheld(release.figures))
    assert not {"primary", "secondary"} & set(stated)
    options = [f"{k}={str(v).lower()}" for k, v in stated["settings"].items() if not isinstance(v, dict)]
    assert settings_of("", options) == rules
    assert release.certificate.words in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_release_changed_by_hand_is_found_out(tmp_path, capsys):
    publish(release_records(of_records(OLD), made_on=MADE).release, tmp_path)
    assert audit_folder(tmp_path, None)
    figures = tmp_path / "figures.csv"
    figures.write_bytes(figures.read_bytes().replace(b",20,20,", b",21,21,", 1))
    assert not audit_folder(tmp_path, None)
    assert "was changed after its audit" in capsys.readouterr().out


def test_a_release_without_an_audit_keeps_no_certificate_of_another(tmp_path):
    from cyberflag.disclosure import release_unprotected  # noqa: PLC0415

    publish(release_records(of_records(OLD), made_on=MADE).release, tmp_path)
    publish(release_unprotected(of_records(OLD), made_on=MADE), tmp_path)
    assert not (tmp_path / "certificate.toml").exists()


def test_a_certificate_that_is_none_is_told():
    for text in ("", "content = 5", "content = 'abc'", "not toml ["):
        with pytest.raises(TableError, match="no certificate"):
            read_certificate(text)


def test_an_earlier_release_reads_back_from_its_folder(tmp_path):
    release = release_records(of_records(OLD), made_on=MADE).release
    publish(release, tmp_path)
    assert read_earlier([tmp_path])[0].equals(release.figures)
    (tmp_path / "figures.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(TableError, match="is no table of figures"):
        read_earlier([tmp_path])


def test_what_cannot_be_protected_is_told_with_the_sums_that_tell_it_and_what_would_mend_it():
    cells = [
        TableCell(name, value, value, status, below, below, Decimal(0), Decimal(99))
        for name, value, status, below in (
            ("small", Decimal(3), CellStatus.PRIMARY, Decimal(1)),
            ("rest", Decimal(20), CellStatus.FIXED, Decimal(0)),
            ("total", Decimal(23), CellStatus.FIXED, Decimal(0)),
        )
    ]
    table = TableSystem(tuple(cells), (Statement.of_sum("total", ["small", "rest"]),))
    assert not audit(table, {"small"}).is_passed
    with pytest.raises(
        ProtectionError, match=r"follows from: 1\. total \(23\) = rest \(20\) \+ small \(withheld\)"
    ) as told:
        protect(table)
    assert "Let one of these be withheld: total, rest" in told.value.cure
