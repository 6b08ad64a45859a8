"""How the packaged data is made; needed by maintainers only."""
