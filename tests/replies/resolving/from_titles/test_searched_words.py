"""Replies that count crimes found by a search of free text, and list the words that were searched for."""

from time import process_time

import pytest

from cyberflag.replies.resolving.from_titles.search_words import is_one_of_several_words
from cyberflag.vocabularies.letters import shows_example
from readings import kinds, read_file, values

ROWS = [["Offence", "2017/18", "2018/19"], ["Sexual communication with a child", 12, 15], ["Voyeurism", 4, 3]]


@pytest.mark.parametrize(
    "searched",
    [
        "The narrative of each crime was searched for 11 words, among them chat, Kik and girl.",
        "We searched summaries for terms such as Kik, app and selfie.",
        "A search on the keywords online, Kik and grooming gave these crimes.",
    ],
)
def test_words_that_were_searched_for_narrow_no_table(read_sheets, searched):
    reading = read_sheets(Data=[["Sexual offences against children"], [searched], *ROWS])
    assert {(count.platform, str(count.sex)) for count in reading.counts} == {("all", "all")}
    assert values(reading)[("2017/18", "071/17")] == (12, 12)
    assert len(reading.counts) == 4
    assert "not-a-figure" not in kinds(reading)


@pytest.mark.parametrize(
    "text", ["Crimes found in this way in each year:", "Offences that were picked out in the same way"]
)
def test_the_way_in_which_crimes_were_found_shows_no_example(text):
    assert not shows_example(text)


def test_a_search_for_one_app_alone_counts_its_crimes(read_sheets):
    searched = ["Sexual offences against children found by the words Kik or KIK"]
    reading = read_sheets(Data=[searched, *ROWS])
    assert {count.platform for count in reading.counts} == {"kik"}


AGES = "Age of victim    2017/18   2018/19\n10 and under          23        27\n11-13                122       134\n"
MADE = "We do not make use of the online flag. "


@pytest.mark.parametrize(
    "searched",
    [
        "Its place takes a keyword search of sexual offences against children for words such as internet and Snapchat.",
        "The free text of child sexual offences was searched for the words Snapchat, internet and online.",
        "A keyword search (online, web, Snapchat) of child sexual offences was run.",
        "A keyword search was run on child sexual offences. Terms: online, internet, snapchat*.",
        "The search of child sexual offences looked for the following keywords: internet; Snapchat; selfie.",
        "Keywords including Snapchat were searched for in the free text of child sexual offences.",
        "A keyword search of child sexual offences was made. The words were Snapchat, app and chat.",
        "A keyword search of child sexual offences for 'Snapchat' or 'online' was run.",
        "A keyword search of child sexual offences was made for Snapchat, for online and for internet.",
        "Child sexual offences were found by the keywords Snapchat & internet.",
        "Child sexual offences were found by a keyword search for Snapchat, sext, explicit naked self taken photo.",
    ],
)
def test_an_app_among_other_words_is_not_the_platform_of_the_reply(tmp_path, searched):
    reading = read_file(tmp_path, f"Kent Police\n\n{MADE}{searched}\n\n{AGES}")
    assert {count.platform for count in reading.counts} == {"all"}
    assert len(reading.counts) == 4


@pytest.mark.parametrize(
    "searched",
    [
        "Child sexual offences were found by a keyword search for Snapchat.",
        "The free text of child sexual offences was searched for the words Snapchat and Snap.",
        "A keyword search for Snapchat, and manual review of each child sexual offence, gave these.",
        "A keyword search for Snapchat and dip sampling of child sexual offences gave these.",
        "A free text search for Snapchat or variants of it was run on child sexual offences.",
        "How many child sexual offences mention Snapchat? We searched free text for words such as Snapchat and Snap.",
        "Child sexual offences on Snapchat (keyword search: Snapchat, Snap Chat, Snap).",
        "Child sexual offences were found by a keyword search for Snapchat, snap and 'snap chat'.",
        "Child sexual offences were found by a keyword search for the words Snapchat, snapchat.com, snapped.",
        "Keyword search of child sexual offences: Snapchat, Snapchat app, Snap.",
        "Keyword search of child sexual offences: Snapchat; 2017/18, 2018/19.",
        "Child sexual offences found by a keyword search for Snapchat, Kent, 2017 to 2019.",
        "A keyword search for Snapchat AND image was run on child sexual offences.",
        "A keyword search for Snapchat and message was run on child sexual offences.",
        "A keyword search of child sexual offences for both Snapchat and online was run.",
        "Child sexual offences on Snapchat were found by a keyword search for snapchat, online and internet.",
    ],
)
def test_an_app_that_alone_was_searched_for_is_the_platform_of_the_reply(tmp_path, searched):
    reading = read_file(tmp_path, f"Kent Police\n\n{MADE}{searched}\n\n{AGES}")
    assert {count.platform for count in reading.counts} == {"snapchat"}


@pytest.mark.parametrize(
    "title",
    [
        "Offences on Instagram found by keyword search for 'instagram', 'instagramm', 'instergram'",
        "Offences found by a keyword search for Instagram, insta or IG",
        "Keyword search: Instagram, Table 4, 2017 to 2019",
        "Offences found by keyword search for Instagram AND message",
        "Offences found by keyword search for Instagram and child",
        "Offences found by keyword search for Instagram, rape and voyeurism",
        "Offences found by keyword search for Instagram, boys and girls",
        "Instagram offences (keyword search; words: instagram, insta, ig, online)",
    ],
)
def test_spellings_of_an_app_and_what_is_no_word_of_the_search_stand_beside_the_platform(read_sheets, title):
    reading = read_sheets(Data=[[title], *ROWS])
    assert {count.platform for count in reading.counts} == {"instagram"}


def test_each_of_two_tables_keeps_the_app_whose_spellings_were_searched_for(read_page):
    snap, kik = "Flagged offences by keyword search for Snapchat, snap chat and snap:", "kik messenger and kick:"
    reading = read_page(snap, ROWS, f"Flagged offences by keyword search for Kik, {kik}", ROWS)
    assert [count.platform for count in reading.counts] == ["snapchat"] * 4 + ["kik"] * 4


@pytest.mark.parametrize("end", [" !", ", and the like!", " and so we read them", ""])
def test_a_list_of_many_words_is_read_in_no_time(end):
    began = process_time()
    is_one_of_several_words("a keyword search for " + ", ".join(["word one two"] * 60) + end)
    assert process_time() - began < 1


@pytest.mark.parametrize(
    "told",
    [
        "The flag is unused. A search of notes for the words internet, online and Snapchat found 11 crimes in 2018.",
        "A search of the free text for internet, Snapchat or online gave 11 offences in 2018.",
        "In 2018, 11 offences mention Snapchat, internet or chat in the summary.",
        "Of the offences in 2018, 11 had the words online, internet or Snapchat in the summary.",
    ],
)
def test_an_app_among_words_searched_for_is_not_the_platform_of_what_a_sentence_says_was_found(
    read_unasked_letter, told
):
    reading = read_unasked_letter(f"You asked for sexual offences against under 18s in 2018.\n\n{told}")
    assert {(count.bounds.low, count.platform) for count in reading.counts} == {(11, "all")}


@pytest.mark.parametrize(
    "told",
    [
        "A search for the words internet and Snapchat was made. Snapchat was used in 11 offences in 2018.",
        "A search for the words internet, online and Snapchat found 11 Snapchat offences in 2018.",
        "In 2018, 11 offences were found by a search for the word Snapchat.",
        "In 2018, 11 offences had the word Snapchat in the summary.",
    ],
)
def test_crimes_said_to_be_on_an_app_that_was_searched_for_are_on_it(read_unasked_letter, told):
    reading = read_unasked_letter(f"You asked for sexual offences against under 18s in 2018.\n\n{told}")
    assert {(count.bounds.low, count.platform) for count in reading.counts} == {(11, "snapchat")}


SEXES = [["", "2017", "2018"], ["Female", 28, 44], ["Male", 7, 9], ["Total", 35, 53]]


@pytest.mark.parametrize(
    "told",
    [
        "Crime is not flagged, but a search of summaries for the word internet found 11 of the offences of 2018.",
        "A keyword search found 11 of the offences in 2018.",
        "The word internet was found in 11 of the offences of 2018 by a keyword search.",
    ],
)
def test_a_search_that_found_some_of_the_crimes_of_a_table_above_is_no_search_for_all(read_unasked, told):
    reading = read_unasked("You asked for sexual offences against under 18s, and how many were online.", SEXES, told)
    bases = {c.bounds.low: str(c.basis) for c in reading.counts}
    assert (bases[53], bases[11]) == ("unknown", "keyword")
    assert "does-not-add-up" not in kinds(reading)


@pytest.mark.parametrize(
    "told", ["The figures come from a keyword search.", "The keyword search found 53 offences in 2018."]
)
def test_a_search_that_found_the_crimes_of_a_table_is_one_for_all(read_unasked, told):
    reading = read_unasked("You asked for sexual offences against under 18s, and how many were online.", SEXES, told)
    assert {str(c.basis) for c in reading.counts} == {"keyword"}


@pytest.mark.parametrize(
    "told",
    [
        "found 11 offences in 2018, of which 4 mentioned Snapchat.",
        "found 11 offences in 2018. 4 of these mentioned Snapchat.",
        "found 11 offences in 2018, of which 4 were on Snapchat.",
    ],
)
def test_an_app_that_a_sentence_comes_back_to_is_the_platform_of_a_part(read_unasked_letter, told):
    search = f"A search for the words internet, online and Snapchat {told}"
    reading = read_unasked_letter(f"You asked for sexual offences against under 18s in 2018.\n\n{search}")
    assert {(count.bounds.low, count.platform) for count in reading.counts} == {(11, "all"), (4, "snapchat")}


@pytest.mark.parametrize(
    "told",
    [
        "A keyword search found all of the offences above.",
        "A keyword search identified both of the above.",
        "A keyword search produced each of the figures above.",
        "The keyword search found any of the words online or internet.",
        "The keyword search found one of the words online or internet.",
    ],
)
def test_a_search_that_found_all_crimes_of_a_table_is_one_for_all(read_unasked, told):
    reading = read_unasked("You asked for sexual offences against under 18s, and how many were online.", SEXES, told)
    assert {str(c.basis) for c in reading.counts} == {"keyword"}
