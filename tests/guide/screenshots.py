"""Pictures of the page for the README: `make screenshots` writes docs/guide/*.png from a sample posting."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from prep.days import lay_out
from prep.guide import render_page
from prep.guide.compare import compare_view, render_comparison_page
from prep.mapping import merge
from prep.model import Budget
from prep.plan import make_plan

from .browser import Browser, browser
from .sample import ROOT, SEEDS, TEMPLATES, TODAY, guide, plan, real

PICTURES = ROOT / "docs" / "guide"


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture shows: the place on the page at its top, a window in CSS pixels, light or dark."""

    page: str
    place: str
    width: int
    height: int
    dark: bool = False


LOOKS = {
    "coverage": Look("guide", "#role", 1120, 900),
    "questions": Look("guide", "#kafka-operations", 1120, 900, dark=True),
    "plan": Look("guide", "#plan", 1120, 900),
    "phone": Look("guide", "#kafka-operations article", 360, 720),
    "compare": Look("compare", "main", 1000, 900),
}


def pages(folder: Path) -> dict[str, Path]:
    """The page of the stream posting, and the comparison of all four."""
    roles = [plan(seed, real()).role for seed in SEEDS]
    together = make_plan(merge(roles), real(), Budget(TODAY))
    comparison = compare_view(roles, together, real(), lay_out(together))
    texts = {
        "guide": render_page(guide(plan(SEEDS[-1], real()), real(), full=True), TEMPLATES),
        "compare": render_comparison_page(comparison, TEMPLATES),
    }
    paths = {name: folder / f"{name}.html" for name in texts}
    for name, path in paths.items():
        path.write_text(texts[name], encoding="utf-8")
    return paths


def shoot(name: str, paths: dict[str, Path], tab: Browser) -> bytes:
    """One picture as PNG."""
    look = LOOKS[name]
    tab.open(paths[look.page], look.width, dark=look.dark)
    tab.size(look.width, look.height)
    tab.run("document.querySelectorAll('#kafka-operations details').forEach((d, i) => { d.open = i === 0 })")
    tab.run(f"document.querySelector('{look.place}').scrollIntoView()")
    tab.run("new Promise(done => setTimeout(done, 200))")
    return tab.png()


def main() -> None:
    """Write all pictures and name them."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder)) as tab:
        paths = pages(Path(folder))
        for name in LOOKS:
            path = PICTURES / f"{name}.png"
            path.write_bytes(shoot(name, paths, tab))
            click.echo(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
