"""How many names or services were searched for, which counts no crimes."""

import pytest

TOLD = "In 2023 Kent Police recorded 22 grooming offences."


@pytest.mark.parametrize(
    "text",
    [
        "A keyword search of the crime notes was run instead for the five names you list, spelt as you spell them.",
        "We searched the crime notes for the five services that you name.",
    ],
)
def test_names_that_were_asked_for_are_no_figures(read_unasked, text):
    reading = read_unasked(TOLD, text)
    assert [count.printed for count in reading.counts] == ["22"]
    assert not reading.issues


def test_crimes_in_which_names_were_found_are_told(read_unasked):
    reading = read_unasked(TOLD, "Three names were found in 12 crimes.")
    assert any("12" in issue.message for issue in reading.issues)
