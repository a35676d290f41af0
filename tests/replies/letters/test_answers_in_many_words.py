"""How a force says in a sentence that a part is refused or not held, that nothing is held, or asks back: each in the
words of several forces.
"""

import pytest

from cyberflag.model import Outcome
from readings import Read, kinds

GIVEN = "In 2018/19 we recorded 12 rapes. "


@pytest.mark.parametrize(
    "said",
    [
        "To answer question 2 would exceed the cost limit.",
        "However, to provide the ages would take us over the appropriate limit.",
        "Providing the sex of the victim would exceed the cost limit.",
        "The remainder of the request is refused under section 12.",
        "The rest of your request is refused by virtue of section 12(2).",
        "The other questions would exceed the cost limit, section 12(1).",
        "Information on platforms is not recorded.",
        "The platform used is not recorded.",
        "The platform used is not recorded by Devon and Cornwall Police.",
        "We do not record which platform was used.",
        "Our systems do not capture the age of the victim.",
    ],
)
def test_a_part_refused_or_not_recorded_makes_the_answer_partial_and_loses_no_figure(
    read_unasked_letter: Read, said: str
) -> None:
    reading = read_unasked_letter(GIVEN + said)
    assert reading.record.outcome is Outcome.PARTIAL
    assert [count.bounds.low for count in reading.counts] == [12]


@pytest.mark.parametrize(
    "said",
    [
        "Outcomes are not recorded until an investigation is concluded, so recent figures may change.",
        "Ages are not recorded for adults.",
        "Platforms are not recorded in all cases.",
        "The site is not captured by the flag but in the notes, from which the table below is made.",
        "To answer within the cost limit we have taken the age from the crime system.",
        "Reading the records of 2018/19 for the platform did not exceed the cost limit.",
        "The police do not record those as crimes.",
        "The force does not compile these figures more than once a year.",
        "The victim's age is not always recorded.",
        "Where the age is not recorded the crime is counted as unknown.",
        "No manual review was needed, and the work stayed within the cost limit.",
        "The crimes are those against sections 14, 15 and 15A.",
    ],
)
def test_what_some_crimes_lack_and_what_they_are_of_refuses_nothing(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(GIVEN + said)
    assert reading.record.outcome is Outcome.FULL
    assert not reading.record.exemptions


@pytest.mark.parametrize(
    "said",
    [
        "This information is not recorded in a retrievable format.",
        "The information is not held centrally.",
        "Our systems do not capture this level of detail.",
        "We have been unable to locate any information falling within your request.",
        "Our searches failed to locate any records relevant to your request.",
        "The requested information is not recorded by Kent Police.",
        "The information that you have requested is not recorded.",
        "Unfortunately this is not something that we record.",
        "Kent Police do not keep these statistics.",
        "We do not collate this data.",
        "The information you require would be held by the CPS.",
        "The information is held by another body.",
        "None held.",
    ],
)
def test_a_reply_that_says_only_that_there_is_nothing_to_give_holds_nothing(
    read_unasked_letter: Read, said: str
) -> None:
    assert read_unasked_letter(said).record.outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "said",
    [
        "In order to progress your request please confirm the time period.",
        "Can you please provide more detail on what you mean by online?",
        "Your request is unclear. Please provide further details.",
        "In its current form your request is too broad. Please refine it.",
        "Before we start work on your request we need to know which offence codes you mean.",
        "Please advise whether you would like the number of crimes or the number of victims.",
        "Please can you let me know what is meant by grooming?",
        "We need to ask you for more information to help us understand your request.",
        "Please confirm that you wish us to proceed on this basis.",
        "Are you able to narrow the request to one year?",
    ],
)
def test_a_reply_that_only_asks_something_asks_back(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(said)
    assert reading.record.outcome is Outcome.CLARIFICATION
    assert "unreadable" not in kinds(reading)
