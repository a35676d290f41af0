"""Lines of a quoted request that show in what form an answer is wanted."""

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

MAIL = """From: disclosure@kent.example
To: applicant@example.org
Subject: RE: children online
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

The crimes with the online flag came to 123 and 157 in 2017/18 and 2018/19 respectively.

Of these, 40 in 2017/18 and 51 in 2018/19 were rape.

-----Original message-----
> I would like the counts by offence, for example:
> rape, ages 10-12, 2017/18: 25 offences
> rape, ages 13-15, 2017/18: 40 offences
"""


def test_a_form_in_the_request_says_nothing_of_the_figures_of_the_answer(tmp_path):
    path = tmp_path / "Kent reply.eml"
    path.write_text(MAIL, encoding="utf-8")
    reading = read_reply(path, path.name, ASKED)
    assert not kinds(reading)
    assert values(reading) == {
        ("2017/18",): (123, 123),
        ("2018/19",): (157, 157),
        ("2017/18", "rape"): (40, 40),
        ("2018/19", "rape"): (51, 51),
    }
