"""Two tables of the same crimes: the total in one, its parts in the other."""

from readings import kinds, values

YEARS = ["2016/17", "2017/18", "2018/19"]
IN_ALL = [["", *YEARS], ["Offences", 9, 12, 20]]


def by_offence(*rows):
    return [["Offence", *YEARS], *rows]


def across(reading):
    return [(s.total.provenance.source, s.across, s.verdict.value) for s in reading.sums]


def test_totals_of_one_table_are_the_sums_of_another_that_breaks_them_down(read_sheets):
    reading = read_sheets(Q1=IN_ALL, Q2=by_offence(["Exposure", 4, 5, 11], ["Voyeurism", 5, 7, 9]))
    assert kinds(reading) == []
    assert across(reading) == [(f"Q1!{column}2", "offence", "holds") for column in "BCD"]
    assert not any(c.total for c in reading.counts)


def test_a_breakdown_in_another_table_that_fails_in_one_year_is_an_issue_with_both_numbers(read_sheets):
    reading = read_sheets(Q1=IN_ALL, Q2=by_offence(["Exposure", 4, 5, 11], ["Voyeurism", 5, 7, 2]))
    assert kinds(reading) == ["does-not-add-up"]
    assert "Q1!D2 is 20, but its 2 parts (Q2!D2 to Q2!D3) add to 13" in reading.issues[0].message
    assert values(reading)[("2018/19",)] == (20, 20)


def test_a_table_that_lists_some_offences_only_is_no_breakdown_of_another(read_sheets):
    reading = read_sheets(Q1=IN_ALL, Q2=by_offence(["Exposure", 4, 5, 6], ["Voyeurism", 5, 1, 2]))
    assert kinds(reading) == []
    assert reading.sums == ()


def test_a_blank_is_nought_where_the_total_stands_in_another_table(read_sheets):
    reading = read_sheets(Q1=IN_ALL, Q2=by_offence(["Exposure", 4, 5, 20], ["Voyeurism", 5, 7, None]))
    assert kinds(reading) == []
    assert [c.bounds.high for c in reading.counts if c.provenance.source == "Q2!D3"] == [0]


def test_a_table_with_a_total_of_its_own_is_compared_by_that_total(read_sheets):
    rows = [["Exposure", 4, 5, 11], ["Voyeurism", 5, 7, 9], ["Total", 9, 12, 20]]
    reading = read_sheets(Q1=IN_ALL, Q2=by_offence(*rows))
    assert kinds(reading) == []
    assert across(reading) == [(f"Q2!{column}4", "offence", "holds") for column in "BCD"]


def test_a_total_that_two_tables_break_down_by_the_same_is_told_with_both(read_sheets):
    """By code in one table, by other codes in the next: none of the two sums is dropped."""
    first = by_offence(["Exposure", 4, 5, 11], ["Voyeurism", 5, 7, 9])
    second = by_offence(["Rape", 2, 2, 3], ["Blackmail", 7, 10, 17])
    reading = read_sheets(Q1=IN_ALL, Q2=first, Q3=second)
    told = sorted((s.total.printed, s.parts[0].provenance.table) for s in reading.sums)
    assert told == sorted((total, table) for total in ("9", "12", "20") for table in ("Q2", "Q3"))


ENDS = [("2016/17", (4, 2, 3)), ("2017/18", (5, 6, 1)), ("2018/19", (8, 2, 10))]
THIRDS = ("April to July", "August to November", "December to March")


def by_third(*changed):
    """The years in three parts each; ``changed`` are rows in place of the first ones."""
    spans = [(y, t, n) for y, numbers in ENDS for t, n in zip(THIRDS, numbers, strict=True)]
    months = {"April to July": ("Apr", "Jul", 0, 0), "August to November": ("Aug", "Nov", 0, 0)}
    rows = []
    for year, third, number in spans:
        first, last, a, b = months.get(third, ("Dec", "Mar", 0, 1))
        start = int(year[:4])
        rows.append([f"{first} {start + a} to {last} {start + b}", number])
    return [["Period", "Offences"], *changed, *rows[len(changed) :]]


def by_year(*numbers):
    return [["Year", "Offences"], *([year, n] for year, n in zip(YEARS, numbers, strict=True))]


def test_a_year_is_the_sum_of_its_parts_in_another_table(read_sheets):
    reading = read_sheets(Q1=by_year(9, 12, 20), Q2=by_third())
    assert kinds(reading) == []
    assert across(reading) == [(f"Q1!B{row}", "period", "holds") for row in (2, 3, 4)]


def test_a_year_that_its_parts_in_another_table_do_not_make_is_an_issue_with_both_numbers(read_sheets):
    reading = read_sheets(Q1=by_year(9, 12, 26), Q2=by_third())
    assert kinds(reading) == ["does-not-add-up"]
    assert "Q1!B4 is 26, but its 3 parts (Q2!B8 to Q2!B10) add to 20" in reading.issues[0].message


def test_years_that_are_mostly_not_the_sums_of_their_parts_count_other_crimes(read_sheets):
    reading = read_sheets(Q1=by_year(9, 31, 44), Q2=by_third())
    assert kinds(reading) == []
    assert reading.sums == ()


def test_a_year_of_which_another_table_lacks_a_part_is_not_its_sum(read_sheets):
    parts = by_third()
    reading = read_sheets(Q1=by_year(9, 12, 26), Q2=parts[:-1])
    assert kinds(reading) == []
