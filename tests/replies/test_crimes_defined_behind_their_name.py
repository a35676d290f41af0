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
