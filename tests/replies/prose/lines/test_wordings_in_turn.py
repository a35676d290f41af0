"""One thing said in turn in each of the ways that letters say it gives the same figure, in every kind of sentence."""

import pytest

from readings import said

YEAR = "2018/19"
FRAMES = (
    "We recorded 12 rapes {}.",
    "{}, we recorded 12 rapes.",
    "{} there were 12 rapes recorded.",
)
PERIODS = (
    "between 1 April 2018 and 31 March 2019",
    "between 01/04/2018 to 31/03/2019",
    "between the 01/04/18 and the 31/03/19",
    "between the 1st of April 2018 and the 31st of March 2019",
    "between the 1st April 2018 and the 31st March 2019",
    "between the dates of 1 April 2018 and 31 March 2019",
    "between the dates 1 April 2018 and 31 March 2019",
    "between the period of 1 April 2018 and 31 March 2019",
    "between the start of April 2018 and the end of March 2019",
    "between 1 April 2018, and 31 March 2019",
    "between Sunday 1 April 2018 and Sunday 31 March 2019",
    "between 1 April 2018 at 00:00 and 31 March 2019 at 23:59",
    "from 00:00 on 1 April 2018 to 23:59 on 31 March 2019",
    "from the 1st of April 2018 through to the 31st of March 2019",
    "from 1 April 2018 to 31 March 2019 (inclusive)",
    "during the period of 1st April 2018 - 31st March 2019",
    "within the timeframe 01/04/2018 to 31/03/2019",
    "in the year to the end of March 2019",
    "in the twelve months to 31 March 2019",
    "in the financial year 2018/19 (1 April 2018 to 31 March 2019)",
    "in 2018/19 (April 2018 to March 2019)",
    "in 2018/19 (i.e. 1 April 2018 to 31 March 2019)",
)
AGES = {
    "13-15": (
        "between the ages of 13 and 15",
        "between the age of 13 and 15",
        "between 13 and 15 years of age",
        "in the 13-15 age group",
        "in the 13 to 15 age range",
        "in the 13-15 bracket",
        "aged 13 – 15",
        "aged 13 - 15 years",
        "over 12 and under 16",
        "older than 12 but younger than 16",
    ),
    "0-12": ("up to the age of 12", "aged up to and including 12", "under the age of 13", "in the under 13 age group"),
    "16-17": ("in the 16-17 age group", "who were 16 or 17 years old", "aged 16 or 17"),
    "14": ("who were 14", "who were 14 years of age", "of 14 years of age"),
}
AGED = [(band, wording) for band, wordings in AGES.items() for wording in wordings]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("period", PERIODS)
def test_a_period_is_read_however_it_is_told(frame, period) -> None:
    text = frame.format(period)
    assert said(text[0].upper() + text[1:]) == [(12, YEAR, "rape")]


@pytest.mark.parametrize(("band", "wording"), AGED)
@pytest.mark.parametrize(
    "frame", ["We recorded 12 rapes of victims {} in 2018/19.", "Victims {}: 12 rapes in 2018/19."]
)
def test_an_age_is_read_however_it_is_told_and_counts_nothing(band, wording, frame) -> None:
    assert said(frame.format(wording)) == [(12, YEAR, "rape", band)]


@pytest.mark.parametrize(("band", "wording"), [one for one in AGED if not one[1].startswith("who")])
def test_an_age_in_a_question_is_that_of_its_answer(band, wording) -> None:
    assert said(f"How many rapes were recorded in 2018/19 with a victim {wording}? 12") == [(12, YEAR, "rape", band)]


@pytest.mark.parametrize(
    "nought",
    [
        "There were no rapes in 2019/20.",
        "Kent Police recorded no rapes in 2019/20.",
        "No sexual assaults were recorded in 2019/20.",
        "There were no rapes with a victim under 13 in 2019/20.",
    ],
)
def test_crimes_of_which_there_were_none_are_nought(nought) -> None:
    (before, none) = said(f"We recorded 12 rapes in 2018/19. {nought}")
    assert before == (12, YEAR, "rape")
    assert none[:2] == (0, "2019/20")


@pytest.mark.parametrize(
    "sentence",
    [
        "No reports of rape from 2019/20 are included.",
        "In 2019/20 no incidents data was kept.",
        "No incidents were excluded in 2019/20.",
        "No rapes that were cancelled in 2019/20 are included.",
        "In 2019/20 no child rapes data was retained.",
        "In 2019/20 we received no reports of a fault with this count.",
    ],
)
def test_what_was_not_kept_or_left_out_is_no_nought(sentence) -> None:
    assert said(f"In 2018/19 there were 33 rapes. {sentence}") == [(33, YEAR, "rape")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In 2018/19 we recorded 24 under-13 rapes.", [(24, YEAR, "rape", "0-12")]),
        ("In 2018/19, 24 offences related to the age of 13.", [(24, YEAR, "13")]),
        ("aged 12 - 15 in 2018/19\naged 13 - 22 in 2018/19", [(15, YEAR, "12"), (22, YEAR, "13")]),
    ],
)
def test_an_age_beside_its_figure_stays_what_it_was(text, figures) -> None:
    assert said(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 we recorded 40 rapes and charged the suspects, who were 9 and all male.",
        "In 2018/19 we recorded 40 rapes. The people charged, who were 14 in 2018/19, were all men.",
    ],
)
def test_how_many_they_were_is_no_age(text) -> None:
    assert (40, YEAR, "rape") in said(text)
    assert not {"9", "14"} & {part for figure in said(text) for part in figure[1:]}


def test_the_number_of_a_category_behind_a_year_counts_nothing(read_unasked_letter) -> None:
    reading = read_unasked_letter("In 2018/19 category 2 images are not included. There were 33 offences in 2018/19.")
    assert [count.bounds.low for count in reading.counts] == [33]


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("Number of rapes", ("rape",)),
        ("Number of rape offences", ("rape",)),
        ("Count of rapes", ("rape",)),
        ("Number of sexual assaults", ("sexual-assault",)),
        ("Number of stalking offences", ("stalking",)),
        ("Number of Snapchat offences", ("snapchat",)),
        ("Number of offences on Facebook", ("facebook",)),
    ],
)
def test_a_label_that_says_what_is_counted_keeps_of_which_crimes(label, named) -> None:
    assert said(f"2017/18\n{label}: 12\n2018/19\n{label}: 15") == [(12, "2017/18", *named), (15, YEAR, *named)]


@pytest.mark.parametrize("of", ["of the 12", "out of the 12", "out of 12", "of 12", "(58%) of the 12"])
@pytest.mark.parametrize(
    "text", ["7 {} rapes in 2018/19 had a female victim.", "In 2018/19, 7 {} rapes were of females."]
)
def test_what_is_said_of_some_of_a_number_is_of_these_alone(of, text) -> None:
    assert said(text.format(of)) == [(7, YEAR, "rape", "female"), (12, YEAR, "rape")]
