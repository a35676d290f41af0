"""Replies to a request that lists several crimes: figures below their table are of all of them, whatever class or group
holds two; and lists below a sentence that tells of a search for one word are of the platform which that names.
"""

import pytest

_ROWS = [
    ["Offence", "2022", "2023"],
    ["Exposure (88/9)", "312", "298"],
    ["Voyeurism (88/10)", "64", "71"],
    ["Sending photograph or film of genitals (88/14)", "0", "6"],
    ["Total", "376", "375"],
]


def _below(reading):
    return [(c.offence, c.platform, str(c.basis), c.bounds.low) for c in reading.counts if c.bounds.low in (18, 22)]


def _read(read_unasked, asked, *below):
    return read_unasked("<h2>Request</h2>", f"You asked for {asked}:", "<h2>Response</h2>", _ROWS, *below)


@pytest.mark.parametrize(
    "crimes",
    [
        "exposure, voyeurism and “cyber-flashing” offences recorded in 2022 and 2023",
        "offences of exposure, voyeurism and cyber-flashing in 2022 and 2023",
        "the number of voyeurism, exposure or cyber-flashing offences in 2022 and 2023",
        "offences of voyeurism and cyber-flashing recorded in 2022 and 2023",
    ],
)
def test_of_several_crimes_listed_a_figure_below_is_of_all(read_unasked, crimes):
    reading = _read(read_unasked, crimes, "Offences recorded with a male victim:", "2022: 18", "2023: 22")
    assert [(offence, low) for offence, _, _, low in _below(reading)] == [("all", 18), ("all", 22)]


@pytest.mark.parametrize(
    "told",
    [
        "We searched the crime text for the word “AirDrop” only, since “Bluetooth” finds headphones. The search gave:",
        "We searched the crime text for the word AirDrop. The search gave:",
        "Only the word AirDrop was searched for in the crime notes. The numbers are:",
        "A keyword search of the summaries was made for 'AirDrop'. This found:",
    ],
)
def test_a_list_below_a_search_for_one_word_is_of_what_it_names(read_unasked, told):
    crimes = "offences of exposure, voyeurism and cyber-flashing in 2022 and 2023, and in how many AirDrop was used"
    reading = _read(read_unasked, crimes, told, "2022: 18 offences", "2023: 22 offences")
    assert _below(reading) == [("all", "airdrop", "keyword", 18), ("all", "airdrop", "keyword", 22)]


def test_a_list_below_a_search_for_several_words_is_of_no_one_platform(read_unasked):
    crimes = "offences of exposure, voyeurism and cyber-flashing in 2022 and 2023, and how many involved an app"
    told = "We searched the crime text for the words AirDrop and Snapchat. The search gave:"
    reading = _read(read_unasked, crimes, told, "2022: 18 offences", "2023: 22 offences")
    assert [(platform, low) for _, platform, _, low in _below(reading)] == [("all", 18), ("all", 22)]


@pytest.mark.parametrize(
    "told",
    [
        "A search for the keyword 'Snapchat' gave nothing of use. All flagged offences are:",
        "A first search of the MO text was for the word Snapchat. It was then widened to all apps.",
        "We searched the crime text for the word Snapchat as an example. The full results are below.",
        "We searched the text for the word 'online' and the names of apps (such as Snapchat).",
        "Only officers' notes were searched for; the name Snapchat was not searched for in them.",
        "We searched the MO for the word Snapchat. All flagged offences are:",
        "We searched the MO for the word Snapchat. All stalking offences are:",
        "We searched the MO for the word Snapchat. The search was then widened to all apps. The results are:",
    ],
)
def test_a_list_of_more_than_a_search_found_is_of_no_platform(read_unasked_letter, told):
    reading = read_unasked_letter(f"Offences of stalking.\n\n{told}\n2018: 18 offences\n2019: 22 offences")
    assert [(platform, low) for _, platform, _, low in _below(reading)] == [("all", 18), ("all", 22)]


@pytest.mark.parametrize(
    "told",
    [
        "Crimes in which the word Snapchat has been searched for by the suspect are included.",
        "The word Snapchat was searched for on the suspect's phone.",
        "Crimes in which the name Snapchat was looked for online by the victim are included.",
    ],
)
def test_what_people_of_a_crime_searched_for_finds_no_crimes(read_unasked_letter, told):
    reading = read_unasked_letter(f"Offences of stalking.\n\n{told}\n2018: 18 offences\n2019: 22 offences")
    assert {(platform, basis) for _, platform, basis, _ in _below(reading)} == {("all", "unknown")}
