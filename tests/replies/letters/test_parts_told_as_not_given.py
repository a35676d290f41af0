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
        "This information has not been released before.",
        "The information has not been provided to any other person.",
        "These figures have not been released as official statistics.",
        "The data are provisional and have not been released to the ONS.",
        "The figures for the last year have not been provided previously.",
        "Data for the years before 2010 have not been supplied, as you did not ask for them.",
        "The information has not been provided by month, as you asked for years.",
        "Information which you already hold has not been supplied again.",
        "Suspects of the last year have not been released.",
        "No answer is given to this question, as question 1 answers it.",
        "No figures are given for this question beyond those in the table.",
        "No figures were provided to this question in our last reply, and they are given now.",
        "No counts are offered as a measure of performance.",
        "It has not been possible to separate attempts from completed offences in any year.",
        "It has not been possible to separate them for the first year, so both are counted together.",
        "It was not possible to extract the names of officers for the year.",
    ],
)
def test_what_is_not_of_the_answer_leaves_it_full(read_page, said):
    assert read_page(FLAGGED, YEARS, said).record.outcome is Outcome.FULL
