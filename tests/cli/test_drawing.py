"""The drawing of how a reply was read."""

import re

import pytest
from rich.console import Console

from cyberflag.cli.drawing import LETTERS, ROWS_SHOWN, draw_inspection
from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.inspecting.inspection import InspectedCell, InspectedLine, InspectedTable, Inspection, Role

HEADING = InspectedCell("2017/18", Role.HEADING, "period 2017/18")
STUB = InspectedCell("Rape", Role.STUB, "offence group rape")


def drawn(inspection: Inspection, *, all_rows: bool = False, width: int = 100) -> str:
    console = Console(width=width, markup=False, highlight=False, emoji=False, color_system=None, file=None)
    with console.capture() as shown:
        draw_inspection(console, inspection, all_rows=all_rows)
    return shown.get()


def table_of(*rows: tuple[InspectedCell, ...], top: int = 0, left: int = 0) -> Inspection:
    return Inspection("reply.xlsx", tables=(InspectedTable("Sheet1", top, left, rows),))


@pytest.mark.parametrize("role", list(Role))
def test_each_role_can_be_told_without_colour(role: Role) -> None:
    text = drawn(table_of((InspectedCell("here", role),)))
    assert f"{LETTERS[role]} here" in text
    assert f"{LETTERS[role]} {role}" in " ".join(text.splitlines()[1:4]), "the legend explains the letter"


def test_no_two_roles_share_a_letter() -> None:
    assert len(set(LETTERS.values())) == len(Role)


def test_cells_stand_under_the_letters_and_numbers_of_the_workbook() -> None:
    text = drawn(table_of((HEADING, InspectedCell("37", Role.VALUE)), top=4, left=2))
    assert "Sheet1!C5:D5" in text
    assert re.search(r"^\s*C\s+D\s*$", text, re.MULTILINE)
    assert re.search(r"^5\s+H 2017/18\s+V 37", text, re.MULTILINE)


def test_the_meaning_of_a_heading_stands_once_with_its_cells() -> None:
    text = drawn(table_of((HEADING, HEADING), (STUB, InspectedCell("37", Role.VALUE))))
    assert text.count("period 2017/18") == 1
    assert re.search(r"period 2017/18\s+A1 B1", text)


def test_a_wide_table_is_parted_and_no_cell_is_lost() -> None:
    values = tuple(InspectedCell(f"value {n}", Role.VALUE) for n in range(30))
    text = drawn(table_of((STUB, *values)), width=60)
    assert [n for n in range(30) if f"V value {n} " not in text and f"V value {n}\n" not in text] == []
    assert max(len(line) for line in text.splitlines()) <= 60
    assert text.count("S Rape") > 1, "each part repeats the stubs"


def test_a_long_table_is_cut_with_word_of_it_and_drawn_whole_on_demand() -> None:
    rows = tuple((InspectedCell(f"row {n}", Role.STUB),) for n in range(ROWS_SHOWN + 7))
    assert "7 more rows" in drawn(table_of(*rows))
    assert f"row {ROWS_SHOWN + 6}" in drawn(table_of(*rows), all_rows=True)


def test_the_text_of_a_reply_cannot_drive_the_terminal() -> None:
    hostile = "\x1b[2J\x1b]0;owned\x07[red]5[/red]"
    cell = InspectedCell(hostile, Role.STUB, hostile)
    issue = Issue(Provenance(hostile, hostile), IssueKind.NOT_A_FIGURE, hostile)
    line = InspectedLine("line 1", hostile, Role.VALUE, hostile)
    inspection = Inspection(
        hostile, (InspectedTable(hostile, 0, 0, ((cell,),)),), (line,), (issue,), ((hostile, hostile),)
    )
    text = drawn(inspection)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[red]5[/red]" in text, "square brackets of a reply are text, not markup"


def test_an_issue_stands_with_its_place_its_kind_and_what_to_do() -> None:
    issue = Issue(Provenance("reply.xlsx", "Sheet1!B2"), IssueKind.AMBIGUOUS_BLANK, "B2 is blank; ask the force.")
    text = drawn(Inspection("reply.xlsx", issues=(issue,)))
    assert re.search(r"Sheet1!B2\s+ambiguous-blank\s+B2 is blank; ask the force\.", text)


def test_lines_without_a_figure_are_folded_unless_all_is_asked_for() -> None:
    quiet = tuple(InspectedLine(f"line {n}", f"words {n}", Role.LEFT_OUT) for n in range(1, 4))
    inspection = Inspection("letter.docx", lines=(*quiet, InspectedLine("line 4", "There were 37.", Role.VALUE, "37")))
    folded = drawn(inspection)
    assert "line 1 to 3" in folded
    assert "words 2" not in folded
    assert "There were 37." in folded
    assert "words 2" in drawn(inspection, all_rows=True)


def test_a_reply_without_anything_is_drawn_too() -> None:
    assert "No issues" in drawn(Inspection("empty.txt", tables=(InspectedTable("csv", 0, 0, ()),)))
