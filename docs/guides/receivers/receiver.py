"""Receives Usher's webhooks: WEBHOOK_SECRET=whsec_... python3 receiver.py

Standard library only. Put a proxy with TLS in front of it.
"""

import base64
import hashlib
import hmac
import json
import os
import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
TOLERANCE = 300  # seconds
LARGEST = 1024 * 1024  # bytes

events: queue.Queue = queue.Queue(maxsize=1000)
# Ids of the last messages. With a database, insert the id under a unique key in the transaction that stores the event.
seen: dict[str, None] = {}
lock = threading.Lock()


def is_genuine(message_id: str, timestamp: str, signatures: str, body: bytes) -> bool:
    """Whether one of the signatures is ours, and the message is of now."""
    if not (timestamp.isascii() and timestamp.isdigit() and abs(time.time() - int(timestamp)) <= TOLERANCE):
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    mine = b"v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest())
    # During a rotation a message has two signatures. compare_digest takes as long for any of them.
    return any(hmac.compare_digest(mine, theirs.encode()) for theirs in signatures.split(" "))


def accept(message_id: str, event: dict) -> bool:
    """Queues an event, once for each id; False if the queue is full."""
    with lock:
        if message_id in seen:
            return True
        try:
            events.put_nowait(event)
        except queue.Full:
            return False
        seen[message_id] = None
        if len(seen) > 10_000:
            del seen[next(iter(seen))]
        return True


def work() -> None:
    """Does what takes time, after the answer."""
    while True:
        event = events.get()
        print(event["type"], event["id"], flush=True)


class Receiver(BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self) -> None:
        length = self.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and int(length) <= LARGEST):
            return self.answer(413)
        # The bytes as they came: JSON that was parsed and written again has another signature.
        body = self.rfile.read(int(length))
        message_id = self.headers.get("webhook-id", "")
        timestamp = self.headers.get("webhook-timestamp", "")
        if not is_genuine(message_id, timestamp, self.headers.get("webhook-signature", ""), body):
            return self.answer(401)
        self.answer(204 if accept(message_id, json.loads(body)) else 503)

    def answer(self, status: int) -> None:
        self.send_response_only(status)
        self.end_headers()


threading.Thread(target=work, daemon=True).start()
server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9797"))), Receiver)
print(f"listening on {server.server_port}", flush=True)
server.serve_forever()
