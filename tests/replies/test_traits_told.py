"""Parts of a sentence that say of some crimes what is not known of their victims."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    "words",
    ["was not put on the record", "had not been written down", "was never entered on the system", "was not filled in"],
)
def test_what_was_not_put_on_the_record_is_unknown(words):
    found = said(f"The total for 2018/19 is 98 crimes: 56 with a female victim, 24 male and 18 where the sex {words}.")
    assert set(found) == {
        (98, "2018/19"),
        (56, "2018/19", "female"),
        (24, "2018/19", "male"),
        (18, "2018/19", "unknown"),
    }
    (age,) = said(f"In 2018/19 the age {words} in 21 crimes.")
    assert age == (21, "2018/19", "unknown")


@pytest.mark.parametrize(
    "words", ["where the sex was a matter of doubt", "whose sex the officer guessed", "in which the gender is odd"]
)
def test_what_is_said_of_the_sex_and_not_understood_is_told(words):
    text = f"The total for 2018/19 is 98 crimes: 56 with a female victim and 18 {words}."
    reading = read_text(text)
    assert all(count.bounds.low != 18 for count in reading.counts)
    assert any("18" in issue.message for issue in reading.issues)
