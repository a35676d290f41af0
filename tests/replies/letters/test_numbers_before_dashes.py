"""Questions and answers numbered with a dash behind the number: ``1 - How many``, ``1 - There were 87``."""

import pytest

from cyberflag.replies.letters.dashed_numbers import numbers_before_dashes
from readings import Read

ASKED = (
    "You asked:\n\n1 - Crimes of sexual communication with a child in 2021 and 2022.\n\n"
    "2 - The average age of suspects.\n\n3 - Crimes of stalking recorded in 2022, all ages.\n\nRESPONSE\n\n"
)


def told(reading):
    return {(c.bounds.low, c.offence, c.period.start.year) for c in reading.counts}


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_an_answer_numbered_with_a_dash_is_of_the_question_of_its_number(read_unasked_letter: Read, dash):
    answer = "1 - There were 87 crimes in 2021 and 102 crimes in 2022.\n\n2 - This is not held.\n\n"
    letter = (ASKED + answer + "3 - There were 1,204 crimes in 2022.").replace(" - ", f" {dash} ")
    assert told(read_unasked_letter(letter)) == {(87, "071/17", 2021), (102, "071/17", 2022), (1204, "stalking", 2022)}


def test_an_answer_that_is_a_number_behind_the_dash_is_that_number(read_unasked_letter: Read):
    asked = "1 - How many rapes were recorded in 2022?\n\n2 - How many burglaries were recorded in 2022?\n\n"
    reading = read_unasked_letter(f"You asked:\n\n{asked}RESPONSE\n\n1 - 87\n\n2 - 1,204")
    assert told(reading) == {(87, "rape", 2022), (1204, "burglary", 2022)}


@pytest.mark.parametrize(
    "lines",
    [
        # outcomes by their number, once and twice
        ["1 - Charge or summons: 14", "2 - Youth caution: 12", "3 - Adult caution: 15"],
        ["1 - Charge or summons: 14", "2 - Youth caution: 12", "1 - Charge or summons: 15", "2 - Youth caution: 11"],
        [
            "1 - Charge or summons was given in 14.",
            "2 - Youth caution was given in 12.",
            "1 - Charge or summons was given in 15.",
            "2 - Youth caution was given in 11.",
        ],
        # ages from the first to the last
        ["0 - 4: 12", "5 - 9: 14", "10 - 12: 15"],
        ["1 - 4: 12", "5 - 9: 14", "1 - 4: 15", "5 - 9: 11"],
        # figures before what they count
        ["12 - girls", "14 - boys"],
        ["1 - girls", "2 - boys", "1 - girls", "2 - boys"],
        # no answers of these numbers
        ["1 - There were 14 girls.", "2 - There were 12 boys.", "3 - There were 15 others."],
        ["2 - There were 14 girls.", "3 - There were 12 boys.", "2 - There were 15.", "3 - There were 11."],
    ],
)
def test_a_number_before_a_dash_that_numbers_no_answer_stays_what_it_is(lines):
    assert not numbers_before_dashes(lines)
