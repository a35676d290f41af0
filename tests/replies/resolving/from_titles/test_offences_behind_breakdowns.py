"""A request that says first by what its figures are to be broken down, and then of which offence."""

import pytest

from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled
from cyberflag.vocabularies.offences import offences_named_in


@pytest.mark.parametrize(
    "text",
    [
        "Please give, by year, sexual communication with a child",
        "I would like, by month for 2021/22, offences of sexual communication with a child (71/17)",
        "Broken down by age and sex of the victim, sexual communication with a child",
    ],
)
def test_the_offence_behind_a_breakdown_is_that_asked_for(text):
    assert offence_titled(text) == "071/17"


@pytest.mark.parametrize("text", ["Stalking by age, sex and month", "Stalking by sex, harassment left out"])
def test_an_offence_before_a_breakdown_is_not_replaced(text):
    assert offence_titled(text) == "stalking"


def test_a_list_of_offences_is_a_breakdown_and_no_offence():
    assert offence_titled("Crimes by offence, rape") is None


def test_a_table_has_the_offence_that_its_letter_quotes_behind_a_breakdown(read_unasked_letter):
    quoted = "> Please send, by month in 2021/22, sexual communication with a child and how many were flagged.\n\n"
    table = "Month         Crimes\nApr-21        6\nMay-21        9\nJun-21        12\n"
    reading = read_unasked_letter(f"Good morning,\n\n{quoted}We hold this information.\n\n{table}")
    assert {count.offence for count in reading.counts} == {"071/17"}
    assert len(reading.counts) == 3


@pytest.mark.parametrize("subject", ["FOI 02217", "RE: FOI 08610", "FOIA no 07117", "FOI Ref: 08802"])
def test_the_number_of_a_request_is_no_code_of_an_offence(subject):
    assert offences_named_in(subject) == []


@pytest.mark.parametrize("title", ["02217", "Crimes of code 02217", "HO 02217"])
def test_a_code_without_its_stroke_is_still_one(title):
    assert [found.value for found in offences_named_in(title)] == ["022/17"]
