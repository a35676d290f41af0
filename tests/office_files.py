"""Documents that a test makes, as the files that they would be."""

import io


def saved(document):
    """The bytes of the file that a Word document or a workbook is saved as."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
