"""Rows that say that they are the total of a class, beside the offences of that class."""

from cyberflag.model import IssueKind
from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
HEADS = ["Offence", "2017/18", "2018/19"]
IMAGES = [
    ["Taking or making indecent photographs of children", 9, 11],
    ["Possession of an indecent photograph of a child", 2, 3],
]
GROOMING = [["Sexual communication with a child", 5, 8], ["Meeting a female child following sexual grooming", 4, 6]]


def test_a_total_of_a_class_that_its_offences_contradict_is_told(read_sheets):
    rows = [*GROOMING, ["Class 88A total", 9, 14], *IMAGES, ["Class 86 total", 11, 41]]
    reading = read_sheets(Data=[TITLE, HEADS, *rows])
    assert values(reading)[("2018/19", "86")] == (41, 41)
    (told,) = [issue for issue in reading.issues if issue.kind is IssueKind.DOES_NOT_ADD_UP]
    assert told.provenance.source == "Data!C8"


def test_a_total_of_a_class_that_adds_up_is_a_total(read_sheets):
    rows = [*GROOMING, ["Class 88A total", 9, 14], *IMAGES, ["Class 86 total", 11, 14], ["All", 20, 28]]
    reading = read_sheets(Data=[TITLE, HEADS, *rows])
    assert {c.offence for c in reading.counts if c.total} == {"88A", "86", "all"}
    assert kinds(reading) == []


def test_a_class_of_which_the_table_lists_some_offences_alone_may_hold_more(read_sheets):
    rows = [*IMAGES, ["Class 86 total", 30, 40]]
    assert kinds(read_sheets(Data=[TITLE, HEADS, *rows])) == []
