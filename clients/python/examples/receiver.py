"""A receiver of webhooks: USHER_WEBHOOK_SECRET=whsec_... PORT=8090 python receiver.py."""

import os
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

from usher import Event, WebhookVerificationError, verify_webhook

LARGEST = 1024 * 1024


class Receiver(ThreadingHTTPServer):
    """Answers messages: 204 for a genuine one, 401 for any other. Each event is handled once."""

    def __init__(self, address: tuple[str, int], secret: str, handle: Callable[[Event], None]) -> None:
        """Listens at an address."""
        super().__init__(address, Handler)
        self.secret = secret
        self.handle = handle
        # Messages can come twice. A service keeps this in its database, in the transaction that handles the event.
        self.handled: set[str] = set()
        self.lock = Lock()

    def receive(self, headers: dict[str, str], body: bytes) -> int:
        """What is answered to a message."""
        try:
            event = verify_webhook(self.secret, headers, body)
        except WebhookVerificationError:
            return 401
        with self.lock:
            if event.id not in self.handled:
                self.handle(event)
            self.handled.add(event.id)
        return 204


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Receiver

    def do_POST(self) -> None:
        """Takes the bytes as they came: the signature is about bytes and not about what they mean."""
        length = self.headers.get("content-length", "")
        if not length.isdigit() or int(length) > LARGEST:
            self.send_error(413)
            return
        # After any failure but these the message comes again.
        self.send_response(self.server.receive(dict(self.headers), self.rfile.read(int(length))))
        self.end_headers()


def show(event: Event) -> None:
    """Shows an event."""
    print(event.sequence, event.type, event.data.invitation_id, flush=True)


if __name__ == "__main__":
    port = int(os.environ.get("PORT", "8090"))
    Receiver(("127.0.0.1", port), os.environ["USHER_WEBHOOK_SECRET"], show).serve_forever()
