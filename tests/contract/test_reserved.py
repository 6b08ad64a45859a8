from __future__ import annotations

from dashboard.contract.files import view
from events.schema import RESERVED_SOURCES


def test_no_source_can_be_called_what_an_address_says_otherwise() -> None:
    (key,) = (key for key in view()["keys"] if key["key"] == "sources")
    assert key["also"] == list(RESERVED_SOURCES)
