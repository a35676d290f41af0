"""Tables that stand right beside one another under the same heads, each with its title over its first column."""

import pytest

from cyberflag.model import Measure
from readings import Read, kinds, measures, values

ROWS = [("Under 13", 14, 16), ("13 to 15", 31, 43), ("16 to 17", 22, 29)]


def _beside(titles: tuple[str, str], gap: int) -> list[list[object]]:
    """Two tables of ages by year side by side, the figures of the second a hundred more."""
    between: list[object] = [None] * gap
    heads: list[object] = ["Age", "2017/18", "2018/19"]
    body = [[label, one, other, *between, label, one + 100, other + 100] for label, one, other in ROWS]
    return [[titles[0], None, None, *between, titles[1], None, None], [*heads, *between, *heads], *body]


@pytest.mark.parametrize("gap", [0, 1, 2])
@pytest.mark.parametrize(
    ("titles", "says"), [(("Girls", "Boys"), ("female", "male")), (("Snapchat", "Kik"), ("snapchat", "kik"))]
)
def test_each_of_the_tables_is_of_what_its_own_title_says(
    titles: tuple[str, str], says: tuple[str, str], gap: int, read_sheets: Read
):
    reading = read_sheets(Sheet1=_beside(titles, gap))
    found = values(reading)
    assert {low for key, (low, _) in found.items() if says[0] in key} == {14, 16, 22, 29, 31, 43}
    assert {low for key, (low, _) in found.items() if says[1] in key} == {114, 116, 122, 129, 131, 143}
    assert not reading.issues


@pytest.mark.parametrize("merged", [(), ("A1:B1", "C1:D1")])
def test_years_over_the_first_column_of_each_repetition_are_those_of_its_figures(
    merged: tuple[str, ...], read_sheets: Read
):
    rows = [["2017/18", None, "2018/19", None], ["Age", "Offences", "Age", "Offences"]]
    rows += [[label, one, label, other] for label, one, other in ROWS]
    found = values(read_sheets(Sheet1=rows, merged=merged))
    assert {key[0] for key, (low, _) in found.items() if low in (14, 31, 22)} == {"2017/18"}
    assert {key[0] for key, (low, _) in found.items() if low in (16, 43, 29)} == {"2018/19"}


def test_a_table_that_goes_on_beside_itself_keeps_its_one_title(read_sheets: Read):
    rows = [["Girls", None, None, None], ["Age", "2017/18", "Age", "2017/18"], [10, 14, 12, 22], [11, 31, 13, 29]]
    found = values(read_sheets(Sheet1=rows))
    assert {key[1:] for key in found} == {(age, "female") for age in ("10", "11", "12", "13")}


@pytest.mark.parametrize("titles", [("Suspects", "Victims"), ("Offences", "Victims"), ("Victims", "Offences")])
def test_texts_that_say_what_is_counted_are_headings(titles: tuple[str, str], read_sheets: Read):
    reading = read_sheets(Sheet1=_beside(titles, 0))
    assert {*map(str, set().union(*measures(reading)))} == {title.casefold() for title in titles}


def test_a_row_of_sexes_over_one_of_measures_says_both(read_sheets: Read):
    rows = _beside(("Girls", "Boys"), 0)
    rows.insert(1, ["Offences", None, None, "Victims", None, None])
    reading = read_sheets(Sheet1=rows)
    assert {(str(count.sex), count.measure) for count in reading.counts} == {
        ("female", Measure.OFFENCES),
        ("male", Measure.VICTIMS),
    }


def test_suspects_of_each_sex_are_told_as_they_were(read_sheets: Read):
    assert kinds(read_sheets(Sheet1=_beside(("Female suspects", "Male suspects"), 0)))


def test_a_table_that_is_continued_beside_itself_keeps_its_title(read_sheets: Read):
    titles = ["Girls", None, "(continued)", None]
    rows = [titles, ["Age", "2017/18", "Age", "2017/18"], [10, 14, 12, 22], [11, 31, 13, 29]]
    found = values(read_sheets(Sheet1=rows))
    assert {key[1:] for key in found} == {(age, "female") for age in ("10", "11", "12", "13")}
