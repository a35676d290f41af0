"""Short answers under short questions: years added together, what was searched, and what is asked for if held."""

from dataclasses import replace

import pytest

from cyberflag.model import Outcome
from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

HEAD = ["Kent Police", "", "1. How many?", "   2017/18 ...... 41", "   2018/19 ...... 57", "   2019/20 ...... 48", ""]
POOLED = "2017/18 to 2019/20"
IF_HELD = replace(
    ASKED,
    questions=(
        "How many sexual offences against children carried the online flag, by age of the child?",
        "Which sites or apps are named, if you hold this, and does the force use the flag?",
    ),
)


def read_text(folder, *lines, request=ASKED):
    (folder / "Kent Police.txt").write_text("\n".join(lines), encoding="utf-8")
    return read_reply(folder / "Kent Police.txt", "Kent Police.txt", request)


@pytest.mark.parametrize(
    "question",
    [
        "2. How old?  (2017/18, 2018/19 and 2019/20 added together)",
        "2. How old were they? (2017/18, 2018/19 and 2019/20 taken together)",
        "2. How old? (2017/18 to 2019/20 combined)",
    ],
)
def test_years_that_a_bracket_behind_a_question_adds_are_those_of_its_answer(tmp_path, question):
    lines = ["   under 10 ...... none", "   10 to 12 ...... under five", "   13 to 17 ...... 141"]
    reading = read_text(tmp_path, *HEAD, question, *lines)
    assert values(reading)[(POOLED, "0-9")] == (0, 0)
    assert values(reading)[(POOLED, "13-17")] == (141, 141)
    assert len(reading.counts) == 6
    assert kinds(reading) == []


def test_how_an_answer_prints_a_small_number_is_a_rule(tmp_path):
    rule = 'Where there were one to four crimes the answer reads "under five".'
    reading = read_text(tmp_path, *HEAD[:1], rule, *HEAD[1:], "   2016/17 ...... under five", "")
    assert values(reading)[("2016/17",)] == (1, 4)
    assert "unknown-period" not in kinds(reading)


def test_a_search_that_was_made_is_not_something_that_is_not_held(tmp_path):
    said = "The force does not use the flag. The free text of each crime was searched for words such as online or app."
    reading = read_text(tmp_path, *HEAD[:1], said, *HEAD[1:], request=IF_HELD)
    assert "not-held" not in kinds(reading)
    assert reading.record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("2. Sites and apps?\n   Not recorded in a way that can be counted.", Outcome.FULL),
        ("The force does not hold the site or app in a searchable field.", Outcome.FULL),
        ("The app is written in the free text of each record and cannot be counted.", Outcome.PARTIAL),
        ("The force does not hold the age of the child in a searchable field.", Outcome.PARTIAL),
    ],
)
def test_what_is_asked_for_only_if_held_leaves_an_answer_whole(tmp_path, said, outcome):
    assert read_text(tmp_path, *HEAD, said, request=IF_HELD).record.outcome is outcome


CANNOT = "The site or app used is held only in the free text and cannot be retrieved."


@pytest.mark.parametrize(
    ("question", "said", "outcome"),
    [
        ("where it can be retrieved, the site, app or game that was used", CANNOT, Outcome.FULL),
        ("by age and, where available, the platform", "The platform is not readily available.", Outcome.FULL),
        ("the app used, if this can be searched", "Apps are not held in a form that can be searched.", Outcome.FULL),
        ("the platform (where possible)", "It is not possible to extract the platform.", Outcome.FULL),
        ("the site, app or game that was used", CANNOT, Outcome.PARTIAL),
        (
            "where it can be retrieved, the site or app that was used",
            "We do not hold the site or app.",
            Outcome.PARTIAL,
        ),
        ("the age of the child and, where possible, the app", "The age cannot be retrieved.", Outcome.PARTIAL),
    ],
)
def test_what_is_asked_for_only_if_found_leaves_an_answer_whole(tmp_path, question, said, outcome):
    asked = replace(ASKED, questions=("how many offences carried the online flag", question))
    assert read_text(tmp_path, *HEAD, said, request=asked).record.outcome is outcome


UNSEARCHABLE = "Officers do not record the platform in a field that can be searched."


@pytest.mark.parametrize(
    ("question", "said", "outcome"),
    [
        ("the platform, for instance Snapchat or Instagram, where one is recorded", UNSEARCHABLE, Outcome.FULL),
        ("the platform (e.g. Snapchat, or another site), so far as held", "Platforms are not held.", Outcome.FULL),
        ("by age and, if held, by quarter and platform", "The platform is not held in a field.", Outcome.FULL),
        ("by age and platform where known", "The app or site is not recorded.", Outcome.FULL),
        ("the platform if any", "The force keeps no record of the platform.", Outcome.FULL),
        ("by platform, provided that it is recorded", "3. Platform?\n   Not held.", Outcome.FULL),
        ("the outcome, if known, and the platform, if recorded", UNSEARCHABLE, Outcome.FULL),
        ("by age and platform where known", "The age of the child is not held.", Outcome.PARTIAL),
        ("by age and, if held, sex, and the platform", UNSEARCHABLE, Outcome.PARTIAL),
        ("by platform where known", "The platform is not held for 2018/19.", Outcome.PARTIAL),
        ("by platform where known", "The platform is withheld under section 40(2).", Outcome.PARTIAL),
        ("crimes where it is recorded that an app was used, by platform", UNSEARCHABLE, Outcome.PARTIAL),
    ],
)
def test_what_is_not_held_is_a_whole_answer_to_what_is_asked_where_it_is(tmp_path, question, said, outcome):
    asked = replace(ASKED, questions=("how many offences carried the online flag", question))
    assert read_text(tmp_path, *HEAD, said, request=asked).record.outcome is outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("A platform is chosen from a list by the officer and is often left out.", Outcome.FULL),
        ("The age of the child is sometimes not recorded.", Outcome.FULL),
        ("The platform is a box that officers frequently leave blank.", Outcome.FULL),
        ("The platform is in many cases missing, as it was not recorded.", Outcome.FULL),
        ("The age is sometimes missing, and the platform is not held.", Outcome.PARTIAL),
        ("The age is often left out, and so ages cannot be provided.", Outcome.PARTIAL),
        ("The platform was left out.", Outcome.PARTIAL),
    ],
)
def test_a_field_that_is_often_empty_leaves_an_answer_whole(tmp_path, said, outcome):
    asked = replace(ASKED, questions=("how many offences carried the online flag", "by age and platform"))
    reading = read_text(tmp_path, *HEAD, said, request=asked)
    assert reading.record.outcome is outcome
    assert ("not-held" in kinds(reading)) is (outcome is Outcome.PARTIAL)
