"""How the events of a draft stand among those who tell of them."""

from __future__ import annotations

from events.drafting.draft import Draft, Row
from events.drafting.making import made

NAMES = ("id", "title", "date", "source")


def draft(events: list[Row], claims: list[Row], *, outside: bool = False) -> Draft:
    news = {"id": "news", "type": "document", "title": "The news"}
    return {
        "draft": 1,
        "meta": {},
        "columns": [{"name": name, "field": name} for name in NAMES],
        "tables": {"events": events, "claims": claims},
        "sources": [
            {"key": "s", "item": news | ({"custom": {"outside": True}} if outside else {})}
        ],
    }


def event(name: str, **cells: str) -> Row:
    return {"key": name, "cells": {"id": name, "title": name, "date": "1961", **cells}}


def claim(key: str, stance: str, who: str = "") -> Row:
    cells = {"event_id": "fire", "claim": "It burned.", "source_id": "news", "stance": stance}
    return {"key": key, "cells": {**cells, "attributed_to": who}}


def test_claims_give_an_event_its_status_and_its_voices() -> None:
    claims = [claim("a", "asserts"), claim("b", "asserts", "A baker")]
    (fire,) = made(draft([event("fire")], claims)).understood
    assert (fire["status"], fire["voices"], fire["context"]) == ("corroborated", 2, False)


def test_the_cells_of_an_event_without_claims_give_one_voice() -> None:
    (fire,) = made(draft([event("fire", source="The news")], [])).understood
    assert (fire["status"], fire["voices"]) == ("single-source", 1)


def test_an_event_of_which_only_outside_references_speak_is_context() -> None:
    events = [event("fire"), event("flood", source="The town")]
    fire, flood = made(draft(events, [claim("a", "asserts")], outside=True)).understood
    assert (fire["context"], flood["context"]) == (True, False)


def test_an_event_that_cannot_be_shown_has_no_status_yet() -> None:
    _, flood = made(draft([event("fire"), event("flood", date="")], [])).understood
    assert (flood["status"], flood["voices"], flood["shown"]) == ("", 0, False)
