"""The same steps over records of any number, on one machine."""

from cyberflag.engines.local import Progress, flag_file
from cyberflag.engines.tables import COLUMNS_READ

__all__ = ["COLUMNS_READ", "Progress", "flag_file"]
