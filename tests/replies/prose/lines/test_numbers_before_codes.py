"""Numbers in the sentences and lines of letters: codes behind them, parts that are flagged, years that run on."""

import pytest

ASKED = "Request\nSexual grooming crimes from 1 April 2015 to 31 March 2016, and how many are flagged.\n\nResponse\n"


def said(reading):
    return {(c.bounds.low, str(c.measure), c.offence, str(c.age), c.period.label) for c in reading.counts}


def test_a_number_before_crimes_is_counted_where_their_code_stands_behind(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}We recorded 131 crimes in class 88A, Sexual Grooming.")
    assert said(reading) == {(131, "offences", "88A", "all", "2015/16")}


@pytest.mark.parametrize("flagged", ["112 of these carry the online flag.", "112 of these have the cyber flag."])
def test_how_many_of_these_carry_the_flag_is_a_part_of_those_before(read_unasked_letter, flagged):
    reading = read_unasked_letter(f"{ASKED}We recorded 131 crimes in class 88A.\n{flagged}")
    assert {(c.bounds.low, str(c.basis)) for c in reading.counts} == {(131, "none"), (112, "flag")}


def test_years_that_run_on_in_a_line_have_each_its_own_figure(read_unasked_letter):
    reading = read_unasked_letter("Recorded offences of blackmail:\n\n2008 - 1204 2009 - 1177 2010 - 940\n")
    assert {(low, period) for low, *_, period in said(reading)} == {(1204, "2008"), (1177, "2009"), (940, "2010")}


def test_spans_that_run_on_in_a_line_are_no_figures(read_unasked_letter):
    assert read_unasked_letter("Recorded offences of blackmail:\n\n2008 - 2009 2009 - 2010\n").counts == ()


def test_what_is_told_of_the_first_day_of_a_span_leaves_it_a_span(read_unasked_letter):
    line = "Offences recorded from 3 April 2017 (when the offence came in) to 31 March 2018: 71"
    reading = read_unasked_letter(f"Sexual communication with a child (71/17)\n\n{line}\n")
    assert {(low, measure, offence) for low, measure, offence, *_ in said(reading)} == {(71, "offences", "071/17")}


@pytest.mark.parametrize("fragment", ["Code 008/71, calendar year 2019.", "Calendar year 2019."])
def test_a_year_with_a_full_stop_heads_the_sentence_behind_it(read_unasked_letter, fragment):
    reading = read_unasked_letter(
        f"Disclosing private sexual images\n\n{fragment} A total of 175 offences were recorded."
    )
    assert said(reading) == {(175, "offences", "008/71", "all", "2019")}


def test_a_part_told_beside_tables_of_one_year_is_of_that_year(read_unasked_letter):
    asked = "<h2>Request</h2><p>Sexual communication with a child, 1 April 2020 to 31 March 2021.</p><h2>Response</h2>"
    rows = "<tr><th>Victims</th><th>Number of offences</th></tr><tr><td>Female</td><td>95</td></tr>"
    told = "<p>In 16 offences no gender was recorded.</p>"
    reading = read_unasked_letter(
        f"<main>{asked}<table>{rows}<tr><td>Male</td><td>21</td></tr></table>{told}</main>", ".html"
    )
    assert {(c.bounds.low, str(c.sex), c.period.label) for c in reading.counts} == {
        (95, "female", "2020/21"),
        (21, "male", "2020/21"),
        (16, "unknown", "2020/21"),
    }
