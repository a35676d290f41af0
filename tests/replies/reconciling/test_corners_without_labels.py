"""Totals without any label: at the foot of a table, behind its rows, and where both meet."""

LINES = [
    ["Code", "Offence", "2017/18", "2018/19", "2019/20", ""],
    ["88A", "Sexual grooming", 12, 19, 23, 54],
    ["71/17", "Sexual communication with a child", 31, 28, 44, 103],
    ["", "", 43, 47, 67, 157],
]


def test_a_row_and_a_column_without_labels_that_add_up_are_totals_also_where_they_meet(read_unasked):
    read = read_unasked("<h1>Recorded crimes</h1>", LINES)
    assert sorted(c.bounds.low for c in read.counts if c.total) == [43, 47, 54, 67, 103, 157]
    whole = next(c for c in read.counts if c.bounds.low == 157)
    assert (str(whole.period.start), str(whole.period.end)) == ("2017-04-01", "2020-03-31")


def test_a_row_without_label_that_does_not_add_up_is_told(read_unasked):
    wrong = [*LINES[:3], ["", "", 43, 49, 68, 157]]
    read = read_unasked("<h1>Recorded crimes</h1>", wrong)
    assert not {49, 68} & {c.bounds.low for c in read.counts}
    assert read.issues


def test_the_foot_of_a_single_column_is_its_total_where_it_adds_up(read_unasked):
    rows = [
        ["Offence", "2021/22"],
        ["88A Sexual grooming", 14],
        ["71/17 Sexual communication with a child", 58],
        ["", 72],
    ]
    read = read_unasked("<h1>Recorded crimes</h1>", rows)
    assert [(c.bounds.low, c.total) for c in read.counts] == [(14, False), (58, False), (72, True)]
    odd = read_unasked("<h1>Recorded crimes</h1>", [*rows[:3], ["", 75]])
    assert 75 not in {c.bounds.low for c in odd.counts}
    assert odd.issues
