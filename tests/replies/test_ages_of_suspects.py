"""How old suspects were, told beside crimes: the age of a figure is its victims' alone."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from cyberflag.vocabularies.offences import offences_named_in


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter of Kent Police, and says each figure with its age."""

    def read(text):
        letter = f"Kent Police\n\nYou asked about crimes with a CSE marker.\n\n{text}\n"
        (tmp_path / "Kent Police.txt").write_text(letter, encoding="utf-8")
        reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request())
        return {(c.bounds.low, str(c.age)) for c in reading.counts}

    return read


@pytest.mark.parametrize("doer", ["suspect was aged", "offender was", "perpetrator is"])
def test_the_age_of_a_suspect_is_no_age_of_victims(read_letter, doer):
    said = read_letter(f"Crimes with a CSE marker in 2014/15 where the {doer} 17 or under = 37")
    assert said == {(37, "all")}


def test_an_unknown_age_of_suspects_is_no_unknown_age_of_victims(read_letter):
    said = read_letter("Crimes with a CSE marker in 2014/15 where no age of suspect is held = 25")
    assert said == {(25, "all")}


def test_the_age_of_a_victim_beside_a_suspect_stays(read_letter):
    said = read_letter("Crimes with a CSE marker in 2014/15 where the victim was aged 15 or under = 37")
    assert said == {(37, "0-15")}


@pytest.mark.parametrize(
    "title",
    [
        "Sexual offences with a suspect under 18",
        "Sexual offences by juvenile offenders",
        "Sexual offences committed by children",
        "Sexual offences where the perpetrator was under the age of 18",
        "Sexual offences: suspects aged 17 or under",
    ],
)
def test_young_suspects_do_not_make_sexual_offences_those_against_children(read_unasked, title):
    rows = [["Age of suspect", "2021", "2022"], ["10-13", "88", "97"], ["14-17", "143", "150"]]
    reading = read_unasked(f"<h1>{title}</h1>", "<h2>Response</h2>", rows)
    assert {(c.offence, str(c.age)) for c in reading.counts} == {("sexual-offences", "all")}


@pytest.mark.parametrize(
    "title", ["Sexual offences against children where the suspect was under 18", "Sexual offences with a child victim"]
)
def test_children_harmed_are_still_the_whole(title):
    assert [found.value for found in offences_named_in(title)] == ["all"]


@pytest.mark.parametrize("people", ["Children", "Persons under 18", "Juveniles"])
def test_young_people_arrested_are_not_those_harmed(people):
    for title in (f"{people} arrested for sexual offences", f"Arrests of {people.lower()} for sexual offences"):
        assert [found.value for found in offences_named_in(title)] == ["sexual-offences"]
