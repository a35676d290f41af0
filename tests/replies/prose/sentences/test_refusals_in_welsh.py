"""Letters of forces in Wales that refuse, or hold nothing, in Welsh."""

import pytest

from cyberflag.model import Outcome

ASKED = "Cais:\n\nNifer yr arestiadau ar gyfer 2022 a 2023.\n\nYmateb:\n\n"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Mae adran 12(1) yn berthnasol fel gwybodaeth nad yw ar gael yn hawdd.", ("s12(1)",)),
        ("Gwrthodwyd eich cais o dan adrannau 31(1)(a) a 40(2).", ("s31(1)(a)", "s40(2)")),
        ("Rydym yn atal yr holl wybodaeth y gofynnwyd amdani.", ()),
        ("Mae'r llythyr hwn yn Hysbysiad Gwrthod.", ()),
        ("Mae'r wybodaeth yn esempt o dan adran 30.", ("s30",)),
    ],
)
def test_a_refusal_in_welsh_is_one(read_unasked_letter, said, named):
    record = read_unasked_letter(ASKED + said).record
    assert (record.outcome, record.exemptions) == (Outcome.REFUSED, named)


@pytest.mark.parametrize(
    "said", ["Nid yw'r wybodaeth yn cael ei chadw gan yr heddlu.", "Nid ydym yn cofnodi'r wybodaeth hon."]
)
def test_what_is_not_held_is_told_in_welsh_too(read_unasked_letter, said):
    assert read_unasked_letter(ASKED + said).record.outcome is Outcome.NOT_HELD


def test_what_every_letter_says_of_the_law_refuses_nothing(read_unasked_letter):
    law = (
        "Oni bai bod esemptiadau'n berthnasol, y ddyletswydd gyntaf yn adran 1(1)(a) yw cadarnhau neu wadu. "
        "Mae troseddau o dan adran 127 o Ddeddf Cyfathrebu 2003 ac adran 38 o Ddeddf Iechyd Meddwl 1983 yn bod."
    )
    record = read_unasked_letter(ASKED + law).record
    assert (record.outcome, record.exemptions) == (Outcome.NO_FIGURES, ())
