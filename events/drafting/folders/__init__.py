"""A draft as a collection folder, and a folder as a draft."""
