"""Ages that the request asks about, beside figures of others, of unknown ages or of anybody: there they are a part."""

from dataclasses import replace

import pytest

from cyberflag.model import AgeBand
from readings import ASKED, Read, kinds, read_text, said

BY_YEAR = [["Offence", "2017/18", "2018/19"], ["Rape", 12, 15], ["Sexual assault", 30, 31]]
MORE = [["Offence", "2017/18", "2018/19"], ["Rape", 22, 25], ["Sexual assault", 43, 43]]


def asked(ages):
    return replace(ASKED, ages=AgeBand.parse(ages))


def ages(reading, table=""):
    return {str(count.age) for count in reading.counts if count.provenance.table.startswith(table)}


@pytest.mark.parametrize("ages_asked", ["0-12", "0-15", "all"])
@pytest.mark.parametrize(
    ("titles", "counted"),
    [
        (("victims under 16", "victims under 18"), ("0-15", "0-17")),
        (("victims under 13", "victims under 16"), ("0-12", "0-15")),
        (("victims under the age of 13", "victims under the age of 16"), ("0-12", "0-15")),
        (("victims over 12", "victims over 15"), ("13+", "16+")),
        (("victims up to 12", "victims up to 15"), ("0-12", "0-15")),
        (("victims aged 13", "victims aged 15"), ("13", "15")),
    ],
)
def test_titles_that_differ_in_a_bound_are_of_no_one_age(read_page: Read, ages_asked, titles, counted):
    blocks = [
        block for title, rows in zip(titles, (BY_YEAR, MORE), strict=True) for block in (f"Crimes, {title}", rows)
    ]
    reading = read_page(*blocks, request=asked(ages_asked))
    assert tuple(ages(reading, f"table {at}") for at in (1, 2)) == tuple({one} for one in counted)


@pytest.mark.parametrize("other", ["Not known", "Age not recorded"])
def test_labels_of_those_asked_about_are_a_part_beside_unknown_ages(read_page: Read, other):
    rows = [["Age", "2017/18", "2018/19"], ["Under 16", 12, 15], [other, 3, 1]]
    assert ages(read_page("Online crimes", rows, request=asked("0-15"))) == {"0-15", "unknown"}


@pytest.mark.parametrize(("whole", "counted"), [((14, 16), {"all"}), ((120, 150), {"0-15"})])
def test_labels_by_sex_are_a_part_where_they_do_not_add_up_to_all(read_page: Read, whole, counted):
    by_year = [["Year", "Number"], ["2017/18", whole[0]], ["2018/19", whole[1]]]
    by_sex = [["Sex", "2017/18", "2018/19"], ["Female under 16", 10, 11], ["Male under 16", 4, 5]]
    reading = read_page("Online crimes", by_year, "Online crimes by sex", by_sex, request=asked("0-15"))
    assert ages(reading, "table 2") == counted


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("Child victims", "0-17"),
        ("Crimes, victims under 18", "0-17"),
        ("Juvenile victims", "0-17"),
        ("Young people", "0-17"),
        ("Online crimes, child victims", "0-17"),
        ("Adult victims", "all"),
        ("Offences against children and adults", "all"),
    ],
)
def test_a_title_of_children_says_it_where_adults_were_asked_about(read_page: Read, title, counted):
    assert ages(read_page(title, BY_YEAR, request=asked("18+"))) == {counted}


@pytest.mark.parametrize(
    ("ages_asked", "text", "figures"),
    [
        (
            "0-15",
            "Victims under 16:\n2017/18: 40\n2018/19: 50\n\nVictims aged 16 and 17:\n2017/18: 12\n2018/19: 13",
            {(40, "0-15"), (50, "0-15"), (12, "16-17"), (13, "16-17")},
        ),
        (
            "0-15",
            "Victims under 16 were as follows:\n2017/18: 40\n\nVictims aged 16 and 17 were as follows:\n2017/18: 12",
            {(40, "0-15"), (12, "16-17")},
        ),
        (
            "0-15",
            "Flagged offences in 2017/18\nUnder 16: 40\n16-17: 12\nTotal: 52",
            {(40, "0-15"), (12, "16-17"), (52, "all")},
        ),
        (
            "0-15",
            "In 2017/18 there were 100 flagged offences, of which 40 had a victim under 16.",
            {(100, "all"), (40, "0-15")},
        ),
        (
            "0-15",
            "There were 100 flagged offences in 2017/18. 40 of these were against under 16s.",
            {(100, "all"), (40, "0-15")},
        ),
        (
            "0-15",
            "In 2017/18 40 flagged offences were against under 16s and in 3 the age of the victim was unknown.",
            {(40, "0-15"), (3, "unknown")},
        ),
        (
            "13-15",
            "In 2017/18 we recorded 40 offences against children aged 13 to 15. We recorded 70 against all under 18s.",
            {(40, "13-15"), (70, "0-17")},
        ),
        ("13-17", "In 2017/18 we recorded 40 flagged offences with a victim under 18.", {(40, "0-17")}),
        ("18+", "In 2017/18 we recorded 40 flagged offences with a victim under 18.", {(40, "0-17")}),
        ("0-15", "In 2017/18, 40 crimes against under 16s led to 12 arrests.", {(40, "all"), (12, "all")}),
    ],
)
def test_figures_in_text_keep_the_ages_asked_about_beside_others(ages_asked, text, figures):
    assert {(c.bounds.low, str(c.age)) for c in read_text(text, asked(ages_asked)).counts} == figures


@pytest.mark.parametrize(("ages_asked", "who", "age"), [("0-15", "people under 16", "0-15"), ("18+", "adults", "18+")])
def test_people_arrested_keep_their_ages_though_these_were_asked_about(ages_asked, who, age):
    counts = read_text(f"In 2017/18, 12 {who} were arrested for flagged offences.", asked(ages_asked)).counts
    assert [(c.bounds.low, c.detail) for c in counts] == [(12, (("suspect age", age),))]


def test_crimes_beside_people_arrested_are_of_everybody_asked_about():
    text = "In 2017/18 we recorded 40 flagged offences against victims under 16. 12 people under 16 were arrested."
    assert said(text, asked("0-15")) == [(40, "2017/18"), (12, "2017/18")]


@pytest.mark.parametrize(
    ("ages_asked", "note"),
    [
        ("0-15", "Only victims under 18 are included."),
        ("0-15", "Victims under 18 only."),
        ("13-15", "Only victims under 18 are included."),
        ("18+", "Only victims under 18 are included."),
        ("18+", "Figures include victims of all ages."),
        ("18+", "Figures include victims aged 16 and 17."),
        ("0-24", "Only victims under 18 are included."),
    ],
)
def test_a_note_on_other_ages_than_were_asked_about_is_told(read_sheets: Read, ages_asked, note):
    reading = read_sheets(asked(ages_asked), Data=[["Online crimes"], [], *BY_YEAR, [], [note]])
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize(
    ("ages_asked", "note"),
    [
        ("0-17", "Only victims under 18 are included."),
        ("0-24", "Figures include victims aged 16 and 17."),
        ("all", "Figures include victims of all ages."),
        ("18+", "Only victims aged 18 and over are included."),
    ],
)
def test_a_note_on_the_ages_asked_about_tells_nothing(read_sheets: Read, ages_asked, note):
    reading = read_sheets(asked(ages_asked), Data=[["Online crimes"], [], *BY_YEAR, [], [note]])
    assert (ages(reading), len(reading.counts), kinds(reading)) == ({"all"}, 4, [])
