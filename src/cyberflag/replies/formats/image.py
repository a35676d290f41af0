"""Pictures (png, jpg, tif, gif, bmp) as pages that are read by OCR."""

from __future__ import annotations

import io
import time
import warnings
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

import numpy as np

from cyberflag.model import IssueKind
from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.ocr.pixels import Grey
from cyberflag.replies.formats.ocr.recognition import missing_ocr
from cyberflag.replies.formats.ocr.tesseract import MAX_PIXELS
from cyberflag.replies.formats.pdf_pages.layout import BY_HAND, LONGEST, MAX_PAGES, Sheet, lay_out
from cyberflag.replies.formats.scan import DOTS, scan_picture

MAX_UNPACKED_PIXELS: Final = 64_000_000
"""The most pixels that a picture may unpack to."""
_FORMATS: Final = ("PNG", "JPEG", "TIFF", "GIF", "BMP")
_SEVERAL: Final = ("TIFF",)
"""Kinds whose frames are pages; those of a gif are a film."""
_SENSIBLE: Final = range(100, 1201)
"""Dots an inch that a scanner writes into a picture."""
_PAPER: Final = 8.27
"""Inches: the width of A4, which a picture that does not say its size is taken for where it is wide enough."""
_WIDE: Final = 1000
_SCREEN: Final = 96
_LONGEST_SIDE: Final = 24.0
"""Inches that a page may be long by what it says itself."""


def read_image(data: bytes) -> Contents:
    """The words of the picture as lines and grids, each frame of a tif as a page.

    Raises `UnreadableError` where it is damaged or too large, `MissingExtraError` where OCR is not installed.
    """
    contents = Contents()
    sheets: list[Sheet] = []
    start = time.monotonic()
    for number, (grey, dots) in enumerate(_read_frames(data, contents), start=1):
        if time.monotonic() - start > LONGEST:
            message = f"Reading took too long: the pages from {number} on were not read. {BY_HAND}"
            contents.report(f"page {number}", IssueKind.UNREADABLE, message)
            break
        try:
            sheets.append(scan_picture(grey, dots, number, contents))
        except UnreadableError as error:
            contents.report(f"page {number}", error.kind, f"Page {number} {error.message}")
    lay_out(sheets, contents)
    return contents


def _read_frames(data: bytes, contents: Contents) -> Iterator[tuple[Grey, int]]:
    """Each frame in grey, with its dots an inch."""
    try:
        pil: Any = import_module("PIL.Image")
        ops: Any = import_module("PIL.ImageOps")
    except ImportError as error:
        raise missing_ocr() from error
    pil.MAX_IMAGE_PIXELS = None  # the size is checked here before anything is unpacked
    try:
        with warnings.catch_warnings(action="ignore"), pil.open(io.BytesIO(data), formats=_FORMATS) as image:
            frames = getattr(image, "n_frames", 1) if image.format in _SEVERAL else 1
            if frames > MAX_PAGES:
                message = f"Only the first {MAX_PAGES} of {frames} pages were read. Split the file."
                contents.report("", IssueKind.UNREADABLE, message)
            for frame in range(min(frames, MAX_PAGES)):
                image.seek(frame)
                _check_size(image)
                yield _scale(ops.exif_transpose(image), pil)
    except UnreadableError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, ArithmeticError) as error:
        raise UnreadableError(
            f"The picture is damaged or cut off. Ask the force to send it again. {BY_HAND}"
        ) from error


def _check_size(image: Any) -> None:
    width, height = image.size
    if width * height > MAX_UNPACKED_PIXELS:
        raise UnreadableError(
            f"The picture has {width} x {height} pixels, more than {MAX_UNPACKED_PIXELS // 1_000_000} million, and was "
            "not read. Ask for a smaller copy."
        )


def _scale(image: Any, pil: Any) -> tuple[Grey, int]:
    """The picture in grey, on white where it is see-through, at about as many dots an inch as OCR wants."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        image = pil.new("RGBA", clear.size, "white")
        image.alpha_composite(clear)
    image = image.convert("L")
    dots = _dots_of(image)
    factor = min(DOTS / dots, (MAX_PIXELS / (image.width * image.height)) ** 0.5)
    if not 0.7 <= factor <= 1.1:
        size = (max(round(image.width * factor), 1), max(round(image.height * factor), 1))
        image = image.resize(size, pil.Resampling.BICUBIC if factor > 1 else pil.Resampling.BOX)
        dots = round(dots * factor)
    return np.array(image, dtype=np.uint8), max(dots, 1)


def _dots_of(image: Any) -> int:
    """Dots an inch, as the picture says or as its width suggests."""
    try:
        said = round(float(image.info["dpi"][0]))
    except (KeyError, TypeError, ValueError, OverflowError, IndexError, ZeroDivisionError):
        said = 0
    if said in _SENSIBLE and max(image.size) / said <= _LONGEST_SIDE:
        return said
    return round(image.width / _PAPER) if image.width >= _WIDE else _SCREEN
