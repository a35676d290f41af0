"""Outcomes of letters: notices of refusal on cost, ages in bands, rules on small numbers, years of which nothing is
held; and what is no figure beside them.
"""

import pytest

from cyberflag.model import Outcome
from cyberflag.replies import read_reply
from readings import ASKED, kinds, values


@pytest.fixture
def read_letter(tmp_path):
    """Reads a text as a letter of Kent Police that answers a request for three years."""

    def read(text: str):
        path = tmp_path / "Kent Police.txt"
        path.write_text(f"Kent Police\n\n{text}\n", encoding="utf-8")
        return read_reply(path, path.name, ASKED)

    return read


@pytest.mark.parametrize(
    "notice",
    [
        "This is a refusal notice under section 12(1) of the Act.",
        "This letter therefore constitutes a formal refusal notice under section 12 of the Act.",
        "This response serves as our notice of refusal by virtue of section 12(1).",
    ],
)
def test_a_notice_of_refusal_on_cost_refuses_the_request(read_letter, notice):
    work = "There are 4,120 sexual offences with a child victim in 2017/18 to 2019/20. At 5 minutes each, 343 hours"
    reading = read_letter(f"{work} would be needed.\n\n{notice}")
    assert (reading.record.outcome, reading.counts) == (Outcome.REFUSED, ())


def test_a_notice_for_a_part_refuses_that_alone(read_letter):
    reading = read_letter(
        "There were 40 flagged offences in 2019/20.\n\nFor question 2 this is a refusal notice under section 12(1)."
    )
    assert (reading.record.outcome, values(reading)) == (Outcome.PARTIAL, {("2019/20",): (40, 40)})


BANDS = [["Year", "Under 13", "13 to 15", "16 to 17"], ["2017/18", 10, 20, 5], ["2018/19", 11, 25, 6]]


@pytest.mark.parametrize(
    "note",
    [
        "Exact ages are not given, so that nobody can be identified.",
        "Individual ages have been withheld and bands are shown.",
        "Dates of birth are not disclosed.",
    ],
)
def test_bands_of_ages_answer_for_exact_ages(read_letter_with_table, note):
    reading = read_letter_with_table(["Flagged offences by age of the victim", note], BANDS)
    assert (reading.record.outcome, reading.issues) == (Outcome.FULL, ())


def test_exact_ages_withheld_where_no_bands_are_given_are_a_part(read_letter_with_table):
    rows = [["Year", "Female", "Male"], ["2017/18", 10, 20], ["2018/19", 11, 25]]
    reading = read_letter_with_table(["Exact ages are withheld under section 40(2)."], rows)
    assert reading.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "rule",
    [
        "<5 means one, two, three or four offences, withheld under section 40(2).",
        "<5 stands for one to four offences, exempt under section 40(2).",
        "* denotes 1 to 4 offences withheld under section 40(2).",
    ],
)
def test_what_a_sign_stands_for_withholds_no_part(read_sheets, rule):
    sign = rule[0] if rule[0] == "*" else "<5"
    reading = read_sheets(Data=[[rule], [], ["Year", "Female", "Male"], ["2017/18", 10, sign], ["2018/19", 11, 25]])
    assert reading.record.outcome is Outcome.FULL
    assert {"s40(2)"} == set(reading.record.exemptions)


@pytest.mark.parametrize(
    "lack",
    [
        "No figures for 2017/18 are held.",
        "The old system was switched off, and no data from 2017/18 is now held.",
        "No information for 2017/18 was retained.",
    ],
)
def test_a_year_of_which_no_figures_are_held_makes_an_answer_partial(read_letter, lack):
    reading = read_letter(f"{lack}\n\n2018/19: 40\n2019/20: 50")
    assert (reading.record.outcome, kinds(reading)) == (Outcome.PARTIAL, ["not-held"])


def test_a_breakdown_by_network_in_a_title_narrows_no_sentence(read_sheets):
    reading = read_sheets(
        Data=[
            ["Flagged offences by social network"],
            [],
            ["Year", "All", "Snapchat", "Other"],
            *(["2017/18", 30, 20, 10], ["2018/19", 35, 20, 15], ["2019/20", 35, 25, 10]),
            [],
            ["Over the three years 100 offences were recorded."],
        ]
    )
    assert (100, "all") in {(c.bounds.low, c.platform) for c in reading.counts}


@pytest.mark.parametrize(
    "aside",
    [
        "The force serves about 2,050,000 children.",
        "We police an area of 1.2 million people.",
        "Fees: none.",
        "See also: 2019/1132 (dog bites: 318)",
    ],
)
def test_what_a_letter_tells_beside_its_answer_counts_nothing(read_letter, aside):
    reading = read_letter(f"2018/19: 40 offences\n2019/20: 50 offences\n\n{aside}")
    assert (values(reading), reading.issues) == ({("2018/19",): (40, 40), ("2019/20",): (50, 50)}, ())
