"""Counts from replies (or from records), saved and read back exactly; and published figures with their releases."""

from cyberflag.returns.loading import load_returns
from cyberflag.returns.published import Published, PublishedFigures, load_published
from cyberflag.returns.requests import load_request
from cyberflag.returns.returned import Returns, from_replies, leave_out_corrected, leave_out_replaced
from cyberflag.returns.saving import save_returns

__all__ = [
    "Published",
    "PublishedFigures",
    "Returns",
    "from_replies",
    "leave_out_corrected",
    "leave_out_replaced",
    "load_published",
    "load_request",
    "load_returns",
    "save_returns",
]
