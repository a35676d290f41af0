"""Whose reply it is, where it speaks of a reference: that of the letter, or to what another force has answered."""

import pytest

from cyberflag.model import Request
from readings import numbers, read_file

KENT = "Kent Police\nFreedom of Information Team\n\nDear Sir,"
FOOT = "Yours sincerely\n\nJ Smith\nKent Police"
FIGURE = "We recorded 12 rapes in 2015."


@pytest.mark.parametrize(
    "label", ["Reference 44/18", "Our reference: FOI/44", "Reference number 44/18", "FOI reference FR 4102/23"]
)
def test_a_sender_stands_beside_the_reference_of_its_letter(tmp_path, label):
    text = f"Information Rights\n\n{label}, on behalf of Essex Police\n\n{FIGURE}\n"
    assert read_file(tmp_path, text, "reply.txt").record.force == "essex"


@pytest.mark.parametrize(
    "other",
    [
        "As referenced in the response by Essex Police, theirs differ.",
        "You made reference to a response from Essex Police.",
        "Your request references the information held by Essex Police.",
        "With reference to the response of Essex Police, we cannot comment.",
        "Please reference the information held by the Metropolitan Police.",
        "Reference is made to the answers of Essex Police.",
        "Reference: your request to Essex Police",
    ],
)
@pytest.mark.parametrize("name", ["reply.txt", "Kent Police.txt"])
def test_a_force_whose_answer_a_letter_makes_reference_to_did_not_send_it(tmp_path, other, name):
    reading = read_file(tmp_path, f"{KENT}\n\n{other}\n\n{FIGURE}\n\n{FOOT}\n", name, Request())
    assert reading.record.force == "kent"
    assert numbers(reading) == [12]
