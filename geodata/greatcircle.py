"""Great-circle arcs between places, ready to draw on a flat map."""

from itertools import pairwise

from pyproj import Geod

LonLat = tuple[float, float]

_GEOD = Geod(ellps="WGS84")


def arc(start: LonLat, end: LonLat, points: int = 48) -> list[list[LonLat]]:
    """Return the shortest way from start to end as lines of (lon, lat) in degrees.

    Parameters
    ----------
    points
        How many points lie between the two ends, which are always kept exactly.

    Returns
    -------
    list of list of (lon, lat)
        One line; two where the way crosses the antimeridian; none where start is end.

    Examples
    --------
    >>> arc((0.0, 10.0), (40.0, 50.0), points=1)
    [[(0.0, 10.0), (15.64341, 31.53018), (40.0, 50.0)]]
    >>> [[line[0][0], line[-1][0]] for line in arc((170.0, 10.0), (-170.0, 10.0))]
    [[170.0, 180.0], [-180.0, -170.0]]
    >>> arc((1.0, 2.0), (1.0, 2.0))
    []
    """
    if start == end:
        return []
    between = [(round(lon, 5), round(lat, 5)) for lon, lat in _GEOD.npts(*start, *end, points)]
    return _split([start, *between, end])


def _split(way: list[LonLat]) -> list[list[LonLat]]:
    # The package antimeridian 0.4.9 leaves a step from 180 to -180 whole, across the map.
    lines = [[way[0]]]
    for before, after in pairwise(way):
        if abs(after[0] - before[0]) > 180:
            side = 180.0 if before[0] > 0 else -180.0
            lat = _latitude_at_edge(before, after, side)
            lines[-1].append((side, lat))
            lines.append([(-side, lat)])
        lines[-1].append(after)
    return [line for line in lines if len(set(line)) > 1]


def _latitude_at_edge(before: LonLat, after: LonLat, side: float) -> float:
    """Interpolate on the short step from before to after, unrolled past the edge."""
    step = after[0] + 2 * side - before[0]
    share = (side - before[0]) / step if step else 0.0
    return round(before[1] + (after[1] - before[1]) * share, 5)
