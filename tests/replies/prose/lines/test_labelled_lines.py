"""Figures behind labels in lines of text: open dates, parts, words that nobody knows."""

import pytest

from cyberflag.model import AgeBand, Basis, IssueKind, Measure, Period, Request
from readings import read_text, said

ONE_YEAR = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.calendar_year(2018),))


def test_an_open_date_inside_the_one_period_asked_for_gives_a_count_and_an_issue():
    reading = read_text("Referrals from 01.03.18 : 8", ONE_YEAR)
    assert [(str(c.period.start), str(c.period.end), c.bounds.low) for c in reading.counts] == [
        ("2018-03-01", "2018-12-31", 8)
    ]
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_PERIOD]


def test_an_open_date_outside_the_period_asked_for_is_an_issue_and_no_count():
    reading = read_text("Referrals from 01.03.17 : 8", ONE_YEAR)
    assert reading.counts == ()
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_HEADING]


def test_parts_of_what_a_line_counts_are_kept_apart_by_their_own_words():
    reading = read_text("Of these: Referrals by schools - 2, Referrals by others - 6", ONE_YEAR)
    assert [(c.measure, c.detail) for c in reading.counts] == [
        (Measure.OTHER, (("label", "Of these: Referrals by schools"),)),
        (Measure.OTHER, (("label", "Referrals by others"),)),
    ]


def test_a_part_may_be_named_by_a_word_of_the_first_label_alone():
    reading = read_text("Referrals not granted - 8, granted - 4", ONE_YEAR)
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [(Measure.OTHER, 8), (Measure.OTHER, 4)]


def test_a_word_that_nobody_knows_is_never_a_part_of_the_offences_counted():
    reading = read_text("Flagged offences in 2018 by service:\nZorble : 3\nFlagged offences - 8, Zorble - 3", ONE_YEAR)
    assert [c.bounds.low for c in reading.counts] == [8]
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_HEADING] * 2


BROKEN_DOWN = {
    "one without a recorded sex": (
        "Of 34 offences in 2018/19, 27 had a female victim and six a male victim; for one the sex was not recorded.",
        [("all", 34), ("female", 27), ("male", 6), ("unknown", 1)],
    ),
    "a total before its breakdown in brackets": (
        "For 2018/19 there were 58 (girls 45, boys ten, sex not recorded three).",
        [("all", 58), ("female", 45), ("male", 10), ("unknown", 3)],
    ),
    "a part of the whole of a year": (
        "Of the 62 offences in 2018/19, 41 had a female victim.",
        [("all", 62), ("female", 41)],
    ),
}


@pytest.mark.parametrize(("text", "figures"), BROKEN_DOWN.values(), ids=BROKEN_DOWN.keys())
def test_a_sentence_may_break_its_total_down_by_sex(text, figures):
    reading = read_text(text)
    assert [(c.sex.value, c.bounds.low) for c in reading.counts] == figures
    assert reading.issues == ()


def test_fewer_than_a_number_after_a_comma_is_no_change():
    reading = read_text(
        "Flagged offences in 2017/18: 22\nOf those in 2018/19, less than three had a victim aged under 10."
    )
    assert [(str(c.age), c.bounds.low, c.bounds.high) for c in reading.counts] == [("all", 22, 22), ("0-9", 0, 2)]


def test_a_question_that_follows_on_asks_for_the_same_thing():
    text = (
        "Q1. How many flagged offences were there in 2017/18?\n\nA1. Fourteen\n\nQ2. And in 2018/19?\n\nA2. Twenty-one."
    )
    reading = read_text(text)
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [("2017/18", 14), ("2018/19", 21)]


@pytest.mark.parametrize("text", ["In 2018/19 no one was charged.", "This one was recorded in 2018/19."])
def test_the_pronoun_one_is_no_count(text):
    assert read_text(text).counts == ()


def test_numbers_below_a_row_of_labels_go_in_step_with_them():
    reading = read_text("Flagged offences: 2017/18, 2018/19, 2019/20\n10, <5, 14")
    assert [(c.period.label, c.bounds.high) for c in reading.counts] == [
        ("2017/18", 10),
        ("2018/19", 4),
        ("2019/20", 14),
    ]


def test_a_number_below_several_labels_may_have_run_together():
    reading = read_text("Of which boys: 2017/18 2018/19 2019/20\n\n21321")
    assert reading.counts == ()
    assert [issue.kind for issue in reading.issues] == [IssueKind.JOINED_CELLS]


def test_two_ages_of_year_olds_are_a_band_and_no_count():
    reading = read_text("In 2018/19: under 13s 12, 16 and 17 year olds 18 flagged offences.")
    assert [(str(c.age), c.bounds.low) for c in reading.counts] == [("0-12", 12), ("16-17", 18)]


def test_no_offences_in_all_the_years_is_a_nought():
    (count,) = read_text("There were no flagged offences recorded in any of the three years.").counts
    assert (count.period.label, count.bounds.high) == ("2017/18 to 2019/20", 0)


def test_an_upright_stroke_parts_a_label_from_its_figure():
    lines = "   2017/18 | 33\n   2018/19 | 48\n\nBoys, 2018/19 | 30"
    text = f"1. Offences against a child that carry the online marker\n{lines}"
    assert said(text) == [(33, "2017/18"), (48, "2018/19"), (30, "2018/19", "male")]


def test_a_total_with_the_full_stop_of_its_sentence_ends_a_list_of_labels_and_figures():
    text = "Calendar year 2018. Exposure: 31; causing a child under 16 to watch a sexual act (022/11): 16; in all 47."
    reading = read_text(text, ONE_YEAR)
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("088/09", 31), ("022/11", 16), ("all", 47)]
    assert {c.period for c in reading.counts} == {Period.calendar_year(2018)}
    assert not reading.issues


@pytest.mark.parametrize(
    ("label", "victims"),
    [
        ("girls, 10-14", ("female", "10-14")),
        ("10 to 14, girls", ("female", "10-14")),
        ("boys (15-17)", ("male", "15-17")),
        ("sex not given, 0-9", ("unknown", "0-9")),
        ("boys, no age", ("male", "unknown")),
    ],
)
@pytest.mark.parametrize("leader", [": ", " ........ "])
def test_a_sex_and_an_age_are_all_that_a_label_may_say(label, leader, victims):
    assert said(f"In 2017/18 there were:\n\n{label}{leader}12") == [(12, "2017/18", *victims)]


def test_two_numbers_beside_a_sex_that_are_a_year_asked_for_are_no_ages():
    assert ("16-17",) not in [count[2:] for count in said("Girls 17-18: 12\nGirls 18-19: 4")]
    assert said("In 2017/18:\n\nGirls 17-18: 12") == []


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("All girls", "female"),
        ("Boys total", "male"),
        ("Total grooming", "grooming"),
        ("Total under 13s", "0-12"),
    ],
)
def test_a_total_of_some_is_no_total_of_all(label, meant):
    assert said(f"In 2017/18 we recorded:\n\n{label}: 12") == [(12, "2017/18", meant)]


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Cyfanswm y flwyddyn ariannol / Total for the financial year", ()),
        ("Cyfanswm y troseddau a gofnodwyd / Total offences recorded", ()),
        ("Dioddefwyr benywaidd / Female victims", ("female",)),
        ("Merched dan 13 / Girls under 13", ("female", "0-12")),
        ("Bechgyn / Boys", ("male",)),
        ("Nifer y troseddau a gofnodwyd / Number of offences recorded", ()),
    ],
)
def test_a_label_in_both_languages_says_what_its_english_half_does(label, meant):
    assert said(f"Flagged offences\n\n{label}: 2017/18: 141; 2018/19: 154.") == [
        (141, "2017/18", *meant),
        (154, "2018/19", *meant),
    ]


@pytest.mark.parametrize("label", ["Merched / Boys", "Girls / Boys", "Snapchat / Kik", "Under a heading / Odd thing"])
def test_a_label_whose_halves_are_two_things_or_unknown_gives_no_figure(label):
    assert said(f"Flagged offences\n\n{label}: 2017/18: 141") == []


def test_a_label_whose_welsh_half_names_a_year_is_not_read_by_its_english_half():
    label = "Nifer y troseddau a gofnodwyd yn 2018/19 / Number of offences recorded"
    assert (141, "2017/18") not in said(f"Flagged offences\n\n{label}: 2017/18: 141; 2018/19: 154.")
