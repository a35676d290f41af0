"""Tables of plain text whose columns are parted by tabs, some of them empty or left out."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

YEARS = ("2017/18", "2018/19", "2019/20")
HEADS = ["Class", "Offence", *YEARS]
ROWS = [
    ["88A", "Sexual grooming", "10", "12", "14"],
    ["86", "Obscene publications", "5", "6", "7"],
    ["19E", "Rape of a female child under 13", "1", "2", "3"],
]
TOTALS = {"2017/18": 16, "2018/19": 20, "2019/20": 24}


@pytest.fixture
def read_lines(tmp_path):
    def read(*lines):
        path = tmp_path / "Kent Police.txt"
        path.write_text("\n".join(["Sexual offences with the online flag", "", *lines, "", "Yours faithfully"]))
        return read_reply(path, path.name, ASKED)

    return read


@pytest.mark.parametrize(
    "total", ["\tTotal\t16\t20\t24", "Total\t\t16\t20\t24", "Total\t16\t20\t24", "\tTotal\t16\t20\t24\t"]
)
def test_a_total_without_a_class_stands_under_its_years(read_lines, total):
    reading = read_lines(*("\t".join(row) for row in [HEADS, *ROWS]), total)
    read = values(reading)
    assert {year: read[(year,)][0] for year in YEARS} == TOTALS
    assert read[("2018/19", "86")] == (6, 6)
    assert kinds(reading) == []


def test_a_blank_among_tabs_moves_no_figure(read_lines):
    rows = [[*ROWS[0][:3], "", ROWS[0][4]], *ROWS[1:]]
    reading = read_lines(*("\t".join(row) for row in [HEADS, *rows]), "\tTotal\t16\t8\t24")
    read = values(reading)
    assert read[("2019/20", "88A")] == (14, 14)
    assert read[("2018/19", "88A")] == (0, 0)  # its total is reached without it
    assert {year: read[(year,)][0] for year in YEARS} == {**TOTALS, "2018/19": 8}


def test_tabs_that_set_figures_under_one_another_part_no_further_columns(read_lines):
    reading = read_lines(
        "Offence\t\t\t2017/18\t2018/19", "Sexual grooming\t\t10\t12", "Obscene publications\t5\t6", "Rape\t\t\t1\t2"
    )
    assert values(reading)[("2017/18", "86")] == (5, 5)
    assert values(reading)[("2018/19", "rape")] == (2, 2)
    assert len(values(reading)) == 6


def test_a_line_that_lacks_a_figure_and_a_tab_is_not_moved_in_silence(read_lines):
    reading = read_lines(*("\t".join(row) for row in [HEADS, *ROWS]), "Total\t20\t24")
    wrong = {key: low for key, (low, _) in values(reading).items() if len(key) == 1 and low != TOTALS[key[0]]}
    assert not wrong or kinds(reading)


def test_years_over_sexes_keep_their_columns(read_lines):
    reading = read_lines(
        "\t\t2017/18\t\t2018/19",
        "Class\tOffence\tFemale\tMale\tFemale\tMale",
        "88A\tSexual grooming\t1\t2\t3\t4",
        "86\tObscene publications\t2\t3\t4\t5",
        "\tTotal\t3\t5\t7\t9",
    )
    assert values(reading)[("2018/19", "88A", "female")] == (3, 3)
    assert values(reading)[("2018/19", "male")] == (9, 9)
