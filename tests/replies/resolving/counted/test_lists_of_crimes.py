"""Lists of crimes that tell the ages and sexes of who is suspected of them too."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences with the online flag"]
HEADS = ["Line", "Financial Year", "HO Code", "Victim Age", "Victim Sex", "Suspect Age"]
ROWS = [
    [1, "2017/18", "071/17", 13, "F", 20],
    [2, "2017/18", "071/17", 13, "F", None],
    [3, "2018/19", "019/07", 14, "M", 30],
    [4, "2018/19", "086/02", "Not known", "U", 30],
]
ALL = {
    ("2017/18", "071/17", "13", "female"): (2, 2),
    ("2018/19", "019/07", "14", "male"): (1, 1),
    ("2018/19", "086/02", "unknown", "unknown"): (1, 1),
}


@pytest.mark.parametrize(
    "said",
    [
        "One line for each recorded crime; the victim's and the suspect's age are as at the offence.",
        "Each row is one recorded crime.",
        "There is one row per offence. Suspect age where known.",
        "Every line represents a single offence.",
        "Each crime has a row of its own. The suspect's age is blank where no suspect was identified.",
        "One crime per row. Duplicates have been removed.",
        "Please note that each row is one crime.",
        "Please be aware that each row is one crime.",
        "Each row is one crime. If there is more than one victim, only the first is shown.",
    ],
)
def test_rows_said_to_be_one_crime_each_are_counted_whatever_they_tell_of_suspects(read_sheets, said):
    reading = read_sheets(Crimes=[TITLE, [said], [], HEADS, *ROWS])
    assert values(reading) == ALL
    assert {count.detail for count in reading.counts} == {()}
    assert "unknown-layout" not in kinds(reading)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Suspects' ages are given where known.",
        "One line for each suspect.",
        "One row for each crime and suspect.",
        "One row per crime per suspect.",
        "One row for each crime/suspect combination.",
        "Each row is one crime unless there are several suspects.",
        "Each row is usually one crime.",
        "Each row is not one crime.",
        "Please provide one row for each crime.",
        "One row per offence type.",
        "One row per crime. A crime with two suspects has two rows.",
        "Each row is one crime. Where there is more than one suspect the crime is repeated.",
        "One row for each offence an offender was charged with.",
        "One row per crime. Only crimes with a named suspect are listed.",
        "One crime may have several rows.",
        "One row per crime. If a crime has two victims both are listed.",
        "One row per crime. Where there are several victims all are shown.",
    ],
)
def test_rows_that_may_be_a_suspect_each_are_told(read_sheets, said):
    reading = read_sheets(Crimes=[TITLE, [said], [], HEADS, *ROWS])
    assert reading.counts == ()
    assert "unknown-layout" in kinds(reading)


TABLE = [["Age", "2017/18", "2018/19"], ["10", 4, 5], ["11", 6, 7], ["12", 8, 9]]


@pytest.mark.parametrize(
    "said",
    [
        "The victim's and the suspect's age are as at the offence.",
        "Victims' and suspects' ages are as at the offence.",
        "Ages of suspects and victims are as at the offence.",
        "The sex of the offender or of the victim may be unknown.",
    ],
)
def test_a_note_that_names_victims_and_suspects_makes_no_ages_those_of_suspects(read_sheets, said):
    reading = read_sheets(Crimes=[[*TITLE], [said], *TABLE])
    assert values(reading)[("2018/19", "11")] == (7, 7)


@pytest.mark.parametrize("head", ["Victim age", "Age of victim", "Victim's age"])
def test_a_heading_of_the_victims_ages_is_believed_over_a_note_on_suspects(read_sheets, head):
    rows = [[head, *TABLE[0][1:]], *TABLE[1:]]
    reading = read_sheets(Crimes=[[*TITLE], ["The age of the suspect is not always known."], *rows])
    assert values(reading)[("2018/19", "11")] == (7, 7)


@pytest.mark.parametrize("said", ["The ages are those of suspects.", "Suspect's age at the time of the offence"])
def test_ages_said_to_be_those_of_suspects_alone_stay_theirs(read_sheets, said):
    reading = read_sheets(Crimes=[[*TITLE], [said], *TABLE])
    assert {str(count.age) for count in reading.counts} == {"all"}


SAID_OTHERWISE = ["The ages are those of the suspects.", "The ages below are of the suspects."]


@pytest.mark.parametrize("said", SAID_OTHERWISE)
def test_a_heading_of_the_victims_ages_beside_a_word_that_they_are_the_suspects_is_told(read_sheets, said):
    rows = [["Victim age", *TABLE[0][1:]], *TABLE[1:]]
    reading = read_sheets(Crimes=[[*TITLE], [said], *rows])
    assert values(reading)[("2018/19", "11")] == (7, 7)
    assert [said in issue.message for issue in reading.issues] == [True]


@pytest.mark.parametrize("said", ["Suspects' ages are not given.", "The age of the suspect is as recorded."])
def test_what_is_said_of_the_suspects_ages_alone_denies_no_heading_of_the_victims(read_sheets, said):
    rows = [["Victim age", *TABLE[0][1:]], *TABLE[1:]]
    reading = read_sheets(Crimes=[[*TITLE], [said], *rows])
    assert values(reading)[("2018/19", "11")] == (7, 7)
    assert "unknown-measure" not in kinds(reading)
