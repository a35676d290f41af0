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
        "Two of the questions have been left out under the Data Protection Act. A typing error was corrected.",
        "Two of the questions have been left out. They can't be corrected.",
        "Two of the questions have been left out. This hasn't been corrected.",
        "Two of the questions have been left out. No figure was corrected.",
        "Two of the questions have been left out. These should be corrected.",
        "Two of the questions have been left out. They need to have been corrected first.",
        "Two of the questions have been left out. Only one has been restored.",
        "Two of the questions have been left out. We have since added one of them.",
        "Two of the questions have been left out. Guidance is included below.",
        "Two of the questions have been left out. Our address has been amended.",
        "Two of the questions have been left out. They were included in an earlier reply.",
        "Two of the questions have been left out as the data was restored from backup and is unreliable.",
        "Personal details have been removed and the total corrected.",
        "Some details have been removed to protect victims. The totals are included.",
        "The age of the victim was omitted and the rows were amended so that no one can be identified.",
        "Two of the questions were omitted due to cost. This has been corrected.",
    ],
)
@pytest.mark.parametrize("letter", [ATTACHED, "Response\n\nRape offences recorded in 2019/20: 41\n\n{}"])
def test_what_is_still_left_out_is_withheld(read_unasked_letter, said, letter):
    reading = read_unasked_letter(letter.format(said))
    assert "refused" in {i.kind for i in reading.issues}
