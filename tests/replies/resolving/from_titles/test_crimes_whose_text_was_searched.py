"""Crimes whose text was searched for platforms, and the want of a box for the platform, which is none of the flag."""

import pytest

from cyberflag.model import Basis, FlagUse, IssueKind

FLAGGED = (
    "Q1. Kent Police flags a crime as cyber enabled where any part of it was committed online. Crimes so flagged with "
    "a victim aged 17 or younger came to 623 in 2017/18 and 701 in 2018/19."
)
SITES = [["Site named", "2017/18", "2018/19"], ["Snapchat", "84", "97"], ["Instagram", "45", "41"]]


def of_sites(reading):
    return {(c.offence, c.basis) for c in reading.counts if "!" in c.provenance.source}


@pytest.mark.parametrize(
    "searched",
    [
        "The modus operandi text of sexual communication with a child crimes was searched for the name of each site.",
        "The MO text of sexual communication with a child offences was searched for the names of sites.",
        "We searched the MO text of sexual communication with a child crimes for the name of each site.",
    ],
)
def test_a_table_of_a_search_is_of_the_crimes_whose_text_was_searched(read_page, searched):
    reading = read_page(FLAGGED, f"Q2. We do not have a tick box for the site used. {searched}", SITES)
    assert of_sites(reading) == {("071/17", Basis.KEYWORD)}
    assert reading.record.flag_use is FlagUse.USED


def test_a_search_of_all_crimes_is_of_all(read_page):
    reading = read_page(FLAGGED, "Q2. The MO text of these crimes was searched for the name of each site.", SITES)
    assert {offence for offence, _ in of_sites(reading)} == {"all"}


@pytest.mark.parametrize(
    "said",
    [
        "The MO text of rape crimes was not searched.",
        "The MO text of rape crimes was never searched.",
        "We have not searched the MO text of rape crimes.",
        "We could not have searched the MO text of rape crimes in the time.",
        "Had we searched the MO text of grooming crimes this would have taken 40 hours.",
        "The MO text of rape crimes was searched to check the flag.",
        "The MO text of grooming crimes was searched for another request.",
        "The MO text of flagged crimes was searched, and that of grooming crimes was searched again.",
    ],
)
def test_a_search_that_was_not_made_for_the_figures_heads_no_table(read_page, said):
    reading = read_page(FLAGGED, f"Q2. {said}", SITES)
    assert of_sites(reading) == {("all", Basis.FLAG)}
    assert not reading.issues


BY_YEAR = [["", "2017/18", "2018/19"], ["Offences with the online flag", "412", "388"]]


def test_a_search_told_right_below_another_table_heads_the_next(read_page):
    searched = "The MO text of sexual communication with a child crimes was searched for the name of each site."
    reading = read_page("Offences with the online flag", BY_YEAR, searched, SITES)
    assert {(c.offence, c.basis) for c in reading.counts if c.provenance.table == "table 2"} == {
        ("071/17", Basis.KEYWORD)
    }


@pytest.mark.parametrize(
    "parts",
    [
        (BY_YEAR, "The MO text was searched for the name of each site.", SITES),
        (
            FLAGGED,
            "Q2. The MO text of crimes other than rape was searched for the name of each site.",
            SITES,
        ),
        (FLAGGED, "Q2. The MO text of rape crimes was searched for the name of each site in 2018/19 only.", SITES),
        (FLAGGED, "Q2. Sites.", SITES, "The MO text of rape crimes was searched for the names of sites."),
    ],
)
def test_a_search_by_which_no_figure_is_counted_is_told(read_page, parts):
    reading = read_page(*parts)
    assert {c.basis for c in reading.counts} == {Basis.FLAG}
    assert any(i.kind is IssueKind.ANSWER_DIFFERS and "search" in i.message for i in reading.issues)


def test_a_search_among_flagged_crimes_is_no_other_count(read_page):
    said = "The flagged offences were searched for the word Snapchat in the summary: 84 in 2018/19."
    assert not read_page("Offences with the online flag", BY_YEAR, said).issues


@pytest.mark.parametrize(
    "said",
    [
        "We do not have a tick box for the site used.",
        "Our crime system has no field for the platform. Section 12(1) therefore applies to this point.",
        "There is no box for the app used. The database is live, so a repeat of the search may give another answer.",
    ],
)
def test_the_want_of_a_box_for_the_platform_is_not_of_the_flag(read_page, said):
    years = [["Year", "Crimes with the online crime flag"], ["2017/18", "412"], ["2018/19", "388"]]
    assert read_page(years, said).record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "said",
    [
        "We do not have a tick box for online crime.",
        "Our crime system has no field for the platform, so all sexual offences are counted.",
        "There is no field for the platform. The figures are therefore of all offences.",
    ],
)
def test_a_box_for_want_of_which_all_is_counted_may_be_the_flag(read_page, said):
    years = [["Year", "Offences"], ["2017/18", "412"], ["2018/19", "388"]]
    assert read_page(years, said).record.flag_use is FlagUse.NOT_USED


@pytest.mark.parametrize(
    ("said", "use"),
    [
        ("Kent Police flags a crime as cyber enabled where any part was online.", FlagUse.USED),
        ("Our officers tag offences as online when they record them.", FlagUse.USED),
        ("Kent Police does not flag crimes as cyber enabled.", FlagUse.NOT_USED),
        ("Officers mark offences as domestic when they record them.", FlagUse.UNKNOWN),
        ("Kent Police does not mark the crimes as online in yellow.", FlagUse.UNKNOWN),
    ],
)
def test_a_force_that_flags_crimes_as_online_uses_the_flag(read_unasked, said, use):
    reading = read_unasked("Sexual offences", [["Year", "Offences"], ["2019", "412"], ["2020", "388"]], said)
    assert reading.record.flag_use is use
