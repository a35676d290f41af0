"""Grounds that stand by themselves below a table or a rule of small figures: why those figures are not given."""

import pytest

from readings import Read, kinds

STAR = [["Offence", "2018/19", "2019/20"], ["Rape", "12", "*"], ["Stalking", "31", "9"]]
LESS = [["Offence", "2018/19", "2019/20"], ["Rape", "12", "<5"], ["Stalking", "31", "9"]]
PLAIN = [["Offence", "2018/19", "2019/20"], ["Rape", "12", "14"], ["Stalking", "31", "9"]]
YEARS = [["Year", "Female", "Male"], ["2018/19", "12", "<5"], ["2019/20", "31", "9"]]
GROUNDS = [
    "Section 40(2) applies.",
    "Section 40(2) Personal Information applies",
    "Section 40 (2) - Personal Information - has been applied.",
    "Exemption: section 40(2) (Personal Information)",
    "s.40(2) FOIA applied",
    "Note: Section 38(1) Health and Safety is engaged.",
    "Section 40(2) FOIA applies to small numbers.",
]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize(
    "blocks", [(LESS,), (STAR,), (STAR, "* Fewer than 5"), (LESS, "Figures below five are shown as <5.")]
)
def test_a_ground_below_small_figures_withholds_those_alone(read_page: Read, blocks: tuple[object], ground: str):
    reading = read_page(*blocks, ground)
    assert reading.record.outcome.value == "full"
    assert kinds(reading) == []
    assert reading.record.exemptions


@pytest.mark.parametrize("ground", [*GROUNDS, "s40(2)"])
@pytest.mark.parametrize("rows", [LESS, YEARS])
def test_a_ground_in_a_row_below_figures_is_no_label(read_sheets: Read, rows: list[list[str]], ground: str):
    reading = read_sheets(Sheet1=[*rows, [ground]])
    assert len(reading.counts) == 4
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "blocks",
    [
        (PLAIN, "Section 40(2) applies."),
        (LESS, "Ages of the victims: Section 40(2) applies."),
        (LESS, "<h2>Question 2: ages of the victims</h2>", "Section 40(2) Personal Information applies"),
        (STAR, "* Fewer than 5", "<h2>Question 2: ages</h2>", "Section 40(2) applies."),
        (LESS, "Section 12(1) applies to question 2."),
        (LESS, "Section 40(2) applies to the ages of the victims."),
        (LESS, "Section 30(1) applies and we cannot give the platforms."),
        (LESS, "Section 22 applies."),
    ],
)
def test_a_ground_of_anything_else_withholds_a_part(read_page: Read, blocks: tuple[object]):
    assert "refused" in kinds(read_page(*blocks))


def test_a_ground_beside_a_label_of_its_own_withholds_that(read_sheets: Read):
    rows = [*LESS, ["Ages of the victims", "Section 40(2) Personal Information applies"]]
    assert read_sheets(Sheet1=rows).record.outcome.value == "partial"


@pytest.mark.parametrize("label", ["Section 47 assault", "Section 18", "Section 44"])
def test_an_offence_by_its_section_is_a_label(read_sheets: Read, label: str):
    reading = read_sheets(Sheet1=[*PLAIN, [label, "4", "5"]])
    assert len(reading.counts) == 6 or "unknown-offence" in kinds(reading)
