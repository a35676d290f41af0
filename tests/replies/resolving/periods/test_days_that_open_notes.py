"""Notes on a year that open with the days of its figures and then tell of what was before them."""

import pytest

from readings import Read

WHOLE = "2023"
TABLE = [["Year", "Offences"], ["2023*", 34], ["2024", 57]]
ASKED = "How many offences of sexual communication with a child were recorded in each year from 2023 to 2024?"


def first_days(reading):
    return next(count.period.label for count in reading.counts if count.bounds.low == 34)


@pytest.mark.parametrize(
    "note",
    [
        "* 1st May 2023 to 31st December 2023, the figures before that date being on an older system.",
        "* 1 May 2023 to 31 December 2023 only, records before that date are held on another system.",
        "* From 1st May 2023, when a new system was introduced.",
        "* Since 1 May 2023. Crimes before that date are held on a system that cannot be searched.",
        "* Data for 2023 is from 1 May 2023 as records before that date are on a previous system.",
    ],
)
def test_the_days_that_open_a_note_are_those_of_its_year(read_unasked: Read, note: str):
    assert first_days(read_unasked("Request", ASKED, "Response", TABLE, note)) == "1 May 2023 to 31 December 2023"


@pytest.mark.parametrize(
    "note",
    [
        "* The flag was introduced on 1 May 2023.",
        "* A new recording system came in on 1 May 2023.",
        "* 1 May 2023, before which the flag was not used.",
        "* From 1 May 2023 the flag was mandatory.",
        "* 1 May 2023 to 30 June 2023; data for these months missing owing to a system change.",
        "* From 1 May 2023 to 30 June 2023, the flag was not used.",
        "* From 1 May 2023, Home Office counting rules changed.",
        "* Flag data is from 1 May 2023, so all others were searched by hand.",
        "* Data from the new system was available from 1 May 2023; before it the old system was searched.",
        "* From 1 May 2023; before that date figures are taken from the old system.",
        "* Since 1 May 2023: crimes recorded on Niche, before on Athena.",
    ],
)
def test_a_day_on_which_something_else_happened_leaves_the_year_whole(read_unasked: Read, note: str):
    assert first_days(read_unasked("Request", ASKED, "Response", TABLE, note)) == WHOLE
