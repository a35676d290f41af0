"""Forces: the list, texts that are a force's name, and mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.forces import FORCES, force, force_of_file, forces_named_in, understand_force
from cyberflag.vocabularies.understanding import How

NAMES = [
    (name, item.id) for item in FORCES for name in (item.name, item.short_name, *item.aliases, *item.abbreviations)
]


def test_list_has_the_43_territorial_forces_and_the_eight_others():
    kinds = [item.kind for item in FORCES]
    assert kinds.count("territorial") == 43
    assert {item.id for item in FORCES if item.kind != "territorial"} == {
        "btp",
        "ministry-of-defence",
        "civil-nuclear",
        "northern-ireland",
        "scotland",
        "jersey",
        "guernsey",
        "isle-of-man",
    }


def test_an_alias_names_one_force_only():
    spelled = {}
    for name, force_id in NAMES:
        assert spelled.setdefault(name.casefold(), force_id) == force_id


def test_unknown_id_is_a_key_error():
    assert force("kent").name == "Kent Police"
    with pytest.raises(KeyError):
        force("atlantis")


@pytest.mark.parametrize(("name", "force_id"), NAMES)
def test_every_name_reads_to_its_own_force(name, force_id):
    found = understand_force(name)
    assert found is not None
    assert found.value.id == force_id


@given(
    st.sampled_from(NAMES),
    st.sampled_from(["(5)", "3", "*", " [note 2]", "¹", " "]),
    st.sampled_from(["upper", "title", "lower"]),
)
def test_case_ampersand_hyphens_and_footnote_marks_do_not_matter(named, mark, case):
    name, force_id = named
    if len(name) > 4 and "&" not in name:
        written = getattr(name.replace(" and ", " & ").replace("-", " "), case)() + mark
        found = understand_force(written)
        assert found is not None
        assert found.value.id == force_id


@pytest.mark.parametrize(
    ("text", "force_id"),
    [
        ("Essex(5)", "essex"),
        ("Wiltshire3", "wiltshire"),
        ("London, City of", "city-of-london"),
        ("Avon & Somerset", "avon-and-somerset"),
        ("DYFED POWYS POLICE", "dyfed-powys"),
        ("Heddlu Gogledd Cymru", "north-wales"),
        ("Hampshire & Isle of Wight", "hampshire"),
        ("Police Service of Northern Ireland", "northern-ireland"),
        ("the Metropolitan Police Service", "metropolitan"),
        ("Kent County Constabulary", "kent"),
    ],
)
def test_a_whole_text_is_a_force(text, force_id):
    found = understand_force(text)
    assert found is not None
    assert found.value.id == force_id
    assert found.score >= 0.95


@pytest.mark.parametrize(
    ("text", "force_id"),
    [("Nothumbria", "northumbria"), ("Surry Police", "surrey"), ("Leicestershie", "leicestershire")],
)
def test_a_slip_is_forgiven_with_a_lower_score(text, force_id):
    found = understand_force(text)
    assert found is not None
    assert (found.value.id, found.how) == (force_id, How.SPELLING)
    assert found.score < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Worth Yorkshire",
        "Yorkshire",
        "Survey",
        "Kept",
        "Sussed",
        "Est Midlands",
        "East Midlands",
        "East Yorkshire",
        "Mid Wales",
    ],
)
def test_spelling_is_not_forgiven_where_two_forces_or_another_word_are_near(text):
    assert understand_force(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Total",
        "Female",
        "13",
        "2017/18",
        "England",
        "Wales",
        "London",
        "Unknown",
        "Force",
        "Police",
        "All forces",
        "Snapchat",
        "Rape",
    ],
)
def test_what_is_no_force_is_none(text):
    assert understand_force(text) is None


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("20-05-1193 Kent Police.xlsx", ["kent"]),
        ("GSA 1142-20 GMP.xlsx", ["greater-manchester"]),
        ("cumbria_foi_368_20.csv", ["cumbria"]),
        ("AandS_annex_2.csv", ["avon-and-somerset"]),
        ("DandC 2023-5 data.xlsx", ["devon-and-cornwall"]),
        ("WMercia FOI 7.docx", ["west-mercia"]),
        ("NWP 655.pdf", ["north-wales"]),
        ("west_midlands_police_418A.xls", ["west-midlands"]),
        ("foi@surrey-police.example", ["surrey"]),
        ("foi@avonandsomerset.police.example", ["avon-and-somerset"]),
        ("devon-cornwall.police.example", ["devon-and-cornwall"]),
        ("008-psni-14188.html", ["northern-ireland"]),
        ("2020-411 Gogledd Cymru.docx", ["north-wales"]),
        ("Gwent Police | Heddlu Gwent disclosure 2020/23311", ["gwent", "gwent"]),
        ("Dorset Police can confirm that it holds the information.", ["dorset"]),
        ("South Yorkshire and West Yorkshire Police", ["south-yorkshire", "west-yorkshire"]),
        ("Norfolk and Suffolk Constabularies", ["norfolk", "suffolk"]),
        ("Please ask D&C or the Met.", ["devon-and-cornwall", "metropolitan"]),
        ("Justice Act (Northern Ireland) 2015", []),
        ("England, Wales and Northern Ireland", []),
        ("we met to discuss it with ni and dpp", []),
        ("Kentish Town, Essexville, Metro", []),
        ("", []),
    ],
)
def test_mentions_are_found_in_prose_file_names_and_addresses(text, ids):
    assert [found.value.id for found in forces_named_in(text)] == ids


def test_the_longest_name_wins_and_its_span_is_told():
    text = "Reply of West Midlands Police, Birmingham"
    (found,) = forces_named_in(text)
    assert text[found.start : found.end] == "West Midlands Police"
    assert found.score == 1.0


def test_a_place_is_less_sure_than_a_police_force():
    (place,) = forces_named_in("people living in Durham")
    (police,) = forces_named_in("Durham Constabulary")
    assert place.score < police.score


@given(st.text(max_size=60))
def test_any_text_can_be_asked(text):
    understand_force(text)
    for found in forces_named_in(text):
        assert 0 <= found.start < found.end <= len(text)


def test_a_force_may_be_named_again_in_brackets():
    found = understand_force("Metropolitan Police (MPS)")
    assert found is not None
    assert found.value.id == "metropolitan"
    assert understand_force("Metropolitan Police (GMP)") is None


@pytest.mark.parametrize(
    ("name", "force_id"),
    [
        ("AS 24-1107 tables.xls", "avon-and-somerset"),
        ("asp_2023-118.csv", "avon-and-somerset"),
        ("HQ_PA 004410-22.xlsx", "thames-valley"),
        ("DCP FOI 118-24.ods", "devon-and-cornwall"),
        ("20-DCP FOI002918-24 Attachment A.xlsx", "devon-and-cornwall"),
        ("03_GSA 2023-004410.xlsx", "greater-manchester"),
        ("2023-004410 DCP.xlsx", None),
        ("12 as 24-1107.xls", None),
        ("as 24-1107.xls", None),
        ("AS requested 24.xls", None),
        ("Annex 3.xlsx", None),
    ],
)
def test_a_file_named_by_a_reference_names_the_force_whose_letters_it_begins_with(name, force_id):
    found = force_of_file(name)
    assert (found.value.id if found else None) == force_id
