"""Captions that a letter prints below its tables."""

import pytest

from readings import Read

_OUTCOMES = [["Outcome", "2020", "2021", "2022"], ["Charged", "9", "23", "22"], ["No suspect", "8", "41", "46"]]
_AGES = [["Age band", "Female", "Male"], ["Under 13", "97", "14"], ["13 to 15", "221", "47"]]
_OF_OUTCOMES = "outcomes of the offences with the online flag, by year"
_OF_AGES = "offences with the online flag recorded from January 2021 to December 2022, by age band and sex"
_CAPTIONS = [
    ("Table 1: {}", "Table 2: {}"),
    ("Table A - {}", "Table B - {}"),
    ("Figure 1. {}", "Figure 2. {}"),
    ("(Table no. 1 of 2) {}", "(Table no. 2 of 2) {}"),
    ("Table one – {}", "Table two – {}"),
    ("Fig. i) {}", "Fig. ii) {}"),
]


def _of_ages(reading):
    return [
        (str(c.measure), str(c.period.start), str(c.period.end), c.bounds.low)
        for c in reading.counts
        if str(c.sex) != "all"
    ]


@pytest.mark.parametrize(("first", "second"), _CAPTIONS)
def test_a_table_counts_what_the_caption_below_it_says(read_page: Read, first: str, second: str) -> None:
    below = [first.format(_OF_OUTCOMES), second.format(_OF_AGES), "Our next release is planned for 30 June 2024."]
    reading = read_page("Answer", _OUTCOMES, below[0], _AGES, *below[1:])
    assert _of_ages(reading) == [("offences", "2021-01-01", "2022-12-31", n) for n in (97, 14, 221, 47)]


def test_a_footnote_between_a_caption_and_the_next_table_is_not_of_that(read_page: Read) -> None:
    note = "No suspect takes in outcome types 14, 15 and 16."
    reading = read_page(_OUTCOMES, f"Table 1: {_OF_OUTCOMES}", note, _AGES, f"Table 2: {_OF_AGES}")
    assert {measure for measure, *_ in _of_ages(reading)} == {"offences"}


def test_captions_above_their_tables_stay_there(read_page: Read) -> None:
    reading = read_page(f"Table 1: {_OF_AGES}", _AGES, f"Table 2: {_OF_OUTCOMES}", _OUTCOMES)
    assert [str(c.measure) for c in reading.counts] == ["offences"] * 4 + ["outcomes"] * 6


_BY_YEAR = [["Year", "Offences"], ["2020", "50"], ["2021", "60"]]
_FEWER = [["Year", "Number"], ["2020", "5"], ["2021", "6"]]
_LETTERHEAD = [["Our ref", "1234/20"], ["Date", "4 May 2022"]]
_AGES_ALONE = [["Age", "2020", "2021"], ["Under 13", "5", "6"], ["13 to 15", "7", "8"]]
_BY_AGE_AND_SEX = "Table 1: flagged offences in 2021 by age and sex"


def test_three_tables_count_what_the_captions_below_them_say(read_unasked: Read) -> None:
    reading = read_unasked(
        "Answer",
        _OUTCOMES,
        f"Table 1: {_OF_OUTCOMES}",
        [["Sex", "2020", "2021"], ["Female", "19", "23"], ["Male", "8", "41"]],
        "Table 2: flagged offences by sex of the victim",
        _AGES_ALONE,
        "Table 3: flagged rape offences by age",
    )
    found = [(str(c.measure), c.offence) for c in reading.counts]
    assert found == [("outcomes", "all")] * 6 + [("offences", "all")] * 4 + [("offences", "rape")] * 4


@pytest.mark.parametrize(
    "blocks",
    [
        ["The offences with the flag were these.", _BY_YEAR, _BY_AGE_AND_SEX, _AGES, "Table 2: outcomes by year"],
        [_LETTERHEAD, _BY_AGE_AND_SEX, _AGES, "Table 2: suspects arrested for these offences - no information held"],
        [_OUTCOMES, _BY_AGE_AND_SEX, _AGES, "Table 2: outcomes by age - not held"],
        ["Flagged offences by outcome", _OUTCOMES, _BY_AGE_AND_SEX, _AGES, "Table 2: ages of suspects - withheld"],
        ["Flagged offences in 2021", _AGES, "Table 1, question 2: outcomes of the offences are exempt."],
    ],
)
def test_a_caption_above_each_table_but_the_first_stays_where_it_is(read_unasked: Read, blocks) -> None:
    found = {
        (str(c.measure), c.period.label, c.bounds.low) for c in read_unasked(*blocks).counts if str(c.sex) != "all"
    }
    assert found == {("offences", "2021", n) for n in (97, 14, 221, 47)}


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (
            ["The flagged offences were as follows.", _BY_YEAR, "Table 1: of these, offences of rape", _FEWER,
             "Table 2: persons arrested. None were arrested."],
            {(5, "offences", "rape", "all"), (6, "offences", "rape", "all")},
        ),
        (
            [_LETTERHEAD, "Table 1: flagged rapes", _BY_YEAR, "Table 2: flagged grooming",
             [["Year", "Offences"], *_FEWER[1:]], "Figure 3: arrests (chart)"],
            {(50, "offences", "rape", "all"), (60, "offences", "rape", "all"), (5, "offences", "88A", "all"),
             (6, "offences", "88A", "all")},
        ),
        (
            ["Recorded crimes with the flag", _BY_YEAR, "Table 1: crimes with the flag and a charge", _FEWER,
             "Table 2: number of victims under 13 - information not held"],
            {(50, "offences", "all", "all"), (60, "offences", "all", "all")},
        ),
        (
            ["Flagged rapes in each year:", _BY_YEAR, "Table 1: number of flagged grooming offences in each year",
             _FEWER, "Table 2: number of arrests in each year", [["Year", "Arrests"], ["2020", "3"], ["2021", "4"]],
             "Table 3: stop and search is not held"],
            {(50, "offences", "rape", "all"), (60, "offences", "rape", "all")},
        ),
        (
            ["Recorded crimes with the flag", _BY_YEAR, "Table 1 - Under 13s are not searchable"],
            {(50, "offences", "all", "all"), (60, "offences", "all", "all")},
        ),
        (
            ["Flagged offences by year", _BY_YEAR, "Table 1: figures for rape are in the attached sheet."],
            {(50, "offences", "all", "all"), (60, "offences", "all", "all")},
        ),
        (
            ["Flagged rapes by year", _BY_YEAR, "Figure 1: flagged grooming by year (bar chart)"],
            {(50, "offences", "rape", "all"), (60, "offences", "rape", "all")},
        ),
    ],
)  # fmt: skip
def test_a_caption_of_what_is_not_held_or_a_remark_below_a_table_is_not_its_title(
    read_unasked: Read, blocks, expected
) -> None:
    found = {(c.bounds.low, str(c.measure), c.offence, str(c.age)) for c in read_unasked(*blocks).counts}
    assert expected <= found


_HEADING = "Flagged grooming offences by {}, 2021"


@pytest.mark.parametrize(
    ("split", "above", "caption", "below", "without"),
    [
        ("age and sex", _AGES, "age and sex", [["Girls", "5"], ["Boys", "7"]], "sex of suspects not held"),
        ("age and sex", _AGES, "age and sex", [["Under 13", "5"], ["13 to 15", "7"]], "age of suspects not recorded"),
        ("age and sex", _AGES, "sex and age", [["Girls", "5"], ["Boys", "7"]], "sex of suspects is withheld"),
        ("age and sex", _AGES, "age and sex", [["Girls", "5"], ["Boys", "7"]], "sex of suspects - see attached"),
        ("age and sex", _AGES, "age and sex", [["Girls", "5"], ["Boys", "7"]], "sex of suspects"),
        (
            "outcome and sex",
            [["Outcome", "Female", "Male"], ["Charged", "9", "8"], ["No suspect", "7", "6"]],
            "outcome",
            [["", "Female", "Male"], ["Total", "5", "7"]],
            "sex of suspects is not recorded",
        ),
        (
            "platform and sex",
            [["App", "Female", "Male"], ["Facebook", "9", "8"], ["Snapchat", "7", "6"]],
            "platform, by sex",
            [["Female", "5"], ["Male", "7"]],
            "suspects by sex are exempt",
        ),
    ],
)  # fmt: skip
def test_captions_stay_where_the_last_tells_of_a_table_that_is_not_printed(
    read_unasked: Read, split, above, caption, below, without
) -> None:
    one, two = f"Table 1: flagged rape offences by {caption}, 2021", f"Table 2: {without}"
    counts = read_unasked(_HEADING.format(split), above, one, below, two).counts
    assert {c.offence for c in counts} == {"rape", "88A"}
    assert {
        (c.bounds.low, c.offence, str(c.measure)) for c in counts if c.bounds.low in (5, 7) and c.offence == "rape"
    } == {
        (5, "rape", "offences"),
        (7, "rape", "offences"),
    }
