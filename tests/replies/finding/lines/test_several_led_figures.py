"""Lines on which several labels are led to their figures by dots."""

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_file, values

LINES = [
    (2017, "Snapchat ............... 11    Instagram .............. 10"),
    (2017, "Other apps .............. 4    App not recorded ........ 2"),
    (2017, "The whole year ......... 27"),
    (2018, "Snapchat ............... 17    Instagram .............. 12"),
    (2018, "Other apps .............. 8    App not recorded ........ 5"),
    (2018, "The whole year ......... 42"),
]


@pytest.mark.parametrize("leader", ["......", ". . . . .", "…", "______"])
def test_each_label_of_a_line_is_led_to_its_own_figure(tmp_path, leader):
    text = f"Kent Police\n\nYear 2018\nGirls {leader} 11    Boys {leader} 3\nAll crimes {leader} 14\n"
    reading = read_file(tmp_path, text)
    assert values(reading) == {("2018", "female"): (11, 11), ("2018", "male"): (3, 3), ("2018",): (14, 14)}


def test_led_figures_of_a_page_in_two_columns_stay_below_their_heading(tmp_path):
    canvas = Canvas(str(tmp_path / "Kent Police.pdf"), pagesize=A4, invariant=1)
    at, year = 780, 0
    for of, line in [(0, "Crimes with the online flag and a victim below 18 were counted, each of them once."), *LINES]:
        if of != year:
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(50, at, f"Calendar year {of}")
            at, year = at - 16, of
        canvas.setFont("Courier" if of else "Helvetica", 9.5)
        canvas.drawString(50, at, line)
        at -= 14
    canvas.save()
    reading = read_reply(tmp_path / "Kent Police.pdf", "Kent Police.pdf", ASKED)
    assert values(reading) == {
        ("2017", "snapchat"): (11, 11),
        ("2017", "instagram"): (10, 10),
        ("2017", "other"): (4, 4),
        ("2017", "unknown"): (2, 2),
        ("2017",): (27, 27),
        ("2018", "snapchat"): (17, 17),
        ("2018", "instagram"): (12, 12),
        ("2018", "other"): (8, 8),
        ("2018", "unknown"): (5, 5),
        ("2018",): (42, 42),
    }
    assert "unknown-heading" not in kinds(reading)
