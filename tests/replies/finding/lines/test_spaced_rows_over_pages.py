"""Tables of lines with single blanks that run over a page, or in which a row lost the blanks between its figures."""

import pytest

from readings import ASKED, kinds, read_file, values

HEAD = "Kent Police\nFlagged offences, victims under 18\n\nPlatform 2017/18 2018/19 2019/20 2020/21\n"
FIRST, LAST = "Facebook 18 10 6 9\nSnapchat 17 20 25 16\n", "WhatsApp 9 12 8 9\nKik 16 20 25 38\n"


@pytest.mark.parametrize("line", ["Page 1 of 2", "Page 1", "- Page 3 of 12 -", "Tudalen 1 o 2", "p. 4/9"])
def test_the_number_of_a_page_between_rows_ends_no_table(tmp_path, line):
    reading = read_file(tmp_path, f"{HEAD}{FIRST}{line}\n{LAST}", request=ASKED)
    assert len(reading.counts) == 16
    assert values(reading)["2020/21", "kik"] == (38, 38)
    assert kinds(reading) == []


@pytest.mark.parametrize("joined", ["Instagram 9121519", "TikTok 13141516", "Instagram 1019812"])
@pytest.mark.parametrize("rows", [(FIRST, LAST), (FIRST, "Page 1 of 2\n" + LAST), (FIRST + LAST, "")])
def test_a_row_whose_figures_ran_together_is_told_and_ends_no_table(tmp_path, joined, rows):
    reading = read_file(tmp_path, f"{HEAD}{rows[0]}{joined}\n{rows[1]}", request=ASKED)
    assert len(reading.counts) == 16
    assert kinds(reading) == ["joined-cells"]


def test_several_rows_that_ran_together_end_no_table(tmp_path):
    reading = read_file(tmp_path, f"{HEAD}{FIRST}Instagram 9121519\nTikTok 8121416\n{LAST}", request=ASKED)
    assert len(reading.counts) == 16
    assert values(reading)["2020/21", "kik"] == (38, 38)
    assert set(kinds(reading)) == {"joined-cells"}


def test_totals_that_allow_one_way_only_part_such_a_row(tmp_path):
    reading = read_file(tmp_path, f"{HEAD}{FIRST}Instagram 9121519\nTotal 44 42 46 44\n", request=ASKED)
    assert values(reading)["2018/19", "instagram"] == (12, 12)
    assert values(reading)["2020/21", "instagram"] == (19, 19)
    assert kinds(reading) == ["joined-cells"]


def test_a_line_below_a_table_that_is_no_row_of_it_is_none(tmp_path):
    reading = read_file(tmp_path, f"{HEAD}{FIRST}{LAST}\nDepartment 4471\n", request=ASKED)
    assert len(reading.counts) == 16
    assert "joined-cells" not in kinds(reading)
