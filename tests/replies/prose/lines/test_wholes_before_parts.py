"""A figure and its parts on one line, letters and blank rows for what is not known."""

import pytest

from readings import kinds, read_text

YEARS = ("2021/22", "2022/23")


def _by_sex(reading):
    return {str(c.sex): c.bounds.low for c in reading.counts}


@pytest.mark.parametrize(
    "line",
    [
        "2022/23 - 61 offences: girls 40, boys 14, not known 7",
        "2022/23: 61 crimes: female victim 40, male victim 14, sex of victim not recorded 7.",
        "In 2022/23:\n61 offences: 40 girls, 14 boys, 7 not recorded.",
        "2022/23: 61 (40 girls, 14 boys, 7 unknown)",
    ],
)
def test_a_figure_before_its_parts_is_read_with_them(line):
    reading = read_text(f"Sexual offences against children with the online flag\n\n{line}")
    assert _by_sex(reading) == {"all": 61, "female": 40, "male": 14, "unknown": 7}
    assert {c.measure for c in reading.counts} == {"offences"}
    assert kinds(reading) == []


def test_ages_as_parts_do_not_swallow_the_figure_before_them():
    reading = read_text(
        "Flagged sexual offences against children in 2022/23:\n61 crimes: under 10 4, 10 to 12 50, 13 to 17 7"
    )
    assert {str(c.age): c.bounds.low for c in reading.counts} == {"all": 61, "0-9": 4, "10-12": 50, "13-17": 7}


def test_parts_of_victims_are_victims():
    reading = read_text("Flagged sexual offences against children in 2022/23:\n30 victims: 20 girls, 10 boys.")
    assert _by_sex(reading) == {"all": 30, "female": 20, "male": 10}
    assert {c.measure for c in reading.counts} == {"victims"}


def test_a_year_before_a_colon_is_no_figure():
    reading = read_text("Sexual offences against children with the online flag\n\n2022 offences: girls 40, boys 14")
    assert 2022 not in {c.bounds.low for c in reading.counts}


def test_a_row_of_unknowns_left_blank_stands_above_its_total(read_sheets):
    rows = [["Child sexual offences with the online flag (blank = none)"], [], ["Victim", *YEARS]]
    rows += [["F", 3, 2], ["M", 1, 4], ["Not known", None, None], ["Sub-total", 4, 6]]
    reading = read_sheets(Data=rows)
    found = {(str(c.sex), c.period.start.year): c.bounds.low for c in reading.counts}
    assert found[("unknown", 2021)] == found[("unknown", 2022)] == 0
    assert (found[("all", 2021)], found[("all", 2022)]) == (4, 6)


def test_a_letter_for_an_unknown_sex_right_of_the_figures_is_a_label(read_sheets):
    rows = [["Child sexual offences with the online flag"], [], ["Crimes", "Victim", "Year"]]
    rows += [[n, sex, year] for n, (sex, year) in enumerate(((s, y) for s in "FMX" for y in YEARS), 5)]
    reading = read_sheets(Data=rows)
    assert {(str(c.sex), c.bounds.low) for c in reading.counts} == {
        ("female", 5),
        ("female", 6),
        ("male", 7),
        ("male", 8),
        ("unknown", 9),
        ("unknown", 10),
    }
    assert kinds(reading) == []


def test_a_title_of_what_was_not_held_of_victims_is_no_answer(read_sheets):
    sheets = {}
    for name, first in (("Girls", 5), ("Boys", 3), ("Gender not held on record", 1)):
        rows = [[f"Reply 12/23 - {name}"], ["Offences with the online flag, victim under 18"], ["Offence", *YEARS]]
        sheets[name] = [*rows, ["071/17", first, first + 1], ["086/10", first + 2, first + 3]]
    reading = read_sheets(**sheets)
    assert reading.record.outcome == "full"
    assert kinds(reading) == []
    assert {str(c.sex) for c in reading.counts} == {"female", "male", "unknown"}


@pytest.mark.parametrize("counted", ["Crimes", "Offences", "Number of offences"])
def test_what_is_counted_over_parts_of_several_kinds_is_the_whole_of_them(read_sheets, counted):
    rows = [
        ["Sexual offences against children with the online flag"],
        ["", "2017/18", "2018/19"],
        ["BASE"],
        [counted, 40, 52],
        ["AGE"],
        ["Under 11", 4, 6],
        ["11 - 13", 11, 14],
        ["14 - 15", 15, 19],
        ["16 - 17", 6, 8],
        ["Unrecorded", 4, 5],
        ["SEX"],
        ["F", 28, 36],
        ["M", 9, 12],
        ["Unrecorded", 3, 4],
        ["PLATFORM"],
        ["Snapchat", 14, 18],
        ["WhatsApp", 4, 6],
        ["Instagram", 1, 1],
        ["Kik", 2, 1],
        ["Facebook", 3, 5],
        ["Others", 3, 4],
        ["Unrecorded", 13, 17],
    ]
    reading = read_sheets(Data=rows)
    read = {(str(c.age), str(c.sex), c.platform): c.bounds.low for c in reading.counts if c.period.label == "2017/18"}
    assert read == {
        ("all", "all", "all"): 40,
        ("0-10", "all", "all"): 4, ("11-13", "all", "all"): 11, ("14-15", "all", "all"): 15,
        ("16-17", "all", "all"): 6, ("unknown", "all", "all"): 4,
        ("all", "female", "all"): 28, ("all", "male", "all"): 9, ("all", "unknown", "all"): 3,
        ("all", "all", "snapchat"): 14, ("all", "all", "whatsapp"): 4, ("all", "all", "kik"): 2,
        ("all", "all", "instagram"): 1, ("all", "all", "facebook"): 3,
        ("all", "all", "other"): 3, ("all", "all", "unknown"): 13,
    }  # fmt: skip
    assert {c.measure.value for c in reading.counts} == {"offences"}
    assert kinds(reading) == []
