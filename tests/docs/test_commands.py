"""The commands that the README, the tutorial and the how-to guides tell a reader to type do what they say."""

import dataclasses
import re
import shlex
import shutil
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from cyberflag.cli import main
from cyberflag.engines import check_spark
from cyberflag.errors import MissingExtraError
from cyberflag.simulation import Campaign, draw_campaign, write_campaign

PROJECT = Path(__file__).resolve().parents[2]
PAGES = [
    PROJECT / "README.md",
    *sorted((PROJECT / "docs" / "tutorial").glob("*.md")),
    *sorted((PROJECT / "docs" / "how-to").glob("*.md")),
]
REPLIES = 6
RECORDS = (
    "crime_reference,recorded_on,summary\nA1,2024-05-01,Abuse sent on Mercia Chat\nA2,2023-05-01,No contact online\n"
)


def pack_of_the_guide() -> str:
    """The rule pack that the guide on packs tells its reader to write."""
    guide = (PROJECT / "docs" / "how-to" / "extend-the-rule-pack.md").read_text(encoding="utf-8")
    return re.search(r"```toml\n(.*?)```", guide, re.DOTALL)[1]


EXPORT = "Crime Ref No,Date Recorded,MO\nA1,13/04/2024,SUSP contacted VIC by app.\nA2,14/04/2024,Door forced.\n"


def commands_of(page: Path) -> list[list[str]]:
    """The words after ``cyberflag`` of each such line in the page's blocks of code, in order."""
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if re.match(r"(\.venv/bin/)?cyberflag ", line)]


@pytest.fixture(scope="module")
def small_campaign() -> Campaign:
    """A campaign of a few replies, so that the reader's commands take seconds."""
    campaign = draw_campaign(seed=3)
    books = [reply for reply in campaign.replies if reply.name.endswith((".xlsx", ".csv"))]
    return dataclasses.replace(campaign, replies=tuple(books[:REPLIES]))


@pytest.fixture
def desk(tmp_path: Path, small_campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the reader types: a folder with ``replies``, the request and an export of crime records in it."""
    write_campaign(small_campaign, tmp_path / "drawn")
    shutil.move(tmp_path / "drawn" / "replies", tmp_path / "replies")
    shutil.move(tmp_path / "drawn" / "request.toml", tmp_path / "request.toml")
    (tmp_path / "export.csv").write_text(EXPORT, encoding="utf-8")
    (tmp_path / "records.csv").write_text(RECORDS, encoding="utf-8")
    series = (PROJECT / "docs" / "how-to" / "put-other-series-beside.md").read_text(encoding="utf-8")
    (tmp_path / "series.csv").write_text(re.search(r"```csv\n(.*?)```", series, re.DOTALL)[1], encoding="utf-8")
    (tmp_path / "mercia.toml").write_text(pack_of_the_guide(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("cyberflag.cli.demo.draw_campaign", lambda _seed: small_campaign)
    return tmp_path


def placed(word: str, desk: Path) -> str:
    """The word with NAME.xlsx in it replaced by a workbook that is there."""
    if not word.endswith("NAME.xlsx"):
        return word
    return str(next((desk / word).parent.glob("*.xlsx")))


def skip_without_spark() -> None:
    try:
        check_spark()
    except MissingExtraError as error:
        pytest.skip(error.what)


def answer(workbook: Path, truth: Path) -> None:
    """What the reader does in the workbook of a dip sample: a reviewer answers each row."""
    online = dict(pl.read_parquet(truth).select("crime_reference", "online").rows())
    book = openpyxl.load_workbook(workbook)
    sheet = book["Review"]
    head = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        is_online = online[sheet.cell(row, head["crime_reference"]).value]
        sheet.cell(row, head["reviewer_1"]).value = "yes" if is_online else "no"
    book.save(workbook)


@pytest.mark.parametrize("page", [p for p in PAGES if commands_of(p)], ids=lambda p: p.name)
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # py4j leaves its sockets to the collector
def test_the_commands_of_a_page_run_one_after_the_other(page: Path, desk: Path, capsys) -> None:
    if any("spark" in words for words in commands_of(page)):
        skip_without_spark()
    for words in commands_of(page):
        if words[:2] == ["audit", "report"]:
            answer(desk / words[2], desk / "force.truth.parquet")
        with pytest.raises(SystemExit) as end:
            main([placed(word, desk) for word in words])
        assert (end.value.code or 0) == 0, f"cyberflag {' '.join(words)}: {capsys.readouterr().err}"


def test_what_the_readme_says_comes_out_comes_out(desk: Path) -> None:
    promised = re.findall(r"^\| `([\w.]+)` \|", (PROJECT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(promised) > 5
    with pytest.raises(SystemExit):
        main(["run", "replies", "-o", "results"])
    assert [name for name in promised if not (desk / "results" / name).is_file()] == []


def test_the_tutorial_names_what_the_demo_leaves(desk: Path) -> None:
    with pytest.raises(SystemExit):
        main(["demo", "-o", "first"])
    tutorial = (PROJECT / "docs" / "tutorial" / "first-campaign.md").read_text(encoding="utf-8")
    named = re.search(r"The folder `first` holds\n\n(.*?)\n\n", tutorial, re.DOTALL)
    assert named
    files = re.findall(r"`([\w./-]+)`", named[1])
    assert files
    assert [name for name in files if not (desk / "first" / name).exists()] == []


def test_a_second_demo_takes_the_place_of_the_first_and_spares_what_is_not_its_own(desk: Path, capsys) -> None:
    for _ in range(2):
        with pytest.raises(SystemExit) as end:
            main(["demo", "-o", "first"])
        assert (end.value.code or 0) == 0, capsys.readouterr().err
    mine = desk / "first" / "campaign" / "my notes.txt"
    mine.write_text("x")
    with pytest.raises(SystemExit) as end:
        main(["demo", "-o", "first"])
    assert end.value.code == 4
    assert mine.is_file()
