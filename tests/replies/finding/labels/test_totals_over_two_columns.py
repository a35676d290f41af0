"""Totals whose label stands parted over two columns of labels, as where a page has no lines between them."""

import pytest

from readings import kinds, values

HEADS = ["Class", "Title", "2017/18", "2018/19"]
ROWS = [["19D", "Rape of a female child under 16", 4, 6], ["88A", "Sexual grooming", 11, 13]]


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Sum", "of the above"),
        ("Total", "of all classes"),
        ("Total", "for these classes"),
        ("Sum", "of the rows above"),
    ],
)
def test_a_total_parted_over_the_columns_of_its_labels_is_one(read_sheets, first, rest):
    reading = read_sheets(Data=[HEADS, *ROWS, [first, rest, 15, 19]])
    assert values(reading)[("2017/18",)] == (15, 15)
    assert values(reading)[("2018/19",)] == (19, 19)
    assert kinds(reading) == []


def test_a_parted_total_is_held_against_its_column(read_sheets):
    assert kinds(read_sheets(Data=[HEADS, *ROWS, ["Sum", "of the above", 15, 29]])) == ["does-not-add-up"]


def test_a_total_beside_a_label_of_its_own_keeps_it(read_sheets):
    rows = [
        ["Class", "Sex", "2017/18"],
        ["88A", "Girls", 5],
        ["88A", "Boys", 2],
        ["Total", "Girls", 5],
        ["Total", "Boys", 2],
    ]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18", "female")] == (5, 5)
    assert read[("2017/18", "male")] == (2, 2)


def test_letters_of_a_legend_beside_a_total_are_no_part_of_its_label(read_sheets):
    legend = [["(a)", "Rape of a female aged under 16"], ["(b)", "Sexual activity with a child under 16"]]
    rows = [["", "All", "(a)", "(b)", "(c)"], ["2017/18", 50, 14, 25, 11], ["2018/19", 56, 17, 29, 10]]
    read = values(
        read_sheets(Data=[["Offences with the online flag"], [], *rows, [], *legend, ["(c)", "Sexual grooming"]])
    )
    assert read[("2017/18",)] == (50, 50)
    assert read[("2018/19", "019/07")] == (17, 17)
