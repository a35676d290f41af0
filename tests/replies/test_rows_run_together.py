"""Tables whose rows a copy has run together on one line, under their total."""

import pytest

ASKED = "You asked for the rape offences that were recorded in 2021.\n\nResponse\n\n"


def told(reading):
    return [(c.bounds.low, str(c.sex), c.platform, c.total) for c in reading.counts]


@pytest.mark.parametrize(
    "head",
    ["Gender Number of offences ", "Q1 Sex of victim Offences ", "Table 1: Gender Count ", "Gender Recorded crimes "],
)
def test_rows_run_together_are_parted(read_unasked_letter, head):
    reading = read_unasked_letter(f"{ASKED}{head}Female 31 Male 12 Not Recorded 4 Grand Total 47")
    assert told(reading) == [
        (31, "female", "all", False),
        (12, "male", "all", False),
        (4, "unknown", "all", False),
        (47, "all", "all", True),
    ]


def test_rows_of_platforms_run_together(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}Platform Crimes Snapchat 1,015 Facebook 7 Kik 4 Total 1,026")
    assert [one[:3] for one in told(reading)][:3] == [
        (1015, "all", "snapchat"),
        (7, "all", "facebook"),
        (4, "all", "kik"),
    ]


def test_a_total_that_the_rows_do_not_add_up_to_is_told(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}Gender Number of offences Female 31 Male 12 Not Recorded 4 Grand Total 48")
    assert [(low, sex) for low, sex, _, _ in told(reading)] == [
        (31, "female"),
        (12, "male"),
        (4, "unknown"),
        (48, "all"),
    ]
    assert "does-not-add-up" in [i.kind for i in reading.issues]


def test_numbers_in_a_sentence_are_no_rows(read_unasked_letter):
    reading = read_unasked_letter(
        f"{ASKED}In that year the officers on duty were 31 and the vehicles 12 in a total of 40"
    )
    assert 31 not in [c.bounds.low for c in reading.counts]


def test_people_arrested_of_unknown_sex_are_told_apart_by_their_labels(read_unasked_letter):
    asked = "You asked for the number of arrests in 2021.\n\nResponse\n\n"
    reading = read_unasked_letter(
        f"{asked}Gender Number of Arrests Female 31 Male 12 Not Recorded 4 Unspecified 2 Total 49"
    )
    assert [c.bounds.low for c in reading.counts] == [31, 12, 4, 2, 49]
    assert {str(c.sex) for c in reading.counts} == {"all"}
