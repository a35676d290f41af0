"""Numbers that stand for each of several years which their sentence names, and years told by two systems."""

import pytest

HEAD = ["<h2>Request</h2>", "How many people were arrested for rape in each year?", "<h2>Response</h2>"]


def told(reading):
    return sorted((c.period.label, c.bounds.low, c.bounds.high) for c in reading.counts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There were 7 arrests in each of 2016 and 2017.", [("2016", 7, 7), ("2017", 7, 7)]),
        (
            "There were fewer than five arrests in both 2016 and 2017, nine in 2018 and 11 in 2019.",
            [("2016", 0, 4), ("2017", 0, 4), ("2018", 9, 9), ("2019", 11, 11)],
        ),
        (
            "Six arrests were made in each year from 2016/17 to 2018/19.",
            [("2016/17", 6, 6), ("2017/18", 6, 6), ("2018/19", 6, 6)],
        ),
        (
            "In each of the years 2016, 2017 and 2018 there were 5 arrests, and in 2019 none.",
            [("2016", 5, 5), ("2017", 5, 5), ("2018", 5, 5), ("2019", 0, 0)],
        ),
    ],
)
def test_a_number_of_each_of_the_named_years_is_one_of_each(read_unasked, sentence, expected):
    assert told(read_unasked(*HEAD, sentence)) == expected


@pytest.mark.parametrize("systems", ["52 (Fusion) 23 (Niche)", "52 (CrimeFile), 23 (Connect)"])
def test_the_figures_of_two_systems_are_two_of_one_year(read_unasked, systems):
    assert told(read_unasked(*HEAD, "2018 - 41", f"2019 - {systems}")) == [
        ("2018", 41, 41),
        ("2019", 23, 23),
        ("2019", 52, 52),
    ]


def test_letters_in_bilingual_headings_tell_which_question_is_answered(read_unasked):
    asked = ["<h2>Cais / Request</h2>", "a) Stalking offences in 2017.", "b) People arrested for rape in each year."]
    answers = ["<h2>Ymateb / Response a:</h2>", "2017 - 33", "<h2>Ymateb / Response b:</h2>"]
    reading = read_unasked(*asked, *answers, "There were 3 arrests in each of 2016 and 2017.")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("stalking", 33), ("rape", 3), ("rape", 3)]
