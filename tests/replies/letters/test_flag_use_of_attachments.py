"""What a letter says of the use of the flag where its figures are elsewhere, or not given."""

import pytest

from cyberflag.model import FlagUse
from readings import Read


@pytest.mark.parametrize(
    "text",
    [
        "The attached spreadsheet lists the crimes that carry our online crime flag.",
        "Please see the offences marked with the cyber flag in the enclosed workbook (reply.xlsx).",
    ],
)
def test_crimes_with_the_flag_in_an_attachment_show_that_it_is_used(text: str, read_unasked_letter: Read) -> None:
    assert read_unasked_letter(text).record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "text",
    [
        "The online crime flag is on our system. Sampling by the registrar found it left off in a third of crimes.",
        "There is an online crime flag. We do not regard the flag as a safe answer to your question.",
        "There is a cyber flag, but we would not describe the flag as complete.",
    ],
)
def test_a_flag_that_a_force_does_not_rely_on_is_unreliable(text: str, read_unasked_letter: Read) -> None:
    refused = "To read each record would exceed the limit, and section 12(1) applies."
    assert read_unasked_letter(f"{text} {refused}").record.flag_use is FlagUse.UNRELIABLE
