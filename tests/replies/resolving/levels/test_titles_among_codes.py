"""Titles of a class in a list of single offences."""

import pytest

from readings import values

CODED = [
    "071/17 Sexual communication with a child",
    "086/10 Possession of indecent images",
    "088/09 Exposure",
    "022/11",
]


def offence_of(read_sheets, label):
    rows = [[text, at + 3] for at, text in enumerate([*CODED, label])]
    return next(key[1] for key, (low, _) in values(read_sheets(Data=[["", "2017/18"], *rows])).items() if low == 7)


@pytest.mark.parametrize(
    ("label", "offence"),
    [
        ("Rape of a girl under 16", "019/07"),
        ("Rape of boys under 16", "019/09"),
        ("Rape of a Female Child under 16", "19D"),
        ("19D Rape of a Female Child under 16", "19D"),
        ("19E Rape of a female child under 13", "19E"),
        ("Rape of a girl under 13", "019/16"),
        ("Sexual assault on a female aged 13 or over", "020/05"),
        ("Sexual assault on a female aged 13 and over", "020/05"),
        ("Sexual assault on a male aged 13 and over", "017/15"),
        ("20A Sexual assault on a female aged 13 or over", "20A"),
    ],
)
def test_a_class_in_other_words_among_codes_is_its_code_and_by_its_number_or_title_itself(read_sheets, label, offence):
    assert offence_of(read_sheets, label) == offence
