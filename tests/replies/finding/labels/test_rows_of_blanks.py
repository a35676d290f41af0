"""Rows that are blank throughout and hide no figure."""

import pytest

from cyberflag.model import IssueKind
from readings import kinds, numbers, values

TITLE = "Number of recorded offences in 2023 by offence"


def test_a_class_over_its_offences_has_no_figure_of_its_own(read_unasked):
    rows = [["Offence", "2023"], ["8M - Racially aggravated harassment", ""]]
    rows += [["008/56 - Racially or religiously aggravated harassment", "11"], ["8Q - Stalking", "7"]]
    reading = read_unasked(TITLE, rows)
    assert numbers(reading) == [7, 11]
    assert "ambiguous-blank" not in kinds(reading)


def test_a_blank_class_beside_others_is_still_told(read_unasked):
    rows = [["Offence", "2023"], ["8L - Harassment", "9"], ["88A - Sexual grooming", ""], ["8Q - Stalking", "7"]]
    assert "ambiguous-blank" in kinds(read_unasked(TITLE, rows))


@pytest.mark.parametrize("cut", ["195/94 Stalking contrary to the", "008/58 Acts (as added", "008/58 Act 2001 S"])
def test_a_last_row_whose_label_is_cut_short_breaks_off(read_unasked, cut):
    rows = [["Offence", "2023"], ["008/30 Harassment", "9"], ["8Q Stalking", "7"], [cut, ""]]
    found = {issue.kind for issue in read_unasked(TITLE, rows).issues}
    assert IssueKind.UNREADABLE in found
    assert IssueKind.AMBIGUOUS_BLANK not in found


def test_a_table_with_the_rows_of_the_one_above_takes_its_heading(read_unasked):
    first = [["Year", "Arrests"], ["2021", "103"], ["2022", "95"], ["2023", "99"]]
    again = [["2021", "60"], ["2022", "44"], ["2023", "42"]]
    reading = read_unasked("Arrests for stalking", first, "Of which of men:", again)
    assert "unknown-heading" not in kinds(reading)


def test_lines_of_figures_above_a_request_name_no_other_topic(read_unasked):
    table = [["Year", "2021", "2022"], ["Bumble", "6", "9"], ["Grindr", "38", "52"]]
    intro = "Recorded crimes where the MO holds the name of the app."
    lines = ("Of the 2022 crimes:", "Blackmail: 33", "Stalking: 10", "<h2>Request</h2>")
    reading = read_unasked("<h1>Dating apps</h1>", intro, table, *lines, "Crimes which mention an app.")
    assert "unknown-offence" not in kinds(reading)


def test_a_part_that_the_quoted_request_asks_for_is_kept_apart_without_an_issue(read_unasked):
    asked = "Sexual offences recorded in 2021 by a family member, by sex of victim."
    rows = [["Sex of victim", "2021"], ["Female", "30"], ["Male", "8"]]
    told = "Sexual offences recorded in 2021 by a family member"
    asking = ("<h2>Request</h2>", asked, "<h2>Response</h2>")
    reading = read_unasked(*asking, told, rows)
    assert "answer-differs" not in kinds(reading)
    assert all(count.detail for count in reading.counts)
    assert "answer-differs" in kinds(read_unasked("<h2>Response</h2>", told, rows))


@pytest.mark.parametrize("label", ["16 and 17", "16 & 17", "16 to 17"])
def test_a_row_of_two_ages_that_is_blank_throughout_is_a_row(read_sheets, label):
    rows = [["Age", "Girls", "Boys"], ["13 to 15", 58, 15], [label, None, None], ["Not known", 1, 2], ["Total", 59, 17]]
    reading = read_sheets(Data=[["Flagged offences 2018/19"], ["An empty cell is a nil return."], [], *rows])
    assert {key: found for key, found in values(reading).items() if "16-17" in key} == {
        ("2018/19", "16-17", "female"): (0, 0),
        ("2018/19", "16-17", "male"): (0, 0),
    }
