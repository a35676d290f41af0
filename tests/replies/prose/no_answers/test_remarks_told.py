"""Numbers of remarks that stand beside an answer: none is counted, and none raises an issue."""

import re

import pytest

from cyberflag.model import IssueKind
from cyberflag.replies.prose.no_answers.remarks_told import REMARKS_TOLD
from readings import kinds, numbers, said

TITLE = "Offences against children with the online flag."


@pytest.mark.parametrize(
    "text",
    [
        "A course on the flag was held in 2019; 1,310 have completed it.",
        "Since then 412 officers have been trained.",
        "Niche replaced UNIFI in November 2018; 1,260 records moved across with no change of flag.",
        "In May 2018 some 40,000 crimes were migrated from the old system.",
        "86 call handlers have attended the two-day course.",
        "The word was searched for with 4 alternative spellings.",
        "Twelve search terms were tried.",
        "You can also report crime at one of our 7 front counters.",
        "There are 14 codes in this class.",
        "The field has 3 options.",
        "That is an increase of 21%, or 7 crimes.",
        "In nine cases out of ten the flag was put on by the officer.",
        "One or two records may be affected by errors of entry.",
        "Two flags can be set on one crime.",
        "One of the following must apply: the crime was cancelled, moved or a duplicate.",
        "A victim whose age was entered as 99 is left out.",
        "Call 101 or, in an emergency, 999.",
        "For all other calls please use the 101 telephone number to report crimes.",
        "Victims can reach us on our 101 non-emergency number.",
        "R. Tailor 5512",
        "Three crimes in 2018 had a company as the victim.",
        "Our site holds a further 12 datasets.",
        "The app has 150 million users.",
        "Crimes that were cancelled are left out (14 were removed).",
        "Last changed 14/02/2022 at 10:35",
        "Two people were arrested in both years.",
        "The law protects children under 16, so no one of 16 or 17 is shown.",
        "Where two or more offences are committed in one incident only the most serious is recorded.",
        "The search reads the first 4,000 characters of the notes.",
        "Replies of other forces should not be used for comparison with this one.",
        "Crimes are recorded otherwise in other forces than in this one.",
        "Offences of your request are those of an earlier one.",
        "This request asks for the same crimes as the previous one, of May.",
        "It looks at 9 free text fields.",
        "In our work 24 volunteers take part.",
        "Research with 2,000 children came to the same result.",
        "The Commissioner upheld 2 of 9 complaints.",
        "In 2018/19 we received 1,312 requests and 27 complaints, of which 9 were upheld.",
        "In 2018/19 we dealt with 940 information requests, 14 internal reviews and six appeals; three were upheld.",
        "Last year there were 1,050 FOI requests and 31 reviews, of which seven had been partly upheld.",
        "Please note that counts smaller than 5 (<5) will not be disclosed.",
        "It is our policy that we do not publish numbers below three (<3).",
        "To say more we would need to open more than 2,400 crimes.",
        "Somebody would have to consult each of 310 files.",
    ],
)
def test_a_remark_counts_no_crimes_and_raises_no_issue(read_page, text):
    reading = read_page(TITLE, "2017/18: 34", "2018/19: 41", text)
    assert numbers(reading) == [34, 41]
    assert kinds(reading) == []


def test_what_an_audit_found_is_no_count(read_page):
    reading = read_page(TITLE, "2017/18: 34", "An internal audit of 200 crimes found that 31 had not been flagged.")
    assert numbers(reading) == [34]


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 12 victims could not be named.",
        "On the system 112 offences with the flag were recorded in 2018/19.",
        "In 2018/19 14 offences had a victim whose age was recorded as 13.",
        "In 2018/19 there were 12 flagged offences in 10 schools.",
    ],
)
def test_what_sounds_like_a_remark_and_counts_crimes_is_counted_or_told(text):
    assert said(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Total crime in the force was 61,204 in 2020.",
        "All recorded crime stood at 61,204 in 2020.",
        "The force recorded 61,204 crimes of all types in 2020.",
        "Overall crime that year came to 61,204.",
    ],
)
def test_crimes_of_every_kind_are_not_those_asked_for(read_unasked, text):
    reading = read_unasked(
        "<h2>Request</h2>", "How many stalking crimes in 2020?", "<h2>Response</h2>", "In 2020 there were 410.", text
    )
    assert 61204 not in numbers(reading)
    assert IssueKind.NOT_A_FIGURE in {issue.kind for issue in reading.issues}


def test_complaints_of_crimes_beside_enquiries_are_read(read_unasked_letter):
    reading = read_unasked_letter(
        "In 2018 we recorded 90 flagged enquiries by officers and 27 complaints of harassment; 9 were rejected."
    )
    assert {9, 27} <= set(numbers(reading))
    assert any("90" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    "text",
    [
        "We had 5 repeat requests for indecent images from suspects and 31 stalking complaints in 2018.",
        "We received 5 requests for indecent images and 31 complaints of stalking in 2018.",
        "We received 12 FOI requests in 2018 and recorded 31 complaints of harassment.",
        "We received 12 FOI requests and 31 harassment complaints in 2018.",
    ],
)
def test_complaints_of_crimes_beside_requests_are_not_passed_over(read_unasked_letter, text):
    reading = read_unasked_letter(f"Online crimes recorded in 2018: 40\n\n{text}")
    assert 31 in numbers(reading) or any("31" in issue.message for issue in reading.issues)


def test_requests_counted_on_and_on_are_looked_over_once():
    text = "12 requests and 13 " * 400 + "complaints"
    reach = max((len(f[0]) for p in REMARKS_TOLD for f in re.finditer(p, text, re.IGNORECASE)), default=0)
    assert reach < 200
