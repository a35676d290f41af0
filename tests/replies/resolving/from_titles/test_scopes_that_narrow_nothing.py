"""What is asked for as a whole, told in the question or beside the figures, and narrows none of them: ages listed in
brackets, sections from one to another, remarks on how things are done.
"""

import pytest

from readings import Read, values

YEARS = (("Year", "Number"), ("2017/18", 12), ("2018/19", 15))
WHOLE = {("2017/18",): (12, 12), ("2018/19",): (15, 15)}
TITLE = "Sexual offences against children with the online flag"


@pytest.mark.parametrize(
    "bands",
    [
        "age of the victim (under 10, 10 to 12, 13 to 15, 16 and 17)",
        "age of the victim (0-9, 10-12, 13-15, 16-17)",
        "victims' ages (0-9, 10-12, 13-15 and 16-17 years)",
        "ages of victims 0-9, 10-12, 13-15, 16-17",
        "age (under 13, 13 to 15, 16 to 17)",
        "victim age: 0 to 12; 13 to 15; 16 to 17",
    ],
)
def test_bands_listed_in_a_question_narrow_no_answer(read_unasked_letter: Read, bands: str) -> None:
    reading = read_unasked_letter(
        f"Please provide the number of sexual offences against children with the online flag, by {bands} and sex.\n\n"
        "Response\n\nOffences recorded by us:\n\n  * 2017/18: 12\n  * 2018/19: 15\n"
    )
    assert {key: bounds for key, bounds in values(reading).items() if len(key) == 1} == WHOLE


@pytest.mark.parametrize(
    "title",
    [
        "Online flagged offences (Sexual Offences Act 2003, sections 8 to 15A); victims under 18",
        "Flagged crimes against the Sexual Offences Act 2003, sections 8 to 15A inclusive",
        "Flagged offences: s8 to s15A",
        "Flagged offences, Sexual Offences Act 2003 s.8 to s.15A",
        "Flagged offences between sections 8 and 15A",
        "Flagged offences, ss.8-15A SOA 2003",
        "Flagged sections 8 to 15A offences",
        (
            "The table counts the like offences of the Sexual Offences (Northern Ireland) Order 2008 and of section 90"
            " of the Justice Act (Northern Ireland) 2015 which carry our online marker."
        ),
    ],
)
def test_sections_named_together_name_no_single_offence(read_page: Read, title: str) -> None:
    assert values(read_page(title, YEARS)) == WHOLE


@pytest.mark.parametrize(
    "title",
    [
        "Offences under the Sexual Offences Act 2003 and section 15A",
        "Offences contrary to the Serious Crime Act 2015 and section 15A of the Sexual Offences Act 2003",
        "Sexual Offences Act 2003 & s.15A (2)(a)",
        "Section 15A to 13 year olds",
    ],
)
def test_the_one_section_that_names_the_crime_names_it(read_page: Read, title: str) -> None:
    assert {key[1] for key in values(read_page(title, YEARS))} == {"071/17"}


@pytest.mark.parametrize("said", ["up to 12 offences", "up to 20 offences"])
def test_a_number_behind_a_section_ends_no_span(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(f"In 2017/18 we flagged under s15A {said}.")
    assert {count.offence for count in reading.counts} == {"071/17"}


def test_a_section_beside_another_law_leaves_the_law(read_unasked: Read) -> None:
    law = "Offences under the Malicious Communications Act 1988 and section 127 of the Communications Act 2003"
    assert {count.offence for count in read_unasked(law, YEARS).counts} == {"malicious-communications"}


@pytest.mark.parametrize(
    "title",
    [
        "Sexual communication with 15 year olds over computer networks",
        "Offences against pupils 15 years old on computers",
        "Offences against 15 year old network users",
        "Offences against 15 year old Facebook and network users",
        "Offences on 15 year olds through their computer",
    ],
)
def test_a_child_beside_a_computer_keeps_its_age(read_page: Read, title: str) -> None:
    assert {str(count.age) for count in read_page(title, YEARS).counts} == {"15"}


def test_a_section_and_its_figure_are_no_span(read_page: Read) -> None:
    assert values(read_page("s15A - Sexual Offences Act 2003, flagged online", YEARS)) == {
        (year, "071/17"): bounds for (year,), bounds in WHOLE.items()
    }


@pytest.mark.parametrize(
    "remark",
    [
        "In July 2019 we replaced our 25 year old crime system.",
        "The offence of grooming is recorded in class 88A.",
        "A woman police constable leads the team of 6.",
        "We received 1,204 FOI requests in 2020.",
        "It cost the force £1,250 to answer FOI requests on this topic.",
        "The majority were female.",
        "Facebook was the commonest platform.",
        "Non-crime incidents are not counted.",
        "The rate per 1,000 children was 0.4 in 2018/19.",
        "You can report a crime online or by calling 101.",
    ],
)
def test_a_remark_between_the_title_and_its_table_says_nothing_of_it(read_page: Read, remark: str) -> None:
    reading = read_page(TITLE, remark, YEARS)
    assert values(reading) == WHOLE
    assert not reading.issues


@pytest.mark.parametrize(
    "said",
    ["The offences are recorded under class 88A.", "These crimes were recorded in class 88A.", "Recorded under 88A."],
)
def test_what_is_said_of_the_offences_themselves_is_of_all_figures(read_page: Read, said: str) -> None:
    assert {key[-1] for key in values(read_page(TITLE, said, YEARS))} == {"88A"}


@pytest.mark.parametrize(
    "remark",
    [
        "In 2020 the NSPCC published a report on 10,000 online grooming offences.",
        "The National Crime Agency made 7,000 referrals in 2020.",
        "Nationally 8,000 such offences were recorded in 2018/19.",
        "England and Wales recorded 162,936 sexual offences in the year to March 2019.",
        "This compares with 1,204 offences in the whole of England.",
        "Our neighbours Surrey recorded 31 in 2018/19.",
        "The NSPCC published a figure of 52 for this force in 2016.",
        "A local newspaper said 61 in 2018/19.",
        "The neighbouring force recorded 44 in 2018/19.",
    ],
)
def test_what_others_published_is_no_figure_of_the_force(read_page: Read, remark: str) -> None:
    assert values(read_page(TITLE, YEARS, remark)) == WHOLE


@pytest.mark.parametrize(
    "remark",
    [
        "Three crimes recorded in 2017/18 were transferred to Surrey.",
        "Two of the crimes in 2018/19 are still under investigation.",
        "In 2018/19 four crimes were later cancelled.",
    ],
)
def test_what_became_of_some_crimes_is_a_part_with_a_detail_and_no_second_whole(read_page: Read, remark: str) -> None:
    reading = read_page(TITLE, YEARS, remark)
    assert [count.bounds.low for count in reading.counts if not count.detail] == [12, 15]
    assert not reading.issues


@pytest.mark.parametrize("said", ["Children are", "Each child is", "Victims are", "Every victim is"])
@pytest.mark.parametrize("rule", ["counted once per offence.", "counted once for each crime."])
def test_victims_counted_once_for_each_crime_are_crimes(read_page: Read, said: str, rule: str) -> None:
    reading = read_page(TITLE, YEARS, f"{said} {rule}")
    assert {count.measure.value for count in reading.counts} == {"offences"}


@pytest.mark.parametrize(
    "rule",
    [
        "Victims are counted once for crime recording purposes.",
        "Children are counted once in crime figures.",
        "Each victim is counted once under crime recording rules, not per crime.",
    ],
)
def test_victims_counted_once_in_the_figures_of_crimes_are_victims(read_page: Read, rule: str) -> None:
    assert {count.measure.value for count in read_page("Flagged crimes", YEARS, rule).counts} == {"victims"}


@pytest.mark.parametrize("rule", ["Victims are counted once per crime.", "Victims are counted only once per offence."])
def test_victims_counted_once_per_crime_are_crimes(read_page: Read, rule: str) -> None:
    assert {count.measure.value for count in read_page("Flagged crimes", YEARS, rule).counts} == {"offences"}


@pytest.mark.parametrize("word", ["Actual", "Outturn", "actuals"])
def test_a_year_with_a_word_behind_is_that_year(read_page: Read, word: str) -> None:
    rows = (("Offence", f"2017/18 {word}", f"2018/19 {word}"), ("Rape", 12, 15))
    assert values(read_page(TITLE, rows)) == {("2017/18", "rape"): (12, 12), ("2018/19", "rape"): (15, 15)}


def test_the_end_of_a_year_is_never_an_age(read_page: Read) -> None:
    rows = (("Offence", "Y2017/18", "Y2018/19"), ("Rape", 12, 15))
    reading = read_page(TITLE, rows)
    assert not any(count.age.is_known and count.age.low == count.age.high for count in reading.counts)


@pytest.mark.parametrize(
    "head", ["2016/17 {} year olds", "2016/17 - {} years", "{} year olds in 2016/17", "2016/17 aged {}"]
)
def test_an_age_beside_a_year_that_ends_with_it_is_one(read_page: Read, head: str) -> None:
    rows = (("Group", "Offences"), (head.format(17), 12), (head.format(16), 4))
    assert values(read_page(TITLE, rows)) == {("2016/17", "17"): (12, 12), ("2016/17", "16"): (4, 4)}


@pytest.mark.parametrize("mark", ["Not applicable", "Single figure"])
def test_words_in_place_of_a_figure_are_no_nought(read_page: Read, mark: str) -> None:
    rows = (("Offence", "2017/18", "2018/19"), ("Rape", 12, 15), ("Sexual assault", mark, 9))
    assert values(read_page(TITLE, rows))[("2017/18", "sexual-assault")] == (0, None)
