"""What cannot be protected is not written; what is written tells no reason for a mark."""

import csv
import re
from pathlib import Path

import openpyxl
import pytest
from selectolax.lexbor import LexborHTMLParser

from commands import run

FEW = {"Kent": "1,0,2,3", "Essex": "17,11,16,44", "Surrey": "6,8,12,26", "Sussex": "15,21,14,50"}
"""Kent's total is small; another force's must go with it, since the national one is shown."""
SMALL = "offences.kent.2017-18"
HEAD = "Recorded offences with the online flag by age of victim\nYear,12,13,14,Total\n"


def write_replies(folder: Path, **lines: str) -> Path:
    folder.mkdir()
    (folder / "request.toml").write_text('basis = "flag"\nmeasure = "offences"\n', encoding="utf-8")
    for force, line in lines.items():
        (folder / f"{force} Police.csv").write_text(f"{HEAD}2017/18,{line}\n", encoding="utf-8")
    return folder


def test_run_protects_by_default_and_a_withheld_number_stays_within_its_forces_rule(tmp_path: Path):
    """Kent's own total does not tell its star, and neither do the nation's figures: 11 and nought to four."""
    replies = write_replies(tmp_path / "replies", Kent="<5,20,9,", Essex="11,8,16,35")
    assert run("run", replies, "-o", tmp_path / "out") == 0
    with (tmp_path / "out" / "figures.csv").open(encoding="utf-8", newline="") as rows:
        found = {row["figure"]: (row["low"], row["high"], row["marker"]) for row in csv.DictReader(rows)}
    assert found["offences.kent.2017-18.age.12"] == ("0", "4", "suppressed")
    assert found["offences.all.2017-18.age.12"] == ("11", "15", "suppressed")
    certificate = (tmp_path / "out" / "certificate.toml").read_text(encoding="utf-8")
    assert 'situation = "replies"' in certificate
    assert "audit_passed = true" in certificate
    assert run("audit-release", tmp_path / "out") == 0


def test_a_run_whose_release_is_refused_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr("cyberflag.disclosure.kinds.MARKERS", frozenset())
    replies = write_replies(tmp_path / "replies", Kent="3,20,9,32")
    assert run("run", replies, "-o", tmp_path / "out") == 6
    assert not (tmp_path / "out").exists()
    assert "nothing is released" in capsys.readouterr().err


def test_what_cannot_be_protected_is_told_with_its_sums_and_a_cure_and_is_not_written(tmp_path: Path, capsys):
    """The release that is out printed Kent's total and its two large ages: the 3 at age 12 is told by them."""
    replies = write_replies(tmp_path / "replies", Kent="3,20,9,32", Essex="7,11,16,34", Surrey="12,8,6,26")
    assert run("read", replies, "-o", tmp_path / "results") == 0
    protect = ("protect", tmp_path / "results", "--from", "records")
    assert run(*protect, "--set", "threshold=2", "--set", "one_category=false", "-o", tmp_path / "out") == 0
    figures = tmp_path / "out" / "figures.csv"
    told = ("figure,", *(f"offences.kent.2017-18{tail}," for tail in ("", ".age.13", ".age.14")))
    lines = figures.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.startswith(told)]
    figures.write_text("".join(kept), encoding="utf-8")
    capsys.readouterr()
    assert run(*protect, "--earlier", tmp_path / "out", "-o", tmp_path / "new") == 6
    assert not (tmp_path / "new").exists()
    said = capsys.readouterr().err
    assert re.search(r"offences\.kent\.2017-18\.age\.(0-)?12 cannot be protected", said)
    assert "is known to lie between 3 and 3. It follows from: 1. " in said
    assert "offences.kent.2017-18 (32)" in said
    assert "publish coarser groups" in said


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    folder = tmp_path_factory.mktemp("published")
    replies = write_replies(folder / "replies", **FEW)
    assert run("read", replies, "-o", folder / "results") == 0
    assert run("protect", folder / "results", "--from", "records", "-o", folder / "out") == 0
    with (folder / "out" / "figures.csv").open(encoding="utf-8", newline="") as rows:
        hidden = {row["figure"] for row in csv.DictReader(rows) if row["marker"] == "withheld"}
    withheld = {name for name in hidden if ".age." not in name}
    assert SMALL in withheld
    assert len(withheld) > 1
    return folder / "out", withheld


def nameless(text: str) -> str:
    """A text without the force that it is of."""
    return re.sub("kent|essex|surrey|sussex", "_", text.casefold())


def test_no_column_of_the_tables_tells_why_a_figure_is_withheld(published: tuple[Path, set[str]]):
    folder, withheld = published
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as rows:
        found = {row["figure"]: nameless(str(row)) for row in csv.DictReader(rows)}
    assert len({found[name] for name in withheld}) == 1
    with (folder / "derived.csv").open(encoding="utf-8", newline="") as rows:
        assert not any(withheld & set(value.split()) for row in csv.DictReader(rows) for value in row.values())
    certificate = (folder / "certificate.toml").read_text(encoding="utf-8")
    assert not re.search(r"primary|secondary", certificate)
    assert not any(name in certificate for name in withheld)


def test_the_report_draws_every_withheld_figure_alike(published: tuple[Path, set[str]]):
    """Each row of the page in which a force with a withheld total stands, without its name."""
    folder, withheld = published
    tree = LexborHTMLParser((folder / "report.html").read_text(encoding="utf-8"))
    drawn: dict[str, list[str]] = {name: [] for name in withheld}
    for row in tree.css("tr"):
        for name in withheld:
            if re.search(rf"\b{name.split('.')[1]}\b", (row.html or "").casefold()):
                drawn[name].append(nameless(row.html or ""))
    assert all(drawn.values())
    assert len({tuple(sorted(each)) for each in drawn.values()}) == 1
    assert not re.search(r"\b(?:primary|secondary) (?:cell|suppress)", (tree.html or "").casefold())


def test_the_workbook_shows_every_withheld_figure_alike(published: tuple[Path, set[str]]):
    folder, withheld = published
    shown: dict[str, list[tuple[object, ...]]] = {name: [] for name in withheld}
    for sheet in openpyxl.load_workbook(folder / "tables.xlsx"):
        for row in sheet.iter_rows():
            texts = [nameless(str(cell.value)) for cell in row]
            styles = [(c.font.b, c.font.color and c.font.color.rgb, c.fill.fgColor.rgb, c.number_format) for c in row]
            for name in withheld & {str(cell.value) for cell in row}:
                shown[name].append((sheet.title, *texts, *styles))
    assert all(shown.values())
    assert len({tuple(each) for each in shown.values()}) == 1
