"""What a command makes of the folders it is given."""

from pathlib import Path

import pytest

from commands import run
from cyberflag.cli.folders import check_folder, check_output, check_reply, writing_to
from cyberflag.errors import CyberflagError, InputError, NotFoundError, OutputError, UsageError


@pytest.mark.parametrize(
    ("make", "error"),
    [
        pytest.param(Path.resolve, NotFoundError, id="nothing there"),
        pytest.param(lambda place: place.write_text("x"), InputError, id="a file in its place"),
    ],
)
def test_a_folder_that_cannot_be_read_is_told_with_its_path_and_a_cure(tmp_path: Path, make, error) -> None:
    place = tmp_path / "replies"
    make(place)
    with pytest.raises(error) as told:
        check_folder(place)
    assert str(place) in told.value.what
    assert told.value.cure


def test_a_folder_given_as_a_reply_is_told_with_the_command_that_reads_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cyberflag read"):
        check_reply(tmp_path)


@pytest.mark.parametrize("inside", [".", "results", "a/b"])
def test_results_never_go_where_they_would_be_read_as_replies(tmp_path: Path, inside: str) -> None:
    replies = tmp_path / "replies"
    replies.mkdir()
    with pytest.raises(UsageError) as told:
        check_output(replies / inside, apart_from=check_folder(replies))
    assert str(tmp_path / "replies-results") in told.value.cure
    assert list(replies.iterdir()) == []


def test_the_cure_for_results_inside_the_replies_is_itself_allowed(tmp_path: Path) -> None:
    replies = tmp_path / "replies"
    replies.mkdir()
    assert check_output(tmp_path / "replies-results", apart_from=replies) == tmp_path / "replies-results"


@pytest.mark.parametrize("out", ["taken", "taken/below"])
def test_a_file_in_the_way_of_the_results_is_told_before_any_work(tmp_path: Path, out: str) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(OutputError):
        check_output(tmp_path / out)


def test_the_folder_of_results_is_made_only_when_there_is_something_to_write(tmp_path: Path) -> None:
    out = check_output(tmp_path / "a" / "b")
    assert not out.exists()
    with writing_to(out):
        assert out.is_dir()


def test_a_full_disk_is_told_as_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(CyberflagError) as told, writing_to(tmp_path):
        raise OSError(28, "No space left on device")
    assert isinstance(told.value, OutputError)
    assert "No space left on device" in told.value.what


@pytest.mark.parametrize(
    ("command", "cure"),
    [
        (("flags", "check"), "Name one file in it."),
        (("inspect",), "Name one reply in it, or read all: cyberflag read"),
    ],
)
def test_a_folder_for_a_file_is_told_with_the_cure_for_what_was_asked(tmp_path, capsys, command, cure):
    assert run(*command, tmp_path) != 0
    assert cure in " ".join(capsys.readouterr().err.split())
