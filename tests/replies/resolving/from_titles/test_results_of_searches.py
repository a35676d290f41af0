"""Tables of what a search for words found."""

from cyberflag.model import Basis, Request
from cyberflag.replies import read_reply


def test_a_word_that_was_searched_for_is_no_offence_and_its_total_is_of_all_days_searched(tmp_path):
    table = (
        '<table><tr><th></th><th colspan="2">2022</th><th>2023</th><th>Grand Total</th></tr>'
        "<tr><th></th><th>Oct</th><th>Dec</th><th>Jan</th><th></th></tr>"
        "<tr><td>Revenge porn</td><td>3</td><td>1</td><td>2</td><td>6</td></tr>"
        "<tr><td>Grand Total</td><td>3</td><td>1</td><td>2</td><td>6</td></tr></table>"
    )
    texts = (
        "<p>The data for crimes validated covers 1st October 2022 – 1st February 2023.</p>"
        "<p>The analyst searched all MOs for the words deepfake, or revenge and porn. The table gives the results.</p>"
    )
    (tmp_path / "Kent Police.html").write_text(f"<main>{texts}{table}</main>", encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request())
    assert {(c.offence, c.basis) for c in reading.counts} == {("all", Basis.KEYWORD)}
    totals = [c for c in reading.counts if c.bounds.low == 6]
    assert {c.period.end.isoformat() for c in totals} == {"2023-02-01"}
    assert dict(reading.counts[0].detail) == {"keyword": "Revenge porn"}
