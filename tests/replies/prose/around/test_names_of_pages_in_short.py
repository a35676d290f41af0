"""The name of a page that calls sexual offences against children sexual offences, above a heading that does not."""

from dataclasses import replace

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds

ASKED_IN_WORDS = replace(ASKED, questions=("sexual offences against children that carry the online crime flag",))


@pytest.fixture
def read(tmp_path):
    def read_titled(title, heading):
        lines = "<h2>Snapchat</h2><ul><li>2017/18 : 47</li><li>2018/19 : 62</li></ul>"
        page = f"<html><head><title>{title}</title></head><body><h1>{heading}</h1>{lines}</body></html>"
        (tmp_path / "Kent Police.html").write_text(page, encoding="utf-8")
        return read_reply(tmp_path / "Kent Police.html", "Kent Police.html", ASKED_IN_WORDS)

    return read_titled


@pytest.mark.parametrize("title", ["Social media and sexual offences | Kent Police", "Sexual offences 2018"])
@pytest.mark.parametrize("heading", ["Sexual offences against children", "Child sexual offences: social media"])
def test_the_heading_says_of_which_crimes_the_page_is(read, title, heading):
    assert {c.offence for c in read(title, heading).counts} == {"all"}


@pytest.mark.parametrize(
    ("title", "heading", "offence"),
    [
        ("Sexual offences | Kent Police", "All crime", "sexual-offences"),
        ("Sexual offences | Kent Police", "Our reply", "sexual-offences"),
        ("Rape | Kent Police", "Sexual offences against children", "rape"),
        ("Sexual offences | Kent Police", "Sexual offences not against children", "sexual-offences"),
        ("Sexual offences | Kent Police", "Sexual offences, excluding child sexual offences", "sexual-offences"),
        ("Sexual offences | Kent Police", "Sexual offences, including those against children", "sexual-offences"),
        ("Sexual offences | Kent Police", "Sexual offences against children and others", "sexual-offences"),
        ("Sexual offences | Kent Police", "Sexual offences by children", "sexual-offences"),
        ("Sexual offences | Kent Police", "Sexual offences by under 18s", "sexual-offences"),
        ("Sexual offences | Kent Police", "Adult victims of child sexual offences", "sexual-offences"),
        ("Sexual offences | Kent Police", "Online sexual offences", "sexual-offences"),
        ("Sexual offences | Kent Police", "See also: sexual offences against children", "sexual-offences"),
        ("Sexual offences against women", "Sexual offences against children", "sexual-offences"),
        ("Adult sexual offences", "Sexual offences against children", "sexual-offences"),
        ("Serious sexual offences", "Sexual offences against children", "sexual-offences"),
        ("Contact sexual offences", "Sexual offences against children", "sexual-offences"),
        ("Rape and sexual offences", "Sexual offences against children", "sexual-offences"),
    ],
)
def test_a_heading_that_names_no_children_or_a_narrower_name_changes_nothing(read, title, heading, offence):
    assert {c.offence for c in read(title, heading).counts} == {offence}


def test_headings_that_part_victims_leave_the_name_of_the_page_what_it_says(tmp_path):
    below = "<h2>Sexual offences against children</h2><p>2017/18: 12</p><h2>Sexual offences against adults</h2>"
    page = f"<html><head><title>Sexual offences</title></head><body><h1>Sexual offences</h1>{below}<p>2017/18: 88</p>"
    (tmp_path / "Kent Police.html").write_text(f"{page}</body></html>", encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.html", "Kent Police.html", ASKED_IN_WORDS)
    assert "does-not-add-up" not in kinds(reading)
