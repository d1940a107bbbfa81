"""A posting by its address, from a server on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from prep.cli.fetch import fetch
from prep.errors import PrepError
from tests.cli.test_errors import prep

PAGE = (
    "<html><body><h1>Stream Engineer</h1><h2>Requirements</h2>"
    "<ul><li>Operate Kafka clusters – daily</li></ul></body></html>"
)


class Site(BaseHTTPRequestHandler):
    """A site with a page of each kind."""

    def do_GET(self) -> None:
        match self.path:
            case "/job":
                self.page(PAGE.encode(), "text/html; charset=utf-8")
            case "/latin":
                self.page(PAGE.encode("cp1252"), "text/html; charset=windows-1252")
            case "/odd-charset":
                self.page(PAGE.encode(), "text/html; charset=no-such-charset")
            case "/moved":
                self.redirect("/job")
            case "/round":
                self.redirect("/round")
            case "/away":
                self.redirect("file:///etc/hostname")
            case "/large":
                self.page(b"x" * 5000, "text/plain")
            case "/slow":
                self.send_response(200)
                self.end_headers()
                for _ in range(30):
                    self.wfile.write(b"x")
                    self.wfile.flush()
                    time.sleep(0.05)
            case "/silent":
                time.sleep(1.5)
            case "/cut":
                self.send_response(200)
                self.send_header("Content-Length", "100")
                self.end_headers()
                self.wfile.write(b"short")
            case _:
                self.send_error(404)

    def page(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # clients that hang up are part of the tests
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/job", "/latin", "/moved"])
def test_a_page_arrives_as_utf8_whatever_its_charset_and_over_a_redirect(site: str, path: str) -> None:
    assert fetch(site + path) == PAGE.encode()


def test_a_charset_that_nobody_knows_leaves_the_bytes_alone(site: str) -> None:
    assert fetch(site + "/odd-charset") == PAGE.encode()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nowhere", "the server answers 404"),
        ("/round", "the server answers 302"),
        ("/away", "not allowed"),
        ("/slow", "no whole answer within 1 seconds"),
        ("/silent", "no whole answer within 1 seconds"),
        ("/cut", "it ends 95 bytes early"),
    ],
)
def test_what_goes_wrong_is_said_in_one_line(site: str, path: str, said: str) -> None:
    with pytest.raises(PrepError) as caught:
        fetch(site + path, seconds=1)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(site)


def test_a_page_without_end_is_cut_off(site: str) -> None:
    with pytest.raises(PrepError, match="larger than"):
        fetch(site + "/large", limit=1000)


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(PrepError, match="cannot be reached"):
        fetch("http://127.0.0.1:1/job")


def test_the_command_line_takes_an_address_for_a_posting(site: str) -> None:
    done = prep("map", site + "/job")
    assert done.returncode == 0, done.stderr
    assert "Stream Engineer" in done.stdout
    assert "Operate Kafka clusters – daily" in done.stdout
