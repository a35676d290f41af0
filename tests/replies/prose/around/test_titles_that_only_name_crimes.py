"""Titles and subjects that name crimes, where the request counts people or what became of the crimes."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from readings import read_file

ASKED = {
    "basis": Basis.FLAG,
    "ages": AgeBand(10, 17),
    "periods": (Period.financial_year(2022),),
}
MAIL = (
    "From: FOI <foi@kent.example>\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n"
    "Good morning,\n\nIn 2022/23 there were 64 {people} of sexual offences with the online crime flag.\n\n"
    "By sex:\nFemale: 51\nMale: 13\n\nKind regards\nKent Police\n"
)


def measured(tmp_path, subject, measure, people="victims"):
    text = MAIL.format(subject=subject, people=people)
    reading = read_file(tmp_path, text, "Kent Police.eml", Request(measure=measure, **ASKED))
    return [(c.bounds.low, c.measure) for c in reading.counts]


@pytest.mark.parametrize(
    "subject", ["RE: FOI 4112-23 online sexual offences", "Sexual offences with the online flag", "FOI 4112/23"]
)
def test_a_subject_that_only_names_crimes_leaves_the_lines_what_was_asked_for(tmp_path, subject):
    assert measured(tmp_path, subject, Measure.VICTIMS) == [(n, Measure.VICTIMS) for n in (64, 51, 13)]


@pytest.mark.parametrize("subject", ["Number of online sexual offences", "Online sexual offences recorded in 2022/23"])
def test_a_subject_that_counts_crimes_says_what_its_lines_count(tmp_path, subject):
    text = MAIL.format(subject=subject, people="").replace("there were 64  of", "the figures are as follows for")
    reading = read_file(tmp_path, text, "Kent Police.eml", Request(measure=Measure.VICTIMS, **ASKED))
    assert [(c.bounds.low, c.measure) for c in reading.counts] == [(n, Measure.OFFENCES) for n in (51, 13)]


def test_a_subject_that_names_crimes_says_so_where_crimes_were_asked_for(tmp_path):
    found = measured(tmp_path, "Online sexual offences", Measure.OFFENCES, people="crimes")
    assert found == [(n, Measure.OFFENCES) for n in (64, 51, 13)]
