"""A flag that came into use within the years asked for."""

import pytest

from readings import kinds


def test_crimes_of_before_the_first_use_of_the_flag_are_not_flagged(read_sheets):
    rows = [
        ["The flag was not in use until April 2018. For 2017/18 we did a keyword search of the summaries."],
        ["Sex", "2017/18", "2018/19"],
        ["Girls", 10, 12],
        ["Boys", 4, 5],
    ]
    reading = read_sheets(Data=rows)
    assert {(c.period.label, str(c.basis)) for c in reading.counts} == {("2017/18", "keyword"), ("2018/19", "flag")}
    assert str(reading.record.flag_use) == "used"
    assert kinds(reading) == ["answer-differs"]


def test_a_flag_first_used_after_the_years_asked_for_was_not_used(read_sheets):
    rows = [["The online flag was not used before April 2022."], ["Sex", "2017/18"], ["Girls", 10], ["Boys", 4]]
    assert str(read_sheets(Data=rows).record.flag_use) == "not-used"


def test_a_sentence_on_a_year_before_the_first_use_of_the_flag_is_not_of_flagged_crimes(read_sheets):
    rows = [
        ["The flag was not in use until April 2018. For 2017/18 we did a keyword search of the summaries."],
        ["In 2017/18 there were 30 offences and in 2018/19 there were 40 offences."],
    ]
    reading = read_sheets(Data=rows)
    assert {(c.period.label, str(c.basis)) for c in reading.counts} == {("2017/18", "keyword"), ("2018/19", "flag")}


def test_a_flag_first_used_before_all_years_asked_for_is_told_of_by_nothing(read_sheets):
    rows = [["The online flag was not used before April 2015."], ["Sex", "2017/18"], ["Girls", 10], ["Boys", 4]]
    reading = read_sheets(Data=rows)
    assert str(reading.record.flag_use) == "used"
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "2017/18: the marker was not yet on our system, so these came from a word search of the summaries.",
        "In 2017/18 the flag was not in use, so a keyword search was made.",
        "The online flag did not exist in 2017/18, and we made a text search instead.",
    ],
)
def test_crimes_of_a_first_year_that_is_said_to_be_without_the_flag_are_not_flagged(read_sheets, note):
    rows = [["Offences against children"], ["Sex", "2017/18", "2018/19"], ["Girls", 10, 12], ["Boys", 4, 5], [], [note]]
    reading = read_sheets(Data=rows)
    assert {(c.period.label, str(c.basis)) for c in reading.counts} == {("2017/18", "keyword"), ("2018/19", "flag")}
    assert kinds(reading) == ["answer-differs"]


def test_a_flag_that_is_not_used_today_was_not_used_in_any_year(read_sheets):
    note = "The online flag is not used by this force; the figures for 2017/18 come from a keyword search."
    rows = [[note], ["Sex", "2017/18", "2018/19"], ["Girls", 10, 12], ["Boys", 4, 5]]
    reading = read_sheets(Data=rows)
    assert {str(c.basis) for c in reading.counts} == {"keyword"}
    assert str(reading.record.flag_use) == "not-used"


def test_flagged_crimes_beside_those_of_a_search_show_that_the_flag_is_used(read_sheets):
    early = [
        ["These crimes were found by a keyword search of the free text."],
        ["Sex", "2017/18"],
        ["Girls", 5],
        ["Boys", 4],
    ]
    late = [["These crimes carry the online flag."], ["Sex", "2018/19"], ["Girls", 6], ["Boys", 7]]
    reading = read_sheets(Early=early, Late=late)
    assert {(c.period.label, str(c.basis)) for c in reading.counts} == {("2017/18", "keyword"), ("2018/19", "flag")}
    assert reading.record.flag_use == "used"


def test_a_part_that_was_searched_for_is_told_as_a_part(read_sheets):
    early = [
        ["The flag came in on 1 April 2018. For the years before it we searched the free text for words such as app."],
        ["Sex", "2017/18"],
        ["Girls", 5],
        ["Boys", 4],
    ]
    late = [
        ["These crimes carry the online flag. Do not set them beside the word search of the other sheet."],
        ["Sex", "2018/19"],
        ["Girls", 6],
        ["Boys", 7],
    ]
    reading = read_sheets(Early=early, Late=late)
    assert {(c.period.label, str(c.basis)) for c in reading.counts} == {("2017/18", "keyword"), ("2018/19", "flag")}
    assert reading.record.flag_use == "used"
    assert kinds(reading) == ["answer-differs"]
    assert "a part of the reply counts by keyword" in reading.issues[0].message


WITH_FLAG = "Recorded offences with the cyber flag:\n\n2016/17: 20\n\n2017/18: 375\n\n2018/19: 509\n\n"


@pytest.mark.parametrize(
    ("note", "flagged"),
    [
        ("The flag was not in use on our system throughout the first year.", {375, 509}),
        ("The cyber flag was not used during the first two years, so the early figures are low.", {509}),
    ],
)
def test_a_flag_that_was_not_used_in_the_first_years_is_used_in_the_others(read_unasked_letter, note, flagged):
    reading = read_unasked_letter(WITH_FLAG + note)
    assert {c.bounds.low for c in reading.counts if str(c.basis) == "flag"} == flagged
    assert str(reading.record.flag_use) == "used"


@pytest.mark.parametrize(
    "note",
    [
        "The cyber flag was not in use in the first year of its introduction.",
        "The cyber flag was not used in the first year and is not used now.",
        "The cyber flag was not used during the first three years.",
        "The cyber flag was not used in the first years.",
        "The cyber flag was not in use in the first year following its introduction.",
        "The flag was not in use in the first year that it was available.",
        "The cyber flag was not used in the first year, or in the last.",
    ],
)
def test_a_flag_that_was_not_used_in_other_years_than_the_first_is_not_used(read_unasked_letter, note):
    assert str(read_unasked_letter(WITH_FLAG + note).record.flag_use) == "not-used"


def test_the_first_year_is_that_of_the_table_whatever_years_the_text_names(read_unasked):
    reading = read_unasked(
        "Recorded sexual offences against children with the cyber flag",
        [["Year", "Offences"], ["2016/17", "20"], ["2017/18", "375"], ["2018/19", "509"]],
        "The figures for 2017/18 and 2018/19 are higher as more is reported.",
        "The cyber flag was not used in the first year.",
    )
    assert {c.bounds.low for c in reading.counts if str(c.basis) == "flag"} == {375, 509}


@pytest.mark.parametrize(
    "note",
    [
        "The old system had no flag that can be searched, so nothing is held for 2017/18.",
        "Our former crime system held no online flag and therefore no figures can be given for 2017/18.",
    ],
)
def test_a_system_that_is_gone_had_no_flag_and_the_present_one_has(read_sheets, note):
    rows = [[note], ["Sex", "2017/18", "2018/19"], ["Girls", "Not held", 12], ["Boys", "Not held", 5]]
    reading = read_sheets(Data=rows)
    assert {str(c.basis) for c in reading.counts} == {"flag"}
    assert str(reading.record.flag_use) == "used"


@pytest.mark.parametrize(
    "note",
    [
        "The old system had no flag, and the new one has none either, so nothing is held.",
        "The former system had no flag. The figures are those of the offence.",
        "Our system had no flag, so no figures can be given for 2017/18.",
    ],
)
def test_a_force_without_a_flag_today_or_with_another_source_is_not_said_to_use_it(read_sheets, note):
    rows = [[note], ["Sex", "2017/18", "2018/19"], ["Girls", "Not held", 12], ["Boys", "Not held", 5]]
    assert str(read_sheets(Data=rows).record.flag_use) != "used"
