"""Headings broken over two rows of which the upper cell only says that the lower one is a part: ``Of which`` over
``cyber flagged``.
"""

import pytest

from readings import Read

ROWS = [["2019/20", "252", "166", "48", "21"], ["2020/21", "291", "204", "53", "24"]]


def read_below(read: Read, upper: list[str], lower: list[str]):
    return read("Sexual communication with a child, recorded crimes", [upper, lower, *ROWS])


@pytest.mark.parametrize("lead", ["Of which", "Of these", "Of which:", "Out of which", "Of those"])
@pytest.mark.parametrize("flagged", ["cyber flagged", "online flagged", "flagged as online"])
def test_a_part_over_one_heading_is_of_the_crimes_before_it(read_unasked: Read, lead: str, flagged: str):
    upper, lower = (
        ["", "Offences", lead, "People", "People"],
        ["Financial year", "recorded", flagged, "arrested", "charged"],
    )
    told = [(c.bounds.low, str(c.measure), str(c.basis)) for c in read_below(read_unasked, upper, lower).counts]
    assert told[:2] == [(252, "offences", "none"), (166, "offences", "flag")]
    assert [measure for _, measure, _ in told[2:4]] == ["arrests", "charges"]


def test_parts_that_each_have_their_own_words_are_read(read_unasked: Read):
    upper, lower = (
        ["", "Crimes", "Of which", "Of which", "Arrests"],
        ["Year", "recorded", "female victim", "male victim", ""],
    )
    told = {(c.bounds.low, str(c.sex)) for c in read_below(read_unasked, upper, lower).counts}
    assert {(166, "female"), (48, "male")} <= told


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["", "Offences", "Of which", "", "Arrests"], ["Year", "recorded", "girls", "boys", ""]),
        (["", "Offences", "Of which", "5", "6"], ["Year", "recorded", "girls", "boys", "unknown"]),
        (["", "Offences", "Which", "People", "People"], ["Year", "recorded", "flagged", "arrested", "charged"]),
        (["", "Offences", "Of which", "People", "People"], ["Year", "recorded", "12", "arrested", "charged"]),
    ],
)
def test_words_over_several_headings_or_over_none_are_not_joined(
    read_unasked: Read, upper: list[str], lower: list[str]
):
    reading = read_below(read_unasked, upper, lower)
    assert 166 not in {c.bounds.low for c in reading.counts if c.basis.value == "flag" or c.sex.value == "female"}
    assert reading.issues
