"""Lines of a letter on victims whose age or sex nobody stated, or does not matter."""

import pytest

from readings import kinds, values

HEAD = "Crimes recorded with the online flag in 2018/19:"


@pytest.mark.parametrize(
    "label",
    ["Girls of no stated age", "Girls of undisclosed age", "Girls without a recorded age", "Girls, no age given"],
)
def test_line_of_no_stated_age_is_of_unknown_age(read_page, label):
    reading = read_page(HEAD, "Girls under 13: 12", "Girls aged 13 to 17: 30", f"{label}: 7")
    assert values(reading)[("2018/19", "unknown", "female")] == (7, 7)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "label",
    [
        "Sex of the victim not stated, whatever the age",
        "Victims of unstated sex (any age)",
        "No sex given, of all ages",
    ],
)
def test_line_of_every_age_is_of_no_one_age(read_page, label):
    reading = read_page(HEAD, "Girls under 13: 12", "Boys under 13: 3", f"{label}: 7")
    assert values(reading)[("2018/19", "unknown")] == (7, 7)
    assert {str(count.age) for count in reading.counts if count.printed == "7"} == {"all"}
    assert kinds(reading) == []


@pytest.mark.parametrize("end", ["of either sex", "whatever the sex", "both sexes"])
def test_line_of_both_sexes_is_of_no_one_sex(read_page, end):
    reading = read_page(HEAD, "Girls under 13: 12", "Boys under 13: 3", f"Children aged 13 to 17, {end}: 7")
    assert values(reading)[("2018/19", "13-17")] == (7, 7)
    assert kinds(reading) == []
