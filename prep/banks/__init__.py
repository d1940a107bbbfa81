"""Question banks: files in, a library out, or every fault in them at once. `prep.banks.lint` has the linter."""

from prep.banks.library import SOURCES, BankFile, read_library

__all__ = ["SOURCES", "BankFile", "read_library"]
