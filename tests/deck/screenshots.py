"""Pictures of six cards for the README, light, dark and on a phone: `make screenshots` writes docs/cards/*.png.

The cards come out of a deck that `prep build` would make for a sample posting, rendered by Anki's own library and
shown by Chromium.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import click

from prep.cli.files import load_library
from prep.cli.records import load_all
from prep.deck import build_deck
from prep.mapping import Mapper
from prep.model import Budget, Kind
from prep.plan import make_plan
from prep.postings import read_posting

from .anki import Anki
from .chromium import measure, page, run

ROOT = Path(__file__).resolve().parents[2]
POSTING = ROOT / "seeds" / "stripe-staff-stream-infrastructure.txt"
PICTURES = ROOT / "docs" / "cards"
DESKTOP, PHONE = 560, 360  # CSS pixels
LOOKS: dict[Kind, tuple[str, int]] = {
    "concept": ("light", DESKTOP),
    "cloze": ("light", DESKTOP),
    "mechanism": ("dark on desktop and iOS", DESKTOP),
    "compare": ("dark on desktop and iOS", DESKTOP),
    "failure": ("light", PHONE),
    "estimation": ("dark on Android", PHONE),
}


def backs() -> dict[Kind, str]:
    """The answer side of the first card of each kind, in study order."""
    library = load_library()
    role = Mapper(library).map(read_posting(POSTING.read_bytes(), POSTING.name))
    plan = make_plan(role, library, Budget(date(2026, 11, 20), level="staff"))
    deck = build_deck(plan, library, load_all(()), now=datetime.now(UTC))
    with tempfile.TemporaryDirectory() as folder:
        anki = Anki(Path(folder))
        anki.load(deck.package)
        found = {}
        for kind in LOOKS:
            cards = anki.collection.find_cards(f"tag:prep::kind::{kind}", order="c.due")
            found[kind] = anki.collection.get_card(cards[0]).answer()
        anki.collection.close()
    return found


def shoot(kind: Kind, card: str, folder: Path, target: Path) -> Path:
    """Write the picture of one card into `target`; `folder` is for what Chromium needs meanwhile."""
    theme, width = LOOKS[kind]
    source = folder / f"{kind}.html"
    source.write_text(page(card, theme), encoding="utf-8")
    (shown,) = measure(folder, [card], theme, width)
    picture = target / f"{kind}.png"
    run(folder, f"--window-size={width},{shown.height}", f"--screenshot={picture}", source.as_uri())
    return picture


def main() -> None:
    """Write all pictures and name them."""
    with tempfile.TemporaryDirectory() as folder:
        for kind, card in backs().items():
            click.echo(shoot(kind, card, Path(folder), PICTURES).relative_to(ROOT))


if __name__ == "__main__":
    main()
