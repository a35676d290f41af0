"""Tables under a name alone, at which the answer to a question points, and what that question says of them."""

from datetime import date

import pytest

from cyberflag.replies.finding.titles.pointers import _sentences
from readings import kinds

ROWS = [["Age of victim", "Female", "Male"], ["Under 10", 21, 7], ["10 to 15", 94, 23]]
QUESTIONS = [
    "<h2>1. How many sexual offences against children were flagged online in 2020/21, 2021/22 and 2022/23?</h2>",
    "<p>2020/21: 311</p><p>2021/22: 342</p><p>2022/23: 359</p>",
    "<h2>2. How many of these were sexual communication with a child (071/17)?</h2>",
    "<p>2020/21: 120</p><p>2021/22: 131</p><p>2022/23: 145</p>",
]


@pytest.mark.parametrize("name", ["Table A", "Annex 1", "Table 1:"])
@pytest.mark.parametrize(
    "pointer", ["Please see {}.", "It is set out in {} at the end of this letter.", "Refer to {}."]
)
@pytest.mark.parametrize("year", ["the most recent year", "the latest year", "the last of these years"])
def test_a_table_is_of_what_the_question_asks_whose_answer_points_at_it(read_unasked, name, pointer, year):
    asked = f"<h2>3. For {year} at question 2, please give the age and sex of the victims?</h2>"
    answer = f"<p>{pointer.format(name.strip(':'))}</p>"
    reading = read_unasked(*QUESTIONS, asked, answer, "<p>I hope that this helps.</p>", f"<p>{name}</p>", ROWS)
    of_table = [c for c in reading.counts if c.provenance.source.startswith("table")]
    assert {(c.period.label, c.offence) for c in of_table} == {("2022/23", "071/17")}
    assert len(of_table) == 4
    assert kinds(reading) == []


SEXES = [["Sex", "2018/19"], ["Female", 15], ["Male", 7]]
AGES = [["Age", "2018/19"], ["Under 13", 8], ["13 to 17", 17]]


@pytest.mark.parametrize(
    "told",
    [
        "Table 1 counts offences. Table 2 counts victims, of whom an offence may have more than one.",
        "Please note that table 2 counts victims: it comes to more than table 1.",
        "The second table counts victims and not offences.",
        "Table 1 counts offences and table 2 victims.",
        "Table 1 is of offences, whereas table 2 is of victims.",
        "The first table is a count of offences, the second of victims.",
        "Table 1 counts offences; table 2 counts victims.",
    ],
)
def test_tables_with_names_of_their_own_in_one_grid_are_told_apart(read_page, told):
    rows = [["Table 1: sex of victim", ""], *SEXES, ["Table 2: age of victim", ""], *AGES]
    found = {c.bounds.low: str(c.measure) for c in read_page(told, rows).counts}
    assert found == {15: "offences", 7: "offences", 8: "victims", 17: "victims"}


@pytest.mark.parametrize("told", ["The table above counts victims.", "The previous table is a count of victims."])
def test_the_table_above_is_the_last_of_those_in_one_grid(read_page, told):
    rows = [["Table 1: sex of victim", ""], *SEXES, ["Table 2: age of victim", ""], *AGES]
    found = {c.bounds.low: str(c.measure) for c in read_page("Our answer.", rows, told).counts}
    assert found == {15: "offences", 7: "offences", 8: "victims", 17: "victims"}


@pytest.mark.parametrize("told", ["Tables 2 and 3 count victims.", "Tables 2 to 3 count victims."])
def test_what_is_said_of_several_tables_by_their_names_is_not_said_of_another(read_page, told):
    tables = [
        "Table 1: sex",
        SEXES,
        "Table 2: age",
        AGES,
        "Table 3: platform",
        [["Platform", "2018/19"], ["Snapchat", 3]],
    ]
    found = {c.bounds.low: str(c.measure) for c in read_page(told, *tables).counts}
    assert found == {15: "offences", 7: "offences", 8: "victims", 17: "victims", 3: "victims"}


def test_the_first_of_a_month_is_no_table(read_page):
    title = "Flagged offences between the first of April 2018 and the first of October 2018"
    reading = read_page(title, [["Offence", "Number"], ["Grooming", 12]])
    assert [(c.bounds.low, c.period.start, c.period.end) for c in reading.counts] == [
        (12, date(2018, 4, 1), date(2018, 10, 1))
    ]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Table 1 counts crimes of the first of May and the second of June.", 1),
        ("Table 1 counts crimes of the first half and the second half.", 1),
        ("The first table counts crimes of the first of May 2018 and the second of 2019.", 1),
        ("The first counts crimes and the second counts victims.", 1),
        ("The first table counts crimes, the second victims and the third charges.", 3),
        ("The first one is of crimes, the second of victims.", 2),
    ],
)
def test_a_sentence_is_parted_only_where_it_names_a_table(sentence, parts):
    assert len(_sentences(sentence)) == parts


def table(first, second):
    return [["Year", "Offences"], ["2017/18", first], ["2018/19", second]]


WHOLE, PART, OTHER = table(45, 50), table(12, 13), table(7, 8)


@pytest.mark.parametrize(
    "blocks",
    [
        ("Number of flagged offences", WHOLE, "Table 1 shows victims of rape.", PART),
        ("Table 1: flagged offences", WHOLE, "Table 1 shows offences of rape.", PART),
        ("Table 1", WHOLE, "Table 1 above shows offences of rape.", "Table 2", PART),
        (WHOLE, "Table 1 shows offences of rape.", PART),
    ],
)
def test_a_sentence_on_the_table_above_is_no_title_of_the_next(read_page, blocks):
    assert {c.offence for c in read_page(*blocks).counts if c.provenance.source.startswith("table 2")} == {"all"}


@pytest.mark.parametrize(
    "blocks",
    [
        ("Flagged offences", WHOLE, "Table 2 shows offences of rape.", PART),
        ("Table 1 Flagged offences", WHOLE, "Table 2 shows offences of rape.", PART),
        (
            [["Term", "Meaning"], ["Flag", "online"]],
            "Table 1 shows offences of rape.",
            PART,
            "Table 2 shows offences of grooming.",
            OTHER,
        ),
        ("Table 3 shows flagged offences.", WHOLE, "Table 4 shows offences of rape.", PART),
        (
            "Flagged offences",
            WHOLE,
            "Table 1 shows offences of rape.",
            PART,
            "Table 2 shows offences of grooming.",
            OTHER,
        ),
    ],
)
def test_a_sentence_on_the_table_below_it_is_its_title(read_page, blocks):
    assert {c.offence for c in read_page(*blocks).counts if c.bounds.low in (12, 13)} == {"rape"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Table 1 below shows offences of rape.",
        "Table 1 (below) shows offences of rape.",
        "The rape offences are shown in Table 1 below.",
    ],
)
def test_a_table_said_to_stand_below_is_not_the_one_above(read_page, sentence):
    counts = read_page("Flagged offences", WHOLE, sentence, PART).counts
    assert [(c.bounds.low, c.offence) for c in counts] == [(45, "all"), (50, "all"), (12, "rape"), (13, "rape")]
