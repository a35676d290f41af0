"""Lines that give how many crimes were online, below their total or beside those that were not."""

from collections.abc import Callable

import pytest

from cyberflag.replies import ReplyReading

ReadLetter = Callable[[str], ReplyReading]
ASKED = "How many offences of voyeurism were recorded in 2022, and how many of them were online?\n\nResponse\n\n"


def told(reading: ReplyReading) -> list[tuple[int, str, str | None]]:
    return [(c.bounds.low, c.platform, dict(c.detail).get("of which")) for c in reading.counts]


@pytest.mark.parametrize("label", ["Online", "Of which online", "Of these, online", "Online only", "online offences"])
@pytest.mark.parametrize("total", ["Total", "2022", "All offences"])
def test_online_beside_a_total_is_no_platform(read_unasked_letter: ReadLetter, total: str, label: str) -> None:
    reading = read_unasked_letter(f"{ASKED}{total}: 45\n{label}: 12")
    figures = told(reading)
    assert figures[0] == (45, "all", None)
    assert [(number, platform) for number, platform, _ in figures[1:]] in ([], [(12, "all")])
    assert len(figures) == 2 or reading.issues


def test_online_among_platforms_is_one_of_them(read_unasked_letter: ReadLetter) -> None:
    reading = read_unasked_letter(f"{ASKED}Snapchat: 45\nOnline: 12\nKik: 4")
    assert told(reading) == [(45, "snapchat", None), (12, "website", None), (4, "kik", None)]
