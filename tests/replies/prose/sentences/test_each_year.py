"""Numbers that stand for each of several years, and years behind a label with nothing but blanks between them."""

import pytest

OPENING = "You asked about offences of blackmail on social media.\n\n"
TWO = "In 2018 there were 31 offences of blackmail. In 2019 there were 44. "


def said(reading):
    return {(str(c.period.start.year), c.platform, c.bounds.low, c.bounds.high) for c in reading.counts}


@pytest.mark.parametrize(
    "words",
    ["in each year", "in both years", "in each of these years", "in each calendar year", "in both of those years"],
)
def test_a_number_is_of_each_year_of_its_paragraph(read_unasked_letter, words):
    reading = read_unasked_letter(f"{OPENING}{TWO}Kik was named in fewer than five offences {words}.")
    assert said(reading) >= {("2018", "kik", 0, 4), ("2019", "kik", 0, 4)}


def test_years_of_other_paragraphs_are_not_those_of_this_one(read_unasked_letter):
    earlier = "In 2015 there were 12 offences of blackmail.\n\n"
    reading = read_unasked_letter(f"{OPENING}{earlier}{TWO}Kik was named in six offences in each year.")
    assert ("2015", "kik", 6, 6) not in said(reading)


def test_both_years_of_three_are_told_and_left_out(read_unasked_letter):
    three = "In 2018 there were 31 offences of blackmail, in 2019 there were 44 and in 2020 there were 52. "
    reading = read_unasked_letter(f"{OPENING}{three}Kik was named in six offences in both years.")
    assert not any(platform == "kik" for _, platform, _, _ in said(reading))
    assert any("six" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    "line",
    [
        "Kik:  2018 - 12   2019 - none   2020 - 7",
        "Kik: 2018 - 12 2019 - nil 2020 - 7",
        "Kik - 2018: 12  2019: 0  2020: 7",
        "Kik:   2018 = 12   2019 = 0   2020 = 7",
    ],
)
def test_years_behind_a_label_need_nothing_between_them(read_unasked_letter, line):
    reading = read_unasked_letter(f"{OPENING}Offences of blackmail by platform\n\n{line}\n")
    assert said(reading) == {("2018", "kik", 12, 12), ("2019", "kik", 0, 0), ("2020", "kik", 7, 7)}


def test_small_numbers_in_words_stand_behind_a_year_too(read_unasked_letter):
    reading = read_unasked_letter(f"{OPENING}Offences of blackmail\n\nKik: 2018 - 12  2019 - fewer than five\n")
    assert said(reading) == {("2018", "kik", 12, 12), ("2019", "kik", 0, 4)}
