"""Lists whose entries each say several things at once, and forms whose blanks say what belongs there."""

import pytest

from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.vocabularies.dimensions import Dimension
from readings import kinds, values

ENTRIES = [
    ["Crimes in 2017/18", 40],
    ["2017/18, boy", 12],
    ["2017/18, aged 9 or less", 6],
    ["2017/18, Kik used", 7],
    ["2017/18, boy aged 10 to 12 and Kik used", 1],
    ["Crimes in 2018/19", 51],
    ["2018/19, boy", 14],
    ["2018/19, aged 9 or less", 0],
    ["2018/19, Kik used", 5],
    ["2018/19, boy aged 10 to 12 and Kik used", 2],
]


@pytest.mark.parametrize("name", ["Entry", "Item", "Line"])
def test_entries_that_each_say_their_year_and_more_are_no_references(read_sheets, name):
    reading = read_sheets(Data=[["Flagged offences against children"], [], [name, "Offences"], *ENTRIES])
    found = values(reading)
    assert found[("2017/18",)] == (40, 40)
    assert found[("2018/19", "male")] == (14, 14)
    assert found[("2018/19", "0-9")] == (0, 0)
    assert found[("2017/18", "10-12", "male", "kik")] == (1, 1)
    assert len(found) == len(ENTRIES)
    assert kinds(reading) == []


def test_references_under_such_a_name_stay_references(read_sheets):
    rows = [["Entry", "Sex", "2017/18"], ["K 2017/1", "Girls", 4], ["K 2017/2", "Boys", 3]]
    reading = read_sheets(Data=[["Flagged offences"], [], *rows])
    assert values(reading) == {("2017/18", "female"): (4, 4), ("2017/18", "male"): (3, 3)}


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("girls, 13 to 15, Kik", {"sex": "female", "age": "13-15", "platform": "kik"}),
        ("boy aged 14 with Skype used", {"sex": "male", "age": "14", "platform": "skype"}),
        ("2017/18 Kik and girls", {"period": "2017/18", "platform": "kik", "sex": "female"}),
    ],
)
def test_parts_that_each_say_another_kind_are_taken_together(label, said):
    assert {d.value: str(value) for d, value in understand_composite(label).items()} == said


@pytest.mark.parametrize("label", ["Kik and Skype", "Female and unknown", "boys aged 10 or 11, Kik and Skype"])
def test_two_of_one_kind_are_not_taken_together(label):
    assert Dimension.PLATFORM not in understand_composite(label)


@pytest.mark.parametrize("blank", ["[insert number, such as 25]", "<enter a count, say 12>", "(please type 0 if none)"])
def test_a_blank_of_a_form_that_says_what_belongs_there_is_no_figure(read_page, blank):
    form = [["", "Number"], ["e.g. Girls aged 14, 2018/19", blank]]
    answer = [["", "2017/18", "2018/19"], ["Girls", 4, 5], ["Boys", 2, 3]]
    reading = read_page("Flagged offences", "Your form:", form, "We answer in this table instead.", answer)
    assert len(values(reading)) == 4
    assert kinds(reading) == []
