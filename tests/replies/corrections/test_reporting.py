"""A correction that found nothing to correct, or was made for another version of the reply, is told of."""

import hashlib
from pathlib import Path

import pytest

from corrected_reply import REPLY
from cyberflag.replies import read_folder, read_reply
from readings import ASKED, kinds, values


def unused(reading) -> list[tuple[str, str]]:
    return [(i.provenance.source, i.message) for i in reading.issues if i.kind == "unused-correction"]


@pytest.mark.parametrize(
    ("lines", "place", "words"),
    [
        ('[[heading]]\nat = "Data!A6"\noffence = "rape"\n', "Data!A6", "no sheet or table 'Data' (it has: csv)"),
        ('[[heading]]\nat = "csv!B6"\noffence = "rape"\n', "csv!B6", "not taken for a heading"),
        ('[[heading]]\nat = "csv!A5"\nprinted = "Rape"\noffence = "rape"\n', "csv!A5", "does not show 'Rape'"),
        ('[[heading]]\nat = "csv"\nprinted = "Rape"\noffence = "rape"\n', "csv", "no heading in csv shows 'Rape'"),
        ('[[table]]\nat = "csv!A3:C5"\nsex = "male"\n', "csv!A3:C5", "The tables found there: csv!A3:C7"),
        ('[[table]]\nat = "csv!A3:C7"\nperiod = "2016/17"\n', "csv!A3:C7", "themselves say the period"),
        ('[reply]\nperiod = "2016/17"\n', "", "themselves say the period"),
        ('[[figure]]\nat = "line 9"\nperiod = "2016/17"\nvalue = 1\n', "line 9", "has no line 9"),
        ('[[figure]]\nat = "csv!F9"\nvalue = 1\n', "csv!F9", "Add the period"),
        ('[[leave-out]]\nat = "csv!A30:C40"\n', "csv!A30:C40", "nothing would have been read"),
        ('[marks]\n"~" = 0\n', "", "shows the mark '~'"),
    ],
)
def test_correction_that_corrects_nothing_is_told_of(correct, lines, place, words):
    found = unused(correct(lines))
    assert [where for where, _ in found] == [place]
    assert words in found[0][1]
    assert found[0][1].startswith("Kent.csv.reading.toml")


def test_used_correction_is_not_told_of(correct):
    lines = '[[heading]]\nat = "csv!A6"\noffence = "grooming"\n[[figure]]\nat = "csv!C5"\nvalue = 7\n'
    assert unused(correct(lines)) == []


def test_unused_correction_leaves_the_others_in_force(correct):
    lines = '[[heading]]\nat = "csv!A60"\noffence = "rape"\n[[heading]]\nat = "csv!A6"\noffence = "grooming"\n'
    assert values(correct(lines))["2017/18", "grooming"] == (1, 1)


def test_corrections_of_another_version_of_the_reply_are_not_used(correct, tmp_path: Path):
    correct('[[heading]]\nat = "csv!A6"\noffence = "grooming"\n')
    reply = tmp_path / "Kent.csv"
    reply.write_text(REPLY.replace("7,<5", "8,<5"), encoding="utf-8")
    reading = read_reply(reply, "Kent.csv", ASKED)
    assert {"outdated-correction", "unknown-offence"} <= set(kinds(reading))
    assert ("2017/18", "grooming") not in values(reading)
    message = next(i.message for i in reading.issues if i.kind == "outdated-correction")
    digest = hashlib.sha256(reply.read_bytes()).hexdigest()
    assert f'sha256 = "{digest}"' in message, "the cure can be copied"


def test_outdated_corrections_name_the_places_that_have_changed(correct, tmp_path: Path):
    lines = '[[heading]]\nat = "csv!A6"\nprinted = "{0}"\noffence = "grooming"\n[[leave-out]]\nat = "csv!A5:C5"\n'
    correct(lines.format("Offences of an unheard-of kind xyzzy"))
    reply = tmp_path / "Kent.csv"
    reply.write_text(REPLY.replace("7,<5", "8,<5"), encoding="utf-8")
    assert "All 2 places that it names are still there." in outdated(reply)
    reply.write_text(REPLY.replace("Sexual", "Grooming,1,2\nSexual"), encoding="utf-8")
    assert "Of 2 places that it names, 1 are not there or show another text (csv!A6)." in outdated(reply)


def outdated(reply: Path) -> str:
    reading = read_reply(reply, reply.name, ASKED)
    return next(i.message for i in reading.issues if i.kind == "outdated-correction")


def test_correction_of_one_reply_does_not_reach_another(correct, tmp_path: Path):
    correct('[[heading]]\nat = "csv!A6"\noffence = "grooming"\n[[figure]]\nat = "csv!C5"\nvalue = 40\n')
    (tmp_path / "Surrey.csv").write_text(REPLY.replace("Kent", "Surrey"), encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "Kent.csv").write_text(REPLY, encoding="utf-8")
    reading = read_folder(tmp_path, ASKED)
    assert reading.replies["reply"].to_list() == ["Kent.csv", "Surrey.csv", "sub/Kent.csv"]
    told = {reply: set() for reply in reading.replies["reply"]}
    for reply, kind in reading.issues.select("reply", "kind").iter_rows():
        told[reply].add(kind)
    assert told == {"Kent.csv": set(), "Surrey.csv": told["Surrey.csv"], "sub/Kent.csv": told["Surrey.csv"]}
    assert {"unknown-offence", "not-a-figure"} <= told["Surrey.csv"]


def test_reading_file_of_no_reply_is_told_of(tmp_path: Path):
    (tmp_path / "Kent.csv").write_text(REPLY, encoding="utf-8")
    (tmp_path / "Kent.xlsx.reading.toml").write_text("anything", encoding="utf-8")
    reading = read_folder(tmp_path, ASKED)
    assert reading.replies["reply"].to_list() == ["Kent.csv"]
    rows = reading.issues.filter(reading.issues["kind"] == "unused-correction")
    assert rows["reply"].to_list() == ["Kent.xlsx.reading.toml"]
    assert "'Kent.xlsx'" in rows["message"][0]


def test_reading_file_that_is_no_text_stops_nothing(tmp_path: Path):
    (tmp_path / "Kent.csv").write_text(REPLY, encoding="utf-8")
    (tmp_path / "Kent.csv.reading.toml").write_bytes(b"\xff\xfe\x00\x01")
    (tmp_path / "Surrey.csv").write_text(REPLY.replace("Kent", "Surrey"), encoding="utf-8")
    reading = read_folder(tmp_path, ASKED)
    assert set(reading.counts["reply"]) == {"Kent.csv", "Surrey.csv"}
    told = reading.issues.filter(reading.issues["kind"] == "faulty-correction")
    assert told["reply"].to_list() == ["Kent.csv"]
