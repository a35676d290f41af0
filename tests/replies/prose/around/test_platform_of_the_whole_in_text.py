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


CRIMES = [["Year", "Crimes"], ["2018", "34"], ["2019", "66"]]
KINDS = [["Crime type", "2018", "2019"], ["Harassment", "28", "57"], ["Sexual offences", "6", "9"]]


@pytest.mark.parametrize(
    ("asked", "searched"),
    [
        ("Crimes in which AirDrop is mentioned, for 2018 and 2019.", "A keyword search for AirDrop was made."),
        ("Offences where AirDrop was named in the MO.", "We searched the MO field for the word AirDrop."),
        ("How many crimes recorded in 2018 and 2019 mention AirDrop?", "This is a text search for AirDrop."),
        ("Total crimes involving AirDrop", "A key word search for AirDrop was run on the crime notes."),
    ],
)
def test_crimes_found_by_a_search_for_one_platform_are_on_it_throughout(read_unasked, asked, searched):
    told = "1 crime of 2018 ended in a charge, and two of 2019."
    reading = read_unasked(
        *("Question 1", asked, searched, CRIMES, "Question 2", "The types of crime.", KINDS),
        *("Question 3", "How many were charged?", told),
    )
    assert {c.platform for c in reading.counts} == {"airdrop"}
    assert [str(c.measure) for c in reading.counts] == ["offences"] * 6 + ["charges"] * 2
    assert not reading.issues


def test_a_search_for_a_part_of_the_crimes_is_no_platform_of_all(read_unasked):
    reading = read_unasked(
        *("Q1. How many sexual offences against children were recorded in 2018 and 2019?", CRIMES),
        *("Q2. How many of these mention Roblox?", "A keyword search for Roblox was made. 2018: 3, 2019: 4"),
    )
    assert [c.platform for c in reading.counts] == ["all", "all", "roblox", "roblox"]


def test_a_search_for_a_kind_of_platform_names_none(read_unasked):
    asked = "Crimes in which a dating app is mentioned, for 2018 and 2019."
    reading = read_unasked(asked, "A keyword search for Dating app was made.", CRIMES, "The types of crime.", KINDS)
    assert {c.platform for c in reading.counts if c.offence != "all"} == {"all"}


def test_crimes_with_the_word_beside_all_crimes_leave_those_on_no_one_platform(read_unasked):
    searched = "Offences that mention Snapchat were found by a keyword search for Snapchat."
    lines = ("Sexual offences recorded in 2017/18: 120", "Sexual offences with the keyword in 2017/18: 12")
    reading = read_unasked(searched, *lines)
    assert [c.platform for c in reading.counts if c.bounds.low == 120] == ["all"]


WHERE_USED = "These are the offences where a dating app was used."


def on_dating_apps(read_unasked, *below):
    crimes = [["Offence", "2023", "2024"], ["Rape", "21", "26"], ["Sexual assault", "9", "12"]]
    asked = "How many sexual offences via a dating app or website were recorded in 2023 and 2024, and on which app?"
    head = ("<h1>FOI 68/26 Dating app offences</h1>", "<h2>Request</h2>", asked, "<h2>Response</h2>")
    return [c.platform for c in read_unasked(*head, "The crimes are these.", crimes, *below).counts]


def test_a_kind_in_the_title_is_not_the_platform_of_tables_beside_one_by_app(read_unasked):
    apps = [["Keyword", "2023", "2024"], ["Tinder", "14", "16"], ["Grindr", "6", "8"]]
    read = on_dating_apps(read_unasked, "Crimes of both types by keyword.", apps)
    assert read == ["all"] * 4 + ["tinder"] * 2 + ["grindr"] * 2


def test_a_kind_in_the_title_is_that_of_tables_alone(read_unasked):
    assert on_dating_apps(read_unasked) == ["dating-app"] * 4


@pytest.mark.parametrize("asked", ["Sexual offences where a dating app was used.", "How many sexual offences?"])
def test_a_caption_that_names_the_kind_of_its_title_is_heard_below_a_request(read_unasked, asked):
    crimes = [["Offence", "2021/22", "2022/23"], ["Rape", "14", "16"], ["Sexual assault", "6", "8"]]
    head = ("<h1>FOI 68/26 Dating apps</h1>", "<h2>Request</h2>", asked, "<h2>Response</h2>", WHERE_USED)
    assert {c.platform for c in read_unasked(*head, crimes).counts} == {"dating-app"}


REPORTS = "1. Reports of explicit photos on social media site Snapchat in 2018 and 2019."
SEARCHED = "The data is of class 86 where the word Snapchat is in the MO."


@pytest.mark.parametrize(
    ("asked", "searched", "told"),
    [
        (REPORTS, SEARCHED, "Q1: all recorded crimes are investigated"),
        (REPORTS, SEARCHED, "Every offence reported will be reviewed"),
        ("1. Reports about the messaging app Snapchat.", SEARCHED, "The table follows"),
        (
            REPORTS,
            "Class 86 crimes in which the name 'Snapchat' appears in the crime notes.",
            "All reports are assessed",
        ),
        (REPORTS, 'Crimes of class 86 if the term "Snapchat" was in the free text.', "The table follows"),
    ],
)
def test_a_search_for_one_platform_is_of_what_became_of_its_crimes_too(read_unasked, asked, searched, told):
    outcomes = [["Outcome", "2018", "2019"], ["Charged", "3", "4"], ["No further action", "31", "62"]]
    items = f"<ul><li>{asked}</li><li>2. The outcome of these investigations.</li></ul>"
    reading = read_unasked(items, searched, told, CRIMES, "Q2: outcomes of those crimes", outcomes)
    assert {(c.platform, str(c.basis)) for c in reading.counts} == {("snapchat", "keyword")}


@pytest.mark.parametrize(
    ("asked", "searched", "told"),
    [
        (REPORTS, SEARCHED, "All recorded crimes are counted"),
        (REPORTS, SEARCHED, "All crimes recorded are in the table"),
        (REPORTS, SEARCHED, "3. How many sexual offences were recorded?"),
        (REPORTS, SEARCHED.replace("the word", "the words online and"), "The table follows"),
        (REPORTS, "The data is of class 86.", "The table follows"),
        (REPORTS, "The data is of class 86. We cannot say where the word Snapchat is in the MO.", "The table follows"),
        (REPORTS, "Each crime would have to be read to see if the word Snapchat is in the MO.", "Class 86 crimes:"),
        (REPORTS, "We do not record where the word Snapchat is in the MO.", "Class 86 crimes:"),
        (REPORTS, SEARCHED, "3. All rapes recorded"),
        ("1. Crimes on a social media site, and on Snapchat.", SEARCHED.replace("Snapchat", "Kik"), "See below"),
    ],
)
def test_a_search_beside_other_crimes_or_words_is_of_no_platform_throughout(read_unasked, asked, searched, told):
    reading = read_unasked(asked, searched, told, "Q1: crimes", CRIMES)
    assert "snapchat" not in {c.platform for c in reading.counts}
