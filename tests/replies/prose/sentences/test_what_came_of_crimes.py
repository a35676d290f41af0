"""People, arrests and charges told beside crimes: each counts itself, and none is taken for crimes."""

from pathlib import Path

import pytest

from readings import Read, kinds, read_file


def counted(reading) -> set[tuple[str, str, int]]:
    """Each figure with its period and what it counts."""
    return {(count.period.label, str(count.measure), count.bounds.low) for count in reading.counts}


@pytest.mark.parametrize(
    ("line", "measure"),
    [
        ("Suspects: 2018/19 - 44, 2019/20 - 51", "suspects"),
        ("Suspects: 44 in 2018/19 and 51 in 2019/20.", "suspects"),
        ("Suspects 2018/19 - 44\nSuspects 2019/20 - 51", "suspects"),
        ("Offenders (2018/19): 44\nOffenders (2019/20): 51", "suspects"),
        ("Perpetrators in 2018/19: 44\nPerpetrators in 2019/20: 51", "suspects"),
        ("Victims: 2018/19 - 44, 2019/20 - 51", "victims"),
        ("Victims in 2018/19: 44\nVictims in 2019/20: 51", "victims"),
        ("Number of victims in 2018/19: 44\nNumber of victims in 2019/20: 51", "victims"),
    ],
)
def test_people_named_beside_their_year_alone_are_what_is_counted(read_unasked_letter: Read, line: str, measure: str):
    reading = read_unasked_letter(f"Sexual offences against children recorded in 2018/19: 90\n{line}\n")
    assert counted(reading) >= {("2018/19", measure, 44), ("2019/20", measure, 51)}
    assert "suspects" not in {str(c.measure) for c in reading.counts} - {measure}


@pytest.mark.parametrize(
    "line",
    [
        "Victims 2018/19: female - 30, male - 12",
        "Female victims: 2018/19 - 30\nMale victims: 2018/19 - 12",
        "Victims of 2018/19: female 30, male 12",
    ],
)
def test_crimes_parted_by_their_victims_stay_crimes(tmp_path: Path, line: str):
    reading = read_file(tmp_path, f"Sexual offences against children recorded in 2018/19: 42\n{line}\n")
    assert counted(reading) == {("2018/19", "offences", 42), ("2018/19", "offences", 30), ("2018/19", "offences", 12)}


@pytest.mark.parametrize(
    "said",
    [
        "The force received 300 reports in 2018/19, of which 210 were recorded as crimes.",
        "We received 300 online reports in 2018/19 and 210 of them were recorded as offences.",
        "300 incidents were reported in 2018/19, of which 210 were then crimed.",
        "There were 300 referrals in 2018/19, of which 210 became crimes.",
        "There were 300 incidents in 2018/19; 210 of these were crimed.",
        "Of 300 incidents in 2018/19, 210 were recorded as an offence.",
        "The force received 300 reports in 2018/19 and recorded 210 crimes.",
        "In 2018/19 we received 300 reports of children being groomed. Of these, 210 were crimed.",
    ],
)
def test_reports_of_which_some_were_crimes_are_no_crimes(read_unasked_letter: Read, said: str):
    reading = read_unasked_letter(said)
    assert counted(reading) == {("2018/19", "other", 300), ("2018/19", "offences", 210)}
    assert not [count.detail for count in reading.counts if count.detail]


@pytest.mark.parametrize(
    "said",
    [
        "There were 300 incidents in 2018/19, of which 210 involved girls.",
        "300 offences were reported in 2018/19, of which 210 were recorded within 24 hours.",
        "In 2018/19 300 crimes were recorded; 210 of these were recorded as crimes against girls.",
        "300 crimes were recorded in 2018/19. Of these, 210 were recorded as crimes of grooming.",
    ],
)
def test_crimes_of_which_some_are_told_stay_crimes(read_unasked_letter: Read, said: str):
    assert ("2018/19", "offences", 300) in counted(read_unasked_letter(said))


@pytest.mark.parametrize(
    ("said", "measure"),
    [
        ("130 offences were recorded in 2018/19. No arrests were made.", "arrests"),
        ("130 offences were recorded in 2018/19 and no one was arrested.", "arrests"),
        ("130 offences were recorded in 2018/19, but no arrests have been made.", "arrests"),
        ("There were 130 offences in 2018/19. Nobody was charged in connection with these offences.", "charges"),
        ("We recorded 130 offences in 2018/19. There were no charges.", "charges"),
    ],
)
def test_that_nothing_came_of_crimes_is_a_nought_of_its_own(read_unasked_letter: Read, said: str, measure: str):
    assert counted(read_unasked_letter(said)) == {("2018/19", "offences", 130), ("2018/19", measure, 0)}


@pytest.mark.parametrize(
    "said",
    [
        "130 offences were recorded in 2018/19. No information is held on arrests.",
        "130 offences were recorded in 2018/19, and whether anybody was charged is not held.",
        "130 offences were recorded in 2018/19. No arrests were made in 12 of them.",
        "130 offences were recorded in 2018/19. No charge is made for this information.",
        "130 offences were recorded in 2018/19.\n\nNo charges apply to this request.",
        "130 offences were closed in 2018/19 with no arrests.",
        "130 crimes were discontinued in 2018/19 and no one was charged.",
        "In 2018/19, 130 offences had a suspect but no charges.",
        "130 offences were recorded in 2018/19. There are no charges for this.",
        "130 offences were recorded in 2018/19. There are no charges.",
    ],
)
def test_what_is_not_said_of_all_crimes_is_no_nought(read_unasked_letter: Read, said: str):
    assert {low for _, _, low in counted(read_unasked_letter(said))} <= {130, 140}


@pytest.mark.parametrize(
    "said",
    [
        "290 offences were recorded in 2018/19, leading to 40 arrests and 12 charges.",
        "290 flagged offences in 2018/19, 40 arrests and 12 charges.",
        "In 2018/19 there were 290 offences; the force arrested 40 people and charged 12 people.",
        "290 offences were recorded in 2018/19 with 40 arrests and 12 charges.",
    ],
)
def test_what_came_of_the_crimes_of_a_year_is_of_it(read_unasked_letter: Read, said: str):
    reading = read_unasked_letter(said)
    assert counted(reading) == {("2018/19", "offences", 290), ("2018/19", "arrests", 40), ("2018/19", "charges", 12)}


@pytest.mark.parametrize(
    "said",
    [
        "290 offences were recorded in 2018/19; 12 suspects were under 18.",
        "290 offences were recorded in 2018/19; 40 suspects are still to be arrested.",
        "290 offences were recorded in 2018/19, leaving 40 suspects unidentified.",
        "290 offences were recorded in 2018/19, and 12 charges from earlier years were laid.",
        "290 offences were recorded in 2018/19 and there have been 12 charges since 2015.",
        "290 offences were recorded in 2018/19, 40 arrests for drugs.",
        "290 offences were recorded in 2018/19, with 40 arrests in Maidstone.",
        "290 offences in 2018/19, 12 suspects identified and 5 charges dropped.",
        "290 offences were recorded in 2018/19, with a further 12 charges since.",
    ],
)
def test_what_is_not_said_to_come_of_the_crimes_of_a_year_is_told(read_unasked_letter: Read, said: str):
    reading = read_unasked_letter(said)
    assert "not-a-figure" in kinds(reading)


def test_people_arrested_and_people_charged_are_counted_apart(read_unasked_letter: Read):
    reading = read_unasked_letter("44 persons were arrested and 12 were charged in 2018/19.")
    assert counted(reading) == {("2018/19", "arrests", 44), ("2018/19", "charges", 12)}


@pytest.mark.parametrize(
    "said",
    [
        "In 2018/19 we arrested 44 suspects and recorded 130 offences.",
        "In 2018/19 there were 130 offences and we arrested 44 young people.",
        "In 2018/19 we arrested 44 young people for 130 offences.",
    ],
)
def test_whom_the_police_arrested_are_arrests_and_no_suspects(read_unasked_letter: Read, said: str):
    reading = read_unasked_letter(said)
    assert counted(reading) == {("2018/19", "arrests", 44), ("2018/19", "offences", 130)}
    assert "unknown-measure" not in kinds(reading)
