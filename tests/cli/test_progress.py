"""What a command says on standard error while it works."""

from cyberflag.cli.progress import showing_pack_made_ready


def test_a_terminal_is_told_that_the_first_use_takes_long(monkeypatch, capsys) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with showing_pack_made_ready():
        pass
    assert "a minute or two on its first use" in capsys.readouterr().err


def test_a_pipe_is_told_nothing_of_the_pack(monkeypatch, capsys) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    with showing_pack_made_ready():
        pass
    assert capsys.readouterr().err == ""
