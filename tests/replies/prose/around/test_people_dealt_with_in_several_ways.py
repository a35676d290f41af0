"""Questions that go on from one that asks for people dealt with in several ways: ``(a) charged and (b) cautioned``."""

import pytest

from cyberflag.model import Measure


def read_asking(read_unasked_letter, asked, *answers):
    return read_unasked_letter(
        f"Request\n\n1. In the last financial year 2013/14, how many people were {asked} by your force for sexual "
        "grooming (Home Office offence code: 88A)?\n\n"
        "2. Of these people, how many used the internet in any way to contact their victim?\n\n"
        "Response\n\n" + "\n\n".join([*answers, "2. 4"])
    )


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("(a) charged and (b) cautioned", ("1a. Charged - 5", "1b. Cautioned - 0")),
        ("(i) charged and (ii) cautioned", ("1a. Charged - 5", "1b. Cautioned - 0")),
        ("a) cautioned or b) charged", ("1a. Cautioned - 0", "1b. Charged - 5")),
        ("cautioned and charged", ("1a. Cautioned - 0", "1b. Charged - 5")),
    ],
)
def test_a_part_of_people_charged_and_cautioned_is_not_of_those_charged(read_unasked_letter, asked, answers):
    reading = read_asking(read_unasked_letter, asked, *answers)
    assert {(c.bounds.low, c.measure) for c in reading.counts} == {
        (5, Measure.CHARGES),
        (0, Measure.OUTCOMES),
        (4, Measure.OUTCOMES),
    }


@pytest.mark.parametrize("asked", ["charged", "arrested and charged"])
def test_a_part_of_people_charged_is_of_those_charged(read_unasked_letter, asked):
    reading = read_asking(read_unasked_letter, asked, "1. 5")
    assert {(c.bounds.low, c.measure) for c in reading.counts} == {(5, Measure.CHARGES), (4, Measure.CHARGES)}


@pytest.mark.parametrize(
    ("first", "second", "measure"),
    [
        (
            "how many grooming crimes were recorded, by whether they were cautioned or charged?",
            "Of these crimes, how many used the internet?",
            Measure.OFFENCES,
        ),
        (
            "how many grooming crimes were recorded? Please include those cautioned/charged.",
            "Of these, how many had a girl victim?",
            Measure.OFFENCES,
        ),
        (
            "how many offences of grooming did you record? Leave out those cautioned or charged.",
            "Of these, how many were online?",
            Measure.OFFENCES,
        ),
        (
            "how many people were arrested for grooming? Please say whether they were cautioned or charged.",
            "Of these people, how many used the internet?",
            Measure.ARRESTS,
        ),
        (
            "how many suspects of grooming were there (not cautioned or charged)?",
            "Of these suspects, how many used the internet?",
            Measure.SUSPECTS,
        ),
    ],
)
def test_a_part_of_what_may_have_been_cautioned_or_charged_stays_what_was_asked_for(
    read_unasked_letter, first, second, measure
):
    reading = read_unasked_letter(f"Request\n\n1. In 2013/14, {first}\n\n2. {second}\n\nResponse\n\n1. 9\n\n2. 4")
    assert {c.measure for c in reading.counts if c.bounds.low == 4} == {measure}
