"""Sexual offences that were asked for together with offences of another kind, of which a reply tells each alone."""

from dataclasses import replace

import pytest

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
