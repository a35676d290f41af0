"""Lists of crimes that a filter keeps to those with the flag, with names and words cut short."""

import pytest
from openpyxl import Workbook

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

SAID = "Kent Police list, filtered on Cyber = Y. The rows filtered out (N) have no online flag and are not our answer."
CRIMES = [
    ["2017/18", "071/17", 15, "Girl", "Y"],
    ["2017/18", "086/02", "NR", "NR", "Y"],
    ["2018/19", "071/17", 13, "Boy", "Y"],
    ["2018/19", "086/02", "NR", "Girl", "Y"],
    ["2018/19", "086/02", 12, "Girl", "Y"],
]
LEFT_OUT = ["2018/19", "071/17", 14, "Girl", "N"]


def read_list(folder, heads):
    """The list with a row that the filter hides behind each crime."""
    book = Workbook()
    sheet = book.active
    rows = [row for crime in (*CRIMES, CRIMES[0]) for row in (crime, LEFT_OUT)]
    for row in ([SAID], [], heads, *rows):
        sheet.append(row)
    for at in range(1, sheet.max_row + 1):
        sheet.row_dimensions[at].hidden = sheet.cell(at, 5).value == "N"
    book.create_sheet("Notes")["A1"] = "NR = not recorded"
    book["Notes"]["A2"] = "One line is one crime."
    book.save(folder / "Kent Police.xlsx")
    return read_reply(folder / "Kent Police.xlsx", "Kent Police.xlsx", ASKED)


@pytest.mark.parametrize("year", ["Yr Rec", "Recd Yr", "Yr Rec'd", "Yr of Rec", "Yr Crime Rec"])
def test_a_filtered_list_is_counted_without_the_rows_that_are_hidden(tmp_path, year):
    reading = read_list(tmp_path, [year, "HO Code", "Vic Age", "Vic Sex", "Cyber"])
    assert values(reading) == {
        ("2017/18", "071/17", "15", "female"): (2, 2),
        ("2017/18", "086/02", "unknown", "unknown"): (1, 1),
        ("2018/19", "071/17", "13", "male"): (1, 1),
        ("2018/19", "086/02", "unknown", "female"): (1, 1),
        ("2018/19", "086/02", "12", "female"): (1, 1),
    }
    assert str(reading.record.flag_use) == "used"


def test_rows_that_a_filter_hides_in_many_places_are_told_once(tmp_path):
    assert kinds(read_list(tmp_path, ["Yr Rec", "HO Code", "Vic Age", "Vic Sex", "Cyber"])) == ["hidden-content"]


@pytest.mark.parametrize(
    "said",
    [
        "Rows that were hidden have no online flag.",
        "The crimes left out carry no cyber marker.",
        "Lines that have no internet flag were filtered out.",
    ],
)
def test_rows_left_out_for_want_of_the_flag_do_not_say_that_it_is_not_used(read_sheets, said):
    table = [["Year", "Flagged crimes"], ["2017/18", 12], ["2018/19", 15]]
    assert str(read_sheets(Answer=[*table, [], [said]]).record.flag_use) == "used"


@pytest.mark.parametrize("head", ["Rec {}", "Recd {}", "Rec'd {}", "Rec. {}", "Crimes rec'd {}", "{} rec"])
def test_years_beside_recorded_cut_short_are_years(read_sheets, head):
    heads = [head.format(year) for year in ("2017/18", "2018/19")]
    reading = read_sheets(Answer=[["Online flagged crimes"], [*heads, "Crime"], [12, 15, "071/17"], [3, 8, "086/02"]])
    assert values(reading)[("2018/19", "071/17")] == (15, 15)
    assert len(reading.counts) == 4


@pytest.mark.parametrize(("total", "all_of"), [("Summary", "Overall Summary"), ("Sub summary", "Overall - Summary")])
def test_summaries_of_a_crosstab_are_totals(read_sheets, total, all_of):
    rows = [
        ["2017/18", "F", 12, 30, 42],
        [None, "M", 3, 9, 12],
        [None, total, 15, 39, 54],
        ["2018/19", "F", 14, 32, 46],
        [None, "M", 4, 8, 12],
        [None, total, 18, 40, 58],
        [all_of, None, 33, 79, 112],
    ]
    reading = read_sheets(Page1=[["Year recorded", "Victim sex", "8 - 12", "13 - 17", "Sum"], *rows])
    assert kinds(reading) == []
    assert values(reading)[("2018/19", "13-17")] == (40, 40)
    assert sum(count.total for count in reading.counts) == 13


def test_a_force_that_does_not_put_the_flag_on_its_records_does_not_use_it(read_page):
    said = "We do not put the online flag on our crime records.", "No information is held to answer your request."
    other = "Calls about road traffic, of which the force takes nearly 90,000 a year, were not searched."
    reading = read_page(*said, other)
    assert str(reading.record.flag_use) == "not-used"
    assert set(kinds(reading)) == {"not-held"}
