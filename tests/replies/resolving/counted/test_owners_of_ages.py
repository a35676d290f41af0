"""Whose ages and sexes a table gives: those of suspects are no victims', wherever it is said that they are theirs."""

import pytest

AGES = [["Age", "2021", "2022"], ["10-13", "5", "6"], ["14-17", "22", "27"]]
SEXES = [["Gender", "2022"], ["Male", "30"], ["Female", "4"], ["Total", "34"]]
CRIMES = "Possession of indecent images of children"


def told(reading):
    return {(str(c.measure), str(c.age), str(c.sex)) for c in reading.counts}


@pytest.mark.parametrize(
    "remark",
    [
        "Please note the above relates to the age of the suspect.",
        "Note: the ages shown are those of the suspects. Data: age of offender when recorded.",
        "These figures give the perpetrator's age and not that of anyone else.",
    ],
)
def test_a_remark_below_a_table_may_say_that_its_ages_are_those_of_suspects(read_unasked, remark):
    reading = read_unasked(f"<h1>{CRIMES}</h1>", AGES, remark)
    assert told(reading) == {("suspects", "all", "all")}
    assert ("suspect age", "10-13") in reading.counts[0].detail


@pytest.mark.parametrize(
    ("asked", "measure"),
    [
        ("What is the gender of those charged with this in 2022?", "charges"),
        ("Sex and age of suspects, 2022", "suspects"),
        ("Gender of the people arrested in 2022", "arrests"),
        ("What gender were the offenders?", "suspects"),
    ],
)
def test_a_question_above_a_table_may_say_whose_sexes_it_gives(read_unasked, asked, measure):
    assert told(read_unasked(f"<h1>{CRIMES}</h1>", asked, SEXES)) == {(measure, "all", "all")}


def test_sexes_of_suspects_add_up_to_their_total(read_unasked):
    reading = read_unasked(f"<h1>{CRIMES}</h1>", "Sex of suspects", SEXES)
    assert [s.total.printed for s in reading.sums] == ["34"]


def test_offences_by_the_age_of_suspects_stay_offences(read_unasked):
    reading = read_unasked(f"<h1>{CRIMES}</h1>", "Number of offences recorded, by age of suspect", AGES)
    assert told(reading) == {("offences", "all", "all")}


def test_people_of_an_age_who_were_charged_are_the_ones_whose_ages_are_given(read_unasked):
    reading = read_unasked("Number of people aged 10 to 17 charged with possession of indecent images", AGES)
    assert told(reading) == {("charges", "all", "all")}


@pytest.mark.parametrize("title", ["Offences by age of victim", "Age of victims and age of suspects"])
def test_ages_of_victims_stay_theirs(read_unasked, title):
    assert ("offences", "10-13", "all") in told(read_unasked(f"<h1>{CRIMES} recorded</h1>", title, AGES))


@pytest.mark.parametrize("number", ["2.", "Q2", "Question 2", "Response to question 2:"])
def test_a_table_under_a_bare_number_answers_the_question_of_that_number(read_unasked, number):
    asked = [
        "<h2>Request</h2>",
        "1. How many people complained of this in 2021?",
        "2. What were the ages of the suspects in these crimes?",
    ]
    reading = read_unasked(f"<h1>{CRIMES}</h1>", *asked, "<h2>Response</h2>", "1. Not held", number, AGES)
    assert told(reading) == {("suspects", "all", "all")}


RECORDS = [("13", "Outcome 22"), ("12", "Outcome 8"), ("11", "Outcome 21"), ("13", "Outcome 8"), ("13", "Outcome 21")]


@pytest.mark.parametrize(
    "head", ["Age of suspect", "Offender age", "Suspects age at offence", "Age of defendant", "Nominal age"]
)
@pytest.mark.parametrize("with_outcome", [True, False])
def test_ages_of_suspects_in_a_list_count_nobody(read_sheets, head, with_outcome):
    width = 5 if with_outcome else 4
    rows = [[n, 2021, "86/2", *record] for n, record in enumerate(RECORDS, start=1)]
    heads = ["No.", "Year", "Offence", head, "Outcome"]
    reading = read_sheets(Data=[row[:width] for row in [heads, *rows]])
    assert not reading.counts
    assert "unknown-layout" in {str(issue.kind) for issue in reading.issues}


def test_ages_of_suspects_label_the_counts_beside_them(read_sheets):
    rows = [["Year", "Offence", "Suspect age", "Suspects"], [2021, "86/2", 13, 4], [2021, "86/2", 12, 3]]
    reading = read_sheets(Data=[*rows, [2022, "86/2", 13, 2], [2022, "86/2", 12, 8]])
    assert [(c.printed, str(c.measure), dict(c.detail)["suspect"]) for c in reading.counts] == [
        ("4", "suspects", "13"),
        ("3", "suspects", "12"),
        ("2", "suspects", "13"),
        ("8", "suspects", "12"),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ("Age of suspect", "Number of suspects"),
        ("Age of suspect", "Suspects"),
        ("Age of offender", "Number of offenders"),
        ("Suspect", "Suspects recorded"),
        ("Perpetrator's age", "Perpetrators"),
    ],
)
def test_a_column_of_how_many_suspects_stands_beside_their_ages_as_figures(read_unasked, heads):
    reading = read_unasked(f"<h1>{CRIMES} in 2021</h1>", [heads, ["Under 10", "2"], ["10-12", "21"], ["13-15", "88"]])
    assert [(c.printed, dict(c.detail)["suspect"]) for c in reading.counts] == [
        ("2", "Under 10"),
        ("21", "10-12"),
        ("88", "13-15"),
    ]
    assert told(reading) == {("suspects", "all", "all")}


ASKED_FOR = ["<h2>Request</h2>", f"The ages of the victims of {CRIMES} in 2021 and 2022.", "<h2>Response</h2>"]


@pytest.mark.parametrize("head", ["Age of suspect", "Suspect age", "Age group of offender", "Age of the accused"])
def test_figures_below_ages_of_suspects_alone_count_suspects(read_unasked, head):
    rows = [[head, "2021", "2022"], *AGES[1:], ["Total", "27", "33"]]
    assert told(read_unasked(*ASKED_FOR, "We hold the following.", rows)) == {("suspects", "all", "all")}


def test_crimes_by_the_ages_of_suspects_below_them_stay_crimes(read_unasked):
    rows = [["Age of suspect", "2021", "2022"], *AGES[1:]]
    assert told(read_unasked(*ASKED_FOR, "Offences recorded, by age of suspect", rows)) == {("offences", "all", "all")}


@pytest.mark.parametrize(
    "told_above",
    [
        "Victim ages are not recorded for these offences. The table shows the age of the suspect.",
        "The ages below are those of the suspect instead of the victim's age, as the victim is the Crown.",
        "No victim ages are held. The figures are by age of offender.",
        "We give the age of suspects rather than the age of victims.",
    ],
)
def test_ages_of_suspects_in_place_of_those_of_victims_are_theirs(read_unasked, told_above):
    reading = read_unasked(*ASKED_FOR, told_above, AGES)
    assert told(reading) == {("suspects", "all", "all")}
    assert ("suspect age", "10-13") in reading.counts[0].detail


@pytest.mark.parametrize("head", ["Suspect sex", "Sex of suspect", "Offender sex", "Age of the accused"])
def test_rows_of_a_list_with_a_suspect_are_crimes(read_sheets, head):
    rows = [["Crime ref", "Year", "Offence", "Victim age", "Platform", head]]
    rows += [[f"R{n:03}", "2017/18", "Sexual grooming", 13 + n % 3, "Kik", ("M", "F")[n % 2]] for n in range(1, 7)]
    rows += [["R003", "2017/18", "Sexual grooming", 13, "Kik", "M"]]
    notes = [["The list holds crimes. A crime with more than one suspect has a row for each suspect and the same ref."]]
    counts = read_sheets(List=rows, Notes=notes).counts
    assert {(c.measure, c.age.low, c.bounds.low) for c in counts} == {("offences", age, 2) for age in (13, 14, 15)}


def test_crimes_by_the_sex_of_the_victim_and_the_age_of_the_suspect_stay_crimes(read_unasked):
    rows = [["Victim sex", "Age of suspect", "2021", "2022"]]
    rows += [
        [sex, age, str(12 + n), str(21 + n)] for sex in ("Female", "Male") for n, age in enumerate(("10-13", "14-17"))
    ]
    counted = {measure for measure, _, _ in told(read_unasked(f"Recorded {CRIMES}", rows))}
    assert counted == {"offences"}


@pytest.mark.parametrize(
    "note",
    [
        "Crimes where the victim's age is not known are left out. For the ages of suspects please see our website.",
        "Cases with no victim age are left out. Suspect ages can be had from the annual report.",
        "Victim ages are not known for some crimes. The ages of suspects are below.",
        "Victim ages are not recorded in 12 crimes. The ages of suspects are published on our website.",
        "We do not hold all victim ages for every crime. The suspects' ages were asked for elsewhere.",
    ],
)
def test_crimes_left_out_for_want_of_an_age_make_the_ages_no_suspects(read_unasked, note):
    reading = read_unasked("Flagged offences by age", AGES, note)
    assert {c.bounds.low for c in reading.counts} == {5, 6, 22, 27}
    assert not any("suspect" in name for c in reading.counts for name, _ in c.detail)


BY_SUSPECTS = [["Age of suspect", "Male", "Female"], ["Under 18", "19", "1"], ["18 and over", "34", "6"]]


@pytest.mark.parametrize(
    ("title", "whose"),
    [
        ("There were 60 suspects.", {("all", "suspect sex")}),
        ("Offences by suspect age and gender", {("all", "suspect sex")}),
        ("Sex of the victim by age of the suspect", {("female", ""), ("male", "")}),
    ],
)
def test_sexes_beside_the_ages_of_suspects_are_theirs_unless_victims_are_spoken_of(read_unasked, title, whose):
    counts = read_unasked("<h1>Sexual offences against children 2021/22</h1>", title, BY_SUSPECTS).counts
    found = {(c.sex, next((name for name, _ in c.detail if name == "suspect sex"), "")) for c in counts if c.detail}
    assert found == whose


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Offences", [["Age of suspect", "Girls", "Boys"], ["Under 18", "1", "19"], ["18 and over", "6", "34"]]),
        ("Offences", [["Age of suspect", "Child female", "Child male"], ["Under 18", "1", "19"]]),
        (
            "Offences",
            [["Child gender", "Age of suspect", "Number"], ["Male", "Under 18", "19"], ["Female", "18+", "6"]],
        ),
        ("Complainant gender by suspect age", BY_SUSPECTS),
        ("Male and female children", BY_SUSPECTS),
        ("Offences", [["Gender", "Suspect age group", "Number"], ["Female", "18-30", "19"], ["Male", "31+", "6"]]),
        ("Offences", [["Suspect sex", "Sex", "Number"], ["Male", "Female", "19"], ["Female", "Male", "6"]]),
    ],
)
def test_sexes_of_children_beside_the_ages_of_suspects_are_no_suspects(read_unasked, title, rows):
    counts = read_unasked("<h1>Sexual offences against children 2021/22</h1>", title, rows).counts
    assert {str(c.sex) for c in counts} == {"female", "male"}
    assert not any(name == "suspect sex" for c in counts for name, _ in c.detail)


@pytest.mark.parametrize(
    "rows",
    [
        [["Suspect gender", "0-10", "11-15", "16-17"], ["Male", "19", "4", "5"], ["Female", "1", "2", "3"]],
        [["Age of offender", "0-10", "11-15", "16-17"], ["Under 18", "19", "4", "5"], ["18 and over", "1", "2", "3"]],
        [["Age", "Sex", "Age of suspect", "Number"], ["0-10", "Male", "18-30", "9"], ["11-17", "Female", "31+", "4"]],
    ],
)
def test_ages_beside_those_of_suspects_are_of_others(read_unasked, rows):
    counts = read_unasked("<h1>Sexual offences 2021/22</h1>", "Offences", rows).counts
    assert "all" not in {str(c.age) for c in counts}
    assert not any(name == "suspect age" for c in counts for name, _ in c.detail)


def test_a_sheet_named_after_the_sex_of_victims_is_by_it(read_sheets):
    rows = [["Sexual offences 2018/19"], *BY_SUSPECTS]
    assert {str(c.sex) for c in read_sheets(Victim_gender=rows).counts} == {"female", "male"}
    assert {str(c.sex) for c in read_sheets(Data=rows).counts} == {"all"}


BY_BOTH = [["Age", "Sex", "2021", "2022"], ["13", "Female", "5", "6"], ["14", "Male", "22", "27"]]


@pytest.mark.parametrize("remark", ["Note: Age is that of the suspect.", "Please note: ages are those of suspects."])
def test_a_remark_on_one_of_two_traits_is_told(read_unasked, remark):
    reading = read_unasked(f"<h1>{CRIMES}</h1>", BY_BOTH, remark)
    assert any("one trait alone" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    "remark",
    [
        "Note: Age and sex are those of the suspect.",
        "Note: Age is that of the suspect. Sex is that of the suspect.",
        "Age is that of the victim.",
    ],
)
def test_a_remark_on_both_traits_or_on_victims_is_no_doubt(read_unasked, remark):
    reading = read_unasked(f"<h1>{CRIMES}</h1>", BY_BOTH, remark)
    assert not any("one trait alone" in issue.message for issue in reading.issues)


def test_a_remark_on_the_only_trait_of_a_table_is_no_doubt(read_unasked):
    reading = read_unasked(f"<h1>{CRIMES}</h1>", AGES, "Note: Age is that of the suspect.")
    assert not any("one trait alone" in issue.message for issue in reading.issues)
