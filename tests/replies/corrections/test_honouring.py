"""What a person says of a reply holds, at the stage that it bears on, and settles the issue it was said for."""

import hashlib
from dataclasses import replace
from zipfile import ZipFile

import pytest

from cyberflag.model import Basis, Marker, Measure, Outcome, Request, Verdict
from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

BY_AGE = "Kent Police: offences with the online flag\n\nAge,2017/18,2018/19\n13,1,2\n14,3,4\n"
BY_DISTRICT = "Kent Police: offences with the online flag\n\n,2017/18,2018/19\nBlackmoor,1,2\nGreyhill,3,4\n"


def test_without_corrections_the_reply_has_its_issues(correct):
    assert set(kinds(correct(""))) == {"unknown-offence", "not-a-figure"}


def test_meaning_of_a_heading_gives_its_figures_and_settles_the_issue(correct):
    reading = correct('[[heading]]\nat = "csv!A6"\noffence = "grooming"\n')
    assert values(reading)["2017/18", "grooming"] == (1, 1)
    assert values(reading)["2018/19", "grooming"] == (2, 2)
    assert "unknown-offence" not in kinds(reading)


def test_sums_follow_a_corrected_heading(correct):
    sums = {s.total.printed: s for s in correct('[[heading]]\nat = "csv!A6"\noffence = "grooming"\n').sums}
    assert sums["38"].verdict is Verdict.HOLDS
    assert [part.printed for part in sums["38"].parts] == ["7", "30", "1"]


def test_value_read_by_eye_counts_and_the_print_stays(correct):
    reading = correct('[[figure]]\nat = "csv!C5"\nprinted = "l2"\nvalue = 12\n')
    count = next(c for c in reading.counts if c.provenance.source == "csv!C5")
    assert (count.bounds.low, count.bounds.high, count.printed, count.marker) == (12, 12, "l2", Marker.PLAIN)
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize(
    ("written", "bounds", "marker"),
    [
        ("12", (12, 12), Marker.PLAIN),
        ('"1 to 4"', (1, 4), Marker.SUPPRESSED),
        ('"<5"', (0, 4), Marker.SUPPRESSED),
        ('"not held"', (0, None), Marker.NOT_HELD),
        ('"33 to 37"\nmarker = "rounded"', (33, 37), Marker.ROUNDED),
    ],
)
def test_value_may_be_bounds_or_what_a_reply_prints(correct, written, bounds, marker):
    reading = correct(f'[[figure]]\nat = "csv!C5"\nvalue = {written}\n')
    count = next(c for c in reading.counts if c.provenance.source == "csv!C5")
    assert ((count.bounds.low, count.bounds.high), count.marker) == (bounds, marker)


def test_wrong_value_read_by_eye_is_caught_by_the_total(correct):
    lines = '[[heading]]\nat = "csv!A6"\noffence = "grooming"\n[[figure]]\nat = "csv!C5"\nvalue = 120\n'
    assert "does-not-add-up" in kinds(correct(lines))


def test_row_left_out_gives_no_figure_and_no_issue(correct):
    reading = correct('[[leave-out]]\nat = "csv!A6:C6"\n')
    assert not [c for c in reading.counts if c.provenance.source in ("csv!B6", "csv!C6")]
    assert "unknown-offence" not in kinds(reading)


def test_single_cell_left_out_leaves_its_row(correct):
    reading = correct('[[leave-out]]\nat = "csv!C5"\n')
    assert values(reading)["2017/18", "071/17"] == (30, 30)
    assert kinds(reading) == ["unknown-offence"]


def test_heading_that_heads_no_figures_takes_its_column_out(correct):
    reading = correct('[[heading]]\nat = "csv!C3"\ncounts = false\n')
    assert {c.period.label for c in reading.counts} == {"2017/18"}


def test_table_is_given_its_period(correct):
    reply = "Kent Police: offences with the online flag\n\nAge,Female,Male\n13,1,2\n14,3,4\n"
    assert "unknown-period" in kinds(correct("", reply))
    reading = correct('[[table]]\nat = "csv!A3:C5"\nperiod = "2018/19"\n', reply)
    assert values(reading)["2018/19", "13", "female"] == (1, 1)
    assert kinds(reading) == []


def test_table_is_given_what_it_counts(correct):
    lines = '[[table]]\nat = "csv"\nmeasure = "victims"\nbasis = "keyword"\nsex = "female"\n'
    assert {(c.measure, c.basis, c.sex) for c in correct(lines, BY_AGE).counts} == {("victims", "keyword", "female")}


def test_left_out_table_gives_nothing_and_raises_nothing(correct):
    reading = correct('[[table]]\nat = "csv!A3:C7"\ncounts = false\n[reply]\noutcome = "no-figures"\n')
    assert (reading.counts, kinds(reading)) == ((), [])


def test_table_taken_for_an_example_is_kept(correct):
    reply = "EXAMPLE ONLY\nAge,2017/18,2018/19\n13,1,2\n14,3,4\n"
    assert correct("", reply).counts == ()
    reading = correct('[[table]]\nat = "csv!A2:C4"\ncounts = true\n[reply]\nforce = "kent"\n', reply)
    assert len(reading.counts) == 4
    assert "not-a-figure" not in kinds(reading)


def test_headings_are_named_for_what_they_are(correct):
    assert "unknown-heading" in kinds(correct("", BY_DISTRICT))
    reading = correct('[[heading]]\nat = "csv!A4:A5"\nnames = "area"\n', BY_DISTRICT)
    assert {c.detail for c in reading.counts} == {(("area", "Blackmoor"),), (("area", "Greyhill"),)}
    assert kinds(reading) == []


def test_heading_may_say_two_things_and_be_a_total(correct):
    reply = "Kent Police: offences with the online flag\n\nGroup,2017/18\nP,1\nQ,3\nR,4\n"
    lines = (
        '[[heading]]\nat = "csv!A4"\nage = "0-12"\nsex = "female"\n'
        '[[heading]]\nat = "csv!A5"\nage = "0-12"\nsex = "male"\n'
        '[[heading]]\nat = "csv!A6"\nage = "0-12"\n'
    )
    assert values(correct(lines, reply)) == {
        ("2017/18", "0-12", "female"): (1, 1),
        ("2017/18", "0-12", "male"): (3, 3),
        ("2017/18", "0-12"): (4, 4),
    }
    total = correct('[[heading]]\nat = "csv!A6"\ntotal = true\n[[heading]]\nat = "csv!A4:A5"\nnames = "area"\n', reply)
    assert [c.detail for c in total.counts if not c.detail] == [()]


def test_mark_is_given_its_meaning(correct):
    reply = BY_AGE.replace("3,4", ",4")
    assert "ambiguous-blank" in kinds(correct("", reply))
    reading = correct('[marks]\n"" = 0\n', reply)
    assert values(reading)["2017/18", "14"] == (0, 0)
    assert kinds(reading) == []


def test_what_is_said_of_the_reply_holds_for_its_tables(correct):
    lines = '[reply]\nforce = "surrey"\nbasis = "keyword"\nmeasure = "victims"\nflag-use = "not-used"\n'
    reading = correct(lines, BY_AGE)
    assert {(c.force, c.basis, c.measure) for c in reading.counts} == {("surrey", Basis.KEYWORD, Measure.VICTIMS)}
    assert (reading.record.force, reading.record.flag_use) == ("surrey", "not-used")


def test_reply_in_which_nothing_counts(correct):
    reading = correct('[reply]\ncounts = false\noutcome = "refused"\nexemptions = ["s12(1)"]\n')
    assert (reading.counts, reading.sums, kinds(reading)) == ((), (), [])
    assert (reading.record.outcome, reading.record.exemptions) == (Outcome.REFUSED, ("s12(1)",))


def test_list_whose_rows_a_person_explains_is_counted(correct):
    rows = "2017/18,071/17,13,Female\n" * 3
    reply = "Kent Police: suspects arrested for flagged offences\nYear,Offence,Age,Gender\n" + rows
    assert correct("", reply).counts == ()
    reading = correct('[[table]]\nat = "csv"\nmeasure = "offences"\n', reply)
    assert [(c.bounds.low, c.measure) for c in reading.counts] == [(3, Measure.OFFENCES)]


def test_figure_with_a_period_says_all_that_it_counts(correct):
    reading = correct('[[figure]]\nat = "csv!B6"\nperiod = "2017"\noffence = "rape"\nvalue = 9\n')
    assert values(reading)["2017", "rape"] == (9, 9)


LETTER = "Kent Police\n\nThank you for your request.\n\nThe answer is what it is, 37 or so it seems.\n"


def test_figure_in_a_line_is_entered(correct):
    lines = '[[figure]]\nat = "line 5"\nprinted = "37"\nperiod = "2017/18"\nvalue = 37\n'
    reading = correct(lines, LETTER, "Kent.txt")
    assert [(c.provenance.source, c.printed, c.measure, c.basis) for c in reading.counts] == [
        ("line 5", "37", Measure.OFFENCES, Basis.FLAG)
    ]
    assert kinds(reading) == []
    assert reading.record.outcome is Outcome.FULL


def test_figures_of_a_line_take_the_place_of_those_read_from_it(correct):
    letter = "Kent Police\n\nThere were 37 offences with the online flag in 2017/18.\n"
    assert [c.bounds.low for c in correct("", letter, "Kent.txt").counts] == [37]
    entry = '[[figure]]\nat = "line 3"\nprinted = "{0}"\nperiod = "2017/18"\nsex = "{1}"\nvalue = {0}\n'
    reading = correct(entry.format(30, "female") + entry.format(7, "male"), letter, "Kent.txt")
    assert values(reading) == {("2017/18", "female"): (30, 30), ("2017/18", "male"): (7, 7)}


def test_line_left_out_gives_no_figure(correct):
    letter = "Kent Police\n\nThere were 37 offences with the online flag in 2017/18.\n"
    assert correct('[[leave-out]]\nat = "line 3"\n', letter, "Kent.txt").counts == ()


def test_figures_are_entered_for_a_file_that_cannot_be_read(correct):
    lines = '[reply]\nforce = "kent"\n[[figure]]\nat = "page 2"\nprinted = "37"\nperiod = "2017/18"\nvalue = 37\n'
    reading = correct(lines, "no scan at all", "Kent scan.pdf")
    assert [(c.provenance.source, c.force) for c in reading.counts] == [("page 2", "kent")]
    assert kinds(reading) == []


def test_period_of_the_reply_stands_in_for_that_of_a_letter(correct):
    letter = "Kent Police\n\nOffences with the online flag: 37\n"
    reading = correct('[reply]\nperiod = "2018/19"\n', letter, "Kent.txt", replace(ASKED, periods=()))
    assert [c.period.label for c in reading.counts] == ["2018/19"]


def test_provenance_is_the_same_with_and_without_a_correction(correct):
    plain = {c.provenance: c.printed for c in correct("").counts}
    said = {c.provenance: c.printed for c in correct('[[heading]]\nat = "csv!A5"\noffence = "grooming"\n').counts}
    assert plain == said


def test_person_goes_before_the_request(correct):
    request = Request(basis=Basis.FLAG, measure=Measure.OFFENCES)
    reading = correct('[reply]\nmeasure = "victims"\n', BY_AGE, request=request)
    assert {c.measure for c in reading.counts} == {Measure.VICTIMS}
    assert kinds(reading) == ["answer-differs"]


def test_count_names_the_corrections_that_it_rests_on(correct):
    lines = '[[heading]]\nat = "csv!A6"\noffence = "grooming"\n[[figure]]\nat = "csv!C5"\nvalue = 12\n'
    places = {c.provenance.source: c.corrected for c in correct(lines).counts}
    assert {place for place, by in places.items() if by} == {"csv!B6", "csv!C6", "csv!C5"}
    assert (places["csv!B6"], places["csv!C5"]) == (("csv!A6",), ("csv!C5",))


def test_count_rests_on_what_is_said_of_its_table_and_not_on_who_sent_the_reply(correct):
    lines = '[reply]\nforce = "kent"\n[[table]]\nat = "csv!A3:C5"\nsex = "female"\n'
    assert {c.corrected for c in correct(lines, BY_AGE).counts} == {("csv!A3:C5",)}


def test_correction_reaches_into_an_archive(tmp_path):
    path = tmp_path / "Kent.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("answer.csv", BY_DISTRICT)
    plain = read_reply(path, "Kent.zip", ASKED)
    place = next(i.provenance.source for i in plain.issues if i.kind == "unknown-heading")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    words = f'format = 1\nsha256 = "{digest}"\n[[heading]]\nat = "{place}:A5"\nnames = "area"\n'
    (tmp_path / "Kent.zip.reading.toml").write_text(words, encoding="utf-8")
    reading = read_reply(path, "Kent.zip", ASKED)
    assert place.startswith("answer.csv/")
    assert len(reading.counts) == 4
    assert kinds(reading) == []


def test_blank_heading_is_given_its_meaning(correct):
    reply = "Kent Police: offences with the online flag\n\nAge,2017/18,\n13,1,2\n14,3,4\n"
    assert "unknown-heading" in kinds(correct("", reply))
    reading = correct('[[heading]]\nat = "csv!C3"\nperiod = "2018/19"\n', reply)
    assert values(reading)["2018/19", "14"] == (4, 4)
    assert kinds(reading) == []


TWICE = (
    "Kent Police: offences with the online flag\n\nOffence,2017/18\nxyzzy,1\nRape,2\n\n"
    "Offence,2018/19\nRape,3\nxyzzy,4\n"
)


def test_heading_that_stands_several_times_is_explained_once(correct):
    assert kinds(correct("", TWICE)).count("unknown-offence") == 2
    reading = correct('[[heading]]\nat = "csv"\nprinted = "xyzzy"\noffence = "grooming"\n', TWICE)
    assert values(reading) == {
        ("2017/18", "grooming"): (1, 1),
        ("2017/18", "rape"): (2, 2),
        ("2018/19", "rape"): (3, 3),
        ("2018/19", "grooming"): (4, 4),
    }
    assert kinds(reading) == []


def test_cell_goes_before_its_area_and_the_area_before_its_sheet(correct):
    lines = "".join(
        f'[[heading]]\nat = "{at}"\nprinted = "xyzzy"\noffence = "{offence}"\n'
        for at, offence in (("csv", "rape"), ("csv!A8:A10", "grooming"), ("csv!A4", "blackmail"))
    )
    found = {c.provenance.source: c.offence for c in correct(lines, TWICE).counts}
    assert (found["csv!B4"], found["csv!B9"]) == ("blackmail", "grooming")


def test_a_figure_below_a_question_of_a_sheet_can_be_corrected(correct):
    rows = [
        "Question,Response",
        ",2017/18,2018/19",
        "Flagged crimes,10,20",
        "Platform?,See the table below",
        ",2017/18,2018/19",
    ]
    lines = '[[figure]]\nat = "csv!C6"\nprinted = "l2"\nvalue = 12\n'
    reading = correct(lines, "\n".join([*rows, "Snapchat,5,l2", "Kik,3,4"]), "Kent.csv")
    assert [c.bounds.low for c in reading.counts] == [10, 20, 5, 12, 3, 4]
    assert kinds(reading) == []
