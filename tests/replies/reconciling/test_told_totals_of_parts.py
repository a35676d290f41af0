"""Figures of a text that are of children, or of one offence, tried against the tables of the same."""

import pytest

from readings import kinds

AGES = [["Age", "2017/18", "2018/19"], ["0 to 12", 24, 34], ["13 to 17", 8, 6], ["Not recorded", 2, 1], ["All", 34, 41]]
SEXES = [["Sex", "2017/18", "2018/19"], ["Girls", 10, 11], ["Boys", 4, 6], ["Total", 14, 17]]
FLAG = "The force sets the online flag on sexual offences against children."


@pytest.mark.parametrize("has_totals", [True, False])
def test_a_figure_of_all_children_is_held_against_a_table_of_their_ages(read_letter_with_table, has_totals):
    told = ["Flagged offences with a victim under 18", "Answer: 34 (2017/18), 47 (2018/19)"]
    reading = read_letter_with_table(told, AGES if has_totals else AGES[:-1])
    (issue,) = reading.issues
    assert issue.kind == "does-not-add-up"
    assert "47" in issue.message
    assert "41" in issue.message


def test_a_figure_of_children_says_nothing_of_a_table_with_adults(read_letter_with_table):
    told = ["Flagged offences with a victim under 18", "Answer: 34 (2017/18), 41 (2018/19)"]
    rows = [*AGES[:3], ["18 and over", 50, 60], ["Not recorded", 2, 1], ["All", 84, 101]]
    assert kinds(read_letter_with_table(told, rows)) == []


@pytest.mark.parametrize("heading", ["Voyeurism", "Sexual grooming", "Class 88A"])
@pytest.mark.parametrize("sentence", ["There were 71 offences in 2018/19.", "In 2018/19 we recorded 71."])
def test_more_below_a_table_of_one_offence_than_its_total_is_told(read_page, heading, sentence):
    reading = read_page(FLAG, f"<h3>{heading}</h3>", SEXES, sentence)
    assert [(i.kind.value, i.provenance.source) for i in reading.issues] == [("does-not-add-up", "line 3")]


def test_the_total_of_a_table_of_one_offence_given_again_is_no_issue(read_page):
    assert kinds(read_page(FLAG, "<h3>Voyeurism</h3>", SEXES, "There were 17 offences in 2018/19.")) == []
