"""A posting by its address: one page over http or https, bounded in size, time and redirects."""

from __future__ import annotations

import socket
import time
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from prep import __version__
from prep.errors import PrepError

LIMIT = 5 * 2**20  # bytes of a page
SECONDS = 20.0  # for all of it; a server that trickles is cut off
REDIRECTS = 5
_ADVICE = "save the page in your browser and give prep the file"


def fetch(address: str, *, seconds: float = SECONDS, limit: int = LIMIT) -> bytes:
    """The page at an address, as UTF-8 where its header names another charset; PrepError says what went wrong."""
    deadline = time.monotonic() + seconds
    wanted = Request(address, headers={"User-Agent": f"prep/{__version__}", "Accept": "text/html,application/json,*/*"})  # noqa: S310 - read_bytes lets http and https through only
    try:
        with build_opener(_FewRedirects).open(wanted, timeout=seconds) as answer:
            return _as_utf8(_body(address, answer, deadline, limit), answer.headers.get_content_charset())
    except HTTPError as error:
        error.close()
        reason = str(error.reason).splitlines()[0]
        raise PrepError(f"{address}: the server answers {error.code} ({reason}); {_ADVICE}") from None
    except TimeoutError:
        raise PrepError(f"{address}: no whole answer within {seconds:.0f} seconds; {_ADVICE}") from None
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise PrepError(f"{address}: no whole answer within {seconds:.0f} seconds; {_ADVICE}") from None
        raise PrepError(f"{address}: cannot be reached ({_reason(error.reason)}); check the address") from None
    except (OSError, HTTPException, ValueError) as error:
        raise PrepError(f"{address}: cannot be read ({_reason(error)}); {_ADVICE}") from None


class _FewRedirects(HTTPRedirectHandler):
    max_redirections = REDIRECTS
    max_repeats = REDIRECTS


def _body(address: str, answer: HTTPResponse, deadline: float, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(65_536):
        size += len(part)
        if size > limit:
            raise PrepError(f"{address}: larger than {limit // 2**20} MB; {_ADVICE}")
        if time.monotonic() > deadline:
            raise TimeoutError
        parts.append(part)
    if answer.length:
        raise HTTPException(f"it ends {answer.length} bytes early")
    return b"".join(parts)


def _as_utf8(body: bytes, charset: str | None) -> bytes:
    """What the header says of the charset outranks guesses; an unknown one is left to the posting reader."""
    if charset is None or charset.lower().replace("-", "") == "utf8":
        return body
    try:
        return body.decode(charset, "replace").encode()
    except LookupError:
        return body


def _reason(error: object) -> str:
    if isinstance(error, socket.gaierror):
        return "no such server"
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
