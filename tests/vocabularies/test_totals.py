"""Words that say that a row or column is a sum."""

import pytest

from cyberflag.vocabularies.totals import (
    class_summed,
    is_whole_span,
    may_pool_years,
    pools_years,
    understand_total,
    years_summed,
)


@pytest.mark.parametrize(
    ("text", "of", "score"),
    [
        ("Total", "", 1.0),
        ("TOTAL", "", 1.0),
        ("Totals", "", 1.0),
        ("Grand Total", "", 1.0),
        ("Sum", "", 1.0),
        ("Sum:", "", 1.0),
        ("Overall", "", 1.0),
        ("Combined", "", 1.0),
        ("Total Count", "", 1.0),
        ("Three year total", "", 1.0),
        ("3 year total", "", 1.0),
        ("Overall total (3 yrs)", "", 1.0),
        ("Grand total (three years)", "", 1.0),
        ("Cyfanswm / Total", "", 1.0),
        ("All offences", "", 0.9),
        ("ALL OFFENCES", "", 0.9),
        ("All ages", "", 0.9),
        ("All victims", "", 0.9),
        ("Total offences", "", 0.9),
        ("Total (all ages)", "", 0.9),
        ("All flagged child sexual offences", "", 0.9),
        ("All sexual offences (these and others)", "", 0.9),
        ("All offences (including those not listed)", "", 0.9),
        ("All offences, including the three above", "", 0.9),
        ("All offences including those below", "", 0.9),
        ("All crimes, these two included", "", 0.9),
        ("Every sexual offence", "", 0.9),
        ("Table B added together", "", 1.0),
        ("Part 2: all told", "", 1.0),
        ("Pob trosedd rywiol / Every sexual offence", "", 0.9),
        ("Victims' ages taken together", "", 0.8),
        ("Found for 2020 in all", "2020", 0.8),
        ("Everything above", "", 1.0),
        ("Sum of this block", "", 0.9),
        ("Sum of the two blocks", "", 0.9),
        ("Sub-total, class 19D", "class 19D", 0.8),
        ("Total, girls", "girls", 0.8),
        ("Both halves", "", 1.0),
        ("2020-23", "", 0.6),
        ("All", "", 0.6),
        ("19D Total", "19D", 0.8),
        ("86 Total", "86", 0.8),
        ("Female Total", "Female", 0.8),
        ("2017/18 Total", "2017/18", 0.8),
        ("Total for 2017/18", "2017/18", 0.8),
        ("North District Sub-total", "North District", 0.8),
    ],
)
def test_a_word_of_a_total_is_understood(text, of, score):
    understood = understand_total(text)
    assert understood is not None
    assert (understood.value.of, understood.score) == (of, score)
    assert understood.value, "a total counts as true"


@pytest.mark.parametrize(
    "text",
    [
        "Offences",
        "Total 49 82 99",
        "Total Count 52",
        "Number of offences",
        "Victims",
        "13",
        "2017/18",
        "Female",
        "Totally other",
        "All other offences",
        "All child sexual offences, flagged or not:",
        "Unknown",
        "",
        "Snapchat",
        "Allegations",
        "Summary",
        "Rape",
    ],
)
def test_what_is_no_total_is_left_alone(text):
    assert understand_total(text) is None


@pytest.mark.parametrize("text", ["Sub-total 21", "Subtotal for 86", "Total for 71", "Class total 21"])
def test_a_sum_with_a_class_number_is_of_that_class(text):
    found = understand_total(text)
    assert (found.value.of if found else class_summed(text)) in ("21", "86", "71")


@pytest.mark.parametrize("text", ["Total: 21", "Subtotal: 86", "Total of 120"])
def test_a_number_behind_a_sum_may_be_its_value(text):
    assert understand_total(text) is None


@pytest.mark.parametrize(
    "text", ["Year in full", "Full year", "The full period", "The year as a whole", "Force in full", "Complete quarter"]
)
def test_all_of_a_span_or_a_place_is_a_total(text):
    found = understand_total(text)
    assert found is not None
    assert found.value.of == ""


@pytest.mark.parametrize("text", ["Offence in full", "Title in full", "Full offence", "Full code", "As a whole"])
def test_a_title_in_full_is_no_total(text):
    assert understand_total(text) is None


@pytest.mark.parametrize(
    "text", ["Report Total", "Query total", "Total for this report", "Export grand total", "Result total"]
)
def test_the_total_of_a_report_or_query_is_a_total(text):
    found = understand_total(text)
    assert found is not None
    assert found.value.of == ""


@pytest.mark.parametrize("text", ["ALL YRS", "TOT OFFS", "Ttl crms", "All vics", "GRP TOT"])
def test_totals_in_the_short_words_of_records_systems_are_totals(text):
    assert understand_total(text)


@pytest.mark.parametrize("text", ["Lines 1 to 11", "Sum of rows 1-9", "Total (items 1 to 5)", "All of lines 1 to 8"])
def test_a_label_that_names_the_numbered_rows_it_sums_is_a_total(text):
    assert understand_total(text)


@pytest.mark.parametrize("text", ["Line 1", "Lines 5 to 11", "Numbers 1 to 4", "Offences: 1 to 4", "Ages 1 to 11"])
def test_a_row_by_its_number_and_a_range_are_no_totals(text):
    assert understand_total(text) is None


@pytest.mark.parametrize("text", ["Eight quarters", "All 8 quarters", "The eight quarters together"])
def test_a_number_of_quarters_among_periods_is_their_whole_and_pools_no_years(text):
    assert is_whole_span(text)
    assert not pools_years(text)
    assert not may_pool_years(text)
    assert years_summed(text) == 0


@pytest.mark.parametrize(
    "label",
    [
        "Every sexual offence against a child bearing the flag (sheets B to E are part of this one)",
        "All flagged crimes (Tables 2-4 are subsets of it)",
        "All offences (the other tabs are included)",
    ],
)
def test_what_other_sheets_are_part_of_a_whole_takes_nothing_from_it(label):
    found = understand_total(label)
    assert found is not None
    assert not found.value.of


def test_a_bracket_that_leaves_sheets_out_is_no_mere_aside():
    assert understand_total("All offences (sheets B to E are not)") is None


@pytest.mark.parametrize("text", ["2022 calendar year", "2022 calendar years", "1999 full year", "2022 year"])
def test_the_number_of_a_year_says_not_how_many_years_a_whole_is_of(text):
    assert not is_whole_span(text)
    assert not pools_years(text)
    assert years_summed(text) == 0


@pytest.mark.parametrize(
    ("text", "years"), [("3 calendar years", 3), ("Two financial years", 2), ("Both years", 2), ("All 12 years", 12)]
)
def test_a_number_of_years_says_of_how_many_a_whole_is(text, years):
    assert is_whole_span(text)
    assert years_summed(text) == years
