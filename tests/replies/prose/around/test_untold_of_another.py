"""What a letter denies of another thing than a figure is of: it takes nothing from what the figure is narrowed by."""

import pytest

from cyberflag.model import Measure
from readings import Read, kinds, said, values


@pytest.mark.parametrize(
    ("remark", "part"),
    [
        ("You asked how many offences were on Snapchat. Outcomes are not recorded.", "snapchat"),
        ("How many offences were on Snapchat? Other platforms are not recorded.", "snapchat"),
        ("How many offences were on Snapchat? We do not record incidents.", "snapchat"),
        ("How many offences were against girls? The ethnicity is not recorded.", "female"),
        ("How many victims were girls? This data does not distinguish repeat victims.", "female"),
        ("How many victims were girls? Data prior to the new system is not available.", "female"),
        ("How many were on Snapchat? It is not possible to provide a percentage.", "snapchat"),
        ("How many offences were on Snapchat? Addresses are withheld.", "snapchat"),
        ("You asked how many offences were on Snapchat. Data for earlier years is not held.", "snapchat"),
        (
            "You asked how many offences were on Snapchat. We cannot disclose the identities of those involved.",
            "snapchat",
        ),
        ("How many victims were under 13? Names and dates of birth are withheld.", "0-12"),
        ("How many victims were under 13? We do not hold ages centrally. From crime reports the numbers are:", "0-12"),
        ("How many were on Snapchat? This is not held for the whole force. The following were found:", "snapchat"),
        ("How many were on Snapchat? We do not hold this centrally, but these were found in crime notes:", "snapchat"),
        ("How many were on Snapchat? A flag for this is not available so these come from the crime notes:", "snapchat"),
        ("How many victims were girls? We do not hold this for victims of other forces.", "female"),
    ],
)
def test_what_is_not_held_of_another_thing_leaves_the_question_answered(read_page: Read, remark: str, part: str):
    reading = read_page(remark, "2017/18: 40", "2018/19: 52")
    assert values(reading) == {("2017/18", part): (40, 40), ("2018/19", part): (52, 52)}


def test_only_what_is_not_held_is_taken_from_the_question(read_page: Read):
    reading = read_page("How many girls were there on Snapchat? We do not hold this by sex.", "2017/18: 40")
    assert {count.platform for count in reading.counts} == {"snapchat"}


@pytest.mark.parametrize(
    "remark",
    [
        "The information requested is not held.",
        "We do not hold any information.",
        "We are unable to provide this information.",
        "This cannot be extracted from our systems.",
    ],
)
def test_what_is_asked_and_not_held_is_of_no_figure_below(read_page: Read, remark: str):
    reading = read_page(f"You asked how many offences were on Snapchat. {remark}", "2017/18: 40", "2018/19: 52")
    assert values(reading) == {("2017/18",): (40, 40), ("2018/19",): (52, 52)}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("For offences on Snapchat we do not hold outcomes, but there were 40 in 2017/18.", "snapchat"),
        ("For girls we cannot give ages, but there were 40 offences in 2017/18.", "female"),
        ("For under 13s, we are unable to provide the platform; there were 40 offences in 2017/18.", "0-12"),
        ("On Snapchat (we do not hold the victims' ages) there were 40 offences in 2017/18.", "snapchat"),
        ("Snapchat offences are not broken down, but there were 40 in 2017/18.", "snapchat"),
        ("We could not identify the suspect in the Snapchat offences, of which there were 40 in 2017/18.", "snapchat"),
        ("Rape offences are not available by month; in 2017/18 there were 40.", "rape"),
        ("Images sent on Snapchat are not kept, and there were 40 such offences in 2017/18.", "snapchat"),
        ("Grooming offences were not recorded before 2017, and there were 40 in 2017/18.", "grooming"),
        ("Offences on Snapchat were not separately recorded until 2017, while in 2017/18 there were 40.", "snapchat"),
        ("There is no breakdown by age of Snapchat offences, and there were 40 in 2017/18.", "snapchat"),
        ("Details of the rape offences are exempt, but there were 40 in 2017/18.", "rape"),
        ("Facebook does not hold records in the UK, but 40 offences were on it in 2017/18.", "facebook"),
    ],
)
def test_a_detail_that_is_not_told_leaves_the_number_its_subject(text: str, part: str):
    assert said(text) == [(40, "2017/18", part)]


@pytest.mark.parametrize(
    "text",
    [
        "Grooming cannot be separated, but 40 offences were flagged in 2017/18.",
        "Facebook, Instagram and WhatsApp cannot be separated, but 40 offences were flagged in 2017/18.",
        "Offences on Snapchat are not separately recorded, but 40 online offences were flagged in 2017/18.",
    ],
)
def test_crimes_told_anew_are_not_those_that_cannot_be_told_apart(text: str):
    assert said(text) == [(40, "2017/18")]


@pytest.mark.parametrize(
    ("lead", "measure"),
    [
        ("We can only provide arrests because we do not record the number of suspects.", Measure.ARRESTS),
        ("We have provided arrests because charges are not held by us.", Measure.ARRESTS),
        ("The figures given are numbers of arrests as charges are not available.", Measure.ARRESTS),
        ("The arrests listed do not identify the platform used.", Measure.ARRESTS),
        ("The arrests given are not only of online offences and cannot be separated.", Measure.ARRESTS),
        ("We do not record charges and have counted persons arrested.", Measure.ARRESTS),
        ("The number of arrests in each year is withheld under section 40(2) where small.", Measure.ARRESTS),
        ("The number of charges is exempt under section 30 of the Act.", Measure.CHARGES),
        ("Number of charges for any disclosure of private images offence", Measure.CHARGES),
    ],
)
def test_what_is_counted_stays_beside_what_is_not_told(read_page: Read, lead: str, measure: Measure):
    reading = read_page(lead, "2017/18: 40", "2018/19: 52")
    assert {count.measure for count in reading.counts} == {measure}
    assert "answer-differs" in kinds(reading)


def test_figures_that_are_a_priority_are_of_what_they_are_named_by(read_page: Read):
    reading = read_page("These rape figures are a priority for the force.", "2017/18: 40", "2018/19: 52")
    assert values(reading) == {("2017/18", "rape"): (40, 40), ("2018/19", "rape"): (52, 52)}


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18, 12 were treated with a caution and 40 were charged.",
        "In 2017/18 12 cases were approached with a caution and 40 cases with a charge.",
        "Of the 40 offences in 2017/18, 12 were handled with a caution.",
    ],
)
def test_a_caution_that_is_given_is_an_outcome(read_page: Read, text: str):
    outcomes = [count.bounds.low for count in read_page(text).counts if count.measure is Measure.OUTCOMES]
    assert outcomes == [12]


def test_a_high_degree_of_caution_is_no_outcome(read_page: Read):
    reading = read_page("Please treat these with a high degree of caution.", "2017/18: 40")
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


@pytest.mark.parametrize(
    "remark",
    [
        "Offences on Snapchat are not excluded.",
        "Offences on Snapchat are no longer excluded.",
        "Previously, offences on Snapchat were excluded from our figures but they are now included.",
        "No offences were excluded on Snapchat.",
        "The figures do not include offences against under 13s in 2016/17 only.",
        "The names of boys are not included.",
        "Images of children under 13 are not included with this letter.",
        "Rape is not included in the definition of grooming.",
    ],
)
def test_what_leaves_nothing_out_of_the_figures_is_not_told(read_page: Read, remark: str):
    assert kinds(read_page(f"{remark} 40 offences were recorded in 2017/18.")) == []


def test_a_flag_that_suspects_do_not_use_is_used(read_page: Read):
    text = "The cyber flag is used whenever a device was used, though suspects will not always use it for contact."
    assert str(read_page(text, "2017/18: 40").record.flag_use) == "used"
