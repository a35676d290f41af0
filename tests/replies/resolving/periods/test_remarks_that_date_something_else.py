"""Remarks between a title and its table that name the days of something else than of the figures."""

import pytest

from readings import kinds

BY_SEX = [["Age", "Female", "Male"], ["Under 13", "14", "6"], ["13 to 17", "31", "13"], ["Total", "45", "19"]]


def years(read):
    return {count.period.label for count in read.counts}


@pytest.mark.parametrize(
    "remark",
    [
        "Recording rules changed in April 2018.",
        "The flag was introduced in 2015.",
        "A new crime system was brought in on 1 November 2018.",
        "We began to use the flag in April 2015.",
        "The force moved to Niche in May 2017",
        "This compares with 2016/17, when there were fewer offences.",
        "Compared with 2017/18 more offences carry the flag.",
    ],
)
def test_a_remark_on_when_something_came_about_does_not_date_the_table_below(remark, read_page, read_sheets):
    for read in (
        read_page("Offences recorded in 2018/19", remark, BY_SEX),
        read_sheets(Table=[["Offences recorded in 2018/19"], [remark], *BY_SEX]),
    ):
        assert years(read) == {"2018/19"}


def test_a_remark_alone_dates_no_table(read_page):
    read = read_page("The flag was introduced in April 2018.", BY_SEX)
    assert not read.counts
    assert "unknown-period" in kinds(read)


@pytest.mark.parametrize(
    "title",
    [
        "Investigations started in 2018/19",
        "Prosecutions that began in 2018/19",
        "In 2018/19 the force recorded the following offences.",
        "The table shows the offences of 2018/19.",
        "Cases started in 2018/19",
        "A new recording system came in on 24 November 2017; earlier records are lost. Figures for 2018/19:",
        "The flag was introduced in April 2015. The table below shows 2018/19.",
    ],
)
def test_a_title_or_sentence_on_the_crimes_of_a_year_dates_its_table(title, read_page):
    assert years(read_page(title, BY_SEX)) == {"2018/19"}


OF_THE_CRIMES = [
    "Complaints that were withdrawn in 2018/19",
    "Crimes whose reports were withdrawn in 2018/19",
    "Crimes that were withdrawn in 2018/19",
    "Investigations that were discontinued in 2018/19",
    "Cases that were discontinued in 2018/19",
    "Child abuse operations that were launched in 2018/19",
    "Crimes whose investigation was switched in 2018/19",
    "Offences in which contact with the child began in 2018/19",
    "Suspects moved to other forces in 2018/19",
]
BESIDE_A_CHANGE = [
    "Offences flagged since the flag was introduced in April 2015: 2018/19",
    "Since the flag was introduced in April 2015, in 2018/19:",
    "The offence of sexual communication was introduced in April 2017; 2018/19:",
    "Offences recorded after the new system was implemented in April 2018, up to March 2019",
    "Offences recorded from when the system was introduced in April 2018 to March 2019",
]
COMPARING = [
    "This compares with 2018/19:",
    "In comparison with 2018/19",
    "Compared to 2018/19",
    "To compare with 2018/19",
    "Figures to be compared with 2018/19",
]


@pytest.mark.parametrize("title", [*OF_THE_CRIMES, *BESIDE_A_CHANGE, *COMPARING])
def test_a_heading_of_the_second_table_dates_it_behind_a_table_of_another_year(title, read_page):
    read = read_page("Offences recorded in 2017/18", BY_SEX, title, BY_SEX)
    assert [count.period.label for count in read.counts if count.printed == "14"] == ["2017/18", "2018/19"]


@pytest.mark.parametrize("title", [*OF_THE_CRIMES, *BESIDE_A_CHANGE])
def test_a_heading_on_crimes_of_a_year_dates_a_table_alone(title, read_page):
    assert years(read_page(title, BY_SEX)) == {"2018/19"}
