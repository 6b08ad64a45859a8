"""Where a collection is made in the browser: the one part of the atlas that asks Python."""
