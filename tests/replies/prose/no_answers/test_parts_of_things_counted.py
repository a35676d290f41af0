"""Parts of what a reply counts that are no crimes: a total of applications, and those that led to something."""

import pytest

from readings import Read, kinds

TITLE = "Disclosure scheme"


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 we have received a total of 308 applications.",
        "In 2016, a total of 308 applications were received.",
        "In 2016 we received 308 applications under the scheme.",
    ],
)
def test_a_total_of_applications_is_no_number_of_apps(read_unasked_letter: Read, text: str):
    reading = read_unasked_letter(f"{TITLE}\n\n{text}")
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("other", 308)]


def test_a_number_of_apps_is_still_none(read_unasked_letter: Read):
    reading = read_unasked_letter(
        "Recorded rapes\n\nThe search was made for each of 12 applications. In 2016: 9 rapes."
    )
    assert 12 not in [c.bounds.low for c in reading.counts]


@pytest.mark.parametrize(
    "part",
    [
        "Of those, 31 resulted in a disclosure.",
        "Of those applications, 31 led to a disclosure.",
        "Of these 31 had a dog.",
    ],
)
def test_a_part_of_what_was_counted_is_told_where_it_is_not_read(read_unasked_letter: Read, part: str):
    reading = read_unasked_letter(f"{TITLE}\n\nIn 2016 we received 308 applications.\n\n{part}")
    assert 31 in [c.bounds.low for c in reading.counts] or "not-a-figure" in kinds(reading)


def test_what_small_numbers_could_tell_is_no_figure(read_unasked_letter: Read):
    text = "Of these, 3 could be enough to identify a child and are withheld."
    reading = read_unasked_letter(f"Recorded rapes\n\nIn 2016 there were 9 rapes.\n\n{text}")
    assert "not-a-figure" not in kinds(reading)


@pytest.mark.parametrize(
    "searched",
    [
        "A total of 14 apps were named in the search.",
        "A total of 12 applications were searched for by name.",
        "The search covered a total of 12 applications and websites.",
        "We searched for a total of six platforms by name.",
    ],
)
def test_a_total_of_what_was_searched_for_is_none_and_told_by_nothing(read_unasked_letter: Read, searched: str):
    reading = read_unasked_letter(f"Recorded rapes\n\n{searched} In 2016: 9 rapes.")
    assert ([c.bounds.low for c in reading.counts], kinds(reading)) == ([9], [])
