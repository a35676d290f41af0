"""Figures of records shown rounded: they add up, nothing exact is left, and who knows the base learns nothing small."""

import tomllib
from datetime import date
from itertools import product
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from commands import run
from cyberflag.disclosure import Protection, ProtectionSettings, release_records
from cyberflag.disclosure.settings import settings_of
from cyberflag.errors import ProtectionError, UsageError
from cyberflag.figures import Coverage, FigureSet
from cyberflag.model import Basis, Figures, Measure, Request, issues_table
from cyberflag.publication import publish
from published_records import AGES, COUNTS, FORCES, figures_of

ROUND = ProtectionSettings(method="round")
MADE = date(2026, 11, 24)
KENT_12 = "offences.kent.2018-19.age.12"


def figure_set(counts: dict[int, tuple[tuple[int, ...], ...]] = COUNTS) -> FigureSet:
    table, periods = figures_of(counts)
    made = Figures.validate(pl.DataFrame(table, schema=Figures.create_empty().schema), cast=True)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=periods)
    return FigureSet(made, Coverage(periods, ()), issues_table([]), (), request, periods)


def multiple_of(row: dict) -> int:
    return int(row["method"].split()[2].strip(","))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rounded")
    publish(release_records(figure_set(), made_on=MADE, settings=ROUND).release, folder)
    return folder


def test_every_figure_is_a_span_around_a_multiple_and_the_multiples_add_up():
    found = release_records(figure_set(), made_on=MADE, settings=ROUND).release
    true = dict(figure_set().figures.select("figure", "low").iter_rows())
    rows = {row["figure"]: row for row in found.figures.iter_rows(named=True)}
    assert set(rows) == set(true)
    assert found.protection is Protection.ROUNDED
    for name, row in rows.items():
        assert (row["marker"], row["rows"], multiple_of(row) % 5) == ("rounded", "", 0)
        assert row["low"] <= true[name] <= row["high"]
        assert row["high"] - row["low"] in (4, 8)
    for year, age in product(("2018-19", "2019-20"), ("", *(f".age.{age}" for age in AGES))):
        parts = sum(multiple_of(rows[f"offences.{force}.{year}{age}"]) for force in FORCES)
        assert parts == multiple_of(rows[f"offences.all.{year}{age}"])


def test_certificate_report_and_workbook_tell_that_it_is_rounded_and_to_what(published: Path):
    stated = tomllib.loads((published / "certificate.toml").read_text(encoding="utf-8"))
    assert (stated["situation"], stated["base"], stated["reach"], stated["withheld"]) == ("rounded", 5, 1, 0)
    assert stated["settings"]["method"] == "round"
    assert "all rounded to multiples of 5" in (published / "report.html").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(published / "tables.xlsx", read_only=True)
    texts = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert "[rounded]" in texts
    assert any("all rounded to multiples of 5" in text for text in texts)


def test_the_audit_knows_the_base_and_a_number_beside_it_is_found_as_the_leak(published: Path, tmp_path: Path, capsys):
    assert run("audit-release", published) == 0
    story = tmp_path / "story.md"
    story.write_text("In Kent, 10% of the offences in 2018/19 had a victim aged 12.\n", encoding="utf-8")
    assert run("audit-release", published, "--claims", story) == 6
    assert "is 10% of force kent" in capsys.readouterr().out


def test_two_roundings_of_one_figure_are_attacked_together():
    """To 3 and to 5, each by itself hides enough; both together leave fewer numbers than the base."""
    first = release_records(figure_set(), made_on=MADE, settings=ProtectionSettings(method="round", base=3)).release
    with pytest.raises(ProtectionError, match="fewer than 5 numbers"):
        release_records(figure_set(), made_on=MADE, settings=ROUND, earlier=[first.figures])


def test_what_an_earlier_release_printed_exactly_is_known_to_the_attacker():
    """Kent's total and its two large ages are out: they tell the small one, however it is rounded now."""
    table = figure_set().figures
    out = table.filter(pl.col("figure").is_in([n for n in table["figure"] if ".kent.2018-19" in n and n != KENT_12]))
    with pytest.raises(ProtectionError, match=f"{KENT_12} is still known"):
        release_records(figure_set(), made_on=MADE, settings=ROUND, earlier=[Figures.validate(out)])


def test_a_word_needs_no_quotes_as_an_option_and_an_unknown_one_is_refused():
    assert settings_of("", ["method=round", "base=3"]) == ProtectionSettings(method="round", base=3)
    for option in ("method=blur", "base=4", "base=true"):
        with pytest.raises(UsageError, match=r"Write one of|is not understood") as told:
            settings_of("", [option])
        assert told.value.cure


def test_figures_of_replies_are_not_rounded_and_the_command_says_why(tmp_path: Path, capsys):
    (tmp_path / "results").mkdir()
    assert run("protect", tmp_path / "results", "--set", "method=round", "-o", tmp_path / "out") == 2
    assert "what forces printed exactly is public" in capsys.readouterr().err
