"""Years that stand below their columns, and labels that point at what they are of."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
FIGURES = [[41, 37, "Snapchat"], [12, 23, "Instagram"], [53, 60, "Total of the above"]]


@pytest.mark.parametrize(
    "foot",
    [
        ["2017/18", "2018/19", "Platform"],
        ["↑ 2017/18", "↑ 2018/19", "↑ platform"],
        ["^ 2017/18 (see below)", "^ 2018/19", "^ platform"],
    ],
)
def test_labels_below_the_figures_head_their_columns(read_sheets, foot):
    note = ["The year stands below its figures."]
    reading = read_sheets(Data=[TITLE, [], *FIGURES, foot, [], note])
    read = values(reading)
    assert read[("2017/18", "snapchat")] == (41, 41)
    assert read[("2018/19",)] == (60, 60)
    assert len(read) == 6
    assert kinds(reading) == []


def test_years_as_bare_numbers_below_the_figures_head_their_columns(read_sheets):
    rows = [TITLE, [], ["Girl", 51, 45], ["Boy", 13, 24], ["Child's sex", 2018, 2019]]
    read = values(read_sheets(Data=rows))
    assert read[("2018", "female")] == (51, 51)
    assert read[("2019", "male")] == (24, 24)
    assert len(read) == 4


def test_labels_between_two_tables_head_the_second(read_sheets):
    rows = [TITLE, [], ["Girl", 51, 45], ["Boy", 13, 24], ["Platform", "2017/18", "2018/19"], ["Snapchat", 4, 7]]
    read = values(read_sheets(Data=[*rows, ["Kik", 1, 2]]))
    assert read[("2018/19", "kik")] == (2, 2)
    assert not any("female" in key for key in read)


def test_a_note_that_a_year_sends_to_may_say_that_it_is_not_whole(read_sheets):
    heads = ["Platform", "2018/19", "2019/20 (see below)"]
    rows = [TITLE, heads, ["Snapchat", 4, 7], ["Kik", 1, 2], [], ["The figures are of April to December only."]]
    read = values(read_sheets(Data=rows))
    assert read[("1 April 2019 to 31 December 2019", "kik")] == (2, 2)
    assert read[("2018/19", "kik")] == (1, 1)


def test_an_arrow_beside_a_number_is_a_change_and_no_label(read_sheets):
    rows = [TITLE, ["Platform", "2017/18", "2018/19", "Change"], ["Snapchat", 4, 7, "▲ 3"], ["Kik", 3, 2, "▼ 1"]]
    reading = read_sheets(Data=rows)
    assert len(values(reading)) == 4


def test_each_of_two_tables_has_the_labels_at_its_own_foot(read_sheets):
    first = [["Snapchat", 41, 37], ["Kik", 13, 22], ["Platform", "2017/18", "2018/19"]]
    second = [["Girl", 51, 45], ["Boy", 13, 24], ["Sex", "2018/19", "2017/18"]]
    reading = read_sheets(Data=[TITLE, [], *first, [], *second])
    read = values(reading)
    assert read[("2018/19", "kik")] == (22, 22)
    assert read[("2018/19", "female")] == (51, 51)
    assert read[("2017/18", "male")] == (24, 24)
    assert kinds(reading) == []
