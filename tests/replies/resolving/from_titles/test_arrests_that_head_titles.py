"""Titles that begin with arrests or charges, or point at a table of them, whatever is said of them behind."""

import pytest

from cyberflag.model import Measure
from readings import measures

ASKED = "The number of offences of sexual communication with a child recorded in 2021 and 2022, by year."
OFFENCES = [["Year", "Count"], ["2021", "103"], ["2022", "95"], ["Total", "198"]]
FEWER = [["Year", "Count"], ["2021", "60"], ["2022", "44"], ["Total", "104"]]
ARRESTS = [["2021", "103"], ["2022", "95"], ["Grand Total", "198"]]


def read_below(read_unasked, title):
    return read_unasked(ASKED, "<h2>Response</h2>", "The offences recorded are below.", OFFENCES, title, FEWER)


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Arrests under section 15A:", Measure.ARRESTS),
        ("Below are the arrests which followed:", Measure.ARRESTS),
        ("Below are the arrests where the suspect was under 18:", Measure.ARRESTS),
        ("The table below shows arrests linked to these offences:", Measure.ARRESTS),
        ("The same arrests by year:", Measure.ARRESTS),
        ("2. Arrests where the suspect was under 18:", Measure.ARRESTS),
        ("Detentions under the Mental Health Act:", Measure.OTHER),
        ("The table below shows detentions under section 136:", Measure.OTHER),
        ("The below table gives charges under the Sexual Offences Act 2003:", Measure.CHARGES),
        ("Please see below the charges where the suspect was under 18:", Measure.CHARGES),
    ],
)
def test_a_title_that_begins_with_arrests_or_charges_counts_them(read_unasked, title, measure):
    assert measures(read_below(read_unasked, title)) == [{Measure.OFFENCES}, {measure}]


@pytest.mark.parametrize(
    "title",
    [
        "Below are the offences where an arrest was made:",
        "Arrests and charges under the Act:",
        "Charges which were dropped are included in the crimes below.",
        "Arrests are recorded on a different system from offences:",
        "The table below shows charges for requests in each year:",
        "The offences are given by year:",
    ],
)
def test_a_title_that_only_speaks_of_arrests_or_charges_counts_none(read_unasked, title):
    assert measures(read_below(read_unasked, title))[1] == {Measure.OFFENCES}


@pytest.mark.parametrize(
    "title",
    [
        "Arrests with a charge:",
        "Arrests with a subsequent charge:",
        "Arrests with no further action:",
        "Arrests with released under investigation:",
        "Arrests who were then charged:",
        "Arrests from which charges followed:",
        "Arrests under section 15A as a percentage:",
    ],
)
def test_a_title_of_what_arrests_led_to_does_not_count_all_arrests(read_unasked, title):
    assert Measure.ARRESTS not in measures(read_below(read_unasked, title))[1]


def test_a_question_below_a_table_does_not_say_that_it_counts_posts(read_unasked):
    reading = read_unasked(
        "The number of arrests in 2021 and 2022 under section 127 of the Communications Act 2003, by year.",
        "<h2>Answer</h2>",
        "The table shows arrests with any code under that section.",
        ARRESTS,
        "How many were related to domestic abuse:",
        "Below are those where the domestic qualifier is on the record:",
        [["2021", "60"], ["2022", "44"], ["Grand Total", "104"]],
        "How many were related to posts on social media:",
        "We are unable to identify whether an offence relates to a post on social media.",
    )
    assert measures(reading) == [{Measure.ARRESTS}, {Measure.ARRESTS}]
    assert {c.detail for c in reading.counts if c.bounds.low in (60, 44)} == {(("scope", "domestic qualifier"),)}
