"""What a letter that refuses the whole request gives all the same, in the lines below the sentence that says so."""

import pytest

from cyberflag.model import IssueKind

REFUSED = (
    "To read every record could not be done in 18 hours, and your request is therefore refused under Section 12 of the "
    "Act.\n\n{}\n\n2019/20 - 41\n2020/21 - 57\n\nThe flag is put on by hand.\n"
)


@pytest.mark.parametrize(
    "announced",
    [
        "Outside of the Act, as a gesture of goodwill, the recorded grooming offences are",
        "By way of assistance the number of grooming offences that were recorded is given below.",
        "However, in order to assist, we can supply the following counts of recorded grooming offences:",
    ],
)
def test_lines_below_a_sentence_of_goodwill_are_figures(read_unasked_letter, announced):
    read = read_unasked_letter(REFUSED.format(announced))
    assert [(c.offence, c.bounds.low) for c in read.counts] == [("grooming", 41), ("grooming", 57)]
    assert not [i for i in read.issues if i.kind is IssueKind.ANSWER_DIFFERS]


def test_lines_below_a_refusal_alone_are_none(read_unasked_letter):
    assert not read_unasked_letter(REFUSED.format("Grooming records that would have to be read are")).counts


def test_what_is_given_and_not_understood_is_told(read_unasked_letter):
    read = read_unasked_letter(
        REFUSED.format("As a gesture of goodwill the following is offered:").replace("41", "41 or so")
    )
    places = {issue.provenance.source for issue in read.issues}
    counted = {count.provenance.source for count in read.counts}
    assert {"line 7", "line 8"} <= places | counted
