"""Lists of offence classes that name some of them as a span."""

from time import process_time

import pytest

from cyberflag.vocabularies.offences import offences_named_in


def named(text):
    return [found.value for found in offences_named_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Class 17A to 23, 70, 71 and 88A",
        "classes 19C-19H and 20A",
        "HO classes 17 through 23, 86 and 88A",
        "offence classes 17A to 22B, plus 88C",
        "17A, 17B, 19C to 19H, 88A",
        "over classes 17 - 22B",
        "filed under 17 - 22B",
        "filed under 17 to 22B (Home Office)",
        "as filed under 20 to 22B",
        "offences recorded under 17A to 22B",
        "offences under 19C to 19H and 88A",
    ],
)
def test_a_list_with_a_span_of_classes_names_no_single_offence(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("classes 17A, 17B and 88A", ["17A", "17B", "88A"]),
        ("17A - 23", ["17A"]),
        ("88A - 12", ["88A"]),
        ("88A, aged 10 to 15", ["88A"]),
        ("Class 88A: 12 to 15", ["88A"]),
        ("Sexual activity with a child under 16 - 22B", ["22B"]),
        ("a child under the age of 13 – 20B", ["20B"]),
    ],
)
def test_classes_beside_other_numbers_are_still_named(text, classes):
    assert [value for value in named(text) if value[-1].isalpha()] == classes


@pytest.mark.parametrize("behind", ["!", "and so on", ""])
def test_a_class_before_many_empty_cells_is_read_in_no_time(behind):
    began = process_time()
    assert named("88A" + ", " * 60 + behind) == ["88A"]
    assert process_time() - began < 1
