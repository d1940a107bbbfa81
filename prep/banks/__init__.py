"""Question banks: files in, a library out, or every fault in them at once."""

from prep.banks.library import SOURCES, BankFile, read_library
from prep.banks.lint import lint

__all__ = ["SOURCES", "BankFile", "lint", "read_library"]
