"""The reading file that an analyst starts from: each open issue with what stands there and what could be said."""

from cyberflag.replies.proposals.questions import ask
from cyberflag.replies.proposals.text import is_untouched, write_proposal

__all__ = ["ask", "is_untouched", "write_proposal"]
