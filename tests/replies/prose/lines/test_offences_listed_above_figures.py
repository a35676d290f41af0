"""Names of offences one below the other, above figures that stand alone on their lines."""

import pytest

from cyberflag.model import IssueKind

ASKED = (
    "You asked:\n\nHow many crimes under the Modern Slavery Act, involving sexual exploitation, were recorded in 2019?"
)
CODES = (
    "- 036/08 UK national arrange or facilitate the travel of another person with a view to exploitation\n"
    "- 036/11 Commit offence of kidnapping or false imprisonment with view to exploitation"
)


def offences(reading):
    return [(count.offence, count.printed) for count in reading.counts]


@pytest.mark.parametrize(
    "opener",
    [
        "All codes have been searched for. The following are included:",
        "The codes searched are as follows:",
        "The figures cover these offences:",
        "We used the codes below:",
    ],
)
def test_the_last_of_the_codes_searched_for_heads_no_figure(read_unasked_letter, opener):
    reading = read_unasked_letter(f"{ASKED}\n\nResponse:\n\n{opener}\n\n{CODES}\n\n1. a. 72\n")
    assert offences(reading) == [("exploitation", "72")]


@pytest.mark.parametrize(
    "names", ["Harassment\n\nStalking", "Burglary\n\nRobbery\n\nTheft", "19A Rape of a female\n\n19B Rape of a male"]
)
def test_names_in_a_column_over_figures_in_a_column_are_told(read_unasked_letter, names):
    figures = "\n\n".join(str(5 + at) for at in range(names.count("\n\n") + 1))
    reading = read_unasked_letter(f"How many crimes were recorded in 2020/21?\n\nAnswer\n\n{names}\n\n{figures}")
    assert not reading.counts
    told = [issue for issue in reading.issues if issue.kind is IssueKind.UNKNOWN_MEASURE]
    assert len(told) == figures.count("\n\n") + 1


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ("Sexual offences\n\nGrooming\n\n5", [("grooming", "5")]),
        ("Harassment\n\n5\n\nStalking\n\n7", [("harassment", "5"), ("stalking", "7")]),
        ("The following are included:\n\nHarassment\n\n5\n\nStalking\n\n7", [("harassment", "5"), ("stalking", "7")]),
    ],
)
def test_a_name_right_above_its_figure_heads_it(read_unasked_letter, lines, read):
    reading = read_unasked_letter(f"How many crimes were recorded in 2020/21?\n\nAnswer\n\n{lines}")
    assert offences(reading) == read
