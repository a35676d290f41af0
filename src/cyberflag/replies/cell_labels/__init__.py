"""The general table stage: each value cell of any spreadsheet with the labels that it hangs on, whatever the subject.

Nothing here knows what a label means. It reads merged cells, indentation, bold type, repeated and blank stubs, rows
that name a group and heads that cut across, and says for each table which of them it went by.
"""

from cyberflag.replies.cell_labels.labelled import LabelledCell, LabelledTable, label_cells
from cyberflag.replies.cell_labels.noughts import label_with_noughts
from cyberflag.replies.cell_labels.table import cells_table

__all__ = ["LabelledCell", "LabelledTable", "cells_table", "label_cells", "label_with_noughts"]
