"""Numbers of crimes that lacked something are not those of all: ``12 offences of rape had no female victim``."""

import pytest

from readings import Read


@pytest.mark.parametrize(
    "lacked", ["had no female victim", "had no platform recorded", "had no suspect", "had no online element"]
)
def test_crimes_that_lacked_something_are_told_apart_from_all(read_page: Read, lacked: str) -> None:
    reading = read_page(f"In 2019/20, 12 offences of rape {lacked}.")
    assert [dict(count.detail) for count in reading.counts] == [{"scope": lacked}]
    assert [issue.kind.value for issue in reading.issues] == ["answer-differs"]


def test_crimes_that_lacked_something_are_no_rival_of_all(read_page: Read) -> None:
    reading = read_page("In 2019/20 there were 60 offences. 12 had no female victim.")
    assert [(count.bounds.low, bool(count.detail)) for count in reading.counts] == [(60, False), (12, True)]


@pytest.mark.parametrize(
    "aside",
    [
        "there were 60 offences of rape and we have no information on platforms.",
        "there were 60 offences of rape and we have no further information.",
        "there were 60 offences of rape, and there has been no change.",
        "60 rapes were recorded and this data has no duplicates.",
        "60 rapes were recorded because the flag has no end date.",
        "60 offences of rape were recorded and Medway had no offences.",
    ],
)
def test_what_the_force_lacks_narrows_no_crimes(read_page: Read, aside: str) -> None:
    assert [count.detail for count in read_page(f"In 2019/20 {aside}").counts] == [()]


def test_a_bare_number_that_lacked_something_is_a_part_of_those_before_it(read_page: Read) -> None:
    reading = read_page("In 2019/20 there were 12 offences of rape and 5 had no suspect.")
    assert [dict(count.detail) for count in reading.counts] == [{}, {"of which": "had no suspect"}]
    assert not reading.issues
