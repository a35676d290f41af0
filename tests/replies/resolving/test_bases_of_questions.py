"""Why crimes count as online where a question, an offence or words in quotation marks say it."""

from dataclasses import replace
from pathlib import Path

import pytest

from cyberflag.model import Basis, FlagUse
from cyberflag.vocabularies import bases
from cyberflag.vocabularies.bases import basis_named_in
from readings import ASKED, Read, kinds, read_file

ROWS = (("Year", "Number"), ("2021", 31), ("2022", 44))


def test_a_request_for_flagged_crimes_alone_says_so_for_its_table(read_unasked: Read) -> None:
    asked = "<h2>Request</h2><p>How many child sexual offences had your online crime flag in 2021 and 2022?</p>"
    reading = read_unasked(f"{asked}<h2>Response</h2><p>Please see the table.</p>", ROWS)
    assert {c.basis.value for c in reading.counts} == {"flag"}
    assert reading.record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "said", ["We do not use an online crime flag. All child sexual offences are below.", "We know of no such flag."]
)
def test_a_flag_that_is_not_used_is_no_basis_whatever_was_asked(said: str, read_unasked: Read) -> None:
    asked = "<h2>Request</h2><p>How many child sexual offences had your online crime flag in 2021 and 2022?</p>"
    reading = read_unasked(f"{asked}<h2>Response</h2><p>{said}</p>", ROWS)
    assert "flag" not in {c.basis.value for c in reading.counts}


def test_a_request_for_all_crimes_and_for_the_flag_does_not_make_all_flagged(read_unasked: Read) -> None:
    asked = (
        "<h2>Request</h2><p>1. How many child sexual offences were recorded in 2021 and 2022? 2. How many had the"
        " online flag?</p>"
    )
    reading = read_unasked(f"{asked}<h2>Response</h2><p>Please see the table.</p>", ROWS)
    assert "flag" not in {c.basis.value for c in reading.counts}


def test_a_table_of_sexual_communication_counts_by_its_offence(read_unasked: Read) -> None:
    reading = read_unasked("Recorded offences of sexual communication with a child (71/17), by year", ROWS)
    assert {c.basis.value for c in reading.counts} == {"offence"}


def test_the_topics_of_a_page_are_no_search_for_words(read_unasked: Read) -> None:
    page = "<h1>Rape</h1><p>Keywords: rape, online, Snapchat</p><h2>Request</h2><p>How many rapes were recorded?</p>"
    reading = read_unasked(f"{page}<h2>Response</h2><p>Rape offences by year</p>", ROWS)
    assert "keyword" not in {c.basis.value for c in reading.counts}


def test_words_in_quotation_marks_in_the_summary_were_searched_for(read_unasked_letter: Read) -> None:
    text = 'Blackmail crimes with "sextortion" or "sextort" in the crime summary:\n\n2021: 14\n2022: 31\n'
    assert {c.basis.value for c in read_unasked_letter(text).counts} == {"keyword"}


@pytest.mark.parametrize(
    "said",
    [
        "The platform is written in the free text only.",
        "The app used is mentioned in the MO of each crime and would have to be searched for.",
        "Which site was used is stated in the free text of some crimes.",
        "There is no field for it; it is noted in the MO.",
    ],
)
def test_where_a_platform_is_written_is_no_search_for_the_crimes(read_page: Read, said: str) -> None:
    reading = read_page("Offences against children", [["Year", "Offences"], ["2017/18", 4], ["2018/19", 6]], said)
    assert {c.basis.value for c in reading.counts} <= {"flag", "unknown"}
    assert "answer-differs" not in kinds(reading)


@pytest.mark.parametrize(
    "said",
    [
        "Crimes in which a platform is mentioned in the free text were counted.",
        "The app was found by a keyword search of the MO.",
        "The sites are named in the free text, which was searched for seven words.",
        "The information is recorded from a keyword trawl of free text.",
        "Data is found from a keyword trawl of the free text.",
        "The platform is recorded by a key word query of the free text.",
        "Data is held by matching keywords in the free text.",
    ],
)
def test_crimes_found_by_what_their_text_names_are_told_to_be_so(read_page: Read, said: str) -> None:
    reading = read_page(said, "Offences against children", [["Year", "Offences"], ["2017/18", 4], ["2018/19", 6]])
    assert {c.basis.value for c in reading.counts} == {"keyword"}
    assert "answer-differs" in kinds(reading)


def test_a_long_sentence_is_asked_once_what_it_says_is_kept_there() -> None:
    said = "The platform is written in the free text " + "and named in the free text " * 300
    bases._clauses.cache_clear()
    assert basis_named_in(said) is None
    assert bases._clauses.cache_info().misses == 1


def test_another_basis_is_told_in_words_that_a_reader_knows(tmp_path: Path) -> None:
    asked = replace(ASKED, basis=Basis.NONE)
    text = (
        "In 2017/18 there were 12 offences against children that carry the online flag, and in 2018/19 there were 15."
    )
    (told,) = [one.message for one in read_file(tmp_path, text, request=asked).issues if one.kind == "answer-differs"]
    assert told == (
        "The request asks for all crimes, online or not; the reply counts crimes with the online flag. "
        "Its figures are kept apart: check them."
    )
