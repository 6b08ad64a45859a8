"""Coordinates as people write them, into longitude and latitude."""

from geodata.written.column import lonely_swaps
from geodata.written.coordinates import read_grid, read_pairs, read_single_cells
from geodata.written.spot import Spot

__all__ = ["Spot", "lonely_swaps", "read_grid", "read_pairs", "read_single_cells"]
