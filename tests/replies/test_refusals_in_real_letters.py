"""How letters refuse, or seem to: as forces word it that were asked something else than the flag."""

import pytest

from cyberflag.model import Outcome, Request
from cyberflag.replies import read_reply


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
