"""Labels as officers and analysts type them: words put together, short forms, slips, and what only looks like one."""

import pytest

from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.bases import basis_named_in, is_without_flag
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.platforms import understand_platform
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("All ages to 15", "0-15"),
        ("Up to 15 (age known)", "0-15"),
        ("0-15 where the age is known", "0-15"),
        ("12-14 of known age", "12-14"),
        ("Aged between 7 and 9", "7-9"),
        ("Between the ages of 7 and 9", "7-9"),
        ("Toddlers 1-3", "1-3"),
        ("Anybody under sixteen", "0-15"),
        ("Adults 18 to 24", "18-24"),
        ("Age = 8", "8"),
        ("7 → 9", "7-9"),
        ("Before their 16th birthday", "0-15"),
        ("Up to but not including 16", "0-15"),
        ("14 y", "14"),
        ("DOB/age unknown", "unknown"),
        ("0-15 (age not known)", None),
        ("All ages (age known)", None),
        ("All known ages", None),
        ("Age known", None),
        ("Teenagers: 15", None),
        ("IP 12", None),
        ("Between 9 and 10 offences", None),
        ("Rape of a female between 13 and 15", None),
    ],
)
def test_an_age_is_understood_in_plain_words(text, age):
    read = understand_age(text)
    assert (None if read is None else str(read.value)) == age


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Boys & men", "male"),
        ("Females + males", "all"),
        ("F & M combined", "all"),
        ("Of whom girls", "female"),
        ("Sex = M", "male"),
        ("Female injured parties", "female"),
        ("Males (all)", "male"),
        ("Femlae", "female"),
        ("Girls (incl trans girls)", "female"),
        ("F & M", None),
        ("Male (excluding trans)", None),
        ("Female and male suspects", None),
        ("Mail", None),
        ("Tamale", None),
        ("Assault on a female person", None),
    ],
)
def test_a_sex_is_understood_in_plain_words(text, sex):
    read = understand_sex(text)
    assert (None if read is None else read.value) == sex


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("First four months of 2018/19", "2018-04-01 2018-07-31"),
        ("2018/19 (last three months)", "2019-01-01 2019-03-31"),
        ("Quarter ending June 2018", "2018-04-01 2018-06-30"),
        ("Q/E Sept 2018", "2018-07-01 2018-09-30"),
        ("Month ended 31 May 2018", "2018-05-01 2018-05-31"),
        ("Qtr 3 18/19", "2018-10-01 2018-12-31"),
        ("Quarter Two 2018/19", "2018-07-01 2018-09-30"),
        ("Q1 & Q2 2018/19", "2018-04-01 2018-09-30"),
        ("2018 Nov", "2018-11-01 2018-11-30"),
        ("Decemeber 2018", "2018-12-01 2018-12-31"),
        ("2018/19 YTD (31 January)", "2018-04-01 2019-01-31"),
        ("2018/19 (to end Oct)", "2018-04-01 2018-10-31"),
        ("Between 1 May 2018 & 30 June 2018", "2018-05-01 2018-06-30"),
        ("F/Y/E Mar 19", "2018-04-01 2019-03-31"),
        ("Two years to March 2019", "2017-04-01 2019-03-31"),
        ("Past 4 years (2017/18-2020/21)", "2017-04-01 2021-03-31"),
        ("18/19 to 20/21", "2018-04-01 2021-03-31"),
        ("Oct-Dec 2018 (Q3)", "2018-10-01 2018-12-31"),
        ("Past 3 years (2017/18-2020/21)", None),
        ("Q1 and Q3 2018/19", None),
        ("10/11 to 12/13", None),
        ("Quarter ending 15 June 2018", None),
    ],
)
def test_a_period_is_understood_in_plain_words(text, days):
    read = understand_period(text)
    assert (None if read is None else f"{read.value.start} {read.value.end}") == days


@pytest.mark.parametrize(
    "text",
    ["FY2019 (April to December)", "Q1 FY2019", "H1 of FY2019", "FY2019 to December", "Financial year 2019 (Apr-Dec)"],
)
def test_part_of_a_financial_year_by_one_number_is_no_period(text):
    """It may be the year that it starts in or ends in."""
    assert understand_period(text) is None
    assert periods_named_in(f"In {text} there were 12.") == []


def test_a_financial_year_by_both_its_numbers_keeps_its_parts():
    assert understand_period("Q1 FY2019/20") is not None
    assert understand_period("FY 01 April 2019 to 31 March 2020") is not None


@pytest.mark.parametrize(
    ("text", "is_total"),
    [
        ("S/Total", True),
        ("Toatl", True),
        ("% of total", False),
        ("Percentage of all offences", False),
        ("Average of total", False),
        ("Change on total", False),
    ],
)
def test_a_share_of_the_total_is_no_total(text, is_total):
    assert (understand_total(text) is not None) is is_total


@pytest.mark.parametrize(
    "text", ["Un-recorded", "Declined to state", "Null value", "Data not populated", "Not spec", "Not jotted down"]
)
def test_words_say_that_nothing_was_recorded(text):
    assert unknown_score(text) > 0


@pytest.mark.parametrize(
    "text",
    ["None put in", "Nothing written on the form", "Officer did not say", "We cannot tell", "Nobody wrote it down"],
)
def test_a_plain_sentence_may_say_that_nothing_was_recorded(text):
    assert unknown_score(text) > 0


@pytest.mark.parametrize(
    "text", ["#N/A", "Found", "Not a girl", "Put online", "Missing person", "Refused", "Unidentified male"]
)
def test_other_words_say_nothing_of_the_record(text):
    assert unknown_score(text) == 0


@pytest.mark.parametrize(
    ("text", "slug"),
    [("In-stagram", "instagram"), ("Ro blox", "roblox"), ("Msgs on Skype", None), ("txt msgs", "text-message")],
)
def test_a_platform_is_understood_without_its_blanks(text, slug):
    read = understand_platform(text)
    assert (None if read is None else read.value) == slug


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Nos. of offences", "offences"),
        ("Injured persons", "victims"),
        ("Perpetrators/suspects", "suspects"),
        ("Custody references", "arrests"),
        ("No. of individuals charged", "charges"),
        ("Persons convicted", "outcomes"),
        ("Date charged", None),
        ("Arrest date", None),
        ("Outcome type", None),
        ("Suspects/victims", None),
        ("IP address", None),
    ],
)
def test_what_is_counted_is_understood_in_plain_words(text, measure):
    read = understand_measure(text)
    assert (None if read is None else read.value) == measure


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Where the cyber box was ticked", "flag"),
        ("Local marker 'internet related'", "flag"),
        ("MO text containing the word internet", "keyword"),
        ("Word search of MO field", "keyword"),
        ("Location type: Internet", "field"),
        ("The summary contains figures for all years", None),
        ("Method includes kissing", None),
        ("Location: Internet cafe", None),
    ],
)
def test_a_basis_is_understood_in_plain_words(text, basis):
    read = basis_named_in(text)
    assert (None if read is None else read.value) == basis


@pytest.mark.parametrize(
    ("text", "is_without"),
    [
        ("w/o cyber flag", True),
        ("Remainder without the marker", True),
        ("Crimes with no online flag", True),
        ("All flagged", False),
        ("Remainder", False),
        ("All other crimes", False),
    ],
)
def test_the_rest_is_told_from_those_without_the_flag(text, is_without):
    assert is_without_flag(text) is is_without


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("Yr Rec'd", "period"),
        ("Act / Section", "offence"),
        ("Clear-up status", "outcome"),
        ("Occurrence No.", "reference"),
        ("CSP", "area"),
        ("Clear up rate", None),
        ("Occurrence", None),
    ],
)
def test_a_column_is_named_in_short(text, dimension):
    read = understand_dimension(text)
    assert (None if read is None else read.value) == dimension


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Suppressed (<4)", 0, 3),
        ("(<4)", 0, 3),
        ("*<4", 0, 3),
        ("Withheld - fewer than 4", 0, 3),
        ("&lt;4", 0, 3),
        ("Not more than three", 0, 3),
        ("Redacted under s.40(2)", 0, None),
        ("Too small to publish", 0, None),
        ("Witheld", 0, None),
        ("Nil offences recorded", 0, 0),
        ("11 (prov.)", 11, 11),
    ],
)
def test_a_figure_is_understood_in_plain_words(text, low, high):
    read = understand_figure(text)
    assert read is not None
    assert (read.bounds.low, read.bounds.high) == (low, high)


@pytest.mark.parametrize(
    "text", ["No crime", "No suspect identified", "5 (<5)", "<5 (8)", "5 – 6", "4 - 8", "s12", "(<5 hours)"]
)
def test_what_only_looks_like_a_figure_is_none(text):
    assert understand_figure(text) is None


@pytest.mark.parametrize(
    ("note", "cell", "low", "high"),
    [
        ("S = suppressed, fewer than 4", "S", 0, 3),
        ("N/A means that no offences were recorded", "n/a", 0, 0),
        ('"LT4" is used for numbers lower than 4', "LT4", 0, 3),
    ],
)
def test_a_letter_stands_for_what_a_note_says(note, cell, low, high):
    read = understand_figure(cell, figure_rules_in([note]))
    assert read is not None
    assert (read.bounds.low, read.bounds.high) == (low, high)


def test_a_letter_beside_a_sign_takes_none_of_its_meaning():
    rules = figure_rules_in(["n = number of offences, * = fewer than 4"])
    assert understand_figure("n", rules) is None
    read = understand_figure("*", rules)
    assert read is not None
    assert read.bounds.high == 3
