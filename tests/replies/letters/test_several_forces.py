"""Replies that several forces gave together: an archive of theirs, or a table with a column of forces."""

import zipfile

import pytest
from openpyxl import Workbook

from cyberflag.figures import compute_figures
from cyberflag.replies import read_folder, read_reply
from cyberflag.returns import from_replies
from readings import ASKED, kinds

LETTER = "{force}\nFOI 20/0411\n\nIn 2018/19 there were {number} flagged offences.\n"
REFUSAL = "{force}\nFOI 20/0411\n\nYour request is refused under section 12(1), since it would exceed the cost limit.\n"


@pytest.fixture
def write_archive(tmp_path):
    """Writes texts as the files of an archive (name: text) and gives its path."""

    def write(**texts):
        with zipfile.ZipFile(tmp_path / "eastern region.zip", "w") as archive:
            for name, text in texts.items():
                archive.writestr(f"{name}.txt", text)
        return tmp_path / "eastern region.zip"

    return write


def test_each_force_in_an_archive_has_its_own_figures(write_archive):
    path = write_archive(
        norfolk=LETTER.format(force="Norfolk Constabulary", number=12),
        essex=LETTER.format(force="Essex Police", number=34),
    )
    reading = read_reply(path, path.name, ASKED)
    assert {(c.force, c.bounds.low, c.provenance.source) for c in reading.counts} == {
        ("norfolk", 12, "norfolk.txt/line 4"),
        ("essex", 34, "essex.txt/line 4"),
    }
    assert reading.record.force == "essex; norfolk"
    assert kinds(reading) == []


def test_the_forces_of_an_archive_are_covered_each(write_archive):
    path = write_archive(
        norfolk=LETTER.format(force="Norfolk Constabulary", number=12),
        essex=LETTER.format(force="Essex Police", number=34),
    )
    coverage = compute_figures(from_replies(read_folder(path.parent, ASKED))).coverage
    assert coverage.answered == ("essex", "norfolk")


def test_an_archive_in_which_one_force_refuses_is_partial(write_archive):
    path = write_archive(
        norfolk=LETTER.format(force="Norfolk Constabulary", number=12), essex=REFUSAL.format(force="Essex Police")
    )
    record = read_reply(path, path.name, ASKED).record
    assert record.outcome == "partial"
    assert record.exemptions == ("s12(1)",)


def test_an_archive_of_one_force_is_one_reply(write_archive):
    path = write_archive(
        letter=LETTER.format(force="Essex Police", number=34), more="Essex Police\n\nIn 2017/18: 3 flagged offences.\n"
    )
    reading = read_reply(path, path.name, ASKED)
    assert {c.force for c in reading.counts} == {"essex"}
    assert reading.record.force == "essex"


def test_a_column_of_forces_tells_whose_each_figure_is(tmp_path):
    workbook = Workbook()
    for row in (
        ["Joint response of Norfolk Constabulary and Suffolk Constabulary"],
        [],
        ["Force", "2017/18", "2018/19"],
    ):
        workbook.active.append(row)
    workbook.active.append(["Norfolk", 5, 7])
    workbook.active.append(["Suffolk", 1, 2])
    workbook.save(tmp_path / "joint.xlsx")
    reading = read_reply(tmp_path / "joint.xlsx", "joint.xlsx", ASKED)
    assert [(c.force, c.bounds.low) for c in reading.counts] == [
        ("norfolk", 5),
        ("norfolk", 7),
        ("suffolk", 1),
        ("suffolk", 2),
    ]
    assert reading.record.force == "norfolk; suffolk"
    assert kinds(reading) == []


TABLE = [["Flagged offences"], [], ["Age", "2017/18", "2018/19"], ["0-12", 3, 4], ["13-17", 5, 6]]


@pytest.mark.parametrize(
    "remark", ["Run on the Dorset Police data warehouse, 3 May 2021", "Source: Dorset Police crime system"]
)
def test_a_remark_below_a_sheet_names_its_force_where_nothing_else_does(read_sheets, remark):
    reading = read_sheets(name="drill down 203-21.xlsx", Data=[*TABLE, [], [remark]])
    assert {count.force for count in reading.counts} == {"dorset"}


def test_a_remark_on_another_force_names_no_sender(read_sheets):
    rows = [["Kent Police"], *TABLE, [], ["Two crimes were transferred from Essex Police to this force."]]
    reading = read_sheets(name="drill down 203-21.xlsx", Data=rows)
    assert {count.force for count in reading.counts} == {"kent"}
