"""Published figures compared across releases."""

from pathlib import Path

import pytest

from cyberflag.figures import ReleaseComparison, compare_releases
from cyberflag.model import AgeBand
from cyberflag.returns import load_published

HEAD = "area_id,area,area_kind,members,measure,age,low,high,status,release,release_basis,source_url,note\n"


@pytest.fixture
def compared(tmp_path: Path) -> ReleaseComparison:
    rows = [
        "ew-38,England and Wales (38 forces),nation,,offences,all,3186,3186,superseded,2016-06,stated,,",
        "ew-38,England and Wales (38 forces),nation,,forces-answered,all,38,38,published,2016-06,stated,,",
        "ew-38,England and Wales (38 forces),nation,,victims,13,535,535,published,2016-06,stated,,",
        "ew-38,England and Wales (38 forces),nation,,victims,0-9,272,272,published,2016-06,stated,,",
        "ew-39,England and Wales (39 forces),nation,,offences,all,3903,3903,restated,2017-06,stated,,",
        "merseyside,Merseyside,force,,offences,all,164,164,published,2016-06,stated,,",
        "cheshire,Cheshire,force,,offences,all,164,164,published,2016-06,stated,,",
        "kent,Kent,force,,offences,all,164,164,published,2017-06,stated,,",
        "northumbria,Northumbria,force,,offences,all,170,170,superseded,2016-06,stated,,",
        "northumbria,Northumbria,force,,offences,all,98,98,restated,2017-06,stated,,",
        "durham,Durham,force,,offences,all,13,13,withdrawn,2016-06,stated,,",
        "durham,Durham,force,,offences,all,,,not-available,2020-09,stated,,",
        "metropolitan,Metropolitan,force,,offences,all,,,no-reply,2016-06,,,",
        "wales,Wales,region,gwent south-wales,offences,all,100,,published,2016-06,,,",
    ]
    (tmp_path / "figures.csv").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return compare_releases(load_published(tmp_path))


def test_headline_is_that_of_the_first_release(compared: ReleaseComparison) -> None:
    headline = compared.headline("offences")
    assert headline is not None
    assert (headline.value, headline.release) == ("3,186", "2016-06")
    under_ten = compared.headline("victims", AgeBand(0, 9))
    assert under_ten is not None
    assert under_ten.value == "272"
    assert compared.most_common_age is not None
    assert compared.most_common_age.age == AgeBand.single(13)


def test_values_that_moved_are_told_release_by_release(compared: ReleaseComparison) -> None:
    assert [revision.message for revision in compared.revisions] == [
        (
            "Nation, offences: 3,186 in England and Wales (38 forces) (2016-06); 3,903 in England and Wales (39 forces)"
            " (2017-06). The scope changed, so the difference is not all revision."
        ),
        "Durham, offences: 13 (2016-06), not available (2020-09)",
        "Northumbria, offences: 170 (2016-06), 98 (2017-06)",
    ]


def test_equal_values_are_those_of_one_release(compared: ReleaseComparison) -> None:
    assert [finding.forces for finding in compared.findings] == [("cheshire", "merseyside")]


def test_forces_without_a_figure_are_named_with_the_reason(compared: ReleaseComparison) -> None:
    missing = {force.force: force.reason for force in compared.without_figure}
    assert missing["metropolitan"] == "no reply"
    assert missing["essex"] == "not in the table"
    assert "durham" not in missing


@pytest.mark.shared
def test_the_year_2015_16_is_told_as_it_was_published(shared: Path) -> None:
    compared = compare_releases(load_published(shared / "published-2015-16"))
    assert {
        m: f.value for m in ("offences", "forces-answered", "youngest-victim-age") if (f := compared.headline(m))
    } == {
        "offences": "3,186",
        "forces-answered": "38",
        "youngest-victim-age": "1",
    }
    assert [finding.forces for finding in compared.findings] == [("cheshire", "merseyside")]
    assert len(compared.without_figure) == 21
    moved = {revision.area for revision in compared.revisions}
    assert {"Wales", "Durham", "Northumbria", "West Mercia"} <= moved
