"""Parts that a text tells go to the whole that they add up to; sums that it tells hold or are told."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_text, values

FEMALE, MALE, UNKNOWN = "female", "male", "unknown"
WHOLE = "2017/18 to 2019/20"
TOTALS = "We recorded 190 flagged offences in 2017/18, 214 in 2018/19 and 236 in 2019/20.\n\n"
OF_ONE = "Sexual communication with a child was 60 in 2017/18, 71 in 2018/19 and 66 in 2019/20.\n\n"


def read_file(tmp_path, text):
    path = tmp_path / "Kent Police.txt"
    path.write_text(f"Kent Police\n\n{text}\n", encoding="utf-8")
    return read_reply(path, path.name, ASKED)


def sexes(reading):
    return {key: low for key, (low, _) in values(reading).items() if key[-1] in (FEMALE, MALE, UNKNOWN)}


def test_parts_that_add_up_to_one_offence_are_of_it(tmp_path):
    text = f"{TOTALS}{OF_ONE}For the victims of 2019/20: female 40, male 20, not recorded 6."
    assert sexes(read_file(tmp_path, text)) == {
        ("2019/20", "071/17", FEMALE): 40,
        ("2019/20", "071/17", MALE): 20,
        ("2019/20", "071/17", UNKNOWN): 6,
    }


def test_parts_that_add_up_to_what_they_are_read_as_stay(tmp_path):
    text = f"{TOTALS}{OF_ONE}For the victims of 2019/20: female 140, male 70, not recorded 26."
    assert set(sexes(read_file(tmp_path, text))) == {("2019/20", sex) for sex in (FEMALE, MALE, UNKNOWN)}


def test_parts_that_fit_no_whole_are_told(tmp_path):
    text = f"{TOTALS}{OF_ONE}For the victims of 2019/20: female 140, male 70, not recorded 27."
    reading = read_file(tmp_path, text)
    assert "does-not-add-up" in kinds(reading)


def test_parts_whose_words_name_their_offence_are_not_moved(tmp_path):
    text = f"{TOTALS}{OF_ONE}Of the rape offences in 2019/20, 40 had a female victim, 20 a male victim and 6 unknown."
    assert {key[1] for key in sexes(read_file(tmp_path, text))} == {"rape"}


@pytest.mark.parametrize(("total", "is_told"), [(640, False), (650, True)])
def test_years_together_are_what_the_years_add_to(tmp_path, total, is_told):
    reading = read_file(tmp_path, f"{TOTALS}So {total} over the three years.")
    assert values(reading)[WHOLE,] == (total, total)
    assert ("does-not-add-up" in kinds(reading)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "In total 640 offences were flagged: 190 in 2017/18, 214 in 2018/19 and 236 in 2019/20.",
        "We recorded 190 flagged offences in 2017/18, 214 in 2018/19 and 236 in 2019/20, in all 640.",
    ],
)
def test_the_number_that_the_others_add_up_to_is_of_all_their_years(text):
    counts = read_text(text).counts
    assert {(c.bounds.low, c.period.label) for c in counts} == {
        (640, WHOLE),
        (190, "2017/18"),
        (214, "2018/19"),
        (236, "2019/20"),
    }
    assert [c.bounds.low for c in counts if c.total] == [640]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The breakdown by age in 2019/20 is: 0-5 years (4), 6-10 years (21), 11-17 years (90), unknown (8).",
            {
                ("2019/20", "0-5"): (4, 4),
                ("2019/20", "6-10"): (21, 21),
                ("2019/20", "11-17"): (90, 90),
                ("2019/20", UNKNOWN): (8, 8),
            },
        ),
        ("FY17/18 112\nFY18/19 140", {("2017/18",): (112, 112), ("2018/19",): (140, 140)}),
        (
            "FINANCIAL YEAR 2017/18\nFemale 33\nMale 12\nUnknown 4",
            {("2017/18", FEMALE): (33, 33), ("2017/18", MALE): (12, 12), ("2017/18", UNKNOWN): (4, 4)},
        ),
        (
            "2017/18: 33 offences (21 female victims, 10 male, 2 unknown)",
            {
                ("2017/18",): (33, 33),
                ("2017/18", FEMALE): (21, 21),
                ("2017/18", MALE): (10, 10),
                ("2017/18", UNKNOWN): (2, 2),
            },
        ),
        (
            "2) Sexual communication with a child\n\nThere were 60, 71 and 66 respectively.",
            {
                ("2017/18", "071/17"): (60, 60),
                ("2018/19", "071/17"): (71, 71),
                ("2019/20", "071/17"): (66, 66),
            },
        ),
        (
            "We recorded 44 offences of sexual communication with a child in 2017/18. In 2018/19 this had risen to 52.",
            {("2017/18", "071/17"): (44, 44), ("2018/19", "071/17"): (52, 52)},
        ),
        (
            "There were 190 flagged offences in the first year, 214 in the second and 236 in the third.",
            {("2017/18",): (190, 190), ("2018/19",): (214, 214), ("2019/20",): (236, 236)},
        ),
    ],
    ids=[
        "brackets",
        "short years",
        "a bare unknown",
        "offences and victims",
        "a numbered heading",
        "this rose",
        "ranks",
    ],
)
def test_lines_and_sentences_of_other_hands(tmp_path, text, expected):
    assert values(read_file(tmp_path, text)) == expected


def test_an_order_that_is_not_found_is_told():
    text = "Of the 101 in 2019/20, 60 were female and 41 male. Of the 93 in 2018/19, 55 / 28 / 10 respectively."
    reading = read_text(f"We recorded these flagged offences. {text}")
    assert {c.period.label for c in reading.counts} == {"2019/20"}
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    ("note", "outcome"),
    [
        ("* means 1 to 4. Section 40(2) of the Freedom of Information Act applies to these.", "full"),
        ("* = 1, 2 or 3, withheld under section 40(2).", "full"),
        ("One, two or three is written * (section 40(2) applies to such cells).", "full"),
        ("For their sake one, two or three is printed as <4 (section 40(2) of the Act applies to it).", "full"),
        ("* means 1 to 4. Ages are withheld under section 40(2).", "partial"),
    ],
)
def test_the_ground_for_a_sign_withholds_no_part(read_letter_with_table, note, outcome):
    rows = [["Year", "Female", "Male"], ["2017/18", 8, "*"], ["2018/19", 9, 5], ["2019/20", 9, 5]]
    reading = read_letter_with_table(["Offences with the online flag", note], rows)
    assert str(reading.record.outcome) == outcome


def test_a_search_that_would_take_too_long_is_no_basis(read_letter_with_table):
    letter = [
        "The flag is in use.",
        "A free text search would bring back 2,117 logs, and at four minutes each this is 141 hours.",
    ]
    reading = read_letter_with_table(letter, [["Year", "Offences"], ["2017/18", 8], ["2018/19", 9]])
    assert {str(c.basis) for c in reading.counts} == {"flag"}


def test_the_year_of_an_act_is_no_figure():
    law = "Section 90 of the Justice Act (Northern Ireland) 2015"
    text = f"{law}, sexual communication with a child: 2017/18: 50; 2018/19: 58."
    reading = read_text(text)
    assert [c.bounds.low for c in reading.counts] == [50, 58]
    assert not reading.issues
