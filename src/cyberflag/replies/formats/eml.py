"""E-mails as the post carries them (.eml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from typing import Final

from cyberflag.replies.formats.contents import Contents, trim
from cyberflag.replies.formats.decoding import decode
from cyberflag.replies.formats.inside import Inside
from cyberflag.replies.formats.mail import Attachment, Mail, read_mail

_ENDINGS: Final = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/csv": ".csv",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "application/zip": ".zip",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-outlook": ".msg",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/pkcs7-signature": ".p7s",
    "application/x-pkcs7-signature": ".p7s",
    "application/pgp-signature": ".asc",
    "text/calendar": ".ics",
    "text/vcard": ".vcf",
}
_REPORTS: Final = frozenset({"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"})
_MAX_PARTS: Final = 2_000
_LARGEST_LOGO: Final = 30_000


def read_eml(data: bytes, inside: Inside) -> Contents:
    """The e-mail's head, body and attachments."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    return read_mail(_mail_of(message), inside)


def _mail_of(message: Message) -> Mail:
    plain: list[str] = []
    pages: list[str] = []
    attachments: list[Attachment] = []
    for number, part in enumerate(_leaves(message)):
        if number >= _MAX_PARTS:
            break
        kind = part.get_content_type()
        if kind in _REPORTS:
            continue
        name = _name(part)
        if kind in ("text/plain", "text/html") and not name and _disposition(part) != "attachment":
            (plain if kind == "text/plain" else pages).append(_text(part))
        else:
            attachments.append(_attachment(part, name or _name_for(part, len(attachments) + 1), "".join(pages)))
    return Mail(
        sender=_header(message, "From"),
        subject=_header(message, "Subject"),
        sent=_header(message, "Date"),
        plain="\n".join(plain),
        html="\n".join(pages),
        attachments=tuple(attachments),
    )


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order, without recursion; a message that is attached is one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting.extend(p for p in reversed(payload) if isinstance(p, Message))
        else:
            yield part


def _attachment(part: Message, name: str, page: str) -> Attachment:
    if part.get_content_type() == "message/rfc822":
        payload = part.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        if isinstance(inner, Message):
            return Attachment(name, _mail_of(inner))
    label = _header(part, "Content-ID").strip("<>")
    is_shown = bool(label) and f"cid:{label}" in page
    data = _bytes(part)
    # a photograph of the answer may stand in the text too, but is larger than a logo
    return Attachment(name, data, is_shown or (_disposition(part) == "inline" and len(data) < _LARGEST_LOGO))


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    """The text of a part by the encoding it names, else as its bytes tell."""
    data = _bytes(part)
    name = part.get_content_charset()
    if name:
        try:
            text = data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
        else:
            return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return decode(data, is_html=part.get_content_type() == "text/html")


def _name(part: Message) -> str:
    try:
        return trim(_decoded(part.get_filename() or ""))
    except Exception:  # noqa: BLE001 - the library raises many kinds on damaged heads; the part is still read
        return ""


def _name_for(part: Message, number: int) -> str:
    """A name for a part without one."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        payload = part.get_payload()
        if isinstance(payload, list) and payload and isinstance(payload[0], Message):
            subject = re.sub(r"[/\\]+", "-", _header(payload[0], "Subject"))
            return f"{subject or 'message'}.eml"
    ending = ".png" if kind.startswith("image/") else _ENDINGS.get(kind, "")
    return f"attachment {number}{ending}"


def _disposition(part: Message) -> str:
    try:
        return (part.get_content_disposition() or "").lower()
    except Exception:  # noqa: BLE001 - as above
        return ""


def _header(message: Message, name: str) -> str:
    """A head as one line of text; a damaged one as far as it can be decoded."""
    try:
        value = message.get(name)
    except Exception:  # noqa: BLE001 - the library's own parser of heads fails on some damaged ones
        value = next((raw for key, raw in message.raw_items() if key.lower() == name.lower()), "")
    return trim(" ".join(_decoded(str(value or "")).split()))


def _decoded(value: str) -> str:
    """Words written as ``=?utf-8?...?=``, which some programs put where they do not belong."""
    if "=?" not in value:
        return value
    try:
        return str(make_header(decode_header(value)))
    except (LookupError, UnicodeError, ValueError):
        return value
