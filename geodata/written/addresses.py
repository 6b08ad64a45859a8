"""Coordinates inside the addresses of maps, and in ISO 6709."""

import re
from typing import Final

_N: Final = r"(-?\d{1,3}(?:\.\d+)?)"
_BETWEEN: Final = r"\s*(?:,|%2C)\s*(?:%20|\+)?"
_ADDRESSES: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^geo:{_N},{_N}",
        r"^([-+]\d\d(?:\.\d+)?)([-+]\d{3}(?:\.\d+)?)(?:[-+]\d+(?:\.\d+)?)?/?$",
        rf"!3d{_N}!4d{_N}",
        rf"/@{_N},{_N}",
        rf"[?&]mlat={_N}&mlon={_N}",
        rf"[?&](?:q|query|ll|sll|center|destination|daddr)={_N}{_BETWEEN}{_N}",
        rf"/place/{_N},\+?{_N}",
        rf"#(?:map=)?\d+(?:\.\d+)?/{_N}/{_N}",
    )
)
"""In each, latitude stands before longitude; a pin goes before the centre of what is seen."""
_IS_ADDRESS: Final = re.compile(r"geo:|https?://|www\.|[-+]\d\d[.\d]*[-+]\d{3}", re.I)


def is_address(text: str) -> bool:
    """Tell whether a text is an address, of a map or of anything."""
    return _IS_ADDRESS.match(text) is not None


def in_address(text: str) -> tuple[float, float] | None:
    """Give latitude and longitude of an address that has them.

    >>> in_address("geo:48.8566,2.3522;u=35")
    (48.8566, 2.3522)
    >>> in_address("+48.8566+002.3522/")
    (48.8566, 2.3522)
    """
    for pattern in _ADDRESSES:
        if match := pattern.search(text):
            return float(match[1]), float(match[2])
    return None
