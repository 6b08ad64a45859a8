"""A table of a PostgreSQL database: its address, its columns, its rows as texts."""
