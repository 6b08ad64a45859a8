"""The map and the timeline as pictures: first response, stand-in, thumbnail."""
