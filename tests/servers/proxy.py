"""A loopback proxy with the paths under which the clouds serve a model.

    POST /endpoints/<model>/invocations           SageMaker's runtime, as boto3 calls it
    POST /model/<model>/<version>/invocations     Databricks

Both go to /invocations of that model's server, body and content type as they came; so does the answer.
"""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANSWER_SECONDS = 30


@contextmanager
def proxied(models: Mapping[str, str]) -> Iterator[str]:
    """The proxy's host:port until the block ends; `models` names each model's own host:port."""

    class Handler(Forwarding):
        addresses = models

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Forwarding(BaseHTTPRequestHandler):
    """Forwards one request."""

    addresses: Mapping[str, str]

    def do_POST(self) -> None:
        """Asks the model that the path names, or answers 404."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        match self.path.strip("/").split("/"):
            case ["endpoints", model, "invocations"] | ["model", model, _, "invocations"] if model in self.addresses:
                self.answer(*self.asked(self.addresses[model], body))
            case _:
                self.answer(404, "text/plain", b"no such model")

    def asked(self, address: str, body: bytes) -> tuple[int, str, bytes]:
        """The status, content type and body of the model server's answer."""
        connection = http.client.HTTPConnection(address, timeout=ANSWER_SECONDS)
        try:
            kept = {"Content-Type": self.headers["Content-Type"]} if "Content-Type" in self.headers else {}
            connection.request("POST", "/invocations", body, kept)
            response = connection.getresponse()
            return response.status, response.headers.get("Content-Type", ""), response.read()
        finally:
            connection.close()

    def answer(self, status: int, content_type: str, body: bytes) -> None:
        """Writes the whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name it has in http.server)
        """Nothing: the test run's standard error is not a log."""
