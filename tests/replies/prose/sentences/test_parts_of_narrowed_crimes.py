"""Parts of crimes that the number before them narrows: ``60 offences against girls, of which 12 were on Snapchat``."""

import pytest

from readings import Read, said

CRIMES = "In 2019/20 there were 60 offences "


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("of grooming involving girls, of which 12 were on Snapchat.", ("grooming", "female", "snapchat")),
        ("of grooming on Snapchat, of which 12 had a victim under 13.", ("grooming", "0-12", "snapchat")),
        ("of grooming on Snapchat. Of these, 12 had a victim under 13.", ("grooming", "0-12", "snapchat")),
        ("against girls, 12 of them on Snapchat.", ("female", "snapchat")),
        ("against girls, of which 12 were rapes.", ("rape", "female")),
        ("against girls, including 12 rapes.", ("rape", "female")),
        ("on Snapchat, including 12 rapes.", ("rape", "snapchat")),
        (", of which 40 were against girls, of which 12 were on Snapchat.", ("female", "snapchat")),
    ],
)
def test_a_part_of_narrowed_crimes_is_of_these(words: str, part: tuple[str, ...]) -> None:
    assert (12, "2019/20", *part) in said(CRIMES + words)


def test_further_parts_of_narrowed_crimes_are_of_these() -> None:
    assert said(CRIMES + "against girls, including 12 rapes and 30 grooming offences.")[1:] == [
        (12, "2019/20", "rape", "female"),
        (30, "2019/20", "grooming", "female"),
    ]


def test_parts_of_crimes_that_stand_side_by_side_are_of_each() -> None:
    for words in (
        "12 of which were on Snapchat, and 20 against boys, 5 of which",
        "including 12 on Snapchat, and 20 against boys, including 5",
    ):
        read = said(f"{CRIMES}against girls, {words} on Snapchat.".replace("5 of which on", "5 of which were on"))
        assert read[1:] == [
            (12, "2019/20", "female", "snapchat"),
            (20, "2019/20", "male"),
            (5, "2019/20", "male", "snapchat"),
        ]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("60 of these were against girls and 12 of these were on Snapchat.", ("snapchat",)),
        ("60 of the offences were against girls and 12 of the offences were on Snapchat.", ("snapchat",)),
        ("60 of the victims were girls and 12 of the victims were under 13.", ("0-12",)),
        ("60 of them were on Snapchat and 12 of them were rapes.", ("rape",)),
        ("60 were against girls and 12 of these were on Snapchat.", ("snapchat",)),
        ("Of these, 60 were against girls and 12 of these were on Snapchat.", ("snapchat",)),
    ],
)
def test_two_parts_of_the_crimes_told_before_are_not_of_each_other(words: str, part: tuple[str, ...]) -> None:
    assert (12, "2019/20", *part) in said(f"In 2019/20 there were 100 offences. {words}")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (", 60 of which were against girls and 12 of which were on Snapchat.", ("snapchat",)),
        (", 60 of them against girls and 12 of them on Snapchat.", ("snapchat",)),
        (", including 60 against girls and including 12 on Snapchat.", ("snapchat",)),
        (" (60 on Snapchat), of which 12 were rapes.", ("rape",)),
        (" (60 against girls), 12 of which were rapes.", ("rape",)),
        (" - 60 against girls - of which 12 were rapes.", ("rape",)),
        (" involving 60 girls, of which 12 were rapes.", ("rape",)),
    ],
)
def test_a_part_behind_another_part_is_of_all(words: str, part: tuple[str, ...]) -> None:
    assert (12, "2019/20", *part) in said(f"In 2019/20 there were 100 offences{words}")


@pytest.mark.parametrize(
    "words",
    [
        "not including 12 rapes.",
        "most of which were on Facebook, and 12 rapes.",
        "details of which are held, and 12 rapes.",
        "none of which were solved, and 12 rapes.",
        "and 40 on Snapchat, of which 12 were rapes.",
    ],
)
def test_what_stands_beside_narrowed_crimes_is_no_part_of_them(words: str) -> None:
    assert (12, "2019/20", "rape") in said(f"{CRIMES}against girls, {words}")


def test_a_comparison_behind_a_part_is_no_further_part() -> None:
    assert (30, "2019/20", "grooming") in said(
        f"{CRIMES}against girls, including 12 rapes, compared with 30 grooming offences."
    )


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("against girls and 20 against boys, of which 12 were on Snapchat.", ("snapchat",)),
        (", of which 40 were against girls and of which 12 were on Snapchat.", ("snapchat",)),
        ("on Snapchat, compared with 12 on Instagram.", ("instagram",)),
        ("against girls, 20 against boys and 5 unknown, of whom 12 were under 13.", ("0-12",)),
    ],
)
def test_a_part_that_may_be_of_more_is_not_narrowed(words: str, part: tuple[str, ...]) -> None:
    assert (12, "2019/20", *part) in said(CRIMES + words)


def test_charges_for_narrowed_crimes_are_for_these(read_page: Read) -> None:
    counts = read_page(CRIMES + "against girls, of which 12 resulted in a charge.").counts
    assert [(c.bounds.low, str(c.measure), str(c.sex)) for c in counts] == [
        (60, "offences", "female"),
        (12, "charges", "female"),
    ]


def test_those_that_came_to_nothing_are_told_beside_charges_for_narrowed_crimes(read_page: Read) -> None:
    reading = read_page(CRIMES + "on Snapchat, of which 12 resulted in a charge and 40 did not.")
    assert not [c for c in reading.counts if c.bounds.low == 40]
    assert any("40" in issue.message for issue in reading.issues)
