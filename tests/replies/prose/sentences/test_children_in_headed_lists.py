"""Lists below a heading of victims under 18 in a reply on crimes against everybody: of those alone."""

import pytest

APPS = "<ul><li>Snapchat 402</li><li>Instagram - 231</li></ul>"
TITLE = "<h1>Crimes mentioning social media</h1>"


def ages(reading):
    return {(c.bounds.low, str(c.age)) for c in reading.counts}


@pytest.mark.parametrize(
    "heading",
    [
        "2022/23, victim aged 0-17 at time of offence:",
        "Crimes of 2022/23 with a victim under 18:",
        "FY 2022/23, vic U18:",
    ],
)
def test_a_list_below_a_heading_of_children_is_of_children(read_unasked, heading):
    reading = read_unasked(TITLE, "Total crimes that mention each app in 2022/23.", heading, APPS)
    assert ages(reading) == {(402, "0-17"), (231, "0-17")}


@pytest.mark.parametrize(
    "texts",
    [
        (TITLE, "Crimes that mention each app in 2022/23:", APPS),
        ("<h1>Sexual offences against children</h1>", "Offences of 2022/23 with a victim under 18:", APPS),
        (TITLE, "Crimes of 2022/23 with a victim under 18:", "<ul><li>All - 12</li></ul>", "All of 2022/23:", APPS),
    ],
)
def test_other_lists_are_of_all(read_unasked, texts):
    assert {age for low, age in ages(read_unasked(*texts)) if low != 12} <= {"all"}
