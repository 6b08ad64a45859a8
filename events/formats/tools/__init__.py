"""Files of other tools and of linked data."""
