"""A view of an atlas: what an address means, what it holds, where it looks, what it says."""
