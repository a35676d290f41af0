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
        "Data extracted on 3 March 2020 from 18,406 flagged records of all kinds.",
        "The report was run from a set of some 18,406 records.",
        "This table was compiled out of 18,406 crime files.",
        "Figures drawn from about 18,406 rows of victims.",
        "The force records some 90,000 crimes of every kind in a year.",
        "Run 3 May 2020 at 14:02. Job 77140.",
        "Beat codes run from 1 to 240.",
        "Chosen by: Marker = Y; Victim Age at Committed Date <18 or empty",
        "Offence (three of those you ask about)",
        "Some 120 users may set the marker.",
        "The marker is set by 12 data quality officers.",
        "It is added by one of our 12 crime registrars.",
        "Six auditors check the marker.",
        "We hold 2 other reports on this subject, published in 2018.",
        "Officers used 2 codes for these crimes in 2018/19.",
        "The figures were taken from a live system holding 1,310,442 records and may change.",
        "Our crime system, which holds 1,310,442 records, was searched on 4 May 2020.",
        "You may wish to limit a new request to one month, or to one offence.",
        "Where the offence can only be committed against one sex just that row is shown.",
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
        "The marker was set by officers in 40 crimes more.",
        "One girl more is left out.",
        "A database of 31 crimes is kept elsewhere.",
        "Besides 14 reports of crimes were published.",
        "A database of 31,204 crimes is kept elsewhere.",
        "There were 14 disclosures of abuse, printed here.",
        "We had 31 codes flagged.",
    ],
)
def test_a_number_of_crimes_beside_the_table_is_still_told(read_sheets, note):
    assert kinds(read_sheets(Data=[*HEAD, *TABLE, [], [note]])) != []


def test_a_crime_that_is_told_as_one_and_figures_behind_advice_stay_counted():
    text = "There were 44 flagged crimes in 2017/18. In 2018/19 there was one sex assault with the flag."
    assert [c.bounds.low for c in read_text(text).counts] == [44, 1]
    text = "There were 44 flagged crimes in 2017/18. You could limit the search to the flag: 61 crimes in 2018/19."
    assert [c.bounds.low for c in read_text(text).counts] == [44, 61]


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


@pytest.mark.parametrize(
    "note",
    [
        "Nearly 2,300 records were checked, well inside the 18 hour limit.",
        "About 410 crimes had to be read by hand to answer this.",
        "We searched 1,150 crime reports, which took 14 hours.",
        "Some 96 logs were opened one by one.",
        "The site used stands only in the free text of 271 crimes and cannot be counted.",
        "Apps are named in the notes of some 85 offences, which it is not possible to search.",
        "Of the 2,900 officers of the force, 60 work on such cases.",
        "As a courtesy: 31 staff completed a course on evidence in May and a further 18 will do so by June.",
        "14 of our detectives are trained in such work.",
        "Out of 310 police staff, 22 deal with these crimes.",
    ],
)
def test_what_is_told_of_reading_and_of_staff_is_no_figure_that_was_lost(note):
    reading = read_text(f"Kent Police\n\n2018/19: 23 flagged offences\n2019/20: 31 flagged offences\n\n{note}")
    assert len(values(reading)) == 2
    assert "not-a-figure" not in kinds(reading)
    assert "unknown-period" not in kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "Of these 54 crimes, 12 were read by an officer and named Snapchat.",
        "A further 14 reports were checked and are crimes too.",
    ],
)
def test_a_number_that_may_answer_beside_work_is_still_told(note):
    reading = read_text(f"Kent Police\n\n2018/19: 23 flagged offences\n2019/20: 31 flagged offences\n\n{note}")
    assert kinds(reading) != [] or len(reading.counts) > 2


@pytest.mark.parametrize(
    "note",
    [
        "Nearly 2,300 records were checked, well inside the 18 hour limit.",
        "About 410 crimes had to be read by hand to answer this.",
        "Of the 2,900 officers of the force, 60 work on such cases.",
        "Two of our detectives are trained in it and a further 18 will do so by June.",
    ],
)
def test_a_whole_reply_is_silent_on_its_work(read_page, note):
    reading = read_page("2018/19: 23 flagged offences", "2019/20: 31 flagged offences", note)
    assert len(reading.counts) == 2
    assert kinds(reading) == []


ASKED_OF_A_PAGE = "You asked for the number of sexual offences against children that were flagged as online crime."


@pytest.mark.parametrize(
    "note",
    [
        "Kent Police recorded over 170,000 crimes of all kinds in 2019/20.",
        "The force dealt with some 90,000 offences of every type during 2019/20.",
        "Live system: 5 records were still being checked on 21 June 2020.",
        "Three records are currently being validated.",
    ],
)
def test_a_size_of_the_force_and_records_being_checked_are_no_figures(read_page, note):
    reading = read_page(ASKED_OF_A_PAGE, TABLE, note)
    assert len(reading.counts) == 6
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "A further 14 crimes were still being investigated on 21 June 2020.",
        "In 2019/20 there were about 20,000 crimes.",
    ],
)
def test_a_number_that_may_be_of_the_answer_is_told_or_read(read_page, note):
    reading = read_page(ASKED_OF_A_PAGE, TABLE, note)
    assert kinds(reading) != []
