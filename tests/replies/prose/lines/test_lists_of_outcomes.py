"""Lines of a letter that list what became of crimes, one outcome each."""

from dataclasses import replace

import pytest

from cyberflag.model import Measure
from readings import ASKED, read_file

LETTER = """Child sexual exploitation crimes

2018/19: 60

{}
Charge / summons 12
Youth caution 4
Not detected 33
{} 11
{} 60
"""


def outcomes(reading):
    return [(c.measure.value, c.platform, dict(c.detail).get("outcome", ""), c.bounds.low) for c in reading.counts[1:]]


@pytest.mark.parametrize("head", ["2018/19 crimes by finalisation", "How the crimes of 2018/19 were disposed of"])
@pytest.mark.parametrize(("other", "total"), [("Other / live", "Total"), ("Other", "In all"), ("Others", "Total")])
def test_each_is_an_outcome_and_other_among_them_no_platform(read_unasked_letter, head, other, total):
    assert outcomes(read_unasked_letter(LETTER.format(head, other, total))) == [
        ("outcomes", "all", "Charge / summons", 12),
        ("outcomes", "all", "Youth caution", 4),
        ("outcomes", "all", "Not detected", 33),
        ("outcomes", "all", other, 11),
        ("outcomes", "all", "", 60),
    ]


def test_charges_stay_charges_where_nothing_above_speaks_of_outcomes(read_unasked_letter):
    found = outcomes(read_unasked_letter(LETTER.format("2018/19 crimes", "Other / live", "Total")))
    assert found[0] == ("charges", "all", "", 12)
    assert found[3] == ("outcomes", "all", "Other / live", 11)
    assert found[4][0] == "offences"


def test_platforms_with_other_among_them_stay_platforms(read_unasked_letter):
    text = "Grooming offences of 2018/19 and what they resulted from\n\nSnapchat: 20\nKik: 7\nOther: 4\n"
    read = read_unasked_letter(text)
    assert [(c.measure.value, c.platform) for c in read.counts] == [
        ("offences", "snapchat"),
        ("offences", "kik"),
        ("offences", "other"),
    ]


_LIST = "Charged or summonsed: {}\nOut of court disposals: 7\nEvidential difficulties: 44\n{}: 9\n"
_ASKED_BY_OUTCOME = [
    "the same by offence title and Home Office code, by outcome group and by sex of the victim",
    "the crimes of each year, split by final outcome",
    "recorded crimes and the outcomes of those crimes",
    "flagged crimes per disposal type",
]
_BY_OUTCOME = replace(ASKED, questions=_ASKED_BY_OUTCOME[1:2])
_OTHERS = ["Other or pending", "Other / not yet assigned", "Others (including ongoing)", "Still open or other"]


def charges_of(reading):
    return [(c.measure.value, c.period.start.year, c.bounds.low) for c in reading.counts if c.bounds.low in (10, 23)]


def of_rest(reading):
    return [(c.measure.value, c.platform, dict(c.detail).get("outcome")) for c in reading.counts if c.bounds.low == 9]


@pytest.mark.parametrize("question", _ASKED_BY_OUTCOME)
def test_charges_in_a_list_of_outcomes_are_one_of_them_where_crimes_were_asked_for_by_outcome(tmp_path, question):
    text = f"Flagged crimes\n\n2018/19\n\n{_LIST.format(10, 'Other')}\n2019/20\n\n{_LIST.format(23, 'Other')}"
    reading = read_file(tmp_path, text, request=replace(ASKED, questions=(question,)))
    assert charges_of(reading) == [("outcomes", 2018, 10), ("outcomes", 2019, 23)]


@pytest.mark.parametrize("head", ["Answer", "Our response:", "Rape of a female", ""])
def test_so_are_those_right_below_the_heading_of_the_answer_or_of_an_offence(tmp_path, head):
    text = f"{head}\n\n2018/19\n\n{_LIST.format(10, 'Other')}\n2019/20\n\n{_LIST.format(23, 'Other')}"
    assert charges_of(read_file(tmp_path, text, request=_BY_OUTCOME)) == [
        ("outcomes", 2018, 10),
        ("outcomes", 2019, 23),
    ]


def test_they_stay_charges_where_charges_were_asked_for_beside_that(tmp_path):
    text = f"Flagged crimes\n\n2018/19\n\n{_LIST.format(10, 'Other')}"
    request = replace(ASKED, questions=("flagged crimes by outcome", "how many people were charged"))
    assert charges_of(read_file(tmp_path, text, request=request)) == [("charges", 2018, 10)]


@pytest.mark.parametrize("head", ["Outcomes of the crimes", "How they were disposed of", "Crimes by finalisation"])
def test_a_year_between_the_heading_and_the_list_leaves_it_one_of_outcomes(read_unasked_letter, head):
    reading = read_unasked_letter(f"Grooming offences\n\n{head}\n\n2018/19\n\n{_LIST.format(10, 'Other')}")
    assert charges_of(reading) == [("outcomes", 2018, 10)]


@pytest.mark.parametrize("second", ["and of those recorded in 2019/20:", "For the year 2019/20:"])
def test_a_second_list_of_the_same_outcomes_is_of_outcomes_as_the_first(read_unasked_letter, second):
    first = f"Outcomes of the grooming offences recorded in 2018/19:\n\n{_LIST.format(10, 'Other')}"
    reading = read_unasked_letter(f"{first}\n{second}\n\n{_LIST.format(23, 'Other')}")
    assert charges_of(reading) == [("outcomes", 2018, 10), ("outcomes", 2019, 23)]


@pytest.mark.parametrize("rest", _OTHERS)
def test_the_rest_of_the_outcomes_may_hold_what_has_none_yet(read_unasked_letter, rest):
    reading = read_unasked_letter(f"Outcomes of the grooming offences of 2018/19:\n\n{_LIST.format(10, rest)}")
    assert of_rest(reading) == [("outcomes", "all", rest)]
    assert not reading.issues


_OF_PEOPLE = [
    "Persons arrested for flagged crimes",
    "What happened to the people arrested",
    "Custody disposals",
    "Suspects",
    "Arrests for these crimes, by disposal",
    "Charges and cautions",
    "Youths dealt with",
    "Juveniles",
    "Adults",
    "Those interviewed",
    "Alleged abusers",
    "Pupils under 18 reported",
    "Police officers and staff investigated",
    "Interviews under caution",
    "Warrants executed",
    "Youth justice outcomes",
    "Men dealt with for these crimes",
    "What became of the boys",
    "Court results",
    "Persons arrested\n\nBroken down as follows",
    "Persons arrested\n\nThe numbers are these.",
    "Arrests\n\nKent Police",
]


@pytest.mark.parametrize("head", _OF_PEOPLE)
def test_a_list_of_what_became_of_people_keeps_its_charges(tmp_path, head):
    text = f"{head}\n\n2018/19\n\n{_LIST.format(10, 'Other')}\n2019/20\n\n{_LIST.format(23, 'Other')}"
    reading = read_file(tmp_path, text, request=_BY_OUTCOME)
    assert charges_of(reading) == [("charges", 2018, 10), ("charges", 2019, 23)]


@pytest.mark.parametrize("head", ["Arrests made in 2018/19", "Persons arrested for flagged crimes\n\n2018/19"])
def test_the_total_of_a_list_of_arrests_is_of_arrests_and_is_told(tmp_path, head):
    text = f"{head}\n\nCharged: 10\nReleased under investigation: 7\nCautioned: 8\nTotal: 25"
    reading = read_file(tmp_path, text, request=_BY_OUTCOME)
    assert [c.measure.value for c in reading.counts if c.total] == ["arrests"]
    assert charges_of(reading) == [("charges", 2018, 10)]
    assert [issue.kind.value for issue in reading.issues] == ["answer-differs"]


@pytest.mark.parametrize(
    "lines",
    ["Number of people charged: 10\nNumber cautioned: 8", "Charges: 10\nCautions: 7\nArrests: 12"],
)
def test_lines_of_people_or_beside_arrests_stay_charges(tmp_path, lines):
    assert charges_of(read_file(tmp_path, f"2018/19\n\n{lines}", request=_BY_OUTCOME)) == [("charges", 2018, 10)]


def test_a_sentence_that_outcomes_are_not_held_does_not_head_the_list_of_a_year(read_unasked_letter):
    text = f"Outcomes of the crimes are not recorded.\n\n2018/19\n\n{_LIST.format(10, 'Other')}"
    assert charges_of(read_unasked_letter(text)) == [("charges", 2018, 10)]


def test_a_second_list_that_is_of_people_keeps_its_charges(read_unasked_letter):
    text = (
        "Outcomes of the grooming offences:\n\n2018/19\n\nCharged: 10\nCautioned: 8\n\n"
        "People arrested for grooming\n\n2018/19\n\nCharged: 9\nCautioned: 7"
    )
    found = {(c.measure.value, c.bounds.low) for c in read_unasked_letter(text).counts}
    assert {("outcomes", 10), ("charges", 9)} <= found


@pytest.mark.parametrize(("label", "measure"), [("Total", "outcomes"), ("Total crimes", "offences")])
def test_the_total_of_such_a_list_is_of_outcomes_unless_it_is_called_crimes(tmp_path, label, measure):
    text = f"Flagged crimes\n\n2018/19\n\nCharged: 10\nCautioned: 8\nNo suspect: 4\n{label}: 22"
    reading = read_file(tmp_path, text, request=_BY_OUTCOME)
    assert [c.measure.value for c in reading.counts if c.bounds.low == 22] == [measure]


@pytest.mark.parametrize(
    "before",
    [
        "In 2018/19 we arrested 25 people for these crimes. Of these:",
        "25 arrests were made in 2018/19.\n\nOf these:",
        "We arrested 25 men in 2018/19. They ended as follows:",
        "Outcomes are not recorded for all crimes\n\n2018/19",
        "Results of our search\n\n2018/19",
    ],
)
def test_a_list_behind_what_may_be_said_of_people_keeps_its_charges(tmp_path, before):
    text = f"{before}\n\nCharged: 10\nCautioned: 8\nNo suspect identified: 7"
    reading = read_file(tmp_path, text, request=_BY_OUTCOME)
    assert [c.measure.value for c in reading.counts if c.bounds.low == 10] == ["charges"]


@pytest.mark.parametrize("rest", [*_OTHERS, "Not yet assigned", "Under investigation", "Others, including live"])
def test_the_total_of_a_list_with_what_has_no_outcome_yet_is_of_crimes(tmp_path, rest):
    text = f"Flagged crimes\n\n2018/19\n\nCharged: 10\nCautioned: 8\n{rest}: 4\nTotal: 22"
    reading = read_file(tmp_path, text, request=_BY_OUTCOME)
    assert {(c.measure.value, c.bounds.low) for c in reading.counts if c.bounds.low > 9} == {
        ("outcomes", 10),
        ("offences", 22),
    }


BY_YEAR = """{}

Recorded in 2017/18:
Charged - 41
Cautioned - 6
NFA - not in the public interest - 38
NFA - evidential difficulties - 72

Recorded in 2018/19:
Charged - 53
Cautioned - Nil
NFA - not in the public interest - 45
NFA - evidential difficulties - 80
"""
ENDED = (
    "for offences of sexual communication with a child, how many ended in each outcome (charged, cautioned and so on)"
)


@pytest.mark.parametrize(
    "lead",
    [
        "The outcomes below are for offences of engaging in sexual communication with a child (HO 71/17).",
        "Please find below the outcomes of offences of sexual communication with a child.",
        "Outcomes of offences of sexual communication with a child",
    ],
)
def test_a_sentence_that_announces_outcomes_heads_those_of_each_year(read_unasked_letter, lead):
    reading = read_unasked_letter(BY_YEAR.format(lead))
    assert {(c.measure.value, c.offence) for c in reading.counts} == {("outcomes", "071/17")}
    assert len(reading.counts) == 8


def test_instances_of_outcomes_asked_for_ask_for_no_charges_apart(tmp_path):
    request = replace(ASKED, measure=Measure.OUTCOMES, questions=(ENDED,))
    reading = read_file(tmp_path, BY_YEAR.format("Offences of sexual communication with a child:"), request=request)
    assert {c.measure.value for c in reading.counts} == {"outcomes"}


@pytest.mark.parametrize(
    "lead",
    [
        "Outcomes of offences of sexual communication with a child can change.",
        "The outcomes below are for people arrested for sexual communication with a child.",
        "Number of charges and cautions for sexual communication with a child:",
    ],
)
def test_charges_of_people_or_told_of_otherwise_stay_charges(read_unasked_letter, lead):
    reading = read_unasked_letter(BY_YEAR.format(lead))
    assert "charges" in {c.measure.value for c in reading.counts}


def platforms(tmp_path, *lines):
    text = "Offences with the online flag, by the platform used:\n\nApril 2018 to March 2019\n\n"
    reading = read_file(tmp_path, text + "\n".join(lines) + "\n")
    return [(c.measure.value, c.platform, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize("other", ["Other", "Others", "Other platforms", "All other"])
@pytest.mark.parametrize("charged", ["Offences charged", "Charged", "Charges"])
def test_other_below_platforms_is_one_though_charges_stand_below(tmp_path, other, charged):
    found = platforms(tmp_path, "Snapchat: 31", "Kik: 4", f"{other}: 11", "No platform given: 39", f"{charged}: 17")
    crimes = [("offences", name, low) for name, low in (("snapchat", 31), ("kik", 4), ("other", 11), ("unknown", 39))]
    assert found == [*crimes, ("charges", "all", 17)]


def test_other_below_outcomes_is_one_of_them_though_platforms_stand_above(tmp_path):
    found = platforms(tmp_path, "Snapchat: 31", "Kik: 4", "Charged: 17", "Cautioned: 5", "Other: 11")
    assert found[2:] == [("charges", "all", 17), ("outcomes", "all", 5), ("outcomes", "all", 11)]


def test_other_among_outcomes_without_platforms_stays_one(tmp_path):
    found = platforms(tmp_path, "Charged: 17", "Cautioned: 5", "Other: 11", "Not recorded: 2")
    assert [measure for measure, *_ in found] == ["charges", "outcomes", "outcomes", "outcomes"]
