"""Numbers beside the tables of a reply that count nothing: references in capitals, ages that bands take in."""

import pytest

from readings import kinds

HEAD = ["", "2017/18", "2018/19"]
BY_AGE = [["Age band", "2017/18", "2018/19"], ["0-9", 12, 14], ["10-19", 17, 25]]


@pytest.mark.parametrize("reference", ["01.FOI.21.020356", "FOI/2021/00123/KP", "HQ-PA-002290-21", "21/FOI/0042"])
def test_a_reference_of_several_groups_in_the_title_of_a_sheet_is_told_to_nobody(read_sheets, reference):
    rows = [[f"Metropolitan Police Service {reference}"], ["Flagged offences, victims under 18"], [], *BY_AGE]
    assert kinds(read_sheets(Data=rows)) == []


@pytest.mark.parametrize(
    "remark",
    [
        "The band 10-19 cannot be split, so it holds victims of 18 and 19 as well.",
        "Bands are of ten years; the last therefore contains young adults of 18 and 19.",
        "The age group 10 to 19 takes in some who were 18 or 19.",
        "Ages are held in bands, so the last also covers people of 18 and 19.",
    ],
)
def test_ages_that_a_band_takes_in_besides_are_no_figures(read_sheets, remark):
    assert kinds(read_sheets(Data=[["Flagged offences"], [], *BY_AGE, [], [remark]])) == []


def test_victims_who_are_counted_in_a_remark_on_bands_are_told(read_sheets):
    remark = "In the band 10-19 there were 18 victims of rape and 19 of assault."
    assert kinds(read_sheets(Data=[["Flagged offences"], [], *BY_AGE, [], [remark]])) != []


@pytest.mark.parametrize("large", ["1 243", "1,243", "1243", "<5", "Nil", "[c]", "fewer than 5"])
def test_no_is_number_over_figures_however_they_are_written(read_sheets, large):
    heads = [["", "2017/18", "", "2018/19", ""], ["Offence", "No.", "%", "No.", "%"]]
    rows = [["Rape", 31, "10%", large, "4%"], ["Grooming", 287, "90%", 1200, "96%"]]
    reading = read_sheets(Data=[["Flagged offences. [c] means 1 to 4."], [], *heads, *rows], merged=["B3:C3", "D3:E3"])
    assert len(reading.counts) == 4
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "remark",
    [
        "A request for the same figures (11177) was answered in 2019.",
        "See our reply to an earlier request (ref 11177) for the offences of former years.",
        "Offences of 2015/16 were given in a previous disclosure (our ref: 11177).",
    ],
)
def test_the_number_of_another_request_in_brackets_is_no_figure(read_page, remark):
    assert kinds(read_page("Kent Police uses the flag.", BY_AGE, remark)) == []


def test_a_number_in_brackets_behind_a_label_is_told_also_where_a_request_is_spoken_of(read_page):
    remark = "Your request spoke of girls; there were many girls (1177) among the victims."
    assert kinds(read_page("Kent Police uses the flag.", BY_AGE, remark)) != []


@pytest.mark.parametrize(
    "remark",
    [
        "Our disclosure of flagged rapes in Kent (12042)",
        "In 2019, our reply is flagged offences (51042).",
        "Our reply counts girls (1177) among the victims.",
    ],
)
def test_a_number_in_brackets_behind_what_a_reply_counts_is_told(read_page, remark):
    assert kinds(read_page("Kent Police uses the flag.", BY_AGE, remark)) != []


@pytest.mark.parametrize(
    "note",
    [
        "The last column includes the first three together with every other type of sexual offence.",
        "The last column is the other three added up.",
        "These are higher than the answer to question 1 because some victims had several crimes recorded.",
    ],
)
def test_columns_and_questions_that_a_note_numbers_are_no_figures(read_unasked, note):
    rows = [["Age", "Rape", "Grooming", "Voyeurism", "All"], ["Under 13", 11, 12, 3, 40], ["13 to 17", 21, 22, 4, 60]]
    reading = read_unasked("Sexual offences against children with the online flag, 2018/19", rows, note)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "note",
    [
        "The total includes the other five, for which the age is not known.",
        "The total includes the other 5, for which the age is not known.",
        "The total also includes the remaining five, whose age is not known.",
        "The last row is the other five, whose age is not known.",
    ],
)
def test_crimes_that_a_total_takes_in_are_figures(read_unasked, note):
    rows = [["Age", "Rape", "Grooming", "All"], ["Under 13", 11, 12, 23], ["13 to 17", 21, 22, 43]]
    reading = read_unasked("Sexual offences against children with the online flag, 2018/19", rows, note)
    assert 5 in {count.bounds.low for count in reading.counts} or "not-a-figure" in kinds(reading)


AREAS = [["Area", "Crimes"], ["North", 12], ["South", 14], ["Total", 26]]


@pytest.mark.parametrize(
    "title",
    [
        "Table 2: Total crimes in Table 1 recorded in 2018/19, by area",
        "Crimes of Table 1 recorded in 2018/19, by area",
        "Crimes from Sheet 1 had in 2018/19 these areas",
        "The crimes under question 1 recorded in 2018/19, by area",
        "Part of Annex 1 recorded in 2018/19, by area",
        "Those of question 1 recorded in 2018/19, by area",
    ],
)
def test_the_number_of_a_table_pointed_at_is_no_figure(read_page, title):
    assert [c.bounds.low for c in read_page(title, AREAS).counts] == [12, 14, 26]


@pytest.mark.parametrize(
    "told",
    [
        "In the table 12 offences are of 2018/19.",
        "Most are of other years and in part 12 offences of 2018/19.",
        "For the year in question 12 offences were recorded in 2018/19.",
        "In answer to question 12 offences were recorded in 2018/19.",
        "Of the crimes in Table 1, 12 were recorded in 2018/19 against boys.",
        "Under question 1, 12 offences were recorded in 2018/19.",
        "See the sheet: 12 offences were recorded in 2018/19.",
        "In annex 1 we gave others; 12 offences were recorded in 2018/19.",
    ],
)
def test_a_figure_behind_what_is_pointed_at_is_one(read_page, told):
    assert [c.bounds.low for c in read_page(told).counts] == [12]
