"""What the headings of a reply and the request that it quotes say of its figures, where no request is known."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_file

OPEN = Request()


@pytest.fixture
def read_page(tmp_path):
    """Reads a page of Kent Police: a heading, what was asked, an introduction, a table, and a note below it."""

    def read(heading, asked, intro, rows, note="", request=OPEN):
        cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        page = (
            f"<main><h1>{heading}</h1><h2>Request</h2><p>{asked}</p><h2>Response</h2><p>{intro}</p>"
            f"<table>{cells}</table><p>{note}</p></main>"
        )
        (tmp_path / "Kent Police.html").write_text(page, encoding="utf-8")
        return read_reply(tmp_path / "Kent Police.html", "Kent Police.html", request)

    return read


def said(reading):
    return {(str(c.measure), c.offence, c.bounds.low) for c in reading.counts}


def test_the_offence_of_the_question_is_that_of_the_table(read_page):
    rows = [["Year", "Crimes", "Detected"], ["2017", "30", "4"], ["2018", "33", "6"]]
    reading = read_page("Abductions", "Child abduction crimes in 2017 and 2018, and detections.", "See below.", rows)
    assert {offence for _, offence, _ in said(reading)} == {"child-abduction"}
    assert kinds(reading) == []


def test_a_column_of_outcomes_has_the_offence_of_the_column_beside_it(read_page):
    rows = [["Year", "Blackmail", "Detected"], ["2017", "30", "4"], ["2018", "33", "6"]]
    reading = read_page("Blackmail", "Offences of blackmail in 2017 and 2018, and how many were detected.", "", rows)
    assert said(reading) == {
        ("offences", "blackmail", 30),
        ("offences", "blackmail", 33),
        ("outcomes", "blackmail", 4),
        ("outcomes", "blackmail", 6),
    }


def test_codes_of_a_note_that_lie_in_one_group_are_that_group(read_page):
    rows = [["Outcome", "2018", "2019"], ["Charged", "6", "5"], ["Caution", "2", "3"]]
    note = "Crimes recorded in the year and classified as 086/02 or 086/10."
    reading = read_page("Images sent by young people", "Outcomes, 2018 and 2019.", "", rows, note)
    assert {(measure, offence) for measure, offence, _ in said(reading)} == {("outcomes", "indecent-images")}


def test_a_code_narrows_the_group_that_the_heading_names(read_page):
    rows = [["Year", "Crimes recorded"], ["2018", "36"], ["2019", "35"]]
    asked = "Crimes of possessing an indecent photograph of a child (086/10)."
    reading = read_page("Indecent images", asked, "", rows)
    assert said(reading) == {("offences", "086/10", 36), ("offences", "086/10", 35)}


def test_labels_that_are_offences_count_crimes_where_nothing_else_is_spoken_of(read_page):
    rows = [["Offence", "Number"], ["Rape", "13"], ["Blackmail", "17"], ["Total", "30"]]
    asked = "Reported incidents in 2024 in which a dating app is named."
    reading = read_page("Online dating", asked, "Year 2024:", rows)
    assert said(reading) == {("offences", "rape", 13), ("offences", "blackmail", 17), ("offences", "all", 30)}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "asked",
    [
        "Dogs trained to sniff out drugs, by offence, in 2024.",
        "Officers and staff, by offence, in 2024.",
        "Warrants, by offence, in 2024.",
    ],
)
def test_what_may_be_no_crimes_is_told(read_page, asked):
    rows = [["Offence", "Number"], ["Rape", "13"], ["Blackmail", "17"]]
    reading = read_page("Our work", asked, "Year 2024:", rows)
    assert "offences" not in {measure for measure, _, _ in said(reading)}
    assert "unknown-measure" in kinds(reading)


def test_a_table_of_no_offence_in_a_reply_on_several_is_told(read_page):
    rows = [["Year", "Crimes"], ["2018", "36"], ["2019", "35"]]
    reading = read_page("Crimes", "Blackmail offences and stalking offences, 2018 and 2019.", "", rows)
    assert "unknown-offence" in kinds(reading)


def test_the_heading_over_questions_on_some_of_its_offences_narrows_nothing(read_page):
    rows = [["Year", "Crimes"], ["2018", "36"], ["2019", "35"]]
    reading = read_page("Sexual offences", "Sexual offences, and rape offences, 2018 and 2019.", "", rows)
    assert {offence for _, offence, _ in said(reading)} == {"all"}


def test_a_request_that_is_known_goes_before_what_the_reply_quotes(read_page):
    rows = [["Year", "Number"], ["2017/18", "36"], ["2018/19", "35"]]
    reading = read_page("Our answer", "Blackmail offences in the years named.", "", rows, request=ASKED)
    assert {offence for _, offence, _ in said(reading)} == {"all"}


def test_figures_in_text_are_of_the_offence_that_the_reply_names(tmp_path):
    letter = (
        "Kent Police\n\nYou asked for spiking incidents in each of two years.\n\n"
        "Reports of administering a substance with intent (088/05):\n\n"
        "There were eleven reports in 2015 and fourteen in 2016.\n"
    )
    reading = read_file(tmp_path, letter, request=OPEN)
    assert said(reading) == {("offences", "088/05", 11), ("offences", "088/05", 14)}


def test_the_total_of_the_offences_that_the_question_gathers_is_of_those(read_page):
    rows = [["HO code", "Count"], ["86/02", "23"], ["86/10", "7"], ["Total", "30"]]
    reading = read_page("Images", "Indecent image offences, 1 April 2018 to 31 March 2019, by offence.", "", rows)
    assert ("offences", "indecent-images", 30) in said(reading)


@pytest.mark.parametrize("programs", ["dating applications", "a mobile application", "tracking devices"])
def test_crimes_that_name_applications_or_devices_are_crimes_that_are_counted(read_page, programs):
    rows = [["Search term", "2018", "2019"], ["Tinder", "12", "15"], ["Grindr", "4", "7"]]
    reading = read_page(f"Crimes naming {programs}", f"Offences in which {programs} are named.", "", rows)
    assert {measure for measure, _, _ in said(reading)} == {"offences"}


def test_applications_that_people_make_are_no_crimes(read_page):
    rows = [["Area", "2018", "2019"], ["North", "12", "15"], ["South", "4", "7"]]
    reading = read_page("The scheme", "Applications to the scheme after crimes.", "", rows)
    assert "offences" not in {measure for measure, _, _ in said(reading)}


@pytest.mark.parametrize(
    "subject",
    [
        "Offences of sexual communication with a child, recorded 1 April 2021 - 31 March 2022, by sex of the victim.",
        "Sexual communication with a child: offences recorded April 2021 to March 2022, split by sex of each victim.",
        "Recorded crimes of sexual communication with a child between 1 April 2021 and 31 March 2022 by sex of victim.",
    ],
)
def test_a_line_that_names_what_was_asked_and_states_nothing_is_a_title(read_unasked, subject):
    counts = read_unasked(
        subject, "We hold the information.", "Area A", [["Sex", "Number"], ["Female", "40"], ["Male", "9"]]
    ).counts
    assert [(c.offence, c.bounds.low) for c in counts] == [("071/17", 40), ("071/17", 9)]


@pytest.mark.parametrize(
    ("first", "whole"),
    [("Sexual communication with a child: 10", "all"), ("Distributing (86/2): 10", "indecent-images")],
)
def test_the_codes_of_lines_are_the_topic_of_none_of_other_crimes(read_unasked_letter, first, whole):
    lines = f"{first}\nMaking indecent photos (86/2): 7\nPossessing indecent photos (86/10): 4\nTotal: 21"
    reading = read_unasked_letter(f"Offences recorded in 2017/18 with the online flag\n{lines}")
    assert [count.offence for count in reading.counts if count.bounds.low == 21] == [whole]
