"""What leaves the atlas: a collection, or a part of it, as a file of any format."""
