"""How letters refuse, or seem to: as forces word it that were asked something else than the flag."""

import pytest

from cyberflag.model import Outcome, Request
from cyberflag.replies import read_reply
from readings import kinds, numbers


def outcome(tmp_path, *texts):
    (tmp_path / "Kent Police.txt").write_text("Kent Police\n\n" + "\n\n".join(texts), encoding="utf-8")
    return read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request()).record.outcome


@pytest.mark.parametrize(
    "said",
    [
        "Unfortunately, Kent Police are unable to provide you with the information requested.",
        "Your request has been considered and I am not obliged to provide the information that you have requested.",
    ],
)
def test_a_letter_that_cannot_give_what_was_asked_for_refuses_it(tmp_path, said):
    asked = "1. Please provide the number of arrests made in 2019.", "2. Please specify the number of them under 18."
    assert outcome(tmp_path, "You requested the following:", *asked, said) is Outcome.REFUSED


@pytest.mark.parametrize(
    "said",
    [
        "We have had requests from offenders to be removed from the register.",
        "Most crimes ended because the victim declines to go on.",
    ],
)
def test_people_who_are_removed_from_a_list_or_decline_refuse_no_request(tmp_path, said):
    assert outcome(tmp_path, said) is Outcome.NO_FIGURES


def test_what_would_take_reading_every_case_is_a_part_that_is_not_given(tmp_path):
    given = "In 2021 we recorded 1,074 burglaries, all of them recorded crimes."
    work = "To establish whether the victim was elderly would require a manual interrogation of each case."
    assert outcome(tmp_path, given, work) is Outcome.PARTIAL


@pytest.mark.parametrize(
    "cut", ["the information you have re", "the information that you", "the data you have requested."]
)
def test_a_refusal_that_a_copy_cuts_short_is_one(tmp_path, cut):
    asked = "You asked for rapes of children. Clarification: data of the last 20 years."
    assert outcome(tmp_path, asked, f"I have considered it and I am not obliged to supply {cut}") is Outcome.REFUSED


def test_an_answer_that_is_attached_is_not_refused_for_what_it_leaves_out(tmp_path):
    pointing = "Please find attached the figures (reply.pdf)."
    grouped = "By virtue of section 40(2) - Personal information, ages of 65 and over are grouped."
    work = "To check each age would mean reading every record, which would exceed the appropriate limit (section 12)."
    assert outcome(tmp_path, pointing, f"{grouped} {work}") is Outcome.NO_FIGURES
    refused = "Your request is refused under section 12 of the Act."
    assert outcome(tmp_path, "Please find attached our leaflet on the Act.", refused) is Outcome.REFUSED


def test_the_title_of_a_ground_is_no_figure(tmp_path):
    said = "By virtue of section 40(2) - Personal information"
    (tmp_path / "Kent Police.txt").write_text(
        f"Kent Police\n\nIn 2021 there were 12 rapes.\n\n{said}\n", encoding="utf-8"
    )
    reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request())
    assert not any("stands behind" in issue.message for issue in reading.issues)


HELD_BUT = [
    "The information is held but cannot be disclosed: it cannot be extracted within the prescribed 18 hours.",
    "Held, but it is not in a form that can be extracted within the permitted 18 hours.",
    "To answer would exceed 18 hours, so section 12(1) of the Act applies.",
]


@pytest.mark.parametrize("refusal", HELD_BUT)
@pytest.mark.parametrize(
    "work",
    [
        "There are 4,625 incident records from 2009 to 2013. A member of staff would have to read every one.",
        "There are 4,625 incident records from 2009 to 2013 that relate to the internet. Each would need to be read.",
    ],
)
def test_records_of_many_years_that_would_each_have_to_be_read_are_no_answer(read_unasked, refusal, work):
    asked = ["<h2>You asked</h2>", "Complaints of harassment online in the last five years", "<h2>In response</h2>"]
    reading = read_unasked("<h1>Online abuse</h1>", *asked, refusal, work)
    assert (numbers(reading), reading.record.outcome) == ([], Outcome.REFUSED)
    assert "not-a-figure" in kinds(reading)


def test_crimes_whose_records_would_have_to_be_read_for_more_are_an_answer(read_unasked):
    asked = ["<h2>You asked</h2>", "How many harassment offences were recorded?", "<h2>In response</h2>"]
    told = "In 2013 there were 245 harassment offences recorded. Each would have to be read to find the platform."
    assert numbers(read_unasked("<h1>Harassment</h1>", *asked, HELD_BUT[-1], told)) == [245]


def test_what_was_found_within_the_hours_is_no_refusal(read_unasked):
    asked = ["<h2>You asked</h2>", "How many harassment offences were recorded in 2013?", "<h2>In response</h2>"]
    within = "We were able to extract this within the 18 hours."
    reading = read_unasked("<h1>Harassment</h1>", *asked, within, "245 harassment offences were recorded.")
    assert reading.record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    "work",
    [
        "Crimes not attended within 24 hours: none.",
        "245 harassment offences were recorded in 2013; 12 were not recorded within 24 hours.",
        "Not all reports are recorded within 24 hours.",
    ],
)
def test_police_work_not_done_within_a_day_is_no_refusal(read_unasked, work):
    asked = ["<h2>You asked</h2>", "How many harassment offences were recorded in 2013?", "<h2>In response</h2>"]
    assert read_unasked("<h1>Harassment</h1>", *asked, work).record.outcome is not Outcome.REFUSED


def test_sexual_reports_that_would_have_to_be_read_for_more_are_an_answer(read_unasked):
    asked = ["<h2>You asked</h2>", "How many sexual offences were recorded in 2013?", "<h2>In response</h2>"]
    told = (
        "Police recorded 245 sexual reports against children in 2013. To give the platform, each report would have to "
        "be read."
    )
    assert numbers(read_unasked("<h1>Sexual offences</h1>", *asked, told, HELD_BUT[-1])) == [245]
