"""Headings that open sections of several tables: each is that of all tables of its section."""

import pytest

from readings import ASKED

AGES = [["Victim age", "Offences"], ["10", "1"], ["11", "7"], ["Total", "8"]]
PLATFORMS = [["Platform", "Offences"], ["Snapchat", "5"], ["Facebook", "3"], ["Total", "8"]]
SEXES = [["Sex", "Offences"], ["Female", "5"], ["Male", "3"], ["Total", "8"]]
OLDER = [["Age", "2017/18", "2018/19"], ["Under 13", "2", "3"], ["13 to 17", "4", "6"], ["Total", "6", "9"]]
YOUNGER = [["Age", "2017/18", "2018/19"], ["Under 13", "1", "2"], ["13 to 17", "7", "9"], ["Total", "8", "11"]]
APPS = [["Platform", "2017/18", "2018/19"], ["Snapchat", "9", "13"], ["Facebook", "5", "7"], ["Total", "14", "20"]]
HEADINGS = ["2017/18", "2018/19", "2019/20"]
CAPTIONS = [
    ("By age", "By platform"),
    ("Breakdown by age", "Breakdown by platform"),
    ("Offences by victim age", "Offences by social media platform"),
    ("Ages of victims", "Apps used"),
    ("Table 1 - victims' ages", "Table 2 - platforms"),
    ("(a) Age", "(b) Platform"),
    ("Victim age:", "Platform:"),
]


def of_tables(read, what):
    """What the counts of each table are of."""
    found = {}
    for count in read.counts:
        found.setdefault(count.provenance.source.split("!")[0], set()).add(str(what(count)))
    return [found[name] for name in sorted(found)]


def year(count):
    return count.period.label


def sex(count):
    return count.sex


@pytest.mark.parametrize("tag", ["p", "h2", "h3"])
def test_tables_without_a_title_are_of_the_year_of_their_section(tag, read_page):
    blocks = [b for h in HEADINGS for b in (f"<{tag}>{h}</{tag}>", AGES, PLATFORMS, SEXES)]
    assert of_tables(read_page(*blocks), year) == [{h} for h in HEADINGS for _ in range(3)]


def test_tables_without_a_title_on_a_sheet_are_of_the_year_of_their_section(read_sheets):
    rows = [r for h in HEADINGS for r in ([h], *AGES, [], *PLATFORMS, [], *SEXES, [])]
    read = read_sheets(request=ASKED, Table=rows)
    years = [year(count) for count in read.counts]
    assert years == [h for h in HEADINGS for _ in range(9)]


@pytest.mark.parametrize("captions", CAPTIONS)
def test_tables_below_a_caption_are_of_the_year_and_the_sex_of_their_section(captions, read_page):
    blocks = [b for h in HEADINGS for b in (h, captions[0], AGES, captions[1], PLATFORMS)]
    assert of_tables(read_page(*blocks), year) == [{h} for h in HEADINGS for _ in range(2)]
    blocks = [b for h in ("Girls", "Boys") for b in (h, captions[0], YOUNGER, captions[1], APPS)]
    assert of_tables(read_page(*blocks), sex) == [{"female"}, {"female"}, {"male"}, {"male"}]


@pytest.mark.parametrize(
    ("headings", "what", "values"),
    [
        (("Female victims", "Male victims"), sex, ("female", "male")),
        (("Rape", "Grooming"), lambda count: count.offence, ("rape", "grooming")),
        (("Victims under 13", "Victims aged 13 to 17"), lambda count: count.age, ("0-12", "13-17")),
    ],
)
def test_tables_without_a_title_are_of_what_heads_their_section(headings, what, values, read_page):
    by_year = [["Year", "Offences"], ["2017/18", "14"], ["2018/19", "20"]]
    read = read_page(*(block for heading in headings for block in (heading, by_year, [row[:2] for row in APPS])))
    assert of_tables(read, what) == [{value} for value in values for _ in range(2)]


def test_tables_without_a_title_are_of_all_that_heads_their_section(read_page):
    headings = [f"{who} {when}" for who in ("Female victims", "Male victims") for when in ("2017/18", "2018/19")]
    read = read_page(*(block for heading in headings for block in (heading, AGES, PLATFORMS)))
    expected = [{f"{when} {who}"} for who in ("female", "male") for when in ("2017/18", "2018/19") for _ in range(2)]
    assert of_tables(read, lambda count: f"{year(count)} {sex(count)}") == expected


@pytest.mark.parametrize("caption", [(), ("By platform",)])
def test_a_table_behind_the_last_section_alone_may_be_of_all(caption, read_page):
    read = read_page("Female victims", YOUNGER, "Male victims", OLDER, *caption, APPS)
    assert of_tables(read, sex) == [{"female"}, {"male"}, {"all"}]


def test_a_table_that_names_years_itself_is_not_of_the_year_of_the_section_before(read_page):
    by_year = [["Year", "Offences"], ["2017/18", "14"], ["2018/19", "20"]]
    read = read_page("2017/18", AGES, "2018/19", AGES, by_year)
    assert of_tables(read, year) == [{"2017/18"}, {"2018/19"}, {"2017/18", "2018/19"}]


def test_a_part_of_a_table_that_a_page_cut_off_is_of_the_year_of_the_part_above(read_page):
    rest = [["Victim age", "Offences"], ["12", "2"], ["13", "6"]]
    read = read_page("2017/18", AGES, "2018/19", AGES, rest, "2019/20", AGES)
    assert of_tables(read, year) == [{"2017/18"}, {"2018/19"}, {"2018/19"}, {"2019/20"}]


def test_a_table_without_a_title_is_of_the_year_told_nearest_above_it(read_page):
    read = read_page(
        "In 2017/18 the flag was not yet used everywhere.", "The figures are those of 2018/19:", AGES, SEXES
    )
    assert of_tables(read, year) == [{"2018/19"}, {"2018/19"}]


@pytest.mark.parametrize("caption", [(), ("Platforms used",), ("Platform - all crimes",), ("Total by platform",)])
def test_a_table_by_another_thing_behind_the_last_section_may_be_of_all(caption, read_page):
    outcomes = [["Outcome", "2017/18", "2018/19"], ["Charged", "1", "2"], ["No suspect", "7", "9"]]
    read = read_page("Female victims", YOUNGER, outcomes, "Male victims", OLDER, outcomes, *caption, APPS)
    assert of_tables(read, sex)[-1] == {"all"}


def test_a_second_table_by_the_same_thing_behind_the_last_section_may_be_of_all(read_page):
    read = read_page("Female victims", YOUNGER, APPS, "Male victims", OLDER, APPS, APPS)
    assert of_tables(read, sex) == [{"female"}, {"female"}, {"male"}, {"male"}, {"all"}]


def test_the_sex_of_victims_is_not_that_of_suspects(read_page):
    suspects = [["Suspect's age", "2017/18", "2018/19"], ["Under 18", "4", "6"], ["18 and over", "4", "5"]]
    read = read_page("Female victims", YOUNGER, suspects, "Male victims", OLDER, suspects)
    assert all(dict(count.detail).get("suspect sex") is None for count in read.counts)


@pytest.mark.parametrize("captions", [("", ""), ("By age", "By platform"), ("Victim age", "Apps used")])
def test_a_heading_over_the_headings_of_sections_is_that_of_all_their_tables_too(captions, read_page):
    parts = [part for part in (captions[0], AGES, captions[1], PLATFORMS) if part]
    blocks = [b for who in ("Girls", "Boys") for b in (who, *(b for h in HEADINGS[:2] for b in (h, *parts)))]
    expected = [{f"{when} {who}"} for who in ("female", "male") for when in HEADINGS[:2] for _ in range(2)]
    assert of_tables(read_page(*blocks), lambda count: f"{year(count)} {sex(count)}") == expected


SEXES_OF_YEARS = [("Girls", "Boys"), ("Female victims", "Male victims"), ("1. Female", "2. Male")]


@pytest.mark.parametrize("titles", SEXES_OF_YEARS)
@pytest.mark.parametrize("heading", ["{}", "Offences recorded in {}", "{}: child sexual offences with the online flag"])
@pytest.mark.parametrize("captions", [(), ("By age", "By platform")])
def test_a_year_over_the_sexes_is_that_of_both(titles, heading, captions, read_page, read_sheets):
    parts, years = [*captions[:1], AGES, *captions[1:], *([PLATFORMS] if captions else [])], HEADINGS[:2]
    blocks = [b for when in years for b in (heading.format(when), *(b for who in titles for b in (who, *parts)))]
    size = len(parts) - len(captions)
    expected = [{f"{when} {who}"} for when in years for who in ("female", "male") for _ in range(size)]
    assert of_tables(read_page(*blocks), lambda count: f"{year(count)} {sex(count)}") == expected
    rows = [row for b in blocks for row in ([[b]] if isinstance(b, str) else [*b, []])]
    found = [{f"{year(count)} {sex(count)}"} for count in read_sheets(Table=rows).counts]
    assert sorted(map(str, found)) == sorted(str(one) for one in expected for _ in range(3))


def test_the_first_of_several_headings_of_a_sheet_is_not_that_of_the_last_table(read_sheets):
    rows = [r for h in HEADINGS for r in ([h], *AGES, [])]
    read = read_sheets(Table=[*rows, ["Platform", "Offences"], ["Snapchat", 2], ["Facebook", 1], ["Total", 3]])
    assert {year(c) for c in read.counts if c.platform != "all"} == {"2019/20"}


def test_a_table_further_down_the_first_section_of_a_sheet_is_of_its_year(read_sheets):
    read = read_sheets(Table=[["2017/18"], *AGES, [], *PLATFORMS, [], ["2018/19"], *AGES])
    assert {year(c) for c in read.counts if c.platform != "all"} == {"2017/18"}
