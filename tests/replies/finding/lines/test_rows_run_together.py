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


@pytest.mark.parametrize("head", ["Gender Number of offences ", "Sex Offences ", "Victim gender Recorded crimes "])
def test_other_in_a_table_of_sexes_without_a_total_is_a_sex(read_unasked_letter, head):
    reading = read_unasked_letter(f"{ASKED}{head}Female 31 Male 12 Other 4")
    assert [(low, sex) for low, sex, _, _ in told(reading)] == [(31, "female"), (12, "male"), (4, "unknown")]


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


def test_rows_of_years_run_together(read_unasked_letter):
    reading = read_unasked_letter("Q1 Year Number of crimes 2019/20 61 2020/21 77 2021/22 92 Total 230")
    assert [(c.period.label, c.bounds.low, c.total) for c in reading.counts] == [
        ("2019/20", 61, False),
        ("2020/21", 77, False),
        ("2021/22", 92, False),
        ("2019/20 to 2021/22", 230, True),
    ]


def test_rows_of_ages_in_digits_run_together(read_unasked_letter):
    reading = read_unasked_letter(
        f"{ASKED}Age of victim Offences Under 10 3 10-12 25 13-15 88 Not recorded 2 Total 118"
    )
    assert [(str(c.age), c.bounds.low) for c in reading.counts] == [
        ("0-9", 3),
        ("10-12", 25),
        ("13-15", 88),
        ("unknown", 2),
        ("all", 118),
    ]


@pytest.mark.parametrize("head", ["Gender Number of Victims ", "Q3 Sex Victims ", "Gender No. of victims "])
def test_rows_of_victims_without_a_total_count_victims(read_unasked_letter, head):
    reading = read_unasked_letter(f"{ASKED}{head}Female 203 Male 38 Not Recorded 14")
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [
        ("victims", 203),
        ("victims", 38),
        ("victims", 14),
    ]


def test_the_years_in_a_head_are_those_of_all_its_rows(read_unasked_letter):
    reading = read_unasked_letter("Site Number of crimes 2016 - 2019 Facebook 94 Kik 13 Snapchat 77")
    assert {c.period.label for c in reading.counts} == {"1 January 2016 to 31 December 2019"}
    assert [c.bounds.low for c in reading.counts] == [94, 13, 77]


def test_years_alone_are_no_rows(read_unasked_letter):
    assert read_unasked_letter("Year Number of crimes 2015 2016 2017 2018").counts == ()


@pytest.mark.parametrize(
    "line",
    [
        "Nationality Number of arrests Albania 23 Angola 20 Belarus (Byelorussia) 4",
        "Q3 Nationality Number of Arrests Albania 23 Angola 20 Belarus (Byelorussia) 4",
        "Ethnicity Arrests Albania 23 Angola 20 Belarus (Byelorussia) 4",
        "Nationality Number of arrests Albania 23 Angola 20 Belarus (Byelorussia) 4 Grand Total 47",
    ],
)
def test_labels_of_no_known_kind_are_what_the_heading_says(read_unasked_letter, line):
    reading = read_unasked_letter(f"The arrests of 2016 are given below.\n\n{line}")
    rows = {(c.bounds.low, *dict(c.detail).values()) for c in reading.counts if c.detail}
    assert rows == {(23, "Albania"), (20, "Angola"), (4, "Belarus (Byelorussia)")}
    assert {c.measure.value for c in reading.counts} == {"arrests"}
