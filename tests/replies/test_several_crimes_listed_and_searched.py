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
