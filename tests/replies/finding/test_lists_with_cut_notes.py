"""A list with a semicolon between columns whose note below has a semicolon too, under short names of columns."""

from cyberflag.replies import read_reply
from readings import ASKED, kinds

ROWS = [("Apr 2017", "88/01", 13, "f"), ("May 2018", "71/17", "not known", "m"), ("Jun 2018", "86/02", 15, "f")]


def test_a_note_cut_at_the_sign_between_columns_is_no_crime(tmp_path):
    crimes = [";".join(map(str, (at, *row))) for at, row in enumerate(ROWS * 3, start=1)]
    note = "Kent Police 4417/22. Flagged crimes against children under 18; each line of it is a crime.;;;;"
    text = "\n".join(["no;recorded;ho code;age then;sex", *crimes, ";;;;", note])
    (tmp_path / "Kent.csv").write_text(text, encoding="utf-8")
    reading = read_reply(tmp_path / "Kent.csv", "Kent.csv", ASKED)
    assert sum(count.bounds.low for count in reading.counts) == len(ROWS) * 3
    assert {str(count.age) for count in reading.counts} == {"13", "unknown", "15"}
    assert "unknown-heading" not in kinds(reading)
