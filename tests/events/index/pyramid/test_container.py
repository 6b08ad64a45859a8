"""What is packed is read back, and what is no tile is refused."""

from __future__ import annotations

import numpy as np
import pytest

from events.index.pyramid.container import (
    TileError,
    compressed,
    pack,
    read,
    smallest,
    text,
    texts,
    unpack,
)

COLUMNS = {
    "small": np.array([0, 255]),
    "signed": np.array([-1, 40_000]),
    "none": np.array([], dtype=np.int64),
    "lon": np.array([0.5, -179.25]),
    **{f"name{end}": column for end, column in text(["Ségou", "", "上海"]).items()},
}
RAW = pack({"kind": "head", "z": 3}, COLUMNS)


def test_columns_come_back_as_they_were() -> None:
    header, columns = read(compressed(RAW))
    assert header == {"kind": "head", "z": 3}
    assert {name: column.tolist() for name, column in columns.items()} == {
        name: column.tolist() for name, column in COLUMNS.items()
    }
    assert texts(columns, "name") == ["Ségou", "", "上海"]


def test_columns_start_where_a_browser_can_read_them_in_place() -> None:
    start = 8 + int.from_bytes(RAW[4:8], "little")
    assert start % 8 == 0
    assert all(column.ctypes.data % column.itemsize == 0 for column in unpack(RAW)[1].values())


@pytest.mark.parametrize(
    ("values", "kind"),
    [([0, 255], "u8"), ([256], "u16"), ([-128], "i8"), ([-129, 0], "i16"), ([1 << 31], "u32")],
)
def test_a_column_takes_the_smallest_type(values: list[int], kind: str) -> None:
    assert smallest(np.array(values))[0] == kind


def test_what_32_bits_do_not_hold_is_refused() -> None:
    with pytest.raises(OverflowError, match="32 bits"):
        smallest(np.array([1 << 32]))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "decompressed|EVT1"),
        (b"<html>", "decompressed"),
        (compressed(RAW)[:40], "decompressed"),
        (compressed(b"PK\x03\x04"), "does not begin with EVT1"),
        (compressed(b"EVT2" + RAW[4:]), "another version"),
        (compressed(RAW[:60]), "damaged"),
        (compressed(RAW[:-30]), "damaged"),
        (compressed(b"EVT1\x02\0\0\0[]"), "damaged"),
    ],
)
def test_what_is_no_tile_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(TileError, match=said):
        read(data)
