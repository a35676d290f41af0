"""Days and months without a year that stand for the quarters or halves that end, or begin, with them."""

import pytest

from readings import values

ENDS = ("31 March", "30 June", "30 September", "31 December")
MARCH, JUNE = "1 January 2018 to 31 March 2018", "1 April 2018 to 30 June 2018"


def read_quarters(read_sheets, labels, head="", title="Flagged sexual offences against children in 2018"):
    rows = [[label, at, at + 1] for at, label in enumerate(labels, 3)]
    return values(read_sheets(Sheet=[[title], [head, "Female", "Male"], *rows]))


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ("Quarter ending", ENDS),
        ("Quarter to", ("Mar", "Jun", "Sep", "Dec")),
        ("Three months ended", ("31st March", "30th June", "30th Sept", "31st Dec")),
        ("Quarter beginning", ("1 January", "1 April", "1 July", "1 October")),
        ("", ENDS),
        ("", tuple(f"Quarter ending {day}" for day in ENDS)),
        ("Period", ("3 months to March", "3 months to June", "3 months to September", "3 months to December")),
        ("Quarter end", ("31/3", "30/6", "30/9", "31/12")),
    ],
)
def test_a_day_is_the_quarter_that_its_heading_or_its_row_says(read_sheets, head, labels):
    read = read_quarters(read_sheets, labels, head)
    assert len(read) == 8
    assert read[(MARCH, "female")] == (3, 3)
    assert read[(JUNE, "male")] == (5, 5)


def test_quarters_may_head_columns_below_which_years_stand_in_rows(read_sheets):
    rows = [["Flagged offences"], ["Quarter ending", *ENDS], ["2018", 3, 4, 5, 6], ["2019", 7, 8, 9, 10]]
    read = values(read_sheets(Sheet=rows))
    assert read[(JUNE,)] == (4, 4)
    assert read[("1 October 2019 to 31 December 2019",)] == (10, 10)


def test_a_quarter_of_a_financial_year_ends_in_it(read_sheets):
    title = "Flagged sexual offences against children in 2018/19"
    read = read_quarters(read_sheets, ("30 June", "30 September", "31 December", "31 March"), "Quarter ending", title)
    assert read[("1 January 2019 to 31 March 2019", "female")] == (6, 6)


@pytest.mark.parametrize("labels", [("March", "June", "September", "December"), ("April", "May", "June", "July")])
def test_months_below_no_such_heading_are_months(read_sheets, labels):
    read = read_quarters(read_sheets, labels, "Month")
    assert {period.split()[1] for period, _ in read} == set(labels)
    assert not any(period.startswith("1 January") for period, _ in read)


def test_other_words_of_a_label_are_not_lost(read_sheets):
    rows = [
        ["Flagged offences"],
        ["", "2018", "2019"],
        ["Female, quarter to March", 3, 4],
        ["Male, quarter to March", 5, 6],
    ]
    assert (MARCH,) not in values(read_sheets(Sheet=rows))


def test_days_that_are_neither_first_nor_last_are_no_quarters(read_sheets):
    assert read_quarters(read_sheets, ("31 March", "15 June", "30 September", "31 December")) == {}
