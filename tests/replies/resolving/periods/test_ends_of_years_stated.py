"""Bare years in replies that state with which month each of their years ends or begins."""

import pytest

ROWS = [["", "2018", "2019"], ["Girls", 20, 30], ["Boys", 4, 5]]


def spans(read_page, said):
    reading = read_page("Flagged online offences by sex of the victim", ROWS, said)
    return {(str(count.period.start), str(count.period.end)) for count in reading.counts}


@pytest.mark.parametrize(
    "said",
    [
        "Q3. Age and sex of the victim. Columns are years ending 31 March.",
        "The columns are years to 31 March.",
        "Figures are for years ending March.",
        "Data is given for each year ending in March.",
        "Each year ends on 31 March.",
        "Please note that all years end 31 March.",
        "Offences are shown for the financial years ending 31 March.",
    ],
)
def test_years_end_with_the_month_that_the_reply_states(read_page, said):
    assert spans(read_page, said) == {("2017-04-01", "2018-03-31"), ("2018-04-01", "2019-03-31")}


def test_so_do_they_begin(read_page):
    assert spans(read_page, "All years begin on 1 July.") == {
        ("2018-07-01", "2019-06-30"),
        ("2019-07-01", "2020-06-30"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Columns are not years ending 31 March.",
        "Our budget years end on 31 March.",
        "The Home Office publishes figures for years ending March.",
        "Some figures of other forces are for years ending 31 March.",
        "Records are kept for 7 years ending 31 March.",
        "Contracts with staff run for years ending in March.",
        "Figures are for calendar years rather than years ending March.",
        "Years are calendar years. Each year ends on 31 March.",
        "Data covers pupils; all their years end in July.",
        "Crimes recorded in years ending March are also counted in national statistics.",
        "Figures for each year ending in March are available at police.uk.",
        "Figures have been extracted for years ending in March by the ONS.",
    ],
)
def test_other_years_that_end_move_none(read_page, said):
    assert spans(read_page, said) <= {("2018-01-01", "2018-12-31"), ("2019-01-01", "2019-12-31")}


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences by sex (calendar years rather than years ending March)",
        "Flagged offences by sex, calendar years not years ending March",
        "We use calendar years rather than years ending March.",
        "Our budget years end on 31 March.",
        "The Home Office publishes figures for years ending March.",
        "Offences by sex, not for years ending March",
    ],
)
def test_nor_do_those_that_a_title_denies_or_says_of_others(read_page, title):
    counts = read_page(title, ROWS).counts
    assert {count.period.label for count in counts} == {"2018", "2019"}


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences by sex, years ending March",
        "Flagged offences by sex, year ending 31 March",
        "Offences by sex, years ending March (also by age)",
        "Flagged offences by sex. Each year ends on 31 March.",
    ],
)
def test_those_that_a_title_names_do(read_page, title):
    counts = read_page(title, ROWS).counts
    assert {count.period.label for count in counts} == {"2017/18", "2018/19"}
