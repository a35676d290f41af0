"""Labels with a mark of a list before them, or with what holds for all of them behind."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    "labels",
    [
        ["A: 0-9", "B: 10-12", "C: 13-17"],
        ["Age band 1 (0-9)", "Age band 2 (10-12)", "Age band 3 (13-17)"],
        ["[0,10)", "[10,13)", "[13,18)"],
        ["0_9", "10_12", "13_17"],
    ],
)
def test_bands_with_marks_of_a_list_are_bands(read_sheets, labels):
    read = read_sheets(Data=[["Victim age", *YEARS], *([label, 3, 4] for label in labels)])
    assert {key[1] for key in values(read)} == {"0-9", "10-12", "13-17"}
    assert kinds(read) == []


@pytest.mark.parametrize(
    "labels", [["1 Male", "2 Female", "9 Unknown"], ["Males (0-17)", "Females (0-17)", "Unspecified (0-17)"]]
)
def test_sexes_with_codes_or_the_ages_of_all_are_sexes(read_sheets, labels):
    read = read_sheets(Data=[["Sex of victim", *YEARS], *([label, 3, 4] for label in labels)])
    assert {key[1:] for key in values(read)} == {("male",), ("female",), ("unknown",)}
    assert kinds(read) == []


def test_ages_of_their_own_stay_beside_the_sexes(read_sheets):
    rows = [["Victims", *YEARS], ["Females (13-15)", 3, 4], ["Males (13-15)", 5, 6]]
    assert all("13-15" in key for key in values(read_sheets(Data=rows)))


def test_an_age_with_a_dash_behind_it_is_told(read_sheets):
    read = read_sheets(Data=[["Victim age", *YEARS], ["10-", 3, 4], ["11-12", 3, 4], ["13-17", 3, 4]])
    assert len(read.counts) == 4
    assert kinds(read) == ["unknown-age"]


def test_a_row_of_averages_holds_no_counts(read_sheets):
    rows = [["Class", *YEARS], ["19D", 11, 14], ["86", 18, 14], ["Total", 29, 28], ["Average per class", 14.5, 14]]
    read = read_sheets(Data=rows)
    assert len(read.counts) == 6
    assert kinds(read) == []


def test_the_number_of_a_table_before_its_title_is_no_count(read_sheets):
    assert kinds(read_sheets(One=[["Table 1 Offences by class"], ["Class", *YEARS], ["19D", 11, 14]])) == []


@pytest.mark.parametrize(("sign", "note"), [("■", "■ number below 5 not shown"), ("n<5", "")])
def test_signs_for_withheld_numbers(read_sheets, sign, note):
    read = read_sheets(Data=[["Class", *YEARS], ["19D", 11, sign], ["86", 18, 14], [], [note]])
    assert values(read)[("2018/19", "19D")][1] == 4


BANDS = ["0-9", "10-12", "13-15", "16-17", "Not stated"]


@pytest.mark.parametrize(
    "marks", ["ABCDZ", "abcde", ["1.", "2.", "3.", "4.", "99."], ["01 -", "02 -", "03 -", "04 -", "09 -"]]
)
def test_marks_may_come_in_any_order_and_that_of_the_unknown_apart(read_sheets, marks):
    labels = [
        f"{mark}: {band}" if mark.isalpha() else f"{mark} {band}" for mark, band in zip(marks, BANDS, strict=True)
    ]
    rows = [["Year", "Age band", "Crimes"]]
    rows += [[year, label, 10 + len(label)] for year in YEARS for label in (*labels[2:], *labels[:2])]
    reading = read_sheets(Data=[["Sexual offences against children with the online flag"], *rows])
    assert {key[1] for key in values(reading)} == {"0-9", "10-12", "13-15", "16-17", "unknown"}
    assert kinds(reading) == []


@pytest.mark.parametrize("labels", [["A: 0-9", "B: 10-12", "A: 13-15"], ["2 - Female", "5 - Male", "8 - Not recorded"]])
def test_what_may_be_more_than_a_mark_is_told(read_sheets, labels):
    rows = [["Group", *YEARS], *([label, 10 + at, 20 + at] for at, label in enumerate(labels))]
    assert kinds(read_sheets(Data=[["Flagged offences"], *rows])) != []


def test_numbers_of_questions_before_labels_of_several_kinds_are_not_of_them(read_sheets):
    rows = [["Year", "1) Offences", "2a. Female victims", "2b. Male victims"], ["2017/18", 30, 19, 11]]
    read = read_sheets(Data=rows)
    assert values(read) == {
        ("2017/18",): (30, 30),
        ("2017/18", "female"): (19, 19),
        ("2017/18", "male"): (11, 11),
    }
    assert kinds(read) == []


@pytest.mark.parametrize("first", ["1. Rape", "1. Under 13", "1. Boys"])
def test_the_number_of_the_question_about_all_is_no_age(read_sheets, first):
    read = read_sheets(Data=[["Year", first, "2. All"], ["2017/18", 21, 930]])
    assert values(read)["2017/18",] == (930, 930)


def test_codes_of_classes_stay_with_their_titles(read_sheets):
    rows = [["Offence", *YEARS], ["17A. Sexual assault on a male", 3, 4], ["20A. Sexual assault on a female", 5, 6]]
    assert {c.offence for c in read_sheets(Data=rows).counts} == {"017/15", "020/05"}


def test_ages_with_a_point_behind_them_are_ages(read_sheets):
    read = read_sheets(Data=[["Age", *YEARS], ["8.", 3, 4], ["9.", 5, 6]])
    assert {str(c.age) for c in read.counts} == {"8", "9"}
