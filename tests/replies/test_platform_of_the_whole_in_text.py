"""Figures in text of a reply that is on one platform as a whole, as its title and answer say."""

import pytest

YEARS = [["2021/22", "2022/23"], ["14", "23"]]


@pytest.mark.parametrize(
    "told",
    [
        "19 crimes in 2022/23 had a victim aged under 16.",
        "In 2022/23 the victim was under 16 in 19 of the crimes.",
        "2022/23: 19 crimes had a victim under 16",
    ],
)
def test_a_part_told_in_text_is_on_the_platform_of_the_reply(read_unasked, told):
    searched = "The table counts the crimes whose summary holds the word Roblox."
    reading = read_unasked("<h1>FOI 77/23 - Roblox crimes</h1>", searched, YEARS, told)
    assert {(c.bounds.low, c.platform) for c in reading.counts} == {(14, "roblox"), (23, "roblox"), (19, "roblox")}


@pytest.mark.parametrize(
    "told",
    [
        "In 2022/23 we recorded 610 grooming crimes, 23 of them on Roblox.",
        "In 2022/23 we recorded 610 grooming crimes. Of these 23 were on Roblox.",
    ],
)
def test_what_is_told_beside_the_platform_is_of_all(read_unasked, told):
    reading = read_unasked("<h1>FOI 77/23 - Roblox crimes</h1>", told)
    whole = [c for c in reading.counts if c.bounds.low == 610]
    assert all(c.platform == "all" for c in whole)


def test_a_kind_of_platform_is_not_the_platform_of_a_reply(read_unasked):
    title = "<h1>FOI 77/23 - Crimes linked to dating apps</h1>"
    searched = "The table shows crimes whose summary holds the name of the app."
    apps = [["Year", "2021", "2022"], ["Tinder", "31", "38"], ["Grindr", "12", "14"]]
    asked = "Crimes which mention one of the following 2 dating apps for 2021 and 2022 by crime type."
    told = [
        "The year 2023 is left out. Of the 2022 crimes:",
        "<ul><li>Blackmail: 9</li><li>Theft: 17</li></ul>",
        "<h2>Request</h2>",
        asked,
    ]
    reading = read_unasked(title, "Published 19 December 2023", "<h2>Disclosure</h2>", searched, apps, *told)
    assert {c.platform for c in reading.counts if c.bounds.low in (9, 17)} == {"all"}
