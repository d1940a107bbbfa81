"""Posting × banks → RoleMap: what a role asks for, how much, and on which words that rests."""

from prep.mapping.mapper import Mapper
from prep.mapping.merge import merge

__all__ = ["Mapper", "merge"]
