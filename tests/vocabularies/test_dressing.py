"""What stands around a label and means nothing is not read; what means something stays."""

import pytest

from cyberflag.model import Marker, Sex
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dressing import undressed
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.totals import understand_total


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("• Female", "Female"),
        ("– Girls", "Girls"),
        ("- 10 to 12", "10 to 12"),
        ("- 71 Abuse of children", "71 Abuse of children"),
        ("Total =", "Total"),
        ("Snapchat -->", "Snapchat"),
        ("[Not recorded]", "Not recorded"),
        ("(10-12)", "10-12"),
        ("‘Instagram’", "Instagram"),
        ("AGE_10_TO_12", "AGE 10 TO 12"),
        ("age_10_12", "age 10-12"),
    ],
)
def test_what_stands_around_a_label_is_left_out(printed: str, meant: str) -> None:
    assert undressed(printed) == meant


@pytest.mark.parametrize("printed", ["(F)", "(2)", "[b]", "- 1", "Under 13 (all)", "Female (F)", "10-12", "-1", "18-"])
def test_what_may_be_a_mark_a_sign_or_part_of_the_label_stays(printed: str) -> None:
    assert undressed(printed) == printed


def test_a_dressed_label_is_understood_as_surely_as_a_bare_one() -> None:
    girls = understand_sex("• Female_victims")
    assert girls is not None
    assert (girls.value, girls.score) == (Sex.FEMALE, 1.0)
    band = understand_age("[10_12]")
    assert band is not None
    assert str(band.value) == "10-12"
    offence = understand_offence("SEXUAL_COMMUNICATION_WITH_A_CHILD")
    assert offence is not None
    assert offence.value == "071/17"


def test_the_span_of_a_dressed_label_is_all_of_it() -> None:
    found = understand_sex("- Male")
    assert found is not None
    assert (found.start, found.end) == (0, len("- Male"))


def test_a_bullet_before_a_total_is_not_what_it_sums() -> None:
    total = understand_total("• Total")
    assert total is not None
    assert total.value.of == ""


@pytest.mark.parametrize("printed", ["Not held.", "(not held)", "[Not held]"])
def test_not_held_in_brackets_or_with_a_full_stop_is_not_held(printed: str) -> None:
    figure = understand_figure(printed)
    assert figure is not None
    assert figure.marker is Marker.NOT_HELD


@pytest.mark.parametrize("printed", ["5.", "(5)", "- 5"])
def test_a_number_with_a_stop_a_bracket_or_a_dash_is_no_count(printed: str) -> None:
    assert understand_figure(printed) is None
