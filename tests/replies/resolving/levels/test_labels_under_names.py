"""Labels that say what they are of only together with the name above them."""

import pytest

from readings import values


@pytest.mark.parametrize("name", ["Sexual assault on", "Sexual assault of", "Sexual assault on:"])
def test_a_name_goes_on_in_the_titles_of_offences(read_unasked, name):
    rows = [[name, "2020", "2021"], ["a female under 13", 14, 15], ["a male under 13", 6, 7]]
    assert {c.offence for c in read_unasked("<h1>Offences recorded</h1>", rows).counts} == {"020/06", "017/16"}


@pytest.mark.parametrize(("name", "first"), [("Victims under", "0-12"), ("Children aged under", "0-12")])
def test_a_name_goes_on_in_ages(read_unasked, name, first):
    rows = [[name, "2020", "2021"], ["13", 14, 15], ["16", 26, 27]]
    ages = {str(c.age) for c in read_unasked("<h1>Rape offences recorded</h1>", rows).counts}
    assert ages == {first, "0-15"}


def test_what_was_done_parts_the_offence_of_the_corner_beside_all_of_it(read_unasked):
    rows = [
        ["Indecent images", "Persons"],
        ["Taking", 41],
        ["Sharing", 12],
        ["Possessing", 23],
        ["Persons arrested", 60],
    ]
    counts = read_unasked("<h1>People arrested for indecent images in 2021</h1>", rows).counts
    assert {(str(c.measure), c.offence) for c in counts} == {("arrests", "indecent-images")}
    assert [c.detail for c in counts] == [
        (("conduct", "Taking"),),
        (("conduct", "Sharing"),),
        (("conduct", "Possessing"),),
        (),
    ]


def test_sexes_below_a_name_that_ends_stay_sexes(read_unasked):
    rows = [["Rape", "2020", "2021"], ["Female", 14, 15], ["Male", 6, 7]]
    found = values(read_unasked("<h1>Rape offences recorded</h1>", rows))
    assert {key[2] for key in found} == {"female", "male"}
