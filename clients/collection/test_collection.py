"""What the collection asks for is answered by the gateway of USHER_URL and USHER_KEY."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import httpx
import pytest

URL, KEY = os.environ.get("USHER_URL", ""), os.environ.get("USHER_KEY", "")
COLLECTION = json.loads(Path(__file__).with_name("usher.postman_collection.json").read_text(encoding="utf-8"))
REQUESTS = [(f"{group['name']}/{one['name']}", one["request"]) for group in COLLECTION["item"] for one in group["item"]]


def named(requests: list[tuple[str, dict[str, Any]]]) -> list[Any]:
    return [pytest.param(request, id=name) for name, request in requests]


LISTINGS = [(name, one) for name, one in REQUESTS if one["method"] == "GET" and "variable" not in one["url"]]


def test_it_is_whole_and_holds_no_key() -> None:
    assert len(REQUESTS) > 80
    assert [one["value"] for one in COLLECTION["variable"] if one["key"] == "key"] == [""]
    assert len({name for name, _ in REQUESTS}) == len(REQUESTS)
    for _, one in REQUESTS:
        if {"key": "Content-Type", "value": "application/json"} in one["header"]:
            assert isinstance(json.loads(one["body"]["raw"]), dict)


@pytest.mark.skipif(not (URL and KEY), reason="USHER_URL and USHER_KEY are not set")
@pytest.mark.parametrize("request_", named(LISTINGS))
def test_listings_are_answered(request_: dict[str, Any]) -> None:
    url = request_["url"]["raw"].replace("{{url}}", URL)
    answer = httpx.get(url, headers={"Authorization": f"Bearer {KEY}"})
    # Only a person who is logged in has sessions.
    assert answer.status_code in ({200, 403} if request_["url"]["path"][-1] == "sessions" else {200}), answer.text
