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
    "Article 25(2) of the Freedom of Information (Jersey) Law 2011 applies",
    "Section 40 (2) - Personal Information - has been applied.",
    "Exemption: section 40(2) (Personal Information)",
    "s.40(2) FOIA applied",
    "Note: Section 38(1) Health and Safety is engaged.",
    "Section 40(2) FOIA applies to small numbers.",
    "Section 40(2), personal information, applies to the exact figures.",
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


def test_a_ground_behind_the_rule_in_one_sentence_withholds_small_figures_alone(read_page: Read):
    rule = "Figures of one to four are shown as <5 so that no child can be identified"
    reading = read_page(LESS, f"{rule}; section 40(2), personal information, applies to the exact number.")
    assert reading.record.outcome.value == "full"
    assert (kinds(reading), reading.record.exemptions) == ([], ("s40(2)",))


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
        (LESS, "2. Section 40(2) applies"),
        (LESS, "Q2 - Section 40(2) Personal Information applies"),
        (LESS, "Response to Q2: Section 40(2) applies"),
        (LESS, "(b) Section 40(2) applies"),
        (LESS, "Section 40(2) applied to low numbers and to the ages of victims."),
        (LESS, "Section 40(2) applied to small numbers and platforms."),
        (LESS, "Section 40(2) applies to the exact ages."),
        (LESS, "Section 31 applies to the exact number of operations."),
        (LESS, "Section 38 applies to the exact number of under 13s."),
        (LESS, "Section 12 applies to the exact figures."),
        (LESS, "For 2019/20 section 40(2) applies to the exact number."),
        (LESS, "As to suspects, section 40(2) applies to the exact figures."),
        (LESS, "Question 3: Section 31 applies to the actual numbers."),
        (LESS, "Section 40(2) applies to the exact numbers below."),
        (PLAIN, "Section 40(2) applies to the exact number."),
        (PLAIN, "We have not broken the figures down by platform: section 31 is applied to low numbers."),
        (LESS, "The ages are given in the next table.", PLAIN, "Section 40(2) Personal Information applies"),
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


@pytest.mark.parametrize("heading", ["Q2 ages of the victims", "2. Ages", "Ages of victims", "Platform"])
def test_a_ground_below_a_heading_in_a_row_of_its_own_withholds_that(read_sheets: Read, heading: str):
    rows = [*LESS, [], [heading], ["Section 40(2) Personal Information applies"]]
    assert read_sheets(Sheet1=rows).record.outcome.value == "partial"


def test_a_ground_below_a_head_without_figures_withholds_those(read_sheets: Read):
    rows = [*LESS, [], ["Age", "2018/19", "2019/20"], ["Section 40(2) Personal Information applies"]]
    assert read_sheets(Sheet1=rows).record.outcome.value == "partial"


@pytest.mark.parametrize("rows", [PLAIN, LESS])
def test_a_ground_between_figures_loses_none(read_sheets: Read, rows: list[list[str]]):
    reading = read_sheets(Sheet1=[*rows, ["Section 40(2) Personal Information applies"], ["Grooming", "4", "5"]])
    assert len(reading.counts) == 6


@pytest.mark.parametrize(("first", "second"), [("Section 30(1)", "Section 31(1)"), ("Section 15(1)", "Section 38(1)")])
def test_sections_over_figures_of_offences_are_no_grounds(read_sheets: Read, first: str, second: str):
    parts = [["Female", "12", "14"], ["Male", "3", "4"]]
    assert not read_sheets(Sheet1=[["", "2018/19", "2019/20"], [first], *parts, [second], *parts]).counts


SMALL = [["", "2019/20", "2020/21"], ["Female", "31", "&lt;5"], ["Male", "12", "13"]]
SHOWN = "Where a count is below five it is shown as &lt;5, since smaller ones could identify a child."


@pytest.mark.parametrize(
    "ground",
    [
        "Section 40(2) of the Act applies to those counts.",
        "Section 40(2) applies to these.",
        "Those figures are exempt under section 40(2).",
        "Section 40(2) is relied upon for those numbers alone.",
        "Section 40(2) applies to those counts only.",
        "We rely on section 40(2) for these figures.",
        "The exemption at section 40(2) is engaged for such numbers as this is personal data.",
    ],
)
def test_the_ground_of_counts_shown_as_small_withholds_no_part(read_unasked, ground):
    reading = read_unasked("<h1>Grooming offences by sex of victim</h1>", SMALL, f"{SHOWN} {ground}")
    assert reading.record.outcome.value == "full"
    assert reading.record.exemptions == ("s40(2)",)


@pytest.mark.parametrize(
    "ground",
    [
        "The ages of these victims are exempt under section 40(2).",
        "The districts where these occurred are exempt under section 40(2).",
        "We do not give the names of the schools. These are exempt under section 40(2).",
        "The answer to question 2 is exempt under section 40(2), as it would identify those children.",
        "You also asked for arrests. Section 31 applies to these figures.",
        "You asked for crime numbers. Section 40(2) applies to those numbers.",
        "Figures of grooming are not given at all. Section 40(2) applies to those figures.",
        "Section 12 applies to these figures.",
        "You also asked for arrests. We rely on section 31 for these figures alone.",
        "Section 40(2) is relied upon for those numbers and for the names of schools.",
        "Section 12 is engaged for those figures as it would take over 18 hours.",
        "Section 40(2) applies to those figures, and section 31 to the rest of what you asked.",
        "Section 30 applies to these, and to the remainder of the request.",
        "They are withheld under section 31 as are the intelligence reports.",
        "Section 40(2) applies to those, as well as the dates of each offence.",
    ],
)
def test_what_is_withheld_beside_small_counts_is_a_part(read_unasked, ground):
    reading = read_unasked("<h1>Grooming offences by sex of victim</h1>", SMALL, f"{SHOWN} {ground}")
    assert reading.record.outcome.value == "partial"


def test_small_figures_by_a_part_and_their_ground_are_a_part_withheld(read_unasked):
    told = "We do not disclose figures under 10 by district. These are exempt under section 40(2)."
    assert read_unasked("<h1>Grooming offences by sex of victim</h1>", SMALL, told).record.outcome.value == "partial"


BELOW_FIVE = "Where a figure is below five the true number is not given."
BEHIND_THE_RULE = [
    f"{BELOW_FIVE} That information is exempt by virtue of section 40(2).",
    "* = 1 to 4 offences. Withheld under section 40(2).",
    "* = 1 to 4 offences. Exempt under s.40(2) of the Freedom of Information Act 2000.",
]


@pytest.mark.parametrize("note", BEHIND_THE_RULE)
def test_a_ground_in_the_next_sentence_of_the_rule_withholds_small_figures_alone(read_page: Read, note: str):
    reading = read_page(STAR, note)
    assert (reading.record.outcome.value, kinds(reading)) == ("full", [])
    assert reading.record.exemptions == ("s40(2)",)


@pytest.mark.parametrize("note", BEHIND_THE_RULE[1:])
def test_a_note_of_a_sheet_with_the_rule_and_its_ground_withholds_small_figures_alone(read_sheets: Read, note: str):
    reading = read_sheets(Sheet1=[*STAR, [None], [note]])
    assert reading.record.outcome.value == "full"


@pytest.mark.parametrize(
    "note",
    [
        "* = 1 to 4 offences. Ages withheld under section 40(2).",
        "* = 1 to 4 offences. Withheld under section 12(1).",
        "* = 1 to 4 offences. You asked for ages, too. That information is exempt under section 40(2).",
        "* = 1 to 4 offences. That information is exempt under section 40(2), as are the ages.",
        "You asked for ages. * = 1 to 4 offences. That information is exempt under section 40(2).",
        f"{BELOW_FIVE} That information is withheld for 2019/20 under section 40(2).",
        f"{BELOW_FIVE} That is withheld under section 40(2) along with the figures for 2019/20.",
        f"{BELOW_FIVE} This is exempt under section 40(2). Question 2 too.",
    ],
)
def test_a_ground_of_something_else_behind_the_rule_withholds_a_part(read_page: Read, note: str):
    assert read_page(STAR, note).record.outcome.value == "partial"


def test_small_figures_that_are_an_exemption_are_withheld_alone(read_page: Read) -> None:
    rule = "Where a figure is between one and four it is shown as <5, as a smaller number could lead to a child"
    reading = read_page(LESS, f"{rule}; this is an exemption under section 40(2) of the Act.")
    assert (reading.record.outcome.value, kinds(reading)) == ("full", [])
    other = read_page(LESS, "The postcodes are withheld; this is an exemption under section 40(2) of the Act.")
    assert other.record.outcome.value == "partial"


FOOT = "<h2>Article applied</h2>", "Article 25 - Personal information"
NOT_BELOW_FIVE = (
    "Numbers lower than five are not disclosed (Article 25(2) of the Freedom of Information (Jersey) Law 2011)."
)


def test_a_ground_listed_at_the_foot_again_is_that_of_small_figures(read_page: Read):
    reading = read_page(LESS, NOT_BELOW_FIVE, "Local codes are not used.", *FOOT)
    assert (reading.record.outcome.value, kinds(reading)) == ("full", [])
    assert reading.record.exemptions == ("Article 25(2)",)


@pytest.mark.parametrize(
    "told",
    [
        "In 2019/20 nine people were charged and fewer than five people were cautioned.",
        "31 of the offences led to a charge.",
        "Twelve people were charged in 2018/19.",
        "The victims were girls in 28 of the offences.",
        "Of these offences, 7 were on Snapchat.",
        "There were 31 offences of stalking and nine charges in 2018/19.",
    ],
)
def test_a_part_that_is_given_leaves_the_ground_at_the_foot_to_small_figures(read_page: Read, told: str):
    reading = read_page(LESS, NOT_BELOW_FIVE, told, *FOOT)
    assert (reading.record.outcome.value, "refused" in kinds(reading)) == ("full", False)


@pytest.mark.parametrize(
    "told",
    [
        "We cannot say how many of the 31 offences led to a charge.",
        "The ages of 12 victims are not given.",
        "No ages are given for the 31 offences of stalking.",
        "The platforms of the 31 offences are unavailable.",
        "The ages of the 12 victims are withheld.",
        "The outcome of each offence is a matter of personal information.",
        "How many people were charged in 2018/19?",
        "2. The ages of the victims of the 31 offences",
        "31 of the offences led to a charge; the ages of the victims are protected.",
        "The ages of 12 victims could identify them.",
        "The 31 offences had outcomes that are too sensitive to print.",
        "In 28 of the offences the age of the victim is known; in 3 it is kept private.",
        "Only 12 of the ages are shown.",
    ],
)
def test_a_part_that_is_not_given_may_be_what_the_ground_at_the_foot_is_for(read_page: Read, told: str):
    assert read_page(LESS, NOT_BELOW_FIVE, told, *FOOT).record.outcome.value == "partial"


@pytest.mark.parametrize(
    "blocks",
    [
        (PLAIN, *FOOT),
        (LESS, "Numbers lower than five are not disclosed.", "Local codes are not used.", *FOOT),
        (LESS, NOT_BELOW_FIVE, "Local codes are not used.", *FOOT, "Section 31 Law enforcement"),
        (LESS, NOT_BELOW_FIVE, "The ages are withheld under Article 25(2).", "Local codes are not used.", *FOOT),
        (LESS, NOT_BELOW_FIVE, "Local codes are not used.", "<h2>Ages of the victims</h2>", FOOT[1]),
        (LESS, "Ages of fewer than five are withheld under Article 25(2).", "Local codes are not used.", *FOOT),
        (LESS, NOT_BELOW_FIVE, "<h2>What ages were the victims?</h2>", *FOOT),
        (LESS, NOT_BELOW_FIVE, "<h2>What ages were the victims?</h2>", "Article applied:", FOOT[1]),
        (LESS, NOT_BELOW_FIVE, "The table below leaves the ages out.", *FOOT),
        (LESS, NOT_BELOW_FIVE, "Table 2 is blank for that reason.", *FOOT),
    ],
)
def test_a_ground_at_the_foot_of_anything_else_withholds_a_part(read_page: Read, blocks: tuple[object]):
    reading = read_page(*blocks)
    assert (reading.record.outcome.value, set(kinds(reading))) == ("partial", {"refused"})


def test_a_ground_at_the_foot_is_that_of_cells_that_withhold_something_else(read_page: Read):
    rows = [["Year", "Offences", "Ages"], ["2018/19", "12", "Exempt"], ["2019/20", "<5", "Exempt"]]
    reading = read_page(rows, NOT_BELOW_FIVE, *FOOT)
    assert (reading.record.outcome.value, "refused" in kinds(reading)) == ("partial", True)


NOT_HELD = "That information is not held under section 17 of FOISA."


def test_what_is_not_held_by_the_scottish_law_is_told_once(read_unasked_letter: Read):
    part = f"1. The ages cannot be told from our system. {NOT_HELD}\n\n2. In 2018/19 there were 12 rapes."
    reading = read_unasked_letter(f"1. How old were the victims?\n2. How many rapes were there?\n\nResponse\n\n{part}")
    assert (reading.record.outcome.value, kinds(reading)) == ("partial", ["not-held"])
    assert reading.record.exemptions == ("s17",)


@pytest.mark.parametrize(
    "said", ["Where that information is not held by us, section 1 of the Act asks us to say so.", "See section 17."]
)
def test_the_law_on_what_is_not_held_lacks_nothing(read_unasked_letter: Read, said: str):
    assert "not-held" not in kinds(read_unasked_letter(f"In 2018/19 there were 12 rapes. {said}"))


def test_a_ground_at_the_foot_is_that_of_a_rule_in_an_earlier_answer(read_unasked: Read):
    law = "(2) Information is absolutely exempt information if it constitutes personal data."
    counted = "<h2>B</h2>", "The number of blackmail offences recorded in 2019/20 is six."
    page = "<h1>Recorded rapes</h1>", "<h2>Response</h2>", "<h2>A</h2>", NOT_BELOW_FIVE, LESS
    reading = read_unasked(*page, *counted, *FOOT, law)
    assert (reading.record.outcome.value, kinds(reading)) == ("full", [])
    for withheld in ("The ages are not disclosed.", "We cannot provide this.", "Details are withheld."):
        other = read_unasked(*page, "<h2>B</h2>", withheld, *FOOT, law)
        assert (other.record.outcome.value, "refused" in kinds(other)) == ("partial", True)


@pytest.mark.parametrize(
    "ground",
    [
        "Giving the exact number could lead to someone being identified, and section 40(2) is engaged for those cells.",
        "To disclose the true figure might identify someone, so section 40(2) applies to these.",
        "Releasing small numbers would tell of a child and therefore section 40(2) has been applied to those figures.",
    ],
)
def test_what_an_exact_number_would_do_may_stand_before_its_ground(read_page: Read, ground: str):
    reading = read_page(LESS, f"Where the number is below five it is shown as <5. {ground}")
    assert (reading.record.outcome.value, kinds(reading)) == ("full", [])


@pytest.mark.parametrize(
    "ground",
    [
        "Giving the exact ages could lead to a person being identified, and section 40(2) is engaged for those.",
        "Giving the exact number could identify a person, and section 40(2) is engaged for those and for the ages.",
        "Giving the exact number could take long, and section 12 is engaged for those.",
    ],
)
def test_a_reason_before_a_ground_of_something_else_withholds_a_part(read_page: Read, ground: str):
    reading = read_page(LESS, f"Where the number is below five it is shown as <5. {ground}")
    assert (reading.record.outcome.value, "refused" in kinds(reading)) == ("partial", True)


@pytest.mark.parametrize(
    "ground",
    [
        "Giving the numbers could identify people where they are by district, and section 40(2) is engaged for those.",
        "Disclosing the figures would prejudice investigations, and section 31(1) is engaged for those figures.",
        "Giving the exact numbers by school could identify a child, and section 40(2) is engaged for those figures.",
        "Information is exempt information if it constitutes personal data, and we have therefore withheld the ages.",
    ],
)
def test_a_reason_that_is_not_of_small_numbers_alone_withholds_a_part(read_page: Read, ground: str):
    reading = read_page(LESS, f"Where the number is below five it is shown as <5. {ground}")
    assert (reading.record.outcome.value, "refused" in kinds(reading)) == ("partial", True)
