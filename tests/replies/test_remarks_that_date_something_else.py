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
