"""What letters of other hands say beside figures: refused as a whole, not held for a year, no flag known or used."""

import pytest

from cyberflag.model import Basis, FlagUse, Outcome
from cyberflag.replies import read_reply
from cyberflag.replies.letters.refusing import refuses_whole_request
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.letters import Cue, says
from readings import ASKED, read_text

LETTER = "Kent Police\n\nReference 77/20\n\n{}\n"


@pytest.fixture
def read(tmp_path):
    def read_letter(text):
        (tmp_path / "Kent Police.txt").write_text(LETTER.format(text))
        return read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", ASKED)

    return read_letter


@pytest.mark.parametrize(
    "text",
    [
        "We are refusing the request under section 12(1).",
        "I must therefore decline your request.",
        "Kent Police has turned down this application.",
        "The force accordingly refuses the whole request.",
        "We need not go further, and this letter is our refusal of the whole of it.",
        "Please take this as a formal refusal of your request.",
    ],
)
def test_a_letter_that_is_refusing_the_request_refuses_it_as_a_whole(read, text):
    assert refuses_whole_request(text)
    reading = read(f"Flagged offences with a child victim in 2018/19: 812\n\n{text} The limit is 18 hours.")
    assert reading.record.outcome is Outcome.REFUSED
    assert not reading.counts


@pytest.mark.parametrize(
    "text",
    [
        "We could refuse the request under section 12(1), but give what we have.",
        "We are not refusing the request.",
        "You ask whether this is a refusal of your request.",
        "We are refusing your request for the ages of victims.",
        "We are entitled to refuse the request.",
        "We refuse the request in so far as it asks for platforms.",
    ],
)
def test_what_may_be_refused_or_is_so_in_part_is_no_refusal_of_all(text):
    assert not refuses_whole_request(text)


def test_a_line_that_says_what_became_of_the_request_counts_no_outcomes(read):
    reading = read("Outcome: partly exempt\n\nFlagged offences in 2018/19: 12")
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("offences", 12)]


@pytest.mark.parametrize(
    "text",
    [
        "For 2016/17 we hold nothing that answers the question.",
        "The old system was switched off, so for that year, 2016/17, the force holds nothing.",
    ],
)
def test_a_year_for_which_nothing_is_held_leaves_the_answer_partial(read, text):
    reading = read(f"{text}\n\nFlagged offences in 2017/18: 12\nFlagged offences in 2018/19: 14")
    assert reading.record.outcome is Outcome.PARTIAL
    assert "not-held" in {issue.kind.value for issue in reading.issues}


def test_what_is_held_back_is_not_what_is_not_held():
    assert not says("We have held nothing back.", Cue.NOT_HELD)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Nobody in the force knows of a marker of that kind.", FlagUse.UNAWARE),
        ("Neither of our registrars had heard of the online flag.", FlagUse.UNAWARE),
        ("The online flag means nothing to our analysts.", FlagUse.UNAWARE),
        ("This force makes no use of the online flag.", FlagUse.NOT_USED),
        ("We do not make use of the cyber flag.", FlagUse.NOT_USED),
        ("The online flag has never been put into use.", FlagUse.NOT_USED),
    ],
)
def test_a_flag_that_nobody_knows_or_uses_is_no_flag_in_use(read, text, use):
    assert read(f"{text} No information is held.").record.flag_use is use


@pytest.mark.parametrize(
    "text",
    [
        "The form has a drop-down list, Online Element, and crimes with that are counted.",
        "Crimes for which Yes was selected in that field are counted.",
        "The field headed Internet Use is what we searched.",
        "the web used question",
    ],
)
def test_a_field_of_the_form_is_a_field(text):
    assert basis_named_in(text).value is Basis.FIELD


def test_a_field_that_is_named_after_the_flag_is_the_flag():
    assert basis_named_in("Yes was chosen in the online flag field").value is Basis.FLAG


def test_a_title_with_its_section_is_no_ground_of_refusal(read_letter_with_table):
    rows = [["Offence", "2018/19"], ["Causing a child to watch a sexual act, offender 18 or over (s.12)", "4"]]
    reading = read_letter_with_table(["Kent Police", "Offences with the online flag:"], rows)
    assert reading.record.outcome is Outcome.FULL
    assert not reading.record.exemptions


def test_figures_of_a_force_without_the_flag_are_not_of_flagged_crimes(read_letter_with_table):
    rows = [["Age", "2017/18", "2018/19"], ["0-12", "4", "5"], ["13-17", "6", "7"]]
    said = "We make no use of the online flag. The figures are from a study of our crime reports."
    reading = read_letter_with_table(["Kent Police", said], rows)
    assert {count.basis for count in reading.counts} == {Basis.UNKNOWN}
    assert [issue.kind.value for issue in reading.issues] == ["answer-differs"]


def test_a_search_for_names_of_the_best_known_sites_is_one_for_words():
    said = "We searched the notes of each crime for the names of the best known sites and services."
    assert basis_named_in(said).value is Basis.KEYWORD


def test_an_answer_that_is_withheld_is_told_once_as_such(read):
    text = (
        "1. Flagged offences\n2017/18 = 52\n2018/19 = 60\n\n2. Age of each victim\nWithheld. Section 40(2) is engaged."
    )
    assert {issue.kind.value for issue in read(text).issues} == {"refused"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "The part on sex is withheld under section 40(2), which is an absolute exemption.",
            "partial",
        ),
        ("This question is exempt under section 30(1), and that is a qualified exemption.", "partial"),
        ("Section 40(2) is an absolute exemption.", "full"),
    ],
)
def test_a_question_withheld_is_withheld_whatever_is_said_of_the_exemption(read, text, outcome):
    reading = read(f"Flagged offences with a child victim in 2018/19: 812\n\n{text}")
    assert reading.record.outcome == outcome


@pytest.mark.parametrize(
    "advice",
    [
        "A request for one offence over 3 months, of which we would expect some 30 crimes, might come under the limit.",
        "If you were to narrow it to one offence and two districts, it may be within the cost limit.",
        "Limiting the period to 6 months, perhaps 50 offences, could bring your request below the 18 hours.",
    ],
)
def test_numbers_of_a_narrower_request_are_no_answers(advice):
    refusal = "We refuse your request under section 12(1) of the Act, since the work would take 900 hours."
    reading = read_text(f"{refusal}\n\n{advice}\n")
    assert reading.counts == ()
    assert list(reading.issues) == []


def test_what_was_counted_in_advice_is_not_passed_over():
    text = "Were you to limit your request to 2018/19, when we recorded 45 offences, it might come under the limit."
    reading = read_text(f"We refuse your request under section 12(1) of the Act.\n\n{text}\n")
    assert reading.counts or reading.issues


@pytest.mark.parametrize(
    "text",
    [
        "Under section 12(1) we need not comply, and none of it has been answered.",
        "The force is not required to answer; your request is taken as one.",
        "We are relieved of our duty to reply, so no part of it is disclosed.",
    ],
)
def test_a_letter_that_need_not_answer_and_answers_nothing_refuses_the_request(read, text):
    assert says(text, Cue.REFUSAL)
    reading = read(f"Looking at one of them takes 6 minutes and there are 900 files for 2018/19.\n\n{text}")
    assert reading.record.outcome is Outcome.REFUSED
    assert not reading.counts


def test_a_sentence_that_tells_the_reader_what_he_need_not_do_refuses_nothing():
    assert not says("You need not reply to this letter.", Cue.REFUSAL)


@pytest.mark.parametrize(
    "text",
    [
        "Our search for such crimes from 2017 to 2019 throws up 3,120 files.",
        "The query for 2018/19 brought back 3,120 records; opening each one takes 5 minutes.",
        "For 2018/19 there are 3,120 and looking at one takes some 5 minutes.",
    ],
)
def test_what_a_search_throws_up_and_somebody_must_read_is_no_count(read, text):
    assert says(text, Cue.WORKLOAD)
    reading = read(f"{text}\n\nWe are therefore refusing the request under section 12(1).")
    assert not reading.counts
    assert reading.record.outcome is Outcome.REFUSED


def test_the_number_of_a_switchboard_counts_nothing(read):
    reading = read(
        "Flagged offences with a child victim in 2018/19: 812\n\nSwitchboard 101 ext 5520. Printed in 9 seconds."
    )
    assert [c.bounds.low for c in reading.counts] == [812]
    assert not reading.issues


def test_year_under_a_section_is_withheld_and_no_small_figure(read_sheets):
    note = "Figures for 2019/20 are exempt under section 22(1) since they will be published in May."
    rows = [
        ["Kent Police: flagged crimes"],
        [note],
        [],
        ["Sex", "2017/18", "2018/19"],
        ["Female", 10, 12],
        ["Male", 3, 4],
    ]
    reading = read_sheets(Data=rows)
    assert reading.record.outcome is Outcome.PARTIAL
    assert len(reading.counts) == 4


@pytest.mark.parametrize("verb", ["stands for", "hides", "is", "conceals"])
def test_letter_for_small_numbers_under_a_section_withholds_no_part(read_letter_with_table, verb):
    reading = read_letter_with_table(
        [f"X {verb} one, two or three crimes, hidden under section 40(2)."],
        [["Sex", "2017/18", "2018/19"], ["Female", 10, 12], ["Male", "X", 4]],
    )
    assert reading.record.outcome is Outcome.FULL


def test_exact_number_under_a_section_is_a_small_figure(read_letter_with_table):
    notes = ["<3 stands for one or two crimes. We withhold the exact number under section 40(2)."]
    reading = read_letter_with_table(notes, [["Sex", "2017/18", "2018/19"], ["Female", 10, 12], ["Male", "<3", 4]])
    assert reading.record.outcome is Outcome.FULL


@pytest.mark.parametrize("answer", ["No.", "Not at present.", "We do not."])
def test_question_whether_the_flag_is_used_says_nothing_by_itself(read, answer):
    asked = "Does the force set the online crime flag on such crimes?"
    assert read(f"{asked}\n\n{answer}").record.flag_use is FlagUse.NOT_USED
    assert read(f"{asked}\n\nYes.").record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "text", ["We do set the online flag.", "Our officers tick the cyber crime flag.", "Staff add the online marker."]
)
def test_force_that_sets_the_flag_uses_it(read, text):
    assert read(text).record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "answer",
    [
        "In terms of Section 17 of the Act, this represents a notice that the information you seek is not held.",
        "The information sought is not held by Police Scotland and section 17 of the Act therefore applies.",
        "In terms of section 17 of the Act, we are unable to provide this information as it is not held.",
        "Under section 17(1) this is formal notice that the information requested is not held.",
    ],
)
def test_the_section_on_notices_refuses_nothing_that_is_not_held(read_unasked, answer):
    asked = "How many crimes involved images made by a computer in 2021 and 2022?"
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", answer)
    assert reading.record.outcome.value == "not-held"


def test_a_notice_under_that_section_on_grounds_of_cost_still_refuses(read_unasked):
    answer = "Section 12(1) applies and this letter is a refusal notice under section 17."
    assert read_unasked("<h2>Response</h2>", answer).record.outcome.value == "refused"
