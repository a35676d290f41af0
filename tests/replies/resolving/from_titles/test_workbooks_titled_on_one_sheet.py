"""The title of the whole reply on its first sheet, above sheets that only say by what crimes are parted."""

import pytest

from cyberflag.model import Request

HEAD = ["FOI 24/07/0866 Sexual communication with a child, Kent Police"]
YEARS = [["Year", "2021/22", "2022/23"], ["Recorded offences", 35, 39]]
AGES = [["Age", "2021/22", "2022/23"], ["Under 13", 12, 14], ["13 to 15", 23, 25]]


def offences_of(read_sheets, head, title, **more):
    read = read_sheets(request=Request(), Totals=[head, *YEARS], Parts=[[title], *AGES], **more)
    return {count.offence for count in read.counts if count.provenance.table == "Parts"}, read.issues


@pytest.mark.parametrize(
    "title",
    [
        "Recorded offences by age of victim",
        "Recorded offences by age of victim when the offence began",
        "Crimes by age of victim",
        "Number of offences recorded, by age of victim",
        "The number of crimes by age and sex",
        "Offences by age group of victim",
    ],
)
def test_sheets_that_say_by_what_crimes_are_parted_are_of_the_crimes_of_the_title(title, read_sheets):
    assert offences_of(read_sheets, HEAD, title) == ({"071/17"}, ())


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (HEAD, "All recorded offences by age of victim"),
        (HEAD, "Total offences by age of victim"),
        (HEAD, "Recorded sexual offences by age of victim"),
        (HEAD, "Violent offences by age of victim"),
        (HEAD, "Rape by age of victim"),
        (HEAD, "Other offences by age of victim"),
        (["Sexual communication with a child"], "Recorded offences by age of victim"),
        (["FOI 24/07/0866 Sexual communication with a child and other crimes"], "Recorded offences by age of victim"),
        (["FOI 24/07/0866 Question 1 Sexual communication with a child"], "Recorded offences by age of victim"),
        (["FOI 24/07/0866 Sexual communication with a child (part 1)"], "Recorded offences by age of victim"),
        (["FOI 24/07/0866 Sheet 1: sexual communication with a child"], "Recorded offences by age of victim"),
        (["FOI 24/07/0866 1. Sexual communication with a child"], "Recorded offences by age of victim"),
        (HEAD, "Recorded offences by age of victim, online only"),
        (HEAD, "Recorded offences by age of victim, FOI 24/08/0001"),
    ],
)
def test_sheets_that_may_be_of_other_crimes_are_not(head, title, read_sheets):
    assert "071/17" not in offences_of(read_sheets, head, title)[0]


def test_no_sheet_is_of_the_title_where_one_is_of_other_crimes(read_sheets):
    others = [["Burglary"], ["Year", "2021/22"], ["Offences", 100]]
    assert "071/17" not in offences_of(read_sheets, HEAD, "Recorded offences by age of victim", Others=others)[0]
