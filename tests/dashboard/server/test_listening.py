"""An address is taken once, and told as people write it."""

from __future__ import annotations

import socket

import pytest

from dashboard.server.listening import AddressError, authority, reserve


def test_port_0_is_a_free_one() -> None:
    with reserve("127.0.0.1", 0) as held:
        assert authority(held) == f"127.0.0.1:{held.getsockname()[1]}"
        assert not authority(held).endswith(":0")


def test_everywhere_is_reached_from_here() -> None:
    with reserve("0.0.0.0", 0) as held:
        assert authority(held).startswith("localhost:")


def test_what_another_listens_on_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as other:
        port = other.getsockname()[1]
        with pytest.raises(AddressError, match=f"127.0.0.1 port {port}: Address already in use"):
            reserve("127.0.0.1", port)


def test_a_name_that_nobody_has() -> None:
    with pytest.raises(AddressError, match=r"cannot listen on nowhere\.invalid port 80: "):
        reserve("nowhere.invalid", 80)
