"""Abbreviations of labels that the reply itself explains."""

from readings import kinds, values

YEARS = ["Offence", "2017/18", "2018/19"]
SCC, TMD = ["SCC", 21, 19], ["IIOC T/M/D", 26, 30]


def test_a_label_is_what_the_reply_says_that_its_abbreviation_means(read_sheets):
    key = [
        ["Abbreviations used above"],
        ["SCC = Engage in sexual communication with a child"],
        ["IIOC T/M/D = Take, make or distribute indecent photographs of children; NK = not known"],
    ]
    reading = read_sheets(Data=[YEARS, SCC, TMD, [], *key])
    assert values(reading) == {
        ("2017/18", "071/17"): (21, 21),
        ("2018/19", "071/17"): (19, 19),
        ("2017/18", "086/02"): (26, 26),
        ("2018/19", "086/02"): (30, 30),
    }
    assert {count.provenance.source for count in reading.counts} == {"Data!B2", "Data!C2", "Data!B3", "Data!C3"}


def test_an_abbreviation_explained_in_two_ways_or_in_words_unknown_is_told(read_sheets):
    key = [
        ["SCC = Engage in sexual communication with a child"],
        ["SCC = Rape of a female child under 13"],
        ["IIOC T/M/D = work of the digital unit"],
    ]
    reading = read_sheets(Data=[YEARS, SCC, TMD, [], *key])
    assert values(reading) == {}
    assert "unknown-offence" in kinds(reading)


def test_what_is_understood_by_itself_keeps_its_meaning(read_sheets):
    key = [["Snapchat = Sexual communication with a child"]]
    reading = read_sheets(Data=[["Platform", "2017/18"], ["Snapchat", 21], ["Instagram", 9], [], *key])
    assert ("2017/18", "snapchat") in values(reading)
