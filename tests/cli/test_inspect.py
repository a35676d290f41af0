"""``cyberflag inspect``: how each cell of a reply was taken."""

import re
from pathlib import Path

import pytest

from cyberflag.model import Basis, Measure, Request
from cyberflag.replies import inspect_reply
from cyberflag.replies.inspecting.inspection import InspectedCell, Inspection, Role

REPLY = """Kent Police: offences with the online flag

Offence,2017/18,2018/19,% change
Rape of a female child under 13,7,<5,-
Sexual communication with a child,30,41,37%
Offences of an unheard-of kind xyzzy,1,2,100%
Total,38,45,18%

Figures below five are shown as <5.
"""


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    path = tmp_path_factory.mktemp("replies") / "Kent.csv"
    path.write_text(REPLY, encoding="utf-8")
    return inspect_reply(path, Request(basis=Basis.FLAG, measure=Measure.OFFENCES))


def cell(inspection: Inspection, text: str) -> InspectedCell:
    return next(c for table in inspection.tables for row in table.cells for c in row if c.text.startswith(text))


@pytest.mark.parametrize(
    ("text", "role", "meaning"),
    [
        ("Kent Police", Role.TITLE, ""),
        ("2017/18", Role.HEADING, "period 2017/18"),
        ("Sexual communication", Role.STUB, "offence 071/17"),
        ("Offences of an unheard-of", Role.NOT_UNDERSTOOD, ""),
        ("30", Role.VALUE, ""),
        ("<5", Role.VALUE, "0 to 4, suppressed"),
        ("37%", Role.LEFT_OUT, ""),
        ("Total", Role.STUB, "total"),
        ("Figures below five", Role.NOTE, ""),
    ],
)
def test_each_cell_has_the_role_and_the_meaning_it_was_taken_for(inspection, text, role, meaning) -> None:
    found = cell(inspection, text)
    assert found.role is role
    assert meaning in found.meaning


def test_rows_and_columns_are_named_by_their_dimension(inspection: Inspection) -> None:
    assert {("rows", "offence"), ("columns", "period")} <= set(inspection.tables[0].dimensions)


def test_every_cell_of_the_reply_is_drawn(inspection: Inspection) -> None:
    drawn = [c.text for row in inspection.tables[0].cells for c in row if c.text]
    printed = [text for line in REPLY.splitlines() if line for text in line.split(",") if text]
    assert drawn == printed


def test_a_line_of_text_stands_with_the_figure_read_from_it(tmp_path: Path) -> None:
    path = tmp_path / "Kent Police.txt"
    path.write_text("Offences with the online flag, 2017/18:\n\n2017/18 - 12\n", encoding="utf-8")
    lines = inspect_reply(path, Request(basis=Basis.FLAG, measure=Measure.OFFENCES)).lines
    assert any(line.role is Role.VALUE and re.search(r"offences 12, 2017/18", line.meaning) for line in lines)
