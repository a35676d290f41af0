"""Refusals of a whole request, with what would have to be searched, and letters of an office that forces share."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from readings import kinds

ASKED = "You asked for crimes in which a dating site is named, 2017 to 2019.\n\n"


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter whose file names no force."""

    def read(text):
        (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
        return read_reply(tmp_path / "letter.txt", "letter.txt", Request())

    return read


def test_a_section_that_applies_to_all_of_it_refuses_the_request(read_letter):
    told = "641 crimes were recorded under 008/71 between 13 April 2015 and 30 April 2020."
    ground = "Each would need to be read to answer, and section 12 applies to all of it."
    reading = read_letter(f"Kent Police\n\n{ASKED}{told} {ground}\n")
    assert (str(reading.record.outcome), reading.counts) == ("refused", ())
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "work",
    [
        "Our systems hold 2,748 references to them and each would need a manual search.",
        "The tag gives 2,117 occurrences, and 20 minutes for each is over 705 hours.",
        "To find out what is held, 7,430 records would have to be opened.",
    ],
)
def test_what_would_have_to_be_searched_is_told_whatever_it_is(read_letter, work):
    reading = read_letter(f"Kent Police\n\n{ASKED}{work} This exceeds the limit under section 12.\n")
    assert (str(reading.record.outcome), reading.counts) == ("refused", ())
    assert "not-a-figure" in kinds(reading)


def test_a_letter_is_of_the_force_that_confirms_what_it_holds(read_letter):
    head = "Information Rights, Bedfordshire Police Headquarters, Woburn Road\n\n"
    reading = read_letter(f"{head}{ASKED}I can confirm that Cambridgeshire Constabulary holds the information.\n")
    assert reading.record.force == "cambridgeshire"


@pytest.mark.parametrize(
    "beside",
    [
        "In addition, the force can neither confirm nor deny that it holds any other information, by Section 30(3).",
        "Section 23(5) applies to any other information, as to which we neither confirm nor deny that it is held.",
    ],
)
def test_what_is_not_confirmed_beside_an_attached_answer_refuses_nothing(read_unasked_letter, beside):
    letter = "How many rapes were recorded in schools in 2020?\n\nResponse\n\nPlease find attached our response.\n\n"
    reading = read_unasked_letter(letter + beside)
    assert reading.record.outcome.value == "no-figures"
    assert [issue.kind.value for issue in reading.issues] == ["unreadable"]


def test_an_attachment_beside_a_refusal_leaves_it_refused(read_unasked_letter):
    letter = "How many rapes were recorded in 2020?\n\nResponse\n\nOur refusal notice is attached. "
    reading = read_unasked_letter(f"{letter}Please see the attached. Your request is refused under Section 12(1).")
    assert reading.record.outcome.value == "refused"
