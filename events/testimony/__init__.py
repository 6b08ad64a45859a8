"""Who says so: sources and their independence, status, relations, citations, versions."""
