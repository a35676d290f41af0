"""Numbers of the work that a refused part would be, in letters that answer the rest."""

import pytest

from cyberflag.model import IssueKind
from readings import Read

ANSWER = "In 2021 the force recorded 64 offences of voyeurism.\nIn 2022 the force recorded 71 offences of voyeurism.\n"


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        ("1,315", "Question 2 is refused under Section 12(1): 1,315 records would have to be read."),
        ("2,408", "To answer the second part we would need to open 2,408 crimes; Section 12 applies."),
        ("860", "Q2. Section 12 - over 860 forensic cases would need to be examined."),
        ("377", "The age of suspects is not given. Section 12 would apply as not all of the 377 records name one."),
        ("4,150", "For question 2 staff would be required to sift through 4,150 files, which exceeds the cost limit."),
        (
            "930",
            "Part 2 would exceed the appropriate limit, as 930 occurrences would need to be read at 5 minutes each.",
        ),
        (
            "1,207",
            "The platform would mean a manual review of 1,207 reports. This is over the 18 hours of section 12(1).",
        ),
        ("512", "Question 2 cannot be answered within the cost limit: there are 512 investigations to look at."),
        ("2,000", "Q2: approximately 2,000 logs would have to be checked by hand and the fees limit would be passed."),
        (
            "700",
            "An officer would have to go through 700 statements for point 2, so that it is exempt on grounds of cost.",
        ),
    ],
)
def test_the_work_that_a_part_would_be_is_told_and_no_figure(read_unasked_letter: Read, number: str, refusal: str):
    reading = read_unasked_letter(f"{ANSWER}\n{refusal}")
    told = [issue for issue in reading.issues if issue.kind is IssueKind.NOT_A_FIGURE]
    assert [count.printed for count in reading.counts] == ["64", "71"]
    assert len(told) == 1
    assert number in told[0].message


@pytest.mark.parametrize(
    "refusal",
    [
        "Question 2 is refused under Section 12(1): all 135 records would have to be read.",
        "Section 12: somebody would have to read each of the 71 crimes.",
        "Question 2 is refused under Section 12(1), as every record would have to be read.",
    ],
)
def test_a_refusal_that_counts_nothing_but_what_was_answered_tells_of_no_number(read_unasked: Read, refusal: str):
    rows = [["Year", "Offences recorded"], ["2021", "64"], ["2022", "71"], ["Total", "135"]]
    reading = read_unasked("Number of recorded offences of voyeurism", rows, refusal)
    assert len(reading.counts) == 3
    assert IssueKind.NOT_A_FIGURE not in {issue.kind for issue in reading.issues}
