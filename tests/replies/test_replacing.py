"""Replies that withdraw or correct earlier ones: told, matched by force, reference and day, and never counted twice."""

import pytest

from cyberflag.figures import compute_figures
from cyberflag.replies import read_folder
from cyberflag.returns import from_replies, load_returns, save_returns
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.references import references_in
from readings import ASKED

FIRST = """Kent Police
Our ref: FOI 2020-0411
3 March 2020

In 2018/19 there were {} flagged offences.
"""
SECOND = """Kent Police
Our ref: FOI 2020-0411
20 April 2020

{}
In 2018/19 there were {} flagged offences.
"""


@pytest.fixture
def read_letters(tmp_path):
    """Writes each letter as a text file of the folder and reads the folder."""

    def read(**letters):
        for name, text in letters.items():
            (tmp_path / f"{name.replace('_', ' ')}.txt").write_text(text, encoding="utf-8")
        return from_replies(read_folder(tmp_path, ASKED))

    return read


def replaced(returns):
    """Which reply is replaced by which."""
    return {row["reply"]: row["replaced_by"] for row in returns.replies.iter_rows(named=True) if row["replaced_by"]}


def told(returns):
    """The messages about replies that stand for one another."""
    return [row["message"] for row in returns.issues.iter_rows(named=True) if row["kind"] == "duplicate-reply"]


ANNOUNCED = [
    "Please disregard our earlier response dated 3 March 2020.",
    "This response supersedes our letter of 3 March 2020.",
    "Please find below our corrected response.",
    "The following are amended figures.",
    "An error has been identified in our original response.",
    "I write with the outcome of your internal review.",
    "The figures we sent you on 3 March 2020 were incorrect.",
    "We withdraw our reply of 3 March 2020.",
    "This is version 2 of our response.",
]


@pytest.mark.parametrize("words", ANNOUNCED)
def test_a_reply_that_is_replaced_counts_in_no_figure(read_letters, words):
    returns = read_letters(Kent_first=FIRST.format(100), Kent_second=SECOND.format(words, 120))
    assert replaced(returns) == {"Kent first.txt": "Kent second.txt"}
    total = compute_figures(returns).figures.filter(figure="offences.kent.2018-19").row(0, named=True)
    assert (total["low"], total["high"]) == (120, 120)
    (message,) = told(returns)
    assert "Kent first.txt" in message
    assert "Kent second.txt" in message


def test_what_a_replaced_reply_printed_stays_in_the_counts(read_letters):
    returns = read_letters(Kent_first=FIRST.format(100), Kent_second=SECOND.format(ANNOUNCED[0], 120))
    assert returns.counts["printed"].to_list() == ["100", "120"]


UNANNOUNCED = [
    "If you are dissatisfied you may ask for an internal review of our original response.",
    "If you remain unhappy with the outcome of the internal review you may apply to the Commissioner.",
    "Figures may be revised.",
    "Recorded crime is a live system, so that the figures may differ from our previous response.",
    "Please see the table.",
]


@pytest.mark.parametrize("words", UNANNOUNCED)
def test_what_is_said_only_in_case_replaces_nothing(read_letters, words):
    returns = read_letters(Kent_first=FIRST.format(100), Kent_second=SECOND.format(words, 120))
    assert replaced(returns) == {}
    assert told(returns) == []


def test_where_two_replies_may_be_meant_both_count_and_a_person_is_told(read_letters):
    second = SECOND.format("Please disregard our earlier response.", 120)
    returns = read_letters(Kent_a=FIRST.format(100), Kent_b=FIRST.format(101), Kent_c=second)
    assert replaced(returns) == {}
    (message,) = told(returns)
    assert "Kent a.txt, Kent b.txt" in message


def test_the_day_that_is_named_tells_which_is_meant(read_letters):
    other = FIRST.format(101).replace("3 March 2020", "9 March 2020")
    second = SECOND.format("Please disregard our earlier response dated 9 March 2020.", 120)
    returns = read_letters(Kent_a=FIRST.format(100), Kent_b=other, Kent_c=second)
    assert replaced(returns) == {"Kent b.txt": "Kent c.txt"}


def test_the_reference_that_is_named_tells_which_is_meant(read_letters):
    other = FIRST.format(101).replace("FOI 2020-0411", "FOI 2020-0999")
    second = SECOND.format("This supersedes our response to request 2020-0999.", 120)
    returns = read_letters(Kent_a=FIRST.format(100), Kent_b=other, Kent_c=second)
    assert replaced(returns) == {"Kent b.txt": "Kent c.txt"}


def test_the_reply_of_another_force_is_never_replaced(read_letters):
    other = FIRST.format(100).replace("Kent Police", "Essex Police")
    returns = read_letters(Essex=other, Kent=SECOND.format(ANNOUNCED[0], 120))
    assert replaced(returns) == {}
    assert told(returns) == []


def test_a_version_in_the_name_of_the_file_is_enough(read_letters):
    again = FIRST.format(120)
    names = {"Kent_0411-20": FIRST.format(100), "Kent_0411-20_v2": again, "Kent_0411-20_v3": again}
    assert replaced(read_letters(**names)) == {
        "Kent 0411-20.txt": "Kent 0411-20 v2.txt",
        "Kent 0411-20 v2.txt": "Kent 0411-20 v3.txt",
    }


def test_two_corrections_without_a_day_do_not_replace_each_other(read_letters):
    undated = SECOND.format(ANNOUNCED[2], 120).replace("20 April 2020", "")
    returns = read_letters(Kent_a=undated, Kent_b=undated)
    assert replaced(returns) == {}


def test_what_is_replaced_is_saved_and_read_back(read_letters, tmp_path):
    returns = read_letters(Kent_first=FIRST.format(100), Kent_second=SECOND.format(ANNOUNCED[0], 120))
    save_returns(returns, tmp_path / "saved")
    assert load_returns(tmp_path / "saved").replies.equals(returns.replies)


def test_a_table_of_replies_without_the_column_is_still_read(read_letters, tmp_path):
    returns = read_letters(Kent_first=FIRST.format(100))
    save_returns(returns, tmp_path / "saved")
    path = tmp_path / "saved" / "replies.csv"
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join(row.rpartition(",")[0] for row in rows) + "\n", encoding="utf-8")
    assert load_returns(tmp_path / "saved").replies.equals(returns.replies)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Our ref: FOI 2020-01187", ("2020", "1187")),
        ("Freedom of Information request 063/19", ("63", "19")),
        ("RE: FOI-2020-00612 response", ("2020", "612")),
    ],
)
def test_a_reference_is_known_by_its_groups_of_digits(text, groups):
    assert references_in(text) == {groups}


def test_a_date_is_no_reference():
    assert references_in("your request of 3 June 2020") == frozenset()


def test_the_month_of_may_is_no_condition():
    assert not says("This supersedes our letter of 12 May 2020.", Cue.CONDITIONAL)
