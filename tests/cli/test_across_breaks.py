"""`--across-breaks`: no change across a break unless it is asked for, and then marked."""

import shutil
from pathlib import Path

import polars as pl
import pytest

from cyberflag.cli import main

SCENARIO = Path(__file__).parents[1] / "scenarios" / "22_no_change_across_april_2024"
NAME = "change.all.2024-25-on-2023-24"


@pytest.fixture
def results(tmp_path):
    """The scenario as a folder of results."""
    folder = tmp_path / "results"
    shutil.copytree(SCENARIO, folder)
    (folder / "issues.csv").write_text("reply,source,kind,message\n", encoding="utf-8")
    (folder / "replies.csv").write_text(
        "reply,force,outcome,exemptions,flag_use,figures,issues\n"
        "kent.xlsx,kent,full,,used,3,0\nessex.xlsx,essex,full,,used,3,0\n",
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize("command", ["figures", "publish"])
@pytest.mark.parametrize("asked", [False, True])
def test_a_change_across_april_2024_is_there_only_where_asked_for(results, tmp_path, capsys, command, asked):
    out = tmp_path / "out"
    with pytest.raises(SystemExit) as left:
        main([command, str(results), "-o", str(out), *(["--across-breaks"] if asked else [])])
    assert left.value.code == 0
    derived = pl.read_csv(out / "derived.csv").filter(pl.col("figure") == NAME)
    assert len(derived) == int(asked)
    assert derived["marker"].to_list() == ["break"] * asked
    screen = capsys.readouterr().out
    if command == "figures":
        assert ("[b]" in screen) is asked
    else:
        report = (out / "report.html").read_text(encoding="utf-8")
        assert "break on 1 April 2024" in report
        assert (f'id="{NAME}"' in report) is asked
