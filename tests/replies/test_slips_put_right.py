"""What had been left out and is there now is no part that is withheld."""

import pytest

ATTACHED = "Please find our response attached. {}\n\nAttachments: 1501_ATTACHMENT.pdf"


@pytest.mark.parametrize(
    "said",
    [
        "On review of the data one of the clear up codes had been left out; this has been put right.",
        "An offence code was omitted and has now been added.",
        "One of the codes had been left out of the earlier answer. We have corrected this.",
    ],
)
def test_what_was_put_right_is_not_withheld(read_unasked_letter, said):
    reading = read_unasked_letter(ATTACHED.format(said))
    assert reading.record.outcome == "no-figures"
    assert "refused" not in {i.kind for i in reading.issues}


@pytest.mark.parametrize(
    "said",
    [
        "Two of the questions have been left out.",
        "Some of the questions have been left out and cannot be added.",
        "Two of the questions have been left out under section 12(1). A typing error was corrected.",
    ],
)
def test_what_is_still_left_out_is_withheld(read_unasked_letter, said):
    reading = read_unasked_letter(ATTACHED.format(said))
    assert "refused" in {i.kind for i in reading.issues}
