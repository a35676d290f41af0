"""Lines over sections that stand in two cells, and headings that begin with a bare year."""

import pytest

from readings import kinds, values

TITLES = {
    "HO 71/17": "SEXUAL COMMUNICATION WITH A CHILD",
    "HO 22/11": "CAUSING A CHILD UNDER 16 TO WATCH A SEXUAL ACT",
    "HO 21/03": "CAUSING OR INCITING A CHILD UNDER 13 TO ENGAGE IN SEXUAL ACTIVITY",
}
BANDS = {"0-9": (1, 0), "10-12": (5, 3), "13-15": (7, 9)}


def sectioned(heads):
    """A report with the code and the title of each offence over its rows, as a program prints it."""
    rows = [["Flagged crimes"], [], heads]
    for code, title in TITLES.items():
        rows += [[code, title], *([None, band, *numbers] for band, numbers in BANDS.items()), [None, "Sub tot", 13, 12]]
    return [*rows, [], [None, "Report tot", 39, 36]]


@pytest.mark.parametrize("names", [[None, None], ["HO code", "Age"], ["HO code", None]])
def test_code_and_title_over_rows_are_one_line(read_sheets, names):
    read = read_sheets(Report=sectioned([*names, "2017/18", "2018/19"]))
    years = ("2017/18", "2018/19")
    codes = ("071/17", "022/11", "021/03")
    bands = {(y, c, band): n for c in codes for band, both in BANDS.items() for y, n in zip(years, both, strict=True)}
    sums = {("2017/18", code): 13 for code in codes} | {("2018/19", code): 12 for code in codes}
    expected = bands | sums | {("2017/18",): 39, ("2018/19",): 36}
    assert values(read) == {key: (n, n) for key, n in expected.items()}
    assert kinds(read) == []


YEARS = ["2017/18", "2018/19"]
ROWS = [["0-9", 1, 2], ["10-12", 3, 4], ["Total", 4, 6]]
INNER = [[None, *row] for row in ROWS]


@pytest.mark.parametrize(
    ("heads", "section"),
    [
        ([None, *YEARS], lambda code, title: [[code, title], *ROWS]),
        ([None, None, *YEARS], lambda code, title: [[title, code], *INNER]),
        ([None, None, *YEARS], lambda code, title: [[code], [title], *INNER]),
        ([None, None, *YEARS], lambda code, title: [[code, title, 4, 6], *INNER[:2]]),
        ([], lambda code, title: [[code, title, *YEARS], *INNER]),
    ],
    ids=["labels below the code", "title first", "one below the other", "with sums", "with headings"],
)
def test_code_and_title_are_one_line_in_other_layouts(read_sheets, heads, section):
    rows = [["Flagged crimes"], [], heads]
    for code, title in TITLES.items():
        rows += section(code, title)
    read = values(read_sheets(Report=rows))
    for code in ("071/17", "022/11", "021/03"):
        assert read[("2017/18", code, "0-9")] == (1, 1)
        assert read[("2018/19", code, "10-12")] == (4, 4)
        assert read[("2018/19", code)] == (6, 6)
    assert len(read) == 18


def test_codes_and_titles_with_figures_are_rows(read_sheets):
    rows = [["Flagged crimes"], [], ["HO code", "Offence", *YEARS]]
    rows += [[code, title, at, 2] for at, (code, title) in enumerate(TITLES.items())]
    assert values(read_sheets(Report=rows)) == {
        (year, code): (number, number)
        for at, code in enumerate(("071/17", "022/11", "021/03"))
        for year, number in zip(YEARS, (at, 2), strict=True)
    }


def test_other_labels_beside_a_code_are_no_title(read_sheets):
    rows = [["Flagged crimes"], [], [None, None, *YEARS]]
    for sex in ("Female", "Male"):
        rows += [["HO 71/17", sex], [None, "0-9", 1, 2], [None, "10-12", 3, 4]]
    read = read_sheets(Report=rows)
    assert all(count.sex is not None for count in read.counts) or kinds(read)
    assert ("2017/18", "071/17", "0-9") not in values(read)


PLATFORMS = ["Snapchat", "TikTok", "Other", "Platform n/k", "All"]


@pytest.mark.parametrize("gap", [0, 1, 2])
@pytest.mark.parametrize("as_text", [True, False])
def test_year_in_the_corner_heads_no_row_of_figures(read_sheets, gap, as_text):
    rows = [["Flagged offences by age of the victim"], []]
    for year, first in ((2018, 3), (2019, 8)):
        rows.append([str(year) if as_text else year, *PLATFORMS])
        rows += [
            ["9 & under", first, 0, 0, 2, first + 2],
            ["age 10", 1, 4, 2, 0, 7],
            ["All", first + 1, 4, 2, 2, first + 9],
        ]
        rows += [[]] * gap
    read = values(read_sheets(Tables=rows))
    assert len(read) == 30
    assert read[("2018", "0-9", "snapchat")] == (3, 3)
    assert read[("2019", "10", "tiktok")] == (4, 4)
    assert read[("2019", "0-9", "unknown")] == (2, 2)
    assert read[("2019",)] == (17, 17)


AGES = {"Under 10": "0-9", 10: "10", 11: "11", 12: "12", "Unknown": "unknown", "Total": ""}
QUARTERS = {f"Q{n}": "" for n in range(1, 5)} | {"Total": ""}


@pytest.mark.parametrize("heads", [AGES, {10: "10", 11: "11", "All": ""}], ids=["bands and ages", "ages"])
@pytest.mark.parametrize("apart", [True, False], ids=["two sheets", "one sheet"])
def test_year_before_the_same_headings_again_is_of_them(read_sheets, heads, apart):
    blocks = {
        year: [[year, *heads], *([app, *(first + n for n, _ in enumerate(heads))] for app in ("Snapchat", "Kik"))]
        for year, first in ((2018, 30), (2019, 50))
    }
    title = ["Flagged offences by platform and age"]
    one = {"Tables": [title, [], *blocks[2018], [], *blocks[2019]]}
    read = read_sheets(**({f"Y{n}": [title, [], *rows] for n, rows in enumerate(blocks.values())} if apart else one))
    expected = {
        tuple(filter(None, (str(year), age, app))): first + n
        for year, first in ((2018, 30), (2019, 50))
        for app in ("snapchat", "kik")
        for n, age in enumerate(heads.values())
    }
    assert {key: low for key, (low, _) in values(read).items()} == expected


def test_quarters_behind_a_year_are_of_it(read_sheets):
    rows = [["Flagged offences"], []]
    for year in (2018, 2019):
        rows += [[year, *QUARTERS], ["Girls", 1, 2, 3, 4, 10], ["Boys", 5, 6, 7, 8, 26], []]
    read = read_sheets(Tables=rows)
    assert len(read.counts) == 20
    assert {count.period.end.month for count in read.counts if count.bounds.low in (1, 5)} == {3}


def test_year_beside_words_for_nothing_is_still_a_row(read_sheets):
    rows = [["Flagged offences"], [], ["Year", "Snapchat", "Kik"], [2018, "none", "none"], [2019, 3, 4]]
    read = values(read_sheets(Tables=rows))
    assert read == {
        ("2018", "snapchat"): (0, 0),
        ("2018", "kik"): (0, 0),
        ("2019", "snapchat"): (3, 3),
        ("2019", "kik"): (4, 4),
    }


SPLIT = {
    "sex": [("Girl", 12, 11), ("Boy", 6, 10), ("Sum of the above", 18, 21)],
    "app": [("Kik", 4, 3), ("TikTok", 0, 2)],
}


def split_by_lines(read_sheets, *lines):
    rows = [["Flagged crimes"], [], [None, "2017/18", "2018/19"]]
    for line, labels in zip(lines, SPLIT.values(), strict=True):
        rows += [[line], *labels]
    return read_sheets(Tables=rows)


@pytest.mark.parametrize("of_victim", ["VICTIM", "Child", "Sex of victim"])
@pytest.mark.parametrize(
    "of_app", ["APP WORD FOUND IN MO (first only)", "Apps that the text names", "Site mentioned first"]
)
def test_line_with_a_word_for_what_is_below_it_names_that(read_sheets, of_victim, of_app):
    read = split_by_lines(read_sheets, of_victim, of_app)
    names = {"Girl": ["female"], "Boy": ["male"], "Kik": ["kik"], "TikTok": ["tiktok"]}
    assert values(read) == {
        (year, *names.get(label, [])): (number, number)
        for label, *numbers in (*SPLIT["sex"], *SPLIT["app"])
        for year, number in zip(("2017/18", "2018/19"), numbers, strict=True)
    }
    assert kinds(read) == []


@pytest.mark.parametrize("line", ["App where the crime was solved", "Platform (charged crimes only)"])
def test_line_that_narrows_what_is_below_it_is_told(read_sheets, line):
    read = split_by_lines(read_sheets, "Sex of victim", line)
    assert kinds(read) == ["answer-differs"]
    assert {count.detail for count in read.counts if count.platform == "all"} == {()}
    assert () not in {count.detail for count in read.counts if count.platform != "all"}
