"""The page as a tree of Dash components, its two figures and its wiring."""
