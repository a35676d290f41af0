"""Sentences above a table that say what a code of its labels stands for, and headings of other parts below it."""

from readings import kinds, values


def test_a_sentence_that_explains_a_code_does_not_say_that_the_whole_table_is_of_it(read_page):
    head = "<tr><th>Year</th><th>Crimes</th><th>of which class 88A</th></tr>"
    rows = "<tr><td>2017/18</td><td>30</td><td>12</td></tr><tr><td>2018/19</td><td>40</td><td>15</td></tr>"
    reading = read_page(
        "Flagged sexual crimes on children, year by year. Class 88A is sexual grooming.", f"<table>{head}{rows}</table>"
    )
    assert values(reading)["2017/18",] == (30, 30)
    assert values(reading)["2018/19", "88A"] == (15, 15)
    assert kinds(reading) == []


def test_crimes_under_their_own_letter_are_not_the_people_of_the_next(read_sheets):
    reading = read_sheets(
        Data=[
            ["A. Crimes recorded with the online flag against a child"],
            ["2017/18", 30],
            ["2018/19", 40],
            [],
            ["B. Victims of the crimes in A. This is a count of people and not of crimes."],
            ["Victim", "2017/18", "2018/19"],
            ["Girls", 25, 33],
            ["Boys", 8, 12],
        ]
    )
    measures = {str(c.provenance.source).rpartition("!")[2]: c.measure.value for c in reading.counts}
    assert {measures["B2"], measures["B3"]} == {"offences"}
    assert {measures["B7"], measures["C8"]} == {"victims"}


def test_a_total_below_a_merged_label_is_not_of_that_label(read_sheets):
    rows = [
        ["Year", "Child", "Age", "Crimes"],
        ["2017/18", "Girl", "0 to 9", 1],
        ["", "", "10 to 17", 2],
        ["", "Boy", "0 to 9", 3],
        ["", "", "10 to 17", 4],
        ["", "", "in the year", 10],
        ["2018/19", "Girl", "0 to 9", 5],
        ["", "", "10 to 17", 6],
        ["", "Boy", "0 to 9", 7],
        ["", "", "10 to 17", 8],
        ["", "", "in the year", 26],
    ]
    merged = ["A2:A6", "B2:B3", "B4:B5", "A7:A11", "B7:B8", "B9:B10"]
    reading = read_sheets(Data=rows, merged=merged)
    assert values(reading)["2017/18",] == (10, 10)
    assert values(reading)["2018/19",] == (26, 26)
    assert kinds(reading) == []
