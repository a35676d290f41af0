"""Sentences that say that there was none of the crimes which a reply does not list."""

import pytest

TITLE = "Online-flagged sexual offences by offence and year."
ROWS = [["Offence", "2017/18", "2018/19"], ["Sexual communication with a child", "4", "5"], ["Voyeurism", "2", "1"]]


def noughts(reading):
    return [(count.offence, count.period.label) for count in reading.counts if count.bounds.high == 0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Other offences had no flagged crime in the two years.",
        "For all other offences, there were no flagged crimes in the period.",
        "There were no flagged crimes of any other offence in the two years.",
        "No other sexual offences carried the flag in the two years.",
        "Offences that are not listed had no flagged crime in 2018/19.",
        "In 2018/19, other offences had no flagged crimes.",
        "As for other offences, there were no flagged crimes in 2018/19.",
        "After a second search other offences had no flagged crimes in 2018/19.",
        "The search was run again and all other offences had no flagged crimes in 2018/19.",
        "None of the remaining offence types were flagged in 2018/19.",
    ],
)
def test_none_of_the_crimes_that_are_not_listed_is_no_figure_and_nothing_to_look_at(read_page, sentence):
    reading = read_page(TITLE, ROWS, sentence)
    assert not noughts(reading)
    assert not reading.issues
    assert not noughts(read_page(f"{TITLE} {sentence}", ROWS))


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("There were no flagged crimes in 2019/20.", ("all", "2019/20")),
        ("There were no other offences in 2019/20.", ("all", "2019/20")),
        ("In 2019/20 other offences were recorded but no flagged offences.", ("all", "2019/20")),
        ("Unlike other offences, voyeurism had no flagged crimes in 2019/20.", ("088/10", "2019/20")),
        ("Other offences: none in 2018/19.", ("other-offences", "2018/19")),
        ("There were no flagged crimes in 2019/20 (other offences are shown in Table 2).", ("all", "2019/20")),
        ("In 2019/20 there were no flagged crimes, other offences excluded.", ("all", "2019/20")),
        ("There were no online-flagged offences in 2019/20, other crimes being out of scope.", ("all", "2019/20")),
        ("There were no offences in 2019/20 with the flag, nor other crimes of this kind.", ("all", "2019/20")),
        ("As with other offences, there were no flagged crimes in 2019/20.", ("all", "2019/20")),
        ("Like the other offences, there were no flagged crimes in 2019/20.", ("all", "2019/20")),
        ("Excluding other offences, there were no flagged crimes in 2019/20.", ("all", "2019/20")),
        ("Besides other crimes, no flagged crimes were recorded in 2019/20.", ("all", "2019/20")),
        ("Having excluded other offences, we recorded no flagged crimes in 2019/20.", ("all", "2019/20")),
        ("After removing other offences from the search, there were none in 2019/20.", ("all", "2019/20")),
        ("Apart from other offences, 2019/20 had no flagged crimes.", ("all", "2019/20")),
    ],
)
def test_none_of_what_such_a_sentence_names_stays_a_nought(read_page, sentence, counted):
    assert noughts(read_page(TITLE, ROWS, sentence)) == [counted]


@pytest.mark.parametrize(
    "remark",
    [
        "There were no flagged crimes in 2018/19 (other offences are shown in Table 2).",
        "In 2018/19 there were no online flagged offences, other crimes being out of scope.",
        "There were no flagged offences in 2018/19 and other crimes were not searched.",
        "There were no flagged sexual offences in 2018/19 recorded alongside other offences.",
        "There were no flagged crimes in 2018/19 that were reclassified to other offences.",
    ],
)
def test_none_beside_what_is_said_of_other_crimes_is_a_nought(read_unasked_letter, remark):
    reading = read_unasked_letter(remark)
    assert [(count.bounds.high, count.period.label) for count in reading.counts] == [(0, "2018/19")]
