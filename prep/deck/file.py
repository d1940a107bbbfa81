"""Writing a file so that no reader, and no killed process, ever leaves half of it."""

from __future__ import annotations

import os
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path` at once: until all of it is on the disk, the old file stays. Or OSError.

    A killed write may leave `.name.part` beside it; the next write uses the same name, so none pile up.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
