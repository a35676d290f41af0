"""What headings and sentences say is counted."""

import pytest

from cyberflag.vocabularies.measures import (
    measure_stated_in,
    measures_named_in,
    rounding_in_heading,
    understand_measure,
)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Number of offences", "offences"),
        ("Offences", "offences"),
        ("Count of Crimes", "offences"),
        ("Crimes", "offences"),
        ("TOTAL CRIMES", "offences"),
        ("No. of Crimes", "offences"),
        ("Total offences", "offences"),
        ("Offence Count", "offences"),
        ("Count of Crime Number", "offences"),
        ("Number of flagged offences recorded:", "offences"),
        ("Nifer y troseddau / Number of offences", "offences"),
        ("Offences with online flag", "offences"),
        ("Number of cyber flagged sexual offences", "offences"),
        ("How many offences?", "offences"),
        ("Arrests", "arrests"),
        ("Custody records", "arrests"),
        ("Charges", "charges"),
        ("Charged", "charges"),
        ("Prosecutions", "outcomes"),
        ("Positive Outcomes", "outcomes"),
        ("Cautions", "outcomes"),
        ("Youth Caution", "outcomes"),
        ("Youth conditional caution", "outcomes"),
        ("Simple caution", "outcomes"),
        ("Detected crimes", "outcomes"),
        ("Number of detected crimes", "outcomes"),
        ("Crimes cleared up", "outcomes"),
        ("Cleared-up crimes", "outcomes"),
        ("Victims", "victims"),
        ("Number of victims", "victims"),
        ("Suspects", "suspects"),
        ("Offenders", "suspects"),
        ("Non-crimes", "other"),
        ("Count", "unknown"),
        ("Number", "unknown"),
        ("Figures", "unknown"),
        ("Records", "unknown"),
    ],
)
def test_a_heading_of_counts_is_understood(text, measure):
    understood = understand_measure(text)
    assert understood is not None
    assert understood.value == measure
    assert understood.score >= 0.9


@pytest.mark.parametrize("text", ["Undetected crimes", "Crimes not cleared up"])
def test_crimes_that_were_not_cleared_up_are_none_that_were(text):
    assert understand_measure(text) is None


@pytest.mark.parametrize("text", ["Victim", "Offence", "Outcome", "Sexual offences", "Reports"])
def test_a_word_that_also_names_a_dimension_or_a_label_is_less_sure(text):
    assert understand_measure(text).score < 0.7


@pytest.mark.parametrize(
    "text",
    [
        "Victim age",
        "Yes / No",
        "% change",
        "Not flagged",
        "Victim sex",
        "Age of victim",
        "Gender",
        "HO Code",
        "Offence Years",
        "2017/18",
        "13",
        "Female",
        "Total",
        "Snapchat",
        "Unknown",
        "Rape of a female aged under 16",
        "Home Office description",
        "",
    ],
)
def test_names_of_dimensions_and_labels_are_no_measures(text):
    assert understand_measure(text) is None


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("offences recorded", ["offences"]),
        ("245 crimes were recorded under 88A", ["offences"]),
        ("the force recorded 154 offences in 2017/18", ["offences"]),
        ("Flagged offences by age and sex of victim", ["offences"]),
        ("Number of recorded sexual offences where the victim is under 18", ["offences"]),
        ("Number of persons aged 16 and under arrested", ["arrests"]),
        ("a total of 979 persons were arrested and processed", ["arrests"]),
        ("Of the custody records 185 show a nationality", ["arrests"]),
        ("71 custody records holding at least one such charge", ["charges"]),
        ("Of the offences recorded in 2019/20, 20 had led to a charge", ["offences", "charges"]),
        ("Requests received in 2018", ["other"]),
        ("Outcomes of those 245 recorded crimes:", ["outcomes", "offences"]),
        ("the number of victims", ["victims"]),
        ("a victim under 18 and an online crime flag", []),
        ("the Sexual Offences Act 2003", []),
        ("The youngest victim was aged 4.", []),
        ("Victims under 13:", []),
        ("Sexual crimes, under-18 victims", ["offences"]),
        ("Crimes tagged as online, 0-17 victims", ["offences"]),
        ("Offences bearing the mark, 17 or younger victims", ["offences"]),
        ("The mark was on 18 victims", ["victims"]),
    ],
)
def test_a_sentence_says_what_is_counted(text, measures):
    assert [understood.value for understood in measures_named_in(text)] == measures


@pytest.mark.parametrize(
    "text",
    [
        "Every table here counts distinct child victims of crimes with the flag",
        "The figures count victims of flagged offences.",
        "These are counts of unique children named in flagged crimes",
        "A child who was the victim of two crimes in a year is counted once.",
        "No child is counted more than once in the same year",
        "Unit of count: victims",
        "The counting unit is the victim",
        "The numbers are of children and not of crimes",
        "Victim counts, not offence counts",
        "What is set out below therefore counts complainants, whatever was asked",
        "Our system can only count people",
        "These, however, count children who were victims",
        "The answer counts numbers of victims",
        "An offence with three complainants is counted three times",
        "Where a crime has two victims it will appear twice",
        "Offences involving several children are counted more than once",
        "An offence against two children is shown once for each of them",
    ],
)
def test_what_is_counted_once_or_is_the_unit_is_what_is_counted(text):
    assert measure_stated_in(text) == "victims"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The table counts offences by the sex of the victim.", "offences"),
        ("The tables count recorded crimes by age and sex of victim.", "offences"),
        ("The table counts offences by the victim's gender.", "offences"),
        ("These count offences by sex.", "offences"),
        ("The figures count victims by age.", "victims"),
        ("The table counts arrests by age of suspect", "arrests"),
        ("The table counts offences by platform.", None),
        ("We do not count offences by sex of the victim.", None),
        ("The system cannot count offences by age.", None),
        ("The Home Office counts offences by the sex of the victim.", None),
        ("The national figures count offences by sex of the victim", None),
        ("The table counts offences by suspects charged", None),
        ("The table lists offences by age", None),
        ("If the table counted offences by sex it would show more.", None),
        ("If the table counts offences by sex, each is counted twice.", None),
        ("Does the table count offences by age?", None),
        ("Until 2019 the table counts offences by age.", None),
        ("The last reply's table counts offences by sex of victim.", None),
        ("The ONS data count offences by sex of the victim.", None),
        ("Earlier figures count offences by age.", None),
        ("It counts offences by age but victims by sex.", None),
        ("You asked us to count offences by sex", None),
    ],
)
def test_what_is_counted_by_age_or_sex_is_what_is_counted(text, measure):
    assert measure_stated_in(text) == measure


@pytest.mark.parametrize(
    "text",
    [
        "A crime with several victims is counted once",
        "Crimes against two children are counted once",
        "Each person arrested is counted once",
        "The tables count crimes by the age of their victims",
        "We counted children who were charged",
        "A crime with a victim of unknown age is counted once",
        "The search does not count victims",
        "What follows counts people who were arrested",
        "A crime with two victims is never counted twice",
        "An offence with two suspects is counted twice",
        "A crime with two victims is counted twice by age and once in the total",
        "Offences are counted once for each child and each suspect",
    ],
)
def test_victims_of_what_is_counted_are_not_what_is_counted(text):
    assert measure_stated_in(text) != "victims"


def test_a_head_that_says_how_figures_are_rounded_still_says_what_is_counted():
    assert understand_measure("offences_rnd10").value == "offences"
    assert rounding_in_heading("offences_rnd10") == 10
    assert rounding_in_heading("offences") is None
    assert understand_measure("crimes_rounded") is None, "nobody knows to what"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Count of Occurrence", "offences"),
        ("Count of Allegation", "offences"),
        ("Distinct Count of Incident", "offences"),
        ("Occurrence Count", "offences"),
        ("Count of Complainant", "victims"),
        ("Count of Perpetrator", "suspects"),
        ("Count of Victim Sex", "unknown"),
        ("Count of Age at Offence", "unknown"),
        ("Count of HO Code", "unknown"),
    ],
)
def test_a_pivot_that_counts_one_field_of_the_records_counts_records(text, measure):
    understood = understand_measure(text)
    assert understood is not None
    assert understood.value == measure


@pytest.mark.parametrize("text", ["Count of Suspect Age", "Sum of Age", "No occurrence"])
def test_what_is_no_count_of_records_is_none_of_a_field(text):
    assert understand_measure(text) is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Charges (number of offences charged)", "charges"),
        ("Charges (offences charged)", "charges"),
        ("Charged (number of offences)", "charges"),
        ("Arrests (number of people arrested)", "arrests"),
        ("Victims (number of victims)", "victims"),
        ("Outcomes (offences)", "outcomes"),
        ("Charges (flagged crimes)", "charges"),
        ("Offences (number of crimes)", "offences"),
        ("Suspects (offenders)", "suspects"),
    ],
)
def test_a_bracket_that_says_the_same_again_or_names_the_crimes_changes_nothing(text, measure):
    assert understand_measure(text).value == measure


@pytest.mark.parametrize(
    "text",
    [
        "Offences (victims)",
        "Victims (offences)",
        "Charges (victims)",
        "Charges (not offences)",
        "Offences (charges)",
        "Offences (incidents)",
        "Cautions (convictions)",
        "Detections (cautions)",
    ],
)
def test_a_bracket_that_names_another_thing_leaves_open_what_is_counted(text):
    assert understand_measure(text) is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("No. of individuals prosecuted (court or warned for a parish hall enquiry)", "outcomes"),
        ("Convicted (Magistrates’ and Crown Court)", "outcomes"),
        ("Charged (incl. postal requisitions)", "charges"),
        ("Number charged (or summonsed)", "charges"),
        ("Cautions (adult, youth)", "outcomes"),
        ("Arrests (custody and voluntary attendance)", "arrests"),
    ],
)
def test_a_bracket_that_lists_every_way_in_which_people_were_dealt_with_narrows_nothing(text, measure):
    assert understand_measure(text).value == measure


@pytest.mark.parametrize(
    "text",
    [
        "Prosecuted (Crown Court)",
        "Cautioned (adult)",
        "Arrests (voluntary attendance)",
        "Arrests (charge or caution)",
        "Charged (rape or grooming)",
        "Charged (not custody or court)",
        "Offences (charge or summons)",
        "Outcomes (charge or summons)",
        "People charged or cautioned (adult or youth)",
        "Charged (alternate offence, further offence)",
        "Charged (further or alternate offence)",
        "No. charged (and all other)",
        "Arrests (voluntary attendance and voluntary interview)",
        "Arrested (interviewed or detained)",
        "Arrests (or interviewed)",
        "Cautions (youth, juvenile)",
        "Cautions (conditional and youth conditional)",
        "Officers arrested (custody or voluntary attendance)",
        "Children arrested (custody or voluntary attendance)",
    ],
)
def test_a_bracket_that_says_one_way_or_another_thing_leaves_open_what_is_counted(text):
    assert understand_measure(text) is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Please state the number of indecent images offences recorded", "offences"),
        ("The total number of indecent images of children offences", "offences"),
        ("The number of indecent images found in these offences", "other"),
        ("The number of indecent images of children seized", "other"),
        ("The number of indecent images offences recorded in 2019", "offences"),
        ("Number of indecent images offences by year", "offences"),
        ("Number of indecent images offences", "offences"),
        ("Number of indecent images offences involved", "other"),
        ("What was the number of indecent images offences related to?", "other"),
        ("Number of indecent images crime units seized", "other"),
        ("The number of indecent images of children crime investigators graded", "other"),
    ],
)
def test_offences_named_by_images_are_offences_and_images_are_none(text, measure):
    assert measures_named_in(text)[0].value == measure


@pytest.mark.parametrize(
    "text",
    [
        "Charges (number of rape offences)",
        "Charges (sexual offences)",
        "Offences (number of grooming offences)",
        "Offences (number of Snapchat offences)",
        "Offences (number of contact offences)",
        "Victims (number of female victims)",
        "Outcomes (no further action)",
        "Outcomes (cautions)",
        "Outcomes (detected)",
    ],
)
def test_a_bracket_that_narrows_what_is_counted_is_no_part_of_it_alone(text):
    assert understand_measure(text) is None


@pytest.mark.parametrize(
    "heading",
    [
        "Finalised as Outcome 1 (charged/summonsed)",
        "Resolved by outcome 8 (community resolution)",
        "Crimes finalised as Outcome 1",
        "Of these, assigned Outcome 16",
        "Offences given outcome type 21",
        "Crimes closed with outcome 14/16",
        "Assigned outcome 1 or 2",
        "Closed as outcome 16 - evidential difficulties: victim does not support",
        "Finalised as Outcome 18 - no suspect identified",
        "Finalised as Outcome 15 - evidential difficulties, victim supports",
        "Finalised as Outcome 20 - Further action by another body",
    ],
)
def test_words_before_an_outcome_by_its_number_count_that_outcome(heading: str):
    found = understand_measure(heading)
    assert found is not None
    assert found.value == "outcomes"


@pytest.mark.parametrize(
    "heading",
    [
        "Not finalised as outcome 1", "Crimes without outcome 1", "Finalised as outcome 1 (%)", "Arrests, outcome 5",
        "Days finalised with outcome 1", "Given outcome date", "Crimes finalised as outcome 99", "Outcome 1 (percent)",
        "Resulted in outcome 1 within 28 days", "Crimes with outcome 1 where the suspect was a stranger",
        "Given outcome 1 per officer", "Recorded as outcome 1 in error",
        "Finalised as outcome 16 - victim declined (%)",
    ],
)  # fmt: skip
def test_what_is_no_number_of_crimes_with_an_outcome_counts_none(heading: str):
    assert understand_measure(heading) is None
