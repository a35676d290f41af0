"""Figures that ran into the label before them."""

from readings import kinds, values

HEADS = ["Platform", "2017/18", "2018/19", "2019/20", "Total"]
OTHERS = [["Instagram", 10, 7, 12, 29], ["WhatsApp", 4, 2, 3, 9]]


def test_a_figure_in_its_label_is_counted_where_its_row_proves_it(read_sheets):
    reading = read_sheets(Data=[HEADS, *OTHERS, ["Snapchat21", None, 14, 16, 51], ["Kik", 1, 0, 2, 3]])
    read = values(reading)
    assert read[("2017/18", "snapchat")] == (21, 21)
    assert read[("2018/19", "snapchat")] == (14, 14)
    assert kinds(reading) == ["joined-cells"]


def test_a_figure_in_its_label_is_counted_where_its_column_proves_it(read_sheets):
    rows = [[label, *figures] for label, *figures, _ in [HEADS, *OTHERS, ["Snapchat21", None, 14, 16, 51]]]
    reading = read_sheets(Data=[*rows, ["Total", 35, 23, 31]])
    assert values(reading)[("2017/18", "snapchat")] == (21, 21)
    assert kinds(reading) == ["joined-cells"]


def test_a_number_in_a_label_that_no_sum_proves_is_told_and_not_counted(read_sheets):
    reading = read_sheets(Data=[HEADS, *OTHERS, ["Snapchat21", None, 14, 16, 52]])
    assert not any(count.bounds.low == 21 for count in reading.counts)
    assert kinds(reading)
