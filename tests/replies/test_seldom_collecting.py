"""Python looks more seldom for what nothing points at while replies are read, and as before afterwards."""

import gc
import threading

from cyberflag.replies.document import Document
from cyberflag.replies.guarded import read_guarded


def test_python_looks_seldom_for_what_nothing_points_at_while_replies_are_read_and_as_before_afterwards():
    before, seen = gc.get_threshold(), []
    second_begun, first_done = threading.Event(), threading.Event()

    def read_second(_document: Document) -> None:
        second_begun.set()
        first_done.wait(10)
        seen.append(gc.get_threshold())

    second = threading.Thread(target=lambda: read_guarded(Document("b.txt"), read_second))

    def read_first(_document: Document) -> None:
        second.start()
        second_begun.wait(10)
        seen.append(gc.get_threshold())

    read_guarded(Document("a.txt"), read_first)
    first_done.set()
    second.join()

    assert min(threshold[0] for threshold in seen) > before[0]
    assert gc.get_threshold() == before
