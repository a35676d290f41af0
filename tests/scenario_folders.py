"""A scenario as a folder of results: replies and issues that it does not list are plain ones."""

import csv
import io
import shutil
from pathlib import Path

SCENARIOS = Path(__file__).parent / "scenarios"


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def results_of(name: str, folder: Path) -> Path:
    """The folder, with the files of the scenario in it and the tables that it leaves out."""
    for path in (SCENARIOS / name).glob("*.*"):
        shutil.copy(path, folder)
    seen = {row["reply"]: row["force"] for row in rows_of(folder / "counts.csv")}
    replies = "".join(f"{reply},{force},full,,used,0,0\n" for reply, force in seen.items())
    (folder / "issues.csv").write_text("reply,source,kind,message\n", encoding="utf-8")
    head = "reply,force,outcome,exemptions,flag_use,figures,issues\n"
    (folder / "replies.csv").write_text(head + replies, encoding="utf-8")
    return folder
