"""How old suspects were, told beside crimes: the age of a figure is its victims' alone."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from cyberflag.vocabularies.offences import offences_named_in


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter of Kent Police, and says each figure with its age."""

    def read(text):
        letter = f"Kent Police\n\nYou asked about crimes with a CSE marker.\n\n{text}\n"
        (tmp_path / "Kent Police.txt").write_text(letter, encoding="utf-8")
        reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request())
        return {(c.bounds.low, str(c.age)) for c in reading.counts}

    return read


@pytest.mark.parametrize("doer", ["suspect was aged", "offender was", "perpetrator is"])
def test_the_age_of_a_suspect_is_no_age_of_victims(read_letter, doer):
    said = read_letter(f"Crimes with a CSE marker in 2014/15 where the {doer} 17 or under = 37")
    assert said == {(37, "all")}


def test_an_unknown_age_of_suspects_is_no_unknown_age_of_victims(read_letter):
    said = read_letter("Crimes with a CSE marker in 2014/15 where no age of suspect is held = 25")
    assert said == {(25, "all")}


def test_the_age_of_a_victim_beside_a_suspect_stays(read_letter):
    said = read_letter("Crimes with a CSE marker in 2014/15 where the victim was aged 15 or under = 37")
    assert said == {(37, "0-15")}


@pytest.mark.parametrize(
    "title",
    [
        "Sexual offences with a suspect under 18",
        "Sexual offences by juvenile offenders",
        "Sexual offences committed by children",
        "Sexual offences where the perpetrator was under the age of 18",
        "Sexual offences: suspects aged 17 or under",
    ],
)
def test_young_suspects_do_not_make_sexual_offences_those_against_children(read_unasked, title):
    rows = [["Age of suspect", "2021", "2022"], ["10-13", "88", "97"], ["14-17", "143", "150"]]
    reading = read_unasked(f"<h1>{title}</h1>", "<h2>Response</h2>", rows)
    assert {(c.offence, str(c.age)) for c in reading.counts} == {("sexual-offences", "all")}


@pytest.mark.parametrize(
    "title", ["Sexual offences against children where the suspect was under 18", "Sexual offences with a child victim"]
)
def test_children_harmed_are_still_the_whole(title):
    assert [found.value for found in offences_named_in(title)] == ["all"]


@pytest.mark.parametrize("people", ["Children", "Persons under 18", "Juveniles"])
def test_young_people_arrested_are_not_those_harmed(people):
    for title in (f"{people} arrested for sexual offences", f"Arrests of {people.lower()} for sexual offences"):
        assert [found.value for found in offences_named_in(title)] == ["sexual-offences"]


def people_told(reading):
    return [(c.measure.value, str(c.age), dict(c.detail).get("suspect age"), c.printed) for c in reading.counts]


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of persons arrested who were under 18 was 14 in 2022.",
        "There were 14 arrests of under-18s in 2022.",
        "In 2022, 14 people under 18 were arrested.",
        "In 2022, 14 juveniles were arrested.",
    ],
)
def test_young_people_arrested_are_a_part_of_those_arrested(read_unasked_letter, sentence):
    told = people_told(read_unasked_letter(f"In 2022 there were 118 arrests. {sentence}"))
    assert told == [("arrests", "all", None, "118"), ("arrests", "all", "0-17", "14")]


@pytest.mark.parametrize("question", ["people under 18 were", "children were", "juveniles have been"])
def test_young_people_asked_for_are_those_of_the_answer(read_unasked_letter, question):
    told = people_told(read_unasked_letter(f"Q1. How many {question} arrested for grooming in 2022?\n\n14"))
    assert told == [("arrests", "all", "0-17", "14")]


@pytest.mark.parametrize("people", ["12 people under 18 were charged with", "12 juveniles were cautioned for"])
def test_young_people_charged_are_no_victims(read_unasked_letter, people):
    [(_, age, of_suspects, printed)] = people_told(read_unasked_letter(f"In 2022, {people} grooming offences."))
    assert (age, of_suspects, printed) == ("all", "0-17", "12")


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2022, 12 people were arrested for the grooming of children under 18.",
        "In 2022, 12 persons were arrested for grooming where the victim was under 18.",
        "In 2022 there were 12 arrests for grooming offences against children.",
        "In 2022 there were 12 charges against children for grooming.",
        "In 2022 there were 12 arrests of child groomers.",
    ],
)
def test_children_harmed_are_not_those_arrested_or_charged(read_unasked_letter, sentence):
    assert {told[1:3] for told in people_told(read_unasked_letter(sentence))} <= {("all", None)}


def test_crimes_for_which_young_people_were_arrested_have_no_age_of_victims(read_unasked_letter):
    sentence = "In 2022 there were 30 grooming offences for which people under 18 were arrested."
    assert {told[1:3] for told in people_told(read_unasked_letter(sentence))} == {("all", None)}


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2022, 14 people who groomed children were arrested.",
        "In 2022, 14 adults who groomed children were arrested.",
        "In 2022, 14 people believed to have groomed children were charged.",
        "In 2022, 14 persons suspected of grooming minors were detained.",
        "In 2022, 14 people who targeted persons under 18 were arrested.",
        "In 2022, 14 offenders who met children were convicted.",
        "In 2022, 14 people in contact with children were arrested for grooming.",
        "In 2022, 14 parents of children were arrested.",
        "In 2022, 14 arrests of children's sports coaches were made.",
        "In 2022, 14 offences of grooming children were charged.",
        "In 2022, 14 offences involving sexual activity with children were charged or cautioned.",
        "Q1. How many people who groomed children were arrested in 2022?\n\n14",
        "Q1. How many people suspected of grooming children were arrested in 2022?\n\n14",
    ],
)
def test_children_named_between_the_people_and_what_was_done_are_the_victims(read_unasked_letter, sentence):
    assert [told[1:] for told in people_told(read_unasked_letter(sentence))] == [("all", None, "14")]


def test_children_abused_beside_those_charged_are_none_of_them(read_unasked_letter):
    reading = read_unasked_letter("In 2022, 118 people were charged, 14 minors were abused.")
    assert people_told(reading) == [("charges", "all", None, "118")]


@pytest.mark.parametrize("sentence", ["who were under 18 or living with one.", "who were aged under 18 in 14 cases."])
def test_people_arrested_who_are_not_all_under_18_are_told(read_unasked_letter, sentence):
    reading = read_unasked_letter(f"In 2022, 118 people were arrested {sentence}")
    assert all(told[1:3] == ("all", None) for told in people_told(reading))
    assert reading.issues or people_told(reading) == [("arrests", "all", None, "118")]


@pytest.mark.parametrize(
    ("first", "second", "ages"),
    [("children", "adults", ("0-17", "18+")), ("people under 18", "people aged 18 or over", ("0-17", "18+"))],
)
def test_each_question_on_people_arrested_has_its_own_ages(read_unasked_letter, first, second, ages):
    asked = "Q{0}. How many {1} were arrested for grooming in 2022?\n\n{2}\n\n"
    reading = read_unasked_letter(asked.format(1, first, 14) + asked.format(2, second, 104))
    assert [told[2] for told in people_told(reading)] == list(ages)


def test_each_question_on_people_arrested_has_its_own_sex(read_unasked_letter):
    asked = "Q{0}. How many {1} were arrested for grooming in 2022?\n\n{2}\n\n"
    reading = read_unasked_letter(asked.format(1, "men", 104) + asked.format(2, "women", 9))
    assert [dict(c.detail) for c in reading.counts] == [{"suspect sex": "male"}, {"suspect sex": "female"}]


REPORTED = [["Year", "Persons reported, under 18", "Persons reported, 18 and over"], ["2021", "3", "6"]]


@pytest.mark.parametrize(
    "title",
    [
        "Number of persons reported for indecent images offences",
        "How many people have been reported to Kent Police for offences of making indecent images of children?",
        "Indecent images of children: individuals reported to the Procurator Fiscal",
    ],
)
@pytest.mark.parametrize("rows", [REPORTED, [["Year", "Under 18", "18 and over"], ["2021", "3", "6"]]])
def test_people_reported_for_crimes_are_their_suspects(read_unasked, title, rows):
    told = people_told(read_unasked(f"<h1>{title}</h1>", rows))
    assert told == [("suspects", "all", "0-17", "3"), ("suspects", "all", "18+", "6")]


def test_people_reported_beside_those_charged_are_no_victims(read_unasked):
    rows = [["Year", "Persons reported", "Persons charged"], ["2021", "30", "6"]]
    told = people_told(read_unasked("<h1>Indecent images offences</h1>", rows))
    assert [measure for measure, *_ in told] == ["suspects", "charges"]


@pytest.mark.parametrize(
    "title",
    [
        "Victims of grooming",
        "Children who were victims of online grooming",
        "How many victims of rape came forward?",
        "How many people reported rape?",
        "How many people reported sextortion to you?",
        "Child sexual exploitation: children at risk",
        "Children reported missing and at risk of sexual exploitation",
        "Number of persons reported as victims of child sexual abuse",
    ],
)
@pytest.mark.parametrize("label", ["Persons reported", "People reported"])
def test_people_reported_of_whom_nothing_says_for_what_are_no_suspects(read_unasked, title, label):
    told = people_told(read_unasked(f"<h1>{title}</h1>", [["Year", label], ["2021", "30"], ["2022", "6"]]))
    assert "suspects" not in {measure for measure, *_ in told}


def test_ages_of_people_reported_are_those_of_victims_under_their_title(read_unasked):
    told = people_told(read_unasked("<h1>Victims of grooming</h1>", REPORTED))
    assert told == [("victims", "0-17", None, "3"), ("victims", "18+", None, "6")]


def test_people_reported_missing_are_no_suspects(read_unasked):
    rows = [["Year", "Persons reported", "Persons found"], ["2021", "300", "100"]]
    told = people_told(read_unasked("<h1>Missing persons</h1>", rows))
    assert {measure for measure, *_ in told} == {"other"}


@pytest.mark.parametrize(
    ("title", "age"),
    [
        ("Indecent images offences by age of the person reported", "all"),
        ("Indecent images offences by age of those who reported", "0-17"),
        ("Indecent images offences by age of the child reported", "0-17"),
    ],
)
def test_the_age_of_the_person_reported_is_no_age_of_victims(read_unasked, title, age):
    rows = [["Year", "Under 18", "18 and over"], ["2021", "3", "6"]]
    told = people_told(read_unasked(f"<h1>{title}</h1>", rows))
    assert told[0] == ("offences", age, "0-17" if age == "all" else None, "3")


@pytest.mark.parametrize(
    "asked",
    [
        "How many people reported to the police for the first time an offence of grooming in 2022?",
        "How many children reported to police for rape offences against them in 2022?",
        "How many women reported to police for sexual offences against them in 2022 were believed?",
        "How many people reported to the police for advice about an offence of sextortion in 2022?",
        "How many young people reported to you for help after a sexual offence in 2022?",
        "How many children were reported to social services for being victims of crime in 2022?",
        "How many adults reported to you for sexual offences suffered as children in 2022?",
        "How many people reported to Action Fraud for sextortion offences in 2022?",
    ],
)
def test_people_who_reported_a_crime_are_not_those_reported(read_unasked_letter, asked):
    told = people_told(read_unasked_letter(f"Q1. {asked}\n\n14"))
    assert not any(measure == "suspects" for measure, *_ in told)


@pytest.mark.parametrize("title", ["Online grooming", "Grooming offences"])
def test_people_reported_below_a_crime_alone_are_told(read_unasked, title):
    rows = [["Year", "Offences", "People reported"], ["2021", "30", "6"]]
    reading = read_unasked(f"<h1>{title}</h1>", rows)
    assert people_told(reading) == [("offences", "all", None, "30")]
    assert [issue.kind.value for issue in reading.issues] == ["unknown-measure"]
