"""The how-to on auditing one's own tables, done as it says."""

import re
from pathlib import Path

import pytest

from cyberflag.cli import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "audit-your-own-tables.md"


def test_the_tables_of_the_page_give_what_the_page_shows(tmp_path: Path, capsys):
    page = PAGE.read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in re.findall(r"^\| .*\|$", page, re.MULTILINE) if "---" not in line]
    (tmp_path / "ages.csv").write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    settings, more = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
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
