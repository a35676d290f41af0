"""A pattern taken from those kept is the one that would be compiled, and nothing of any reply is among them."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from cyberflag.cli import main
from cyberflag.keeping import count_kept_patterns, record_patterns

PATTERNS = [
    (r"(?P<low>\d+)\s*[-–]\s*(?P<high>\d+)", re.IGNORECASE),
    (r"(?<![\w/])(?:a|b){0,3}?(?=c)", 0),
    ("(?x) a  # a comment\n b", re.ASCII),
    (r"\W*+(?>x+)(y)?\1", re.MULTILINE | re.DOTALL),
    ("", 0),
    ("ſtraße İ", re.IGNORECASE),
]

SAYS = """
import re, sys
from pathlib import Path
from cyberflag.keeping import use_kept_patterns
compiled = {patterns!r}
before = [re.compile(*one) for one in compiled]
re.purge()
use_kept_patterns(Path(sys.argv[1]))
called = []
import re._compiler
parse = re._compiler._parser.parse
re._compiler._parser.parse = lambda *more: called.append(more[0]) or parse(*more)
after = [re.compile(*one) for one in compiled]
assert before == after
assert [one.groupindex for one in before] == [one.groupindex for one in after]
assert [one.flags for one in before] == [one.flags for one in after]
print(len(called), re.compile(b"bytes") == re.compile(b"bytes"), re.fullmatch("not kept", "not kept") is not None)
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "patterns-here.marshal"
    re.purge()
    with record_patterns(path):
        for pattern, flags in PATTERNS:
            re.compile(pattern, flags)
        re.compile(b"bytes are never kept")
    return path


def compiled_with(path: Path) -> str:
    script = textwrap.dedent(SAYS.format(patterns=[(pattern, int(flags)) for pattern, flags in PATTERNS]))
    return subprocess.run(
        [sys.executable, "-c", script, str(path)], check=True, capture_output=True, text=True
    ).stdout.strip()


def test_kept_patterns_are_those_that_would_be_compiled_and_need_no_compiling(kept) -> None:
    assert count_kept_patterns(kept) == len(PATTERNS)
    parsed, *others = compiled_with(kept).split()
    assert others == ["True", "True"]
    assert int(parsed) == 0


def spoilt(written: bytes) -> list[bytes]:
    return [b"", b"1234", written[:-1], written[:50], written[:40] + b"\x07" + written[41:], b"\0" * 400]


@pytest.mark.parametrize("number", range(6))
def test_a_spoilt_file_is_done_without(kept, number) -> None:
    kept.write_bytes(spoilt(kept.read_bytes())[number])
    assert count_kept_patterns(kept) == 0
    assert compiled_with(kept).split() == [str(len(PATTERNS)), "True", "True"]


def test_a_file_that_is_missing_is_done_without(tmp_path) -> None:
    assert count_kept_patterns(tmp_path / "none.marshal") == 0
    assert compiled_with(tmp_path / "none.marshal").split() == [str(len(PATTERNS)), "True", "True"]


def test_what_a_block_that_fails_compiled_is_not_kept(tmp_path) -> None:
    path = tmp_path / "patterns-here.marshal"
    with pytest.raises(ValueError, match="amiss"), record_patterns(path):
        raise ValueError("amiss")
    assert not path.exists()
    assert re.compile("a|b|(?:c){3}").fullmatch("ccc")  # compiled by Python again


EVERY = """
import re
from cyberflag.keeping import patterns
kept = patterns._read(patterns._place())
assert all(held.made(words) == re.compile(words, flags) for (words, flags), held in kept.items())
print(len(kept), sum("Kentish Ferrets" in words for words, _ in kept))
"""


def test_every_pattern_that_prepare_keeps_is_the_compiled_one_and_none_is_of_a_reply(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "replies").mkdir()
    reply = (
        "Kent Police\n\nKF means Kentish Ferrets.\n\nIn 2018/19 we recorded 12 sexual offences with the online flag.\n"
    )
    (tmp_path / "replies" / "Kent.txt").write_text(reply, encoding="utf-8")
    main_ends_well(["prepare"])
    assert "patterns" in capfd.readouterr().out
    main_ends_well(["read", str(tmp_path / "replies"), "-o", str(tmp_path / "results")])
    said = subprocess.run([sys.executable, "-c", EVERY], check=True, capture_output=True, text=True).stdout.split()
    assert int(said[0]) > 3_000
    assert said[1] == "0"


def test_prepare_that_cannot_keep_anything_says_so(tmp_path, monkeypatch, capfd) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(SystemExit) as left:
        main(["prepare"])
    assert left.value.code not in (0, None)
    assert "could not be kept" in capfd.readouterr().err


def main_ends_well(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code in (0, None)
