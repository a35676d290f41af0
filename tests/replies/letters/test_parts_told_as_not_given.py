"""Answers that say, without an exemption, that they do not give a year or a question: the reply is partial."""

import pytest

from cyberflag.model import Outcome

YEARS = [["Year", "Offences"], ["2017/18", "412"], ["2018/19", "388"]]
FLAGGED = "Sexual offences against children with the online flag, by year"


@pytest.mark.parametrize(
    "said",
    [
        "We have not been able to separate it for the year before, as the code was held under a wider heading.",
        "It has not been possible to extract this for the earlier years.",
        "The flag of 2016/17 was often left off and no count is offered.",
        "No figure is given for this question.",
        "The figures of 2016/17 are incomplete and have not been released.",
    ],
)
def test_a_part_that_is_not_given_makes_a_reply_partial(read_page, said):
    assert read_page(FLAGGED, YEARS, said).record.outcome is Outcome.PARTIAL


def test_years_not_released_in_a_note_of_a_sheet_make_it_partial(read_sheets):
    note = "Markers of the first two years on Connect are incomplete and have not been released."
    assert read_sheets(Data=[[FLAGGED], *YEARS, [], [note]]).record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "said",
    [
        "The suspects have not been released.",
        "Some offences have not been given an outcome.",
        "We have not been able to find an error in any year.",
        "Where no figure is given for the year there were none.",
        "Two crimes have not been provided with a link to a victim.",
    ],
)
def test_what_is_not_of_the_answer_leaves_it_full(read_page, said):
    assert read_page(FLAGGED, YEARS, said).record.outcome is Outcome.FULL
