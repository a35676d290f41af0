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
