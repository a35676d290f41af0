"""``Not one``, ``no Kik`` in a list, and ``one`` beside the sex of a suspect, in sentences."""

import pytest

from readings import kinds, values

ASKS = "How many stalking offences were recorded in 2019?\n\n"
TOLD = "There were 23 stalking offences in 2019. "


@pytest.mark.parametrize("told", ["Not one offence was recorded.", "There was not a single offence."])
def test_not_one_crime_is_nought(read_unasked_letter, told):
    reading = read_unasked_letter(f"{ASKS}{told}")
    assert values(reading) == {("2019", "stalking"): (0, 0)}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "told", ["There was one offence.", "One offence was recorded.", "Only one offence was recorded."]
)
def test_one_crime_stays_one(read_unasked_letter, told):
    assert values(read_unasked_letter(f"{ASKS}{told}")) == {("2019", "stalking"): (1, 1)}


def test_a_row_that_is_not_one_crime_tells_no_nought(read_unasked_letter):
    assert values(read_unasked_letter(f"{TOLD}A row is not one offence.")) == {("2019", "stalking"): (23, 23)}


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ("4 Snapchat, 19 Instagram, no Kik", "kik"),
        ("20 girls, 3 boys and no unknown", "unknown"),
        ("23 girls and no boys", "male"),
    ],
)
def test_no_before_the_last_part_of_a_list_is_its_nought(read_unasked_letter, parts, key):
    found = values(read_unasked_letter(f"{TOLD}{parts}."))
    assert found["2019", "stalking", key] == (0, 0)
    assert found["2019", "stalking"] == (23, 23)


@pytest.mark.parametrize("parts", ["4 Snapchat, no Kik or Discord", "20 girls, no sex recorded for 3"])
def test_no_that_is_of_more_than_one_part_is_none(read_unasked_letter, parts):
    assert (0, 0) not in values(read_unasked_letter(f"{TOLD}{parts}.")).values()


@pytest.mark.parametrize(
    "told",
    [
        "A man was arrested for one of the offences.",
        "A woman was charged with two of them.",
        "Four offences led to a man being charged.",
    ],
)
def test_crimes_that_somebody_was_dealt_with_for_are_not_of_victims_of_that_sex(read_unasked_letter, told):
    reading = read_unasked_letter(f"{TOLD}{told}")
    assert values(reading) == {("2019", "stalking"): (23, 23)}
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize("told", ["A girl was the victim in three of these.", "Three of these were against a girl."])
def test_crimes_against_one_of_a_sex_stay_of_that_sex(read_unasked_letter, told):
    assert values(read_unasked_letter(f"{TOLD}{told}"))["2019", "stalking", "female"] == (3, 3)


@pytest.mark.parametrize(
    "told",
    [
        "Only one occurred in January.",
        "One of these was recorded in the first quarter.",
        "Only one involved Snapchat.",
        "One was flagged.",
    ],
)
def test_one_of_the_crimes_before_is_told_where_it_is_not_read(read_unasked_letter, told):
    reading = read_unasked_letter(f"{TOLD}{told}")
    assert values(reading) == {("2019", "stalking"): (23, 23)}
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    "told",
    [
        "One record is one crime.",
        "One of our officers was involved.",
        "One of the reasons is the new system.",
        "One of the offences involved a male victim.",
    ],
)
def test_one_that_is_read_or_of_something_else_is_not_told(read_unasked_letter, told):
    assert kinds(read_unasked_letter(f"{TOLD}{told}")) == []


@pytest.mark.parametrize("told", ["Not one offence led to a charge.", "Not one case was flagged as online."])
def test_not_one_of_the_crimes_before_is_told_where_it_is_not_read(read_unasked_letter, told):
    assert kinds(read_unasked_letter(f"{TOLD}{told}")) == ["not-a-figure"]


@pytest.mark.parametrize("one", ["1 man", "One man", "one boy"])
def test_one_of_a_sex_who_was_charged_is_counted_as_two_are(read_unasked_letter, one):
    reading = read_unasked_letter(f"{TOLD}In 2019 {one} was charged with stalking.")
    assert (1, "charges") in {(c.bounds.low, str(c.measure)) for c in reading.counts}
    assert kinds(reading) == []


def test_one_of_other_things_than_crimes_is_not_told(read_unasked_letter):
    assert kinds(read_unasked_letter(f"{TOLD}There are two reasons. One relates to the recording rules.")) == []
