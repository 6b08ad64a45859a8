"""Files of many kinds to raw collections."""
