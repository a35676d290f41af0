"""Claims about the small lists that a campaign is drawn from: they agree with the vocabularies."""

import pytest

from cyberflag.simulation.mix import (
    AGE_WEIGHTS,
    PLATFORMS,
    OffenceShare,
    asked_forces,
    class_titles,
    classes_of_codes,
    offence_mix,
)
from cyberflag.vocabularies.forces import FORCES
from cyberflag.vocabularies.offences import OFFENCES


def test_the_forces_asked_are_those_of_england_wales_and_northern_ireland() -> None:
    asked = {force.id for force in asked_forces()}
    assert len(asked) == 45
    assert asked == {force.id for force in FORCES if force.kind in {"territorial", "railways"}} | {"northern-ireland"}


@pytest.mark.parametrize("drawn", offence_mix(), ids=lambda drawn: drawn.code)
def test_an_offence_has_its_official_title_and_class(drawn: OffenceShare) -> None:
    listed = [offence for offence in OFFENCES if offence.code == drawn.code]
    assert drawn.official in {offence.title for offence in listed}
    assert drawn.class_code in {offence.class_code for offence in listed}


def test_every_class_drawn_has_a_title() -> None:
    assert set(class_titles()) == set(classes_of_codes().values())


def test_every_offence_can_have_some_age() -> None:
    for offence in offence_mix():
        assert sum(AGE_WEIGHTS[offence.youngest : offence.oldest + 1]) > 0


def test_platform_shares_are_the_whole() -> None:
    assert sum(share for _, _, share in PLATFORMS) == pytest.approx(1)
