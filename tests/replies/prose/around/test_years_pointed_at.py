"""Years that a text points at, numbers said twice, offences and headings that hold for their own part alone."""

from dataclasses import replace

import pytest

from cyberflag.replies.prose.sentences.changes import without_changes
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.offences import offences_named_in
from readings import ASKED, kinds, read_file, read_text, said, values

FEMALE, MALE, UNKNOWN = "female", "male", "unknown"
WHOLE = "2017/18 to 2019/20"
GIVEN = "We recorded 80 flagged offences in 2017/18, 90 in 2018/19 and 100 in 2019/20.\n\n"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("In the last of those years", "2019/20"),
        ("In the latest year", "2019/20"),
        ("In the final year", "2019/20"),
        ("In the most recent of these years", "2019/20"),
        ("In the first of these three years", "2017/18"),
        ("In the second year", "2018/19"),
        ("In the middle year", "2018/19"),
        ("Over the whole of the three financial years", WHOLE),
        ("For all three years taken together", WHOLE),
    ],
)
def test_a_year_that_is_pointed_at_is_that_year(words, year):
    assert said(f"{GIVEN}{words} 60 of the offences had a female victim.")[3:] == [(60, year, FEMALE)]


@pytest.mark.parametrize(
    "words", ["In the same year", "In that same year", "As to age, in that very year", "In those same twelve months"]
)
def test_the_same_year_is_that_of_the_paragraph_before(words):
    text = f"{GIVEN}In the first of those years 50 were female and 30 were male.\n\n{words} 20 were aged under 13."
    assert said(text)[3:] == [(50, "2017/18", FEMALE), (30, "2017/18", MALE), (20, "2017/18", "0-12")]


def test_a_year_that_cannot_be_told_gives_no_figure():
    reading = read_text(f"{GIVEN}In the fifth year 60 of the offences had a female victim.")
    assert len(reading.counts) == 3
    assert "unknown-period" in kinds(reading)


def test_of_two_years_the_earlier_is_the_first():
    given = "We recorded 80 flagged offences in 2018/19 and 90 in 2019/20.\n\n"
    two = replace(ASKED, periods=ASKED.periods[1:])
    text = "Rape of a female under 16 made up 16 of the earlier year and 29 of the later."
    assert [one[:2] for one in said(given + text, two)[2:]] == [(16, "2018/19"), (29, "2019/20")]
    text = "In the later year 50 of the offences had a female victim."
    assert said(given + text, two)[2:] == [(50, "2019/20", FEMALE)]


def test_of_three_years_none_is_the_later():
    reading = read_text(f"{GIVEN}In the later year 60 of the offences had a female victim.")
    assert len(reading.counts) == 3
    assert "unknown-period" in kinds(reading)


def test_a_year_that_is_named_and_pointed_at_is_one_year():
    text = f"{GIVEN}In the following year, that is from 1 April 2018 to 31 March 2019, 7 offences led to a charge."
    assert said(text)[3:] == [(7, "2018/19")]


def test_calendar_years_together_are_those_that_were_given(tmp_path):
    lines = ["2017: 190", "2018: 214, a change of +13% on the year before", "2019: 236 (up 10% on 2018)"]
    items = "".join(f"<li>{line}</li>" for line in lines)
    counts = "<ul><li>aged 0 to 12: 400</li><li>no age: 240</li></ul>"
    ages = f"<p>Ages for the three calendar years taken together:</p>{counts}"
    page = f"<main><h1>Kent Police</h1><p>Offences with the online flag.</p><ul>{items}</ul>{ages}</main>"
    reading = read_file(tmp_path, page, "Kent.html")
    whole = "1 January 2017 to 31 December 2019"
    assert values(reading) == {
        ("2017",): (190, 190),
        ("2018",): (214, 214),
        ("2019",): (236, 236),
        (whole, "0-12"): (400, 400),
        (whole, UNKNOWN): (240, 240),
    }


def test_a_number_in_words_and_figures_is_one_number():
    text = (
        "The force recorded one hundred and fifteen (115) flagged offences in 2017/18 and ninety (90) in "
        "2018/19. In the"
        " last of the years seventy (70) were female and thirty (30) were male, and for twenty-one (21) no sex "
        "was entered."
    )
    assert said(text) == [
        (115, "2017/18"),
        (90, "2018/19"),
        (70, "2019/20", FEMALE),
        (30, "2019/20", MALE),
        (21, "2019/20", UNKNOWN),
    ]


def test_a_number_in_figures_on_the_next_line_numbers_no_part(tmp_path):
    lines = [
        "The flag was recorded in twenty-three (23) offences in 2017/18 and in twenty-four",
        "(24) offences in 2018/19.",
    ]
    assert list(values(read_file(tmp_path, "Kent Police\n\n" + "\n".join(lines))).values()) == [(23, 23), (24, 24)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2019/20 the victim was female in 32 offences, male in 9 and not recorded in 2.",
            [(32, "2019/20", FEMALE), (9, "2019/20", MALE), (2, "2019/20", UNKNOWN)],
        ),
        (
            (
                "As to age, in 2019/20 thirty-three offences had victims of twelve or younger, sixty-six were from "
                "thirteen to"
                " fifteen, none were sixteen or seventeen, and the age of twenty-two is not known."
            ),
            [
                (33, "2019/20", "0-12"),
                (66, "2019/20", "13-15"),
                (0, "2019/20", "16-17"),
                (22, "2019/20", UNKNOWN),
            ],
        ),
        (
            "All flagged offences 2019/20: Snapchat 48, Instagram 36, something else 27, nothing recorded 50.",
            [
                (48, "2019/20", "snapchat"),
                (36, "2019/20", "instagram"),
                (27, "2019/20", "other"),
                (50, "2019/20", UNKNOWN),
            ],
        ),
        (
            "2018/19: under 10, two; 10 to 12, 10; 13 to 15, 17; age not known, none.",
            [(2, "2018/19", "0-9"), (10, "2018/19", "10-12"), (17, "2018/19", "13-15"), (0, "2018/19", UNKNOWN)],
        ),
        (
            (
                "We recorded 159 offences against children with the flag between 1 April 2017 and 31 March 2018, "
                "177 between"
                " 1 April 2018 and 31 March 2019, and 192 between 1 April 2019 and 31 March 2020."
            ),
            [(159, "2017/18"), (177, "2018/19"), (192, "2019/20")],
        ),
        (
            "2018/19 - 159 (in 2016/17, which you did not ask for, it was 149)",
            [(159, "2018/19"), (149, "2016/17")],
        ),
    ],
    ids=["bare unknown", "ages in words", "nothing recorded", "between semicolons", "against children", "an aside"],
)
def test_a_sentence_says_what_its_numbers_are_of(text, expected):
    assert said(text) == expected


def test_a_sentence_that_parts_again_is_of_the_same_offence():
    text = (
        "Of the 71/17 offences in 2017/18 the victim was female in 32 and male in 9.\n\nFor 2018/19 the split "
        "is 38 female"
        " and 9 male.\n\nAnd for 2019/20: 36 female, 10 male and 5 not recorded."
    )
    assert {count[2] for count in said(text)} == {"071/17"}
    assert len(said(text)) == 7


def test_a_sentence_with_crimes_of_its_own_is_of_no_offence_before_it():
    text = (
        "Of the 71/17 offences in 2017/18 the victim was female in 32 and male in 9.\n\nOf all flagged offences "
        "in 2018/19"
        " the victim was female in 138 and male in 49."
    )
    assert said(text)[2:] == [(138, "2018/19", FEMALE), (49, "2018/19", MALE)]


@pytest.mark.parametrize(
    "text",
    [
        "214 (female 129, male 45), a change of +13% on the year before",
        "214 (up 13% on 2017/18)",
        "214 (+13%)",
        "214 - a rise of 24",
        "214 (an increase of 24 on the previous year)",
    ],
)
def test_a_remark_on_the_change_is_no_figure(text):
    assert "13" not in without_changes(text)
    assert "24" not in without_changes(text)
    assert "214" in without_changes(text)


def test_a_figure_of_another_year_is_no_remark():
    assert "190" in without_changes("214, up from 190 in 2017/18")


@pytest.mark.parametrize(
    ("text", "values_named"),
    [
        ("Victims of 71/17 offences (Online flag)", ["071/17"]),
        ("Age bands for 071/17 in 2023/24 only", ["071/17"]),
        ("71/17 and 86/2 by year", ["071/17", "086/02"]),
        ("Our reply 70/24", []),
        ("We met on 20/5 and 21/3", []),
        ("The years 22/23 and 23/24", []),
        ("sexual offences and indecent image offences, child victims", ["all"]),
        (
            "sexual offences against children (victims under 18), and offences involving indecent images of children",
            ["all"],
        ),
        ("Rape and sexual assault", ["rape", "sexual-assault"]),
    ],
)
def test_offences_named_in_a_title(text, values_named):
    assert [found.value for found in offences_named_in(text)] == values_named


def test_an_offence_of_one_part_is_not_that_of_the_parts_before_it(tmp_path):
    text = (
        "Kent Police\n\nOffences with the online flag, victim under 18\n------------------------------\n2017/18 "
        ".... seven\n"
        "2018/19 .... nine\n\nof these, sexual communication with a child (HO 071/17)\n------------------------------\n"
        "2017/18 .... two\n2018/19 .... three\n"
    )
    assert values(read_file(tmp_path, text)) == {
        ("2017/18",): (7, 7),
        ("2018/19",): (9, 9),
        ("2017/18", "071/17"): (2, 2),
        ("2018/19", "071/17"): (3, 3),
    }


def test_quoted_questions_between_answers_ask_each_for_its_own(tmp_path):
    text = (
        "From: Kent Police <foi@kent.example>\nSubject: RE: FOI\nContent-Type: text/plain\n\nDear Sir\n\n"
        "> How many sexual offences against children, and offences involving indecent images of children,\n"
        "> were flagged in 2017/18 and 2018/19?\n\n2017/18 - 159\n2018/19 - 183\n\n"
        "> For sexual communication with a child (71/17), the sex of the victim.\n\n"
        "In 2018/19 34 were girls and 6 boys.\n\n"
        "> Which social media, messaging or gaming platform was used, where it is recorded.\n\n"
        "Flagged offences 2018/19: Snapchat 48, Kik 2.\n"
    )
    assert values(read_file(tmp_path, text, "Kent Police.eml")) == {
        ("2017/18",): (159, 159),
        ("2018/19",): (183, 183),
        ("2018/19", "071/17", FEMALE): (34, 34),
        ("2018/19", "071/17", MALE): (6, 6),
        ("2018/19", "snapchat"): (48, 48),
        ("2018/19", "kik"): (2, 2),
    }


def test_a_table_of_figures_ends_the_request(read_letter_with_table):
    letter = [
        "I write about your request of 20 May, in which you asked:",
        "How many offences were flagged?",
        "What was the sex of the victims?",
        "Searches were made of the crime system. I can disclose the following.",
    ]
    reading = read_letter_with_table(letter, [["Year", "2017/18", "2018/19"], ["Flagged offences", 43, 53]])
    assert len(reading.counts) == 2


def test_a_label_says_its_flag_and_what_became_of_the_crimes(read_letter_with_table):
    rows = [
        ["", "All recorded", "With online crime flag", "Flagged %", "Flagged offences with a charge by 1 June 2020"],
        ["2017/18", 900, 300, "33.3%", 30],
        ["2018/19", 800, 200, "25.0%", 20],
    ]
    reading = read_letter_with_table(["Table 1: sexual offences and indecent image offences, child victims"], rows)
    found = {(c.bounds.low, c.measure.value, c.basis.value, c.offence) for c in reading.counts}
    assert found == {
        (900, "offences", "none", "all"),
        (800, "offences", "none", "all"),
        (300, "offences", "flag", "all"),
        (200, "offences", "flag", "all"),
        (30, "charges", "flag", "all"),
        (20, "charges", "flag", "all"),
    }


def test_a_title_keeps_what_it_says_beside_a_rule_for_small_figures(read_letter_with_table):
    rows = [["Year", "Female", "Male"], ["2017/18", 8, "*"], ["2018/19", 9, 5]]
    reading = read_letter_with_table(["Victims of 71/17 offences. * = 1, 2 or 3, withheld under section 40(2)."], rows)
    assert {c.offence for c in reading.counts} == {"071/17"}
    assert {c.measure.value for c in reading.counts} == {"offences"}
    assert "unknown-measure" in kinds(reading)


def test_an_unknown_of_its_own_kind():
    tokens = read_tokens("female 12, male 3, unknown 1; under 13: 4, 13 to 15 years old: 9, unknown 2")
    assert [token.value.value for token in tokens.sexes] == [FEMALE, MALE, UNKNOWN]
    assert [str(token.value) for token in tokens.ages] == ["0-12", "13-15", UNKNOWN]


def test_ranked_years_go_on_before_a_verb():
    text = "Of these, three in the first year, six in the second and eight in the third were offences of class 86."
    assert [(c.period, c.bounds.low) for c in read_text(text).counts] == list(
        zip(ASKED.periods, (3, 6, 8), strict=True)
    )


def test_this_year_is_that_of_the_line_above_it(read_letter_with_table):
    text = ["Table A: 1 April 2017 - 31 March 2018", "12 offences were flagged in this year."]
    text += ["Table B: 1 April 2018 - 31 March 2019", "15 offences were flagged in this year."]
    read = read_letter_with_table(text, [["", "2019/20"], ["Female", 3], ["Male", 4]])
    assert values(read)[("2017/18",)] == (12, 12)
    assert values(read)[("2018/19",)] == (15, 15)


AGES = [["Age", "Rapes in 2024/25"], ["16", 2], ["17", 3]]


@pytest.mark.parametrize(
    ("asked", "answer", "years"),
    [
        (
            "between 1 April 2023 and 31 March 2024, and between 1 April 2024 and 31 March 2025",
            "174 rapes were recorded in the first period. In the second period the figure rose to 203.",
            {(174, 2023), (203, 2024)},
        ),
        ("in 2023/24 and in 2024/25", "174 rapes were recorded in the earlier year.", {(174, 2023)}),
        # which is the first of years named from the last to the earliest cannot be told
        ("in 2021 and in 2020", "174 rapes were recorded in the first period.", set()),
        ("in 2020, 2021 and 2022", "174 rapes were recorded in the earlier year.", set()),
    ],
)
def test_a_period_that_is_pointed_at_is_one_of_those_asked_for_whatever_a_table_tells(
    read_unasked, asked, answer, years
):
    first = (f"<h2>Question 1</h2><p>How many rapes were recorded {asked}?</p><p>{answer}</p>",)
    for blocks in ((*first, AGES), (*first, "<h2>Question 2</h2>", "How old were the victims?", AGES)):
        told = {(c.bounds.low, c.period.start.year) for c in read_unasked(*blocks).counts if c.bounds.low > 3}
        assert told == years


@pytest.mark.parametrize("rank", ["year", "period"])
def test_years_told_in_answer_to_another_question_are_none_of_which_one_is_the_first(read_unasked, rank):
    asked = ("1) How many rapes in 2023/24 and 2024/25?", "2) How many stalking offences in 2020/21 and 2021/22?")
    answers = ("1) 5 and 6 respectively.", f"2) 174 stalking offences in the first {rank}, 180 in the second {rank}.")
    told = {
        (c.bounds.low, c.period.start.year) for c in read_unasked("You asked:", *asked, "Response", *answers).counts
    }
    assert told >= {(174, 2020), (180, 2021)}


def test_a_table_s_only_year_is_the_first_of_none(read_unasked):
    text = (
        "<p>How many rapes were recorded in the last three years?</p><p>174 rapes were recorded in the first year.</p>"
    )
    assert 174 not in {c.bounds.low for c in read_unasked(f"<h2>Question 1</h2>{text}", AGES).counts}
