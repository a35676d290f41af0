"""Columns of counts by the name that a program gave them, and what the reply says that such a name means."""

import pytest

from cyberflag.vocabularies.measures import understand_measure
from readings import kinds, values

READ = {("2017/18", "0-12", "female"): (4, 4), ("2018/19", "13-17", "male"): (7, 7)}


def rows(name):
    return [["YR", "SEX", "AGEGRP", name], ["2017/18", "Girl", "under 13", 4], ["2018/19", "Boy", "13 to 17", 7]]


@pytest.mark.parametrize("name", ["N_OFF", "OFFCNT", "NUM OFFS", "TOT_CRM", "OffenceCount"])
def test_a_number_of_offences_may_be_cut_short(read_sheets, name):
    read = read_sheets(Data=rows(name))
    assert values(read) == READ
    assert {c.measure.value for c in read.counts} == {"offences"}
    assert kinds(read) == []


@pytest.mark.parametrize("name", ["OFF", "On/Off", "OFF_CODE", "OFF NO", "cut off", "VIC"])
def test_a_word_cut_short_counts_nothing_without_a_number(name):
    found = understand_measure(name)
    assert found is None or found.score <= 0.6


@pytest.mark.parametrize(
    "columns",
    [
        [["Column", "Type", "Stands for"], ["ZQ1", "integer", "Offences with the online flag"]],
        [["Field", "Says"], ["ZQ1", "Number of offences; no row where there was none"]],
        [["ZQ1 = number of crimes recorded"]],
    ],
)
def test_a_name_over_a_column_is_what_the_reply_explains(read_sheets, columns):
    read = read_sheets(Data=rows("ZQ1"), Columns=columns)
    assert values(read) == READ
    assert kinds(read) == []


@pytest.mark.parametrize("meaning", ["see the manual of the system", "weight of the row", "hours of work"])
def test_a_name_that_is_explained_as_no_count_is_told(read_sheets, meaning):
    read = read_sheets(Data=rows("ZQ1"), Columns=[["Field", "Says"], ["ZQ1", meaning]])
    assert read.counts == ()
    assert kinds(read) != []


def test_what_a_name_is_explained_as_goes_before_what_it_may_be_short_for(read_sheets):
    read = read_sheets(Data=rows("N_OFF"), Columns=[["Field", "Says"], ["N_OFF", "Number of victims"]])
    assert {c.measure.value for c in read.counts} == {"victims"}
