"""Answers that say, without an exemption, that they do not give a year or a question: the reply is partial."""

from dataclasses import replace

import pytest

from cyberflag.model import Outcome
from readings import ASKED, kinds

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


ASKED_BY_GROUP = replace(
    ASKED,
    questions=(
        "how many crimes with the online crime flag, by offence group, by age band and sex",
        "how many people were cautioned for it",
    ),
)


@pytest.mark.parametrize(
    "said",
    [
        "Figures for 2019/20 are not held in a form that can be searched, because the force moved to a new system.",
        "The figures for 2019/20 are still being validated.",
        "The age bands for 2018/19 can be supplied on request; they were not ready at the time of this reply.",
        "The age of the victim can be supplied in a separate email.",
        "Crimes of other types could not be extracted in the time allowed.",
        "The remaining groups are still being checked and will be sent in a second e-mail.",
        "Cautions: the number is not held, as cautions are kept on a national system only.",
        "Question 2 will be answered in a separate letter.",
        "We will send the 2019/20 figures later this month.",
    ],
)
def test_a_part_asked_for_that_is_still_to_come_or_cannot_be_searched_makes_a_reply_partial(read_page, said):
    reading = read_page(FLAGGED, YEARS, said, request=ASKED_BY_GROUP)
    assert reading.record.outcome is Outcome.PARTIAL
    assert kinds(reading) == ["not-held"]


@pytest.mark.parametrize(
    "said",
    [
        "Figures for 2017/18 are not held in a form that can be searched, so they were counted by hand.",
        "Records before 2010 are not held in a form that can be searched.",
        "The figures for 2017/18 and 2018/19 can be supplied on request in other formats.",
        "The data for 2018/19 were not ready at the time of our last reply.",
        "A copy of our policy can be supplied on request.",
        "The system was not ready in 2016.",
        "Reports that are still being checked are not counted.",
        "These figures should be treated with caution, as crimes are still being checked.",
        "No cautions were given.",
        "Other types of crime are published on data.police.uk.",
        "The figures come with cautions: free text is not held.",
    ],
)
def test_what_is_given_or_was_not_asked_for_leaves_it_full(read_page, said):
    reading = read_page(FLAGGED, YEARS, said, request=ASKED_BY_GROUP)
    assert reading.record.outcome is Outcome.FULL
    assert kinds(reading) == []


AGES = [["Age", "2017/18", "2018/19", "2019/20"], ["0-12", "12", "13", "14"], ["13-17", "22", "25", "26"]]
ASKED_BY_AGE = replace(ASKED, questions=("how many sexual offences against children carried the flag, by age",))


@pytest.mark.parametrize(
    "said",
    [
        "Age can be supplied on request.",
        "A further breakdown by age can be provided on request.",
        "The age bands for 2018/19 were not ready at the time of our last reply.",
        "The sex of the victim in 2018/19 can be supplied on request.",
        "Outcomes for 2019/20 are still being compiled.",
        "A spreadsheet of these figures for 2017/18 to 2019/20 can be supplied on request.",
        "The rows for 2019 can be supplied on request.",
    ],
)
def test_a_part_that_is_given_or_that_nobody_asked_for_is_not_still_to_come(read_page, said):
    reading = read_page("Sexual offences against children with the online flag", AGES, said, request=ASKED_BY_AGE)
    assert reading.record.outcome is Outcome.FULL
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "said",
    [
        "The number of rapes is withheld under section 40(2).",
        "Figures for boys under 13 are exempt under section 40(2).",
    ],
)
def test_figures_of_a_kind_that_are_withheld_make_it_partial(read_page, said):
    assert read_page(FLAGGED, YEARS, said).record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "said",
    [
        "Numbers of offences below five are withheld under section 40(2).",
        "Numbers for girls that are small are withheld under section 40(2).",
    ],
)
def test_small_figures_that_are_withheld_leave_it_whole(read_page, said):
    assert read_page(FLAGGED, YEARS, said).record.outcome is Outcome.FULL
