"""One file of the pyramid: a JSON header, and columns of numbers that a browser reads in place."""

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

MAGIC: Final = b"EVT1"
Column = NDArray[Any]
_TYPES: Final = {
    "u8": "|u1",
    "u16": "<u2",
    "u32": "<u4",
    "i8": "|i1",
    "i16": "<i2",
    "i32": "<i4",
    "f32": "<f4",
}
_BITS: Final = (8, 16, 32)
_LEVEL: Final = 4
"""Of zlib: 6 takes two and a half times as long and saves three in a hundred bytes."""
_GZIP: Final = 31
"""What zlib calls the format of gzip."""
_CHUNK: Final = 1 << 15
"""Bytes that are compressed before it is looked whether they still fit."""
_LITTLE: Final = 20_000
"""Numbers whose columns are looked at in one go."""
_JSON: Final = json.JSONEncoder(separators=(",", ":"))
_START: Final = len(MAGIC) + 4


class TileError(ValueError):
    """A file that is no tile, or a damaged one."""


def smallest(values: Column) -> tuple[str, Column]:
    """Give values in the smallest type that holds them, and its name.

    Examples
    --------
    >>> smallest(np.array([0, 300]))[0], smallest(np.array([-1, 100]))[0]
    ('u16', 'i8')
    """
    if values.dtype.kind == "f":
        return "f32", values.astype(_TYPES["f32"])
    low, high = (int(values.min()), int(values.max())) if len(values) else (0, 0)
    kind = _kind(low, high)
    return kind, values.astype(_TYPES[kind])


def _kind(low: int, high: int) -> str:
    for bits in _BITS:
        if low >= 0 and high < 1 << bits:
            return f"u{bits}"
        if low >= -(1 << bits - 1) and high < 1 << bits - 1:
            return f"i{bits}"
    raise OverflowError(f"{low} to {high} are more than 32 bits hold")


def _typed(columns: Mapping[str, Column]) -> dict[str, tuple[str, Column]]:
    """Give each column in its smallest type; those of little in one go, which takes a tenth."""
    counted = {name: one for name, one in columns.items() if one.dtype.kind != "f" and len(one)}
    lengths = [len(one) for one in counted.values()]
    if not counted or sum(lengths) > _LITTLE:
        return {name: smallest(values) for name, values in columns.items()}
    joined = np.concatenate(list(counted.values()))
    starts = np.cumsum([0, *lengths[:-1]])
    ends = (least.reduceat(joined, starts).tolist() for least in (np.minimum, np.maximum))
    kinds = dict(zip(counted, map(_kind, *ends), strict=True))
    return {
        name: (kinds[name], values.astype(_TYPES[kinds[name]]))
        if name in kinds
        else smallest(values)
        for name, values in columns.items()
    }


def text(values: Sequence[str]) -> dict[str, Column]:
    """Give the two columns of a column of texts, without the name of the column."""
    encoded = [one.encode()[:65535] for one in values]
    held = np.frombuffer(b"".join(encoded), dtype="u1")
    return {"": held, ".len": np.array([len(one) for one in encoded], dtype=np.int64)}


def texts(columns: Mapping[str, Column], name: str) -> list[str]:
    """Read a column of texts."""
    ends = np.cumsum(columns[f"{name}.len"], dtype=np.int64)
    held = columns[name].tobytes()
    starts = [0, *ends.tolist()]
    return [held[a:b].decode() for a, b in zip(starts, ends.tolist(), strict=False)]


def pack(header: Mapping[str, Any], columns: Mapping[str, Column]) -> bytes:
    """Write a file, which is not yet compressed."""
    listed, parts, at = {}, [], 0
    for name, (kind, values) in _typed(columns).items():
        listed[name] = [kind, at, len(values)]
        parts += [values.tobytes(), b"\0" * (-values.nbytes % 8)]
        at += values.nbytes + -values.nbytes % 8
    said = _JSON.encode({**header, "columns": listed}).encode()
    said += b" " * (-(_START + len(said)) % 8)
    return b"".join([MAGIC, len(said).to_bytes(4, "little"), said, *parts])


def unpack(raw: bytes) -> tuple[dict[str, Any], dict[str, Column]]:
    """Read a file that is no longer compressed: its header and its columns."""
    if raw[:3] != MAGIC[:3]:
        raise TileError("not a tile: it does not begin with EVT1")
    if raw[:4] != MAGIC:
        raise TileError(f"a tile of another version: {raw[:4]!r}, expected {MAGIC!r}")
    try:
        start = _START + int.from_bytes(raw[4:_START], "little")
        header = json.loads(raw[_START:start])
        columns = {
            name: np.frombuffer(raw, _TYPES[kind], length, start + offset)
            for name, (kind, offset, length) in header.pop("columns").items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TileError("a damaged tile: its columns are not where it says") from error
    return header, columns


def compressed(raw: bytes) -> bytes:
    """Compress a file, each time to the same bytes."""
    return gzip.compress(raw, _LEVEL, mtime=0)


def compressed_within(raw: bytes, most: int) -> bytes:
    """Compress a file to the same bytes, or give nothing if they are more than so many."""
    packer = zlib.compressobj(_LEVEL, wbits=_GZIP)
    parts, size = [], 0
    for start in range(0, len(raw), _CHUNK):
        parts.append(packer.compress(raw[start : start + _CHUNK]))
        size += len(parts[-1])
        if size > most:
            return b""
    parts.append(packer.flush())
    return b"".join(parts) if size + len(parts[-1]) <= most else b""


def read(data: bytes) -> tuple[dict[str, Any], dict[str, Column]]:
    """Read a compressed file."""
    try:
        raw = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise TileError("not a tile, or a damaged one: it cannot be decompressed") from error
    return unpack(raw)
