"""Lists of one table of a page side by side, each with labels of its own: months, platforms and sexes."""

import pytest

SPAN = "Crimes recorded under Home Office code 008/71, April 2015 to December 2015. nn = not known."
HEADS = ["Month", "Number", "", "Used", "Number", "", "Gender of victim", "Number"]
ROWS = [
    ["April", "1", "", "Facebook", "4", "", "Female", "13"],
    ["May", "2", "", "Snapchat", "1", "", "Male", "2"],
    ["June", "3", "", "Instagram", "3", "", "nn", "4"],
    ["December", "13", "", "nn", "11", "", "", ""],
]


@pytest.mark.parametrize("over", ["Used", "Method", "Site or app", "Where"])
def test_each_list_is_a_table_of_its_own(read_unasked, over):
    heads = [over if head == "Used" else head for head in HEADS]
    reading = read_unasked("Disclosing private sexual photographs and films", SPAN, [heads, *ROWS])
    said = {
        (str(c.platform), c.sex.value): c.bounds.low
        for c in reading.counts
        if c.period.start.month != c.period.end.month
    }
    assert said == {
        ("facebook", "all"): 4,
        ("snapchat", "all"): 1,
        ("instagram", "all"): 3,
        ("unknown", "all"): 11,
        ("all", "female"): 13,
        ("all", "male"): 2,
        ("all", "unknown"): 4,
    }


@pytest.mark.parametrize(
    "span",
    [
        "Crimes recorded under 008/71, April 2015 to December 2015.",
        "Crimes recorded under 008/71 between 1 April 2015 and 31 December 2015.",
        "Crimes recorded under 008/71, January 2015 to December 2015.",
    ],
)
def test_a_month_is_of_the_span_that_holds_it_once(read_unasked, span):
    reading = read_unasked(span, [["Month", "Number"], ["April", "1"], ["May", "2"], ["December", "13"]])
    assert [c.period.start.isoformat() for c in reading.counts] == ["2015-04-01", "2015-05-01", "2015-12-01"]


@pytest.mark.parametrize("span", ["April 2015 to December 2016", "April 2015 to October 2015"])
def test_a_month_that_a_span_holds_twice_or_never_is_told(read_unasked, span):
    rows = [["Month", "Number"], ["November", "1"], ["December", "13"]]
    reading = read_unasked(f"Crimes recorded under 008/71, {span}.", rows)
    assert not reading.counts
    assert reading.issues


def test_figures_parted_by_a_blank_column_share_their_labels(read_unasked):
    rows = [["Offence", "2014", "", "2015"], ["86/02", "3", "", "4"], ["88/01", "5", "", "6"]]
    reading = read_unasked("Crimes recorded by code", rows)
    assert [c.bounds.low for c in reading.counts] == [3, 4, 5, 6]
