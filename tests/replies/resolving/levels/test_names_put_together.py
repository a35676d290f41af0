"""Names put together of several: heads of exports and their keys, two things in one label, codes, spans of days."""

import pytest

from cyberflag.replies import read_reply
from cyberflag.vocabularies.offences import understand_offence
from readings import ASKED, kinds, values

YEARS = ["2017/18", "2018/19"]
BOTH = [["2017/18", 1, 2, 3, 4, 10], ["2018/19", 5, 6, 7, 8, 26]]


@pytest.mark.parametrize(
    "rows",
    [
        [["fin_yr", "f_u13", "f_13_17", "m_u13", "m_13_17", "n_crimes"]],
        [["fin_yr", "girl_0_12", "girl_13_17", "boy_0_12", "boy_13_17", "all_crimes"]],
        [
            ["A_ stands for girls, B_ for boys; _1 is under 13, _2 is 13 to 17"],
            ["fin_yr", "a_1", "a_2", "b_1", "b_2", "n_crimes"],
        ],
    ],
)
def test_heads_put_together_with_underscores_say_both(read_sheets, rows):
    reading = read_sheets(Data=[*rows, *BOTH])
    found = values(reading)
    assert found[("2017/18", "0-12", "female")] == (1, 1)
    assert found[("2018/19", "13-17", "male")] == (8, 8)
    assert found[("2018/19",)] == (26, 26)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "heads",
    [
        ["F.u13", "F.13.17", "M.u13", "M.13.17"],
        ["girlsUnder13", "girls13to17", "boysUnder13", "boys13to17"],
        ["Fu13", "F13-17", "Mu13", "M13-17"],
        ["vic_f_u13", "vic_f_13_17", "vic_m_u13", "vic_m_13_17"],
        ["f_lt13", "f_13_17", "m_lt13", "m_13_17"],
        ["sex=F age=0-12", "sex=F age=13-17", "sex=M age=0-12", "sex=M age=13-17"],
    ],
)
def test_heads_that_programs_write_say_a_sex_and_an_age(read_sheets, heads):
    found = values(read_sheets(Data=[["year", *heads], *(row[:-1] for row in BOTH)]))
    assert found[("2017/18", "0-12", "female")] == (1, 1)
    assert found[("2018/19", "13-17", "male")] == (8, 8)


@pytest.mark.parametrize("labels", [["U13", "U16", "U18"], ["19C", "19D", "88A"]])
def test_labels_of_one_thing_are_not_cut(read_sheets, labels):
    reading = read_sheets(Data=[["Label", *YEARS], *([label, 3, 4] for label in labels)])
    assert {str(c.sex) for c in reading.counts} <= {"all"}


def test_a_key_on_another_sheet_explains_the_parts_of_heads(read_sheets):
    key = [["Heads: g_ is girls, b_ is boys"], ["_y is 0 to 12, _o is 13 to 17, _k is age not known"]]
    rows = [["year", "g_y", "g_o", "g_k", "b_y", "b_o", "b_k"], ["2017/18", 1, 2, 3, 4, 5, 6]]
    found = values(read_sheets(Key=key, Data=rows))
    assert found[("2017/18", "unknown", "male")] == (6, 6)


def test_parts_of_heads_that_nothing_explains_are_told(read_sheets):
    reading = read_sheets(Data=[["year", "q_y", "q_o", "w_y", "w_o"], ["2017/18", 1, 2, 3, 4]])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


def test_a_sex_and_an_age_with_a_slash_between_are_both_said(read_sheets):
    rows = [
        ["Victim", *YEARS],
        ["Girl / under 12", 3, 4],
        ["Boy / under 12", 5, 6],
        ["Sex not given / age not given", 1, 2],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2018/19", "0-11", "male")] == (6, 6)
    assert found[("2018/19", "unknown", "unknown")] == (2, 2)


def test_a_label_of_what_is_not_known_holds_nothing_back(read_sheets):
    rows = [["Victim", *YEARS], ["Girl, under 12", 3, 4], ["Boy, under 12", 5, 6], ["Sex not given, age unknown", 1, 2]]
    reading = read_sheets(Data=rows)
    assert reading.record.outcome == "full"
    assert kinds(reading) == []


@pytest.mark.parametrize("code", ["HO071/17", "HO71/17", "HO07117", "Code071/17"])
def test_a_code_right_behind_its_name_is_read(code):
    found = understand_offence(code)
    assert found is not None
    assert found.value == "071/17"


def test_an_adult_in_brackets_behind_an_offence_is_no_age_of_its_victim(read_sheets):
    rows = [["HO code", "Short title", *YEARS], ["HO021/11", "Show a child of 12 and below (adult)", 4, 5]]
    more = ["HO071/17", "Sexual communication with a child", 9, 8]
    found = values(read_sheets(Data=[*rows, more]))
    assert found[("2017/18", "021/11")] == (4, 4)


def test_a_bare_class_is_known_by_its_title_cut_down():
    found = understand_offence("71 Abuse of children (sexual exploitation)")
    assert found is not None
    assert found.value == "71"
    assert understand_offence("71 children exploited sexually") is None


def test_a_title_that_class_and_offence_share_is_the_offence_among_offences(read_sheets):
    rows = [
        ["Offence", *YEARS],
        ["Sexual assault on a female child under 13", 3, 4],
        ["Sexual communication with a child", 9, 8],
        ["Exposure", 2, 1],
        ["Possess prohibited images of children", 5, 6],
    ]
    assert values(read_sheets(Data=rows))[("2017/18", "020/06")] == (3, 3)


@pytest.mark.parametrize("head", ["Recorded between", "Crimes recorded between these dates"])
def test_two_days_under_between_bound_a_period(read_sheets, head):
    rows = [
        [head, "Girl", "Boy", "Crimes"],
        ["1 April and 30 June 2017", 3, 4, 7],
        ["1 July 2017 and 31 March 2018", 5, 6, 11],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("1 April 2017 to 30 June 2017", "female")] == (3, 3)
    assert found[("1 July 2017 to 31 March 2018",)] == (11, 11)


def test_lines_below_one_that_ends_in_between_are_of_what_two_days_bound(tmp_path):
    lines = [
        "Crimes with the flag recorded between:",
        "1 April and 30 June 2017: 12",
        "1 July 2017 and 31 March 2018: 14",
    ]
    (tmp_path / "Kent Police.txt").write_text("\n".join(lines), encoding="utf-8")
    found = values(read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", ASKED))
    assert found == {("1 April 2017 to 30 June 2017",): (12, 12), ("1 July 2017 to 31 March 2018",): (14, 14)}


@pytest.mark.parametrize("note", ["One line is one recorded crime.", "Each row relates to a single crime record."])
def test_a_sheet_of_notes_says_what_a_row_of_a_list_is(read_sheets, note):
    listed = [["Unique ID", "FY", "Age group", "Platform"], *([n, "2017/18", "10-12", "Snapchat"] for n in (1, 2, 3))]
    assert values(read_sheets(Notes=[[note]], Data=listed)) == {("2017/18", "10-12", "snapchat"): (3, 3)}
