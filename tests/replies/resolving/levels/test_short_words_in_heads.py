"""Headings in the short words of officers: ``Rec``, ``Chg/Summ``, ``Susp U14``, ``o/w vic U18``, ``DP``."""

import pytest

IMAGES = "<h1>Indecent images of children</h1>"


def said(reading):
    return [(c.bounds.low, str(c.measure), str(c.age), str(c.sex)) for c in reading.counts]


@pytest.mark.parametrize(
    ("heading", "suspects"),
    [
        ("Susp U14", ("suspect age", "0-13")),
        ("Suspects 14-15", ("suspect age", "14-15")),
        ("Offenders under 18", ("suspect age", "0-17")),
        ("U18 suspects", ("suspect age", "0-17")),
        ("Male suspects", ("suspect sex", "male")),
    ],
)
def test_ages_and_sexes_of_suspects_beside_crimes_are_of_no_victim(read_unasked, heading, suspects):
    rows = [["FY", "Number of crimes", heading], ["2018/19", 66, 14], ["2019/20", 83, 21]]
    reading = read_unasked(IMAGES, rows)
    assert said(reading) == [
        (66, "offences", "all", "all"),
        (14, "suspects", "all", "all"),
        (83, "offences", "all", "all"),
        (21, "suspects", "all", "all"),
    ]
    assert [suspects in c.detail for c in reading.counts] == [False, True, False, True]


def test_suspects_whose_victims_were_young_leave_the_age_to_the_victims(read_unasked):
    rows = [["FY", "Number of crimes", "Suspects with victims under 13"], ["2018/19", 66, 14], ["2019/20", 83, 21]]
    assert not any(c.detail for c in read_unasked(IMAGES, rows).counts)


@pytest.mark.parametrize("whole", ["Count of Custody Ref", "Arrests", "Q1 DPs"])
@pytest.mark.parametrize(
    "charged", ["o/w charged with an IIOC offence", "Of which charged with an indecent images offence", "Chg"]
)
@pytest.mark.parametrize("young", ["o/w DP aged U18", "Of whom detained persons aged under 18"])
def test_parts_of_arrests_are_charges_and_young_people_arrested(read_unasked, whole, charged, young):
    rows = [["", "2019", "2020"], [whole, 74, 69], [charged, 21, 17], [young, 9, 12]]
    reading = read_unasked("<h1>Arrests for indecent images of children</h1>", rows)
    assert said(reading) == [
        (74, "arrests", "all", "all"),
        (69, "arrests", "all", "all"),
        (21, "charges", "all", "all"),
        (17, "charges", "all", "all"),
        (9, "arrests", "all", "all"),
        (12, "arrests", "all", "all"),
    ]


@pytest.mark.parametrize(("recorded", "charged"), [("Rec", "Chg/Summ"), ("Rec'd", "Chgd"), ("Offs rec", "Charge/Summ")])
def test_crimes_and_charges_by_code_are_no_devices_though_those_are_asked_for_too(read_unasked, recorded, charged):
    asked = (
        "Request: crimes recorded and charged under 86/2 and 86/10 in 2021-22. Number of devices seized and examined."
    )
    rows = [["HO Code", recorded, charged], ["86/2", 402, 71], ["86/10", 131, 38], ["Total", 533, 109]]
    reading = read_unasked(asked, "Table A, 2021-22", rows)
    assert [(low, measure) for low, measure, *_ in said(reading)] == [
        (402, "offences"),
        (71, "charges"),
        (131, "offences"),
        (38, "charges"),
        (533, "offences"),
        (109, "charges"),
    ]


def test_devices_by_kind_stay_devices(read_unasked):
    rows = [["Kind", "Recorded"], ["Phone", 402], ["Laptop", 131]]
    reading = read_unasked("Request: Number of devices seized and examined in 2021-22, by kind.", rows)
    assert {measure for _, measure, *_ in said(reading)} <= {"other"}


@pytest.mark.parametrize("key", ["SC = Snapchat, W/App = WhatsApp", "SC = Snapchat; W/App = WhatsApp."])
def test_a_word_with_a_stroke_is_what_a_key_says(read_unasked, key):
    rows = [["Crime", "SC", "W/App"], ["Harassment", 88, 130], ["Blackmail", 38, 12]]
    reading = read_unasked("<h1>Recorded crimes of 2022 in which an app is named</h1>", rows, key)
    assert [(c.bounds.low, c.platform) for c in reading.counts] == [
        (88, "snapchat"),
        (130, "whatsapp"),
        (38, "snapchat"),
        (12, "whatsapp"),
    ]
