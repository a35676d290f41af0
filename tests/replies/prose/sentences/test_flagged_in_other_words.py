"""How many of the crimes before are flagged as online, in other words: those before are all crimes."""

import pytest

ASKED = "You asked for sexual offences against children recorded in 2016/17 and how many were flagged as online."


def told(reading):
    return [(c.bounds.low, c.basis.value) for c in reading.counts]


@pytest.mark.parametrize(
    "lines",
    [
        ["In 2016-17 the total was 1,694.", "In 2016-17, 46 offences recorded by Kent Police were flagged as online."],
        ["In 2016-17 the total was 1,694.", "In 2016-17, 46 were flagged as having an online element."],
        [
            "In 2016-17 we recorded 1,694 such offences.",
            "In 2016-17, 46 offences were flagged as involving the internet.",
        ],
        ["In 2016-17 we recorded 1,694 such offences, 46 of them with the online flag."],
        ["In 2016-17 we recorded 1,694 such offences, 46 of which were cyber flagged."],
    ],
)
def test_the_crimes_of_which_some_are_flagged_are_all(read_unasked, lines):
    assert told(read_unasked(ASKED, *lines)) == [(1694, "none"), (46, "flag")]


@pytest.mark.parametrize(
    "line",
    [
        "In 2016-17, 46 offences recorded by Kent Police were flagged as domestic abuse.",
        "In 2016-17, 46 offences were flagged as having a safeguarding concern.",
    ],
)
def test_another_flag_makes_none_of_it(read_unasked, line):
    assert "flag" not in {basis for _, basis in told(read_unasked("In 2016-17 the total was 1,694 crimes.", line))}


@pytest.mark.parametrize(
    "line",
    [
        "In 2016-17 Kent Police recorded 1,499 flagged offences, 29 of them against boys.",
        "In 2016-17 Kent Police recorded 1,499 flagged offences, 29 of which led to a charge.",
    ],
)
def test_parts_of_flagged_crimes_leave_them_flagged(read_unasked, line):
    assert told(read_unasked(ASKED, line)) == [(1499, "flag"), (29, "flag")]


def test_more_flagged_crimes_than_there_are_is_told(read_unasked):
    reading = read_unasked(ASKED, "In 2016-17 the total was 30.", "In 2016-17, 46 offences were flagged as online.")
    assert any("more" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    "behind",
    [", of which 46 were not flagged.", ", 46 of them were not flagged.", "; 46 of them by us were not flagged."],
)
def test_a_part_that_is_not_flagged_is_without_the_flag(read_unasked, behind):
    assert told(read_unasked(ASKED, f"In 2016-17 we recorded 1,694 offences{behind}")) == [(1694, "none"), (46, "none")]


@pytest.mark.parametrize("said", ["flagged in error", "wrongly flagged as online", "that should have been flagged"])
def test_a_part_that_is_flagged_in_error_or_might_be_is_told(read_unasked, said):
    reading = read_unasked(ASKED, f"In 2016-17 we recorded 1,694 offences, 46 of them {said}.")
    assert (46, "flag") not in told(reading)
    assert reading.issues
