"""Neighbours of wordings of refusals, lacks and remarks: sentences that share their words and mean something else."""

import pytest

from cyberflag.model import Basis, FlagUse, Outcome, Request
from cyberflag.vocabularies.outcomes import understand_outcome
from readings import ASKED, Read, numbers, read_file, values

YEARS = (("Year", "Offences"), ("2017/18", 12), ("2018/19", 14))
GIVEN = "There were 12 offences in 2017/18 and 14 in 2018/19.\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "1. The number of rapes recorded in 2017/18 was 12.\n\n2. The number of rapes recorded in 2018/19 was 14.",
            [12, 14],
        ),
        ("1. A total of 12 rapes recorded in 2017/18.\n\n2. A total of 14 rapes recorded in 2018/19.", [12, 14]),
        (
            "Answer 1: The number of rapes in 2017/18 was 12.\n\nAnswer 2: The number of rapes in 2018/19 was 14.",
            [12, 14],
        ),
        ("1. The number of rapes came to 12 in 2017/18.\n\n2. The number of rapes rose to 14 in 2018/19.", [12, 14]),
    ],
)
def test_a_numbered_answer_is_never_taken_for_a_question(tmp_path, text: str, found: list[int]) -> None:
    assert numbers(read_file(tmp_path, f"{text}\n", request=Request())) == found


@pytest.mark.parametrize(
    "said",
    [
        "We do not hold the information because the system does not record the platform used.",
        "As the platform is not recorded, no information is held.",
        "The information is not held, as we do not record the sex of the victim.",
    ],
)
def test_what_is_not_held_for_want_of_a_field_is_not_held(tmp_path, said: str) -> None:
    reading = read_file(tmp_path, f"{GIVEN}{said}\n", request=ASKED)
    assert reading.record.outcome is Outcome.PARTIAL
    assert [issue.kind.value for issue in reading.issues] == ["not-held"]


@pytest.mark.parametrize(
    ("said", "grounds"),
    [
        ("The victims' ages in those offences under section 40(2) are left blank.", ("s40(2)",)),
        ("We have withheld the numbers of offences under section 40(2).", ("s40(2)",)),
        ("We are not able to supply the number of the offences under section 12.", ("s12",)),
    ],
)
def test_sections_of_the_act_stay_grounds_beside_crimes(tmp_path, said: str, grounds: tuple[str, ...]) -> None:
    assert read_file(tmp_path, f"{said}\n", request=ASKED).record.exemptions == grounds


@pytest.mark.parametrize(
    "said",
    [
        "Since the Home Office made the online flag mandatory in April 2015, we recorded 12 offences in 2017/18.",
        "As the ONS reported a rise, please note that we recorded 12 offences in 2017/18.",
        "The NCA referred 12 offences to this force in 2017/18.",
        "The crime bulletin for Kent shows 12 flagged offences in 2017/18.",
    ],
)
def test_the_figures_of_the_force_stay_its_own_beside_other_bodies(tmp_path, said: str) -> None:
    assert numbers(read_file(tmp_path, f"{said}\n", request=ASKED)) == [12]


@pytest.mark.parametrize(
    "said",
    [
        "It is not clear whether all online offences were flagged.",
        "These crimes are all flagged, regardless of which online service was used.",
        "These are flagged offences, whether reported online or not.",
        "A check of the records found that the online flag had not been applied to 30 crimes.",
        "Where the flag had not been used in error, the officer corrected it.",
    ],
)
def test_remarks_on_flagged_crimes_leave_them_flagged(tmp_path, said: str) -> None:
    reading = read_file(tmp_path, f"{GIVEN}{said}\n", request=ASKED)
    assert {count.basis for count in reading.counts} == {Basis.FLAG}
    assert reading.record.flag_use is not FlagUse.NOT_USED


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("No offences were found in any year. Please confirm that you have received this letter.", Outcome.NOT_HELD),
        ("The information is not held by this force. Please indicate how we did in our survey.", Outcome.NOT_HELD),
        (
            "Please find the figures attached. For crimes outside Kent contact the force who may hold them.",
            Outcome.NO_FIGURES,
        ),
        (
            "Section 21 applies, as the figures are published online. The database does not store them otherwise.",
            Outcome.REFUSED,
        ),
    ],
)
def test_weaker_words_never_go_before_plain_ones(read_unasked_letter: Read, said: str, outcome: Outcome) -> None:
    assert read_unasked_letter(said).record.outcome is outcome


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("These offences are recorded under class 88A, sexual grooming.", "88A"),
        ("The table below gives offences against girls, most of which are grooming.", "female"),
        ("Figures below are of victims aged under 13, most of whom are girls.", "0-12"),
        ("The figures relate to female victims, who are the majority.", "female"),
        ("Below are the rapes recorded, most of them against girls.", "rape"),
        ("Rape offences (cancelled crimes not counted)", "rape"),
        ("Rapes of girls we received from other forces by transfer.", "rape"),
    ],
)
def test_a_title_with_a_remark_in_it_stays_a_title(read_page: Read, title: str, said: str) -> None:
    assert all(said in key for key in values(read_page(title, YEARS)))


@pytest.mark.parametrize(
    "head",
    [
        "All flagged offences, including those where the victim was under 18",
        "Flagged offences, whether or not the victim was under 18",
        "Flagged offences less those with a child victim",
        "Offences other than those where the victim was under 18",
        "Flagged offences; for those where the victim was under 18 see question 2",
    ],
)
def test_a_heading_that_only_mentions_children_makes_no_figures_of_them(read_unasked_letter: Read, head: str) -> None:
    reading = read_unasked_letter(f"{head}\n\n2018: 80\n\n2019: 120\n")
    assert {str(count.age) for count in reading.counts} == {"all"}


@pytest.mark.parametrize(
    "label",
    [
        "Detected and undetected",
        "Solved and unsolved",
        "Charged or undetected",
        "Referred by another agency",
        "Other organisations",
    ],
)
def test_labels_of_contraries_and_of_ways_of_reporting_are_no_outcome(label: str) -> None:
    assert understand_outcome(label) is None


@pytest.mark.parametrize("label", ["Charged (10-15)", "Charged (16)", "Suspects charged (10 to 17)", "Charge (12)"])
def test_ages_in_brackets_are_no_numbers_of_outcomes(label: str) -> None:
    assert understand_outcome(label) is None


@pytest.mark.parametrize("third", ["All platforms", "All", "Any app"])
def test_a_column_of_all_beside_a_merged_heading_is_of_none_of_them(tmp_path, third: str) -> None:
    def row(*cells: str) -> str:
        return "<tr>" + "".join(cell if cell.startswith("<td") else f"<td>{cell}</td>" for cell in cells) + "</tr>"

    head = row("District", "<td colspan=2>Snapchat</td>", "", "<td colspan=2>Instagram</td>", "")
    below = row("", *2 * ("2017/18", "2018/19", third))
    rows = row("North", *["1", "2", "12", "4", "5", "13"]) + row("South", *["6", "7", "30", "8", "9", "31"])
    page = f"<main><p>Offences with the online flag</p><table>{head}{below}{rows}</table></main>"
    reading = read_file(tmp_path, page, "Kent Police.html")
    assert sorted(numbers(reading)) == [1, 2, 4, 5, 6, 7, 8, 9]
    assert "unsure" in {issue.kind.value for issue in reading.issues}


def test_two_crimes_listed_with_the_like_keep_the_class_titled_with_both(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter("There were 40 offences of exposure, voyeurism or the like in 2018.\n")
    assert [count.offence for count in reading.counts] == ["88E"]


@pytest.mark.parametrize(
    "head",
    [
        "Offences with the online flag that have not been given an outcome of charge, by year:",
        "Offences with the online flag that have not yet been given outcome 1 - charge, by year:",
        "Offences with the online flag not given outcome 1 (charge or summons), by year:",
    ],
)
def test_crimes_not_given_an_outcome_are_not_counted_as_that(tmp_path, head: str) -> None:
    reading = read_file(tmp_path, f"{head}\n\n2017/18: 4\n\n2018/19: 6\n")
    assert "outcomes" not in {count.measure.value for count in reading.counts}
