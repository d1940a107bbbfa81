"""Sums of estimation cards are recomputed with their units."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.banks.units import Quantity, evaluate, names, quantity, unit


@pytest.mark.parametrize(
    ("text", "value", "dims"),
    [
        ("200 MB/s", 2e8, (("B", 1), ("s", -1))),
        ("1 GiB", 2**30, (("B", 1),)),
        ("8 kbit", 1000, (("B", 1),)),
        ("0.02 USD/GB", 2e-11, (("B", -1), ("USD", 1))),
        ("5 %", 0.05, ()),
        ("30 day", 2_592_000, (("s", 1),)),
        ("1_000 request/s", 1000, (("request", 1), ("s", -1))),
        ("2 m^2", 2, (("m", 2),)),
        ("7", 7, ()),
    ],
)
def test_a_quantity_reduces_to_base_units(text: str, value: float, dims: tuple[tuple[str, int], ...]) -> None:
    found = quantity(text)
    assert found.value == pytest.approx(value)
    assert found.dims == dims


@pytest.mark.parametrize("text", ["", "MB", "3 MB//s*", "3 $", "3 MB/s/", "3 MB s"])
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no"):
        quantity(text)


@pytest.mark.parametrize(
    ("expr", "inputs", "result", "in_unit"),
    [
        (
            "rate * days * price * (2/3 + 2 + 3 * 2/3)",
            {"rate": "200 MB/s", "days": "30 day", "price": "0.02 USD/GB"},
            48384,
            "USD",
        ),
        ("2 * layers * heads * dim * bytes", {"layers": 32, "heads": 8, "dim": 128, "bytes": "2 B"}, 128, "KiB"),
        ("(1 - slo) * window", {"slo": "99.99 %", "window": "30 day"}, 4.32, "min"),
        ("1 / comb(workers, shard)", {"workers": 8, "shard": 2}, 1 / 28, ""),
        ("ceil(load / limit)", {"load": "950 request/s", "limit": "100 request/s"}, 10, ""),
        ("max(a, b) - min(a, b)", {"a": "3 GB", "b": "1 GB"}, 2, "GB"),
        ("-x ** 2", {"x": 3}, -9, ""),
        ("(1 - p) ** n", {"p": "0.01 %", "n": 14400}, 0.2369, ""),
    ],
)
def test_the_sums_of_the_authoring_standard_come_out(
    expr: str, inputs: dict[str, str | float], result: float, in_unit: str
) -> None:
    one = unit(in_unit)
    value = evaluate(expr, {name: quantity(given) for name, given in inputs.items()})
    assert value.dims == one.dims
    assert value.value / one.value == pytest.approx(result, rel=1e-3)


@pytest.mark.parametrize(
    ("expr", "said"),
    [
        ("a + b", "do not have the same unit"),
        ("a + c", "'c' is not among the inputs"),
        ("a.real", "is not plain arithmetic"),
        ("__import__('os')", "is not plain arithmetic"),
        ("a **", "is no arithmetic expression"),
        ("1 / 0", "division by zero"),
        ("a ** b", "is no usable exponent"),
        ("9 ** 9 ** 9", "9 ** 9 ** 9"),
        ("factorial(9999)", "takes whole numbers from 0 to 1000"),
        ("log(a)", "takes numbers without a unit"),
        ("True", "is not plain arithmetic"),
        ("(-8) ** 0.5", "is not a real number"),
        ("log(-1)", "log"),
    ],
)
def test_what_cannot_be_computed_says_why(expr: str, said: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        evaluate(expr, {"a": quantity("1 GB"), "b": quantity("1 s")})
    assert said in str(caught.value)


def test_names_are_the_inputs_and_not_the_functions() -> None:
    assert names("ceil(a / b) + a") == {"a", "b"}


@given(st.text(max_size=60))
def test_any_expression_gives_a_quantity_or_a_value_error(expr: str) -> None:
    with suppress(ValueError):
        assert isinstance(evaluate(expr, {"a": Quantity(2.0)}), Quantity)


@given(st.floats(0.001, 1e6), st.sampled_from(["B", "kB", "MiB", "Gbit", "s", "min", "day", "USD", "token"]))
def test_a_quantity_over_itself_is_one(value: float, name: str) -> None:
    q = quantity(f"{value:.6f} {name}")
    found = evaluate("q / q", {"q": q})
    assert found.dims == ()
    assert found.value == pytest.approx(1)
