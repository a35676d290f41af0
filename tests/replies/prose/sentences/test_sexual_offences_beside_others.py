"""Sexual offences that were asked for together with offences of another kind, of which a reply tells each alone."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis, Request
from readings import ASKED, kinds

BOTH = [
    "recorded sexual offences, and obscene publications or indecent images offences, with a victim under 18",
    "sexual offences and indecent images of children offences against children under 18",
    "sexual offences against children, as well as offences of obscene publications, with the online flag",
]
SEXUAL = (
    "In the financial year 2017/18 this force recorded thirty sexual offences against children with the online flag."
)


def by_year(reading):
    """Each figure by year, offence and sex."""
    return {(c.period.label, c.offence, str(c.sex)): c.bounds.low for c in reading.counts}


@pytest.fixture
def read_asked(read_page):
    """Reads paragraphs as the answer to a request for both kinds."""

    def read(*texts, asked=BOTH[0]):
        return read_page(*texts, request=replace(ASKED, questions=(asked,)))

    return read


@pytest.mark.parametrize("asked", BOTH)
@pytest.mark.parametrize(
    "others",
    [
        "You also asked about obscene publications. For the same years they were seven in 2017/18 and nine in 2018/19.",
        "Obscene publications offences numbered seven in 2017/18 and nine in 2018/19.",
        "There were seven offences of obscene publications in 2017/18 and nine in 2018/19.",
    ],
)
def test_sexual_offences_told_beside_others_are_no_whole(read_asked, asked, others):
    reading = read_asked(f"{SEXUAL} The number was 25 in 2018/19.", others, asked=asked)
    found = by_year(reading)
    assert kinds(reading) == []
    assert found["2017/18", "sexual-offences", "all"] == 30
    assert found["2018/19", "sexual-offences", "all"] == 25
    assert found["2018/19", "86", "all"] == 9


def test_sexual_offences_that_nothing_is_told_beside_stay_the_whole(read_asked):
    reading = read_asked(f"{SEXUAL} The number was 25 in 2018/19.")
    assert by_year(reading) == {("2017/18", "all", "all"): 30, ("2018/19", "all", "all"): 25}


def test_both_kinds_together_stay_the_whole(read_asked):
    reading = read_asked(
        "Taking sexual offences and obscene publications together, we recorded 44 flagged offences in 2017/18.",
        "Obscene publications offences numbered seven in 2017/18.",
    )
    assert by_year(reading) == {("2017/18", "all", "all"): 44, ("2017/18", "86", "all"): 7}


@pytest.mark.parametrize(
    "span", ["For the same two years", "For the two years", "Over the whole period", "In those years"]
)
def test_years_together_are_passed_over_where_each_number_has_its_own(read_asked, span):
    reading = read_asked(
        "We recorded 40 flagged offences in 2017/18 and 52 in 2018/19.",
        f"{span} offences of grooming were seven in 2017/18 and fifteen in 2018/19.",
    )
    assert kinds(reading) == []
    assert by_year(reading)["2017/18", "grooming", "all"] == 7
    assert by_year(reading)["2018/19", "grooming", "all"] == 15


@pytest.mark.parametrize(
    "goes_on",
    [
        "In 2018/19, 40 such offences were recorded, and in 2019/20 there were 52.",
        "There were 40 such crimes in 2018/19 and 52 in 2019/20.",
        "Such offences numbered 40 in 2018/19 and 52 in 2019/20.",
        "The number was 40 in 2018/19. In 2019/20 we recorded 52 such cases.",
    ],
)
def test_such_offences_are_those_of_the_sentence_before(read_unasked_letter, goes_on):
    reading = read_unasked_letter(f"In 2017/18 we recorded 30 grooming offences with the online flag. {goes_on}")
    assert by_year(reading) == {
        ("2017/18", "grooming", "all"): 30,
        ("2018/19", "grooming", "all"): 40,
        ("2019/20", "grooming", "all"): 52,
    }


@pytest.mark.parametrize(
    "staff",
    [
        "It has been passed to two colleagues in the crime data team, who have asked me to answer.",
        "Your request was sent on to three officers of the online team.",
        "I have consulted two of my colleagues in crime recording about it.",
        "The matter was referred to two other officers who know the system.",
    ],
)
def test_who_answers_a_request_is_no_figure(read_asked, staff):
    reading = read_asked(staff, "We recorded 40 flagged offences in 2017/18.")
    assert kinds(reading) == []
    assert by_year(reading) == {("2017/18", "all", "all"): 40}


@pytest.mark.parametrize(
    "others",
    [
        "Seven of these were obscene publications offences.",
        "Seven were obscene publications offences.",
        "This figure includes 7 offences of obscene publications.",
        "To search 900 theft records would take too long.",
        "The flag is also used for fraud and harassment, which you did not ask for.",
        "Possession of indecent images of children is in class 86.",
        "Sexual offences include indecent images offences.",
    ],
)
def test_others_that_are_only_spoken_of_leave_sexual_offences_the_whole(read_asked, others):
    assert by_year(read_asked(SEXUAL, others))["2017/18", "all", "all"] == 30


@pytest.mark.parametrize(
    "told",
    [
        "Over the whole period (2017/18 and 2018/19) we recorded 26 flagged offences and 12 rapes.",
        "Over the whole period 26 rapes were recorded, the most in 2018/19 and the fewest, two, in 2017/18.",
        "In those years, 2017/18 and 2018/19, 26 girls and 12 boys were victims.",
    ],
)
def test_numbers_of_years_together_are_of_no_single_year(read_asked, told):
    reading = read_asked(told)
    assert by_year(reading) == {}
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "goes_on",
    [
        "The online flag shows that the internet was used. In 2018/19 we recorded 40 such crimes.",
        "The flag can be used for any crime committed online; in 2018/19 there were 40 such crimes.",
        "In 2018/19, 40 crimes, such as offences of rape or theft, had the flag.",
        "Such cases are rare: in 2018/19 we recorded 40 flagged offences.",
        "Although such reports are rare, 40 offences had the flag in 2018/19.",
        "There were 40 such flagged offences of all kinds in 2018/19.",
    ],
)
def test_such_offences_of_something_else_are_not_those_of_the_figure_before(read_unasked_letter, goes_on):
    found = by_year(read_unasked_letter(f"In 2017/18 there were 30 grooming offences with the online flag. {goes_on}"))
    assert ("2018/19", "grooming", "all") not in found
    assert found["2017/18", "grooming", "all"] == 30


@pytest.mark.parametrize(
    "before",
    [
        "Thirty of the flagged offences in 2017/18 were blackmail.",
        "Of 140 flagged offences in 2017/18, 30 were blackmail.",
        "We recorded 140 flagged offences in 2017/18 (30 of them blackmail).",
    ],
)
def test_such_offences_behind_a_part_are_not_those_of_the_part(read_unasked_letter, before):
    found = by_year(read_unasked_letter(f"{before} In 2018/19 we recorded 150 such offences."))
    assert found["2017/18", "blackmail", "all"] == 30
    assert found["2018/19", "all", "all"] == 150


GROUPS = [
    "flagged crimes of any kind, victims under 18, by group (sexual offences, harassment, stalking and so on)",
    "the number of flagged sexual offences, harassment and blackmail offences against children under 18",
    "how many sexual offences against children and how many blackmail offences carried the online crime flag",
]
WHOLES = [
    "how many sexual offences against children under 18 carried the online crime flag",
    "flagged sexual offences against children, excluding harassment",
    "flagged sexual offences against children, by offence (rape, sexual assault, grooming)",
    "flagged sexual offences against children, and indecent images offences",
    "how many sexual offences against children, such as grooming, rape and blackmail, were flagged",
    "how many sexual offences against children led to a charge of harassment",
    "how many sexual offences against children were flagged, not harassment or stalking",
    "how many flagged sexual offences against children also involved blackmail",
    "flagged sexual offences against children, including sextortion (blackmail)",
    "flagged sexual offences against children, and of these how many were also recorded as blackmail",
]
TWO_KINDS = [
    "In 2017/18, 231 sexual offences and 104 offences of harassment were flagged.",
    "There were 104 offences of harassment and 231 sexual offences with the flag in 2017/18.",
    "Of 400 flagged crimes in 2017/18, 231 were sexual offences and 104 were harassment.",
    "In 2017/18 there were 231 sexual offences against children, 104 harassment and 12 blackmail offences.",
]


def by_offence(reading):
    return {(c.offence, c.bounds.low) for c in reading.counts}


@pytest.mark.parametrize("asked", GROUPS)
@pytest.mark.parametrize("told", TWO_KINDS)
def test_sexual_offences_asked_for_as_one_kind_of_several_are_that_kind(read_asked, asked, told):
    found = by_offence(read_asked(told, asked=asked))
    assert found - {("all", 400), ("blackmail", 12)} == {("sexual-offences", 231), ("harassment", 104)}


@pytest.mark.parametrize("asked", GROUPS)
def test_so_are_those_of_a_table_and_not_crimes_of_no_kind(read_page, asked):
    table, request = [["Year", "Number"], ["2017/18", "5"]], replace(ASKED, questions=(asked,))
    assert by_offence(read_page("Sexual offences", table, request=request)) == {("sexual-offences", 5)}
    assert by_offence(read_page("Crimes against children", table, request=request)) == {("all", 5)}


@pytest.mark.parametrize("asked", WHOLES)
def test_where_they_are_what_was_asked_for_they_are_the_whole(read_page, asked):
    table, request = [["Year", "Number"], ["2017/18", "5"]], replace(ASKED, questions=(asked,))
    assert by_offence(read_page("Sexual offences", table, request=request)) == {("all", 5)}
    told = by_offence(read_page("In 2017/18, 231 sexual offences were flagged.", request=request))
    assert told == {("all", 231)}


ON_SEXUAL = "How many sexual offences against children were flagged in 2017/18?"
OWN_QUESTIONS = [
    "How many stalking offences were recorded by the force in 2017/18?",
    "The total number of robbery offences in 2017/18, flagged or not.",
    "What was the number of burglaries in 2017/18, and how many were solved?",
]
KINDS_LISTED = [
    "How many stalking offences were flagged in 2017/18?",
    "Stalking offences",
    "Stalking offences against children in 2017/18",
    "How many sexual offences and how many stalking offences did the force record in 2017/18?",
    "Please state the number of stalking offences flagged in 2017/18.",
    "And how many harassment offences?",
    "How many blackmail offences against children had the flag?",
    "The total number of harassment offences in 2017/18 against children.",
    "Of these, how many were stalking offences in 2017/18?",
    "How many were stalking offences in 2017/18?",
    "How many such stalking offences did the force record in 2017/18?",
    "Likewise, what was the number of stalking offences recorded by the force?",
]


@pytest.mark.parametrize("other", OWN_QUESTIONS)
def test_what_another_question_asks_in_its_own_words_leaves_sexual_offences_the_whole(read_page, other):
    told = "1) In 2017/18 we recorded 231 sexual offences against children with the flag."
    asked = ("You asked:", f"1) {ON_SEXUAL}", f"2) {other}", "Our answer:")
    request = replace(ASKED, questions=(ON_SEXUAL, other))
    assert by_offence(read_page(*asked, told, request=Request())) == {("all", 231)}
    assert by_offence(read_page(told, request=request)) == {("all", 231)}


@pytest.mark.parametrize("other", KINDS_LISTED)
def test_kinds_that_questions_list_are_kinds(read_page, other):
    told = "1) In 2017/18 we recorded 231 sexual offences against children with the flag."
    asked = ("You asked:", f"1) {ON_SEXUAL}", f"2) {other}", "Our answer:")
    assert by_offence(read_page(*asked, told, request=Request())) == {("sexual-offences", 231)}


def bases(reading):
    return {count.offence: count.basis for count in reading.counts}


FIRST = "1) How many sexual offences against children had the online flag in 2017/18?"
ANSWERS = (
    "1) 231 sexual offences against children had the online flag in 2017/18.",
    "2) We recorded 9,206 stalking offences in 2017/18.",
)


@pytest.mark.parametrize(
    "asked",
    [
        ("2) The total number of stalking offences in 2017/18, flagged or not.",),
        ("2) Number of stalking offences recorded in 2017/18 and number of 101 calls.",),
        ("2) How many robbery and how many stalking offences were recorded in 2017/18?",),
        ("2) Victims of the online offences by sex.", "3) How many stalking offences were recorded in 2017/18?"),
        ("2) In how many of those flagged is Snapchat named?", "3) The number of stalking offences in 2017/18."),
    ],
)
def test_crimes_of_another_question_without_the_flag_are_all_of_them_and_no_part_of_the_flagged(read_page, asked):
    answers = (ANSWERS[0], ANSWERS[1].replace("2)", f"{len(asked) + 1})"))
    reading = read_page("You asked:", FIRST, *asked, "Our answer:", *answers, request=Request())
    assert bases(reading) == {"all": Basis.FLAG, "stalking": Basis.NONE}
    assert "does-not-add-up" not in kinds(reading)


@pytest.mark.parametrize(
    ("lead", "asked", "told"),
    [
        ("Please give figures for flagged crimes:", "2) How many stalking offences were recorded?", ANSWERS[1]),
        ("You asked:", "2) How many stalking offences had the online flag as well?", ANSWERS[1]),
        ("You asked:", "2) How many stalking offences? For all of these only those with the flag.", ANSWERS[1]),
        (
            "You asked:",
            "2) How many stalking offences were recorded?",
            "2) We flagged 120 stalking offences.",
        ),
        ("You asked:", "2) Stalking offences", ANSWERS[1]),
        ("You asked:", "2) How many stalking offences against children were recorded online?", ANSWERS[1]),
        ("You asked:", "2) How many sexual and how many stalking offences were recorded?", ANSWERS[1]),
        ("You asked:", "2) How many recorded stalking offences? 3) Give just those flagged.", ANSWERS[1]),
    ],
)
def test_crimes_that_may_be_asked_for_with_the_flag_are_not_told_to_be_all(read_page, lead, asked, told):
    reading = read_page(lead, FIRST, asked, "Our answer:", ANSWERS[0], told, request=Request())
    assert bases(reading).get("stalking") is not Basis.NONE


OF_ALL_STALKING = "2) How many stalking offences were recorded in 2017/18?"


@pytest.mark.parametrize(
    ("head", "more"),
    [
        ("The figures below are all of flagged crimes.", ""),
        ("Our search of the system was for crimes with the online flag.", ""),
        ("<h1>Cyber-flagged crimes</h1>", ""),
        ("Thank you for your request on crimes that carry the online flag.", ""),
        ("", "Please note that all of the figures above are of crimes with the online flag."),
    ],
)
def test_a_flag_told_of_the_whole_reply_may_be_on_crimes_that_are_asked_for_without_it(read_page, head, more):
    blocks = [head, "You asked:", FIRST, OF_ALL_STALKING, "Our answer:", *ANSWERS, more]
    assert bases(read_page(*filter(None, blocks), request=Request()))["stalking"] is not Basis.NONE


@pytest.mark.parametrize(
    ("head", "asked", "more"),
    [
        ("<h1>Online child sexual offences</h1>", OF_ALL_STALKING, ""),
        ("<h1>Crimes</h1>", OF_ALL_STALKING, "The online flag has been mandatory since April 2015."),
        ("<h1>Cyber-flagged crimes</h1>", "2) The number of stalking offences in 2017/18, flagged or not.", ""),
    ],
)
def test_a_flag_told_of_sexual_offences_or_of_none_is_on_no_others(read_page, head, asked, more):
    blocks = [head, "You asked:", FIRST, asked, "Our answer:", *ANSWERS, more]
    assert bases(read_page(*filter(None, blocks), request=Request()))["stalking"] is Basis.NONE
