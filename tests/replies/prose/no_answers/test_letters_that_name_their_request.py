"""Tables whose crimes only the opening of a letter names, by what was asked for."""

import pytest

TABLE = [["Year", "Arrests"], [2022, 288], [2023, 274]]


@pytest.mark.parametrize(
    "opening",
    [
        "Further to your enquiry about people arrested for grooming offences, I now have the result from our team.",
        "With regard to your e-mail of 5 May 2024 concerning arrests for grooming offences, our team has now finished.",
        "Thank you for your recent request for arrests for grooming offences, which I have now completed.",
    ],
)
def test_what_a_letter_answers_is_what_its_table_is_of(read_unasked, opening):
    reading = read_unasked(opening, TABLE)
    assert [(count.offence, count.measure.value) for count in reading.counts] == [("grooming", "arrests")] * 2
    assert not reading.issues


def test_what_else_a_letter_speaks_of_is_told_as_doubtful(read_unasked):
    reading = read_unasked("Our work on people arrested for grooming offences has moved to another office.", TABLE)
    assert not any(count.offence == "grooming" for count in reading.counts)
