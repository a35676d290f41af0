"""Numbers of one sentence: of which offence each is, and whose age and sex it tells."""

import pytest


def said(reading):
    return {(c.bounds.low, str(c.measure), c.offence, str(c.age), str(c.sex)) for c in reading.counts}


def test_what_is_compared_with_a_number_is_of_the_same_offence(read_unasked_letter):
    reading = read_unasked_letter(
        "In the 12 months to 31 July 2023, 45 offences of stalking were recorded, "
        "compared with 38 in the previous 12 months."
    )
    assert {(c.bounds.low, c.offence) for c in reading.counts} == {(45, "stalking"), (38, "stalking")}


@pytest.mark.parametrize("words", ["300 sexual offences overall", "300 other crimes", "300 crimes in all"])
def test_a_number_of_all_crimes_is_of_no_offence_beside_it(read_unasked_letter, words):
    reading = read_unasked_letter(f"In 2022 we recorded 40 offences of blackmail, and {words} in 2021.")
    assert (300, "blackmail") not in {(c.bounds.low, c.offence) for c in reading.counts}


def test_people_arrested_of_an_age_are_a_part_of_those_arrested(read_unasked_letter):
    reading = read_unasked_letter("During 2022, 40 people were arrested for stalking, 12 of whom were aged under 18.")
    parts = {c.bounds.low: c.detail for c in reading.counts}
    assert not parts[40]
    assert parts[12]
    assert {c.offence for c in reading.counts} == {"stalking"}


def test_the_sex_of_suspects_is_not_that_of_victims(read_unasked_letter):
    reading = read_unasked_letter("In 2022 there were 13 suspects of stalking: 11 men and 2 women.")
    assert {str(c.sex) for c in reading.counts} == {"all"}


def test_crimes_by_the_age_of_the_suspect_say_so_and_no_age_of_victims(read_unasked_letter):
    reading = read_unasked_letter(
        "In 2022 there were 88 stalking offences where the suspect was under 18, "
        "and 210 where the suspect was an adult."
    )
    assert said(reading) == {(88, "offences", "stalking", "all", "all"), (210, "offences", "stalking", "all", "all")}
    assert all(c.detail for c in reading.counts)


def test_victims_beside_suspects_keep_their_sex(read_unasked_letter):
    reading = read_unasked_letter("In 2022 there were 45 stalking offences, 30 against women and 15 against men.")
    assert {(30, "female"), (15, "male")} <= {(c.bounds.low, str(c.sex)) for c in reading.counts}


def test_figures_given_respectively_for_years_told_by_an_earlier_question_break_nothing(read_unasked_letter):
    reading = read_unasked_letter(
        "In 2022/23, 60 offences of stalking were recorded. 45 of these were flagged as online. "
        "In 2021/22 the figures were 51 and 38 respectively."
    )
    assert {60, 45} <= {c.bounds.low for c in reading.counts}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("In 2014 there were 12 arrests for sexual grooming (88A).", "arrests"),
        ("In 2014, 12 people were charged with sexual grooming (88A)", "charges"),
        ("In 2014 the number of convictions for sexual grooming (88A): 12", "outcomes"),
    ],
)
def test_people_dealt_with_for_an_offence_with_its_code_are_counted_in_their_year(read_unasked_letter, text, measure):
    (count,) = read_unasked_letter(f"How many?\n\n{text}").counts
    assert (count.period.label, count.bounds.low, count.measure, count.offence) == ("2014", 12, measure, "88A")


def test_answers_below_a_question_with_a_coded_offence_are_of_its_year(read_unasked_letter):
    reading = read_unasked_letter(
        "Request\n1. In 2013/14 how many people were charged and cautioned for sexual grooming (code 88A)?\n"
        "2. How many rapes were recorded in 2014?\nResponse\n1a. Charged - 5\n1b. Cautioned - 2\n2. 40"
    )
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [("2013/14", 5), ("2013/14", 2), ("2014", 40)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The number of people charged with an indecent images of children offence was 94 in 2022.", "charges"),
        ("The number of people charged with a stalking offence was 94 in 2022.", "charges"),
        ("Persons charged with any of the stalking offences numbered 94 in 2022.", "charges"),
        ("The number of people arrested on suspicion of a stalking offence was 94 in 2022.", "arrests"),
        ("The number of people arrested for a stalking offence was 94 in 2022.", "arrests"),
        ("The number of people convicted of a stalking offence was 94 in 2022.", "outcomes"),
        ("In 2022, excluding persons charged with stalking offences 94 were recorded.", "offences"),
        ("Of people charged with stalking offences we hold nothing; 94 were recorded in 2022.", "offences"),
        ("People arrested for stalking offences are left aside here; 94 were recorded in 2022.", "offences"),
        ("Leaving aside people charged with stalking offences, 94 were recorded in 2022.", "offences"),
        ("Nobody was charged with a stalking offence, of which there were 94 in 2022.", "offences"),
        (
            "We do not count people charged with stalking offences, but the offences recorded came to 94 in 2022.",
            "offences",
        ),
        ("The offences recorded, not the people charged with stalking offences, were 94 in 2022.", "offences"),
        ("No people were arrested on suspicion of stalking, and stalking offences were 94 in 2022.", "offences"),
        ("People charged with rape are not counted here; stalking offences came to 94 in 2022.", "offences"),
        ("With people charged with rape left aside, recorded offences of stalking came to 94 in 2022.", "offences"),
    ],
)
def test_people_dealt_with_for_a_crime_are_no_crimes_of_its_name(read_unasked_letter, text, measure):
    assert {str(c.measure) for c in read_unasked_letter(text).counts} <= {measure}, text
    assert read_unasked_letter(text).counts or measure == "offences"
