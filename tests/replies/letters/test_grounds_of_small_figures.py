"""Grounds of refusal behind sentences on signs, in the place of numbers, and for answers whose numbers are small."""

import pytest

from cyberflag.model import Outcome
from readings import Read, kinds, read_file


@pytest.mark.parametrize("ground", ["Section 40(2) applies.", "Section 40(2) is engaged.", "Section 38 applied."])
def test_a_ground_behind_the_sentence_on_signs_is_no_figure(read_unasked: Read, ground: str):
    asked = "You asked for rapes recorded between 01/04/2018 and 31/03/2019, by age of the victim."
    sign = "An asterisk has been used where the number is low, as a person could otherwise be identified."
    reading = read_unasked(asked, [["Age", "Rapes"], ["Under 18", "*"], ["18 and over", "31"]], f"{sign} {ground}")
    assert [count.printed for count in reading.counts] == ["*", "31"]


@pytest.mark.parametrize("lines", [("Female", "12", "Male", "Section 40(2) applies."), ("Female: 12. Male: s40(2)",)])
def test_a_ground_in_the_place_of_a_number_is_a_figure(read_unasked: Read, lines: tuple[str, ...]):
    reading = read_unasked("You asked for rapes recorded in 2018/19, by gender of the victim.", *lines)
    assert [(str(count.sex), count.bounds.high) for count in reading.counts] == [("female", 12), ("male", None)]


@pytest.mark.parametrize(
    "first",
    [
        "1. Please provide the number of rapes recorded in 2018/19. Section 40(2) applies.",
        "1. Number of rapes of males recorded in 2018/19. Section 40(2) applies.",
        "1. The number of rapes that were recorded in 2018/19. Section 40(2) applies.",
    ],
)
def test_a_ground_behind_an_item_of_the_request_is_its_figure(read_unasked_letter: Read, first: str):
    second = "2. Please provide the number of sexual assaults recorded in 2018/19. 14"
    reading = read_unasked_letter(f"{first}\n\n{second}")
    assert [(count.offence, count.bounds.high) for count in reading.counts] == [("rape", None), ("sexual-assault", 14)]


def test_a_ground_behind_a_label_that_is_refused_in_words_is_its_figure(read_unasked: Read):
    asked = "You asked for rapes recorded in 2018/19, by gender of the victim."
    reading = read_unasked(asked, "Female: 12", "Male: This figure is withheld. Section 40(2) applies.")
    assert [(str(count.sex), count.bounds.high) for count in reading.counts] == [("female", 12), ("male", None)]


def test_a_ground_behind_a_refusal_in_a_sentence_is_no_figure_of_all_crimes(read_unasked: Read):
    told = "In 2018/19 there were 12 rapes of females. The number for males cannot be provided. Section 40(2) applies."
    reading = read_unasked("You asked for rapes recorded in 2018/19, by gender of the victim.", told)
    assert [(str(count.sex), count.printed) for count in reading.counts] == [("female", "12")]
    assert "refused" in kinds(reading)


@pytest.mark.parametrize(
    "sign",
    [
        "Numbers below five have been replaced.",
        "Figures of fewer than five are shown as an asterisk to prevent identification.",
        "* Low numbers suppressed to protect identity.",
        "Key: * denotes fewer than five.",
    ],
)
def test_a_ground_behind_a_note_on_signs_below_a_titled_table_is_no_figure(read_unasked: Read, sign: str):
    rows = [["Age", "Rapes"], ["Under 18", "*"], ["18 and over", "31"]]
    reading = read_unasked("Rapes recorded in 2018/19", rows, f"{sign} Section 40(2) applies.")
    assert [count.printed for count in reading.counts] == ["*", "31"]


@pytest.mark.parametrize(
    "withheld",
    [
        "Exempt under section 40(2), because of the very low numbers.",
        "This is exempt under section 40(2) due to the low numbers involved.",
        "Withheld under section 40(2), owing to the small number of victims.",
    ],
)
@pytest.mark.parametrize(
    "asked", ["2. The age and gender of the youngest victim?", "2. How many victims were under 13?"]
)
def test_an_answer_withheld_since_its_numbers_are_small_is_a_part_withheld(read_unasked_letter, asked, withheld):
    given = "1. Recorded offences (71/17).\n\n2020/21: three\n2021/22: two"
    reading = read_unasked_letter(f"{given}\n\n{asked}\n\n{withheld}")
    assert str(reading.record.outcome) == "partial"
    assert len(reading.counts) == 2


QUESTIONS = (
    "A: How many grooming offences were recorded?",
    "B: How many arrests followed?",
    "C: How old was each victim?",
)


def beside(read: Read, arrests: str, withheld: str) -> str:
    """How a reply answered that gives A and B in a table and on C only this."""
    rows = [["", "Grooming offences recorded", "Arrests"], ["2020", "11", arrests], ["2021", "14", "9"]]
    asked = ["<h2>Request</h2>", *QUESTIONS, "<h2>Response</h2>", "A and B:"]
    return str(read(*asked, rows, withheld).record.outcome)


@pytest.mark.parametrize(
    "withheld",
    [
        "C: Because of the small numbers and the size of the Island this information is exempt under Article 25(2).",
        "C: Because of the small numbers this information is exempt under Article 25(2) of the Law.",
        "C: Due to the low numbers involved, this has been withheld under section 40(2).",
        "C: In view of the very small numbers, this information is exempt under section 40(2).",
        "C: On account of the small number of victims, this is exempt under section 40(2).",
        "3. Given the low numbers involved, this information is withheld under section 40(2).",
        "C) Due to the small numbers and the cost, this information is refused.",
        "C. Because of the small numbers this is withheld.",
    ],
)
def test_an_answer_withheld_beside_whole_figures_as_its_numbers_are_small_is_a_part(read_unasked: Read, withheld: str):
    assert beside(read_unasked, "6", withheld) == "partial"
    assert beside(read_unasked, "<5", withheld) == "full"


@pytest.mark.parametrize(
    "shown",
    [
        "Because of the small numbers, figures under five are exempt under section 40(2).",
        "Because of the small numbers, <5 is shown.",
        "Because of the small numbers this information must be read with care.",
        "Due to the small numbers these figures vary from year to year.",
        "Owing to the small numbers, percentages are not given.",
        "Given the small numbers this information is not comparable.",
        "In view of the small numbers involved, cells below 5 are withheld.",
        "C: the numbers are small.",
        "C: Because of the small numbers this was not given in our last reply, but is here.",
        "C: Due to the low numbers involved, this was exempt until 2020 and is now given above.",
        "C: Because of the small numbers this information is not given by month.",
        "C: Given the small numbers, this is not provided as percentages.",
        "C) Because of the small numbers, this was refused to another requester.",
    ],
)
def test_what_is_said_of_small_numbers_withholds_no_part(read_unasked: Read, shown: str):
    assert beside(read_unasked, "6", shown) == "full"


def test_small_numbers_withheld_below_their_table_are_no_part(read_unasked):
    rows = [["Age", "2020/21", "2021/22"], ["Under 13", "*", "4"], ["13-15", "6", "*"]]
    withheld = "Exempt under section 40(2), because of the very low numbers."
    asked = "You asked for offences of sexual communication with a child by age."
    reading = read_unasked(asked, "Question 1. Ages of the victims?", rows, withheld)
    assert str(reading.record.outcome) == "full"


def test_small_numbers_withheld_below_the_table_of_a_retold_question_are_no_part(read_unasked):
    rows = [["Age", "2020/21", "2021/22"], ["Under 13", "*", "4"], ["13-15", "6", "*"]]
    asked = "You asked for the ages of the victims of sexual communication with a child."
    reading = read_unasked(asked, rows, "Exempt under section 40(2), because of the very low numbers.")
    assert str(reading.record.outcome) == "full"


def test_small_numbers_withheld_above_their_lines_are_no_part(read_unasked_letter: Read):
    withheld = "Withheld under section 40(2), owing to the small numbers."
    reading = read_unasked_letter(f"1. How many offences by year?\n\n{withheld}\n\n2019/20: *\n2020/21: 12")
    assert str(reading.record.outcome) == "full"


FIGURES = "We recorded 120 flagged offences in 2017/18 and 130 in 2018/19."


@pytest.mark.parametrize(
    "sign",
    [
        "An asterisk (*) stands for 1 or 2 offences, personal data being exempt under section 40(2).",
        "An asterisk stands for 1 to 4 offences, which are exempt under section 40(2).",
        "The star (*) hides 1 to 4 offences, which are withheld under section 40(2).",
        "A dash means 1 to 4 offences, withheld under section 40(2).",
        "A hash (#) denotes fewer than 5 offences, exempt by section 40(2).",
        "The symbol * represents 1 to 4 offences, exempt under section 40(2).",
        "The asterisks stand for figures below 5, exempt under section 40(2).",
        "The asterisk is used for fewer than five offences, the exact number being exempt under section 40(2).",
    ],
)
def test_a_sign_and_its_ground_withhold_no_part_of_the_answer(read_page: Read, sign: str):
    reading = read_page(FIGURES, sign)
    assert (reading.record.outcome, kinds(reading)) == (Outcome.FULL, [])


@pytest.mark.parametrize(
    "beside",
    [
        "An asterisk stands for 1 to 4 offences; the platforms are exempt under section 31(1)(a).",
        "An asterisk stands for 1 to 4 offences, and the ages are exempt under section 40(2).",
        "An asterisk stands for 1 to 4 offences. The platforms are exempt under section 31(1)(a).",
        "The ages are shown as *, personal data being exempt under section 40(2).",
        "The sign marks a breakdown by age, which is withheld under section 40(2).",
        "The platforms are withheld, personal data being exempt under section 40(2).",
        "The symbol of the app stands for nothing, and the sexes are exempt under section 40(2).",
        "The offences of 2019/20 are exempt under section 40(2).",
        "An asterisk represents the breakdown by age, which is exempt under section 40(2).",
        "An asterisk means the ages of victims were withheld under section 40(2).",
        "The asterisk hides the platforms, which are withheld under section 31(1)(a).",
        "The symbol # is used for platforms withheld under section 31(1)(a).",
        "An asterisk stands for 1 to 4 offences, and a breakdown by age is exempt under section 40(2).",
        "A dash means 1 to 4 offences and a breakdown by platform is refused under section 40(2).",
    ],
)
def test_a_part_withheld_beside_a_sign_is_told(read_page: Read, beside: str):
    reading = read_page(FIGURES, beside)
    assert (reading.record.outcome, "refused" in kinds(reading)) == (Outcome.PARTIAL, True)


SMALL = [["Sex", "2017/18", "2018/19"], ["Female", "12", "*"], ["Male", "8", "6"]]


@pytest.mark.parametrize("verb", ["are exempt under", "are therefore withheld under", "have been redacted:"])
@pytest.mark.parametrize("what", ["Exact numbers", "The exact figures", "True values"])
def test_the_exact_numbers_of_a_table_with_signs_are_no_part_withheld(read_sheets: Read, what: str, verb: str):
    note = f"* means fewer than five. {what} {verb} Section 40(2)."
    reading = read_sheets(Sheet1=[["Kent Police"], *SMALL, [], [note]])
    assert reading.record.outcome is Outcome.FULL
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "The platforms are exempt under section 31.",
        "Exact dates are exempt, section 40(2).",
        "Ages are withheld under section 40(2).",
        "The exact figures for 2016/17 are exempt under section 22.",
    ],
)
def test_other_things_beside_them_are_withheld(read_sheets: Read, note: str):
    assert "refused" in kinds(read_sheets(Sheet1=[["Kent Police"], *SMALL, [], [note]]))


BOUNDS = [
    "<5 withheld under s40(2)",
    "<5 (withheld under s40(2))",
    "<5 - s40(2)",
    "fewer than 5 (exempt under section 40(2))",
    "less than five, withheld under section 40(2)",
]


@pytest.mark.parametrize("value", BOUNDS)
def test_a_bound_with_its_ground_behind_it_is_a_figure_and_withholds_no_part(tmp_path, value: str):
    reading = read_file(tmp_path, f"Kent Police\n\n2017/18: 31 flagged offences\n2018/19: {value}\n2019/20: 12\n")
    assert [(c.bounds.low, c.bounds.high) for c in reading.counts] == [(31, 31), (0, 4), (12, 12)]
    assert (reading.record.outcome, reading.record.exemptions) == (Outcome.FULL, ("s40(2)",))


@pytest.mark.parametrize(
    "said",
    [
        "Fewer than five. Section 40(2) of the Act applies to this figure.",
        "Fewer than 5 offences in 2019/20. This is withheld under section 40(2).",
        "In 2019/20 fewer than five offences, withheld under section 40(2).",
        "2019/20: <5. Section 40(2) applies.",
        "Cells with low counts are not disclosed: section 40(2).",
    ],
)
def test_the_ground_of_a_small_figure_beside_it_withholds_no_part(tmp_path, said: str):
    reading = read_file(tmp_path, f"Kent Police\n\n2017/18: 31 flagged offences\n2018/19: 40\n\n{said}\n")
    assert reading.record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    "said",
    [
        "2019/20: withheld under section 40(2)",
        "Fewer than five offences in 2019/20. The ages are withheld under section 40(2).",
        "Fewer than five offences in 2019/20. Section 40(2) applies to the platforms.",
        "Small numbers are shown as <5. The sex of the victims is exempt under section 40(2).",
    ],
)
def test_a_year_or_part_withheld_beside_small_figures_is_a_part(tmp_path, said: str):
    reading = read_file(tmp_path, f"Kent Police\n\n2017/18: 31 flagged offences\n2018/19: 40\n\n{said}\n")
    assert reading.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize("label", ["<13", "Under 13"])
def test_the_ages_before_a_number_withheld_bound_no_figure(tmp_path, label: str):
    reading = read_file(tmp_path, f"Kent Police\n\nFlagged offences in 2018/19\n{label}: withheld\n13-15: 12\n")
    assert [(str(c.age), c.bounds.high) for c in reading.counts] == [("0-12", None), ("13-15", 12)]
