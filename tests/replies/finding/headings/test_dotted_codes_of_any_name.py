"""Offence codes with a full stop in a column that is not called by offences."""

from readings import values

TITLE = ["Online flagged sexual offences, victim under 18"]


def test_dotted_codes_that_begin_with_noughts_are_labels_under_any_name(read_sheets):
    rows = [TITLE, ["Tab", "2017/18", "2018/19"], ["022.20", 5, 6], ["071.17", 0, 22], ["088.01", 7, 9]]
    found = values(read_sheets(Contents=rows))
    assert found[("2018/19", "071/17")] == (22, 22)
    assert found[("2017/18", "088/01")] == (7, 7)


def test_shares_beside_counts_are_no_codes(read_sheets):
    rows = [TITLE, ["Offence", "2017/18", "%"], ["022/20", 5, "20.20"], ["071/17", 8, "21.05"], ["088/01", 7, "22.10"]]
    assert values(read_sheets(Contents=rows))[("2017/18", "071/17")] == (8, 8)
