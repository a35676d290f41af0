"""Remarks on how crimes were found, between what leads to a list of figures and the list."""

import pytest

from readings import Read

ASKED = (
    "You asked for offences of sharing an intimate photograph or film (Section 66B, Sexual Offences Act 2003) which "
    'mention "AI" in the crime MO notes, broken down by month.\n\nResponse\n'
)
LEAD = (
    "The figures below are offences recorded under Home Office code 088/15 from 1st January 2024 to 30th June 2025.\n"
)
LIST = "\n\nMarch 2024 - 1\nNovember 2024 - 2\nMay 2025 - 1\nTotal - 4\n"


@pytest.mark.parametrize(
    "remark",
    [
        "The keyword search was run on the crime MO notes.",
        "A keyword search of the notes was used.",
        "Keywords were searched for in the crime notes.",
        "We searched the free text of each crime.",
        "They may change.",
        "",
    ],
)
def test_a_remark_on_the_search_leaves_the_list_what_led_to_it(read_unasked_letter: Read, remark: str):
    reading = read_unasked_letter(f"{ASKED}{LEAD}{remark}{LIST}")
    assert [count.offence for count in reading.counts] == ["088/15"] * 4
    assert reading.counts[-1].period.label == "1 January 2024 to 30 June 2025"


@pytest.mark.parametrize(
    ("remark", "offence"),
    [
        ("The figures are of harassment offences found by a keyword search.", "harassment"),
        ("Below are stalking offences.", "stalking"),
        ("Rapes found by keyword:", "rape"),
    ],
)
def test_a_line_that_names_crimes_of_its_own_is_no_remark(read_unasked_letter: Read, remark: str, offence: str):
    reading = read_unasked_letter(f"{ASKED}{LEAD}{remark}{LIST}")
    assert {count.offence for count in reading.counts} == {offence}


@pytest.mark.parametrize(("counted", "measure"), [("arrests made", "arrests"), ("charges brought", "charges")])
@pytest.mark.parametrize(
    "remark", ["The crimes were found by a keyword search.", "All crimes were read for the keywords."]
)
def test_a_remark_on_the_crimes_leaves_what_is_counted_of_them(
    read_unasked_letter: Read, counted: str, measure: str, remark: str
):
    lead = LEAD.replace("offences recorded", counted)
    assert {str(c.measure) for c in read_unasked_letter(f"{ASKED}{lead}{remark}{LIST}").counts} == {measure}


def test_a_search_of_all_crimes_leaves_those_that_were_led_to_with_the_flag(read_unasked_letter: Read):
    text = "Flagged offences of rape with a victim under 13:\nAll crimes were searched.\n2017/18: 12\n2018/19: 15"
    found = {(c.offence, str(c.age), str(c.basis)) for c in read_unasked_letter(text).counts}
    assert found == {("rape", "0-12", "flag")}
