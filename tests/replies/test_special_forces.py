"""Letters of the special police forces, whose seats stand in the area of another force."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply

LETTERHEADS = [
    ("ministry-of-defence", "Ministry of Defence Police\nMDP HQ Wethersfield, Braintree, Essex CM7 4AZ"),
    ("ministry-of-defence", "MDP Secretariat\nBuilding 1070, Wethersfield, Braintree, Essex CM7 4AZ"),
    ("ministry-of-defence", "MOD Police, HM Naval Base, Portsmouth, Hampshire PO1 3LS"),
    ("civil-nuclear", "Civil Nuclear Constabulary\nSellafield, Seascale, Cumbria CA20 1PG"),
    ("civil-nuclear", "CNC Disclosures\nDounreay, Thurso, Scotland KW14 7TZ"),
    ("ministry-of-defence", "We, the Ministry of Defence Police, answer for our sites in Essex."),
    ("civil-nuclear", "I can confirm that the Civil Nuclear Constabulary answers for its sites."),
]


@pytest.mark.parametrize(("force", "letterhead"), LETTERHEADS)
def test_the_place_in_a_special_force_s_address_is_no_sender(tmp_path, force, letterhead):
    path = tmp_path / "reply.txt"
    path.write_text(f"{letterhead}\n\n4 August 2021\n\nRapes recorded in 2020: 6\n", encoding="utf-8")
    reading = read_reply(path, path.name, Request())
    assert [count.force for count in reading.counts] == [force]


MENTIONS = [
    (
        "cumbria",
        "Cumbria Constabulary",
        "Sellafield is for the Civil Nuclear Constabulary. Civil Nuclear Constabulary is a separate authority.",
    ),
    (
        "thames-valley",
        "Dear Sir\n\nThames Valley Police can answer as follows.",
        "Requests for the Civil Nuclear Constabulary (CNC) go to CNC, Culham. CNC figures are not included.",
    ),
    (
        "thames-valley",
        "Thames Valley Police",
        "Crimes at Aldermaston are for the Ministry of Defence Police. MDP, Wethersfield, Essex.",
    ),
    (
        "thames-valley",
        "Thames Valley Police",
        "Please send your request to the MOD Police, MDP Headquarters, Wethersfield, Essex. They answer themselves.",
    ),
    ("thames-valley", "Thames Valley Police", "Figures of MDP and CNC are not included. MDP and CNC are separate."),
    ("thames-valley", "Thames Valley Police", "Defence Police and civil nuclear police figures are not included."),
    ("thames-valley", "Thames Valley Police", "Outcome code CNC means crime not confirmed. CNC: 4 in 2020."),
    ("thames-valley", "Thames Valley Police", "Keys: MDP - missing and disrupted person."),
    ("thames-valley", "Thames Valley Police", "For crimes on bases:\n\nMinistry of Defence Police\nBraintree, Essex"),
    ("wiltshire", "Wiltshire Police", "The CNC (Crime Number Check) team found them."),
    ("wiltshire", "Wiltshire Police", "The MDP (missing and disrupted persons) team recorded them."),
    ("kent", "Kent Police", "The crimes on the nuclear site are for the CNC."),
    ("cumbria", "foi@cumbria.police.uk", "The Civil Nuclear Constabulary holds its own records."),
]


@pytest.mark.parametrize(("force", "head", "remark"), MENTIONS)
def test_a_special_force_that_another_s_letter_speaks_of_is_no_sender(tmp_path, force, head, remark):
    path = tmp_path / "reply.txt"
    path.write_text(f"{head}\n\nRapes recorded in 2020: 6\n\n{remark}\n", encoding="utf-8")
    reading = read_reply(path, path.name, Request())
    assert [count.force for count in reading.counts if count.bounds.low == 6] == [force]


def test_a_special_force_in_the_key_of_a_file_named_after_another_is_no_sender(tmp_path):
    path = tmp_path / "Wiltshire.txt"
    path.write_text("Rapes recorded in 2020: 6\n\nMDP - missing and disrupted person\n", encoding="utf-8")
    assert read_reply(path, path.name, Request()).record.force == "wiltshire"


def test_rows_of_special_forces_are_of_their_own(read_page):
    table = (
        ("Recorded by", "Flagged crimes in 2018/19"),
        ("Essex Police", 40),
        ("MDP", 4),
        ("Civil Nuclear Constabulary", 5),
    )
    reading = read_page("Essex Police", table, name="reply.html")
    assert {(count.force, count.bounds.low) for count in reading.counts} == {
        ("essex", 40),
        ("ministry-of-defence", 4),
        ("civil-nuclear", 5),
    }
