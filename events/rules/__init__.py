"""Rules of a collection: one module for a subject, each rule yielding Problems."""
