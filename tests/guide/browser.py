"""A real Chromium, spoken to over its debugging pipe: pages are opened, measured, clicked, typed into and printed."""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..deck.chromium import CHROMIUM, FLAGS

_KEYS = {"Tab": 9, "Enter": 13, " ": 32}


class Browser:
    """One tab. `requests` are the addresses it got something from, `faults` what went wrong in its pages."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = write, read
        self._rest, self._last, self._session = b"", 0, ""
        self.requests: list[str] = []
        self.faults: list[str] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer to a command of the protocol; events that come before it are looked at."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._last:
            pass
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def open(self, page: Path, width: int = 1200, *, dark: bool = False) -> None:
        """Load a file in a window of that many CSS pixels."""
        self.size(width)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.send("Emulation.setEmulatedMedia", features=[scheme])
        self.send("Page.navigate", url=page.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def size(self, width: int, height: int = 900) -> None:
        """A window of that many CSS pixels."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """A key pressed and let go."""
        code = _KEYS.get(key, ord(key[0]))
        text = {"text": "\r" if key == "Enter" else key} if key != "Tab" else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def type(self, words: str) -> None:
        """Words typed where the focus is."""
        self.send("Input.insertText", text=words)

    def pdf(self) -> bytes:
        """The page as it would be printed."""
        return b64decode(self.send("Page.printToPDF", printBackground=False, preferCSSPageSize=True)["data"])

    def png(self) -> bytes:
        """What the window shows."""
        return b64decode(self.send("Page.captureScreenshot", format="png")["data"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._read, 1 << 20)
            assert more, "Chromium has gone"
            self._rest += more
        raw, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(raw)
        event, told = message.get("method"), message.get("params", {})
        if event == "Network.responseReceived":
            self.requests.append(told["response"]["url"])
        elif event == "Runtime.exceptionThrown":
            self.faults.append(json.dumps(told["exceptionDetails"])[:400])
        elif event == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.faults.append(told["entry"]["text"])
        return message


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Chromium with its profile in `folder`; what pages remember there, the next one with it finds."""
    assert CHROMIUM
    (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
    # The protocol wants file descriptors 3 and 4: a shell moves ours there.
    shell = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
    flags = [*FLAGS, f"--user-data-dir={folder / 'profile'}", "--remote-debugging-pipe", "about:blank"]
    command = ["/bin/bash", "-c", shell, "chromium", CHROMIUM, *flags]
    process = subprocess.Popen(command, pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL)
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        tab = Browser(ours_out, ours_in)
        yield tab
        tab._session = ""
        tab.send("Browser.close")
        process.wait(timeout=30)
    finally:
        process.kill()
        process.wait()
        os.close(ours_out)
        os.close(ours_in)
