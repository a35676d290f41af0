"""Sentences that give a number of crimes of a group or of a part of the force's area: told, and kept apart."""

from dataclasses import replace

import pytest

from readings import ASKED, kinds, read_file

OPENING = "Thank you for your request. Our response is below.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "In Swindon there were 41 flagged offences in 2017/18.",
        "We can confirm that 41 offences were recorded in Swindon in 2017/18.",
        "2017/18 - 41 (Swindon only)",
        "In West Kent there were 41 flagged offences in 2017/18.",
        "In 2017/18 we recorded 41 racially motivated offences.",
        "In 2017/18 there were 41 offences reported by schools.",
        "41 offences linked to gaming were recorded in 2017/18.",
        "There were 41 offences committed abroad in 2017/18.",
        "In 2017/18 there were 41 offences that were no further actioned.",
        "For 2017/18 there are 41 recorded offences which remain open.",
        "In 2017/18 there were 41 offences where the victim was disabled.",
        "Offences received from another force: 41 in 2017/18, 52 in 2018/19.",
        "Maidstone\n2017/18: 41\n2018/19: 52",
        "Swindon: 41 in 2017/18, 52 in 2018/19.",
        "Swindon recorded 41 flagged offences in 2017/18.",
        "The number of flagged offences in Reading in 2017/18 was 41.",
        "In 2017/18 schools notified 41 offences.",
        "41 online offences in clubs and schools were recorded in 2017/18.",
    ],
)
def test_a_number_of_some_crimes_is_told(tmp_path, sentence):
    reading = read_file(tmp_path, f"{OPENING}{sentence}\n")
    assert "answer-differs" in kinds(reading)
    assert reading.counts
    assert all(count.detail for count in reading.counts)


@pytest.mark.parametrize(
    "sentence",
    [
        "In Kent there were 41 flagged offences in 2017/18.",
        "There were 41 offences recorded on Athena with the flag in 2017/18.",
        "There were 41 offences across the force in 2017/18.",
        "41 offences were recorded in 2017/18, following work with schools.",
        "In 2017/18 there were 41 offences under the Sexual Offences Act 2003.",
        "Mrs Preston, we recorded 41 flagged offences in 2017/18.",
        "Our analyst in Maidstone found 41 flagged offences in 2017/18.",
        "41 offences were found in 2017/18 by a search made in Maidstone.",
        "In all districts from Dartford to Dover there were 41 flagged offences in 2017/18.",
        "41 offences were recorded in Kent, not only in Maidstone, in 2017/18.",
        "In Swindon we trained officers; there were 41 flagged offences in 2017/18.",
        "In Accordance with the Act we say that there were 41 flagged offences in 2017/18.",
        "41 offences were recorded in Genie in 2017/18.",
        "In 2017/18 police officers recorded 41 offences.",
        "Police officers flagged 41 offences in 2017/18.",
        "41 offences, whether reported by schools or parents, in 2017/18.",
        "There were 41 crimes in 2017/18 from a search by our CID analyst.",
        "Crimes with more than one victim are counted once: 41 crimes in 2017/18.",
        "41 offences against school children were recorded in 2017/18.",
    ],
)
def test_a_number_of_all_crimes_is_read(tmp_path, sentence):
    reading = read_file(tmp_path, f"{OPENING}{sentence}\n")
    assert [(count.bounds.low, count.detail) for count in reading.counts] == [(41, ())]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "line",
    [
        "2017/18: 41 (Swindon 12, Maidstone 29)",
        "2017/18: 41 flagged offences (Swindon 12, Maidstone 29)",
        "We recorded 41 flagged offences in 2017/18, the most in Swindon (12).",
    ],
)
def test_a_total_stands_before_its_parts_by_place(tmp_path, line):
    reading = read_file(tmp_path, f"{OPENING}{line}\n")
    assert [count.bounds.low for count in reading.counts if not count.detail] == [41]


def test_a_part_narrows_the_number_of_all_before_it_in_nothing(tmp_path):
    reading = read_file(tmp_path, f"{OPENING}There were 41 offences in 2017/18, of which 12 were in Swindon.\n")
    assert [count.bounds.low for count in reading.counts if not count.detail] == [41]


def test_crimes_of_a_place_that_was_asked_for_are_all(tmp_path):
    asked = replace(ASKED, questions=("the number of flagged offences in Swindon",))
    reading = read_file(tmp_path, f"{OPENING}In Swindon there were 41 flagged offences in 2017/18.\n", request=asked)
    assert [count.detail for count in reading.counts] == [()]
