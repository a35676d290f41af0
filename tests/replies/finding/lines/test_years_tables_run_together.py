"""Tables of years of which a copy has run several rows together on one line."""

import pytest

from readings import kinds

COUNTED = "The tables give the number of recorded offences."
ROBBERY_AND_BURGLARY = {
    (2, "robbery", "2015"), (9, "robbery", "2016"), (1, "robbery", "2017"),
    (7, "burglary", "2015"), (3, "burglary", "2016"), (4, "burglary", "2017"),
}  # fmt: skip


@pytest.fixture
def read(read_unasked_letter):
    return lambda *lines, said=COUNTED: read_unasked_letter("\n\n".join([said, *lines]))


def counted(reading):
    return {(c.bounds.low, c.offence, c.period.label) for c in reading.counts}


@pytest.mark.parametrize(
    "lines",
    [
        ["Offence 2015 2016 2017 Robbery 2 9 1 Burglary 7 3 4"],
        ["Crime type 2015 2016 2017", "Robbery 2 9 1 Burglary 7 3 4"],
        ["Kind of incident 2015 2016 2017 Crime - Robbery 2 9 1", "Crime - Burglary 7 3 4"],
        ["Year Offence 2015 2016 2017 Robbery 2 9 1", "Burglary 7 3 4"],
        ["Offence / Year 2015 2016 2017", "Robbery (all) 2 9 1 Burglary 7 3 4."],
    ],
)
def test_each_row_of_such_a_line_is_read_year_by_year(read, lines):
    assert counted(read(*lines)) == ROBBERY_AND_BURGLARY


def test_a_line_goes_on_with_the_rows_of_the_one_above_it(read):
    reading = read("Offence 2015 2016 2017 Robbery 2 9 1 Burglary 7 3 4", "Arson 5 6 8 Theft 10 11 12")
    assert counted(reading) >= ROBBERY_AND_BURGLARY
    assert {number for number, _, _ in counted(reading)} >= {5, 6, 8, 10, 11, 12}


def test_a_row_that_has_lost_a_blank_is_told_and_the_others_are_read(read):
    reading = read("Kind of incident 2015 2016 2017 Crime - Robbery 2 9 1 Crime - Fraud 2 1 Crime - Burglary 7 3 4")
    assert counted(reading) == ROBBERY_AND_BURGLARY
    assert kinds(reading) == ["ambiguous-blank"]


def test_rows_that_go_on_below_give_no_figure_of_all_years(read):
    reading = read(
        "Kind of incident 2015 2016 2017 Crime - Robbery 2 9 1 Crime - Burglary 7 3 4",
        "Crime - Fraud 2 Crime - Arson 4 1",
    )
    assert counted(reading) == ROBBERY_AND_BURGLARY
    assert set(kinds(reading)) == {"ambiguous-blank"}


def test_a_label_that_its_figures_have_broken_is_whole_again(read):
    reading = read("Nationality 2015 2016 Iran 7 13 Korea (Republic of 4 2 South)", said="These are arrests.")
    assert {(c.bounds.low, *c.detail) for c in reading.counts} == {
        (7, ("ethnicity", "Iran")), (13, ("ethnicity", "Iran")),
        (4, ("ethnicity", "Korea (Republic of South)")), (2, ("ethnicity", "Korea (Republic of South)")),
    }  # fmt: skip


def test_a_line_with_more_figures_than_years_is_left_as_it_is(read):
    reading = read("Offence 2015 2016 Robbery 2 9 1 Burglary 7 3")
    assert not {(2, "robbery", "2015"), (9, "robbery", "2016")} & counted(reading)


def test_a_row_that_is_not_understood_is_told_once(read):
    reading = read("Kind of incident 2015 2016 2017 Crime - Robbery 2 9 1 Admin - Resources 4 1 3")
    assert kinds(reading) == ["unknown-heading"]
    assert "4, 1, 3" in reading.issues[0].message
