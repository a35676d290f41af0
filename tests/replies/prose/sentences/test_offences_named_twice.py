"""Labels of a letter that name their offence twice, or a part of what it takes in."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    "label",
    [
        "Obscene publications, which takes in indecent images (class 86)",
        "Obscene publications (this includes indecent images)",
        "Obscene publications, mostly indecent images",
        "Obscene publications, incl. all indecent images",
    ],
)
def test_what_an_offence_takes_in_is_no_other_offence(label):
    read = said(f"Offences with the online flag:\n\n{label}: 14 in 2017/18, 22 in 2018/19.")
    assert read == [(14, "2017/18", "86"), (22, "2018/19", "86")]


@pytest.mark.parametrize("joint", ["and", "with", "or"])
def test_an_offence_beside_another_is_not_taken_in(joint):
    """What the figures are of is not said then, and told."""
    text = (
        f"Offences with the online flag:\n\nObscene publications {joint} indecent images: 14 in 2017/18, 22 in 2018/19."
    )
    assert said(text) in ([], [(14, "2017/18"), (22, "2018/19")])


def test_sexes_behind_an_offence_named_twice_are_still_heard():
    read = said(
        "In 2017/18 there were 8 indecent images offences against girls and 5 indecent images offences against boys."
    )
    assert [(number, *rest[1:]) for number, *rest in read] == [
        (8, "indecent-images", "female"),
        (5, "indecent-images", "male"),
    ]


@pytest.mark.parametrize("words", ["Rape and grooming", "Snapchat and TikTok", "Rape or sexual assault"])
def test_numbers_with_a_year_each_are_not_shared_out_among_words(words):
    read = read_text(f"Offences with the online flag:\n\n{words}: 14 in 2017/18, 22 in 2018/19.")
    assert read.counts == ()
    assert [issue.kind.value for issue in read.issues] == ["not-a-figure"]


def test_girls_and_boys_with_a_year_each_are_all_children():
    read = said("Offences with the online flag:\n\nGirls and boys: 14 in 2017/18, 22 in 2018/19.")
    assert read == [(14, "2017/18"), (22, "2018/19")]


def test_ages_that_are_not_understood_are_not_all_ages():
    read = read_text("Offences with the online flag:\n\nAges 10-12 and 13-15: 14 in 2017/18, 22 in 2018/19.")
    assert read.counts == ()
    assert {issue.kind.value for issue in read.issues} == {"unknown-age"}


@pytest.mark.parametrize("label", ["Something odd - ", "Rape and grooming - ", "Something odd "])
def test_years_behind_a_label_that_is_not_understood_are_all_told(label):
    read = read_text(f"Offences with the online flag:\n\n{label}2017/18: 14; 2018/19: 22; 2019/20: 9.")
    assert read.counts == ()
    assert {issue.kind.value for issue in read.issues} == {"unknown-heading"}


def test_a_number_right_before_a_title_with_an_age_counts_its_crimes():
    text = (
        "In 2017/18, 26 of the flagged offences were sexual communication with a child (071/17), six meeting a female "
        "child following sexual grooming (088/01), 12 rape of a female under 13 and seven causing a child under 16 to "
        "watch a sexual act (022/11)."
    )
    assert said(text) == [
        (26, "2017/18", "071/17"),
        (6, "2017/18", "088/01"),
        (12, "2017/18", "019/16"),
        (7, "2017/18", "022/11"),
    ]


@pytest.mark.parametrize(
    "codes", ["2 codes 86/2 and 86/10", "2 HO codes 86/2 and 86/10", "2 Home Office codes, 86/2 and 86/10", "2 86/2"]
)
def test_a_number_right_before_codes_counts_no_crimes(codes):
    assert 2 not in [number for number, *_ in said(f"In 2017/18 we recorded 26 flagged offences under {codes}.")]


@pytest.mark.parametrize(
    "words",
    [
        "under the 2 rape codes",
        "under the 12 causing a child under 16 to watch a sexual act codes",
        "on tier 1 sexual activity with a child under 16",
        "in division 2 sexual activity with a child under 16",
        "under schedule 3 rape of a female under 13",
    ],
)
def test_a_number_of_codes_or_of_a_schedule_counts_no_crimes_of_a_title(words):
    assert [number for number, *_ in said(f"In 2017/18 we recorded 26 flagged offences {words}.")] == [26]
