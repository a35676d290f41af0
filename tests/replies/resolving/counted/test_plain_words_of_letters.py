"""Answers in plain words, as forces write them in letters and on their pages."""

import pytest

from readings import kinds


def said(reading):
    return [(c.bounds.low, c.measure.value, c.offence, c.period.label) for c in reading.counts]


def test_a_line_says_crimes_their_marker_and_days_in_its_label(read_unasked):
    reading = read_unasked(
        "<h2>Response</h2>",
        "1. Count of Crimes with a Child Sexual Exploitation (CSE) flag recorded during the period 1 April 2015 "
        "to 31 March 2016 = 52",
        "2. Count of Non-Crimes with a Child Sexual Exploitation (CSE) flag recorded during the period 1 April 2015 "
        "to 31 March 2016 = 61",
        "3. Count of Crimes with a CSE flag recorded during the period 1 April 2015 to 31 March 2016 that have an "
        "outcome of caution = 7",
    )
    assert said(reading) == [
        (52, "offences", "cse", "2015/16"),
        (61, "other", "cse", "2015/16"),
        (7, "outcomes", "cse", "2015/16"),
    ]
    assert reading.counts[2].detail == (("outcome", "caution"),)


def test_missing_people_are_never_counted_as_offences(read_unasked):
    reading = read_unasked(
        "<h1>Missing children</h1>",
        "How many reports of missing children, and of crimes of which they were victims, were there?",
        "Children missing/found reports - 1 January 2015 to 31 December 2016:",
        "2015 - 1,204",
        "2016 - 1,310",
    )
    assert said(reading) == [(1204, "other", "all", "2015"), (1310, "other", "all", "2016")]


@pytest.mark.parametrize("title", ["Missing persons", "Missing children"])
def test_missing_people_are_not_of_unknown_age_or_sex(read_unasked, title):
    reading = read_unasked(f"<h1>{title}</h1>", [["Year", "Number"], ["2018", 120], ["2019", 131]])
    assert {(str(c.age), c.sex.value) for c in reading.counts} <= {("all", "all")}


def test_notices_to_drivers_are_never_counted_as_offences(read_unasked):
    reading = read_unasked(
        "These figures are the number of Notices of Intended Prosecution issued for speed offences on the ring road.",
        [["2014/15", "2015/16", "2016/17"], [6101, 7022, 7310]],
    )
    assert said(reading) == [
        (6101, "other", "other-offences", "2014/15"),
        (7022, "other", "other-offences", "2015/16"),
        (7310, "other", "other-offences", "2016/17"),
    ]


def test_reported_crimes_and_those_crimed_of_them_are_two_figures(read_unasked):
    reading = read_unasked(
        "<h1>Rape reports</h1>",
        "How many rapes were reported between 1 January 2014 and 31 December 2014?",
        "There were 310 reported rapes in the requested period of which 288 were crimed.",
    )
    assert said(reading) == [(310, "offences", "rape", "2014"), (288, "offences", "rape", "2014")]
    assert reading.counts[0].detail != reading.counts[1].detail


def test_searched_words_are_no_platform_of_what_was_found(read_unasked):
    reading = read_unasked(
        "From 1 January 2010 to 31 December 2012 there were 9 incidents of blackmail where “webcam”, “Skype” or "
        "“video call” are mentioned in the summary."
    )
    assert [(c.bounds.low, c.offence, c.platform) for c in reading.counts] == [(9, "blackmail", "all")]


def test_kinds_of_outcome_on_one_line_are_told_apart(read_unasked):
    reading = read_unasked(
        "How many school staff were arrested or charged after a sexual relationship with a pupil?",
        "From 1 January 2012 to 31 December 2014 our custody system shows:",
        "1. Arrested = 17",
        "2. Charged = 9, Police Bail = 2, No Further Action = 6",
    )
    assert [(low, measure, offence) for low, measure, offence, _ in said(reading)] == [
        (17, "arrests", "sexual-offences"),
        (9, "charges", "sexual-offences"),
        (2, "outcomes", "sexual-offences"),
        (6, "outcomes", "sexual-offences"),
    ]


def test_a_question_of_the_request_goes_on_from_the_one_before_it(read_unasked):
    reading = read_unasked(
        "<h2>Request</h2>",
        "1. In 2015/16, how many people were (a) charged and (b) cautioned for sexual grooming?",
        "2. Of these people, how many used a computer to speak to the victim?",
        "<h2>Response</h2>",
        "1a. Charged - 8",
        "1b. Cautioned - 1",
        "2. 3",
    )
    assert said(reading)[-1] == (3, "outcomes", "88A", "2015/16"), "of those charged and of those cautioned"


def test_a_span_that_began_with_a_law_is_no_year(read_unasked):
    reading = read_unasked(
        "1. How many charges have there been for FGM since it was made illegal in 2003?",
        "Nil",
    )
    assert not reading.counts
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("law", ["PCA 1978", "SOA 2003", "Protection of Children Act 1978"])
def test_the_year_of_a_law_is_no_figure(read_unasked, law):
    reading = read_unasked(
        "For 2015, the number of arrests",
        f"for making indecent images of children (under section 1 of the {law}",
        [["Year", "Arrest"], ["2014", 31], ["2015", 28]],
    )
    assert sorted(c.bounds.low for c in reading.counts) == [28, 31]


def test_a_remark_on_a_slip_of_marking_is_no_figure(read_unasked):
    reading = read_unasked(
        "<h1>Sexual offences</h1>",
        "The following data is the number of crimes with the marker (2 offences in 2010 show it, which was probably "
        "added retrospectively).",
        [["Year", "No"], ["2012", 40], ["2013", 51]],
    )
    assert sorted(c.bounds.low for c in reading.counts) == [40, 51]


def test_a_column_of_row_numbers_is_no_column_of_figures(read_unasked):
    rows = [["Offence", "No.", "Crimes"], ["88A", 1, 30], ["071/17", 2, 12], ["086/02", 3, 9]]
    reading = read_unasked("Sexual offences 2015", rows)
    assert not {1, 2, 3} & {c.bounds.low for c in reading.counts}


def test_codes_outside_the_list_are_read_as_printed_and_their_total_by_the_title(read_unasked):
    reading = read_unasked(
        "<h1>Stalking</h1>",
        [["Charges*", "Year", ""], ["Home Office Code", "2013", "2014"], ["08/66", 16, 17], ["195/12", 28, 24],
         ["TOTAL", 44, 41]],
    )  # fmt: skip
    assert said(reading) == [
        (16, "charges", "008/66", "2013"),
        (17, "charges", "008/66", "2014"),
        (28, "charges", "195/12", "2013"),
        (24, "charges", "195/12", "2014"),
        (44, "charges", "stalking", "2013"),
        (41, "charges", "stalking", "2014"),
    ]


def test_a_label_printed_twice_is_kept_where_the_total_bears_both_out_and_is_told(read_unasked):
    table = [["Home Office Code", "2013", "2014"], ["08/66", 16, 17], ["08/66", 28, 24], ["TOTAL", 44, 41]]
    reading = read_unasked("<h1>Stalking</h1>", "Crimes recorded", table)
    assert sorted(c.bounds.low for c in reading.counts) == [16, 17, 24, 28, 41, 44]
    assert "unknown-offence" in kinds(reading)


def test_the_title_of_a_closed_class_is_the_group_in_later_years(read_unasked):
    reading = read_unasked("Rape of Male", [["Year", "Number"], ["2010", 60], ["2011", 71]])
    assert {c.offence for c in reading.counts} == {"rape"}
