"""Columns of labels known by their values, totals in labels, and letters behind figures."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]


@pytest.mark.parametrize(
    "heads",
    [
        ["Crimes", "Victim", "Age group", "Financial year", "Where"],
        ["How many", "Who", "How old", "When", "By what means"],
        ["Count", "Person harmed", "Years of age", "Year", "Where it took place"],
    ],
)
def test_a_column_of_a_long_table_is_what_its_values_are(read_sheets, heads):
    rows = [
        [6, "Girl", "Not yet ten", "2017/18", "Snapchat"],
        [5, "Boy", "Ten to twelve", "2017/18", "Kik"],
        [4, "Girl", "Ten to twelve", "2018/19", "Kik"],
        [3, "Not entered", "Not entered", "2018/19", "Snapchat"],
    ]
    reading = read_sheets(Data=[TITLE, heads, *rows])
    read = values(reading)
    assert read[("2017/18", "0-9", "female", "snapchat")] == (6, 6)
    assert read[("2018/19", "unknown", "unknown", "snapchat")] == (3, 3)
    assert len(read) == 4


def test_a_column_of_a_long_table_may_say_why_crimes_are_online(read_sheets):
    rows = [["Crimes", "Sex", "Year", "Picked out by"]]
    rows += [
        [6, "Girl", "2017/18", "word search"],
        [5, "Boy", "2017/18", "word search"],
        [9, "Girl", "2018/19", "online flag"],
    ]
    reading = read_sheets(Data=[TITLE, *rows])
    assert [str(c.basis) for c in reading.counts] == ["keyword", "keyword", "flag"]


def test_numbers_left_of_their_labels_are_figures(read_sheets):
    rows = [TITLE, ["2017/18", "2018/19", "What"], [12, 20, "Girls"], [8, 10, "Boys"], [20, 30, "All"]]
    read = values(read_sheets(Data=rows))
    assert read == {
        ("2017/18", "female"): (12, 12),
        ("2018/19", "female"): (20, 20),
        ("2017/18", "male"): (8, 8),
        ("2018/19", "male"): (10, 10),
        ("2017/18",): (20, 20),
        ("2018/19",): (30, 30),
    }


def test_codes_and_titles_right_of_figures_are_their_labels(read_sheets):
    rows = [TITLE, ["17/18", "18/19", "Class", "Name"]]
    rows += [[1, 2, "86", "Obscene publications"], [4, 5, "88A", "Sexual grooming"]]
    read = values(read_sheets(Data=rows))
    assert read[("2018/19", "88A")] == (5, 5)
    assert len(read) == 4


def test_words_for_suspects_over_girls_and_boys_make_them_no_victims(read_sheets):
    rows = [["Crimes", "Offdr", "Age group", "Financial year"]]
    rows += [[6, "Girl", "Under 10", "2017/18"], [5, "Boy", "Under 10", "2017/18"]]
    assert all(str(c.sex) == "all" for c in read_sheets(Data=[TITLE, *rows]).counts)


@pytest.mark.parametrize("head", ["{} (20)", "{} (n = 20)", "{}: 20 in all", "{}, total 20"])
def test_a_number_in_a_heading_that_its_figures_add_to_is_their_total(read_sheets, head):
    heads = ["", head.format("2017/18"), head.format("2018/19").replace("20 ", "30 ").replace("(20)", "(30)")]
    heads[2] = heads[2].replace("= 20", "= 30").replace("total 20", "total 30")
    rows = [TITLE, heads, ["Girls", 12, 20], ["Boys", 8, 10], ["0-9", 5, 10], ["10-17", 15, 20]]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18",)] == (20, 20)
    assert read[("2018/19",)] == (30, 30)
    assert read[("2018/19", "0-9")] == (10, 10)
    assert kinds(reading) == []


def test_a_number_in_a_heading_that_nothing_adds_to_is_told_of_and_no_age(read_sheets):
    rows = [TITLE, ["", "2017/18 (77)", "2018/19 (89)"], ["Girls", 12, 20], ["Boys", 8, 10]]
    reading = read_sheets(Data=rows)
    assert set(values(reading)) == {(y, s) for y in ("2017/18", "2018/19") for s in ("female", "male")}
    assert kinds(reading) == ["not-a-figure"]


def test_letters_for_the_state_of_figures_are_no_part_of_them(read_sheets):
    rows = [
        TITLE,
        ["r - figure amended since our last answer; p - not yet final"],
        ["Sex", "2017/18", "2018/19"],
        ["Girls", "12 r", "20 p"],
        ["Boys", 8, "10p"],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "male")] == (10, 10)
    assert [str(c.marker) for c in reading.counts] == ["", "provisional", "", "provisional"]
    assert [c.printed for c in reading.counts] == ["12 r", "20 p", "8", "10p"]


def test_a_row_without_a_figure_is_a_row_where_its_label_says_two_things(read_sheets):
    rows = [TITLE, ["2017/18", ""], ["F 0-4", 0], ["M 0-4", None], ["F 5-9", 2], ["M 5-9", 1], ["F age ?", 3]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "5-9", "male")] == (1, 1)
    assert values(reading)[("2017/18", "unknown", "female")] == (3, 3)
    assert kinds(reading) == ["ambiguous-blank"]


def test_sums_of_figures_that_a_note_calls_provisional_stay_theirs(read_sheets):
    rows = [TITLE, ["Sex", "2017/18", "2018/19 p"], ["Girls", 5, "6 p"], ["Boys", 4, "3 p"], ["Total", 9, "9 p"]]
    reading = read_sheets(Data=[*rows, ["p = provisional until August 2019"]])
    assert {count.marker.value for count in reading.counts if count.period.label == "2018/19"} == {"provisional"}
    assert all(s.total in reading.counts and set(s.parts) <= set(reading.counts) for s in reading.sums)
    assert reading.sums


@pytest.mark.parametrize("head", ["Line", "Ref", "Item", "Entry", "ID"])
@pytest.mark.parametrize("labels", [["0-9", "10-13", "14-17"], ["071/17", "086/02", "088/01"]])
def test_labels_of_one_kind_are_no_references_whatever_their_column_is_called(read_sheets, head, labels):
    rows = [TITLE, [head, "2017/18", "2018/19"], *([label, 3 + at, 6 + at] for at, label in enumerate(labels))]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", labels[1])] == (7, 7)
    assert kinds(reading) == []


def test_bare_numbers_under_the_name_of_lines_stay_numbers_of_lines(read_sheets):
    rows = [TITLE, ["Line", "Offence", "2017/18"], [11, "Grooming", 3], [12, "Exposure", 4], [13, "Rape", 5]]
    read = values(read_sheets(Data=rows))
    assert not any({"11", "12", "13"} & set(key) for key in read)
    assert len(read) == 3
