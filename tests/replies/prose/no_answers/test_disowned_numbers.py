"""Numbers of which a reply says that they are not the answer."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    "disowning",
    [
        "They are not the offences that you asked about.",
        "Please note that this figure is not the information requested.",
        "These do not answer your question.",
        "Those crimes fall outside the scope of your request.",
    ],
)
def test_crimes_said_not_to_be_those_asked_for_are_no_figures(disowning):
    text = f"We recorded 34 flagged offences in 2018/19.\n\nOur team looked into 1,204 crimes in 2021. {disowning}"
    assert said(text) == [(34, "2018/19")]


def test_a_number_of_a_requested_year_that_is_disowned_is_told():
    text = "There were 410 crimes in 2018/19 on our website. They are not the crimes you asked for."
    reading = read_text(text)
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize(
    "sentence",
    ["They are not all the offences that you asked about.", "These are the offences that you asked for."],
)
def test_figures_are_kept_where_they_are_the_answer_or_a_part_of_it(sentence):
    assert said(f"We recorded 34 flagged offences in 2018/19. {sentence}") == [(34, "2018/19")]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("A further 6 crimes were recorded by the British Transport Police in 2018/19.", []),
        ("In 2018/19 34 crimes were recorded by Kent Police.", [(34, "2018/19")]),
        ("In 2018/19 34 crimes were recorded, none of which was recorded by Essex Police.", [(34, "2018/19")]),
        ("The neighbouring force uses another system, but we recorded 34 crimes in 2018/19.", [(34, "2018/19")]),
        ("One charity reported 34 crimes in 2018/19.", [(34, "2018/19")]),
    ],
)
def test_crimes_that_another_force_recorded_are_no_figures_of_this_one(sentence, counted):
    assert said(sentence) == counted


NO_CRIMES = [
    "The 1,409 intelligence logs that carry the same flag are not crimes and are left out.",
    "A further 1,409 intelligence reports carry the flag; these are not crimes and were excluded.",
    "1,409 crime-related incidents were also found, which are not recorded crimes and have not been included.",
    "We also hold 1,409 intelligence submissions with the flag. They are not counted here as they are not offences.",
    "In addition, 1,409 non-crime incidents with the flag have been omitted.",
]


@pytest.mark.parametrize("remark", NO_CRIMES)
def test_what_a_remark_says_are_no_crimes_and_left_out_is_no_figure(read_unasked, remark):
    title = "<h1>Grooming offences with the online flag, 2021/22</h1>"
    reading = read_unasked(title, "<h2>Answer</h2>", "Recorded offences in 2021/22: 84", remark)
    assert [c.bounds.low for c in reading.counts] == [84]
    assert not reading.issues


@pytest.mark.parametrize(
    "remark",
    [
        "The 1,862 older records that have not been moved to the new system could not be searched.",
        "1,862 legacy crime files were not searched with the flag.",
        "There are 1,862 archived paper records with the flag. They have not been checked.",
        "A further 1,862 historic records with the online flag were excluded.",
    ],
)
def test_older_records_into_which_nobody_looked_are_no_figure(read_unasked, remark):
    title = "<h1>Grooming offences with the online flag, 2021/22</h1>"
    reading = read_unasked(title, "<h2>Answer</h2>", "Recorded offences in 2021/22: 84", remark)
    assert [c.bounds.low for c in reading.counts] == [84]


def test_crimes_beside_what_is_no_crime_in_one_sentence_are_told(read_unasked):
    text = "We recorded 84 grooming offences in 2021/22; 30 incidents that are not crimes are left out."
    reading = read_unasked("<h1>Grooming offences</h1>", text)
    assert any("84" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    "text",
    [
        "We recorded 40 flagged offences in 2018/19. These are not offences of fraud, which are excluded.",
        "We recorded 40 flagged crimes in 2018/19. They were not removed, and non-crime incidents are excluded.",
        "We recorded 40 flagged crimes in 2018/19, non-crime incidents excluded.",
        "There were 40 flagged offences in 2018/19 (non-crimes not included).",
        "40 flagged crimes were recorded in 2018/19. This is without incidents and (non crime) records are removed.",
        "There were 40 flagged crimes in 2018/19. This excludes legacy records that have not been migrated.",
        "There were 40 flagged crimes in 2018/19. It should be noted that historic records are not included.",
        "40 sexual offences in 2018/19 had the flag. These are not offences against adults, who are excluded.",
        "In 2018/19 we recorded 40 flagged crimes, excluding 3 non-crime incidents.",
        "We recorded 40 flagged crimes in 2018/19. These do not include non-crime incidents, which were excluded.",
        "We recorded 40 flagged crimes in 2018/19. This excludes records that are not crimes, which are left out.",
        "We recorded 40 flagged crimes in 2018/19. That excludes paper records not yet converted.",
        "Cancelled crimes, which are not crimes, have been excluded from the 40 flagged offences of 2018/19.",
        "There were 40 incidents with the flag in 2018/19, of which those that are not crimes were left out.",
        "In 2018/19 there were 40 cyber-flagged crime records. Non-crime records have been removed.",
        "We recorded 40 crime reports in 2018/19. These are not offences against adults, which are excluded.",
    ],
)
def test_crimes_beside_a_remark_that_others_are_left_out_are_the_figure(text):
    assert said(text) == [(40, "2018/19")]


@pytest.mark.parametrize(
    "remark",
    [
        "12 incidents that were not crimes at first were later recorded and are not shown apart.",
        "Some 12 crimes that were recorded on paper have not been included.",
        "12 records carry the flag, some of which are not crimes and were left out.",
    ],
)
def test_what_may_be_crimes_and_is_left_out_is_told(read_unasked, remark):
    title = "<h1>Grooming offences with the online flag, 2021/22</h1>"
    reading = read_unasked(title, "<h2>Answer</h2>", "Recorded offences in 2021/22: 84", remark)
    assert any("12" in issue.message for issue in reading.issues)


def test_each_year_is_counted_beside_a_remark_in_brackets_that_what_is_no_crime_is_left_out():
    text = "In 2018/19 we recorded 40 flagged crimes (non-crimes are excluded). In 2017/18 we recorded 44."
    assert said(text) == [(40, "2018/19"), (44, "2017/18")]


@pytest.mark.parametrize(
    "text",
    [
        "There were 40 flagged records. They were checked and any that were not crimes have been removed.",
        "There were 40 flagged records after incidents that are not crimes were removed.",
        "There were 40 reports of online abuse. These have been checked, and logs which are not crimes removed.",
        "There were 40 reports with the flag; all logs that are not crimes are excluded.",
        "There were 40 reports with the flag and the logs that are not crimes are excluded.",
        "There were 40 records with the flag (duplicates and records that are not crimes have been removed).",
        "There were 40 records with the flag (logs that are not crimes are excluded).",
        "There were 40 records with the flag, duplicates and logs that were not crimes having been removed.",
        "There were 40 records with the flag once those that are not crimes had been removed.",
        "The total was 40 reports, incidents which are not crimes being left out.",
        "There were 40 reports. They do not include calls, which are not crimes and are left out.",
        "There were 40 records. They are what is left when logs that are not crimes are removed.",
        "There were 40 records. They are not counted as crimes until validated, and the age is not given.",
        "There were 40 historic abuse reports with the flag, adult victims excluded.",
        "There were 40 historic abuse reports with the flag. They are shown with adult victims excluded.",
        "There were 40 paper records with the flag, not counted twice.",
        "There were 40 paper crime records with the flag. They have not been checked by hand.",
        "There were 40 legacy system records with the flag. They have not been read by an analyst.",
    ],
)
def test_what_is_left_when_others_are_removed_is_the_figure_of_its_year(read_unasked, text):
    in_its_sentence = f"In 2018/19 {text[0].lower()}{text[1:]}"
    assert said(in_its_sentence) == [(40, "2018/19")]
    read = read_unasked("<h1>Flagged offences</h1>", "<h2>2018/19</h2>", text)
    assert [c.bounds.low for c in read.counts] == [40] or read.issues


@pytest.mark.parametrize(
    "remark",
    [
        "12 non-crime incidents with the flag could not be removed from this figure.",
        "This includes 12 non-crime incidents that were not excluded.",
        "12 non-crime records are in this number; nothing was left out.",
        "12 non-crime incidents have been added, none left out.",
        "12 logs are not crimes but have not been left out.",
        "12 logs that were not crimes have since been recorded as crimes, and are not included above.",
        "12 reports were not crimes when made and have since been recorded, none being excluded.",
        "12 non-crime reports carry the flag. These are not shown by age.",
        "12 incidents carry the flag. These are not crimes and are not included in the Home Office return.",
    ],
)
def test_what_is_no_crime_and_left_in_or_left_out_of_something_else_is_told(read_unasked, remark):
    title = "<h1>Grooming offences with the online flag, 2021/22</h1>"
    reading = read_unasked(title, "<h2>Answer</h2>", "Recorded offences in 2021/22: 84", remark)
    told = [str(c.bounds.low) for c in reading.counts] + [issue.message for issue in reading.issues]
    assert any("12" in text for text in told)
