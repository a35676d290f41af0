"""Outlook messages made for the tests: a compound file with the few streams that a message has."""

from __future__ import annotations

import struct
from itertools import pairwise

CUTOFF = 4096
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5


def compound_file(tree):
    """The bytes of a compound file of nested dicts of bytes."""
    large, small = _Sectors(512), _Sectors(64)
    entries = []

    def enter(name, node, kind):
        at = len(entries)
        entries.append(None)
        if isinstance(node, bytes):
            entries[at] = [name, kind, FREE, FREE, (small if len(node) < CUTOFF else large).store(node), len(node)]
            return at
        # the children as a chain of right siblings in the order that the format asks for
        children = [
            enter(k, v, STREAM if isinstance(v, bytes) else STORAGE) for k, v in sorted(node.items(), key=order)
        ]
        for child, follows in pairwise(children):
            entries[child][2] = follows
        entries[at] = [name, kind, FREE, children[0] if children else FREE, 0, 0]
        return at

    def order(item):
        return len(item[0]), item[0].upper()

    enter("Root Entry", tree, ROOT)
    content = b"".join(small.pieces)
    entries[0][4:] = [large.store(content), len(content)]
    small_table = large.store(b"".join(struct.pack("<I", n) for n in small.chains), b"\xff")
    directory = b"".join(_entry(*entry) for entry in entries)
    first = large.store(directory + _entry("", 0, FREE, FREE, 0, 0) * (-len(entries) % 4))
    count = 1
    while (len(large.chains) + count) * 4 > count * 512:
        count += 1
    fats = range(len(large.chains), len(large.chains) + count)
    table = b"".join(struct.pack("<I", n) for n in [*large.chains, *[FAT] * count]).ljust(count * 512, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    small_count = (len(small.chains) * 4 + 511) // 512
    head += struct.pack("<IIIIIIIII", 0, count, first, 0, CUTOFF, small_table, small_count, END, 0)
    head += b"".join(struct.pack("<I", n) for n in fats)
    return head.ljust(512, b"\xff") + b"".join(large.pieces) + table


class _Sectors:
    """Pieces of one size, and for each the number of the next."""

    def __init__(self, size):
        self.size, self.pieces, self.chains = size, [], []

    def store(self, data, filling=b"\0"):
        if not data:
            return END
        start = len(self.pieces)
        self.pieces += [data[at : at + self.size].ljust(self.size, filling) for at in range(0, len(data), self.size)]
        self.chains += [*range(start + 1, len(self.pieces)), END]
        return start


def _entry(name, kind, right, child, start, size):
    text = name.encode("utf-16-le") + b"\0\0"
    text_size = len(text) if name else 0
    head = text.ljust(64, b"\0")[:64] + struct.pack("<HBBIII", text_size, kind, 1, FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def message(*, subject="", sender="", address="", body="", html=b"", attachments=(), properties=b"", top=True):
    """The tree of a message; ``attachments`` are (name, bytes or the tree of a message, more streams)."""
    texts = {0x0037: subject, 0x0C1A: sender, 0x5D01: address, 0x1000: body}
    tree = {f"__substg1.0_{n:04X}001F": text.encode("utf-16-le") for n, text in texts.items() if text}
    tree["__properties_version1.0"] = bytes(32 if top else 24) + properties
    if html:
        tree["__substg1.0_10130102"] = html
    for number, (name, content, more) in enumerate(attachments):
        storage = {"__substg1.0_3707001F": name.encode("utf-16-le"), "__properties_version1.0": bytes(8)}
        storage |= {stream: data.encode("utf-16-le") for stream, data in more.items()}
        storage["__substg1.0_37010102" if isinstance(content, bytes) else "__substg1.0_3701000D"] = content
        tree[f"__attach_version1.0_#{number:08X}"] = storage
    return tree
