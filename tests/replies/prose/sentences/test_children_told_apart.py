"""Figures of victims under 18 in replies on crimes against everybody, and on crimes against children alone."""

import pytest

APPS = "Crimes recorded that mention a dating app"


def _ages(reading):
    return {(c.period.label, c.bounds.low): str(c.age) for c in reading.counts}


@pytest.mark.parametrize(
    "told",
    [
        "In 2021 there were 120 such crimes, of which 14 had a victim under 18.",
        "There were 120 such crimes in 2021, of which 14 involved a child victim.",
        "There were 120 such crimes in 2021, including 14 where the victim was below the age of 18.",
    ],
)
def test_a_part_of_crimes_against_everybody_is_of_children(read_unasked, told):
    found = _ages(read_unasked(f"<h1>{APPS}</h1>", "Response", told))
    assert found == {("2021", 120): "all", ("2021", 14): "0-17"}


def test_the_answer_to_how_many_of_these_were_children_is_of_children(read_unasked):
    reading = read_unasked(
        f"<h1>{APPS}</h1>",
        "Request",
        "Q1. The number of crimes recorded in 2020 and 2021.",
        "Q2. In how many of these was the victim under 18?",
        "Response",
        "Q1. 2020 - 80; 2021 - 120",
        "Q2. 2020 - 9; 2021 - 14",
    )
    assert _ages(reading) == {("2020", 80): "all", ("2021", 120): "all", ("2020", 9): "0-17", ("2021", 14): "0-17"}


@pytest.mark.parametrize("title", ["Online sexual offences against children", "Indecent images of children: crimes"])
def test_in_a_reply_on_children_alone_no_figure_is_told_apart(read_unasked, title):
    reading = read_unasked(f"<h1>{title}</h1>", "Response", "In 2021 there were 120 offences with a victim under 18.")
    assert _ages(reading) == {("2021", 120): "all"}


@pytest.mark.parametrize(
    "told",
    [
        "We found 611 victims in 2022 reported as being below 18 years of age; 97 of these were 12 or under.",
        "In 2022 there were 611 victims across the four apps who were under 18 years old, 97 of them 12 or under.",
    ],
)
def test_victims_recorded_as_young_are_no_rule_on_small_numbers(read_unasked, told):
    reading = read_unasked(f"<h1>{APPS}</h1>", "Response", told, "2023 : *")
    assert _ages(reading)[("2022", 611)] == "0-17"
    assert _ages(reading)[("2022", 97)] == "0-12"
    starred = next(c for c in reading.counts if c.period.label == "2023")
    assert starred.bounds.high is None


@pytest.mark.parametrize("rest", ["All other", "Other", "Others"])
def test_the_rest_of_a_list_of_offences_is_of_other_offences(read_unasked, rest):
    reading = read_unasked(
        f"<h1>{APPS}</h1>", "Response", "Crimes in 2021 by type:", "Blackmail: 33", "Theft: 17", f"{rest}: 34"
    )
    assert {c.offence: c.bounds.low for c in reading.counts} == {"blackmail": 33, "theft": 17, "other-offences": 34}
    assert {c.platform for c in reading.counts} == {"dating-app"}


@pytest.mark.parametrize(
    "head",
    [
        "2) Offences where the victim was aged under 18",
        "The victim was under 18 in:",
        "2. Crimes with a victim aged 17 or under",
        "Where the victim was a child:",
    ],
)
@pytest.mark.parametrize("unit", ["", " offences", " crimes"])
def test_lines_below_a_heading_on_victims_under_18_are_of_children(read_unasked, head, unit):
    reading = read_unasked(
        f"<h1>{APPS}</h1>",
        "Request",
        "1) The number of crimes recorded in 2020 and 2021.",
        "2) For apps of any kind, the number where the victim was under 18.",
        "Response",
        "1) Crimes recorded",
        "2020: 80",
        "2021: 120",
        head,
        f"2020: 9{unit}",
        f"2021: 14{unit}",
    )
    assert _ages(reading) == {("2020", 80): "all", ("2021", 120): "all", ("2020", 9): "0-17", ("2021", 14): "0-17"}


@pytest.mark.parametrize(
    "head",
    [
        "2) Stalking offences where the victim was aged under 18",
        "2) Stalking, with a child victim",
        "2) Stalking offences, victim aged 0-17",
    ],
)
def test_a_heading_on_young_victims_below_a_table_needs_no_colon(read_unasked, head):
    reading = read_unasked(
        "You asked for:",
        "1) The number of stalking and harassment offences recorded in 2020 and 2021.",
        "2) For stalking only, the number where the victim was under 18.",
        "Our answers are below.",
        "1) Offences recorded",
        [["Offence type", "2020", "2021"], ["Stalking", "80", "120"], ["Harassment", "95", "99"]],
        head,
        "2020: 9",
        "2021: 14",
    )
    found = {(c.bounds.low, str(c.age)) for c in reading.counts if c.offence == "stalking"}
    assert found == {(80, "all"), (120, "all"), (9, "0-17"), (14, "0-17")}


LINES = ["2017/18 = 96", "2018/19 = 113"]
PART = ["2017/18 = 81", "2018/19 = 97"]


@pytest.mark.parametrize("ends", [".", ":", ", by financial year."])
@pytest.mark.parametrize(
    "head",
    [
        "2. Of these, offences with a victim aged under 18:",
        "2. Offences with a victim aged under 18:",
        "2. Of these, offences where the victim was 17 or under:",
    ],
)
@pytest.mark.parametrize("place", ["on school premises", "in schools and colleges", "in parks"])
def test_a_part_of_sexual_offences_at_a_place_is_of_children_there(read_unasked_letter, ends, head, place):
    title, first = f"Sexual offences {place}", f"1. Sexual offences recorded {place}{ends}"
    reading = read_unasked_letter("\n".join([title, "", first, "", *LINES, "", head, "", *PART]))
    found = {(c.bounds.low, str(c.age), c.offence) for c in reading.counts}
    assert found == {
        (96, "all", "sexual-offences"),
        (113, "all", "sexual-offences"),
        (81, "0-17", "sexual-offences"),
        (97, "0-17", "sexual-offences"),
    }


@pytest.mark.parametrize("title", ["Sexual offences against schoolchildren", "Sexual offences: school-age victims"])
def test_children_who_go_to_school_are_children_alone(read_unasked_letter, title):
    first = "1. Offences with a victim aged under 18:"
    reading = read_unasked_letter("\n".join([title, "", first, "", *LINES]))
    assert {str(c.age) for c in reading.counts} <= {"all"}


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("2. Of these, offences with a female victim:", ("all", "female", "sexual-offences")),
        ("2. Stalking offences with a victim aged under 18:", ("0-17", "all", "stalking")),
        ("2. Of these, offences with a victim aged 13 to 15:", ("13-15", "all", "sexual-offences")),
        ("2. Blackmail offences:", ("all", "all", "blackmail")),
    ],
)
def test_other_parts_and_other_crimes_below_them_stay_what_they_are(read_unasked_letter, head, found):
    first = ["Sexual offences in parks", "", "1. Sexual offences recorded in parks:", "", *LINES]
    reading = read_unasked_letter("\n".join([*first, "", head, "", *PART]))
    assert {(str(c.age), str(c.sex), c.offence) for c in reading.counts if c.bounds.low in (81, 97)} == {found}


@pytest.mark.parametrize(
    "head",
    [
        "2. Of these, offences with a victim under 18:",
        "2. Of these, offences with a victim under 18, flagged:",
    ],
)
def test_where_children_are_asked_for_a_part_with_children_keeps_the_figures_before_it(read_page, head):
    first = ["<h1>Sexual offences</h1>", "1. Sexual offences recorded:", *LINES]
    reading = read_page(*first, head, *PART)
    assert {(c.bounds.low, c.offence) for c in reading.counts} == {
        (96, "sexual-offences"),
        (113, "sexual-offences"),
        (81, "all"),
        (97, "all"),
    }
    assert len(reading.issues) == 2


@pytest.mark.parametrize("place", ["at a school", "in parks"])
def test_the_age_of_victims_is_not_that_of_those_arrested(read_unasked_letter, place):
    head = "2. Arrests for offences with a victim under 18:"
    first = f"Sexual offences {place}\n\n1. Sexual offences recorded {place}:"
    reading = read_unasked_letter("\n\n".join([first, *LINES, head, *PART]))
    arrests = [c for c in reading.counts if str(c.measure) == "arrests"]
    assert [(c.bounds.low, c.detail) for c in arrests] == [(81, ()), (97, ())]


BOTH = "Rapes recorded in 2016 and 2017, and how many had a victim under 18."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (BOTH, "In 2017, 87 rapes were recorded."),
        (BOTH, "There were 87 rapes in 2017."),
        (f"1. {BOTH}", "1. In 2017, 87 rapes were recorded."),
        ("How many rapes were recorded, and how many of these were under 18?", "In 2017 we recorded 87 rapes."),
        ("Please give the number of rapes and in how many of them the victim was under 18.", "87 rapes in 2017."),
        ("How many rapes were recorded and the number with a victim under 18?", "87 rapes were recorded in 2017."),
    ],
)
def test_what_answers_a_question_for_all_and_for_children_is_of_all(read_unasked, question, told):
    assert _ages(read_unasked("<h1>Rapes</h1>", "Request", question, "Response", told)) == {("2017", 87): "all"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (BOTH, "In 2017, 87 rapes had a victim under 18."),
        ("Of the rapes recorded, how many had a victim under 18?", "In 2017 there were 87 rapes."),
        ("2. In the rapes recorded in 2017, how many victims were under 18?", "2. In 2017 there were 87 rapes."),
        ("How many of these were under 18?", "In 2017 there were 87 rapes."),
        ("With regard to rapes in 2017, how many had a victim under 18?", "In 2017 there were 87 rapes."),
        ("Rapes recorded in 2017: how many had a victim under 18?", "In 2017 there were 87 rapes."),
        ("2. Please tell me, of the rapes, how many had a victim under 18.", "2. In 2017 there were 87 rapes."),
        ("Where a rape was recorded, how many victims were under 18?", "In 2017 there were 87 rapes."),
        ("As to rapes, in how many was the victim under 18?", "In 2017 there were 87 rapes."),
    ],
)
def test_what_answers_a_question_for_a_part_with_children_is_of_children(read_unasked, question, told):
    first = "1. How many rapes were recorded?"
    reading = read_unasked("<h1>Rapes</h1>", "Request", first, question, "Response", told)
    assert _ages(reading) == {("2017", 87): "0-17"}
