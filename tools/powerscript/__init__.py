"""A reader, checker and interpreter for a subset of PowerScript: README.md."""
