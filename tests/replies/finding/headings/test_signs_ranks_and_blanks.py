"""Notes that name signs by their names or round without the word, columns of ranks, and rows of nothing but blanks."""

import pytest

from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    "note",
    [
        "How to read it: a hash (#) is put for any count of one to four; a full stop says that there was none.",
        "One to four crimes appear as a hash, noughts as a full stop.",
        "Where there were between 1 and 4 crimes you will find a hash sign, where there were none a dot.",
        "Key to marks: hash - 1 to 4 crimes; dot - none",
    ],
)
def test_each_sign_that_a_note_names_means_its_own(read_sheets, note):
    rows = [[note], ["Age", *YEARS], ["0-12", "#", 9], ["13-17", ".", 12]]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "0-12")] == (1, 4)
    assert found[("2017/18", "13-17")] == (0, 0)


def test_two_dashes_are_a_sign_of_their_own(read_sheets):
    note = "A dash means nought, and two dashes that the count is between one and four."
    found = values(read_sheets(Data=[[note], ["Age", *YEARS], ["0-12", "--", 9], ["13-17", "-", 12]]))
    assert found[("2017/18", "0-12")] == (1, 4)
    assert found[("2017/18", "13-17")] == (0, 0)


def test_signs_with_one_meaning_between_them_share_it():
    rules = figure_rules_in(["* and a hash both stand for fewer than five"])
    assert {(rule.sign, rule.bounds.high) for rule in rules.signs} == {("*", 4), ("#", 4)}


@pytest.mark.parametrize(
    "note",
    [
        "Each count has been brought to its closest multiple of five.",
        "Numbers are given to the nearest 5.",
        "All counts here are multiples of 5.",
        "Counts are shown in fives.",
    ],
)
def test_figures_are_rounded_though_no_note_says_the_word(read_sheets, note):
    found = values(read_sheets(Data=[[note], ["Age", *YEARS], ["0-12", 35, 0], ["13-17", 40, 50]]))
    assert found[("2017/18", "0-12")] == (33, 37)
    assert found[("2018/19", "0-12")] == (0, 2)


@pytest.mark.parametrize("text", ["Times are given to the nearest 5 minutes", "Ages are to the nearest 10 years"])
def test_times_and_ages_to_the_nearest_round_no_figures(text):
    assert figure_rules_in([text]).rounded_to is None


def test_a_nought_that_may_be_one_or_two_is_no_true_nought():
    assert not figure_rules_in(["A nought is 0, 1 or 2."]).noughts_are_exact


@pytest.mark.parametrize(
    "text", ["Victim age is less than 18 or is (Blank)", "Filters: age at offence under 18, or blank"]
)
def test_what_a_report_was_kept_to_withholds_no_blank(text):
    assert figure_rules_in([text]).signs == ()


@pytest.mark.parametrize("head", ["Rank in last year", "Ranking", "Position"])
def test_ranks_count_nothing(read_sheets, head):
    rows = [[head, "Site", *YEARS], [1, "Snapchat", 30, 41], [2, "TikTok", 12, 14], ["n/a", "Other site", 9, 3]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "snapchat")] == (41, 41)
    assert len(reading.counts) == 6
    assert kinds(reading) == []


def test_a_first_row_of_blanks_below_the_names_of_its_labels_is_a_row(read_sheets):
    rows = [
        ["Year", "Age band", "Girls", "Boys", "Not known", "Total"],
        ["2017/18", "0-9", None, None, None, None],
        ["", "10-17", 7, 5, 1, 13],
        ["", "Total", 7, 5, 1, 13],
        ["2018/19", "0-9", 2, 1, None, 3],
        ["", "10-17", 9, 4, 2, 15],
        ["", "Total", 11, 5, 2, 18],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "0-9", "female")] == (0, 0)
    assert found[("2017/18", "10-17", "male")] == (5, 5)
    assert found[("2018/19", "10-17", "unknown")] == (2, 2)


@pytest.mark.parametrize("joined", [["1517", ""], ["", "1517"]])
def test_a_number_that_dwarfs_all_beside_a_blank_is_told_as_two_run_together(read_sheets, joined):
    rows = [["Age", *YEARS, "2019/20"], ["0-9", 12, 14, 11], ["10-12", *joined, 18], ["13-17", 30, 31, 29]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == ["joined-cells"]
    assert ("2017/18", "10-12") not in values(reading)
    assert values(reading)[("2019/20", "10-12")] == (18, 18)


def test_a_greater_number_beside_a_blank_stays(read_sheets):
    rows = [["Age", *YEARS, "2019/20"], ["0-9", 12, 14, 11], ["10-12", 45, "", 18], ["13-17", 130, 31, 29]]
    assert values(read_sheets(Data=rows))[("2017/18", "10-12")] == (45, 45)


def test_a_star_that_is_a_bullet_before_a_nought_is_no_sign_for_noughts(read_page):
    lines = [f"<pre>2017/18\n   * {label} = {value}</pre>" for label, value in (("Boys", "4"), ("Sex not known", "0"))]
    reading = read_page(*lines, [["Age", "2018/19"], ["0-12", "*"], ["13-17", "17"]])
    assert values(reading)[("2018/19", "0-12")] == (0, None)


def test_a_first_row_of_nothing_but_withheld_figures_heads_no_columns(read_sheets):
    rows = [["# is one to four"], ["Age", *YEARS], ["Under 10", "#", "#"], ["10-13", 9, "#"], ["14-17", 12, 15]]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "0-9")] == found[("2018/19", "0-9")] == found[("2018/19", "10-13")] == (1, 4)
    assert found[("2017/18", "10-13")] == (9, 9)


def test_a_hash_that_heads_columns_of_numbers_withholds_nothing(read_sheets):
    heads = [["Age", *YEARS], ["", "#", "#"]]
    found = values(read_sheets(Data=[*heads, ["Under 10", 7, 8], ["10-13", 9, 4], ["14-17", 12, 15]]))
    assert found[("2017/18", "0-9")] == (7, 7)
    assert len(found) == 6


@pytest.mark.parametrize("inner", ["Fourteen to seventeen", "14-17"])
def test_one_hash_alone_beside_labels_like_those_above_is_withheld_and_no_heading(read_sheets, inner):
    heads = ["Victim sex", "Victim age", "2017/18", "2018/19"]
    rows = [
        ["Girls", "Under 14", 9, 8],
        ["Girls", inner, 7, "#"],
        ["Unknown", "Under 14", "#", "#"],
        ["Unknown", inner, None, "#"],
        ["Unknown", "Not known", 6, 5],
    ]
    reading = read_sheets(Data=[["# is a small number that is withheld"], heads, *rows])
    assert "unknown-period" not in kinds(reading)
    assert values(reading)[("2018/19", "14-17", "unknown")][0] == 0
    assert values(reading)[("2017/18", "unknown", "unknown")] == (6, 6)


def test_a_hash_over_a_table_right_below_another_is_its_heading(read_sheets):
    rows = [["Victim sex", "2017/18"], ["Girls", 9], ["Boys", 7], ["Victim age", "#"], ["0-13", 10], ["14-17", 6]]
    reading = read_sheets(Data=[["Offences flagged online in 2017/18"], *rows])
    assert "victim age" not in " ".join(i.message.lower() for i in reading.issues)
    assert all(count.printed != "#" for count in reading.counts)
