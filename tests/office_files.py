"""Documents that a test makes, as the files that they would be."""

import io

from docx import Document as WordDocument


def saved(document):
    """The bytes of the file that a Word document or a workbook is saved as."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_letter(*blocks):
    """The Word document with these paragraphs (texts) and tables (rows of cells) in their order."""
    letter = WordDocument()
    for block in blocks:
        if isinstance(block, str):
            letter.add_paragraph(block)
            continue
        table = letter.add_table(rows=len(block), cols=len(block[0]))
        for row, cells in zip(block, table.rows, strict=True):
            for text, cell in zip(row, cells.cells, strict=True):
                cell.text = str(text)
    return letter


def short_letter():
    """The bytes of a Word letter of one sentence and a table that is blank but for its first heading."""
    return saved(word_letter("We hold 5", [["Year", ""], ["", ""]]))
