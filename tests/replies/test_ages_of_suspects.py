"""How old suspects were, told beside crimes: the age of a figure is its victims' alone."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply


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
