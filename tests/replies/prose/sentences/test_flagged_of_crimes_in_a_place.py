"""How many of the crimes in a place carry the flag, told beside their number."""

import pytest

from readings import Read

SCHOOLS = (("of which", "offences in schools"),)


def told(reading):
    return [(c.bounds.low, c.basis.value, c.detail) for c in reading.counts]


@pytest.mark.parametrize(
    "said",
    [
        "67 offences in schools, 52 flagged",
        "67 offences in schools, 52 flagged as online",
        "67 offences in schools, 52 with the online flag",
        "67 offences in schools, of which 52 had the online flag",
        "67 offences in schools, of which 52 were flagged as online",
        "67 offences in schools and flagged 52",
        "67 offences in schools, 52 of them flagged as online",
        "67 offences in schools, 52 of these flagged",
        "67 offences in schools, 52 of which were flagged as online",
        "67 offences in schools, 52 of them with the online flag",
        "67 offences in schools (52 of them flagged)",
    ],
)
def test_they_are_a_part_of_those_in_the_place(read_unasked_letter: Read, said: str):
    reading = read_unasked_letter(f"In 2023/24 we recorded {said}.")
    assert told(reading) == [(67, "none", SCHOOLS), (52, "flag", SCHOOLS)]


@pytest.mark.parametrize("place", ["in care homes", "in hospitals", "in prisons"])
def test_of_other_places_too(read_unasked_letter: Read, place: str):
    found = told(read_unasked_letter(f"In 2023/24 we recorded 67 offences {place}, 52 flagged."))
    words = (("of which", f"offences {place}"),)
    assert found == [(67, "none", words), (52, "flag", words)]


@pytest.mark.parametrize(
    "said",
    [
        "67 offences in person, 52 flagged",
        "67 offences in schools, 52 online",
        "67 offences in schools, 52 at home",
        "67 offences in schools, 52 in error flagged",
        "67 offences offline, 52 flagged",
        "67 rapes in schools, 52 flagged as online",
        "67 offences in schools, 72 flagged",
        "67 offences in schools, 52 not flagged",
    ],
)
def test_of_crimes_that_may_be_others_nothing_is_a_flagged_part(read_unasked_letter: Read, said: str):
    found = told(read_unasked_letter(f"In 2023/24 we recorded {said}."))
    assert not any(basis == "flag" and ("of which" in dict(detail)) for _, basis, detail in found)


def test_all_crimes_keep_their_flagged_part_whole(read_unasked_letter: Read):
    reading = read_unasked_letter("In 2023/24 we recorded 67 rapes, 52 flagged.")
    assert told(reading) == [(67, "none", ()), (52, "flag", ())]


def test_of_named_crimes_in_schools_too(read_unasked_letter: Read):
    reading = read_unasked_letter("In 2023/24 we recorded 67 rapes in schools, 52 of them flagged as online.")
    assert [(low, basis) for low, basis, _ in told(reading)] == [(67, "none"), (52, "flag")]


@pytest.mark.parametrize(
    "said",
    [
        "67 offences in schools, 52 of them closed",
        "67 offences in 60 schools, 52 of them flagged",
        "67 offences by staff in schools, 52 of them flagged as online",
        "67 visits to schools, 52 of them flagged",
        "67 offences in schools, 52 of them flagged as domestic abuse",
        "67 offences in schools, 52 of them flagged for review",
    ],
)
def test_of_the_schools_themselves_nothing_is_flagged(read_unasked_letter: Read, said: str):
    assert (52, "flag") not in {(low, basis) for low, basis, _ in told(read_unasked_letter(f"In 2023/24: {said}."))}
