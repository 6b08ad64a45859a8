"""What the server answers: the first response, its files, and what other sites ask for."""
