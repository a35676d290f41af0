"""The last year of figures that a reply says were extracted up to a day of it."""

import pytest

from readings import Read

YEARS = "\n\n1. Arrests for malicious communications\n2017 - 7\n2018 - 9\n2019 - 1\n"


def last_year(read_unasked_letter: Read, said: str) -> str:
    return read_unasked_letter(f"Date Responded 22 March 2020\n\n{said}{YEARS}").counts[-1].period.label


@pytest.mark.parametrize(
    ("said", "end"),
    [
        (
            "This data has been extracted using the specified time frames and keywords, up to 28 February 2019.",
            "28 February",
        ),
        ("The figures were taken from Niche, up to and including 31 March 2019.", "31 March"),
        ("Information was extracted from our system up to 5 May 2019.", "5 May"),
        ("Figures produced for the period up to 1 March 2019.", "1 March"),
        ("The data were run against the custody system up to 28th February 2019.", "28 February"),
        ("The data below were retrieved by keyword up to 28/02/2019.", "28 February"),
    ],
)
def test_its_figures_end_with_that_day(read_unasked_letter: Read, said: str, end: str):
    assert last_year(read_unasked_letter, said) == f"1 January 2019 to {end} 2019"


@pytest.mark.parametrize(
    "said",
    [
        "Data was taken for crimes recorded from 1 April 2017 up to 28 February 2019.",
        "The request was open up to 28 February 2019.",
        "The information was extracted by a team that worked up to 28 February 2019.",
        "Data was extracted. The marker was used up to 28 February 2019.",
        "Custody data was held on the old system up to 28 February 2018.",
        "The search was run on names, up to five each.",
        "Charges were brought up to 28 February 2019.",
        "The data was extracted and checked up to 30 times.",
        "Information was taken from one system up to 31 March 2019 and from another thereafter.",
        "Data was extracted from one system up to 31 March 2019, then from another.",
        "The information was extracted under the rules in force up to 31 March 2019.",
        "The report was run for victims born up to 31 March 2019.",
        "Data was extracted from a system used up to 31 March 2019.",
        "The information was produced for another request up to 31 March 2019.",
    ],
)
def test_what_lasted_up_to_a_day_beside_it_ends_no_figures(read_unasked_letter: Read, said: str):
    assert last_year(read_unasked_letter, said) == "2019"
