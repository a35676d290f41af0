"""Lists of services or sexes and their numbers, of which some have a word for nought."""

import pytest

from readings import Read, kinds, values

ASKED_BY_SERVICE = "How many offences of sexual communication with a child were recorded in 2018/19, by platform?\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Snapchat 4, Kik 2 and none for Skype",
        "Snapchat: 4, Kik: 2 and none for Skype.",
        "Snapchat (4), Kik (2), and nil for Skype",
        "Snapchat 4, Kik 2, Skype none",
        "Snapchat 4; Kik 2; Skype nil",
        "2018/19: Snapchat 4, Kik 2 and no Skype",
        "4 for Snapchat, 2 for Kik and none for Skype",
        "No Skype, Snapchat 4, Kik 2",
    ],
)
def test_service_with_a_word_for_nought_has_none(read_unasked_letter: Read, said: str) -> None:
    found = values(read_unasked_letter(ASKED_BY_SERVICE + said))
    assert found == {
        ("2018/19", "071/17", "snapchat"): (4, 4),
        ("2018/19", "071/17", "kik"): (2, 2),
        ("2018/19", "071/17", "skype"): (0, 0),
    }


def test_several_services_may_have_none_together(read_unasked_letter: Read) -> None:
    found = values(read_unasked_letter(ASKED_BY_SERVICE + "Snapchat 4, Kik 2 and none for Skype or WhatsApp"))
    assert {key[-1]: low for key, (low, _) in found.items()} == {"snapchat": 4, "kik": 2, "skype": 0, "whatsapp": 0}


@pytest.mark.parametrize(
    "said",
    [
        "Snapchat 4, Kik 2 and none for Telegram",
        "Snapchat 4, Kik 2 and Telegram 0",
        "4 on Snapchat, 2 on Kik and none on Telegram",
        "There were 4 offences on Snapchat, 2 on Kik and no offences on Telegram.",
    ],
)
def test_name_that_is_a_word_too_is_a_service_among_others(read_unasked_letter: Read, said: str) -> None:
    found = values(read_unasked_letter(ASKED_BY_SERVICE + said))
    assert {key[-1]: low for key, (low, _) in found.items()} == {"snapchat": 4, "kik": 2, "telegram": 0}


@pytest.mark.parametrize(
    "said",
    [
        "Snapchat 4, Kik 2 and none was charged",
        "Snapchat 4, Kik 2 and none under 13",
        "Snapchat 4, Kik 2 and none for girls",
        "Snapchat 4, Kik 2 and no information for Skype",
    ],
)
def test_what_is_no_part_of_the_list_has_no_nought(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED_BY_SERVICE + said)
    assert {key[-1]: low for key, (low, _) in values(reading).items()} == {"snapchat": 4, "kik": 2}
    assert not kinds(reading)


def test_other_behind_sexes_is_no_other_service(read_unasked_letter: Read) -> None:
    found = values(read_unasked_letter(ASKED_BY_SERVICE + "Female 4, male 3, none for other."))
    assert {key[-1] for key in found} == {"female", "male"}


def test_word_that_no_quotation_marks_make_a_service_leaves_others_read(read_unasked_letter: Read) -> None:
    said = "Of the 12 offences, 4 were on Snapchat, 5 were on Messenger and 3 were on Text."
    counts = read_unasked_letter(ASKED_BY_SERVICE + said).counts
    assert {c.bounds.low: c.platform for c in counts} == {12: "all", 4: "snapchat", 5: "facebook-messenger", 3: "all"}
    assert not any('"' in text for count in counts for _, text in count.detail)
