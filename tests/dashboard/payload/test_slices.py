"""Parts of a payload say of each event what the whole says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_type_hints

import pytest

from dashboard.contract.columns import Atlas
from dashboard.payload.numbers import Tables
from dashboard.payload.slices import sliced
from dashboard.payload.texts import ToldTables


def said(payload: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """All that is known of each event, with what other tables say in place of their rows."""
    numbers, texts = payload["numbers"], payload["texts"]
    named = {name: numbers[name]["id"] for name in ("places", "sources", "actors")}
    told = {name: texts[name] for name in ("places", "sources", "actors")}

    def of(table: str, row: int | None) -> Any:
        if row is None:
            return None
        return named[table][row], {
            column: value[row] for column, value in told[table].items() if isinstance(value, list)
        }

    for row, event in enumerate(numbers["events"]["id"]):
        links, claims, takes = numbers["links"], numbers["claims"], numbers["takes"]
        yield (
            event,
            {
                "title": texts["events"]["title"][row],
                "said": {name: column[row] for name, column in numbers["events"]["said"].items()},
                "why": of("sources", numbers["events"]["significance_source"][row]),
                "links": [
                    (of("places", links["place"][k]), links["role"][k])
                    for k, own in enumerate(links["event"])
                    if own == row
                ],
                "claims": [
                    (
                        of("sources", claims["source"][k]),
                        of("sources", claims["via"][k]),
                        texts["claims"]["claim"][k],
                    )
                    for k, own in enumerate(claims["event"])
                    if own == row
                ],
                "takes": [
                    (of("actors", takes["actor"][k]), texts["takes"]["role"][k])
                    for k, own in enumerate(takes["event"])
                    if own == row
                ],
                "members": [
                    numbers["members"]["start_earliest"][k]
                    for k, own in enumerate(numbers["members"]["event"])
                    if own == row
                ],
            },
        )


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_each_event_is_in_one_part_with_all_that_is_said_of_it(atlas: Atlas, most: int) -> None:
    held: Mapping[str, Any] = {"numbers": atlas.numbers, "texts": atlas.texts}
    whole = {
        "numbers": {name: held["numbers"][name] for name in get_type_hints(Tables)},
        "texts": {name: held["texts"][name] for name in get_type_hints(ToldTables)},
    }
    order = list(reversed(atlas.numbers["events"]["id"]))
    parts = list(sliced(whole, order, most))
    assert [event for part in parts for event in part["order"]] == order
    assert dict(row for part in parts for row in said(part)) == dict(said(whole))
    assert max(len(part["numbers"]["events"]["id"]) for part in parts) == min(most, len(order))
