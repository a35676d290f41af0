"""What a search found and nobody has read yet, in letters that refuse on cost to read it."""

import pytest

from cyberflag.model import IssueKind
from readings import Read

ASKED = "You asked about incidents of harassment on social media platforms in 2016.\n\n"
REFUSED = (
    "\nSection 12(1) of the Freedom of Information Act applies. The limit is 18 hours, equating to £450.00.\n"
    "You should consider this to be a refusal notice."
)


def read(read_unasked_letter: Read, answer: str, refusal: str = REFUSED):
    reading = read_unasked_letter(f"{ASKED}{answer}{refusal}")
    told = [issue.message for issue in reading.issues if issue.kind is IssueKind.NOT_A_FIGURE]
    return [count.printed for count in reading.counts], told


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        (
            "3200",
            (
                "In 2016 there were in excess of 3200 incidents recorded which included the keywords.\n"
                "Each of those would require a manual review to establish if any met the criteria of your request."
            ),
        ),
        (
            "1,204",
            (
                "There were 1,204 occurrences in 2016 that matched the search terms. All of them would need an "
                "individual check to determine which are relevant to your request."
            ),
        ),
        (
            "812",
            (
                "A search for 2016 produced 812 results.\nEach result would have to be manually reviewed to identify "
                "whether they fall within the scope of your request."
            ),
        ),
        (
            "640",
            (
                "The keywords were found in 640 incidents in 2016. Every one would need to be read to establish how "
                "many relate to your request."
            ),
        ),
        (
            "1,950",
            (
                "In 2016 a keyword search returned 1,950 logs. Each log would require a detailed examination to see "
                "if it is relevant."
            ),
        ),
        (
            "433",
            (
                "For 2016 the search terms gave 433 hits.\n\nEach of these would need a manual check to confirm "
                "whether it meets the criteria."
            ),
        ),
    ],
)
def test_hits_of_which_it_is_not_known_which_were_asked_for_are_no_figure(
    read_unasked_letter: Read, number: str, answer: str
):
    counts, told = read(read_unasked_letter, answer)
    assert counts == []
    assert len(told) == 1
    assert number in told[0]


@pytest.mark.parametrize(
    ("counts", "answer"),
    [
        (
            ["320"],
            (
                "In 2016 there were 320 incidents of harassment recorded. Each of those would require a manual "
                "review to establish on which platform it was."
            ),
        ),
        (["45"], "In 2016 45 incidents which included the keywords were recorded."),
        (
            ["52"],
            (
                "In 2016 there were 52 harassment offences that included the keywords. Each of those would require a "
                "manual review to establish if any met the criteria of your second question."
            ),
        ),
        (
            ["52"],
            (
                "In 2016 there were 52 incidents that included the keywords.\nThe outcome of each of those would "
                "require a manual review."
            ),
        ),
        (
            ["52"],
            (
                "In 2016 there were 52 incidents that included the keywords.\nFor 2015 each record would have to be "
                "read to establish if any are relevant to your request."
            ),
        ),
        (
            ["52"],
            (
                "The answer to question 1 is 52 incidents in 2016 found by a keyword search.\nFor question 2, each of "
                "these would require a manual review to establish if it is relevant."
            ),
        ),
        (
            ["52"],
            (
                "In 2016 there were 52 incidents found by a keyword search. Each of those would require a manual "
                "review to establish if any of the victims was related to the suspect, or had asked for help."
            ),
        ),
        (
            ["52"],
            (
                "In 2016 there were 52 incidents found by a keyword search.\nAll of those would need a manual check to "
                "identify how many are relevant to your second question."
            ),
        ),
        (
            ["12", "9"],
            (
                "In 2016 12 incidents mentioned Facebook and 9 incidents mentioned Twitter. Each of these was "
                "manually reviewed to establish if it met the criteria."
            ),
        ),
    ],
)
def test_incidents_that_were_read_or_of_which_something_else_is_refused_stay_figures(
    read_unasked_letter: Read, counts: list[str], answer: str
):
    assert read(read_unasked_letter, answer) == (counts, [])


def test_hits_beside_no_refusal_stay_a_figure(read_unasked_letter: Read):
    answer = (
        "In 2016 there were 52 incidents which included the keywords. Each of those would require a manual review to "
        "establish if it was relevant to you."
    )
    assert read(read_unasked_letter, answer, "")[0] == ["52"]
