"""Figures that look like the ends of years, rows set apart by blank lines, days searched, and work in a refusal."""

import pytest

ASKED = "You asked, for class 88A sexual grooming, for the offences recorded by year.\n\nCrimes recorded:\n\n"


def told(reading):
    return [(c.period.label, c.bounds.low) for c in reading.counts]


def test_figures_beside_years_that_follow_on_are_no_ends_of_years(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}2015 - 16\n\n2016 - 23\n\n2017 - 18\n\n2018 up to 31st January - 2")
    assert [count.bounds.low for count in reading.counts] == [16, 23, 18, 2]
    assert [count.period.start.year for count in reading.counts] == [2015, 2016, 2017, 2018]


@pytest.mark.parametrize("sign", ["-", "–"])
def test_a_list_of_years_between_which_one_is_no_financial_year_is_read_whole(read_unasked_letter, sign):
    reading = read_unasked_letter(f"{ASKED}2017 {sign} 18\n\n2018 {sign} 41\n\n2019 {sign} 20")
    assert told(reading) == [("2017", 18), ("2018", 41), ("2019", 20)]


def test_years_that_all_may_be_financial_ones_stay_what_they_were(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKED}2015 - 16\n\n2016 - 17\n\n2017 - 18")
    assert not reading.counts


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rows_between_strokes_are_a_table_with_or_without_blank_lines(read_unasked_letter, gap):
    rows = ["Year | Stalking offences | Arrests", "2020 | 5,231 | 402", "2021 | 6,118 | 447"]
    reading = read_unasked_letter(gap.join(rows))
    assert sorted(count.bounds.low for count in reading.counts) == [402, 447, 5231, 6118]


def test_a_row_of_headings_behind_a_blank_line_begins_another_table(read_unasked_letter):
    rows = ["Year | Stalking offences", "2020 | 5,231", "Year | Arrests for stalking", "2020 | 402"]
    reading = read_unasked_letter("\n\n".join(f"| {row} |" for row in rows))
    assert [c.bounds.low for c in reading.counts if c.measure.value == "arrests"] == [402]


@pytest.mark.parametrize(
    "searched",
    [
        "All crimes have been searched between 01/01/2024 and 10/06/2025 for the codes 088/15 and 175/08.",
        "The crime system was searched from 1 January 2024 to 10 June 2025.",
    ],
)
def test_days_that_were_searched_are_those_of_all_answers(read_unasked, searched):
    reading = read_unasked(
        "<h1>Request</h1>",
        "<ol><li>1) Offences under Clause 66B of the Sexual Offences Act 2003.</li><li>2) Charges brought.</li></ol>",
        "<h1>Response</h1>",
        searched,
        "1) 223",
        "2) 2 charges.",
    )
    assert [(c.period.end.isoformat(), c.offence, c.bounds.low) for c in reading.counts] == [
        ("2025-06-10", "88C", 223),
        ("2025-06-10", "88C", 2),
    ]


def test_a_day_on_which_somebody_searched_is_no_period(read_unasked):
    reading = read_unasked(
        "<h1>Request</h1>",
        "1) Offences of grooming.",
        "<h1>Response</h1>",
        "Records were searched in May 2021.",
        "1) 223",
    )
    assert not reading.counts


def test_records_whose_reading_takes_minutes_each_are_no_answer(read_unasked):
    reading = read_unasked(
        "<h1>Request</h1>",
        "1. Harassment on social media in 2016.",
        "<h1>Response</h1>",
        "In 2016 more than 3200 incidents held one of the keywords. At 2 minutes each, reading them would take over "
        "106 hours. Section 12(1) applies.",
    )
    assert not reading.counts
    assert reading.record.outcome.value == "refused"


SEARCHED = "from 1 January 2020 to 31 December 2020"


@pytest.mark.parametrize(
    "searched",
    [
        (
            f"Crimes were searched {SEARCHED} for codes 88/1 and 71/17, which gave 4,316 records to be read. At 5 "
            "minutes each this exceeds 18 hours. Section 12 applies."
        ),
        (
            f"The crime system was searched {SEARCHED} by offence code, giving 4,316 crimes that would need opening. "
            "Section 12(1) applies."
        ),
        (
            f"The crime system was searched {SEARCHED} by offence type and 4,316 offences would have to be read. "
            "This would exceed 18 hours."
        ),
    ],
)
def test_records_that_a_search_found_are_to_be_opened_and_no_answer(read_unasked, searched):
    reading = read_unasked(
        "<h1>Request</h1>", "1) Offences of grooming.", "2) Charges brought.", "<h1>Response</h1>", searched
    )
    assert not reading.counts
    assert reading.record.outcome.value == "refused"


@pytest.mark.parametrize(
    "narrowed",
    [
        "for offences excluding rape",
        "for offences against adults",
        "for offences in Medway",
        "by offence code and the word Snapchat",
        "for offences of rape and from 1 April 2020 for grooming",
    ],
)
def test_days_searched_for_some_crimes_alone_are_not_those_of_all_answers(read_unasked, narrowed):
    reading = read_unasked(
        "<h1>Request</h1>",
        "<ol><li>1) Offences of grooming.</li><li>2) Charges brought.</li></ol>",
        "<h1>Response</h1>",
        f"All crimes were searched {SEARCHED} {narrowed}.",
        "1) 223",
        "2) 2 charges.",
    )
    assert "unknown-period" in [issue.kind.value for issue in reading.issues]
    assert not [count for count in reading.counts if count.measure.value == "charges"]


@pytest.mark.parametrize(
    "told",
    [
        (
            "In 2016 we recorded 412 harassment offences on social media. At 10 minutes each, the MO of each cannot be "
            "given. Section 12 refers."
        ),
        "There were 412 grooming offences in 2016. Reading them for ages at 3 minutes each would engage section 12.",
    ],
)
def test_crimes_told_beside_the_minutes_of_reading_them_are_an_answer(read_unasked, told):
    reading = read_unasked("<h1>Request</h1>", "1. Offences in 2016.", "<h1>Response</h1>", told)
    assert [count.bounds.low for count in reading.counts] == [412]
