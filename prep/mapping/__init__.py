"""Posting × banks → RoleMap: what a role asks for, how much, and on which words that rests."""

from prep.mapping.mapper import Mapper

__all__ = ["Mapper"]
