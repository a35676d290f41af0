"""Parts of a force's area that a title names, and the names that are of all of it or of no place."""

import pytest

from cyberflag.vocabularies.places import places_named_in


def named(text: str) -> list[str]:
    return [text[start:end] for start, end in places_named_in(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Offences in Swindon", ["Swindon"]),
        ("OFFENCES - SWINDON", ["SWINDON"]),
        ("Offences in north and west Kent", ["north and west Kent"]),
        ("Offences in the City of Truro", ["Truro"]),
        ("Crimes in the village of Little Snoring", ["Little Snoring"]),
        ("Offences in Reading", ["Reading"]),
        ("Offences in Devon", ["Devon"]),
        ("Offences in the east of Kent", ["east of Kent"]),
        ("Offences in Maidstone, Kent", ["Maidstone"]),
        ("Offences in Southend and Thurrock, Essex", ["Southend", "Thurrock"]),
        ("Offences in Medway, Kent", ["Medway"]),
        ("Offences in Herefordshire and Shropshire", ["Herefordshire", "Shropshire"]),
        ("Herne Bay offences", ["Herne Bay"]),
        ("Offences By Year Swindon", ["Swindon"]),
        ("Offences in Redcar and Cleveland", ["Redcar and Cleveland"]),
    ],
)
def test_a_town_a_district_or_a_side_of_an_area_is_a_part_of_it(text, places):
    assert named(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Offences in Kent",
        "Offences in Devon and Cornwall",
        "Offences in Wiltshire and Swindon",
        "Hampshire & the Isle of Wight",
        "Offences in North Wales",
        "Offences in the West Midlands",
        "Offences in Greater Manchester",
        "Offences in Niche",
        "Offences In Financial Year 2017/18",
        "Offences recorded in April 2018",
        "In Total",
        "Offences in England and Wales",
        "Offences in Leicester, Leicestershire and Rutland",
        "Offences in Essex, Southend and Thurrock",
        "Offences in Devon, Cornwall and the Isles of Scilly",
        "Offences in Shropshire, Herefordshire and Worcestershire",
        "Offences in Bradford, Calderdale, Kirklees, Leeds and Wakefield",
        "Offences in East and West Sussex",
        "Offences in East Sussex, West Sussex and Brighton & Hove",
        "Offences in Scope",
        "Offences in Tab 2",
        "Offences In Our Area",
        "Response to Mr Preston: offences",
        "Offences (prepared by Kim Barnet)",
        "Offences (York House, Lancaster Road)",
        "Kent Police HQ, Maidstone ME15 9BZ",
        "Offences (BBC Newcastle request)",
    ],
)
def test_the_area_of_a_force_a_month_a_system_a_person_and_a_street_are_no_part(text):
    assert named(text) == []
