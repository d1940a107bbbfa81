"""Measurements: each module prints figures and ratios taken in one run. `python -m benchmarks.NAME` runs one."""
