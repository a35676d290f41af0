"""Years of which a request or reply says in a sentence that a part alone is meant, and spans in words."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply


def periods(tmp_path, *texts, table=()):
    heads = [at for at, row in enumerate(table) if at == 0 or not row[0]]
    tags = ["th" if at in heads else "td" for at in range(len(table))]
    lines = ("".join(f"<{tag}>{cell}</{tag}>" for cell in row) for tag, row in zip(tags, table, strict=True))
    cells = "".join(f"<tr>{line}</tr>" for line in lines)
    body = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in texts) + (
        f"<table>{cells}</table>" if table else ""
    )
    (tmp_path / "Kent Police.html").write_text(f"<main>{body}</main>", encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request())
    return {(c.period.start.isoformat(), c.period.end.isoformat()): c.bounds.low for c in reading.counts}


def test_months_of_a_year_that_were_asked_for_are_what_is_answered(tmp_path):
    asked = "Please tell me how many arrests you made for burglary in 2022, 2023 and the first nine months of 2024."
    found = periods(tmp_path, asked, "2022 – 24", "2023 – 19", "2024 – 32")
    assert found == {
        ("2022-01-01", "2022-12-31"): 24,
        ("2023-01-01", "2023-12-31"): 19,
        ("2024-01-01", "2024-09-30"): 32,
    }


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("The figures for 2012 cover the period 01.01.12 to 31.10.12.", ("2012-01-01", "2012-10-31")),
        (
            "The data for 2011 covers 01.01.11 to 31.12.11 and the data for 2012 covers 01.01.12 to 31.10.12.",
            ("2012-01-01", "2012-10-31"),
        ),
        ("The data for 2012 relates to 1 March 2012 to 31 December 2012.", ("2012-03-01", "2012-12-31")),
    ],
)
def test_a_year_is_the_days_that_its_figures_are_said_to_cover(tmp_path, said, last):
    found = periods(tmp_path, said, table=[["Crimes recorded", "2011", "2012"], ["Burglary", 175, 152]])
    assert found == {("2011-01-01", "2011-12-31"): 175, last: 152}


def test_nothing_is_counted_before_the_records_begin_or_behind_their_end(tmp_path):
    said = "The system was introduced on 21 May 2015, so information is only held from then until 19 Nov 2017."
    table = [["Offence", "2015*", "2016", "2017**"], ["Harassment", 6, 19, 12]]
    found = periods(tmp_path, "How many crimes were recorded?", said, table=table)
    assert found == {
        ("2015-05-21", "2015-12-31"): 6,
        ("2016-01-01", "2016-12-31"): 19,
        ("2017-01-01", "2017-11-19"): 12,
    }


def test_a_total_over_months_is_of_those_months_and_not_of_whole_years(tmp_path):
    table = (
        '<table><tr><th></th><th colspan="2">2022</th><th>2023</th><th>Grand Total</th></tr>'
        "<tr><th></th><th>Nov</th><th>Dec</th><th>Jan</th><th></th></tr>"
        "<tr><td>Burglary</td><td>3</td><td>1</td><td>2</td><td>6</td></tr></table>"
    )
    found = periods(tmp_path, "How many crimes were recorded?", table)
    assert found["2022-11-01", "2023-01-31"] == 6


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("between 2018 and 2022", ("2018-01-01", "2022-12-31")),
        ("since the beginning of 2017 until the date of research (9th November 2022)", ("2017-01-01", "2022-11-09")),
    ],
)
def test_a_span_in_words_is_all_the_days_between(tmp_path, words, span):
    assert periods(tmp_path, f"Number of burglaries recorded {words} = 40") == {span: 40}


@pytest.mark.parametrize(
    ("heads", "last"),
    [
        (("2021",), ("2021-01-01", "2021-12-31")),
        (("2020", "2021 (Jan - Sep)"), ("2021-01-01", "2021-09-30")),
        (("2015", "1 Jan-30th Nov 2016"), ("2016-01-01", "2016-11-30")),
    ],
)
def test_a_lone_year_in_a_row_that_the_file_marks_as_headings_heads_its_column(tmp_path, heads, last):
    table = [["", *heads], ["Burglary", *(100 + at for at in range(len(heads)))]]
    found = periods(tmp_path, "How many crimes were recorded?", table=table)
    assert len(found) == len(heads)
    assert found[last] == 99 + len(heads)
