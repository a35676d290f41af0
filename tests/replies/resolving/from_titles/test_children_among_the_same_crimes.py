"""A table of children below one of the same crimes: under 18 is then a part, and not whom the request is about."""

YEARS = [["Year", "Number"], ["2021", "130"], ["2022", "140"]]
CHILDREN = [["Year", "Number"], ["2021", "30"], ["2022", "28"]]


def ages(reading):
    return {c.bounds.low: str(c.age) for c in reading.counts}


def test_those_of_them_under_18_are_children(read_unasked):
    reading = read_unasked(
        "<h1>Stalking</h1>", "Number of offences recorded", YEARS, "In how many was the victim under 18?", CHILDREN
    )
    assert ages(reading) == {130: "all", 140: "all", 30: "0-17", 28: "0-17"}
    assert not reading.issues


def test_one_table_of_children_is_of_all_that_is_asked_about(read_unasked):
    reading = read_unasked("<h1>Stalking</h1>", "Number of offences recorded against under 18s", YEARS)
    assert set(ages(reading).values()) == {"all"}
