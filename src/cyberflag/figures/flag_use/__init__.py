"""Use of the online flag: which forces set it and since when, and how many flags were missed where the replies tell."""

from cyberflag.figures.flag_use.figures import MISSED_FLAGS, missed_flag_figures
from cyberflag.figures.flag_use.recorded import ALL_RECORDED, recorded_figures
from cyberflag.figures.flag_use.standing import ForceFlagUse, Use, flag_use

__all__ = [
    "ALL_RECORDED",
    "MISSED_FLAGS",
    "ForceFlagUse",
    "Use",
    "flag_use",
    "missed_flag_figures",
    "recorded_figures",
]
