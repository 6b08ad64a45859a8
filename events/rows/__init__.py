"""Records of any file to the tables of a collection."""
