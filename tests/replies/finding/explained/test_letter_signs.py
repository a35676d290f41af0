"""Letters for withheld numbers and for sexes that a note explains, and periods in two columns."""

import pytest

from readings import kinds, values


def table(sign):
    return [["Year", "Girls", "Boys", "Total"], ["2017/18", 12, sign, 14], ["2018/19", sign, 0, 3]]


@pytest.mark.parametrize(
    ("sign", "note", "bounds"),
    [
        ("c", "c = between 1 and 3 offences, number not given", (1, 3)),
        ("p", "Numbers of 1 to 4 are shown as p.", (1, 4)),
        ("LT5", "LT5 means fewer than five", (1, 4)),
        ("S", "The letter S stands for 1, 2, 3 or 4 crimes", (1, 4)),
        ("w", "w: withheld under section 40(2)", (1, None)),
        ("(s)", "Numbers of 1 to 3 have been shown as (s)", (1, 3)),
        ("(c)", "c = between 1 and 3 offences", (1, 3)),
        ("h", "Cells that hold the letter h conceal a count of 1 to 3.", (1, 3)),
        ("k", "A k masks one or two crimes.", (1, 2)),
        (
            "Q",
            "Wherever you see the letter Q, there were between 1 and 4 crimes, not shown under section 40(2).",
            (1, 4),
        ),
    ],
)
def test_a_letter_that_a_note_explains_is_a_withheld_number(read_sheets, sign, note, bounds):
    reading = read_sheets(Data=[["Flagged offences"], [note], [], *table(sign)])
    assert values(reading)[("2017/18", "male")] == bounds
    assert [c.printed for c in reading.counts if c.printed == sign] == [sign, sign]


@pytest.mark.parametrize("note", ["c = crimes", "Nothing is said of it"])
def test_a_letter_without_such_a_note_is_told_of(read_sheets, note):
    reading = read_sheets(Data=[["Flagged offences"], [note], [], *table("c")])
    assert ("2017/18", "male") not in values(reading)
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize("note", ["Gender: N means not stated", "N - gender not entered by the officer"])
def test_one_letter_among_those_known_may_be_explained_alone(read_sheets, note):
    rows = [[note], [], ["Year", "F", "M", "N"], ["2017/18", 4, 2, 1], ["2018/19", 7, 1, 0]]
    assert values(read_sheets(Data=rows))[("2017/18", "unknown")] == (1, 1)


def test_a_letter_of_no_known_sex_is_never_the_total(read_sheets):
    reading = read_sheets(Data=[["Year", "F", "M", "N"], ["2017/18", 4, 2, 1], ["2018/19", 7, 1, 0]])
    assert set(values(reading)) == {(year, sex) for year in ("2017/18", "2018/19") for sex in ("female", "male")}
    assert kinds(reading) == ["unknown-sex"]


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        (("date_from", "date_to"), ("01/04/2017", "31/03/2018"), ("01/04/2018", "31/03/2019")),
        (("Period start", "Period end"), ("2017-04-01", "2018-03-31"), ("2018-04-01", "2019-03-31")),
        (("From", "To"), ("1 April 2017", "31 March 2018"), ("1 April 2018", "31 March 2019")),
        (("FY start date", "FY end date"), ("Apr 2017", "Mar 2018"), ("Apr 2018", "Mar 2019")),
    ],
)
def test_the_two_ends_of_a_period_may_have_columns_of_their_own(read_sheets, heads, first, second):
    long = [[*heads, "HO code", "Victim sex", "Offences"], [*first, "07117", "F", 4], [*second, "08602", "M", 7]]
    assert values(read_sheets(Data=long)) == {
        ("2017/18", "071/17", "female"): (4, 4),
        ("2018/19", "086/02", "male"): (7, 7),
    }
    wide = [[*heads, "Female", "Male"], [*first, 4, 2], [*second, 7, 1]]
    assert values(read_sheets(Data=wide))[("2018/19", "male")] == (1, 1)


def test_letters_that_head_columns_are_no_figures_though_one_says_not_recorded(read_sheets):
    rows = [
        ["Numbers of crimes. F = female, M = male, X = gender not recorded."],
        [],
        ["Financial year", "F", "", "M", "", "X", ""],
        ["", "0-12", "13-17", "0-12", "13-17", "0-12", "13-17"],
        ["2017/18", 4, 12, 2, 6, 1, 3],
        ["2018/19", 7, 15, 1, 8, 0, 2],
    ]
    found = values(read_sheets(Data=rows))
    assert (found[("2017/18", "0-12", "female")], found[("2018/19", "13-17", "unknown")]) == ((4, 4), (2, 2))


def test_words_in_capitals_that_a_note_explains_are_numbers_that_are_not_held(read_sheets):
    rows = [
        ["Flagged offences"],
        ["Apps are a field since April 2018, so nothing can be given for 2017/18 (NO FIELD = information not held)."],
        [],
        ["", "2017/18", "2018/19", "2019/20"],
        ["Girls", 14, 17, 21],
        ["Boys", 5, 8, 6],
        ["All crimes", 19, 25, 27],
        ["Snapchat", "NO FIELD", 9, 11],
        ["Kik", "NO FIELD", 4, 3],
        ["WhatsApp", "NO FIELD", 5, 6],
        ["Another app", "NO FIELD", 7, 7],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18", "female")] == (14, 14)
    assert read[("2017/18", "snapchat")] == (0, None)
    assert {c.marker.value for c in reading.counts if c.printed == "NO FIELD"} == {"not-held"}
    assert "does-not-add-up" not in kinds(reading)


@pytest.mark.parametrize("note", ["Nothing is said of it", "NO FIELD = see the letter"])
def test_words_in_capitals_without_such_a_note_are_told_of(read_sheets, note):
    rows = [["Year", "Girls", "Boys"], ["2017/18", 12, "NO FIELD"], ["2018/19", 4, 3], ["2019/20", 6, 7]]
    reading = read_sheets(Data=[["Flagged offences"], [note], [], *rows])
    assert ("2017/18", "male") not in values(reading)
    assert kinds(reading)


def test_letters_of_a_state_may_be_explained_in_a_key_of_two_columns(read_sheets):
    rows = [["Age", *YEARS_STATED], ["0-12", "5", "6p"], ["13-17", "20r", "24p"]]
    key = [["r", "revised since our last reply"], ["p", "provisional, may still change"]]
    reading = read_sheets(Flagged=[["Flagged online offences"], *rows], Key=key)
    assert values(reading)[("2017/18", "13-17")] == (20, 20)
    assert values(reading)[("2018/19", "0-12")] == (6, 6)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "meaning",
    ["female", "not known", "pending", "provisional charges,", "revised figure for females", "estimated rate"],
)
def test_letters_whose_key_tells_of_no_state_are_told(read_sheets, meaning):
    rows = [["Age", *YEARS_STATED], ["0-12", "5", "6q"], ["13-17", "20", "24q"]]
    reading = read_sheets(Flagged=[["Flagged online offences"], *rows], Key=[["q", f"{meaning} as of today"]])
    assert ("2018/19", "0-12") not in values(reading)
    assert kinds(reading) != []


YEARS_STATED = ["2017/18", "2018/19"]
