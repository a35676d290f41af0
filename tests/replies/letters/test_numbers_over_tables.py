"""Numbers of questions above the tables that answer them, with a dash behind or nothing."""

import pytest

from readings import Read, kinds

ASKED = "<ol><li>How many stalking crimes in 2020-21 and 2021-22?</li><li>How many harassment crimes?</li>{}</ol>"
QUESTIONS = (ASKED.format("<li>How many of each had a victim aged under 18?</li>"), "<h2>Reply</h2>")
ALL = [["", "2020-21", "2021-22"], ["Stalking", "402", "518"], ["Harassment", "1388", "1502"]]
SOME = [["", "2020-21", "2021-22"], ["Stalking", "31", "44"], ["Harassment", "155", "192"]]


def ages_below(read_unasked: Read, first: str, second: str) -> tuple[set[str], set[str], list[str]]:
    reading = read_unasked(*QUESTIONS, first, ALL, second, SOME)
    ages = [{str(c.age) for c in reading.counts if c.provenance.table.endswith(name)} for name in ("1", "2")]
    return ages[0], ages[1], kinds(reading)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1 and 2", "3 - crimes where the victim was aged under 18"),
        ("1, 2", "3 – Victims under 18"),
        ("1 &amp; 2 - all crimes", "3 - victim aged under 18"),
        ("1 and 2", "3: crimes where the victim was aged under 18"),
        ("Questions 1 and 2", "3 - crimes where the victim was aged under 18"),
        ("1 and 2", "3"),
    ],
)
def test_the_number_of_a_question_before_a_dash_heads_its_table(read_unasked: Read, first: str, second: str):
    assert ages_below(read_unasked, first, second) == ({"all"}, {"0-17"}, [])


@pytest.mark.parametrize("second", ["7 - crimes with a victim under 18", "1 - crimes where the victim was under 18"])
def test_a_number_out_of_the_order_of_the_questions_is_told(read_unasked: Read, second: str):
    assert ages_below(read_unasked, "1 and 2", second)[2]


@pytest.mark.parametrize("figure", ["3 - offences in all", "3 - crimes"])
def test_a_number_above_one_table_alone_may_be_a_figure(read_unasked: Read, figure: str):
    reading = read_unasked(*QUESTIONS, figure, [["Age", "2020-21"], ["Under 18", "1"], ["18 and over", "2"]])
    assert any("The number 3 " in issue.message for issue in reading.issues)


SEXES = [["Victim", "2021-22"], ["Male", "1"], ["Female", "1"]], [["Victim", "2021-22"], ["Male", "1"], ["Female", "2"]]


@pytest.mark.parametrize(
    ("above", "figures"),
    [
        (("Question 1", "Question 2"), ("2", "3")),
        (("Stalking crimes", "Harassment crimes"), ("2", "3")),
        (("Question 1", "Question 2"), ("2 - offences", "3 - offences")),
    ],
)
def test_figures_above_tables_below_heads_of_their_own_are_no_numbers_of_questions(
    read_unasked: Read, above: tuple[str, str], figures: tuple[str, str]
):
    parts = [part for each in zip(above, figures, SEXES, strict=True) for part in each]
    reading = read_unasked(*QUESTIONS, *parts)
    told = {count.printed for count in reading.counts if not count.provenance.table.startswith("table")}
    assert "3" in told or any("3" in issue.message for issue in reading.issues)


def test_a_note_between_the_tables_changes_nothing(read_unasked: Read):
    note, second = "Please note that crimes may be counted in both.", "3 - crimes where the victim was aged under 18"
    reading = read_unasked(*QUESTIONS, "1 and 2", ALL, note, second, SOME)
    assert {str(count.age) for count in reading.counts if count.provenance.table.endswith("2")} == {"0-17"}
    assert not reading.issues


def test_numbered_heads_of_the_crimes_of_each_table_are_read(read_unasked: Read):
    asked = "<ol><li>How many stalking crimes in 2021-22?</li><li>How many arrests for stalking in 2021-22?</li></ol>"
    parts = (
        "1 - Stalking",
        [["Area", "2021-22"], ["Dover", "9"]],
        "2 - Arrests",
        [["Area", "2021-22"], ["Dover", "2"]],
    )
    reading = read_unasked(asked, "<h2>Reply</h2>", *parts)
    assert [(count.bounds.low, str(count.measure)) for count in reading.counts] == [(9, "offences"), (2, "arrests")]
    assert not reading.issues


@pytest.mark.parametrize("number", ["1 and 2.", "1, 2.", "1 & 2)"])
def test_numbers_of_questions_before_what_leads_to_a_table_are_no_figures(read_unasked: Read, number: str):
    lead = f"{number} The table below gives the number of crimes recorded in each year."
    assert kinds(read_unasked(*QUESTIONS, lead, ALL)) == []
