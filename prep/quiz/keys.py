"""Single keys from a terminal, with the terminal given back however the quiz ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDED = ""  # what `read` gives when the terminal has gone


class Stopped(BaseException):
    """A signal asked the quiz to end; `code` is the exit code that says which."""

    def __init__(self, number: int) -> None:
        self.code = 128 + number
        super().__init__(number)


@contextmanager
def raw_keys() -> Iterator[None]:
    """Keys arrive one by one and unechoed; restored at the end, also on Ctrl-C, SIGTERM and SIGHUP.

    One switch for the whole sitting: switching for each key loses what was typed ahead.
    """
    import termios  # noqa: PLC0415 - not on Windows, and only the quiz needs it
    import tty  # noqa: PLC0415

    def stop(number: int, _frame: FrameType | None) -> None:
        raise Stopped(number)

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    caught = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
    handlers = {number: signal.signal(number, stop) for number in caught}
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        for number, handler in handlers.items():
            signal.signal(number, handler)


def read() -> str:
    """One key; an escape sequence such as an arrow counts as one key. `ENDED` at the end of input."""
    descriptor = sys.stdin.fileno()
    byte = os.read(descriptor, 1)
    if byte == b"\x1b":
        import select  # noqa: PLC0415 - only after an escape

        while select.select([descriptor], [], [], 0.02)[0]:
            byte += os.read(descriptor, 1)
            if byte[-1:].isalpha() or byte[-1:] == b"~":
                break
        return "escape"
    if byte and byte[0] >= 0xC0:  # the first byte of a longer UTF-8 character
        byte += os.read(descriptor, 3 if byte[0] >= 0xF0 else 2 if byte[0] >= 0xE0 else 1)
    return byte.decode("utf-8", "replace") if byte else ENDED
