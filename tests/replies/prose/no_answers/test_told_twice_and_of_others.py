"""Figures told again in the same paragraph, those of other flags, and small numbers that a rule lists one by one."""

import pytest

YEARS = "We recorded 70 sexual offences against children with the online flag in 2018/19 and 83 in 2019/20."


@pytest.mark.parametrize(
    "opening",
    ["Of the 83 in 2019/20,", "Of the eighty-three offences in the last of these years,", "Out of the 83 in 2019/20,"],
)
def test_a_figure_named_again_in_its_own_paragraph_is_counted_once(read_page, opening):
    reading = read_page(f"{YEARS} {opening} 65 had a female victim and 18 a male victim.")
    assert [(c.bounds.low, c.period.label, str(c.sex), c.total) for c in reading.counts] == [
        (70, "2018/19", "all", False),
        (83, "2019/20", "all", True),
        (65, "2019/20", "female", False),
        (18, "2019/20", "male", False),
    ]
    assert not reading.issues


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2018/19 there were 150 sexual offences with a domestic abuse flag and 70 with the online flag.",
        "In 2018/19 70 sexual offences against children had the online flag and 150 had a hate crime marker.",
    ],
)
def test_crimes_with_another_flag_are_told(read_page, sentence):
    reading = read_page(sentence)
    assert [c.bounds.low for c in reading.counts] == [70]
    assert any("150" in issue.message for issue in reading.issues)


@pytest.mark.parametrize("share", ["75 of every 100 victims were girls.", "That is 3 per 100 of all crimes."])
def test_a_share_is_no_figure(read_page, share):
    reading = read_page(f"{YEARS} {share}")
    assert [c.bounds.low for c in reading.counts] == [70, 83]


@pytest.mark.parametrize(
    "rule",
    [
        "A count of 1 2 3 or 4 is printed as '1 to 4'.",
        "Counts of 1; 2; 3; or 4 are shown as '1 to 4'.",
        "Counts of 1 or 2 or 3 or 4 are shown as '1 to 4'.",
        "Counts of one two three or four are shown as '1 to 4'.",
    ],
)
def test_a_rule_may_list_the_small_numbers_in_any_way(read_page, rule):
    rows = [["", "2017/18", "2018/19"], ["Girls", "31", "1 to 4"], ["Boys", "0", "12"]]
    reading = read_page(rule, rows)
    assert [(c.bounds.low, c.bounds.high) for c in reading.counts if c.printed == "1 to 4"] == [(1, 4)]


def test_crimes_recorded_above_what_became_of_them_are_no_outcome(read_page):
    rows = [
        ["", "2017/18", "2018/19"],
        ["Crimes recorded with online flag", "53", "61"],
        ["Charge/summons", "12", "14"],
        ["Caution", "3", "2"],
        ["Other outcome", "38", "45"],
    ]
    reading = read_page(rows)
    assert [(c.bounds.low, str(c.measure)) for c in reading.counts][:4] == [
        (53, "offences"),
        (61, "offences"),
        (12, "outcomes"),
        (14, "outcomes"),
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "In 2019 we took part in 2 national campaigns on online safety.",
        "Our officers gave 14 talks and visited nine schools.",
        "We delivered 25 workshops, reaching 61 schools.",
    ],
)
def test_campaigns_and_talks_are_no_figures(read_page, remark):
    reading = read_page(YEARS, remark)
    assert [c.bounds.low for c in reading.counts] == [70, 83]
    assert not reading.issues
