"""What labels and corners of tables say of their figures beside what they are labels of."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    ("label", "of"),
    [
        ("Cyber flagged, victims aged 10-12", "10-12"),
        ("Flagged online (male victims)", "male"),
        ("With the online flag, Discord", "discord"),
        ("Online flagged, victim 0-17", "0-17"),
        ("Flagged as online, victim under 16", "0-15"),
    ],
)
def test_a_label_of_flagged_crimes_keeps_the_victims_or_platform_that_it_names(read_sheets, label, of):
    read = read_sheets(Data=[["Total by year", *YEARS], [label, 31, 44]])
    assert values(read) == {("2017/18", of): (31, 31), ("2018/19", of): (44, 44)}


def test_flagged_crimes_by_age_in_words_are_no_two_figures_of_one_thing(read_sheets):
    rows = [["", *YEARS], ["Flagged, victim under 10", 4, 6], ["Flagged, victim aged 10 to 17", 31, 44]]
    read = read_sheets(Data=rows)
    assert values(read) == {
        ("2017/18", "0-9"): (4, 4),
        ("2018/19", "0-9"): (6, 6),
        ("2017/18", "10-17"): (31, 31),
        ("2018/19", "10-17"): (44, 44),
    }
    assert kinds(read) == []


@pytest.mark.parametrize(
    ("corner", "also"),
    [
        ("Sex of victim, grooming only", "grooming"),
        ("Sex (victims aged 10 to 12)", "10-12"),
        ("Male or female victim - Snapchat", "snapchat"),
    ],
)
def test_the_corner_of_a_table_narrows_its_figures(read_sheets, corner, also):
    read = read_sheets(Data=[[corner, *YEARS], ["Female", 9, 8], ["Male", 3, 5]])
    assert {key for key in values(read) if also in key} == set(values(read))
    assert len(values(read)) == 4


@pytest.mark.parametrize("corner", ["Sex", "Gender of victim (under 18)", "Sex of the victim, flagged offences", "M/F"])
def test_a_corner_that_only_names_its_labels_narrows_nothing(read_sheets, corner):
    read = read_sheets(Data=[[corner, *YEARS], ["Female", 9, 8], ["Male", 3, 5]])
    assert values(read) == {
        ("2017/18", "female"): (9, 9),
        ("2018/19", "female"): (8, 8),
        ("2017/18", "male"): (3, 3),
        ("2018/19", "male"): (5, 5),
    }


@pytest.mark.parametrize(
    "asked",
    [
        "How many sexual offences (including those of indecent images of children) carried the online flag?",
        "Sexual offences (including indecent images) with an online flag and a victim under 18",
        "Sexual and indecent image offences flagged as online",
    ],
)
def test_sexual_offences_with_images_in_brackets_are_all_that_was_asked_about(read_sheets, asked):
    read = read_sheets(Data=[[asked], [], ["Year", "Crimes"], ["2017/18", 31], ["2018/19", 44]])
    assert values(read) == {("2017/18",): (31, 31), ("2018/19",): (44, 44)}


def test_a_total_of_sexes_by_age_is_not_that_of_those_of_no_known_sex_alone(read_sheets):
    rows = [["Victim", *YEARS], ["Female 0-12", 9, 8], ["Female 13-17", 20, 31], ["Male 0-12", 3, 5]]
    rows += [["Male 13-17", 2, 1], ["Sex missing", 4, 2], ["Total", 38, 47]]
    read = read_sheets(Data=rows)
    assert kinds(read) == []
    assert values(read)["2017/18",] == (38, 38)


def test_headings_of_columns_that_come_again_over_other_labels_head_another_table(read_sheets):
    years = ["17-18", "18-19"]
    rows = [["offence", *years], ["rape", 9, 8], ["exposure", 20, 31], [], ["age of victim", *years]]
    rows += [["under 10", 6, 7], ["10 to 17", 23, 32]]
    read = read_sheets(Data=rows)
    assert values(read)["2018/19", "0-9"] == (7, 7)
    assert kinds(read) == []


def test_keywords_that_are_stored_are_no_search_by_keyword(read_sheets):
    note = "Since the way in which keywords are stored has changed, the online flag is missing before 2017."
    read = read_sheets(Data=[[note], [], ["Year", "Crimes"], ["2017/18", 31], ["2018/19", 44]])
    assert {str(count.basis) for count in read.counts} == {"flag"}


def test_an_offence_narrowed_by_images_alone_stays_narrowed(read_sheets):
    read = read_sheets(Data=[["Indecent image offences"], [], ["Year", "Crimes"], ["2017/18", 31], ["2018/19", 44]])
    assert set(values(read)) == {("2017/18", "indecent-images"), ("2018/19", "indecent-images")}
