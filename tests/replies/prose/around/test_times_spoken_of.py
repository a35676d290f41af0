"""Figures of the whole time that a reply has spoken of, or of a year that it has up to one day only."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply

YEARS = (
    "Kent Police\n\nYou asked how many blackmail offences were recorded since 2019, and the arrests.\n\n"
    "From January 2019 to September 2021 ninety blackmail offences were recorded.\n\n"
    "In 2019 there were 31, in 2020 25 and in 2021 (to 30th September) 34.\n\n"
)


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter of Kent Police, and says what each figure counts: its number, measure, period and age."""

    def read(text):
        (tmp_path / "Kent Police.txt").write_text(f"{text}\n", encoding="utf-8")
        reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request())
        return {(c.bounds.low, str(c.measure), str(c.period.start), str(c.period.end)) for c in reading.counts}

    return read


@pytest.mark.parametrize("time", ["In the whole of that time", "Over the whole period", "During that time"])
def test_a_time_pointed_at_is_the_longest_that_was_spoken_of(read_letter, time):
    said = read_letter(f"{YEARS}{time} 6 arrests were made.")
    assert (6, "arrests", "2019-01-01", "2021-09-30") in said


def test_a_year_told_up_to_one_day_is_that_part_of_it_again(read_letter):
    said = read_letter(f"{YEARS}In 4 of the 2021 offences the victim was known to the suspect.")
    assert (4, "offences", "2021-01-01", "2021-09-30") in said
    assert (34, "offences", "2021-01-01", "2021-09-30") in said


def test_more_than_the_part_of_a_year_may_be_of_all_of_it(read_letter):
    said = read_letter(f"{YEARS}In the whole of 2021 50 blackmail offences were recorded.")
    assert (50, "offences", "2021-01-01", "2021-12-31") in said


@pytest.mark.parametrize("came", ["have been received", "were made", "had been submitted"])
def test_applications_that_came_in_a_time_are_counted_as_no_crimes(read_letter, came):
    asked = "Kent Police\n\nYou asked for the applications under the disclosure scheme.\n\n"
    said = read_letter(f"{asked}Between 1 April 2018 and 17 September 2018 a further 27 applications {came}.")
    assert said == {(27, "other", "2018-04-01", "2018-09-17")}


def test_a_sentence_on_parts_of_the_sum_of_the_years_above_is_of_all_of_them(read_letter):
    asked = "Kent Police\n\nYou asked for blackmail offences by year.\n\n"
    years = f"{asked}2019: 31\n\n2020: 25\n\n2021 (to 30 September): 34\n\n"
    said = read_letter(f"{years}Of the 90 offences 12 had a male victim.")
    assert (12, "offences", "2019-01-01", "2021-09-30") in said
    assert not [
        number for number, *_ in read_letter(f"{years}Of the 80 offences 12 had a male victim.") if number == 12
    ]
