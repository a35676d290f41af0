"""The how-to on auditing one's own tables, done as it says."""

import re
from pathlib import Path

import pytest

from cyberflag.cli import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "audit-your-own-tables.md"


def test_the_tables_of_the_page_give_what_the_page_shows(tmp_path: Path, capsys):
    page = PAGE.read_text(encoding="utf-8")
    table = re.search(r"(?:^\|.*\|\n)+", page, re.MULTILINE)[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if "---" not in line]
    (tmp_path / "ages.csv").write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    settings, more, _ = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "tables.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        main(["audit-release", str(tmp_path)])
    assert end.value.code == 6
    said = capsys.readouterr().out
    assert re.search(r"```text\n(.*?)```", page, re.DOTALL)[1] in said
    (tmp_path / "tables.toml").write_text(settings + more, encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        main(["audit-release", str(tmp_path)])
    assert end.value.code == 6


def test_the_story_of_the_page_gives_what_the_page_shows(tmp_path: Path, capsys):
    page = PAGE.read_text(encoding="utf-8")
    settings, _, words = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    table, claims = re.findall(r"```csv\n(.*?)```", page, re.DOTALL)
    told = re.findall(r"```text\n(.*?)```", page, re.DOTALL)[-1]
    release = tmp_path / "release"
    release.mkdir()
    (release / "ages.csv").write_text(table, encoding="utf-8")
    (release / "tables.toml").write_text(settings + words, encoding="utf-8")
    assert audit(release) == 0
    (tmp_path / "story.md").write_text(re.search(r"```markdown\n(.*?)```", page, re.DOTALL)[1], encoding="utf-8")
    (tmp_path / "claims.csv").write_text(claims, encoding="utf-8")
    assert audit(release, "--claims", tmp_path / "claims.csv") == 6
    capsys.readouterr()
    assert audit(release, "--claims", tmp_path / "story.md") == 6
    assert told in capsys.readouterr().out


def audit(*words: object) -> int:
    with pytest.raises(SystemExit) as end:
        main(["audit-release", *(str(word) for word in words)])
    return end.value.code
