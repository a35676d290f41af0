"""The how-to on stated numbers, done as it says."""

import re
from pathlib import Path

import pytest

from cyberflag.cli import main
from cyberflag.vocabularies.claims import understand_claim

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "check-stated-numbers.md"


def test_the_table_of_the_page_gives_what_the_page_shows(tmp_path: Path, capsys) -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = tmp_path / "stated.csv"
    table.write_text(re.search(r"```csv\n(.*?)```", page, re.DOTALL)[1], encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        main(["figures", "--check", str(table)])
    assert end.value.code == 7
    shown = re.search(r"```text\n\$[^\n]*\n(.*?)```", page, re.DOTALL)[1]
    assert shown == capsys.readouterr().out


def test_every_phrase_of_the_page_is_understood() -> None:
    section = PAGE.read_text(encoding="utf-8").split("## What a claim may say")[1].split("## A story")[0]
    rows = [row for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) if re.search(r"\d", row)]
    phrases = [phrase for row in rows for phrase in re.findall(r"`([^`]+)`", row)]
    assert len(phrases) > 8
    assert [phrase for phrase in phrases if understand_claim(phrase) is None] == []
