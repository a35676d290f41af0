"""Replies to a request for several kinds of crime side by side, which answer on one of them."""

import pytest

from cyberflag.model import Basis, Measure, Request

KINDS = Request(
    basis=Basis.NONE,
    measure=Measure.OFFENCES,
    questions=(
        "recorded offences of sexual communication with a child, grooming and indecent images of children, by year",
        "the sex of the victims, the arrests and charges that followed",
    ),
)
YEARS = ["", "2019/20", "2020/21"]
BY_SEX = [YEARS, ["Female", "31", "40"], ["Male", "12", "13"]]
RECORDED = [YEARS, ["Recorded", "43", "53"]]
BY_OUTCOME = [YEARS, ["Charged", "3", "4"], ["No suspect identified", "40", "49"]]
COMMUNICATION = "sexual communication with a child"


def offences(reading, table=""):
    return {c.offence for c in reading.counts if c.provenance.table.startswith(table)}


@pytest.mark.parametrize(
    "opening",
    [
        f"Thank you for your request about {COMMUNICATION}.",
        f"I write further to your request of 3 May concerning {COMMUNICATION}.",
        f"The force has considered your request for the number of offences of {COMMUNICATION}.",
        f"Thank you for your request to Kent Police about {COMMUNICATION}.",
        f"Thank you for contacting the Constabulary about {COMMUNICATION}.",
        f"Thank you for your interest in {COMMUNICATION}.",
        f"We have received your enquiry of 3 May about {COMMUNICATION}.",
        f"This is our reply to your request about {COMMUNICATION}.",
        f"RE: your FOI request on {COMMUNICATION}",
        f"Your request is about {COMMUNICATION}.",
        f"Your request concerned {COMMUNICATION}.",
        f"Your request was about recorded offences of {COMMUNICATION} in 2019/20 and 2020/21.",
        f"Your request relates to {COMMUNICATION}.",
    ],
)
def test_the_one_kind_that_a_letter_answers_on_is_that_of_all_its_figures(read_page, opening):
    reading = read_page(opening, "By year:", RECORDED, "By sex of victim:", BY_SEX, request=KINDS)
    assert offences(reading) == {"071/17"}


def test_figures_in_sentences_are_of_the_one_kind_too(read_page):
    told = "There were 46 such offences in 2019/20 and 39 in 2020/21."
    reading = read_page(f"In response to your request about {COMMUNICATION}.", told, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} == {("071/17", "46"), ("071/17", "39")}


def test_the_same_crimes_are_those_of_the_table_before(read_sheets):
    first = [["Q1. Sexual communication with a child (071/17), by sex"], [], *BY_SEX]
    second = [["Q2. The same crimes by outcome"], [], *BY_OUTCOME]
    reading = read_sheets(request=KINDS, Question_1=first, Question_2=second)
    assert offences(reading) == {"071/17"}
    assert reading.issues == ()


@pytest.mark.parametrize(
    "blocks",
    [
        [f"Thank you for your request about {COMMUNICATION}, grooming and indecent images.", RECORDED],
        [f"Thank you for contacting Kent Police about {COMMUNICATION}, grooming and indecent images.", RECORDED],
        [f"Your request about {COMMUNICATION} was answered in May.", RECORDED],
        [f"Our reply to your request about {COMMUNICATION} is on our site.", RECORDED],
        ["Thank you for your request about online child sexual abuse offences.", RECORDED],
        ["The figures that you asked for are below.", RECORDED, f"Note that {COMMUNICATION} (71/17) began in 2017."],
        [f"Thank you for your request about {COMMUNICATION}.", "We add indecent images.", "By year:", RECORDED],
    ],
)
def test_a_reply_that_singles_out_no_kind_is_of_all_that_were_asked_for(read_page, blocks):
    assert offences(read_page(*blocks, request=KINDS)) == {"all"}


@pytest.mark.parametrize(
    "said",
    [
        "Your request about {} has been merged with this one.",
        "Your request for information on {} costs too much.",
        "Your email about {} did not reach us.",
        "Your questions on {} come last.",
        "Your application is about {}: question 2.",
        "Your request is about {} among other things.",
        "Your request is about a rise in {}.",
        "Re: your question on {}: not held.",
        "We received the request about {} from another person.",
        "Thank you for your interest in our campaign on {}.",
        "Thank you for contacting Kent Police about crimes like {}.",
        "This is our reply to your request about {}. Our reply to the other kinds is below.",
    ],
)
def test_what_is_said_of_a_request_on_one_kind_singles_out_none(read_page, said):
    assert offences(read_page(said.format(COMMUNICATION), "By year:", RECORDED, request=KINDS)) == {"all"}


@pytest.mark.parametrize(
    "background", ["The Home Secretary spoke about grooming gangs this week.", "I read your release on grooming."]
)
def test_what_a_request_tells_before_its_question_singles_out_no_kind(read_page, background):
    asked = ["<h2>Request</h2>", background, "How many offences did you record?"]
    assert offences(read_page(*asked, "<h2>Response</h2>", RECORDED, request=KINDS)) == {"all"}


def test_a_request_that_is_joined_with_another_singles_out_no_kind(read_page):
    blocks = ["The figures that you asked for are below.", RECORDED, f"Your request about {COMMUNICATION} is logged."]
    assert offences(read_page(*blocks, request=KINDS)) == {"all"}


def test_what_other_tables_count_leaves_a_table_of_all_kinds(read_page):
    rows = [YEARS, ["Meeting a child following grooming", "2", "5"], ["Indecent images of children", "41", "48"]]
    opening = "Thank you for your request about grooming."
    reading = read_page(
        opening, "By offence:", rows, "All of them together:", "By sex of victim:", BY_SEX, request=KINDS
    )
    assert offences(reading, "table 2") == {"all"}


def test_a_request_for_all_sexual_offences_leaves_figures_of_all(read_page):
    asked = Request(
        basis=Basis.FLAG,
        measure=Measure.OFFENCES,
        questions=("recorded sexual offences against children", f"offences of {COMMUNICATION}, flagged or not"),
    )
    reading = read_page(f"Thank you for your request about {COMMUNICATION}.", "By year:", RECORDED, request=asked)
    assert offences(reading) == {"all"}


RECORDED_ALL = {("all", "43"), ("all", "53")}
GROOMED = [YEARS, ["Recorded", "3", "4"]]


@pytest.mark.parametrize(
    "blocks",
    [
        [
            "Q1. Number of recorded offences",
            RECORDED,
            "Q2. How many grooming offences led to a charge?",
            BY_OUTCOME[:2],
        ],
        ["Offences recorded", RECORDED, "Grooming: charges", BY_OUTCOME[:2]],
        ["<h2>Total</h2>", RECORDED, "<h2>Grooming</h2>", "No information held."],
        ["<h2>All offences asked for</h2>", RECORDED, "<h2>Grooming: refused</h2>", "Section 12 applies."],
        ["<h2>Summary</h2>", RECORDED, f"<h2>{COMMUNICATION.capitalize()}</h2>", GROOMED],
        ["Summary of offences", RECORDED, "Grooming", GROOMED, "The other kinds are exempt."],
        ["Q1. Recorded offences by year", RECORDED, "Q2. Arrests for grooming", "There were 12 arrests in 2019/20."],
        ["You asked: How many recorded offences by year? How many of them were grooming?", RECORDED, "Not held: 2."],
        ["Request", "Please tell me the number of offences of grooming and concerning messages.", "Response", RECORDED],
    ],
)
def test_a_heading_or_question_on_one_kind_leaves_the_total_of_all(read_page, blocks):
    reading = read_page(*blocks, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} >= RECORDED_ALL


def test_a_total_beside_one_kind_is_read_with_it(read_page):
    blocks = ["Q1. How many offences were recorded?", "In 2019/20 we recorded 143 offences."]
    part = ["Q2. How many grooming offences were there?", "In 2019/20 there were 20."]
    reading = read_page(*blocks, *part, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} == {("all", "143"), ("grooming", "20")}


def test_one_kind_that_adds_up_to_the_total_is_still_told(read_page):
    blocks = ["<h2>Total offences</h2>", RECORDED, "<h2>Grooming by sex of victim</h2>", BY_SEX]
    assert [issue.kind.value for issue in read_page(*blocks, request=KINDS).issues] == ["does-not-add-up"]


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("In response to your request about grooming.", "There were 46 offences of all three kinds in 2019/20."),
        ("Thank you for your request about grooming.", "In 2019/20 we recorded 46 offences of the types you listed."),
        (
            "Thank you for your request on grooming.",
            "In 2019/20 there were 46 offences in total for the three categories you named.",
        ),
        (f"Thank you for your request on {COMMUNICATION}, meeting and photos.", "In 2019/20 we recorded 46 offences."),
        ("Thank you for your request about grooming and other crimes.", "In 2019/20 we recorded 46 offences."),
    ],
)
def test_a_letter_that_speaks_of_more_than_the_kind_of_its_opening_is_of_all(read_page, opening, told):
    assert {(c.offence, c.printed) for c in read_page(opening, told, request=KINDS).counts} == {("all", "46")}


@pytest.mark.parametrize(
    "behind", ["by sex and age of victim", "in England and Wales", "for the financial years 2019/20 and 2020/21"]
)
def test_what_is_asked_of_one_kind_names_no_other(read_page, behind):
    reading = read_page(f"Thank you for your request about {COMMUNICATION}, {behind}.", RECORDED, request=KINDS)
    assert offences(reading) == {"071/17"}


def test_these_crimes_and_the_others_are_not_those_of_the_table_before(read_page):
    reading = read_page(
        "Table 1: Grooming", GROOMED, "Table 2: These crimes and the others by sex", BY_SEX, request=KINDS
    )
    assert offences(reading, "table 2") == {"all"}


@pytest.mark.parametrize("second", ["How many involved Snapchat, by year?", "Have any officers had training?"])
def test_the_tables_of_numbered_questions_are_of_the_one_kind_that_the_first_names(read_page, second):
    first = f"Question 1: How many {COMMUNICATION} offences were recorded in each of 2019/20 and 2020/21?"
    recorded, snapchat = (
        [["2019/20", "2020/21"], ["43", "53"]],
        [["Year", "Number"], ["2019/20", "3"], ["2020/21", "4"]],
    )
    answer = snapchat if "Snapchat" in second else "Yes."
    reading = read_page("You asked:", first, recorded, f"Question 2: {second}", answer, request=KINDS)
    assert offences(reading) == {"071/17"}


def test_a_kind_that_a_later_question_names_is_not_that_of_the_first_table(read_page):
    first, second = (
        "1. How many offences were recorded in each year?",
        "2. How many offences of grooming led to a charge?",
    )
    reading = read_page(first, RECORDED, second, "None.", request=KINDS)
    assert offences(reading, "table") == {"all"}


TITLE = "Sexual communication with a child (Home Office code 71/17)"
TOLD = ["Q1. Offences recorded:", "2019/20 - 46", "2020/21 - 39"]


@pytest.mark.parametrize(
    "head",
    [
        ["Kent Police, FOI 2715/24", TITLE],
        ["Kent Police", "Our ref: FOI 2715/24", "3 May 2021", "Dear Applicant", "Sexual communication with a child"],
        ["Kent Police", "Sexual communication with a child", "You asked for the crimes recorded from 2019 to 2021."],
        ["FOI 2715/24", "FOI 2715/24 - sexual communication with a child, 2019 to 2021"],
    ],
)
def test_a_line_below_the_letterhead_that_only_names_a_crime_titles_the_reply(read_page, head):
    reading = read_page(*head, *TOLD, "Q2. By sex of victim:", BY_SEX, request=KINDS)
    assert offences(reading) == {"071/17"}
    assert {c.printed for c in reading.counts} == {"46", "39", "31", "40", "12", "13"}


@pytest.mark.parametrize(
    "line",
    [
        "Grooming team",
        "Grooming etc.",
        "Grooming and more",
        "Grooming is not held",
        "Grooming: refused",
        "A guide to grooming for parents",
        "Online offences, such as grooming",
        "Offences other than grooming",
        "Recorded offences and grooming",
        "Grooming is a serious crime.",
        "No grooming crimes recorded",
        "No data for grooming offences",
        "1. Grooming",
        "Request 1: grooming",
    ],
)
def test_a_first_line_that_says_more_than_a_crime_titles_nothing(read_page, line):
    reading = read_page("Kent Police, FOI 2715/24", line, *TOLD, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} == {("all", "46"), ("all", "39")}


@pytest.mark.parametrize("head", ["Summary", "All kinds", "Other kinds", "Everything together"])
def test_a_first_line_that_heads_one_table_of_several_titles_no_reply(read_page, head):
    reading = read_page("Kent Police, FOI 2715/24", "Grooming", GROOMED, head, RECORDED, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} == {("grooming", "3"), ("grooming", "4"), *RECORDED_ALL}


@pytest.mark.parametrize(
    ("behind", "offence"),
    [
        ("recorded by this force, and the stations concerned", "071/17"),
        ("and the places where it happened", "071/17"),
        ("and stations policing", "all"),
        ("and venues where drugs were sold", "all"),
        ("and doxing", "all"),
    ],
)
def test_where_crimes_happened_is_asked_of_the_same_crimes(read_page, behind, offence):
    opening = f"Thank you for your enquiry about offences of {COMMUNICATION} (71/17), {behind}."
    assert offences(read_page(opening, "In 2019/20 we recorded six such offences.", request=KINDS)) == {offence}


@pytest.mark.parametrize(
    ("asked", "offence"),
    [
        (
            "Grooming offences of 2019 to 2021 that mention webcam, app or pictures, with the age of the victim.",
            "grooming",
        ),
        ("Grooming offences with the keywords webcam, app or pictures, by year.", "grooming"),
        ("Grooming offences that mention webcams, and doxing.", "all"),
        ("Grooming offences that mention webcams, doxing, swatting, by year.", "all"),
        ("Please give grooming offences with the word child in the title, doxing, swatting, by year.", "all"),
        (f"Number of offences that mention {COMMUNICATION}, grooming, by year.", "all"),
        (f"Grooming offences, naming {COMMUNICATION}, by year.", "all"),
        ("Grooming offences that mention webcams; doxing; swatting.", "all"),
        ("Grooming offences and offences that mention webcams or cameras.", "all"),
        ("Offences of any kind that mention webcams, grooming or pictures.", "all"),
    ],
)
def test_words_to_search_for_are_no_other_kinds_of_crime(read_page, asked, offence):
    reading = read_page("Kent Police", "REQUEST", asked, "RESPONSE", RECORDED, request=KINDS)
    assert offences(reading) == {offence}


@pytest.mark.parametrize(
    "first",
    [
        f"How many offences were recorded by year, and how many of them were {COMMUNICATION}?",
        f"How many offences other than {COMMUNICATION} were recorded?",
        f"How many offences not involving {COMMUNICATION} were recorded?",
        f"How many offences apart from {COMMUNICATION} were recorded?",
    ],
)
def test_a_kind_left_out_or_asked_for_as_a_part_is_not_that_of_the_tables(read_page, first):
    second = "Question 2: What was the sex of the victims?"
    assert offences(read_page(f"Question 1: {first}", RECORDED, second, BY_SEX, request=KINDS)) == {"all"}


def test_a_table_of_all_crimes_below_questions_on_one_kind_is_of_all(read_page):
    first = f"Question 1: How many {COMMUNICATION} offences were recorded?"
    blocks = [first, RECORDED, "Question 2: Which apps?", "Not held.", "Table 2: All crimes", BY_SEX]
    assert offences(read_page(*blocks, request=KINDS), "table 2") == {"all"}


@pytest.mark.parametrize(
    "below",
    [
        ["This part is refused under section 12.", "Recorded offences"],
        ["Section 12 applies.", "Figures for the offences you asked for:"],
        ["No information held.", "Recorded crime"],
        ["See our website for a guide.", "Figures requested"],
        ["None recorded.", "Offences recorded"],
        ["Wedi'i wrthod.", "Cyfanswm y troseddau"],
        ["1. Withheld.", "2. All the offences you asked for."],
        ["1. Withheld.", "2. Offences requested"],
    ],
)
def test_a_line_that_heads_the_first_part_of_a_reply_titles_no_other(read_page, below):
    reading = read_page("Kent Police, FOI 2715/24", "Grooming", *below, RECORDED, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} >= RECORDED_ALL


@pytest.mark.parametrize(
    "head",
    [
        "Arrests for the offences requested",
        "The next table gives all arrests that you asked for.",
        "Sex of victims in the cases you asked about",
    ],
)
def test_a_table_of_all_that_was_asked_below_that_of_one_kind_is_of_all(read_page, head):
    reading = read_page("Kent Police, FOI 2715/24", "Grooming", GROOMED, head, BY_SEX, request=KINDS)
    assert offences(reading, "table 2") == {"all"}
