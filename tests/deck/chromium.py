"""Cards in a real Chromium: each in a frame as wide as a phone, measured by a script of the page around them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars"
).split()

# How Anki's own programs mark their pages, light and dark: classes of <html> and of <body>.
THEMES = {
    "light": ("", "card card1"),
    "dark on desktop and iOS": ("night-mode nightMode", "card card1 nightMode"),
    "dark on Android": ("", "card card1 night_mode ankidroid_dark_mode"),
}

_MEASURE = """
const channel = value => { value /= 255; return value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4 };
const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
const rgb = text => text.match(/[\\d.]+/g).map(Number);
function paper(element) {
  for (; element; element = element.parentElement) {
    const colour = rgb(getComputedStyle(element).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour;
  }
  return [255, 255, 255];
}
function contrast(element) {
  const [a, b] = [light(rgb(getComputedStyle(element).color)), light(paper(element))];
  return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
}
const own = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
const result = [...document.querySelectorAll("iframe")].map(frame => {
  const root = frame.contentDocument.documentElement;
  const texts = [...root.querySelectorAll("body *")].filter(own);
  const code = [...root.querySelectorAll("pre, pre *, code")].filter(own);
  const worst = elements => Math.min(99, ...elements.map(contrast));
  return {
    width: root.clientWidth,
    height: Math.ceil(frame.contentDocument.body.getBoundingClientRect().bottom),
    scroll: Math.max(root.scrollWidth, frame.contentDocument.body.scrollWidth),
    dark: light(paper(frame.contentDocument.body)) < .1,
    contrast: worst(texts),
    code: worst(code),
    size: Math.min(99, ...code.map(element => parseFloat(getComputedStyle(element).fontSize))),
    colours: new Set(code.map(element => getComputedStyle(element).color)).size,
    wrapped: [...root.querySelectorAll("pre code")].filter(e => getComputedStyle(e).whiteSpace !== "pre").length,
  };
});
document.body.innerHTML = `<pre id="result"></pre>`;
document.getElementById("result").textContent = JSON.stringify(result);
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A card as shown: how wide its window is, how high and how wide (`scroll`) its content, in CSS pixels.

    Whether its paper is dark, then the least contrast of its texts and of its code, the least size of code and
    its number of colours; `wrapped` counts blocks of code whose lines are broken. A card without code has 99 for
    contrast and size.
    """

    width: int
    height: int
    scroll: int
    dark: bool
    contrast: float
    code: float
    size: float
    colours: int
    wrapped: int


def page(card: str, theme: str) -> str:
    """A card's HTML, style included, as a page of Anki."""
    html, body = THEMES[theme]
    view = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    return f'<!doctype html><html class="{html}">{view}<body class="{body}"><div id="qa">{card}</div></body></html>'


def run(folder: Path, *arguments: str) -> str:
    """What Chromium prints, in a profile that is new each time."""
    assert CHROMIUM
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout


def measure(folder: Path, cards: Sequence[str], theme: str, width: int = 360) -> list[Measured]:
    """Each card as it stands in a window so many CSS pixels wide."""
    frame = f'<iframe style="width:{width}px;height:700px;border:0" srcdoc="'
    frames = "".join(f'{frame}{escape(page(card, theme))}"></iframe>' for card in cards)
    around = folder / "cards.html"
    script = f"<script>addEventListener('load', () => {{{_MEASURE}}})</script>"
    around.write_text(f'<!doctype html><meta charset="utf-8"><body>{frames}{script}</body>', encoding="utf-8")
    dumped = run(folder, "--dump-dom", around.as_uri())
    found = re.search(r'<pre id="result">(.*?)</pre>', dumped, re.DOTALL)
    assert found, dumped[:2000]
    values: list[dict[str, Any]] = json.loads(unescape(found[1]))
    assert len(values) == len(cards)
    return [Measured(**value) for value in values]
