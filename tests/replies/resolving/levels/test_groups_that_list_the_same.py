"""Groups of a column that list the same labels below each other, and wholes named after what a column is of."""

import pytest

from readings import kinds, values

YEARS = ["Victim", "2018/19", "2019/20"]


def grouped(last, labels, figures):
    """Rows of three groups with the same labels, of which the last is headed by ``last``."""
    rows = [["Offences with the online flag"], YEARS]
    for head, numbers in zip(("Girls", "Boys", last), figures, strict=True):
        rows.append([head])
        rows.extend([label, number, number + 1] for label, number in zip(labels, numbers, strict=True))
    return rows


@pytest.mark.parametrize("last", ["Unspecified children", "Victims unknown", "Unknown", "Not stated", "N/K"])
def test_a_label_over_ages_that_came_before_is_of_the_sex(read_sheets, last):
    figures = [(31, 44, 6), (12, 18, 2), (0, 1, 9)]
    reading = read_sheets(Data=grouped(last, ["Under 13", "13 to 17", "Age not stated"], figures))
    assert values(reading)[("2018/19", "0-12", "unknown")] == (0, 0)
    assert values(reading)[("2019/20", "13-17", "unknown")] == (2, 2)
    assert values(reading)[("2018/19", "unknown", "male")] == (2, 2)
    assert kinds(reading) == []


def test_a_label_over_sexes_that_came_before_is_of_the_age(read_sheets):
    rows = [["Offences with the online flag"], YEARS]
    for head, numbers in (("Aged 0-12", (31, 12)), ("Aged 13-17", (44, 18)), ("Unrecorded", (3, 1))):
        rows += [[head], ["F", numbers[0], 9], ["M", numbers[1], 7]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "unknown", "female")] == (3, 3)
    assert kinds(reading) == []


def test_a_row_without_figures_stays_one_of_its_group(read_sheets):
    rows = [
        ["Offences with the online flag"],
        YEARS,
        *[["Girls"], ["Under 13", 31, 30], ["13 to 17", 44, 41], ["Not known"]],
        *[["Boys"], ["Under 13", 12, 11], ["13 to 17", 18, 20], ["Not known", 2, 3]],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "0-12", "male")] == (12, 12)
    assert ("2018/19", "unknown", "female") not in values(reading)
    assert kinds(reading) == ["ambiguous-blank"]


@pytest.mark.parametrize(
    ("head", "whole"),
    [
        ("Application", "All applications"),
        ("Application used", "Applications total"),
        ("Service", "All services together"),
        ("Channel", "Any channel"),
        ("Site or application", "Total sites and applications"),
    ],
)
def test_all_of_what_a_column_of_platforms_names_is_a_total(read_sheets, head, whole):
    rows = [
        ["Offences with the online flag, by year"],
        [head, "2018/19", "2019/20"],
        *[["Snapchat", 21, 24], ["Kik", 8, 5], ["Any other", 6, 9], [whole, 35, 38]],
    ]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19",)] == (35, 35)
    assert {count.measure.value for count in reading.counts} == {"offences"}
    assert [count.total for count in reading.counts] == [False] * 6 + [True] * 2
    assert kinds(reading) == []


@pytest.mark.parametrize("label", ["All dating apps", "All online games"])
def test_all_of_one_kind_of_platform_is_not_all_platforms(read_sheets, label):
    rows = [
        ["Offences with the online flag, by year"],
        ["Application", "2018/19", "2019/20"],
        *[["Snapchat", 21, 24], ["Kik", 8, 5], [label, 6, 9]],
    ]
    assert ("2018/19",) not in values(read_sheets(Data=rows))


def test_applications_received_are_no_crimes(read_unasked):
    reading = read_unasked(
        "Applications under the disclosure scheme",
        [["Year", "All applications"], ["2018/19", "14"], ["2019/20", "22"]],
    )
    assert [count.measure.value for count in reading.counts] == ["other", "other"]


@pytest.mark.parametrize("whole", ["Total unspecified", "Unspecified total", "All unspecified"])
def test_a_total_that_names_its_section_again_is_of_no_unknown_age(read_sheets, whole):
    rows = [["Offences with the online flag"], YEARS]
    for head, numbers, total in (("Girls", (31, 44), "All girls"), ("Boys", (12, 18), "All boys")):
        rows += [[head], ["Under 13", numbers[0], 9], ["13 to 17", numbers[1], 7], [total, sum(numbers), 16]]
    rows += [["Unspecified"], ["Under 13", 0, 1], ["13 to 17", 2, 0], [whole, 2, 1]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "unknown")] == (2, 2)
    assert kinds(reading) == []


def test_unknown_ages_above_the_total_of_each_sex_stay_ages(read_sheets):
    rows = [["Offences with the online flag"], YEARS]
    for head, numbers in (("Girls", (31, 4)), ("Boys", (12, 1)), ("Unspecified", (2, 5))):
        rows += [[head], ["Under 18", numbers[0], 9], ["Unspecified", numbers[1], 7]]
        rows += [[f"All {head.lower()}", sum(numbers), 16]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "unknown", "female")] == (4, 4)
    assert kinds(reading) == []
