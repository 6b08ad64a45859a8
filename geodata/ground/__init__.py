"""The ground of the whole world under the events, in pieces that are finer with the zoom."""

from geodata.ground.pieces import LEVELS, VERSION, Level, Piece, meeting, piece_text, pieces

__all__ = ["LEVELS", "VERSION", "Level", "Piece", "meeting", "piece_text", "pieces"]
