"""Quantities with units, as far as an estimation card needs them.

A quantity is a number times a product of base units with exponents. Known units reduce to a base (kB → B,
min → s, cent → USD); any other word is a base unit of its own, so that requests never add up with seconds.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_DECIMAL = {"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}
_BINARY = {"Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "Pi": 2**50}
_KNOWN: dict[str, tuple[float, str]] = {
    "B": (1, "B"),
    "bit": (1 / 8, "B"),
    **{f"{prefix}B": (size, "B") for prefix, size in (_DECIMAL | _BINARY).items()},
    **{f"{prefix}bit": (size / 8, "B") for prefix, size in _DECIMAL.items()},
    "ns": (1e-9, "s"),
    "us": (1e-6, "s"),
    "ms": (1e-3, "s"),
    "s": (1, "s"),
    "min": (60, "s"),
    "h": (3600, "s"),
    "day": (86400, "s"),
    "week": (604800, "s"),
    "USD": (1, "USD"),
    "cent": (0.01, "USD"),
    **{f"{prefix}FLOP": (size, "FLOP") for prefix, size in {"": 1.0, **_DECIMAL}.items()},
    "W": (1, "W"),
    "kW": (1e3, "W"),
    "%": (0.01, ""),
}
_QUANTITY = re.compile(r"\s*([-+]?[\d_]*\.?[\d_]+(?:[eE][-+]?\d+)?)\s*(.*?)\s*$")
_FACTOR = re.compile(r"([A-Za-z%][A-Za-z0-9%-]*)(?:\^(-?\d+))?$")
_WHOLE_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in base units; `dims` maps a base unit to its exponent and holds no zeros."""

    value: float
    dims: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        unit = "·".join(name if power == 1 else f"{name}^{power}" for name, power in self.dims)
        return f"{self.value:.6g} {unit}".strip()


def quantity(text: str | float) -> Quantity:
    """A number, or a text such as "200 MB/s"; raises ValueError where it is neither."""
    if isinstance(text, (int, float)):
        return Quantity(float(text))
    found = _QUANTITY.match(text)
    if not found:
        raise ValueError(f"{text!r} is no quantity; write a number and a unit, such as '200 MB/s'")
    return _scaled(float(found[1]), unit(found[2]))


def unit(text: str) -> Quantity:
    """The quantity that one of a unit such as "USD/GB" stands for; "" is 1."""
    total = Quantity(1.0)
    factors = re.split(r"\s*([*/])\s*", text.strip() or "1")
    for sign, factor in zip(["*", *factors[1::2]], factors[::2], strict=True):
        if factor == "1":
            continue
        found = _FACTOR.fullmatch(factor)
        if not found:
            raise ValueError(f"{text!r} is no unit; write words joined by * and /, such as 'USD/GB'")
        size, base = _KNOWN.get(found[1], (1.0, found[1]))
        power = int(found[2] or 1) * (-1 if sign == "/" else 1)
        total = _times(total, Quantity(size**power, ((base, power),) if base else ()))
    return total


def evaluate(expr: str, inputs: Mapping[str, Quantity]) -> Quantity:
    """The value of an arithmetic expression over named quantities; ValueError where it has none."""
    try:
        return _value(ast.parse(expr, mode="eval").body, inputs)
    except (SyntaxError, RecursionError, MemoryError):
        raise ValueError(f"{expr!r} is no arithmetic expression") from None
    except (ZeroDivisionError, OverflowError) as error:
        raise ValueError(f"{expr!r}: {error}") from None


def names(expr: str) -> set[str]:
    """The input names that an expression uses; ValueError where it is none."""
    try:
        tree = ast.parse(expr, mode="eval")
    except (SyntaxError, RecursionError, MemoryError):
        raise ValueError(f"{expr!r} is no arithmetic expression") from None
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - set(_FUNCTIONS)


def _value(node: ast.expr, inputs: Mapping[str, Quantity]) -> Quantity:
    match node:
        case ast.Constant(value=bool()):
            pass
        case ast.Constant(value=int() | float() as number):
            return Quantity(float(number))
        case ast.Name(id=name):
            if name not in inputs:
                raise ValueError(f"{name!r} is not among the inputs")
            return inputs[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _value(operand, inputs)
            return Quantity(-inner.value, inner.dims)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(left, inputs), _value(right, inputs))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in _FUNCTIONS:
            return _FUNCTIONS[name]([_value(argument, inputs) for argument in arguments])
    raise ValueError(f"{ast.unparse(node)!r} is not plain arithmetic")


def _scaled(factor: float, one: Quantity) -> Quantity:
    return Quantity(factor * one.value, one.dims)


def _times(a: Quantity, b: Quantity) -> Quantity:
    dims = dict(a.dims)
    for name, power in b.dims:
        dims[name] = dims.get(name, 0) + power
    return Quantity(a.value * b.value, tuple(sorted((n, p) for n, p in dims.items() if p)))


def _over(a: Quantity, b: Quantity) -> Quantity:
    return _times(a, Quantity(1 / b.value, tuple((name, -power) for name, power in b.dims)))


def _same(a: Quantity, b: Quantity) -> None:
    if a.dims != b.dims:
        raise ValueError(f"{a} and {b} do not have the same unit")


def _plus(a: Quantity, b: Quantity) -> Quantity:
    _same(a, b)
    return Quantity(a.value + b.value, a.dims)


def _minus(a: Quantity, b: Quantity) -> Quantity:
    _same(a, b)
    return Quantity(a.value - b.value, a.dims)


def _power(a: Quantity, b: Quantity) -> Quantity:
    if b.dims or (a.dims and b.value != int(b.value)):
        raise ValueError(f"{b} is no usable exponent")
    result = a.value**b.value
    if isinstance(result, complex):
        raise ValueError(f"{a} to the power {b} is not a real number")
    return Quantity(result, tuple((name, power * int(b.value)) for name, power in a.dims if b.value))


def _pure(function: Callable[..., float]) -> Callable[[list[Quantity]], Quantity]:
    """A function of plain numbers."""

    def call(arguments: list[Quantity]) -> Quantity:
        if any(argument.dims for argument in arguments):
            raise ValueError(f"{function.__name__} takes numbers without a unit")
        try:
            return Quantity(float(function(*(argument.value for argument in arguments))))
        except (TypeError, ValueError) as error:
            raise ValueError(f"{function.__name__}: {error}") from None

    return call


def _whole(function: Callable[..., int]) -> Callable[[list[Quantity]], Quantity]:
    """A function of whole numbers small enough to compute at once."""

    def call(arguments: list[Quantity]) -> Quantity:
        values = [argument.value for argument in arguments]
        if any(value != int(value) or not 0 <= value <= _WHOLE_LIMIT for value in values):
            raise ValueError(f"{function.__name__} takes whole numbers from 0 to {_WHOLE_LIMIT}")
        return _pure(lambda *_: float(function(*map(int, values))))(arguments)

    return call


def _extreme(function: Callable[..., Quantity]) -> Callable[[list[Quantity]], Quantity]:
    """The largest or smallest of several quantities of one unit."""

    def call(arguments: list[Quantity]) -> Quantity:
        if not arguments:
            raise ValueError("min and max need something to choose from")
        for argument in arguments:
            _same(arguments[0], argument)
        return function(arguments, key=lambda argument: argument.value)

    return call


_OPERATORS: dict[type[ast.operator], Callable[[Quantity, Quantity], Quantity]] = {
    ast.Add: _plus,
    ast.Sub: _minus,
    ast.Mult: _times,
    ast.Div: _over,
    ast.Pow: _power,
}
_FUNCTIONS: dict[str, Callable[[list[Quantity]], Quantity]] = {
    "min": _extreme(min),
    "max": _extreme(max),
    **{f.__name__: _pure(f) for f in (math.ceil, math.floor, round, math.sqrt, math.exp)},
    **{f.__name__: _pure(f) for f in (math.log, math.log2, math.log10)},
    "comb": _whole(math.comb),
    "factorial": _whole(math.factorial),
}
