"""Crimes that a request calls by a wide name and defines by one offence in brackets or behind ``i.e.``."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in
from readings import Read

TABLE = [["Year", "Offences"], ["2023/24", 72], ["2024/25", 57]]


@pytest.mark.parametrize(
    "asked",
    [
        "Online grooming cases (Sexual Communication with a Child offences) recorded in 2023/24 and 2024/25",
        "Online grooming offences (sexual communication with a child, section 15A) recorded since 2023/24",
        "Grooming offences (sexual communication with a child contrary to section 15A of the Sexual Offences Act 2003)",
        "Grooming offences (sexual communication with a child offences only) in 2023/24 and 2024/25",
        "Number of online grooming offences, i.e. sexual communication with a child, recorded in 2023/24 and 2024/25",
        "Grooming offences – that is, sexual communication with a child – in 2023/24 and 2024/25",
    ],
)
def test_what_the_request_defines_is_counted_below_a_wider_title(read_unasked: Read, asked: str):
    reading = read_unasked("<h1>Online Grooming</h1>", "Request", asked, "Response", TABLE)
    assert {count.offence for count in reading.counts} == {"071/17"}


@pytest.mark.parametrize(
    "text",
    [
        "Grooming offences (including sexual communication with a child)",
        "Grooming (e.g. sexual communication with a child)",
        "Grooming (sexual communication with a child and meeting a child following grooming)",
        "Grooming (sexual communication with a child, etc.)",
        "Indecent images and grooming (sexual communication with a child)",
        "Grooming, sexual communication with a child",
        "Grooming, i.e. sexual communication with a child and meeting a child following grooming",
    ],
)
def test_a_part_named_behind_crimes_defines_none(text: str):
    assert "grooming" in {found.value for found in offences_named_in(text)}


@pytest.mark.parametrize(
    "behind",
    [
        " excluded",
        " left out",
        " being left out",
        " separately",
        " shown apart",
        " included",
        " as well",
        " in particular",
        " offences are counted separately",
        " + meeting",
        " plus inciting",
        " s.15A / s.15",
        " 41",
        " being 41 of them",
        " for the most part",
        " excluded, section 15A",
    ],
)
def test_what_a_bracket_sets_apart_or_counts_defines_none(behind: str):
    named = offences_named_in(f"Grooming offences (sexual communication with a child{behind}) in 2023/24")
    assert [found.value for found in named][:2] == ["grooming", "071/17"]


def test_crimes_that_leave_an_offence_out_are_not_read_as_it(read_unasked: Read):
    asked = ("Request", "Grooming offences (sexual communication with a child excluded) in 2023/24 and 2024/25")
    reading = read_unasked("<h1>Online Grooming</h1>", *asked, "Response", TABLE)
    assert "071/17" not in {count.offence for count in reading.counts}
