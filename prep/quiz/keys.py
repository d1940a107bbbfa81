"""Single keys from a terminal, with the terminal given back however the quiz ends."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDED = ""  # what `read` gives when the terminal has gone
RESIZED = "resized"  # what it gives when the window has another size, or the quiz is in the foreground again

TICK = "tick"  # what it gives when no key came in time


class Stopped(BaseException):
    """A signal asked the quiz to end; `code` is the exit code that says which."""

    def __init__(self, number: int) -> None:
        self.code = 128 + number
        super().__init__(number)


class Keys:
    """The keyboard while a sitting lasts.

    One switch for the whole sitting: switching for each key loses what was typed ahead.
    """

    def __init__(self) -> None:
        self._terminal = sys.stdin.fileno()
        self._woken, self._wake = os.pipe()
        for end in (self._woken, self._wake):
            os.set_blocking(end, False)

    @contextmanager
    def raw(self) -> Iterator[None]:
        """Keys arrive one by one and unechoed; restored at the end, also on Ctrl-C, SIGTERM and SIGHUP."""
        import termios  # noqa: PLC0415 - not on Windows, and only the quiz needs it

        before = termios.tcgetattr(self._terminal)
        caught = {signal.SIGTERM: _stop, signal.SIGHUP: _stop, signal.SIGINT: _stop}
        handlers = {number: signal.signal(number, handler) for number, handler in caught.items()}
        handlers |= {number: signal.signal(number, self._redraw) for number in (signal.SIGWINCH, signal.SIGCONT)}
        try:
            self._listen()
            yield
        finally:
            termios.tcsetattr(self._terminal, termios.TCSADRAIN, before)
            for number, former in handlers.items():
                signal.signal(number, former)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """The terminal as other programs expect it, for an editor; Ctrl-C is theirs meanwhile."""
        import termios  # noqa: PLC0415 - as above

        ours = termios.tcgetattr(self._terminal)
        theirs = termios.tcgetattr(self._terminal)
        theirs[3] |= termios.ICANON | termios.ECHO
        handlers = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGWINCH)}
        termios.tcsetattr(self._terminal, termios.TCSADRAIN, theirs)
        try:
            yield
        finally:
            termios.tcsetattr(self._terminal, termios.TCSADRAIN, ours)
            for number, former in handlers.items():
                signal.signal(number, former)

    def read(self, timeout: float | None = None) -> str:
        """One key; an escape sequence such as an arrow counts as one key. `ENDED` at the end of input.

        `TICK` where none comes within the timeout, in seconds.
        """
        ready = select.select([self._terminal, self._woken], [], [], timeout)[0]
        if not ready:
            return TICK
        if self._woken in ready:
            with suppress(BlockingIOError):
                os.read(self._woken, 4096)
            return RESIZED
        byte = os.read(self._terminal, 1)
        if byte == b"\x1b":
            while select.select([self._terminal], [], [], 0.02)[0]:
                byte += os.read(self._terminal, 1)
                if byte[-1:].isalpha() or byte[-1:] == b"~":
                    break
            return "escape"
        if byte and byte[0] >= 0xC0:  # the first byte of a longer UTF-8 character
            byte += os.read(self._terminal, 3 if byte[0] >= 0xF0 else 2 if byte[0] >= 0xE0 else 1)
        return byte.decode("utf-8", "replace") if byte else ENDED

    def line(self) -> str:
        """A line typed and echoed; Backspace and Ctrl-U mend it. Read key by key, so nothing typed ahead is lost."""
        typed = ""
        while (key := self.read()) not in ("\r", "\n", ENDED, "\x04"):
            if key in ("\x7f", "\b"):
                _echo("\b \b" if typed else "")
                typed = typed[:-1]
            elif key == "\x15":
                _echo("\b \b" * len(typed))
                typed = ""
            elif key.isprintable() and len(key) == 1:
                _echo(key)
                typed += key
        _echo("\n")
        return typed

    def _listen(self) -> None:
        import termios  # noqa: PLC0415 - as above
        import tty  # noqa: PLC0415 - as above

        tty.setcbreak(self._terminal, termios.TCSADRAIN)

    def _redraw(self, number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGCONT:
            self._listen()  # the shell had the terminal meanwhile
        with suppress(BlockingIOError):
            os.write(self._wake, b"r")


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)


def _echo(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
