"""How the command line begins and ends: exit codes, errors with a cure, nothing written where something failed."""

from collections.abc import Callable
from pathlib import Path

import pytest

import commands
from cyberflag import __version__
from cyberflag.cli import application

Run = Callable[..., int]

REPLY = "Recorded offences with the online flag,2017/18,2018/19\nMerseyside Police,37,41\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line and gives its exit code."""
    monkeypatch.setenv("COLUMNS", "200")
    return commands.run


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    folder = tmp_path / "replies"
    folder.mkdir()
    (folder / "Merseyside.csv").write_text(REPLY, encoding="utf-8")
    return folder


def test_the_version_is_shown(run: Run, capsys) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"cyberflag {__version__}\n"


def test_without_a_command_the_commands_are_listed(run: Run, capsys) -> None:
    run()
    said = "".join(capsys.readouterr())
    assert [c for c in ("run", "read", "inspect", "vocabulary", "figures", "publish", "demo") if c not in said] == []


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["read", "{tmp}/none", "-o", "{tmp}/out"], 3, "There is no folder", id="missing folder"),
        pytest.param(["run", "{tmp}/none", "-o", "{tmp}/out"], 3, "There is no folder", id="missing folder of run"),
        pytest.param(["read", "{tmp}/empty", "-o", "{tmp}/out"], 3, "There is no reply", id="empty folder"),
        pytest.param(["read", "{tmp}/hidden", "-o", "{tmp}/out"], 3, "There is no reply", id="hidden files alone"),
        pytest.param(["read", "{tmp}/file.txt", "-o", "{tmp}/out"], 3, "not a folder", id="a file for a folder"),
        pytest.param(["inspect", "{tmp}/none.csv"], 3, "There is no file", id="missing reply"),
        pytest.param(["inspect", "{tmp}/empty"], 3, "is a folder", id="a folder for a reply"),
        pytest.param(["figures", "{tmp}/empty"], 3, "counts.csv", id="a folder without results"),
        pytest.param(["publish", "{tmp}/empty", "-o", "{tmp}/out"], 3, "counts.csv", id="nothing to publish"),
        pytest.param(["read", "{tmp}/replies", "-o", "{tmp}/replies/out"], 2, "inside the folder", id="out inside"),
        pytest.param(["run", "{tmp}/replies", "-o", "{tmp}/replies"], 2, "inside the folder", id="out the same"),
        pytest.param(["run", "{tmp}/replies", "-o", "{tmp}/file.txt"], 4, "is a file", id="a file in the way"),
        pytest.param(["vocabulary", "nonsense"], 2, "nonsense", id="unknown list"),
        pytest.param(["nonsense"], 2, "nonsense", id="unknown command"),
        pytest.param(["read", "{tmp}/replies"], 2, "--out", id="no OUT"),
    ],
)
def test_what_cannot_be_done_is_told_with_its_exit_code_and_nothing_is_written(
    run: Run, replies: Path, tmp_path: Path, capsys, arguments: list[str], code: int, said: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / ".DS_Store").write_text("x")
    (tmp_path / "hidden" / "request.toml").write_text('basis = "flag"')
    (tmp_path / "file.txt").write_text("x")
    before = sorted(tmp_path.rglob("*"))
    assert run(*(a.format(tmp=tmp_path) for a in arguments)) == code
    shown = capsys.readouterr()
    assert said in shown.err
    assert "Traceback" not in shown.err
    assert sorted(tmp_path.rglob("*")) == before
    assert replies.is_dir()


def test_an_error_of_ours_is_two_sentences_what_and_cure(run: Run, tmp_path: Path, capsys) -> None:
    run("read", tmp_path / "none", "-o", tmp_path / "out")
    what, cure = capsys.readouterr().err.strip().splitlines()
    assert what.startswith("Error: There is no folder")
    assert cure.startswith("Check the spelling")


def test_a_misspelt_setting_of_the_request_stops_the_command(run: Run, replies: Path, tmp_path: Path, capsys) -> None:
    (replies / "request.toml").write_text('bassis = "flag"', encoding="utf-8")
    assert run("run", replies, "-o", tmp_path / "out") == 2
    assert "bassis" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_what_should_not_fail_is_told_in_short_and_in_full_under_debug(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a \x1b[31mwild error")

    monkeypatch.setattr("cyberflag.cli.publish.publish_folder", fail)
    assert run("publish", tmp_path, "-o", tmp_path) == 1
    short = capsys.readouterr().err
    assert "RuntimeError" in short
    assert "\x1b" not in short
    assert "Traceback" not in short
    assert run("--debug", "publish", tmp_path, "-o", tmp_path) == 1
    assert "Traceback" in capsys.readouterr().err


def test_every_command_says_in_a_sentence_what_it_does() -> None:
    commands = application.application.registered_commands
    assert [c for c in commands if not (c.callback and (c.callback.__doc__ or "").strip().endswith("."))] == []
