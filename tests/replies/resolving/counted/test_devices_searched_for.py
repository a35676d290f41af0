"""Crimes found by a search for the word of a device, which is no service that they are on."""

import pytest

from readings import Read

ASKED = 'You asked for crimes of blackmail in which the word "{}" was mentioned, for the calendar years 2019 and 2020.'
SEARCHED = 'We searched the MO notes of every blackmail crime for the word "{}".'
AGES = [["Age of victim", "2019", "2020"], ["Under 18", "11", "19"], ["18 and over", "27", "41"]]


def platforms(reading) -> list[str]:
    return [count.platform for count in reading.counts]


@pytest.mark.parametrize("word", ["webcam", "Webcam", "web cam"])
@pytest.mark.parametrize("answer", [(AGES,), ("2019: 11", "2020: 19")])
def test_a_device_searched_for_is_no_platform(read_unasked: Read, word: str, answer: tuple[object, ...]):
    reading = read_unasked(ASKED.format(word), SEARCHED.format(word), *answer)
    assert set(platforms(reading)) == {"all"}
    assert {str(count.basis) for count in reading.counts} == {"keyword"}


@pytest.mark.parametrize(("word", "platform"), [("Skype", "skype"), ("dark web", "dark-web"), ("Omegle", "omegle")])
def test_a_service_searched_for_is_the_platform(read_unasked: Read, word: str, platform: str):
    assert set(platforms(read_unasked(ASKED.format(word), SEARCHED.format(word), AGES))) == {platform}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ('In 2019 there were 12 crimes with the word "webcam" and 8 with the word "Skype".', ["webcam", "skype"]),
        ('In 2019 there were 40 crimes, of which 12 mention "webcam".', ["all", "webcam"]),
        ([["Word", "2019"], ["Webcam", "12"], ["Skype", "8"]], ["webcam", "skype"]),
        ([["Year", "Webcam"], ["2019", "12"], ["2020", "14"]], ["webcam", "webcam"]),
    ],
)
def test_a_device_that_parts_the_figures_stays(read_unasked: Read, answer: object, expected: list[str]):
    asked = "You asked for crimes of blackmail by the words that are mentioned. We ran a keyword search of 2019."
    assert platforms(read_unasked(asked, answer)) == expected


@pytest.mark.parametrize(
    "head",
    [
        "<h3>Webcam</h3>",
        "Blackmail crimes committed using a webcam",
        "We found the following crimes, all of which were committed by web cam.",
    ],
)
def test_a_device_that_heads_its_table_stays(read_unasked: Read, head: str):
    reading = read_unasked(ASKED.format("webcam"), SEARCHED.format("webcam"), head, AGES)
    assert set(platforms(reading)) == {"webcam"}


def test_a_device_before_its_number_stays(read_unasked: Read):
    asked = "You asked for blackmail crimes by platform in 2019. We ran a keyword search of the crime notes for webcam."
    assert platforms(read_unasked(asked, "Webcam: 12")) == ["webcam"]


@pytest.mark.parametrize("head", ["Crimes with webcam in the notes", 'Blackmail crimes mentioning "webcam"'])
def test_a_head_on_the_word_searched_for_changes_nothing(read_unasked: Read, head: str):
    reading = read_unasked(ASKED.format("webcam"), SEARCHED.format("webcam"), head, AGES)
    assert set(platforms(reading)) == {"all"}
