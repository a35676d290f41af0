"""Sentences that put the number of each label behind it, and ages beside numbers that count."""

import pytest

from readings import kinds, said, values

FLAGGED = "In 2019/20 there were 176 offences with the flag. "


@pytest.mark.parametrize(
    "text",
    [
        "The offences recorded most often in 2019/20 were grooming (88A), with 53, and voyeurism (088/10), with 44.",
        "The two offences flagged most frequently in 2019/20 were grooming, at 53, and voyeurism, at 44.",
        "The offences reported most commonly in 2019/20 were grooming, which came to 53, and voyeurism, which had 44.",
        "The two main offences in 2019/20 were grooming, accounting for 53, and voyeurism, accounting for 44.",
        "The offences seen most often in 2019/20 were grooming, recorded 53 times, and voyeurism, recorded 44 times.",
    ],
)
def test_each_label_has_the_number_behind_it(text):
    found = dict(reversed(figure[::2]) for figure in said(text))
    assert set(found.values()) == {53, 44}
    assert found["088/10"] == 44


def test_a_label_that_is_not_understood_leaves_no_figure_of_all(read_page):
    text = "The commonest offences in 2019/20 were voyeurism, with 44, and larking about, with 12."
    reading = read_page("Offences with the online flag:", FLAGGED, text)
    assert values(reading) == {("2019/20",): (176, 176)}
    assert kinds(reading) == ["not-a-figure"]


def test_an_offence_that_is_not_understood_gives_its_victim_to_no_other(read_page):
    text = "In 2019/20 there were voyeurism, at 44, and sexual mischief with a female child under 16, at 12."
    reading = read_page("Offences with the online flag:", FLAGGED, text)
    assert values(reading) == {("2019/20",): (176, 176)}
    assert kinds(reading) == ["not-a-figure"]


def test_parts_of_a_label_and_a_total_go_on_in_the_same_words():
    text = "In 2019/20 there were voyeurism offences (44), of which against girls (31), and grooming offences (20)."
    assert (31, "2019/20", "088/10", "female") in said(text)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Of the offences in 2019/20, 68 were against a child aged under 13 and four against one aged 16 or 17.", 4),
        ("Of the 2019/20 offences, 68 had a victim aged below 13 and 4 a victim aged 16 or 17.", 4),
        ("Of the 2019/20 offences, 68 involved a child aged under 13 and 15 involved a child aged 16 or 17.", 15),
        ("Of the 2019/20 offences, 68 affected children aged less than 13 and nine affected those aged 16 or 17.", 9),
    ],
)
def test_a_number_behind_a_bound_of_ages_counts(text, ages):
    assert said(f"{FLAGGED}{text}")[1:] == [(68, "2019/20", "0-12"), (ages, "2019/20", "16-17")]


def test_two_ages_named_together_are_one_band():
    assert said(f"{FLAGGED}Of these, 31 were against children aged 12 and 13.")[1:] == [(31, "2019/20", "12-13")]


@pytest.mark.parametrize(
    "text",
    [
        "Grooming accounted for 90 of them, voyeurism for 41 and the rest were spread over 14 other types of crime.",
        "Of these, grooming stood at 90 and voyeurism at 41, the rest being split between nine other offence types.",
    ],
)
def test_over_how_many_other_kinds_the_rest_is_spread_counts_nothing(text):
    found = said(f"{FLAGGED}{text}")[1:]
    assert [figure[0] for figure in found] == [90, 41]


def test_what_is_left_for_other_offences_is_of_those():
    text = "In 2019/20 there were 176 flagged offences: 95 were voyeurism offences and 81 were other offences."
    assert said(text)[1:] == [(95, "2019/20", "088/10"), (81, "2019/20", "other-offences")]


@pytest.mark.parametrize("share", ["Two thirds", "Three quarters", "A third", "Half"])
def test_a_share_in_words_gives_the_whole_to_no_part(share):
    text = (
        f"{share} of the 176 flagged offences in 2019/20 were against girls (117), 40 against boys and 19 had no sex."
    )
    found = said(text)
    assert (176, "2019/20", "female") not in found
    assert (117, "2019/20", "female") in found


def test_a_part_that_a_figure_takes_in_is_told(read_page):
    text = "The figure for 2018/19 includes 5 offences that another unit recorded."
    reading = read_page("Offences with the online flag:", "2018/19: 168", "2019/20: 176", text)
    assert values(reading) == {("2018/19",): (168, 168), ("2019/20",): (176, 176)}
    assert kinds(reading) == ["not-a-figure"]


def test_crimes_that_were_classed_anew_are_no_figure(read_page):
    text = "14 offences in 2018/19 were later reclassified."
    reading = read_page("Offences with the online flag:", "2018/19: 168", "2019/20: 176", text)
    assert values(reading) == {("2018/19",): (168, 168), ("2019/20",): (176, 176)}


@pytest.mark.parametrize(
    "text",
    [
        "Girls were the victims in 97, 131 and 136 of these and boys in 20, 25 and 27.",
        "Of these, 97, 131 and 136 were against girls while 20, 25 and 27 were against boys.",
    ],
)
def test_lists_of_parts_go_through_the_years_of_their_wholes(text):
    whole = "There were 129 flagged offences in 2017/18, 168 in 2018/19 and 182 in 2019/20. "
    assert said(whole + text)[3:] == [
        (number, year, sex)
        for sex, numbers in (("female", (97, 131, 136)), ("male", (20, 25, 27)))
        for year, number in zip(("2017/18", "2018/19", "2019/20"), numbers, strict=True)
    ]
