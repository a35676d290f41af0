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


TOLD = "We recorded 40 crimes with the online flag in 2018/19."
PARTNER = "Please contact:\nMinistry of Defence Police\nWethersfield, Braintree CM7 4AZ"


@pytest.mark.parametrize(
    "signature",
    [
        "FOI Unit, Essex Police HQ",
        "Information Governance, Essex Police",
        "Disclosure Officer | Essex Police",
        "Data Protection Officer for Essex Police",
        "The Chief Constable of Essex Police",
        "J Smith (Essex Police)",
        "Disclosure Officer, Essex Police\nPO Box 2",
        "E: foi@essex.police.uk",
        "www.essex.police.uk",
    ],
)
@pytest.mark.parametrize("letter", ["{partner}\n\nYours sincerely\n{signature}", "{signature}\n\n{partner}"])
def test_a_signature_that_names_another_force_anywhere_goes_before_the_address_of_a_special_one(
    tmp_path, signature, letter
):
    path = tmp_path / "reply.txt"
    path.write_text(f"Dear Sir\n\n{TOLD}\n\n{letter.format(partner=PARTNER, signature=signature)}\n", encoding="utf-8")
    assert [count.force for count in read_reply(path, path.name, Request()).counts] == ["essex"]


@pytest.mark.parametrize(
    "opening", ["MDP request 4321", "CNC 12/34", "Ministry of Defence Police - transferred request"]
)
def test_a_reference_of_a_special_force_s_request_is_no_sender(tmp_path, opening):
    path = tmp_path / "reply.txt"
    path.write_text(f"{opening}\n\n{TOLD}\n\nYours sincerely\nFOI Unit of Gwent Police\n", encoding="utf-8")
    assert [count.force for count in read_reply(path, path.name, Request()).counts] == ["gwent"]


@pytest.mark.parametrize(
    "table",
    [
        (("Unit", "Flagged crimes in 2018/19"), ("CNC", 40), ("MDP", 2), ("CID", 7)),
        (("Unit", "2018/19"), ("CNC", 40), ("CID", 30)),
        (("Department", "2018/19"), ("CNC", 40), ("MDP", 30)),
        (("", "2018/19"), ("CNC", 40), ("MDP", 30)),
        (("Year", "Open", "CNC", "MDP"), ("2018", 40, 4, 5), ("2019", 30, 5, 2)),
        (("Year", "CNC", "Charged"), ("2018", 40, 4), ("2019", 30, 5)),
    ],
)
def test_letters_alone_are_no_special_force_where_no_label_beside_them_is_one(read_page, table):
    reading = read_page("Flagged crimes", table, name="Essex Police.html")
    assert {count.force for count in reading.counts} <= {"essex"}
    assert reading.issues


@pytest.mark.parametrize("first", [("BTP", 4), ("Kent", 4), ("Ministry of Defence Police", 4)])
def test_letters_among_forces_are_special_forces(read_page, first):
    reading = read_page("Flagged crimes by force", (("Force", "2018"), first, ("CNC", 5)), name="reply.html")
    assert {count.force for count in reading.counts if count.bounds.low == 5} == {"civil-nuclear"}
