"""Answers that name figures by what was asked for, and what is no figure beside them."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_text, values

YEARS = "2017/18: twelve\n2018/19: fifteen\n2019/20: twenty"


def figures(text, request=ASKED):
    """Each figure of a text by all that it is of, ``all`` and ``offences`` left out."""
    found = []
    for count in read_text(text, request).counts:
        said = (count.period.label, count.measure.value, count.offence, str(count.age), str(count.sex), count.platform)
        found.append((count.bounds.low, *(part for part in said if part not in ("all", "offences"))))
    return found


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter of Kent Police in plain text."""

    def read(text, request=ASKED):
        (tmp_path / "Kent Police.txt").write_text(text, encoding="utf-8")
        return read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", request)

    return read


@pytest.mark.parametrize(
    "opening",
    [
        "The figures that you asked for are:",
        "For the three years you asked about:",
        "The offences named in your letter, by year:",
        "The number of flagged offences, as requested in your email, is:",
        "Using the age bands set out in your request:",
        "The breakdown you requested by year:",
        "For the years that you list in your letter:",
        "The information you requested is below:",
    ],
)
def test_a_line_that_names_figures_by_what_was_asked_for_opens_no_request(opening):
    assert figures(f"{opening}\n{YEARS}") == [(12, "2017/18"), (15, "2018/19"), (20, "2019/20")]


@pytest.mark.parametrize(
    "opening", ["In your letter you asked:", "You asked for the years:", "I note that you have asked:"]
)
def test_a_line_that_tells_what_was_asked_opens_the_request(opening):
    assert figures(f"{opening}\nPlease give the number of offences of 12 year olds in 2018/19\n\n2018/19: 15") == [
        (15, "2018/19")
    ]


@pytest.mark.parametrize("value", ["fifteen", "15", "15 offences", "nil"])
def test_a_figure_behind_its_label_ends_a_request_that_nothing_else_ends(value):
    assert [count[1:] for count in figures(f"You asked how many crimes were flagged:\n2018/19: {value}")] == [
        ("2018/19",)
    ]


def test_a_count_in_a_request_that_nothing_ends_is_told(read_letter):
    letter = "You asked how many crimes were flagged:\n\nIn 2017/18 there were 40 flagged offences against children."
    reading = read_letter(f"Kent Police\n\n{letter}\n\n3. By sex in 2018/19:\nFemale: 30\nMale: 12")
    assert values(reading) == {("2018/19", "female"): (30, 30), ("2018/19", "male"): (12, 12)}
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "Only the six offences that you named are listed.",
        "The four offences that you name in your letter are below.",
        "The five platforms named below are those met most often.",
        "The answer to 4) took an analyst 6 hours.",
        "Search run 3 times, 2 hrs 15 in all, no charge made for this.",
        "Excluded: 31 reports that were found not to be crimes.",
        "31 records were cancelled.",
        "Handled by: 7719",
        "Decision maker: 4410",
    ],
)
def test_what_counts_no_crimes_is_neither_a_figure_nor_an_issue(read_letter, sentence):
    reading = read_letter(f"Kent Police\n\nIn 2018/19 the force recorded 120 flagged offences.\n\n{sentence}")
    assert values(reading) == {("2018/19",): (120, 120)}
    assert kinds(reading) == []


def test_a_run_of_ages_below_a_line_with_its_year_is_of_that_year():
    lines = "age 10 = 3\nage 11 = nil\nno age = 2\n(below 10 = nil)"
    assert figures(f"Q3 (01/04/2018-31/03/2019, age of victim then number of crimes)\n{lines}") == [
        (3, "2018/19", "10"),
        (0, "2018/19", "11"),
        (2, "2018/19", "unknown"),
        (0, "2018/19", "0-9"),
    ]


@pytest.mark.parametrize("whole", ["all victims", "all children"])
def test_all_victims_above_their_sexes_are_offences_as_these_are(whole):
    lines = f"2018/19\n{whole} ........ 84\nfemale ........ 52\nmale ........ 32"
    assert figures(f"Sexual offences with the online flag:\n{lines}") == [
        (84, "2018/19"),
        (52, "2018/19", "female"),
        (32, "2018/19", "male"),
    ]


def test_victims_beside_offences_stay_victims():
    assert figures("Flagged offences, 2018/19:\nvictims: 84\noffences: 90") == [
        (84, "2018/19", "victims"),
        (90, "2018/19"),
    ]


POINTED_AT = {
    "an offence": (
        "Sexual communication with a child is the largest class. There were 26 of these in 2017/18 and 30 in 2018/19.",
        [(26, "2017/18", "071/17"), (30, "2018/19", "071/17")],
    ),
    "a sex": (
        "The victims were mostly girls. Of these there were 26 in 2017/18 and 30 in 2018/19.",
        [(26, "2017/18", "female"), (30, "2018/19", "female")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), POINTED_AT.values(), ids=POINTED_AT)
def test_of_these_points_to_what_the_sentence_before_speaks_of(text, expected):
    assert figures(text) == expected


def test_of_these_does_not_point_into_the_paragraph_before():
    text = "Sexual communication with a child makes up the greatest part.\n\nOf these offences, 40 in 2018/19 were new."
    assert all("071/17" not in count for count in figures(text))


def test_a_sentence_goes_on_behind_a_semicolon_in_the_next_line():
    text = (
        "Of the 2018/19 offences, 39 had a victim under 13 and 36 one of 13 to 17;\n"
        "in the remaining 27 no age was entered."
    )
    assert figures(text) == [(39, "2018/19", "0-12"), (36, "2018/19", "13-17"), (27, "2018/19", "unknown")]


def test_a_number_beside_one_that_is_not_understood_is_not_taken_for_all():
    text = "Of the 2018/19 offences, 39 had a victim under 13 and 36 zyx of 14;"
    reading = read_text(text)
    assert [(c.bounds.low, str(c.age)) for c in reading.counts] == [(39, "0-12")]
    assert reading.issues


def test_a_part_that_is_hard_to_find_is_not_missing_where_its_figures_are_given(read_letter):
    asks = Request(periods=ASKED.periods, basis=ASKED.basis, measure=ASKED.measure, questions=("by platform",))
    table = "Snapchat: 12\nInstagram: 8\nLeft empty: 3"
    given = read_letter(f"Kent Police\n\nThe platform is a free text field.\n\nBy platform, 2018/19:\n{table}", asks)
    missing = read_letter("Kent Police\n\nThe platform is a free text field.\n\n2018/19: 23 offences", asks)
    assert [given.record.outcome, missing.record.outcome] == ["full", "partial"]
    assert values(given)[("2018/19", "unknown")] == (3, 3)


def test_a_slip_in_an_earlier_run_withholds_nothing(read_letter):
    said = "In the first run of 12 May the flag had been left out by mistake and those numbers are void."
    reading = read_letter(f"Kent Police\n\n2018/19: 23 flagged offences\n\n{said}")
    assert (reading.record.outcome, kinds(reading)) == ("full", [])


def test_a_refusal_that_answers_one_question_is_partial(read_letter):
    refused = "It will not be possible to comply with your request: section 12(1) applies to the whole request."
    given = "Outside the Act, and to be of help, the number of offences is given for question 1:"
    reading = read_letter(f"Kent Police\n\n{refused}\n\n{given}\n\n2018/19: 23")
    assert reading.record.outcome == "partial"


def test_a_keyword_that_crimes_carry_is_the_flag(read_letter):
    found = read_letter("Kent Police\n\nOffences with the cyber crime keyword: 2018/19: 23")
    searched = read_letter("Kent Police\n\nThe crimes were found by a keyword search for internet.\n\n2018/19: 23")
    assert [reading.counts[0].basis for reading in (found, searched)] == ["flag", "keyword"]


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you for your request about arrests for blackmail.",
        "Thanks for your Freedom of Information request, received on 3 May 2019, on people arrested for blackmail.",
        "We write in reply to your request of 3 May concerning arrests for blackmail.",
        "I refer to your enquiry on arrests for blackmail.",
        "Further to your email of 3 May for information about arrests for blackmail.",
        "With reference to your request for the number of arrests for blackmail.",
    ],
)
def test_what_a_letter_thanks_for_is_what_its_sentences_count(read_unasked, opening):
    table = [["Year", "Male", "Female"], ["2016/17", "14", "2"], ["2017/18", "19", "1"]]
    reading = read_unasked(
        opening, "The table shows arrests.", table, "In total there were 36 arrests in the two years."
    )
    assert {(str(c.measure), c.offence) for c in reading.counts} == {("arrests", "blackmail")}
    assert {c.bounds.low for c in reading.counts if c.provenance.source.startswith("line")} == {36}
    assert not reading.issues


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you for your request about burglary, which was answered on 1 May. We now answer your request on crimes.",
        "Thank you for your email of 12 March about our earlier reply on burglary. You now ask for offences.",
        "I write further to your request of 3 May, made after our telephone call on burglary.",
        "Thank you for your application, which was dealt with by our unit on burglary.",
        "Thank you for your request sent in response to our publication on burglary.",
    ],
)
def test_what_is_told_beside_the_request_is_no_topic(read_unasked, opening):
    reading = read_unasked(opening, "There were 12 offences in 2017/18 and 14 in 2018/19.")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("all", 12), ("all", 14)]
