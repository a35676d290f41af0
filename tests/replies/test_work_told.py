"""Numbers of what a reply tells beside its answer, which none of its readers misses."""

import pytest

from readings import kinds, read_text, values

TABLE = [["Year", "Girls", "Boys"], ["2017/18", 8, 4], ["2018/19", 9, 5], ["2019/20", 9, 6]]
HEAD = [["Flagged crimes with a child victim"]]


@pytest.mark.parametrize(
    "note",
    [
        "The marker was looked for on 3 March 2020 across 18,406 records of young victims.",
        "A total of 371 supplied to you in 2016 rests on other rules.",
        "The figure of 52 which we gave another applicant last year was drawn differently.",
        "Groups with only one code have no sub-total.",
        "The page lists older answers (64 items).",
        "Quality is the task of the Data Desk, where 14 people are employed.",
        "The crimes are those in which the person harmed was 0 to 17. The line below each year is its share.",
        "The search looked at 18,406 crimes.",
        "The force records some 90,000 crimes of every kind in a year.",
        "Run 3 May 2020 at 14:02. Job 77140.",
        "Beat codes run from 1 to 240.",
        "Chosen by: Marker = Y; Victim Age at Committed Date <18 or empty",
        "Offence (three of those you ask about)",
        "Some 120 users may set the marker.",
    ],
)
def test_what_is_told_of_the_work_is_no_figure_that_was_lost(read_sheets, note):
    reading = read_sheets(Data=[*HEAD, *TABLE, [], [note]])
    assert len(values(reading)) == 6
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "Besides there were 31 crimes of which the year is open.",
        "A list that has 16 crimes more is kept elsewhere.",
        "Given to you in 2016: 371 crimes.",
    ],
)
def test_a_number_of_crimes_beside_the_table_is_still_told(read_sheets, note):
    assert kinds(read_sheets(Data=[*HEAD, *TABLE, [], [note]])) != []


@pytest.mark.parametrize(
    "text",
    [
        "Your headings are not those of our list, which has 16, nor of the Home Office, which has 11.",
        "You may like to ask for one class and one month.",
    ],
)
def test_lists_and_requests_count_nothing(text):
    reading = read_text(text)
    assert not reading.counts
    assert not reading.issues


@pytest.mark.parametrize(
    "text",
    [
        "A ministry counted 540 offences in 2017/18 for the region; those are not our figures.",
        "In 2017/18 the region had 540 offences, but these do not come from us.",
    ],
)
def test_figures_that_a_reply_disowns_are_no_counts(text):
    assert not read_text(text).counts
