"""Lines of the quarters or months of a year that stands above them: ``2021/22``, then ``Apr-Jun: 5``, ``Year: 26``."""

from __future__ import annotations

from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.resolving.levels.whole_years import names_whole_year
from cyberflag.vocabularies.parts_of_year import understand_part_of_year


def part_of_year(label: str, lead: Meaning, setting: Setting) -> Meaning | None:
    """What a label says that is a part of the year that its introduction (``lead``) names, or the whole of it below
    parts of it; None for any other.
    """
    year, bare = lead.period, label.strip(" :-=.")
    if year is None or not year.is_year:
        return None
    part = understand_part_of_year(bare)
    days = part.value.within(year) if part is not None else None
    if days is not None:
        return Meaning(period=days)
    has_parts = any(year.contains(given) and given != year for given in setting.given)
    return Meaning(period=year) if has_parts and names_whole_year(bare) else None
