"""Words before a numbered list of questions that say of which crimes all of them are."""

import pytest

from cyberflag.model import Request
from readings import read_file

FIRST, SECOND = (f"How many flagged offences were recorded in {year}?" for year in ("2017/18", "2018/19"))
ANSWERS = "Our response:\n\n1. 12 offences.\n2. 15 offences.\n"


def read(folder, lead, first=FIRST, second=SECOND, answers=ANSWERS):
    text = f"Kent Police\n\nYou asked:\n\n{lead}\n1. {first}\n2. {second}\n\n{answers}"
    counts = read_file(folder, text, request=Request()).counts
    return [(c.bounds.low, c.offence, str(c.age), str(c.sex), c.platform) for c in counts]


@pytest.mark.parametrize(
    ("lead", "narrowed"),
    [
        ("Where Snapchat was named, please tell me:", ("all", "all", "all", "snapchat")),
        ("In cases where Facebook was used, please tell me:", ("all", "all", "all", "facebook")),
        ("For girls, please tell me:", ("all", "all", "female", "all")),
        ("With regard to offences against boys:", ("all", "all", "male", "all")),
        ("For victims under 13, please provide:", ("all", "0-12", "all", "all")),
        ("Regarding rape offences, please tell me:", ("rape", "all", "all", "all")),
        ("Where Instagram Stories was named, please tell me:", ("all", "all", "all", "instagram")),
        ("For offences in your force area on Snapchat, please tell me:", ("all", "all", "all", "snapchat")),
        ("For offences on Snapchat between 2017 and 2019, please tell me:", ("all", "all", "all", "snapchat")),
        ("For the years 2017/18 and 2018/19, regarding Snapchat, can you say:", ("all", "all", "all", "snapchat")),
    ],
)
def test_they_hold_for_each_question(tmp_path, lead, narrowed):
    assert read(tmp_path, lead) == [(12, *narrowed), (15, *narrowed)]


def test_they_hold_where_all_stands_in_one_line(tmp_path):
    text = f"Kent Police\n\nYour request: Where Snapchat was named, please tell me: 1. {FIRST} 2. {SECOND}\n\n{ANSWERS}"
    counts = read_file(tmp_path, text, request=Request()).counts
    assert [(c.bounds.low, c.platform) for c in counts] == [(12, "snapchat"), (15, "snapchat")]


def test_they_hold_for_parts_of_what_was_asked_first(tmp_path):
    found = read(tmp_path, "Where Snapchat was named, please tell me:", second="How many of these victims were girls?")
    assert found[1] == (15, "all", "all", "female", "snapchat")


@pytest.mark.parametrize(
    "lead",
    [
        "Please tell me:",
        "For 2017/18 to 2018/19, please tell me:",
        "For each platform, please tell me:",
        "For sexual offences against children, please tell me:",
        "I write about Snapchat. Please tell me:",
        "Snapchat has told us that you may know:",
        "For an article about Snapchat, please tell me:",
        "For a Facebook campaign on girls, please tell me:",
        "Regarding your reply on Snapchat of May 2019, please tell me:",
        "Regarding your press release on rape offences, please provide:",
        "In relation to the Facebook page of Kent Police, please tell me:",
    ],
)
def test_other_words_before_questions_narrow_none(tmp_path, lead):
    assert read(tmp_path, lead) == [(12, "all", "all", "all", "all"), (15, "all", "all", "all", "all")]


def test_a_question_that_names_another_platform_is_of_that(tmp_path):
    found = read(
        tmp_path,
        "For Snapchat, please tell me:",
        second="How many flagged offences on Facebook were recorded in 2018/19?",
    )
    assert [platform for *_, platform in found] == ["snapchat", "facebook"]


@pytest.mark.parametrize(
    ("lead", "words"),
    [("For Snapchat", "on all platforms"), ("For Snapchat", "on any site"), ("For girls", "whatever the sex")],
)
def test_a_question_that_is_of_all_of_them_is(tmp_path, lead, words):
    second = f"How many flagged offences were recorded {words} in 2018/19?"
    assert read(tmp_path, f"{lead}, please tell me:", second=second)[1] == (15, "all", "all", "all", "all")


def test_a_list_that_begins_anew_is_of_all(tmp_path):
    text = f"Kent Police\n\nYou asked:\n\nFor Snapchat, please tell me:\n1. {FIRST}\n\nFor all platforms:\n2. {SECOND}"
    counts = read_file(tmp_path, f"{text}\n\n{ANSWERS}", request=Request()).counts
    assert [(c.bounds.low, c.platform) for c in counts] == [(12, "snapchat"), (15, "all")]
