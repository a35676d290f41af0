"""Claims about a written campaign: every file is there, holds what its gold says, and repeats byte for byte."""

import csv
import io
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
import xlrd
from odf import opendocument, table
from odf.teletype import extractText

from cyberflag.errors import OutputError
from cyberflag.model import Count, cell_position
from cyberflag.simulation import Campaign, draw_campaign, write_campaign
from cyberflag.simulation.canvases import Sheets
from cyberflag.simulation.drafts import PrintedReply
from cyberflag.simulation.files import write_reply

Cells = dict[tuple[str, int, int], str]


def cells_of_xlsx(data: bytes) -> Cells:
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    return {
        (sheet.title, cell.row - 1, cell.column - 1): str(cell.value)
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def cells_of_xls(data: bytes) -> Cells:
    workbook = xlrd.open_workbook(file_contents=data)
    cells = {}
    for sheet in workbook.sheets():
        for row in range(sheet.nrows):
            for column, value in enumerate(sheet.row_values(row)):
                whole = isinstance(value, float) and value.is_integer()
                cells[sheet.name, row, column] = str(int(value) if whole else value)
    return cells


def cells_of_ods(data: bytes) -> Cells:
    document = opendocument.load(io.BytesIO(data))
    cells = {}
    for sheet in document.spreadsheet.getElementsByType(table.Table):
        for row, line in enumerate(sheet.getElementsByType(table.TableRow)):
            for column, cell in enumerate(line.childNodes):
                cells[sheet.getAttribute("name"), row, column] = extractText(cell)
    return cells


def cells_of_csv(data: bytes) -> Cells:
    lines = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    return {("csv", row, column): value for row, line in enumerate(lines) for column, value in enumerate(line)}


def cells_of_docx(data: bytes) -> Cells:
    document = docx.Document(io.BytesIO(data))
    return {
        (f"table {n}", row, column): cell.text
        for n, grid in enumerate(document.tables, start=1)
        for row, line in enumerate(grid.rows)
        for column, cell in enumerate(line.cells)
    }


READERS = {
    "xlsx": cells_of_xlsx,
    "xls": cells_of_xls,
    "ods": cells_of_ods,
    "csv": cells_of_csv,
    "docx": cells_of_docx,
}


def cell_of(count: Count) -> tuple[str, int, int]:
    name, cell = count.provenance.source.rsplit("!", 1)
    return (name, *cell_position(cell))


def test_every_reply_has_a_file_and_gold(campaign: Campaign, folder: Path) -> None:
    names = {path.name for path in (folder / "replies").iterdir()}
    assert names == {reply.name for reply in campaign.replies}
    with (folder / "gold" / "replies.csv").open(encoding="utf-8") as gold:
        assert {row["reply"] for row in csv.DictReader(gold)} == {f"replies/{name}" for name in names}


def test_gold_has_the_columns_of_the_contract(folder: Path) -> None:
    columns = {
        "counts.csv": "reply,source,force,period_start,period_end,measure,offence,age,sex,platform,basis,low,high,"
        "marker,printed,total",
        "issues.csv": "reply,source,kind,message",
        "replies.csv": "reply,force,outcome,exemptions,flag_use,figures,issues",
        "truth.csv": "what,period_start,period_end,force,age,value",
    }
    for name, wanted in columns.items():
        with (folder / "gold" / name).open(encoding="utf-8") as gold:
            assert set(wanted.split(",")) <= set(next(csv.reader(gold)))


def test_request_names_what_was_asked(campaign: Campaign, folder: Path) -> None:
    request = tomllib.loads((folder / "request.toml").read_text(encoding="utf-8"))
    assert request["basis"] == "flag"
    assert request["ages"] == "0-17"
    assert request["periods"] == ["2018/19", "2019/20", "2020/21"]
    assert set(request["forces"]) == {reply.force for reply in campaign.replies}


@pytest.mark.parametrize("seed", [1, 7, 2016])
def test_cells_of_the_files_hold_what_the_gold_says(seed: int, drawn: Callable[[int], Campaign]) -> None:
    checked = 0
    for reply in drawn(seed).replies:
        if reply.file_kind not in READERS:
            continue
        cells = READERS[reply.file_kind](write_reply(reply))
        for count in reply.counts:
            if "!" in count.provenance.source:
                assert cells.get(cell_of(count), "") == count.printed, (reply.name, count.provenance)
                checked += 1
    assert checked > 1000


def text_of(reply: PrintedReply) -> str:
    if reply.file_kind == "docx":
        document = docx.Document(io.BytesIO(write_reply(reply)))
        return "\n".join(paragraph.text for paragraph in document.paragraphs)
    return write_reply(reply).decode()


def test_figures_in_sentences_stand_in_the_text(campaign: Campaign) -> None:
    letters = [reply for reply in campaign.replies if not isinstance(reply.canvas, Sheets)]
    checked = 0
    for reply in letters:
        text = re.sub(r"\s+", " ", text_of(reply))
        for count in reply.counts:
            if count.provenance.source.startswith("line"):
                assert re.search(rf"(?<![\w,]){re.escape(count.printed)}(?![\w])", text), (reply.name, count.printed)
                checked += 1
    assert checked > 10


def test_same_seed_writes_the_same_bytes(folder: Path, campaign: Campaign, tmp_path: Path) -> None:
    again = tmp_path / "again"
    write_campaign(draw_campaign(campaign.seed), again)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            assert (again / path.relative_to(folder)).read_bytes() == path.read_bytes(), path.name


def test_nothing_is_left_where_writing_fails(
    campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: PrintedReply) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cyberflag.simulation.writing.write_reply", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_campaign(campaign, tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_written_into(campaign: Campaign, tmp_path: Path) -> None:
    write_campaign(campaign, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"replies", "gold", "request.toml"}


def test_a_folder_that_holds_something_is_left_alone(campaign: Campaign, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError) as refusal:
        write_campaign(campaign, tmp_path)
    assert refusal.value.cure
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
