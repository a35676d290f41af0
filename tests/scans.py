"""Pages drawn, printed and scanned again, with what a scanner adds: noise, blur, a page laid askew."""

import io

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter

DOTS = 200


def pages_of(pdf):
    """How many pages a PDF has."""
    return len(pdfium.PdfDocument(pdf))


def scan(pdf, *, page=0, askew=0.0, turned=0, noise=8.0, dots=DOTS, grey=0.85):
    """A page of a PDF as a scanner would give it."""
    picture = pdfium.PdfDocument(pdf)[page].render(scale=dots / 72, grayscale=True).to_pil().convert("L")
    if askew:
        picture = picture.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if turned:
        picture = picture.rotate(turned, expand=True)
    pixels = np.asarray(picture.filter(ImageFilter.GaussianBlur(0.6)), dtype=np.float64)
    pixels = pixels * grey + 20 + np.random.default_rng(1).normal(0, noise, pixels.shape)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def save(picture, kind="PNG", *more, dots=DOTS):
    """The picture as a file; ``more`` are further pages."""
    out = io.BytesIO()
    options = {"resolution": dots} if kind == "PDF" else {"dpi": (dots, dots)}
    if more:
        options |= {"save_all": True, "append_images": more}
    picture.save(out, kind, **options)
    return out.getvalue()
