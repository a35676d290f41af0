"""Labels that alone could be many things, read by those beside, above and below them: products, nests, siblings."""

import pytest

from readings import kinds, values

YEARS = ["2018/19", "2019/20"]


@pytest.mark.parametrize("join", ["{0} {1}", "{0} - {1}", "{0}: {1}", "{0}, {1}", "{0} ({1})", "{0}\n{1}"])
@pytest.mark.parametrize(
    ("ones", "others"),
    [
        ([("Snapchat", "snapchat"), ("Other", "other"), ("Not known", "unknown")], [("F", "female"), ("M", "male")]),
        ([("Girls", "female"), ("Not recorded", "unknown")], [("aged 0-9", "0-9"), ("aged 10-17", "10-17")]),
        ([("0-9", "0-9"), ("10-17", "10-17"), ("Unknown", "unknown")], [("Kik", "kik"), ("Any other", "other")]),
    ],
)
def test_headings_that_say_two_things_are_read_by_what_repeats(read_sheets, join, ones, others):
    pairs = [(one, other) for one in ones for other in others]
    heads = [join.format(one[0], other[0]) for one, other in pairs]
    reading = read_sheets(Data=[["Year", *heads], ["2018/19", *range(1, len(heads) + 1)]])
    found = [{str(c.age), c.sex.value, c.platform} - {"all"} for c in reading.counts]
    assert found == [{one[1], other[1]} for one, other in pairs]


def test_headings_of_a_year_and_an_offence_are_read_by_what_repeats(read_sheets):
    offences = ["Rape of a Female Child under 13 (19E)", "88A - Sexual Grooming", "Exposure and Voyeurism (88E)"]
    heads = [f"{year}\n{offence}" for year in YEARS for offence in offences]
    reading = read_sheets(Data=[["Sex", *heads], ["Female", *range(6)], ["Male", *range(6)]])
    assert [(c.period.label, c.offence) for c in reading.counts[:6]] == [
        (year, code) for year in YEARS for code in ("19E", "88A", "88E")
    ]


@pytest.mark.parametrize("order", [("Snapchat", "Kik", "Other", "Not recorded"), ("Not known", "Snapchat", "Kik")])
@pytest.mark.parametrize("prefix", ["", "Platform: "])
def test_the_sheets_of_platforms_say_what_a_sheet_of_others_is(read_sheets, order, prefix):
    slugs = {"Snapchat": "snapchat", "Kik": "kik", "Other": "other", "Not recorded": "unknown", "Not known": "unknown"}
    sheets = {name: [[prefix + name], ["Age", *YEARS], ["0-9", n, 2], ["10-17", 3, 4]] for n, name in enumerate(order)}
    reading = read_sheets(**sheets)
    assert [c.platform for c in reading.counts[::4]] == [slugs[name] for name in order]
    assert {c.sex.value for c in reading.counts} == {"all"}


@pytest.mark.parametrize(
    "frame",
    [
        "Flagged crimes where the victim's age was {}",
        "Age of victim - {} - whole area",
        "Online crimes, age at offence = {}",
        "Table N of 3: age {}",
    ],
)
@pytest.mark.parametrize("name", ["Sheet", "Not recorded"])
def test_what_titles_do_not_share_is_what_each_says(read_sheets, frame, name):
    tabs = {"10 to 12": "Tab a", "13 to 17": "Tab b", "not recorded": name}
    sheets = {
        tab: [
            [frame.format(age).replace("N", str(n + 1))],
            [],
            ["Offence", *YEARS],
            ["Sexual grooming", n, 2],
            ["Voyeurism", 3, 4],
        ]
        for n, (age, tab) in enumerate(tabs.items())
    }
    reading = read_sheets(**sheets)
    assert [str(c.age) for c in reading.counts[::4]] == ["10-12", "13-17", "unknown"]
    assert {c.sex.value for c in reading.counts} == {"all"}
    assert not reading.issues


def test_a_title_that_says_nothing_among_titles_that_do_is_told_of(read_sheets):
    def block(title, first):
        return [[title], ["Sex", *YEARS], ["Female", first, 2], ["Male", 3, 4], []]

    rows = [*block("Snapchat", 5), *block("Instagram", 6), *block("Zorblax", 7)]
    reading = read_sheets(Data=rows)
    assert {c.platform for c in reading.counts} == {"snapchat", "instagram"}
    assert "unknown-heading" in kinds(reading)


def test_the_sheet_of_all_platforms_is_their_total(read_sheets):
    parts = (("Kik", 1), ("Snapchat", 2), ("All", 3))
    sheets = {name: [["Sex", *YEARS], ["Female", n, 2 * n], ["Male", 3 * n, 4 * n]] for name, n in parts}
    reading = read_sheets(**sheets)
    assert {c.platform for c in reading.counts if c.provenance.source.startswith("All")} == {"all"}
    assert kinds(reading) == []


def test_a_blank_platform_below_each_class_is_an_unknown_platform(read_sheets):
    rows = [["Row Labels", *YEARS]]
    for code in ("19D", "88A", "88E"):
        rows += [[code, 3, 4], ["Snapchat", 1, 1], ["Kik", 1, 2], ["(blank)", 1, 1]]
    found = values(read_sheets(Data=rows))
    assert found[("2018/19", "88A", "unknown")] == (1, 1)
    assert found[("2018/19", "88A")] == (3, 3)


def test_a_row_above_its_years_counts_all_of_them(read_sheets):
    rows = [["", "Girls", "Boys"], ["Grand Total", 15, 20]]
    for n, platform in enumerate(("Snapchat", "Kik")):
        rows += [[platform, 7 + n, 10], ["2018/19", 3 + n, 4], ["2019/20", 4, 6]]
    reading = read_sheets(Data=rows)
    whole = [(c.platform, c.bounds.low) for c in reading.counts if c.period.days > 366]
    assert whole == [("all", 15), ("all", 20), ("snapchat", 7), ("snapchat", 10), ("kik", 8), ("kik", 10)]
    assert kinds(reading) == []


@pytest.mark.parametrize("first", [True, False])
def test_a_total_beside_the_totals_of_sections_is_of_them_all(read_sheets, first):
    grand = [["All years", 14, 22]]
    sections = [
        row for year, n in zip(YEARS, (1, 2), strict=True) for row in ([year], ["Girls", n, 5], ["Boys", 4 + n, 6])
    ]
    for at, n in ((3, 1), (7, 2)):
        sections.insert(at, ["Total", 4 + 2 * n, 11])
    reading = read_sheets(
        Data=[["", "Snapchat", "Kik"], *(grand if first else []), *sections, *([] if first else grand)]
    )
    whole = [(c.platform, c.bounds.low, c.total) for c in reading.counts if c.period.days > 366]
    assert whole == [("snapchat", 14, True), ("kik", 22, True)]
    assert kinds(reading) == []


@pytest.mark.parametrize("mark", ['"', "ditto"])
def test_bands_under_no_heading_beside_labels_are_labels(read_sheets, mark):
    rows = [["", "", *YEARS]]
    for sex in ("Female", "Male"):
        rows += [[sex, "0-9", 1, 2], [mark, "10 to 13", 3, 4], [mark, "14-17", 5, 6]]
    assert values(read_sheets(Data=rows))[("2019/20", "14-17", "male")] == (6, 6)


def test_numbers_of_rows_that_begin_anew_are_no_ages(read_sheets):
    rows = [["No.", "", *YEARS], ["Female"], [1, "Snapchat", 8, 9], [2, "Kik", 3, 4], ["Male"], [1, "Snapchat", 5, 6]]
    assert {str(c.age) for c in read_sheets(Data=rows).counts} == {"all"}


def test_a_row_of_headings_printed_again_begins_another_table(read_sheets):
    heads = ["", "Sum", "Under 10", 10, 11, 12]
    rows = [["Snapchat"], heads, ["2018/19", 10, 1, 2, 3, 4], ["Kik"], heads, ["2018/19", 14, 2, 3, 4, 5]]
    found = values(read_sheets(Data=rows))
    assert found[("2018/19", "12", "kik")] == (5, 5)


def test_a_corner_that_names_the_columns_does_not_name_rows_with_an_unknown(read_sheets):
    rows = [["Victim gender", "Females", "Males"], ["Under 7", 1, 2], ["7 to 12", 3, 4], ["(blank)", 5, 6]]
    reading = read_sheets(Data=[["2018/19"], *rows])
    assert values(reading)[("2018/19", "unknown", "female")] == (5, 5)


@pytest.mark.parametrize("cycle", [[2019, 2020, 2021], [12, 13, 14]])
def test_numbers_that_come_again_below_each_heading_are_headings(read_sheets, cycle):
    name, other = ("Age", "13") if cycle[0] > 2000 else ("Year", "2018/19")
    rows = [[name, "Female", "", "", "Male", "", ""], ["", *cycle, *cycle], [other, 1, 2, 3, 4, 5, 6]]
    found = [(c.sex.value, c.bounds.low) for c in read_sheets(Data=rows).counts]
    assert found == [("female", 1), ("female", 2), ("female", 3), ("male", 4), ("male", 5), ("male", 6)]


@pytest.mark.parametrize(
    "said",
    [
        "Number of child victims of sexual offences with an online flag",
        "Victims are counted, not offences: an offence can have more than one victim.",
        "Counts are of victims, not crimes",
        "Please note that the figures show victims rather than offences.",
        "One crime may have several victims; each victim is counted.",
    ],
)
def test_what_a_sheet_states_is_counted_is_counted_in_all_its_tables(read_sheets, said):
    def block(title):
        return [[title], ["Age", *YEARS], ["0-9", 1, 2], ["10-17", 3, 4], []]

    reading = read_sheets(Data=[[said], [], *block("Female victims"), *block("Male victims")])
    assert {c.measure.value for c in reading.counts} == {"victims"}


@pytest.mark.parametrize("said", ["Offences are counted, not victims.", "Number of offences by sex of victim"])
def test_offences_against_victims_stay_offences(read_sheets, said):
    reading = read_sheets(Data=[[said], ["Age", *YEARS], ["0-9", 1, 2]])
    assert {c.measure.value for c in reading.counts} == {"offences"}


def test_a_list_that_describes_victims_counts_what_was_asked_for(read_sheets):
    heads = ["Line", "Year", "Victim gender (F/M/U)", "Victim age"]
    rows = [[1, "2018/19", "F", 14], [2, "2018/19", "F", 14], [3, "2018/19", "U", "NK"]]
    reading = read_sheets(Data=[heads, *rows])
    assert values(reading) == {("2018/19", "14", "female"): (2, 2), ("2018/19", "unknown", "unknown"): (1, 1)}


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Number of victims of flagged offences", "victims"),
        ("Victims (persons) by age", "victims"),
        ("Table 2: Suspects by age band", "suspects"),
        ("Arrests for flagged offences", "arrests"),
        ("Offences by age of victim", "offences"),
        ("Victims by age", "offences"),
        ("Victims of unknown sex", "offences"),
        ("Victims of either sex", "offences"),
        ("Victims of unknown age", "offences"),
    ],
)
def test_a_title_counts_what_it_begins_with(read_sheets, title, measure):
    reading = read_sheets(Data=[[title], ["Age", *YEARS], ["0-9", 1, 2], ["10-17", 3, 4]])
    assert {c.measure.value for c in reading.counts} == {measure}


@pytest.mark.parametrize("title", ["Victims of flagged offences", "Child victims of online-flagged crimes, by age"])
def test_a_title_that_may_count_victims_is_told_and_read_as_what_was_asked_for(read_sheets, title):
    reading = read_sheets(Data=[[title], ["Age", *YEARS], ["0-9", 1, 2], ["10-17", 3, 4]])
    assert {c.measure.value for c in reading.counts} == {"offences"}
    assert "unknown-measure" in kinds(reading)


def test_less_in_all_than_against_girls_is_told_of(read_sheets):
    def block(title, *figures):
        return [[title], ["Age", *YEARS], ["0-9", *figures], ["10-17", 3, 4], []]

    rows = [*block("Girls", 5, 6), *block("Those who were not", 1, 2)]
    reading = read_sheets(Data=rows)
    assert "does-not-add-up" in kinds(reading)


def test_more_in_all_than_against_girls_is_told_of_by_nothing(read_sheets):
    rows = [["All offences"], ["Age", *YEARS], ["0-9", 7, 8], ["10-17", 3, 4], []]
    rows += [["Girls"], ["Age", *YEARS], ["0-9", 5, 6], ["10-17", 3, 4]]
    assert kinds(read_sheets(Data=rows)) == []


@pytest.mark.parametrize(
    "heads",
    [
        ["Total", "<13", "13 to 15", "16 or 17", "?", "Female", "Male", "Sex not known"],
        ["Total", "12 or under", "13, 14 or 15", "16 or 17", "Not known", "Girls", "Boys", "Sex not known"],
    ],
)
def test_a_label_among_several_kinds_is_of_the_kind_beside_it(read_sheets, heads):
    rows = [["Offence", *heads], ["All", 20, 8, 5, 4, 3, 12, 5, 3], ["Rape", 10, 4, 3, 2, 1, 6, 2, 2]]
    reading = read_sheets(**{"18_19": rows})
    found = {(str(c.age), str(c.sex)): c.bounds.low for c in reading.counts if c.offence == "rape"}
    assert found["16-17", "all"] == 2
    assert found["all", "unknown"] == 2
    assert len(found) == len(heads)
    assert kinds(reading) == []
