"""Tables of one shape whose titles begin with the same words or deny something, and labels of what is known or not."""

import pytest

from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total
from readings import kinds, values


def tables(*titles):
    return [
        row
        for title in titles
        for row in ([title], ["Age", "2017/18", "2018/19"], ["12", 1, 2], ["13", 4, 5], ["Total", 5, 7], [])
    ]


@pytest.mark.parametrize("before", ["Table:", "Crimes by age for", "Breakdown -"])
def test_titles_that_share_their_first_words_are_labels_of_one_kind(read_sheets, before):
    titles = [f"{before} {name}" for name in ("Kik", "Discord", "other", "no site on the record", "site known or not")]
    reading = read_sheets(Data=tables(*titles))
    found = values(reading)
    assert not kinds(reading)
    assert found[("2018/19", "13", "discord")] == (5, 5)
    assert found[("2018/19", "13", "other")] == (5, 5), "it is not of all platforms"
    assert found[("2017/18", "12", "unknown")] == (1, 1)
    assert found[("2017/18", "12")] == (1, 1)


def test_a_title_that_says_nothing_behind_the_shared_words_is_told(read_sheets):
    reading = read_sheets(Data=tables("Table: Kik", "Table: Discord", "Table: Zorble"))
    assert kinds(reading) == ["unknown-heading"]
    assert len(reading.counts) == 12


@pytest.mark.parametrize(
    "before", ["Crimes not on", "Crimes without", "Crimes on apps that are not", "All apps besides"]
)
def test_a_title_that_denies_a_platform_is_not_of_it(read_sheets, before):
    reading = read_sheets(Data=tables(f"{before} Kik", f"{before} Discord"))
    assert kinds(reading) == ["answer-differs", "answer-differs"]
    assert {count.platform for count in reading.counts} == {"all"}
    assert all(count.detail for count in reading.counts), "they are kept apart from all crimes"


@pytest.mark.parametrize(
    "label",
    [
        "With or without an app",
        "App named or not",
        "Crimes, age known or unknown",
        "Known and unknown",
        "Any site or none",
        "Any or no website",
        "Some or none",
        "All apps and none named",
        "Any service, named or not",
        "Whether or not a platform was recorded",
    ],
)
def test_what_may_be_known_or_not_is_a_whole_and_not_unknown(label):
    assert understand_total(label)
    assert all(str(said.value) != "unknown" for said in fits_of(label).values())


@pytest.mark.parametrize(
    "label",
    ["With or without the flag", "Flagged or not", "Not known or not recorded", "No app", "One or none", "None"],
)
def test_what_is_flagged_or_not_or_unknown_is_no_total(label):
    assert not understand_total(label)


@pytest.mark.parametrize(
    ("label", "dimension"),
    [
        ("no app on the record", Dimension.PLATFORM),
        ("No age at all", Dimension.AGE),
        ("without an age on our system", Dimension.AGE),
        ("no gender on the crime report", Dimension.SEX),
    ],
)
def test_what_is_missing_somewhere_is_unknown(label, dimension):
    assert str(fits_of(label)[dimension].value) == "unknown"
