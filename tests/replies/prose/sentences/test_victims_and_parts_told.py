"""Victims told beside crimes, parts of numbers told before, and what a paragraph leaves open for the lines below it."""

import pytest

from readings import Read, kinds, said


def counted(reading) -> list[tuple[int, str, str]]:
    return [(count.bounds.low, count.period.label, str(count.measure)) for count in reading.counts]


BOTH = [(120, "2017/18", "offences"), (131, "2017/18", "victims")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 there were 120 offences with 131 victims.",
        "We recorded 120 offences in 2017/18 involving 131 victims.",
        "There were 120 offences and 131 victims in 2017/18.",
        "In 2017/18 there were 120 offences involving 131 children.",
        "2017/18: 120 offences, 131 victims",
        "In 2017/18 there were 120 offences. There were 131 victims.",
    ],
)
def test_all_victims_beside_crimes_are_victims(read_page: Read, text: str):
    assert counted(read_page(text)) == BOTH


def test_some_of_those_victims_are_victims(read_page: Read):
    reading = read_page("In 2017/18 we recorded 120 offences; 131 victims were identified, of whom 100 were female.")
    assert counted(reading) == [*BOTH, (100, "2017/18", "victims")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 there were 120 offences with 90 female and 30 male victims.",
        "Of the 120 offences in 2017/18, 90 victims were female and 30 male.",
    ],
)
def test_victims_that_part_crimes_are_crimes(read_page: Read, text: str):
    assert {measure for _, _, measure in counted(read_page(text))} == {"offences"}


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 there were 120 offences and 12 victims withdrew their support.",
        "In 2017/18 there were 120 offences with 100 victims under 13 years and older.",
        "In 2017/18 there were 120 offences with 2 victims.",
    ],
)
def test_some_victims_are_not_all(read_page: Read, text: str):
    assert (12, "2017/18", "victims") not in counted(read_page(text))
    assert (2, "2017/18", "victims") not in counted(read_page(text))
    assert (100, "2017/18", "victims") not in counted(read_page(text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("In 2017/18 there were 112 offences, 90 against girls. Of the 90, 20 were under 13.", ("female", "0-12")),
        ("In 2017/18, 40 offences involved Snapchat. Of these 40, 20 had female victims.", ("female", "snapchat")),
        ("In 2017/18, 40 were on Snapchat and 30 on Kik. 20 of the 40 were against girls.", ("female", "snapchat")),
        ("In 2017/18 90 offences were against girls. Of these, 20 were on Snapchat.", ("female", "snapchat")),
        ("There were 112 offences in 2017/18 and 134 in 2018/19. Of the 112, 20 were against boys.", ("male",)),
    ],
)
def test_a_part_of_a_number_told_before_is_narrowed_as_that_is(text: str, part: tuple[str, ...]):
    assert said(text)[-1] == (20, "2017/18", *part)


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 there were 112 offences. 90 had female victims. Of the 112, 20 were on Snapchat.",
        "In 2017/18 there were 112 offences, 90 of them against girls. Of the 112, 20 were on Snapchat.",
    ],
)
def test_a_part_of_the_whole_is_not_narrowed(text: str):
    assert said(text)[-1] == (20, "2017/18", "snapchat")


@pytest.mark.parametrize(
    "part",
    ["These had 314 victims.", "Of these, 30 led to a charge.", "40 suspects were arrested."],
)
def test_a_year_below_crimes_and_what_became_of_them_may_be_of_either(read_page: Read, part: str):
    reading = read_page(f"In 2018/19 we recorded 290 offences. {part}", "2019/20: 310")
    assert 310 not in [count.bounds.low for count in reading.counts]
    assert "unknown-measure" in kinds(reading)


def test_a_sentence_on_the_next_year_may_be_of_either(read_page: Read):
    reading = read_page("In 2018/19 there were 290 offences. Of these 30 led to a charge. In 2019/20 there were 310.")
    assert [low for low, _, _ in counted(reading)] == [290, 30]
    assert "unknown-measure" in kinds(reading)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("In 2018/19 we recorded 290 offences. In 2017/18 there were 280.", "offences"),
        ("40 arrests were made in 2018/19.", "arrests"),
        ("There were 290 offences in 2018/19. Arrests were as follows.", "arrests"),
    ],
)
def test_a_year_below_one_kind_of_figures_is_of_that(read_page: Read, text: str, measure: str):
    assert (44, "2019/20", measure) in counted(read_page(text, "2019/20: 44"))


def test_victims_of_those_that_led_to_a_charge_are_not_all(read_page: Read):
    reading = read_page("In 2017/18 there were 120 offences. Of these, 40 led to a charge. These involved 38 victims.")
    assert [low for low, _, _ in counted(reading)] == [120, 40]
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("There were 131 victims of these offences in 2017/18: 100 girls and 31 boys.", [131, 100, 31]),
        ("There were 131 victims of these crimes in 2017/18 and 140 in 2018/19.", [131, 140]),
        ("131 children were victims of online sexual offences in 2017/18, 100 of them girls.", [131, 100]),
        ("The offences in 2017/18 had 131 victims.", [131]),
    ],
)
def test_victims_of_all_crimes_and_those_who_part_them_are_victims(read_page: Read, text: str, figures: list[int]):
    reading = read_page(text)
    assert [low for low, _, _ in counted(reading)] == figures
    assert {measure for _, _, measure in counted(reading)} == {"victims"}


def test_victims_said_to_be_girls_part_the_crimes_told_before(read_page: Read):
    reading = read_page("In 2017/18 there were 120 offences. 90 victims of these offences were female.")
    assert {measure for _, _, measure in counted(reading)} == {"offences"}


def test_crimes_that_led_to_no_charge_beside_those_that_did_are_outcomes(read_page: Read):
    parts = "Of these, 40 resulted in a charge, 20 in no further action and 74 are still under investigation."
    reading = read_page(f"In 2018/19 there were 134 offences. {parts}")
    assert {low: measure for low, _, measure in counted(reading)} == {
        134: "offences",
        40: "outcomes",
        20: "outcomes",
        74: "outcomes",
    }


def test_people_charged_of_whom_something_is_said_are_charged(read_page: Read):
    reading = read_page("In 2018/19 12 people were charged, 3 of whom were known to the victim.")
    assert {measure for _, _, measure in counted(reading)} == {"charges"}


@pytest.mark.parametrize("head", ["Arrests with a victim under 13", "Arrests for grooming, victim under 13"])
def test_the_victim_in_a_heading_of_arrests_is_no_suspect(read_page: Read, head: str):
    reading = read_page(head, "2017/18: 12", "2018/19: 14")
    assert {(str(count.measure), str(count.age), count.detail) for count in reading.counts} == {("arrests", "0-12", ())}


def test_the_age_of_those_arrested_is_no_victims(read_page: Read):
    reading = read_page("Arrests of people under 18", "2017/18: 12", "2018/19: 14")
    assert {str(count.age) for count in reading.counts} == {"all"}


def test_the_whole_of_crimes_that_mentioned_a_service_is_read():
    text = "In 2018/19, 44 of the 134 offences mentioned Snapchat."
    assert said(text) == [(44, "2018/19", "snapchat"), (134, "2018/19")]


def test_how_many_offences_were_named_is_no_figure():
    assert said("In 2018/19, 40 crimes were recorded for the 12 offences named in your request.") == [(40, "2018/19")]
