"""``One`` in what tells how crimes are classed, which is no number of them."""

import pytest

ROWS_ASKED = [["", "2017/18", "2018/19"], ["Offences", "14", "17"]]
ROWS = [["", "2021", "2022"], ["Grooming offences", "14", "17"]]


@pytest.mark.parametrize(
    "text",
    [
        "The figures are of crimes that were classified as one of the following offences:",
        "Each crime was recorded in 2022 under one of these offences.",
        "All crimes in the table fall under one of the four offence codes listed.",
        "Crimes of 2022 are counted where they match one of the Home Office classifications below.",
        "Offences of 2022 come into one of the above categories.",
    ],
)
def test_one_of_the_offences_listed_is_no_number(read_unasked, text):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert [c.bounds.low for c in reading.counts] == [14, 17]
    assert [i for i in reading.issues if i.kind == "not-a-figure"] == []


def test_one_of_the_offences_of_a_year_is_a_number(read_unasked):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, "In 2022 one of the offences was on Kik.")
    assert (1, "kik") in [(c.bounds.low, c.platform) for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "A charge can be laid in a later year than the one in which the crime was recorded, so 2022 will rise.",
        "In 2022 an outcome may be given in a different month from the one that the offence was recorded in.",
        "The platform of an offence in 2022 is the one named by the victim.",
        "Offences of 2022 may move to another class than the one under which they were recorded at first.",
    ],
)
def test_the_one_of_years_or_the_like_named_before_it_is_no_number(read_unasked, text):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert [c.bounds.low for c in reading.counts] == [14, 17]
    assert [i.kind.value for i in reading.issues] == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Of the offences recorded in 2022, the one in which a charge was brought was on Kik.", "charges"),
        ("In 2022 one offence was recorded in a later year than the one in which it took place.", "offences"),
        ("In the year 2022 a suspect was cautioned in the one where the offence was on Kik.", "offences"),
    ],
)
def test_the_one_crime_of_a_year_is_a_number(read_unasked, text, measure):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert (1, measure) in [(c.bounds.low, c.measure.value) for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "Sheet 1 lists the offences and sheet 2 the platforms, where an officer entered one.",
        "The platform, if one was given, is in the second table.",
        "No platform is shown unless one was entered.",
        "Where one has been supplied, the platform is listed.",
    ],
)
def test_one_that_a_field_may_hold_is_no_number(read_page, text):
    assert not read_page("Flagged offences against children.", ROWS_ASKED, text).issues


@pytest.mark.parametrize(
    "told",
    [
        "In 2018/19, when one was noted, there were 17 offences.",
        "Offences on Kik fell in 2018/19, when one was noted.",
        "Offences on Kik were rare in 2017/18 (when two were noted) and 2018/19 (when one was noted).",
        "Offences on Kik were seen in 2018/19, when officers noted one.",
        "Voyeurism is rare: 2018/19 was the only year when one was noted.",
        "In 2018/19 we recorded offences on Snapchat, where 5 were noted, and on Kik, where one was noted.",
        "Cautions on Kik offences: none in 2017/18 and in 2018/19, when one was given.",
    ],
)
def test_one_of_a_year_in_which_it_was_noted_is_a_number(read_page, told):
    reading = read_page("Flagged offences against children.", ROWS_ASKED, told)
    read = {c.printed for c in reading.counts if c.provenance.source.startswith("line")}
    assert "one" in read or [i for i in reading.issues if "one" in i.message]


def test_one_that_would_be_added_makes_no_figure(read_page):
    told = "In 2019/20, if one was added, there would be 18."
    reading = read_page("Flagged offences against children.", ROWS_ASKED, told)
    assert {c.printed for c in reading.counts} == {"14", "17"}
    assert reading.issues


@pytest.mark.parametrize(
    "text",
    [
        "In 2022, 31 people were arrested on suspicion of one of those offences.",
        "In 2022, 31 people were arrested for one of these crimes.",
        "In 2022, 31 suspects were arrested for only one of the offences.",
        "In 2022 twelve adults had been arrested in connection with one of them.",
        "In 2022 two men were arrested in one case.",
    ],
)
def test_one_of_the_crimes_that_people_were_dealt_with_for_is_no_number(read_unasked, text):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert 1 not in [c.bounds.low for c in reading.counts]
    assert "arrests" in {c.measure.value for c in reading.counts}


@pytest.mark.parametrize(
    "text", ["In 2022 one of those offences led to a charge.", "In 2022 the victim was male in one of those offences."]
)
def test_one_of_the_crimes_themselves_is_a_number(read_unasked, text):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert 1 in [c.bounds.low for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "A positive outcome is one where the matter was resolved by a charge or a caution.",
        "A detected crime is one that ended in a charge.",
        "An online offence means one in which a computer was used.",
    ],
)
def test_one_in_what_a_word_means_is_no_number(read_unasked, text):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert [c.bounds.low for c in reading.counts] == [14, 17]
    assert {str(i.kind) for i in reading.issues} <= {"answer-differs"}


def test_one_that_tells_the_only_charge_is_a_number(read_unasked):
    text = "The only charge in 2022 was one where the suspect was a stranger."
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert (1, "charges") in [(c.bounds.low, c.measure.value) for c in reading.counts]


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("In 2021 there was one report. In 2022 there were 33.", ["one", "33"]),
        ("In 2021 there was only one incident. In 2022 one incident was recorded.", ["one", "one"]),
    ],
)
def test_one_report_of_a_year_is_a_number(read_unasked_letter, told, printed):
    reading = read_unasked_letter(f"How many reports of grooming were recorded in each year?\n\n{told}")
    assert ([c.printed for c in reading.counts], reading.issues) == (printed, ())


@pytest.mark.parametrize(
    "told",
    [
        "Only one report of each crime is kept.",
        "A crime is recorded where there was one report that named it.",
        "One report may hold several crimes.",
        "One report was published in 2021 by the inspectorate.",
        "One report was received outside the period.",
        "Some were recorded twice, but each one report was counted.",
        "The first one report was from a school.",
        "The victim in one report was a boy.",
        "A small number of cases began with one victim and led to others.",
        "The investigation started from just one phone.",
    ],
)
def test_one_report_or_victim_of_a_rule_is_no_number(read_unasked_letter, told):
    reading = read_unasked_letter(f"How many grooming offences were recorded?\n\nIn 2022 there were 12. {told}")
    assert ([c.printed for c in reading.counts], reading.issues) == (["12"], ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2022 12 offences were charged with one male victim.", {(12, "all"), (1, "male")}),
        (
            "In 2022, 12 people were charged with one girl and 11 men among them.",
            {(12, "all"), (1, "all")},
        ),
        ("In 2022 17 offences were recorded and two were charged following one arrest.", {(2, "all"), (1, "all")}),
        ("In 2022 31 people were arrested with one charge.", {(31, "all"), (1, "all")}),
        ("A recent rape in 2022 is one where the victim was under 13.", {(1, "all")}),
        ("An offence of rape in 2022 is one with a male victim.", {(1, "male")}),
    ],
)
def test_one_of_something_else_than_the_crimes_dealt_with_is_a_number(read_unasked, text, told):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, text)
    assert told <= {(c.bounds.low, c.sex.value) for c in reading.counts}


@pytest.mark.parametrize("told", ["Not one report was received in 2022.", "In 2022 not one incident was recorded."])
def test_not_one_report_is_nought_and_no_one(read_unasked_letter, told):
    reading = read_unasked_letter(
        f"How many reports of grooming were recorded in each year?\n\nIn 2021 there were 12. {told}"
    )
    assert [(c.printed.casefold(), c.bounds.high) for c in reading.counts] == [("12", 12), ("not one", 0)]


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("We received one report from the NSPCC in 2021 with 30 offences.", "30"),
        ("One report in 2021 named 12 victims.", "12"),
    ],
)
def test_what_one_report_holds_is_what_is_counted(read_unasked_letter, told, printed):
    reading = read_unasked_letter(f"How many reports of grooming were recorded in each year?\n\n{told}")
    assert [c.printed for c in reading.counts] == [printed]


@pytest.mark.parametrize(
    "told",
    [
        "One person can be a victim of more than one crime.",
        "One individual may appear in several rows.",
        "One child can have been a victim of several offences.",
        "One suspect may be linked to several crimes.",
        "One named suspect could also be charged with several offences.",
        "One arrest can relate to several offences.",
    ],
)
def test_one_of_whom_a_rule_tells_is_no_number(read_unasked, told):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, told)
    assert ([c.bounds.low for c in reading.counts], list(reading.issues)) == ([14, 17], [])


@pytest.mark.parametrize(
    "told",
    [
        "One child was under 10.",
        "One person was a victim of more than one of the offences.",
        "One girl reported two of the grooming offences of 2022.",
        "One suspect has been charged.",
    ],
)
def test_one_of_whom_something_happened_is_a_number(read_unasked, told):
    reading = read_unasked("How many grooming offences were recorded?", ROWS, told)
    assert len(reading.counts) > 2 or reading.issues


@pytest.mark.parametrize(
    "rule",
    [
        "One crime is recorded for each victim, and for images one crime for each suspect.",
        "We count one offence per victim and, for images, one offence per suspect.",
        "The rule is one crime for every identified offender.",
        "Under the counting rules it is one offence each individual victim.",
    ],
)
def test_one_crime_for_each_of_some_people_is_a_rule(read_unasked_letter, rule):
    reading = read_unasked_letter(f"Rape\n\nIn 2018/19 there were 78 offences.\n\n{rule}")
    assert [c.bounds.low for c in reading.counts] == [78]
    assert [str(i.kind) for i in reading.issues] == []


@pytest.mark.parametrize(
    "told", ["In 2018/19 one offence was recorded per month.", "2018/19: one crime", "In 2018/19 there was one crime."]
)
def test_one_crime_of_a_year_is_still_a_number(read_unasked_letter, told):
    assert [c.bounds.low for c in read_unasked_letter(f"Rape\n\n{told}").counts] == [1]
