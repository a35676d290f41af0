"""Last rows without labels that are sums of all above but in one column, where the reply made a mistake."""

HEADS = ["HO Class", "Description", "2019/20", "2020/21", "2021/22"]
ROWS = [
    ["71", "Abuse of children through sexual exploitation", "9", "14", "11"],
    ["88A", "Sexual grooming", "152", "171", "198"],
]
TITLE = "Recorded crimes with the online flag, victims under 18"


def test_a_foot_that_fails_in_one_column_is_a_total_and_told(read_unasked):
    reading = read_unasked(TITLE, [HEADS, *ROWS, ["", "", "161", "185", "210"]])
    totals = [c for c in reading.counts if c.offence == "all"]
    assert {c.bounds.low: c.total for c in totals} == {161: True, 185: True, 210: True}
    assert len(reading.counts) == 9
    assert [i.provenance.source for i in reading.issues if str(i.kind) == "does-not-add-up"] == ["table 1!E4"]


def test_a_foot_that_fails_in_two_columns_is_told_and_not_counted(read_unasked):
    reading = read_unasked(TITLE, [HEADS, *ROWS, ["", "", "161", "186", "210"]])
    assert not any(c.offence == "all" for c in reading.counts)
    assert reading.issues
