"""Pages that tell a question again before its answer, read without a request: what is counted, and in which days,
stands in the question.
"""

from collections.abc import Callable, Sequence

import pytest

from cyberflag.model import Measure, Request
from cyberflag.replies import ReplyReading, read_reply

Block = str | Sequence[Sequence[object]]


@pytest.fixture
def read_log(tmp_path) -> Callable[..., ReplyReading]:
    """Writes texts and tables as a page of a disclosure log, and reads it without a request."""

    def read(*blocks: Block, title: str = "Disclosure log") -> ReplyReading:
        parts = []
        for block in blocks:
            if isinstance(block, str):
                parts.append(block if block.startswith("<") else f"<p>{block}</p>")
            else:
                parts.append(table_of(block))
        head = f"<head><title>{title} | Kent Police</title></head>"
        page = f"<html>{head}<body><main>{''.join(parts)}</main></body></html>"
        (tmp_path / "Kent Police.html").write_text(page, encoding="utf-8")
        return read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request())

    return read


def table_of(rows: Sequence[Sequence[object]]) -> str:
    head, *body = rows
    lines = ["".join(f"<th>{cell}</th>" for cell in head), *("".join(f"<td>{c}</td>" for c in row) for row in body)]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def rows(reading: ReplyReading) -> list[tuple[str, str, str, int]]:
    return [(c.period.label, str(c.measure), c.offence, c.bounds.low) for c in reading.counts]


def test_a_bare_number_answers_the_question_right_above_it(read_log):
    reading = read_log(
        "1. How many burglaries did your force record in 2021?",
        "412",
        "2. How many distraction burglaries did your force record in 2021?",
        "17",
        "3. How many robberies did your force record in 2018?",
        "98",
    )
    assert rows(reading) == [
        ("2021", "offences", "burglary", 412),
        ("2021", "offences", "burglary", 17),
        ("2018", "offences", "robbery", 98),
    ]
    assert dict(reading.counts[1].detail) == {"kind": "distraction"}
    assert not reading.issues


def test_a_question_without_its_mark_says_what_the_years_below_it_count(read_log):
    reading = read_log(
        "How many attempted and successful child abductions were there in your area in 2018 and 2019, by month.",
        "2018 – 4",
        "2019 – 7",
    )
    assert rows(reading) == [("2018", "offences", "child-abduction", 4), ("2019", "offences", "child-abduction", 7)]


def test_protection_orders_are_never_counted_as_the_crimes_in_their_name(read_log):
    reading = read_log("How many stalking protection orders were made?", "2018 – 4", "2019 – 7")
    assert {c.measure for c in reading.counts} <= {Measure.OTHER}


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("How many missing children incidents were recorded at each level of risk?", ("High", "Medium", "Low")),
        ("Please give the number of civil orders issued by your force, by type.", ("CPN notices", "Closures", "CBO")),
        ("The number of complaints made against officers, by kind", ("Incivility", "Neglect of duty", "Other kinds")),
    ],
)
def test_missing_people_orders_and_complaints_are_never_counted_as_offences(read_log, question, labels):
    table = [["", "2021", "2022"], *([label, 710 + at, 820 + at] for at, label in enumerate(labels))]
    table.append(["Total", 2133, 2463])
    reading = read_log(question, table)
    assert {c.measure for c in reading.counts} == {Measure.OTHER}
    assert len(reading.counts) == 8
    assert [dict(c.detail).get("kind") for c in reading.counts[:2]] == [labels[0]] * 2


def test_remarks_between_question_and_table_do_not_hide_what_was_asked_for(read_log):
    reading = read_log(
        "1) How many people have been arrested for begging?",
        "Please note:",
        "<ul><li>An arrest may be for several crimes.</li><li>For example the crime may be one of a row.</li></ul>",
        [["Offence description", "2021", "2022"], ["Public order", 6, 19]],
    )
    assert rows(reading) == [("2021", "arrests", "public-order", 6), ("2022", "arrests", "public-order", 19)]


def test_a_table_takes_the_year_of_the_question_that_it_points_at(read_log):
    outcomes = [["Outcome", "Count"], ["Charged", 5], ["Offender has died", 1], ["No suspect identified", 40]]
    reading = read_log(
        "1. How many robberies were recorded in 2021?",
        "412",
        "2. How many robberies were recorded in 2017?",
        "305",
        "3. What share of robberies led to nothing?",
        "This is not recorded but below are the outcomes for all the offences from Q1",
        outcomes,
    )
    assert [row for row in rows(reading) if row[1] == "outcomes"] == [
        ("2021", "outcomes", "robbery", 5),
        ("2021", "outcomes", "robbery", 1),
        ("2021", "outcomes", "robbery", 40),
    ]


def test_the_year_of_another_question_is_never_that_of_a_table(read_log):
    reading = read_log(
        "1. How many robberies were recorded in 2021?",
        "412",
        "2. How many robberies were recorded in 2017?",
        "305",
        "3. How did the crimes end?",
        "The table shows it.",
        [["Outcome", "Count"], ["Charged", 5], ["Offender has died", 1], ["No suspect identified", 40]],
    )
    assert not [row for row in rows(reading) if row[1] == "outcomes"]
    assert reading.issues


def test_answers_numbered_with_colons_are_of_no_age(tmp_path):
    text = "Request\nHow many forms were sent?\nResponse\n1: In October 2010\n2: Four of them\n3: None\n4: None\n"
    (tmp_path / "Kent Police.txt").write_text(text, encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request())
    assert not reading.counts


def test_the_number_of_a_request_is_no_figure(read_log):
    reading = read_log("Enquiry Reference: 978 - 24", "How many burglaries were recorded in 2021?", "412")
    assert rows(reading) == [("2021", "offences", "burglary", 412)]
    assert not reading.issues


def test_ages_of_those_counted_are_no_counts(read_log):
    reading = read_log(
        "How many young people were arrested in each year?",
        "The arrests counted were those where the age was greater than 10 and less than 19 at the time.",
        "2020 – 815",
        "2021 – 719",
    )
    assert rows(reading) == [("2020", "arrests", "all", 815), ("2021", "arrests", "all", 719)]


def test_a_title_that_names_one_platform_is_of_the_whole_reply(read_log):
    reading = read_log(
        "The table gives the crimes recorded with TikTok in the account of the crime.",
        [["2020", "2021"], [72, 98]],
        "The next table gives the crimes by crime type for those of 2021.",
        [["Crime type", "Volume"], ["8L - Harassment", 32], ["8Q - Stalking", 11]],
        title="TikTok offences",
    )
    assert {c.platform for c in reading.counts} == {"tiktok"}
    assert [c.offence for c in reading.counts] == ["all", "all", "8L", "8Q"]


def test_titles_of_courts_that_are_of_one_group_are_told_apart(read_log):
    reading = read_log(
        "Number of arrests made under section 127 of the Communications Act 2003 by calendar year.",
        [
            ["", "2022", "2023"],
            ["Send by public communication network an offensive message (recordable)", 11, 16],
            ["Cause to be sent by public communication network a false message to cause annoyance", 9, 11],
        ],
    )
    assert rows(reading) == [
        ("2022", "arrests", "malicious-communications", 11),
        ("2023", "arrests", "malicious-communications", 16),
        ("2022", "arrests", "malicious-communications", 9),
        ("2023", "arrests", "malicious-communications", 11),
    ]


@pytest.mark.parametrize("who", ["foreign nationals", "teachers", "serving soldiers"])
def test_arrests_are_never_counted_as_the_offences_that_they_were_for(read_log, who):
    reading = read_log(
        f"How many {who} have been arrested for sexual offences?",
        [["Nationality", "2021", "2022"], ["Polish", 14, 11], ["Irish", 7, 9]],
    )
    assert {(c.measure, c.offence) for c in reading.counts} == {(Measure.ARRESTS, "sexual-offences")}


def test_what_is_asked_for_by_no_word_for_crimes_is_never_counted_as_offences(read_log):
    reading = read_log("How many teachers were named in connection with sexual offences?", "2021 – 4", "2022 – 7")
    assert not [c for c in reading.counts if c.measure is Measure.OFFENCES]
    assert reading.issues


@pytest.mark.parametrize("heading", ["Reports", "Incidents", "Count"])
def test_reports_of_missing_people_are_no_reports_of_crimes(read_log, heading):
    reading = read_log("Missing persons by year", [["Year", heading], ["2021", 3100], ["2022", 3300]])
    assert {c.measure for c in reading.counts} == {Measure.OTHER}


def test_several_things_that_are_no_crimes_are_told_apart(read_log):
    reading = read_log(
        "How many applications were made under the disclosure scheme?",
        [["Year", "Applications", "Disclosures"], ["2021", 140, 12]],
    )
    found = {dict(c.detail)["kind"]: c.bounds.low for c in reading.counts}
    assert found == {"Applications": 140, "Disclosures": 12}


def test_a_table_below_another_is_of_the_one_offence_that_was_asked_for(read_log):
    reading = read_log(
        "Number of robberies recorded in 2021",
        [["Age", "Count"], ["13", 4], ["14", 6]],
        [["Gender", "Count"], ["Female", 8], ["Male", 2]],
    )
    assert {c.offence for c in reading.counts} == {"robbery"}
    assert len(reading.counts) == 4


def test_crimes_by_a_section_of_an_unknown_act_are_never_those_of_all_offences(read_log):
    table = [["Year", "Arrests", "Charges"], ["2021", 4, 5], ["2022", 7, 8]]
    assert not read_log("Offences under section 99", table).counts
    of_act = read_log("Arrests under section 5 of the Public Order Act 1986", table)
    assert {c.offence for c in of_act.counts} == {"public-order"}


def test_the_number_of_a_note_is_no_figure(read_log):
    reading = read_log(
        "Please tell me how many people were arrested in 2012.",
        [["Offence", "Arrested"], ["Burglary", 26], ["Robbery", 14]],
        "1 A record may have been added later",
    )
    assert [row[3] for row in rows(reading)] == [26, 14]


def test_records_that_take_minutes_each_are_no_answer_of_whatever_year(read_log):
    reading = read_log(
        "How many crimes mention a club?",
        "There are 4,312 crime reports in 2021. At 5 minutes each this would take 359 hours, which exceeds the "
        "appropriate limit under Section 12(1).",
    )
    assert not reading.counts


@pytest.mark.parametrize(
    "title",
    [
        "Ages of suspects charged with rape in 2021",
        "Number of people charged with rape in 2021, by age",
        "How many people were convicted of rape in 2021?",
    ],
)
def test_ages_of_people_charged_are_never_those_of_victims(read_log, title):
    reading = read_log(title, [["Age", "Number"], ["13", 2], ["14", 3], ["17", 4]])
    assert {str(c.age) for c in reading.counts} == {"all"}
    assert [dict(c.detail)["suspect age"] for c in reading.counts] == ["13", "14", "17"]


def test_ages_of_victims_stay_theirs_beside_what_became_of_the_crimes(read_log):
    title = "Charges for rape in 2021 by age of the victim"
    reading = read_log(title, [["Age", "Charges"], ["13", 2], ["14", 3]])
    assert [str(c.age) for c in reading.counts] == ["13", "14"]


@pytest.mark.parametrize(
    ("name", "labels"), [("Weapon", ("Machete", "Zombie knife")), ("Day of the week", ("Monday", "Tuesday"))]
)
def test_parts_of_crimes_that_a_heading_names_are_read_and_told(read_log, name, labels):
    reading = read_log(
        "How many robberies were recorded?", [[name, "2020", "2021"], [labels[0], 12, 11], [labels[1], 7, 9]]
    )
    assert [(c.offence, dict(c.detail)["kind"]) for c in reading.counts[::2]] == [("robbery", w) for w in labels]
    assert [issue.kind.value for issue in reading.issues] == ["unknown-heading"]


@pytest.mark.parametrize("name", ["", "Offence", "Crime type"])
def test_labels_that_may_be_offences_are_never_taken_for_other_parts(read_log, name):
    table = [[name, "2020", "2021"], ["Drive-by shooting", 12, 11], ["Machine breaking", 7, 9]]
    assert not read_log("How many crimes were recorded?", table).counts


def test_officers_who_were_arrested_are_arrests(read_log):
    reading = read_log("How many police officers were arrested for sexual offences?", "2019 - 3", "2020 - 4")
    assert {c.measure for c in reading.counts} == {Measure.ARRESTS}


def test_a_later_question_does_not_say_what_an_earlier_table_counts(read_log):
    reading = read_log(
        "<h3>Question 1</h3>",
        "How many of them came to your notice in each of the last three years?",
        [["2019", "2020", "2021"], [310, 420, 530]],
        "<h3>Question 2</h3>",
        "How many persons were arrested?",
        "2019 = 1; 2020 = 0; 2021 = 2",
        "How many were charged?",
        "2019 = 1; 2020 = 0; 2021 = 1",
    )
    assert not [c for c in reading.counts if c.bounds.low > 300 and c.measure is not Measure.UNKNOWN]


def test_reports_of_a_crime_are_offences(read_log):
    reading = read_log("How many reports of upskirting were received?", [["2019", "2020"], [31, 42]])
    assert rows(reading) == [("2019", "offences", "088/12", 31), ("2020", "offences", "088/12", 42)]


def test_a_title_above_the_request_does_not_say_what_is_answered(tmp_path):
    text = (
        "Kent Police\n\nKnife crime\n\nRequest\n\nHow many people were arrested in 2010 and 2011 for theft?\n\n"
        "Response\n\nIn accordance with section 1(1)(a) of the Act our response is below.\n\n2010: 112\n2011: 98\n"
    )
    (tmp_path / "Kent Police.txt").write_text(text, encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", Request())
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [(Measure.ARRESTS, 112), (Measure.ARRESTS, 98)]


def test_the_year_that_ends_a_title_is_no_figure(read_log):
    reading = read_log("Arrests for burglary in 2021", [["Area", "Arrests"], ["Ashford", 31], ["Dover", 42]])
    assert [row[3] for row in rows(reading)] == [31, 42]
    assert not reading.issues
