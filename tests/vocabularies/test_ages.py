"""What replies write for an age or a band of ages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.model import ALL_AGES, UNKNOWN_AGE, AgeBand
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.ages import understand_age

WHOLE = [
    ("Infant to 9", "0-9", 1.0),
    ("Babies up to 10 years", "0-10", 1.0),
    ("11 & 10", "10-11", 0.4),
    ("17 to 16", "16-17", 1.0),
    ("12, 11 and 10", "10-12", 1.0),
    ("Birth date missing", "unknown", 1.0),
    ("age we do not hold", "unknown", 1.0),
    ("13", "13", 1.0),
    ("0", "0", 1.0),
    ("13 yrs", "13", 1.0),
    ("0 yrs", "0", 1.0),
    ("Age 13", "13", 1.0),
    ("Age: 13", "13", 1.0),
    ("13 years old", "13", 1.0),
    ("13-year-old", "13", 1.0),
    ("oedran 13", "13", 1.0),
    ("fourteen", "14", 1.0),
    ("0-11", "0-11", 1.0),
    ("05 - 09", "5-9", 1.0),
    ("10 to 12", "10-12", 1.0),
    ("0–5", "0-5", 1.0),
    ("Aged 13 to 15", "13-15", 1.0),
    ("13 - 15 years", "13-15", 1.0),
    ("between 13 and 15", "13-15", 1.0),
    ("11 to under 14", "11-13", 1.0),
    ("Age Band 0-10", "0-10", 1.0),
    ("Under 10", "0-9", 1.0),
    ("under ten", "0-9", 1.0),
    ("under 1", "0", 1.0),
    ("Under 1 year", "0", 1.0),
    ("<10", "0-9", 1.0),
    ("under-16", "0-15", 1.0),
    ("Under 18s", "0-17", 1.0),
    ("11 and under", "0-11", 1.0),
    ("10 or younger", "0-10", 1.0),
    ("10 ac iau / 10 and under", "0-10", 1.0),
    ("<= 10", "0-10", 1.0),
    ("Up to 9", "0-9", 1.0),
    ("16 and over", "16+", 1.0),
    ("65 and Over", "65+", 1.0),
    ("16+", "16+", 1.0),
    ("18 +", "18+", 1.0),
    ("18 plus", "18+", 1.0),
    (">=16", "16+", 1.0),
    ("Over 18", "19+", 1.0),
    (">18", "19+", 1.0),
    ("Adult", "18+", 1.0),
    ("Adults (18+)", "18+", 1.0),
    ("Child", "0-17", 0.7),
    ("Children (under 18)", "0-17", 0.9),
    ("All ages", "all", 1.0),
    ("Victims under 13:", "0-12", 0.9),
    ("Children under 13", "0-12", 0.9),
    ("Victims aged 13 to 15", "13-15", 0.9),
    ("Age unknown", "unknown", 1.0),
    ("Unknown Age", "unknown", 1.0),
    ("Missing age", "unknown", 1.0),
    ("Victim age not recorded", "unknown", 1.0),
    ("No DOB", "unknown", 1.0),
    ("Unknown", "unknown", 0.5),
    ("N/K", "unknown", 0.5),
    ("NK", "unknown", 0.5),
    ("Not known", "unknown", 0.5),
    ("Not recorded", "unknown", 0.5),
    ("Not stated", "unknown", 0.5),
    ("N/S", "unknown", 0.5),
    ("(blank)", "unknown", 0.5),
    ("Anhysbys / Unknown", "unknown", 0.5),
    ("Other/unknown", "unknown", 0.5),
    ("Age of victim: 13", "13", 0.9),
    ("All under 18", "0-17", 0.9),
    ("U18", "0-17", 1.0),
    ("18yrs+", "18+", 1.0),
    ("5 and under 10", "5-9", 1.0),
    ("0 (under 1)", "0", 1.0),
    ("17/18", "17-18", 0.4),
    ("Age 17/18", "17-18", 1.0),
    ("10-Dec", "10-12", 0.4),
]


@pytest.mark.parametrize(("text", "band", "score"), WHOLE)
def test_a_text_that_is_an_age_is_understood(text, band, score):
    understood = understand_age(text)
    assert understood is not None
    assert (str(understood.value), understood.score) == (band, score)


@pytest.mark.parametrize(
    "text",
    [
        "1520",
        "021/22",
        "18-",
        "999",
        "3-2",
        "-1",
        "",
        "Year 13",
        "12 months",
        "Oct-12",
        "Rape of a female aged under 16",
        "Sexual activity with a child under 13",
        "13%",
        "1.5",
        "Under",
    ],
)
def test_what_is_no_age_is_left_alone(text):
    assert understand_age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2017/18",
        "2016",
        "Apr 15 - Mar 16",
        "071/17",
        "88A",
        "19D",
        "Total",
        "Grand Total",
        "Female",
        "All",
        "Snapchat",
        "Offences",
        "*",
        "fewer than five offences",
    ],
)
def test_periods_codes_totals_and_signs_are_no_ages(text):
    assert understand_age(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Victims under 13:", [("0-12", "under 13")]),
        ("aged under 18", [("0-17", "under 18")]),
        ("victims aged 10-15", [("10-15", "10-15")]),
        ("The youngest victim was aged 4.", [("4", "4")]),
        ("5 years old.", [("5", "5 years old")]),
        ("persons aged 16 and under arrested", [("0-16", "16 and under")]),
        ("13-15 year olds", [("13-15", "13-15 year olds")]),
        ("victim < 18", [("0-17", "< 18")]),
        ("Figures under 5 are suppressed", []),
        ("Exact figures under five are exempt", []),
        ("Counts under 5 were suppressed, 20 by 31 May", []),
        ("over 28000 incidents in 2017/18", []),
        ("crimes recorded up to 31 March 2022", []),
        ("offences up to 17th of May 2022", []),
        ("Children up to 17 may be named", [("0-17", "up to 17")]),
        ("section 40(2)", []),
    ],
)
def test_ages_in_running_text_need_a_word_of_age(text, expected):
    assert [(str(u.value), text[u.start : u.end]) for u in ages_named_in(text)] == expected


@st.composite
def bands(draw):
    low = draw(st.integers(0, 119))
    return AgeBand(low, draw(st.none() | st.integers(low, 120)))


@given(bands())
def test_the_contract_spelling_of_any_band_reads_back(band):
    understood = understand_age(str(band))
    assert understood is not None
    assert (understood.value, understood.score) == (band, 1.0)


@given(st.integers(1, 99))
def test_under_and_over_leave_the_age_itself_out(age):
    assert understand_age(f"Under {age}").value == AgeBand(0, age - 1)
    assert understand_age(f"Over {age}").value == AgeBand(age + 1, None)
    assert understand_age(f"{age} and under").value == AgeBand(0, age)
    assert understand_age(f"{age} and over").value == AgeBand(age, None)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text):
    understand_age(text)
    ages_named_in(text)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Victim aged 16 or 17", "16-17"),
        ("aged 16 and 17 only", "16-17"),
        ("victims aged 13, 14 and 15", "13-15"),
        ("aged 16/17 in 2019", "16-17"),
        ("aged 16 or 17 in 2021", "16-17"),
        ("10 were aged 13 and 14 were not", "13"),
        ("aged 13, 12 offences", "13"),
    ],
)
def test_ages_that_follow_each_other_are_named_as_one_band(text, band):
    assert [str(found.value) for found in ages_named_in(text)] == [band]


@pytest.mark.parametrize("text", ["Victim aged 13 or 16", "whose age is 10, 12 or 14"])
def test_ages_with_a_gap_between_them_are_never_the_first_of_them(text):
    assert ages_named_in(text) == []


@pytest.mark.parametrize("text", ["-1", "− 1", "Aged -1", "Age −9"])
def test_a_negative_number_is_no_age(text):
    assert understand_age(text) is None


def test_a_dash_after_the_word_age_is_no_minus():
    assert str(understand_age("Age - 13").value) == "13"


@pytest.mark.parametrize(
    "text",
    [
        "0 to 17 and not recorded",
        "All ages (incl. unknown)",
        "17 and under, incl. unknown",
        "Under 18s plus age missing",
    ],
)
def test_all_children_and_those_of_no_known_age_are_everybody(text):
    assert understand_age(text).value == ALL_AGES


@pytest.mark.parametrize("text", ["12-15 and unknown", "0-17 and adults"])
def test_some_ages_and_the_unknown_are_no_band(text):
    assert understand_age(text) is None


@pytest.mark.parametrize(
    "label",
    [
        "Child, precise age not recorded",
        "Under 18, exact age unknown",
        "Minor (age not known)",
        "Age not known but under 18",
        "Exact age not known",
    ],
)
def test_a_child_of_unknown_age_is_of_unknown_age(label):
    assert understand_age(label).value == UNKNOWN_AGE


@pytest.mark.parametrize(
    ("label", "band"),
    [
        ("Pre-school (0-4)", "0-4"),
        ("Preschool, 0 to 4", "0-4"),
        ("Nursery age 3-4", "3-4"),
        ("Primary school 5-10", "5-10"),
        ("Upper secondary: 14 - 15", "14-15"),
        ("Sixth form 16 or 17", "16-17"),
        ("Early years under 5", "0-4"),
    ],
)
def test_a_stage_of_childhood_beside_its_ages_is_those_ages(label, band):
    found = understand_age(label)
    assert found is not None
    assert str(found.value) == band


@pytest.mark.parametrize("label", ["Primary 5", "Secondary: 11", "Nursery"])
def test_a_stage_of_childhood_with_a_number_is_no_age(label):
    assert understand_age(label) is None


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Crimes by month, age group: 13 or 14", "13-14"),
        ("Victims, age at offence = 0 to 12", "0-12"),
        ("Age range 16-17, all offences", "16-17"),
        ("the age of the child at the time of the offence was 10 to 12", "10-12"),
    ],
)
def test_ages_behind_words_on_the_age_are_named(text, band):
    assert [str(found.value) for found in ages_named_in(text)] == [band]


@pytest.mark.parametrize("text", ["By age of victim in 2017-18", "The age was recorded in 12 and 13 cases"])
def test_numbers_further_behind_the_word_age_are_no_ages(text):
    assert ages_named_in(text) == []


@pytest.mark.parametrize(("text", "band"), [("0/11", "0-11"), ("10/12", "10-12"), ("13 / 17", "13-17")])
def test_two_ages_of_children_with_a_stroke_may_bound_a_band(text, band):
    found = understand_age(text)
    assert found is not None
    assert (str(found.value), found.score < 0.5) == (band, True)


@pytest.mark.parametrize("text", ["10/18", "18/25", "071/17", "17/3", "0/11/12", "8/71"])
def test_other_numbers_with_a_stroke_are_no_band(text):
    found = understand_age(text)
    assert found is None


@pytest.mark.parametrize("text", ["No d.o.b.", "D.O.B. not held", "d. o. b. missing", "No D.O.B. on record"])
def test_the_initials_of_a_date_of_birth_may_have_their_stops(text):
    assert understand_age(text).value == UNKNOWN_AGE


@pytest.mark.parametrize(("text", "band"), [("to 9", "0-9"), ("upto 12", "0-12"), ("to nine years", "0-9")])
def test_the_first_band_may_lack_its_first_age(text, band):
    found = understand_age(text)
    assert found is not None
    assert str(found.value) == band


@pytest.mark.parametrize("text", ["to 31", "to 18", "rose to 9", "to 9 March"])
def test_what_ends_in_a_number_is_no_first_band(text):
    assert understand_age(text) is None


@pytest.mark.parametrize("text", ["10-1", "13-1", "16-1", "18-2"])
def test_a_band_that_may_have_lost_its_last_digit_is_not_sure(text):
    found = understand_age(text)
    assert found is None or found.score < 0.9


@pytest.mark.parametrize(
    ("text", "low", "high"), [("17-16", 16, 17), ("15-13", 13, 15), ("17-0", 0, 17), ("9-5", 5, 9)]
)
def test_a_band_from_the_oldest_down_is_sure(text, low, high):
    found = understand_age(text)
    assert (found.value, found.score) == (AgeBand(low, high), 1.0)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Offences with complainants below 18 years of age", "0-17"),
        ("Crimes whose victim was less than 16 years old", "0-15"),
        ("Victims up to and including 17 years of age", "0-17"),
        ("Crimes against those 17 years of age and below", "0-17"),
        ("Crimes against people 18 years old or more", "18+"),
        ("Crimes against people over 17 years of age", "18+"),
        ("Crimes with victims not over 17 years of age", "0-17"),
        ("Crimes with victims short of 18 years of age", "0-17"),
        ("Crimes where the victim had not reached 18 years of age", "0-17"),
        ("Crimes with victims 17 years old at the oldest", "0-17"),
        ("Crimes with victims from birth to 17 years of age", "0-17"),
        ("Crimes with victims over 12 but under 16 years of age", "13-15"),
        ("Crimes with victims < 18 years of age", "0-17"),
        ("Crimes against people of 18 years of age", "18"),
    ],
)
def test_words_that_bound_an_age_belong_to_it_wherever_its_years_stand(text, band):
    assert [found.value for found in ages_named_in(text)] == [AgeBand.parse(band)]


@pytest.mark.parametrize("words", ["not 18 years old", "until 18 years of age"])
def test_an_age_behind_words_that_mean_other_ages_too_is_not_the_only_one(words):
    assert ages_named_in(f"Crimes with victims {words}") == []


@pytest.mark.parametrize("text", ["Of these 5 under 13 years of age", "In all, 10 less than 13 years old"])
def test_a_count_before_a_bound_is_no_age(text):
    assert [str(found.value) for found in ages_named_in(text)] == ["0-12"]


def test_an_age_and_its_years_are_at_least_that_age():
    assert understand_age("At least 16 years of age").value == AgeBand.parse("16+")


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("victims under 13 April 2017 to March 2018", ["0-12"]),
        ("victims under 13 April 2017 - end of March 2018", ["0-12"]),
        ("victims under 13, April 2017 to 31 March 2018", ["0-12"]),
        ("recorded up to 12 April 2017", []),
        ("recorded before 12 April 2017 to 31 March 2018", []),
    ],
)
def test_a_number_before_months_is_an_age_where_it_is_no_day(text, ages):
    assert [str(understood.value) for understood in ages_named_in(text)] == ages
