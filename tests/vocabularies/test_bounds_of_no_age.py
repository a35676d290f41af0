"""Words that look like a bounded age and tell how long or over what something goes."""

import pytest

from cyberflag.vocabularies.age_mentions import ages_named_in


@pytest.mark.parametrize(
    "text",
    [
        "how many stalking crimes were recorded over three financial years",
        "Crimes recorded over 5 calendar years",
        "recorded over three years",
        "Offences over two policing years by district",
        "the same search over four quarters",
        "over three full financial years",
        "spread over two tabs",
        "counted under three headings",
        "recorded over three 12-month periods",
        "shared over three force areas",
    ],
)
def test_a_span_or_a_place_is_no_age(text):
    assert ages_named_in(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("offences against girls under 13 financial years 2021/22 to 2023/24", "0-12"),
        ("Under 18s financial years 2021/22 to 2023/24", "0-17"),
        ("offences against people over 10 years", "11+"),
        ("recorded over ten years of age", "11+"),
        ("crimes with a victim over five years old", "6+"),
        ("Sexual offences, over 16 years", "17+"),
        ("where the child was under 10 years", "0-9"),
        ("Offences over 10 years", "11+"),
        ("41 grooming offences, over 10 years", "11+"),
        ("Victims recorded over five years", "6+"),
        ("Rape of under 12s financial years 2021/22 and 2022/23", "0-11"),
        ("Grooming offences, under 12 financial years 2021/22 to 2022/23", "0-11"),
        ("victims under 13 in three financial years", "0-12"),
    ],
)
def test_people_before_a_bound_or_teens_in_it_are_of_an_age(text, age):
    assert [str(found.value) for found in ages_named_in(text)] == [age]
