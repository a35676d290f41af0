"""What a reply decided, told before the heading of its answer or in place of one, and what it says it lacks."""

import pytest

TABLE = [["Minor classification", "Offences"], ["Sexual Grooming", "53"], ["Rape of a Female Child under 13", "40"]]


@pytest.mark.parametrize(
    "decision",
    [
        "Having located and considered the information, I have decided to disclose some of it.",
        "We have today decided to disclose a part of the information.",
        "Having reviewed what is held, I am able to disclose some of it.",
    ],
)
def test_a_decision_below_what_was_asked_is_no_part_of_the_request(read_unasked, decision):
    record = read_unasked(
        "You have requested the following information:",
        "1. Recorded sexual offences against children in 2020/21 by offence, with the ages of the victims.",
        f"{decision} The ages of the victims are exempt under Section 40(2) - Personal Information.",
        "<h2>Disclosure</h2>",
        "Offences recorded, 2020/21",
        TABLE,
    ).record
    assert (record.outcome, record.exemptions) == ("partial", ("s40(2)",))


@pytest.mark.parametrize(
    "title",
    [
        "Q1 - recorded offences, victim aged under 18, 01/04/2020 to 31/03/2021",
        "Recorded offences, victims aged under 18, 1 April 2020 to 31 March 2021",
    ],
)
def test_days_behind_the_age_of_all_children_are_no_further_ages(read_unasked, title):
    counts = read_unasked(title, TABLE).counts
    assert [(c.offence, c.period.label, c.bounds.low) for c in counts] == [
        ("88A", "2020/21", 53),
        ("19E", "2020/21", 40),
    ]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("We are unable to provide you with the information requested, as it is not held.", "not-held"),
        ("We cannot provide the information that you seek because it is not held by us.", "not-held"),
        ("We cannot provide the information requested; it is exempt under Section 40(2).", "refused"),
    ],
)
def test_what_cannot_be_provided_as_it_is_not_held_is_no_refusal(read_unasked, told, outcome):
    asked = "Number of grooming offences in 2020 by platform."
    assert read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", told).record.outcome == outcome


@pytest.mark.parametrize(
    "told",
    [
        "Please find the data in the attached spreadsheet, Data 24-81.xlsx.",
        "The figures can be found within the enclosed workbook.",
        "The numbers for each district are set out in the accompanying table.",
    ],
)
def test_small_numbers_hidden_in_an_attached_answer_refuse_nothing(read_unasked, told):
    hidden = "Counts below 5 are not shown in order to protect personal information (Section 40(2))."
    asked = "Online sexual offences against children in 2020, by district."
    record = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", f"{told} {hidden}").record
    assert (record.outcome, record.exemptions) == ("no-figures", ("s40(2)",))
