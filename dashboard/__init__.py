"""The page: a collection as a linked map, timeline, list and card."""
