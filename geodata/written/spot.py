"""What a written place is read into."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, eq=False)
class Spot:
    """One written place, read."""

    shape: BaseGeometry | None = None
    """In EPSG:4326, (lon, lat); None where nothing is written or it cannot be read."""
    kind: str = ""
    """How it was written, in words, where it is not plain decimal degrees: “degrees, minutes and
    seconds”, “decimal commas”, “latitude and longitude swapped”, “UTM zone 30N”, “MGRS”."""
    question: str = ""
    """What a reader should check, as it was read but may be wrong."""
    fault: str = ""
    """Why it could not be read, with the nearest valid choice where one is sure."""
    uncertainty_m: float | None = None
    """Half the width of a grid square that is all that is known."""
