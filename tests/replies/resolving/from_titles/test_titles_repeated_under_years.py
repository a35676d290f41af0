"""Titles that come again under several years or sexes, some of which could be many things: ``Other``, ``Unknown``."""

import pytest

from readings import kinds

BY_SEX = [["Age", "Female", "Male", "Unknown"], ["Under 13", "4", "3", "2"], ["13 to 17", "15", "6", "5"]]
BY_APP = [["Age", "Snapchat", "Kik", "Other"], ["Under 13", "4", "3", "2"], ["13 to 17", "15", "6", "5"]]
AGES = [["Age", "2017/18", "2018/19"], ["Under 13", "4", "3"], ["13 to 17", "15", "6"]]
APPS = [["Platform", "2017/18", "2018/19"], ["Snapchat", "14", "8"], ["Kik", "5", "1"]]
AGE = [["Age", "Offences"], ["Under 13", "4"], ["13 to 17", "15"]]
YEARS = ("2017/18", "2018/19")
SEXES = [("Female", "Male", word) for word in ("Unknown", "Not recorded", "Other/unknown")]
PLATFORMS = [("Snapchat", "Kik", word) for word in ("Other", "Other platforms", "Others")]
OF_SEXES, OF_PLATFORMS = ("female", "male", "unknown"), ("snapchat", "kik", "other")
CASES = [
    *((titles, BY_APP, "sex", OF_SEXES) for titles in SEXES),
    *((titles, BY_SEX, "platform", OF_PLATFORMS) for titles in PLATFORMS),
]


def of_tables(read, kind):
    found = {}
    for count in read.counts:
        key = int(count.provenance.source.split("!")[0].split()[-1])
        found.setdefault(key, set()).add((count.period.label, str(getattr(count, kind))))
    return [found[key] for key in sorted(found)]


@pytest.mark.parametrize(("titles", "table", "kind", "values"), CASES)
def test_titles_under_years_are_read_together(titles, table, kind, values, read_page):
    read = read_page(*(b for when in YEARS for b in (when, *(b for title in titles for b in (title, table)))))
    assert of_tables(read, kind) == [{(when, value)} for when in YEARS for value in values]


@pytest.mark.parametrize(("titles", "table", "kind", "values"), CASES)
def test_titles_over_years_are_those_of_all_their_tables(titles, table, kind, values, read_page):
    read = read_page(*(b for title in titles for b in (title, *(b for when in YEARS for b in (when, table)))))
    assert of_tables(read, kind) == [{(when, value)} for value in values for when in YEARS]


@pytest.mark.parametrize(("titles", "table", "kind", "values"), CASES)
def test_titles_of_a_year_and_a_part_are_read_together(titles, table, kind, values, read_page):
    read = read_page(*(b for when in YEARS for title in titles for b in (f"{when} - {title}", table)))
    assert of_tables(read, kind) == [{(when, value)} for when in YEARS for value in values]


@pytest.mark.parametrize("titles", SEXES)
def test_a_section_of_unknown_sex_is_that_of_its_further_tables(titles, read_page):
    read = read_page(*(b for title in titles for b in (title, AGES, APPS)))
    assert {kind for _, kind in set().union(*of_tables(read, "sex")[4:])} == {"unknown"}


@pytest.mark.parametrize(("titles", "table", "kind", "values"), [CASES[0], CASES[3]])
def test_sheets_of_a_year_and_a_part_are_read_together(titles, table, kind, values, read_sheets):
    read = read_sheets(**{f"{when.replace('/', '_')} {title}": table for when in YEARS for title in titles})
    found = {}
    for count in read.counts:
        key = count.provenance.source.split("!")[0]
        found.setdefault(key, set()).add((count.period.label, str(getattr(count, kind))))
    assert list(found.values()) == [{(when, value)} for when in YEARS for value in values]


@pytest.mark.parametrize("bands", [("Under 13", "13 to 15"), ("Victims under 13", "Victims aged 13 to 15")])
def test_ages_over_years_are_those_of_all_their_tables_beside_an_unknown_sex(bands, read_page):
    by_app = [["Sex", "Snapchat", "Kik"], ["Female", "4", "3"], ["Male", "5", "6"], ["Unknown", "7", "8"]]
    read = read_page(*(b for band in bands for b in (band, *(b for when in YEARS for b in (when, by_app)))))
    assert of_tables(read, "age") == [{(when, band)} for band in ("0-12", "13-15") for when in YEARS]


def test_a_year_before_a_dash_and_words_for_the_unknown_is_no_key_of_codes(read_page):
    table = [["Platform", "Offences"], ["Snapchat", "18"], ["Kik", "17"], ["Facebook", "2017"]]
    read = read_page("2017/18 - Female", table, "2017/18 - Unknown", table)
    assert [count.printed for count in read.counts] == ["18", "17", "2017"] * 2
    assert "not-a-figure" not in kinds(read)


def test_a_title_of_nothing_known_among_platforms_of_a_year_is_told(read_page):
    titles = ("Snapchat", "Kik", "Misc tables")
    read = read_page(*(b for when in YEARS for b in (when, *(b for title in titles for b in (title, BY_SEX)))))
    assert len(of_tables(read, "platform")) == 4
    assert "unknown-heading" in kinds(read)


ALONE = [
    [("2017/18", "{}"), ("2018/19", "{}")],
    [("2017/18 - {}",), ("2018/19 - {}",)],
    [("Offences in 2018/19", "{}")],
]


def blocks_of(form, titles, table):
    for *heading, last in form:
        yield from heading
        for title in titles:
            yield from (last.format(title), table)


@pytest.mark.parametrize("form", ALONE)
@pytest.mark.parametrize("titles", [("Online", "Total"), ("Online", "All crime"), ("Internet", "Total")])
def test_a_kind_of_platform_alone_beside_a_total_is_no_platform(form, titles, read_page):
    read = read_page(*blocks_of(form, titles, AGE))
    assert {count.platform for count in read.counts} == {"all"}


@pytest.mark.parametrize("form", ALONE)
@pytest.mark.parametrize("first", ["Rape", "Girls", "Kent", "Victims", "Online grooming"])
def test_tables_of_others_beside_titles_of_no_one_kind_are_told(form, first, read_page):
    read = read_page(*blocks_of(form, (first, "Other"), AGE))
    assert "unknown-heading" in kinds(read)
    assert {count.platform for count in read.counts} == {"all"}
    assert len(read.counts) == 2 * len(form)


@pytest.mark.parametrize(
    ("third", "what", "value"), [("Rape", "offence", "rape"), ("Snapchat", "platform", "snapchat")]
)
def test_a_title_under_years_that_surely_names_another_kind_than_those_beside_it_keeps_its_own(
    third, what, value, read_page
):
    read = read_page(*blocks_of(ALONE[0], ("Girls", "Boys", third), AGE))
    assert [getattr(count, what) for count in read.counts].count(value) == 4
    assert "unknown-heading" not in kinds(read)


def test_two_numbers_of_two_digits_before_words_for_the_unknown_are_a_key_of_codes(read_page):
    read = read_page(
        "Offences in 2018/19", "98/99 - Unknown", [["Age", "Offences"], ["15", "5"], ["98", "6"], ["99", "2"]]
    )
    assert [count.printed for count in read.counts] == ["5"]
    assert kinds(read)
