"""Kinds of crime and details that a letter leaves out because nobody asked for them, which withholds nothing."""

from dataclasses import replace

import pytest

from cyberflag.model import AgeBand
from readings import ASKED, Read, kinds

ROWS = [["Offence", "2017/18", "2018/19"], ["Rape", 12, 31], ["Stalking", 14, 9]]


@pytest.mark.parametrize(
    "note",
    [
        "The four offences you named are set out below, with all remaining sexual offences left out of the table.",
        "Other classes of sexual offence were not part of the request and are not shown.",
        "All other sexual offences are left out of this table.",
        "Offences outside the scope of your request are not included.",
        "The ages of the suspects were not asked for and are not given.",
        "Persons aged 18 and over are left out.",
        "Victims aged 18 or over have been excluded.",
        "Those over 17 are not counted.",
        "People who were eighteen or older were left out.",
        "Anyone aged over 18 is not included.",
        "Adult victims were left out, and victims over the age of 17 are excluded.",
    ],
)
def test_kinds_that_nobody_asked_for_are_not_withheld(read_page: Read, note: str) -> None:
    reading = read_page("We use the online flag.", note, ROWS)
    assert reading.record.outcome.value == "full"
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "The ages of the victims have been left out of the table.",
        "All other sexual offences are left out of this table under section 40(2).",
        "Ages are not shown.",
        "All other sexual offences are left out because of the cost.",
        "All other sexual offences are left out of this table to protect victims.",
        "The remaining sexual offences are not given as a manual search is needed.",
        "Other online offences are not given because they would exceed the appropriate limit.",
        "The remaining classes of offence are therefore not included, as we do not hold them.",
        "Ages are beyond the request limit of 18 hours and are not included.",
        "The ages of the victims are outside the scope of the request on cost grounds and are not included.",
        "The gender of victims was not requested in a form we hold and is not included.",
        "The platforms are not in the request system and are not shown.",
        "Ages of 16 and over have been withheld.",
        "The sex of victims aged 13 to 15 has been left out.",
        "Persons aged 18 and over are listed; the ages of the victims are left out.",
    ],
)
def test_what_was_asked_for_and_is_left_out_is_told(read_page: Read, note: str) -> None:
    assert read_page("We use the online flag.", note, ROWS).record.outcome.value == "partial"


@pytest.mark.parametrize(
    "note",
    [
        "Persons aged 18 and over are left out.",
        "Victims aged over 17 are not included.",
        "Adults have been excluded.",
        "Figures for people aged 18 or over are excluded.",
    ],
)
def test_adults_who_were_asked_for_are_told(read_page: Read, note: str) -> None:
    of_all, of_children = (replace(ASKED, ages=AgeBand(0, high)) for high in (None, 17))
    assert kinds(read_page("We use the online flag.", note, ROWS, request=of_all)) == ["not-held"]
    assert kinds(read_page("We use the online flag.", note, ROWS, request=of_children)) == []


def test_children_left_out_beside_adults_are_told(read_page: Read) -> None:
    note = "Persons aged 18 and over are left out, and so are those under 10."
    assert "not-held" in kinds(read_page("We use the online flag.", note, ROWS))
