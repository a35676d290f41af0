"""Figures in sentences and lines: what is read, and what never is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cyberflag.model import AgeBand, Basis, Count, IssueKind, Marker, Measure, Period, Request
from cyberflag.replies.prose import ProseReading
from readings import read_text

YEARS = tuple(Period.financial_year(year) for year in (2017, 2018, 2019))
REQUEST = Request(
    Basis.FLAG,
    Measure.OFFENCES,
    AgeBand(0, 17),
    YEARS,
    ("flagged sexual offences against children by year, age and sex",),
)


def read(text: str, request: Request = REQUEST, *, tables: bool = False) -> ProseReading:
    return read_text(text, request, tables=tables)


def told(count: Count) -> str:
    """A count in short: its period, what it is broken down by, and its bounds."""
    parts = [count.period.label]
    parts += [count.measure.value] if count.measure is not Measure.OFFENCES else []
    parts += [
        str(value) for value in (count.offence, str(count.age), count.sex.value, count.platform) if value != "all"
    ]
    parts += ["part"] if count.detail else []
    low, high = count.bounds.low, count.bounds.high
    return " ".join([*parts, str(low) if low == high else f"{low}..{'' if high is None else high}"])


SENTENCES = {
    "each number with its year after it": (
        "Kent Police recorded 154 offences in 2017/18, 229 in 2018/19 and 128 in 2019/20.",
        ["2017/18 154", "2018/19 229", "2019/20 128"],
    ),
    "a number in words and its year in turn, far apart in the first pair": (
        "Kent Police recorded no offences carrying the online flag in 2017/18, three in 2018/19 and one in 2019/20.",
        ["2017/18 0", "2018/19 3", "2019/20 1"],
    ),
    "each year before its number": (
        "In 2017/18 there were 138 flagged offences. In 2018/19 there were 146, and in 2019/20 188.",
        ["2017/18 138", "2018/19 146", "2019/20 188"],
    ),
    "parallel lists": (
        "The force recorded 138, 146 and 188 offences in 2017/18, 2018/19 and 2019/20 respectively.",
        ["2017/18 138", "2018/19 146", "2019/20 188"],
    ),
    "parallel lists, years first": (
        "For the years 2017/18, 2018/19 and 2019/20 the numbers of flagged crimes were 12, 15 and 9.",
        ["2017/18 12", "2018/19 15", "2019/20 9"],
    ),
    "number words": (
        "In 2017/18 the force recorded ten flagged offences against children, rising to twenty-one in 2018/19.",
        ["2017/18 10", "2018/19 21"],
    ),
    "hundreds in words": ("One hundred and four crimes were recorded with the flag in 2019/20.", ["2019/20 104"]),
    "small counts": (
        "There were fewer than five such offences in 2017/18, <5 in 2018/19 and 11 in 2019/20.",
        ["2017/18 0..4", "2018/19 0..4", "2019/20 11"],
    ),
    "none": ("No offences were recorded in 2017/18. In 2018/19 there were three.", ["2017/18 0", "2018/19 3"]),
    "one": ("There was one offence in 2017/18 and two in 2018/19.", ["2017/18 1", "2018/19 2"]),
    "sexes after their numbers": (
        "Of the offences in 2019/20, 136 had a female victim and 34 a male victim; in 18 the sex was not recorded.",
        ["2019/20 female 136", "2019/20 male 34", "2019/20 unknown 18"],
    ),
    "sexes before their numbers": (
        "In 2019/20 there were 188 offences: female victims 136, male victims 34, sex not recorded 18.",
        ["2019/20 188", "2019/20 female 136", "2019/20 male 34", "2019/20 unknown 18"],
    ),
    "sexes in brackets": (
        "There were 188 flagged crimes in 2019/20 (136 female, 34 male and 18 unknown).",
        ["2019/20 188", "2019/20 female 136", "2019/20 male 34", "2019/20 unknown 18"],
    ),
    "girls and boys": (
        "Girls were the victims of 40 of the offences recorded in 2018/19 and boys of 12.",
        ["2018/19 female 40", "2018/19 male 12"],
    ),
    "ages after their numbers": (
        (
            "In 2018/19 we recorded 12 offences with victims aged 10 to 12, 30 with victims aged 13 to "
            "15 and 7 with victims aged 16 or 17."
        ),
        ["2018/19 10-12 12", "2018/19 13-15 30", "2018/19 16-17 7"],
    ),
    "charges": ("Of the offences recorded in 2019/20, 20 had led to a charge by 31 May 2020.", ["2019/20 charges 20"]),
    "people charged": ("In 2018/19 17 people were charged.", ["2018/19 charges 17"]),
    "arrests": ("The force made 23 arrests for these offences in 2018/19.", ["2018/19 arrests 23"]),
    "offence by its class": ("145 crimes were recorded under 88A in the 2018/19 financial year.", ["2018/19 88A 145"]),
    "offences by title": (
        (
            "In 2018/19 we recorded 12 offences of sexual communication with a child and 5 of "
            "possession of prohibited images of children."
        ),
        ["2018/19 071/17 12", "2018/19 086/15 5"],
    ),
    "platforms": (
        "In 2018/19 Snapchat was named in 14 flagged offences and Instagram in 9.",
        ["2018/19 snapchat 14", "2018/19 instagram 9"],
    ),
    "total over the years": (
        "In total 802 offences were recorded over the three years, of which 332 were in 2019/20.",
        ["2017/18 to 2019/20 802", "2019/20 332"],
    ),
    "the year before": (
        "We recorded 19 flagged offences in 2018/19, compared with 14 the previous year.",
        ["2018/19 19", "2017/18 14"],
    ),
    "an increase is no figure": (
        "In 2018/19 there were 19 flagged offences, an increase of 5 (36%) on 2017/18.",
        ["2018/19 19"],
    ),
    "dates as period": (
        "Between 1 April 2018 and 31 March 2019 a total of 41 online crimes against children were recorded.",
        ["2018/19 41"],
    ),
    "year ending": ("In the year ending March 2019 the force recorded 41 flagged offences.", ["2018/19 41"]),
    "thousands": ("The constabulary recorded 1,024 flagged offences in 2018/19.", ["2018/19 1024"]),
    "a part in words": (
        "There were 41 flagged offences in 2018/19, of which 12 were repeat victims.",
        ["2018/19 41", "2018/19 part 12"],
    ),
    "year in brackets": (
        "The number of offences recorded was as follows: 154 (2017/18), 229 (2018/19) and 128 (2019/20).",
        ["2017/18 154", "2018/19 229", "2019/20 128"],
    ),
    "a year that saw": (
        "2017/18 saw 154 flagged offences; 2018/19 saw 229; and 2019/20 saw 128.",
        ["2017/18 154", "2018/19 229", "2019/20 128"],
    ),
    "the figure is": (
        "We can confirm that for 2017/18 the figure is 154, for 2018/19 it is 229 and for 2019/20 it is 128.",
        ["2017/18 154", "2018/19 229", "2019/20 128"],
    ),
    "of these": (
        "There were 154 crimes in 2017/18. Of these 100 victims were female, 40 were male and 14 were not recorded.",
        ["2017/18 154", "2017/18 female 100", "2017/18 male 40", "2017/18 unknown 14"],
    ),
    "of which, number first": (
        "During the financial year 2019/20 we recorded 88 such crimes, 61 of which involved a female victim.",
        ["2019/20 88", "2019/20 female 61"],
    ),
    "of the": (
        "Of the 188 offences recorded in 2019/20, 136 were against females.",
        ["2019/20 188", "2019/20 female 136"],
    ),
    "age first": ("Victims were aged under 13 in 82 of the offences recorded in 2018/19.", ["2018/19 0-12 82"]),
    "said twice": ("For 2018/19 there were 41 (forty-one) flagged offences.", ["2018/19 41"]),
    "in response to question": ("In response to question 1, 41 offences were recorded in 2018/19.", ["2018/19 41"]),
    "offences and arrests": (
        "The force recorded 12 offences in 2017/18 and 15 in 2018/19, and 4 arrests were made in 2018/19.",
        ["2017/18 12", "2018/19 15", "2018/19 arrests 4"],
    ),
    "flagged part of all": (
        "In 2018/19 1,410 sexual offences against children were recorded, of which 146 carried the online flag.",
        ["2018/19 1410", "2018/19 146"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_sentence_gives_each_number_its_meaning(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [told(count) for count in reading.counts] == expected
    assert reading.issues == ()


LINES = {
    "colon": ("2017/18 : 336\n2018/19: 310\n2019/20 :452", ["2017/18 336", "2018/19 310", "2019/20 452"]),
    "dash and words": (
        "Number of flagged offences recorded:\n2017/18 - 7\n2018/19 - fewer than five\n2019/20 - Nil",
        ["2017/18 7", "2018/19 0..4", "2019/20 0"],
    ),
    "equals": ("2017/18 = 17\n2018/19 = 1,204", ["2017/18 17", "2018/19 1204"]),
    "blank in a number": ("2017/18 : 77, 686", ["2017/18 77686"]),
    "blanks only": ("Total in 2018/19     12", ["2018/19 12"]),
    "age above": (
        "All victims:\n2017/18: 40\nVictims under 13:\n2017/18: 12\nVictims aged 13 to 17:\n2017/18: 28",
        ["2017/18 40", "2017/18 0-12 12", "2017/18 13-17 28"],
    ),
    "sex as label, year above": (
        "2018/19\nFemale: 14\nMale: 3\nNot recorded: 1\n\n2019/20\nFemale: 11\nMale: 6",
        ["2018/19 female 14", "2018/19 male 3", "2018/19 unknown 1", "2019/20 female 11", "2019/20 male 6"],
    ),
    "several in one line": (
        "Offences with the flag: 2017/18 - 7, 2018/19 - 12, 2019/20 - 6",
        ["2017/18 7", "2018/19 12", "2019/20 6"],
    ),
    "semicolons": ("2017/18: 7; 2018/19: fewer than five; 2019/20: 6", ["2017/18 7", "2018/19 0..4", "2019/20 6"]),
    "words after the number": (
        "2017/18: 7 offences\n2018/19: 12 recorded crimes",
        ["2017/18 7", "2018/19 12"],
    ),
    "offences as labels": (
        "In 2018/19:\nSexual communication with a child: 14\nVoyeurism: 3",
        ["2018/19 071/17 14", "2018/19 088/10 3"],
    ),
    "bare number under a label": ("Flagged offences:\n2018/19\n14\n2019/20\n15", ["2018/19 14", "2019/20 15"]),
    "range": ("2017/18: between 1 and 4\n2018/19: 1-4", ["2017/18 1..4", "2018/19 1..4"]),
    "days": ("01/04/2017 - 31/03/2018: 154\nApril 2018 to March 2019 - 229", ["2017/18 154", "2018/19 229"]),
    "period after the figure": (
        "Snapchat: 12 (2018/19)\nInstagram: 9 (2018/19)",
        ["2018/19 snapchat 12", "2018/19 instagram 9"],
    ),
    "sex said once in the line": (
        "Female victims: 2017/18 - 110, 2018/19 - 150\nMale victims: 2017/18 - 44, 2018/19 - 79",
        ["2017/18 female 110", "2018/19 female 150", "2017/18 male 44", "2018/19 male 79"],
    ),
    "and in the line": (
        "2017/18 – 154 offences, 2018/19 – 229 offences and 2019/20 – 128 offences.",
        ["2017/18 154", "2018/19 229", "2019/20 128"],
    ),
    "star with its rule below": ("2017/18 - *\n2018/19 - 12\n* means fewer than five.", ["2017/18 0..4", "2018/19 12"]),
    "withheld": ("2017/18 - withheld; 2018/19 - 12", ["2017/18 0..", "2018/19 12"]),
    "not held": ("2017/18: not held\n2018/19: 4", ["2017/18 0..", "2018/19 4"]),
    "numbered": ("1. 2017/18: 12\n2. 2018/19: 14", ["2017/18 12", "2018/19 14"]),
    "a charge line": ("Offences in 2018/19: 40\nCharged in 2018/19: 9", ["2018/19 40", "2018/19 charges 9"]),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES.keys())
def test_line_gives_its_label_and_what_stands_above_it(text: str, expected: list[str]) -> None:
    reading = read(f"Kent Police\n\n{text}")
    assert [told(count) for count in reading.counts] == expected
    assert reading.issues == ()


def test_a_bare_answer_counts_what_its_question_asks() -> None:
    text = (
        "1. How many flagged offences were recorded in 2018/19?\n14\n\n2. How many of these led to "
        "a charge in 2018/19?\nFour."
    )
    assert [told(count) for count in read(text).counts] == ["2018/19 14", "2018/19 charges 4"]


NO_FIGURES = {
    "reference": "Our reference: FOI 2020/01187. Case number 4411. Please quote 20-1187 in any letter.",
    "dates": "Your request was received on 21 April 2020 and answered within 20 working days, on 18 June 2020.",
    "hours and money": "This would take 360 hours, beyond the 18 hours or £450 that the fees regulations allow.",
    "telephone": "Tel 101 ext 30412, or 01622 690690.",
    "emergency number": "Cookies | Accessibility | Emergency: 999 | Non-emergency: 101. Contact us: 101.",
    "two numbers to call": "Call 101 or 999.",
    "youngest": "The youngest victim was aged 4 and the oldest 17. 13 was the age most often recorded.",
    "youngest asked": "3. How old was the youngest victim in 2018/19?\n5 years old.\n",
    "youngest bare": "3. What was the age of the youngest victim in 2018/19?\n5\n",
    "officers": "In 2018/19 1,840 officers were trained to use the flag and 25 staff joined the crime bureau.",
    "similar request": "Kent Police reviewed 1,204 records to answer a similar request in 2016.",
    "sections": "Section 40(2) and section 31(1)(a) apply. Article 8 is engaged, see paragraph 3.",
    "rule for small counts": "Figures of 1 to 4 are shown as *. A nought means that no offence was recorded.",
    "request retold": "You asked for the 82 offences of 2018/19 by month.",
    "quoted": "On 3 June 2020 the requester wrote:\n\n> In my last request you found 82 offences for 2018/19.",
    "law": "The Freedom of Information Act 2000 gives a right of access; the Regulations 2004 set the fee.",
    "review": "You have the right to ask for a review within 40 working days. We hold records for 7 years.",
    "odds": "In 2018/19 1 in 5 crimes was flagged, and two thirds of victims were girls.",
    "percent": "In 2018/19 12% of recorded crime was flagged, up 3 percentage points.",
    "pages": "The answer runs to 3 pages and 2 tables.",
}


@pytest.mark.parametrize("text", NO_FIGURES.values(), ids=NO_FIGURES.keys())
def test_number_that_is_no_answer_is_left_without_alarm(text: str) -> None:
    reading = read(text, tables=True)
    assert reading.counts == ()
    assert reading.issues == ()


DECOYS = {
    "records to read": (
        "This is refused under section 12. More than 17000 sexual offences would need to be read one by one."
    ),
    "search in a refusal": (
        "A search of child sexual offences returned 4,318 crimes. At five minutes a record that is 360 hours."
    ),
    "pooled count in a refusal": (
        "524 crimes were identified in the whole period. The rest would mean reading each one, so "
        "section 12 applies to the request."
    ),
    "example in the request": (
        "Request\nPlease answer in this form: in 2019 the force recorded 44 crimes, of which 22 "
        "were of one type.\nResponse\nSection 12 applies."
    ),
}


@pytest.mark.parametrize("text", DECOYS.values(), ids=DECOYS.keys())
def test_number_that_could_be_taken_for_the_answer_is_an_issue_and_no_row(text: str) -> None:
    reading = read(text)
    assert reading.counts == ()
    assert [issue.kind for issue in reading.issues] == [IssueKind.NOT_A_FIGURE]


UNRESOLVED = {
    "no period": ("The force recorded 41 flagged offences.", IssueKind.UNKNOWN_PERIOD),
    "open period": ("There have been 412 flagged offences since April 2015.", IssueKind.UNKNOWN_PERIOD),
    "approximate": ("In 2018/19 there were approximately 200 flagged offences.", IssueKind.NOT_A_FIGURE),
    "label not understood": ("2018/19\nSleuth category B: 12", IssueKind.UNKNOWN_HEADING),
    "line without period": ("Flagged offences: 12", IssueKind.UNKNOWN_PERIOD),
    "nothing says what": ("We hold 41 for 2018/19.", IssueKind.UNKNOWN_MEASURE),
    "children": ("2018/19 was a year in which 41 children were harmed.", IssueKind.UNKNOWN_MEASURE),
    "unknown label": ("Cases: 41 in 2018/19", IssueKind.UNKNOWN_HEADING),
    "answer without its question": ("1) 154", IssueKind.UNKNOWN_MEASURE),
    "two readings": (
        "Comparing 2017/18 with 2018/19, 14 flagged offences were recorded against girls.",
        IssueKind.NOT_A_FIGURE,
    ),
}


@pytest.mark.parametrize(("text", "kind"), UNRESOLVED.values(), ids=UNRESOLVED.keys())
def test_figure_that_cannot_be_resolved_is_an_issue_and_no_row(text: str, kind: IssueKind) -> None:
    reading = read(text)
    assert reading.counts == ()
    assert [issue.kind for issue in reading.issues] == [kind]


def test_the_only_period_of_the_request_is_taken_where_none_is_said() -> None:
    request = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.financial_year(2018),))
    assert [told(count) for count in read("The force recorded 41 flagged offences.", request).counts] == ["2018/19 41"]


def test_suppressed_figure_in_words_is_never_zero() -> None:
    (count,) = read("2018/19 - fewer than five").counts
    assert count.marker is Marker.SUPPRESSED
    assert count.bounds.high == 4
    assert count.printed == "fewer than five"


def test_figure_stands_on_the_line_where_it_is_printed() -> None:
    text = (
        "In the financial year 2017/18 the force recorded ten sexual offences with\nthe online "
        "flag on the system in use. In the financial year 2018/19 there were\n15 such offences."
    )
    places = {count.printed: count.provenance.source for count in read(text).counts}
    assert places == {"ten": "line 1", "15": "line 3"}


def test_keyword_search_in_the_sentence_wins_over_the_flag_that_was_asked_for() -> None:
    reading = read("A keyword search of the method field found 31 crimes in 2018/19.")
    assert [count.basis for count in reading.counts] == [Basis.KEYWORD]


def test_crimes_of_which_the_flagged_are_a_part_are_not_restricted_to_online() -> None:
    text = "In 2018/19 1,410 sexual offences against children were recorded, of which 146 carried the online flag."
    assert [count.basis for count in read(text).counts] == [Basis.NONE, Basis.FLAG]


def test_total_in_the_sentence_above_a_table_is_marked_as_a_total() -> None:
    reading = read(
        "In total 802 offences were recorded over the three years, of which 332 were in 2019/20.", tables=True
    )
    assert reading.counts[0].total


def test_number_of_a_sentence_of_figures_that_is_not_understood_is_an_issue() -> None:
    reading = read("Of the 229 crimes recorded in 2018/19, 12 led to a charge and 200 remain under investigation.")
    assert [told(count) for count in reading.counts] == ["2018/19 229", "2018/19 charges 12"]
    assert [issue.kind for issue in reading.issues] == [IssueKind.NOT_A_FIGURE]


NUMBERS = st.integers(min_value=0, max_value=99_999)


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_three_years_in_a_sentence_read_the_same_in_either_order(numbers: tuple[int, int, int]) -> None:
    first, second, third = (f"{number:,}" for number in numbers)
    after = read(f"We recorded {first} flagged offences in 2017/18, {second} in 2018/19 and {third} in 2019/20.")
    before = read(f"In 2017/18 there were {first} flagged offences, in 2018/19 {second} and in 2019/20 {third}.")
    lines = read(f"2017/18: {first}\n2018/19: {second}\n2019/20: {third}")
    for reading in (after, before, lines):
        assert [count.bounds.low for count in reading.counts] == list(numbers)
        assert [count.period for count in reading.counts] == list(YEARS)


@given(st.integers(min_value=2, max_value=50))
def test_fewer_than_a_number_never_reaches_it(number: int) -> None:
    (count,) = read(f"2018/19 - fewer than {number}").counts
    assert (count.bounds.low, count.bounds.high) == (0, number - 1)
    assert count.marker is Marker.SUPPRESSED


@given(st.text(max_size=200))
@example("0\n\x1f")
def test_any_text_is_read_without_failing(text: str) -> None:
    reading = read(text)
    assert all(issue.provenance.source.startswith("line ") for issue in reading.issues)
