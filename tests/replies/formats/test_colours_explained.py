"""Blank cells that say by their colour what a key of colours explains."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED, kinds

GREEN, AMBER, GREY = "92D050", "FFC000", "D9D9D9"
TABLE = [["Offence", "2017/18", "2018/19"], ["Rape", 7, None], ["Grooming", None, 9]]
AT = {(4, 2): "C5", (5, 1): "B6"}
"""The blank cells below a key of two lines and a blank row."""


@pytest.fixture
def read_coloured(tmp_path: Path):
    """Writes a key and a table as a sheet of Kent Police, the named cells filled with a colour, and reads it."""

    def read(key, fills: dict[str, str]) -> ReplyReading:
        workbook = Workbook()
        sheet = workbook.active
        for row in [*key, *[[]] * (3 - len(key)), *TABLE]:
            sheet.append(row or [None])
        for place, colour in fills.items():
            sheet[place].fill = PatternFill("solid", fgColor=colour)
        workbook.save(tmp_path / "Kent Police.xlsx")
        return read_reply(tmp_path / "Kent Police.xlsx", "Kent Police.xlsx", ASKED)

    return read


def blanks(reading: ReplyReading) -> dict[str, tuple[int, int | None, str]]:
    """What was read in the two blank cells."""
    found = {c.provenance.source.partition("!")[2]: c for c in reading.counts}
    return {at: (c.bounds.low, c.bounds.high, c.marker.value) for at, c in found.items() if at in ("C5", "B6")}


NIL_AND_FEW = {"C5": (0, 0, ""), "B6": (1, 4, "suppressed")}


@pytest.mark.parametrize(
    "key",
    [
        [["Green cell - none recorded (nil)"], ["Amber cell - there were some, but fewer than 5"]],
        [["Cells shaded green mean nil."], ["Cells shaded orange mean 1 to 4 offences."]],
        [["Green = no offences recorded"], ["Amber = between 1 and 4"]],
    ],
)
def test_a_blank_cell_of_a_colour_is_what_the_key_says_of_it(read_coloured, key):
    reading = read_coloured(key, {"C5": GREEN, "B6": AMBER})
    assert blanks(reading) == NIL_AND_FEW
    assert {c.printed for c in reading.counts} == {"7", "9", f"[{GREEN}]", f"[{AMBER}]"}
    assert kinds(reading) == []


def test_a_key_may_show_its_colours_and_not_name_them(read_coloured):
    beside = [[None, "Nil"], [None, "Withheld: 1 to 4"]]
    reading = read_coloured(beside, {"A1": GREEN, "A2": GREY, "C5": GREEN, "B6": GREY})
    assert blanks(reading) == NIL_AND_FEW
    inside = [["Nil"], ["Withheld: 1 to 4"]]
    reading = read_coloured(inside, {"A1": GREEN, "A2": GREY, "C5": GREEN, "B6": GREY})
    assert blanks(reading) == NIL_AND_FEW


@pytest.mark.parametrize(
    ("key", "fills"),
    [
        ([["Green cell - nil"]], {"C5": AMBER, "B6": AMBER}),
        ([["Green cell - nil"]], {}),
        ([["Green cell - nil"]], {"C5": GREEN, "B6": "00B050"}),
        ([["Light green - nil"], ["Dark green - fewer than 5"]], {"C5": GREEN, "B6": "00B050"}),
        ([["Green cell - nil"]], {"C5": GREEN, "B6": GREEN, "B5": GREEN}),
        ([["Our logo is green - we are a green force"]], {"C5": GREEN, "B6": GREEN}),
    ],
)
def test_a_colour_that_the_key_does_not_surely_explain_is_never_a_nought(read_coloured, key, fills):
    reading = read_coloured(key, fills)
    assert blanks(reading) == {}
    assert "ambiguous-blank" in kinds(reading)
