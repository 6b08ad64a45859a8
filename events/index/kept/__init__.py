"""An index on disk, which later starts open instead of counting again."""
