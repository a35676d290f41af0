"""The how-to guide on corrections, followed to the letter."""

import re
from pathlib import Path

import polars as pl
import pytest

from cyberflag.cli import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "correct-a-reading.md"
REQUEST = 'basis = "flag"\nmeasure = "offences"\nperiods = ["2017/18", "2018/19"]\n'


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def run(*words: str) -> None:
    with pytest.raises(SystemExit) as end:
        main(list(words))
    assert (end.value.code or 0) == 0


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the reader types, with the reply of the page and the request."""
    (tmp_path / "replies").mkdir()
    (tmp_path / "replies" / "Kent.csv").write_text(blocks("csv")[0], encoding="utf-8")
    (tmp_path / "request.toml").write_text(REQUEST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(desk: Path) -> tuple[pl.DataFrame, list[str]]:
    run("read", "replies", "-o", "results")
    results = desk / "results"
    return pl.read_csv(results / "counts.csv"), pl.read_csv(results / "issues.csv")["kind"].to_list()


def test_the_reply_has_the_two_issues_that_the_page_names(desk: Path) -> None:
    counts, kinds = read(desk)
    assert {"unknown-offence", "not-a-figure"} <= set(kinds)
    assert {"csv!C5", "csv!B6", "csv!C6"}.isdisjoint(counts["source"])


def test_the_page_shows_the_proposal_as_it_is_written(desk: Path) -> None:
    run("read", "replies", "--propose")
    proposal = (desk / "replies" / "Kent.csv.reading.toml").read_text(encoding="utf-8")
    assert blocks("toml")[0] in proposal


def test_the_answers_of_the_page_give_the_figures_and_settle_the_issues(desk: Path) -> None:
    run("read", "replies", "--propose")
    file = desk / "replies" / "Kent.csv.reading.toml"
    file.write_text(file.read_text(encoding="utf-8") + "\n" + blocks("toml")[1], encoding="utf-8")
    counts, kinds = read(desk)
    assert kinds == []
    rows = counts.filter(pl.col("source").is_in(["csv!C5", "csv!B6", "csv!C6"]))
    found = rows.select("source", "offence", "low", "high", "printed", "corrected").rows()
    assert found == [
        ("csv!C5", "071/17", 12, 12, "l2", "csv!C5"),
        ("csv!B6", "grooming", 1, 1, "1", "csv!A6"),
        ("csv!C6", "grooming", 2, 2, "2", "csv!A6"),
    ]
    assert "holds" in (desk / "results" / "sums.csv").read_text(encoding="utf-8")


def test_an_edited_proposal_is_kept_and_an_untouched_one_renewed(desk: Path, capsys) -> None:
    run("read", "replies", "--propose")
    file = desk / "replies" / "Kent.csv.reading.toml"
    first = file.read_text(encoding="utf-8")
    file.write_text(first.replace("# by =", "by ="), encoding="utf-8")
    edited = file.read_text(encoding="utf-8")
    run("read", "replies", "--propose")
    assert file.read_text(encoding="utf-8") == edited
    assert "kept" in capsys.readouterr().out
    run("read", "replies", "--propose", "--force")
    assert file.read_text(encoding="utf-8") == first
    (desk / "request.toml").write_text(REQUEST.replace("2018/19", '2018/19", "2019/20'), encoding="utf-8")
    run("read", "replies", "--propose")
    assert "written" in capsys.readouterr().out


def test_a_proposal_with_nothing_left_to_ask_is_taken_away(desk: Path) -> None:
    run("read", "replies", "--propose")
    reply = desk / "replies" / "Kent.csv"
    text = reply.read_text(encoding="utf-8").replace("l2", "12").replace("Naughty messages to a minor", "Grooming")
    reply.write_text(text, encoding="utf-8")
    run("read", "replies", "--propose")
    assert not (desk / "replies" / "Kent.csv.reading.toml").exists()


def test_inspect_marks_what_a_person_said(desk: Path, capsys) -> None:
    run("read", "replies", "--propose")
    file = desk / "replies" / "Kent.csv.reading.toml"
    file.write_text(file.read_text(encoding="utf-8") + "\n" + blocks("toml")[1], encoding="utf-8")
    capsys.readouterr()
    run("inspect", "replies/Kent.csv")
    assert "said by a person" in " ".join(capsys.readouterr().out.split())


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("words", "cure"), [(["--force", "-o", "results"], "Add --propose"), ([], "-o OUT")])
def test_read_without_a_place_or_with_force_alone_says_what_to_write(words, cure, capsys) -> None:
    with pytest.raises(SystemExit) as end:
        main(["read", "replies", *words])
    assert end.value.code == 2
    assert cure in capsys.readouterr().err
