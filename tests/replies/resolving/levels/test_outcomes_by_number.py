"""Columns of the numbers of outcomes beside or instead of their words, which are no ages: ``HOC | Outcome``."""

import pytest

TITLE = "Outcomes of sexual communication with a child (71/17), recorded 2022-23 and 2023-24"
WORDS = ["Charge/Summons", "Youth caution", "Suspect identified, victim supports", "No suspect identified"]


def rows(number, named, numbers=("1", "2", "15", "18")):
    body = [[n, words, 20 + at, 30 + at] for at, (n, words) in enumerate(zip(numbers, WORDS, strict=True))]
    return [[number, named, "2022-23", "2023-24"], *body]


@pytest.mark.parametrize("number", ["HOC", "HO Code", "Code", "No.", "Outcome no", "Type"])
@pytest.mark.parametrize("named", ["Outcome desc", "Outcome", "Disposal"])
def test_numbers_beside_outcomes_are_no_ages(read_unasked, number, named):
    reading = read_unasked(f"<h1>{TITLE}</h1>", rows(number, named))
    assert {(str(c.measure), str(c.age)) for c in reading.counts} == {("outcomes", "all")}
    assert len(reading.counts) == 8


def test_numbers_alone_below_a_title_on_outcomes_are_no_ages(read_unasked):
    body = [["1", 21, 25], ["3", 4, 6], ["16", 25, 19], ["21", 8, 6]]
    reading = read_unasked(f"<h1>{TITLE}</h1>", [["HOC", "2022-23", "2023-24"], *body])
    assert {str(c.age) for c in reading.counts} <= {"all"}


def test_ages_beside_outcomes_stay_ages(read_unasked):
    body = [[age, words, 20, 30] for age in ("13", "14", "15") for words in WORDS[:2]]
    reading = read_unasked(f"<h1>{TITLE}</h1>", [["Victim age", "Outcome", "2022-23", "2023-24"], *body])
    assert {str(c.age) for c in reading.counts} == {"13", "14", "15"}


def test_a_flag_that_a_question_on_charges_follows_counts_no_charges(read_unasked):
    asked = "".join(
        f"<li>{text}</li>"
        for text in (
            "Q1 Number of s15A crimes in 2021/22 and 2022/23, by sex of the victim.",
            "Q2 How many carried the cyber flag?",
            "Q3 How many led to a charge?",
        )
    )
    first = [["Yr", "F", "M", "Total"], ["2021/22", 196, 40, 236], ["2022/23", 188, 37, 225]]
    second = [["Yr", "Cyber flag Y", "Cyber flag N"], ["2021/22", 190, 46], ["2022/23", 201, 24]]
    texts = (
        "<h2>Request</h2>",
        f"<ul>{asked}</ul>",
        "<h2>Response</h2>",
        "Q1",
        first,
        "Q2 - The flag is local.",
        second,
    )
    reading = read_unasked(*texts)
    assert {str(c.measure) for c in reading.counts if c.bounds.low in (190, 46, 201, 24)} <= {"offences", "unknown"}


@pytest.mark.parametrize(
    "note", ["Offences, one victim each.", "One victim per offence.", "Each crime has one victim."]
)
def test_crimes_of_one_victim_each_are_crimes(read_unasked, note):
    asked = "1. offences 2019/20 and 2020/21, gender of the victim and number of victims under 18"
    rows = [["Yr", "Total", "Vic F", "Vic M", "o/w vic under 18"], ["2019/20", 235, 198, 37, 22]]
    reading = read_unasked("<h1>Revenge porn (HO 8/71)</h1>", asked, rows, note)
    assert {str(c.measure) for c in reading.counts} == {"offences"}
    assert [(c.bounds.low, str(c.age)) for c in reading.counts if str(c.age) != "all"] == [(22, "0-17")]
