from __future__ import annotations

from dataclasses import fields

from dashboard.view.address import CODECS
from dashboard.view.state import ViewState


def test_every_field_of_the_view_has_one_key_in_the_address() -> None:
    assert {field.name.rstrip("_") for field in fields(ViewState)} == set(CODECS)
