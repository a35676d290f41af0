"""Labels of what was not recorded, and of what takes that in."""

import pytest

from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.platforms import understand_platform
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score


@pytest.mark.parametrize(
    "label",
    ["Child's sex left blank", "Person's gender not on file", "Complainant's sex missing", "Children's sex blank"],
)
def test_a_sex_that_somebody_has_and_nobody_wrote_down_is_unknown(label):
    assert str(understand_sex(label).value) == "unknown"
    assert understand_age(label) is None


@pytest.mark.parametrize("label", ["Child's age left blank", "Young person's age not known", "Minor's age omitted"])
def test_an_age_that_somebody_has_and_nobody_wrote_down_is_unknown(label):
    assert not understand_age(label).value.is_known
    assert understand_sex(label) is None


def test_whose_it_is_is_not_what_it_is():
    assert understand_sex("Girl's father") is None
    assert understand_age("Child's bedroom") is None


@pytest.mark.parametrize(
    "label",
    [
        "neither shown",
        "Neither of them entered",
        "none in summary",
        "None named in the free text",
        "nothing in the notes",
    ],
)
def test_what_a_search_of_a_text_did_not_find_is_unknown(label):
    assert unknown_score(label) > 0


@pytest.mark.parametrize("label", ["none", "neither girl", "none in the table", "not in the list"])
def test_what_is_elsewhere_or_no_more_than_none_is_not(label):
    assert unknown_score(label) == 0


@pytest.mark.parametrize(
    "label", ["No site or game", "no platform / app", "Without an app or a website", "No app, nor site"]
)
def test_no_platform_of_several_kinds_is_unknown(label):
    assert understand_platform(label).value == "unknown"


@pytest.mark.parametrize(
    "label", ["Any or none", "All or none of them", "Some or none", "Of any title", "Every description"]
)
def test_any_and_none_together_are_the_whole(label):
    assert understand_total(label)


@pytest.mark.parametrize("label", ["one or none", "none", "Title"])
def test_a_small_number_or_a_name_is_no_whole(label):
    assert understand_total(label) is None


@pytest.mark.parametrize(
    "label",
    [
        "16 upwards (to 17)",
        "16 and more, up to 17",
        "16 onwards (under 18)",
        "16 and over, not over 17",
        "16 on, to 17",
    ],
)
def test_a_band_that_begins_with_the_older_ends_where_it_says(label):
    assert str(understand_age(label).value) == "16-17"
