"""What lies in OUT is of one run: all of it goes in at once, or nothing does."""

import os
from pathlib import Path

import pytest

from commands import run

REPLY = "Recorded offences with the online flag,2017/18,2018/19\nMerseyside Police,{},41\n"
REPORT = ("report.html", "tables.xlsx", "figures.csv", "press.md")


def write_reply(folder: Path, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "Merseyside.csv").write_text(REPLY.format(number), encoding="utf-8")
    (folder / "request.toml").write_text('basis = "flag"\nmeasure = "offences"\n', encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@pytest.mark.parametrize("used", [False, True], ids=["a new OUT", "an OUT of an earlier run"])
@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (OSError(28, "No space left on device"), 4)])
def test_a_run_that_ends_before_its_report_leaves_out_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys, error: BaseException, code: int, used: bool
) -> None:
    replies, out = write_reply(tmp_path / "replies", 37), tmp_path / "out"
    if used:
        assert run("run", replies, "-o", out) == 0
    before = content(out)

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("cyberflag.cli.run.publish", fail)
    write_reply(replies, 99)
    assert run("run", replies, "-o", out) == code
    assert content(out) == before
    assert out.exists() == used
    if code == 130:
        assert capsys.readouterr().err.splitlines()[-1] == "Stopped; nothing in OUT was changed."


def test_a_move_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replies, out = write_reply(tmp_path / "replies", 37), tmp_path / "out"
    assert run("run", replies, "-o", out) == 0
    before = content(out)
    write_reply(replies, 99)
    rename = Path.rename

    def fail_at_the_report(self: Path, target: Path) -> Path:
        if target == out / "report.html" and self.parent.name == "new":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_at_the_report)
    assert run("run", replies, "-o", out) == 4
    assert content(out) == before


def test_reading_anew_removes_the_report_of_an_earlier_run_and_says_so(tmp_path: Path, capsys) -> None:
    replies, out = write_reply(tmp_path / "replies", 37), tmp_path / "out"
    assert run("run", replies, "-o", out) == 0
    assert run("read", write_reply(replies, 99), "-o", out) == 0
    assert [name for name in REPORT if (out / name).exists()] == []
    assert "99" in (out / "counts.csv").read_text(encoding="utf-8")
    assert "Removed, since they were of an earlier run: report.html" in capsys.readouterr().out


def test_a_report_is_not_laid_beside_the_counts_of_another_run(tmp_path: Path, capsys) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    assert run("read", write_reply(tmp_path / "replies", 37), "-o", one) == 0
    assert run("read", write_reply(tmp_path / "replies", 99), "-o", other) == 0
    assert run("publish", one, "-o", other) == 2
    assert "counts of another run" in capsys.readouterr().err
    assert not (other / "report.html").exists()


def test_a_gathered_table_of_published_figures_is_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "figures.csv").write_text("area,release\n", encoding="utf-8")
    assert run("run", write_reply(tmp_path / "replies", 37), "-o", out) == 2
    assert content(out) == {"figures.csv": b"area,release\n"}


def test_without_a_request_one_warning_says_what_to_write_and_where(tmp_path: Path, capsys) -> None:
    replies = write_reply(tmp_path / "replies", 37)
    assert run("read", replies, "-o", tmp_path / "out") == 0
    assert "Warning" not in capsys.readouterr().err
    (replies / "request.toml").unlink()
    assert run("read", replies, "-o", tmp_path / "out") == 0
    said = " ".join(capsys.readouterr().err.split())
    assert said.count("Warning") == 1
    assert 'basis = "flag"' in said
    assert "docs/how-to/say-what-was-asked.md" in said


def test_files_that_are_passed_over_are_named_in_one_line(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    replies = write_reply(tmp_path / "replies", 37)
    (replies / "~$lock.xlsx").write_text("x")
    (replies / ".hidden").mkdir()
    (replies / ".hidden" / "a.csv").write_text("x")
    (replies / "away.csv").symlink_to(tmp_path / "nowhere.csv")
    os.mkfifo(replies / "pipe")
    assert run("read", replies, "-o", tmp_path / "out") == 0
    shown = capsys.readouterr()
    assert "4 files were passed over: .hidden, away.csv, pipe, ~$lock.xlsx" in shown.err
    assert "from 1 reply:" in shown.out
    assert "Reading: 1 reply\n" in shown.err


@pytest.mark.parametrize("text", ["-", "-3", "--", "<5"])
def test_a_marker_that_starts_with_a_dash_is_no_option(text: str, capsys) -> None:
    words = ("--", "--") if text == "--" else (text,)
    assert run("vocabulary", "markers", *words) == 0
    assert "against markers" in capsys.readouterr().out


def test_the_screen_of_a_run_is_short(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run("run", write_reply(tmp_path / "replies", 37), "-o", tmp_path / "out") == 0
    shown = capsys.readouterr().out
    assert len(shown.splitlines()) <= 30
    assert "offences, forces with a figure for the whole year" in shown
    assert "offences-at-least" not in shown
    assert "2017/18: 37 offences" in shown
