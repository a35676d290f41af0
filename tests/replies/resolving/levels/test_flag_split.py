"""Crimes with the flag, those without it, and both together: as heads, rows, sections, titles and sheets."""

import pytest

from readings import kinds, read_text

YEARS = ["2017/18", "2018/19"]
WITH, WITHOUT, BOTH = ("flag", ""), ("none", "not set"), ("none", "")
OFFENCES = {"Rape": ([3, 5], [10, 20]), "Sexual assault": ([1, 2], [4, 6])}
"""For each offence those with the flag and those without, by year."""


def shares(reading):
    """What each figure is of, by its cell: its basis and what its detail says of the flag."""
    return {c.provenance.source: (c.basis.value, dict(c.detail).get("flag", "")) for c in reading.counts}


def by_share(reading):
    """The figures of each share, in reading order."""
    found = {WITH: [], WITHOUT: [], BOTH: []}
    for count in reading.counts:
        found[count.basis.value, dict(count.detail).get("flag", "")].append(count.bounds.low)
    return found


def summed(reading):
    """For each sum over the flag its total, its parts and its verdict."""
    return [
        (s.total.bounds.low, [p.bounds.low for p in s.parts], s.verdict.value)
        for s in reading.sums
        if s.across == "basis"
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("Flagged", "Not flagged", "Total"),
        ("Cyber-flagged", "Non-cyber", "All"),
        ("Online", "Offline", "All offences"),
        ("Marked", "Unmarked", "Total"),
        ("Online flagged", "Not online flagged", "Grand Total"),
        ("Number of offences flagged as online", "Number of offences not flagged as online", "Total offences"),
        ("Cyber flag: yes", "Cyber flag: no", "Total"),
        ("With flag", "Without flag", "Both"),
        ("Cyber Y", "Cyber N", "All"),
        ("Of which flagged", "Of which not flagged", "All recorded"),
        ("Online element", "No online element", "Total"),
        ("Flagged", "Other", "Total"),
        ("Online", "Other offences", "All"),
        ("Cyber flagged", "The rest", "Grand Total"),
    ],
)
def test_those_with_the_flag_alone_are_flagged(read_sheets, words):
    rows = [[word, *numbers] for word, numbers in zip(words, ([3, 5], [10, 20], [13, 25]), strict=True)]
    for sheet in ([["", *YEARS], *rows], [["Year", *words], [YEARS[0], 3, 10, 13], [YEARS[1], 5, 20, 25]]):
        reading = read_sheets(Data=sheet)
        assert by_share(reading) == {WITH: [3, 5], WITHOUT: [10, 20], BOTH: [13, 25]}
        assert summed(reading) == [(13, [3, 10], "holds"), (25, [5, 20], "holds")]
        assert kinds(reading) == []


@pytest.mark.parametrize("rest", ["Other", "Others", "Remaining offences"])
def test_the_rest_beside_the_flagged_are_not_flagged_nor_all(read_sheets, rest):
    reading = read_sheets(Data=[["2017/18"], ["Offence", "Flagged", rest], ["Rape", 3, 10], ["Grooming", 5, 20]])
    assert by_share(reading) == {WITH: [3, 5], WITHOUT: [10, 20], BOTH: []}


def test_the_rest_of_platforms_are_platforms(read_sheets):
    rows = [["Platform", *YEARS], ["Online", 3, 5], ["Other", 10, 20], ["Total", 13, 25]]
    assert {c.basis.value for c in read_sheets(Data=rows).counts} == {"flag"}
    several = [["", *YEARS], ["Snapchat", 3, 5], ["Instagram", 1, 1], ["Other", 10, 20], ["Total", 14, 26]]
    assert WITHOUT not in shares(read_sheets(Data=several)).values()


def test_a_keyword_is_no_flag(read_sheets):
    reading = read_sheets(Data=[["", *YEARS], ["With keyword", 3, 5], ["Without keyword", 10, 20], ["Both", 13, 25]])
    assert set(shares(reading).values()) == {("keyword", ""), WITHOUT, BOTH}
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize("name", ["Online flag", "Flagged?", "Cyber flag (Y/N)"])
def test_yes_and_no_under_the_name_of_the_flag_part_by_it(read_sheets, name):
    rows = read_sheets(Data=[[name, *YEARS], ["Y", 3, 5], ["N", 10, 20], ["Total", 13, 25]])
    heads = read_sheets(Data=[["Offence", name, name, name], ["", "Y", "N", "Total"], ["Rape", 3, 10, 13]])
    assert by_share(rows) == {WITH: [3, 5], WITHOUT: [10, 20], BOTH: [13, 25]}
    assert {c.basis.value for c in heads.counts} <= {"flag", "none"}


def test_yes_and_no_under_another_name_say_nothing_of_the_flag(read_sheets):
    reading = read_sheets(Data=[["Repeat victim", *YEARS], ["Y", 3, 5], ["N", 10, 20], ["Total", 13, 25]])
    assert WITHOUT not in shares(reading).values()


def test_a_split_under_each_year_is_read(read_sheets):
    above = ["Offence", YEARS[0], "", "", YEARS[1], "", ""]
    below = ["", *("Online", "Offline", "All") * 2]
    reading = read_sheets(Data=[above, below, ["Rape", 3, 10, 13, 5, 20, 25], ["Total", 3, 10, 13, 5, 20, 25]])
    assert by_share(reading) == {WITH: [3, 5] * 2, WITHOUT: [10, 20] * 2, BOTH: [13, 25] * 2}


@pytest.mark.parametrize("without", ["not flagged", "other"])
@pytest.mark.parametrize("form", ["{year} {share}", "{share} {year}", "{share} ({year})"])
def test_a_label_may_say_the_year_and_the_flag_together(read_sheets, form, without):
    heads = [form.format(year=year, share=share) for year in YEARS for share in ("flagged", without, "total")]
    reading = read_sheets(Data=[["Offence", *heads], ["Rape", 3, 10, 13, 5, 20, 25], ["Grooming", 1, 4, 5, 2, 6, 8]])
    assert by_share(reading) == {WITH: [3, 5, 1, 2], WITHOUT: [10, 20, 4, 6], BOTH: [13, 25, 5, 8]}
    assert {c.period.label for c in reading.counts} == {*YEARS}


def test_rows_of_an_offence_may_part_it_by_the_flag(read_sheets):
    rows = []
    for offence, (flagged, others) in OFFENCES.items():
        rows += [[offence, "", ""], ["Flagged", *flagged], ["Not flagged", *others]]
        rows += [["Total", *map(sum, zip(flagged, others, strict=True))]]
    reading = read_sheets(Data=[["", *YEARS], *rows])
    assert by_share(reading) == {WITH: [3, 5, 1, 2], WITHOUT: [10, 20, 4, 6], BOTH: [13, 25, 5, 8]}
    assert {c.offence for c in reading.counts} == {"rape", "sexual-assault"}


def three_tables():
    """The rows of a table for each share."""
    shown = [
        {offence: flagged for offence, (flagged, _) in OFFENCES.items()},
        {offence: others for offence, (_, others) in OFFENCES.items()},
        {o: [*map(sum, zip(flagged, others, strict=True))] for o, (flagged, others) in OFFENCES.items()},
    ]
    return [[["Offence", *YEARS], *([offence, *numbers] for offence, numbers in rows.items())] for rows in shown]


def test_a_sheet_for_each_share_is_read_and_added_up(read_sheets):
    sheets = dict(zip(("Flagged", "Not flagged", "Total"), three_tables(), strict=True))
    reading = read_sheets(**sheets)
    assert by_share(reading) == {WITH: [3, 5, 1, 2], WITHOUT: [10, 20, 4, 6], BOTH: [13, 25, 5, 8]}
    assert sorted(summed(reading)) == sorted(
        [(13, [3, 10], "holds"), (25, [5, 20], "holds"), (5, [1, 4], "holds"), (8, [2, 6], "holds")]
    )
    assert kinds(reading) == []


def test_a_title_for_each_share_is_read(read_sheets):
    titles = ("Offences flagged as online", "Offences not flagged as online", "All offences")
    rows = [row for title, table in zip(titles, three_tables(), strict=True) for row in ([title], *table, [])]
    reading = read_sheets(Data=rows)
    assert by_share(reading) == {WITH: [3, 5, 1, 2], WITHOUT: [10, 20, 4, 6], BOTH: [13, 25, 5, 8]}
    assert reading.record.flag_use.value == "used"


@pytest.mark.parametrize("name", ["Not flagged", "Non-cyber", "Offline offences", "Without cyber flag"])
def test_a_sheet_of_those_without_the_flag_is_never_flagged(read_sheets, name):
    reading = read_sheets(**{name: [["Offence", *YEARS], ["Rape", 3, 5], ["Grooming", 1, 2]]})
    assert set(shares(reading).values()) == {WITHOUT}
    assert kinds(reading) == ["answer-differs"]


def test_a_sheet_named_total_alone_is_what_the_reply_is_of(read_sheets):
    reading = read_sheets(Total=[["Offence", *YEARS], ["Rape", 3, 5], ["Grooming", 1, 2]])
    assert set(shares(reading).values()) == {WITH}


def test_a_total_that_disagrees_is_told(read_sheets):
    reading = read_sheets(Data=[["", *YEARS], ["Flagged", 3, 5], ["Not flagged", 10, 20], ["Total", 13, 26]])
    assert kinds(reading) == ["does-not-add-up"]
    assert summed(reading) == [(13, [3, 10], "holds"), (26, [5, 20], "contradicted")]


def test_a_blank_is_the_nought_that_the_other_two_prove(read_sheets):
    reading = read_sheets(Data=[["", *YEARS], ["Flagged", "", 5], ["Not flagged", 10, 20], ["Total", 10, 25]])
    assert by_share(reading)[WITH] == [0, 5]
    assert kinds(reading) == []


def test_crimes_of_which_nobody_knows_are_a_part_of_their_own(read_sheets):
    rows = [["Flagged", 3, 5], ["Not flagged", 10, 20], ["Unknown", 1, 0], ["Total", 14, 25]]
    reading = read_sheets(Data=[["", *YEARS], *rows])
    assert ("none", "unknown") in shares(reading).values()
    assert summed(reading) == [(14, [3, 10, 1], "holds"), (25, [5, 20, 0], "holds")]


def test_records_without_the_flag_are_not_taken_for_all(read_sheets):
    records = [["Y", "Rape", "2017/18"], *[["N", "Rape", "2017/18"]] * 3]
    reading = read_sheets(Data=[["Online flag", "Offence", "Year"], *records])
    assert by_share(reading) == {WITH: [1], WITHOUT: [3], BOTH: []}


@pytest.mark.parametrize(
    ("text", "flagged", "others"),
    [
        ("In 2018/19 there were 3 cyber-flagged sexual offences and 10 that were not cyber-flagged.", [3], [10]),
        ("In 2018/19 we recorded 10 sexual offences against children without the cyber flag.", [], [10]),
        ("Offences not flagged as online\n\n2017/18: 4\n\nOffences flagged as online\n\n2017/18: 1", [1], [4]),
    ],
)
def test_those_without_the_flag_are_not_flagged_in_a_letter(text, flagged, others):
    reading = read_text(text)
    found = [(c.bounds.low, c.basis.value, c.detail) for c in reading.counts]
    assert [low for low, *said in found if said == ["flag", ()]] == flagged
    assert [low for low, *said in found if said == ["none", (("flag", "not set"),)]] == others


@pytest.mark.parametrize(
    ("whole", "part", "basis"),
    [
        ("All blackmail crimes", "Found by word search", "keyword"),
        ("Total blackmail crimes", "Keyword search", "keyword"),
        ("All blackmail", "Cyber flagged", "flag"),
        ("Blackmail crimes", "Found by word search", "keyword"),
        ("Blackmail recorded", "Blackmail with the online flag", "flag"),
        ("Recorded blackmail", "Of which with the online flag", "flag"),
        ("Blackmail crimes", "Online flag", "flag"),
        ("Blackmail", "Cyber flag attached", "flag"),
        ("Blackmail offences", "Flagged", "flag"),
    ],
)
def test_online_crimes_beside_all_of_one_kind_are_a_part_of_that_kind(read_sheets, whole, part, basis):
    reading = read_sheets(Data=[["Sexual and other offences"], ["", whole, part], [YEARS[0], 13, 3], [YEARS[1], 25, 5]])
    told = [(c.bounds.low, c.offence, c.basis.value) for c in reading.counts]
    assert told == [(n, "blackmail", b) for n, b in ((13, "none"), (3, basis), (25, "none"), (5, basis))]


@pytest.mark.parametrize("part", ["Online flag", "Of which flagged online", "With the cyber flag"])
@pytest.mark.parametrize("whole", ["Blackmail crimes with a keyword", "Blackmail offences mentioning deepfake"])
def test_the_flag_beside_what_a_search_found_of_one_kind_is_of_a_part_of_those(read_unasked, whole, part):
    reading = read_unasked("Crimes of stalking and of blackmail.", [["Year", whole, part], ["2022", 13, 3]])
    told = [(c.bounds.low, c.offence, c.basis.value) for c in reading.counts]
    assert told == [(13, "blackmail", "keyword"), (3, "blackmail", "flag")]
    assert not reading.issues


def test_what_a_search_found_of_several_kinds_is_of_each(read_unasked):
    heads = ["Year", "Blackmail crimes with a keyword", "Stalking crimes with a keyword"]
    reading = read_unasked("Crimes of stalking and of blackmail.", [heads, ["2022", 13, 3]])
    assert [(c.bounds.low, c.offence) for c in reading.counts] == [(13, "blackmail"), (3, "stalking")]


def test_a_kind_of_crime_that_was_searched_for_is_none_of_those_found(read_unasked):
    heads = ["Year", "Crimes mentioning rape", "Online flag"]
    reading = read_unasked("Crimes of stalking and of blackmail.", [heads, ["2022", 13, 3]])
    assert "rape" not in {c.offence for c in reading.counts}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("All blackmail crimes", "Grooming with the online flag"),
        ("All blackmail victims", "Online flagged"),
        ("Blackmail charges", "Online flagged"),
        ("Blackmail", "Online flagged crimes"),
        ("All blackmail", "All online flagged crimes"),
        ("Recorded blackmail", "Online flagged crimes"),
        ("All blackmail", "Other flagged crimes"),
        ("All blackmail", "Flagged sexual offences"),
        ("Blackmail crimes", "With online flag, all kinds"),
        ("Blackmail crimes", "Identified by keyword search of all crimes"),
    ],
)
def test_other_crimes_beside_one_kind_are_no_part_of_it(read_sheets, first, second):
    reading = read_sheets(Data=[["", first, second], [YEARS[0], 13, 3], [YEARS[1], 25, 5]])
    assert {c.offence for c in reading.counts if c.bounds.low in (3, 5)} <= {"all", "88A"}
    assert reading.issues or len(reading.counts) == 4


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("All blackmail", "Online flagged"),
        ("Blackmail recorded", "Flagged"),
        ("Blackmail crimes", "With the online flag"),
        ("Blackmail crimes", "Online flag"),
    ],
)
def test_more_crimes_than_all_of_one_kind_are_no_part_of_it(read_sheets, first, second):
    columns = read_sheets(Data=[["", first, second], [YEARS[0], 13, 300], [YEARS[1], 25, 5]])
    rows = read_sheets(Data=[["", *YEARS[:2]], [first, 13, 25], [second, 300, 5]])
    for reading in (columns, rows):
        assert {c.offence for c in reading.counts if c.bounds.low in (300, 5)} == {"all"}


def test_the_site_of_what_a_search_found_of_one_kind_is_kept(read_sheets):
    reading = read_sheets(Data=[["", "All grooming", "Snapchat keyword"], [YEARS[0], 13, 3], [YEARS[1], 25, 5]])
    assert {c.platform for c in reading.counts if c.bounds.low in (3, 5)} == {"snapchat"}


def test_flagged_images_beside_all_image_offences_are_offences(read_sheets):
    reading = read_sheets(Data=[["", "All indecent images", "Online flagged images"], [YEARS[0], 13, 3]])
    assert {c.measure.value for c in reading.counts} == {"offences"}


@pytest.mark.parametrize("flag", ["Online flag", "With the online flag", "Online crime flag"])
@pytest.mark.parametrize("in_rows", [True, False])
@pytest.mark.parametrize("few", [5, 65])
def test_several_kinds_beside_the_flag_alone_are_of_all_crimes(read_unasked, flag, in_rows, few):
    rows = [["Year", "Rape", "Stalking", flag], ["2020", 50, 21, few], ["2021", 60, 31, 8]]
    reading = read_unasked(
        "You asked for crimes with the online flag.", [*zip(*rows, strict=True)] if in_rows else rows
    )
    bases = {c.bounds.low: c.basis.value for c in reading.counts}
    assert bases == {50: "none", 21: "none", few: "flag", 60: "none", 31: "none", 8: "flag"}


def test_several_kinds_of_which_the_flagged_crimes_may_be_the_sum_stay_flagged(read_unasked):
    rows = [["Year", "Rape", "Stalking", "Online flag"], ["2020", 50, 21, 71], ["2021", 60, 31, 91]]
    reading = read_unasked("You asked for crimes with the online flag.", [*rows])
    assert {c.basis.value for c in reading.counts} == {"flag"}


@pytest.mark.parametrize("kind", ["Rape", "Blackmail crimes", "Blackmail crimes with a keyword"])
def test_one_kind_beside_more_flagged_crimes_is_told(read_unasked, kind):
    rows = [["Year", kind, "Online flag"], ["2020", 5, 20], ["2021", 6, 30]]
    assert read_unasked("Crimes of stalking and of blackmail.", rows).issues


def test_one_kind_behind_more_flagged_crimes_is_a_part_of_them(read_unasked):
    reading = read_unasked("You asked for flagged crimes.", [["Year", "Flagged", "Rape"], ["2020", 50, 20]])
    assert [(c.bounds.low, c.offence) for c in reading.counts] == [(50, "all"), (20, "rape")]
