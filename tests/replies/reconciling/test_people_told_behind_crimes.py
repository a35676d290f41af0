"""People counted right behind the crimes of one offence are those who did them, and so is a table that parts them."""

import pytest

HEAD = (
    "<h2>Request</h2>",
    "Cases of online crime in 2021/22.",
    "<h2>Response</h2>",
    "The period covered below is 1 April 2021 to 31 March 2022.",
    "In that period there were 624 crimes with the online flag.",
)
IMAGES = "There were 89 crimes of making indecent images of children."
AGES = [["Age of offender", "Number of offenders"], ["Under 18", 19], ["18 to 25", 14], ["Over 25", 27]]


def people(reading):
    measures = ("suspects", "arrests", "charges")
    return [(count.offence, count.bounds.low) for count in reading.counts if str(count.measure) in measures]


@pytest.mark.parametrize("between", ["", "Some were separate incidents for the same offender. "])
def test_people_behind_the_crimes_of_one_offence_did_those(read_unasked, between):
    reading = read_unasked(*HEAD, f"{IMAGES} {between}The table below shows the 60 offenders.", AGES)
    assert sorted(people(reading)) == [("086/02", number) for number in (14, 19, 27, 60)]


@pytest.mark.parametrize("words", ["60 people were arrested.", "There were 60 suspects.", "60 suspects were charged."])
def test_so_did_those_arrested_or_charged(read_unasked, words):
    assert people(read_unasked(*HEAD, f"{IMAGES} {words}", "There were also 6 crimes of blackmail.")) == [
        ("086/02", 60)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "There were 89 crimes of making indecent images of children and 20 of blackmail. 60 people were arrested.",
        f"{IMAGES} In total 60 people were arrested.",
        f"{IMAGES} 60 people were arrested for other offences.",
        f"{IMAGES} Blackmail and grooming are of growing concern. 60 people were arrested.",
        f"{IMAGES} There were 20 crimes of blackmail. 60 people were arrested.",
        f"There were 624 crimes. Of these, {IMAGES[11:-1]}. 60 people were arrested.",
        f"{IMAGES} Our Online Child Abuse Team arrested 60 people.",
        f"{IMAGES} The force arrested 60 people in connection with online child abuse.",
        f"{IMAGES} 60 sex offenders were arrested.",
        f"{IMAGES} The force manages 60 offenders in the community.",
        f"{IMAGES} During the year 60 suspects were identified by the online team.",
        f"{IMAGES} 60 people were arrested in 2022/23.",
    ],
)
def test_people_who_may_have_done_other_crimes_are_of_no_one_offence(read_unasked, words):
    found = people(read_unasked(*HEAD, words))
    assert [number for _, number in found] == [60]
    assert found[0][0] != "086/02"


def test_more_people_than_crimes_did_others_as_well(read_unasked):
    assert people(read_unasked(*HEAD, f"{IMAGES} 212 people were arrested.")) == [("all", 212)]


@pytest.mark.parametrize(
    "words",
    [
        "There were 12 suspects aged under 18.",
        "12 people were arrested in the same period.",
        "As a result 12 men were arrested.",
    ],
)
def test_the_ages_sexes_and_same_days_of_people_are_no_other_crimes(read_unasked, words):
    assert people(read_unasked(*HEAD, f"{IMAGES} {words}")) == [("086/02", 12)]


def test_people_behind_each_of_several_offences_did_that_one(read_unasked):
    words = "Rape: 12 crimes. 8 people were arrested. Blackmail: 6 crimes. 2 people were arrested."
    assert people(read_unasked(*HEAD[:3], words)) == [("rape", 8), ("blackmail", 2)]


def test_a_table_of_other_numbers_is_not_of_the_people_told(read_unasked):
    others = [["Age of offender", "Number of offenders"], ["Under 18", 40], ["18 to 25", 30], ["Over 25", 30]]
    assert ("086/02", 40) not in people(read_unasked(*HEAD, f"{IMAGES} There were 60 offenders.", others))
