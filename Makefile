# Two commands for a fresh machine with Python 3.11 or newer: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint lock screenshots clean

demo: .venv/.run ## build deck and guide for the four sample postings
	$(BIN)/prep build seeds/* -o build/demo

test: .venv/.dev ## lint, types, banks, tests
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/prep check

screenshots: .venv/.dev ## write docs/cards/*.png and docs/guide/*.png anew (needs Chromium)
	$(BIN)/python -m tests.deck.screenshots
	$(BIN)/python -m tests.guide.screenshots

lock: ## write the lock files anew (needs uv)
	uv pip compile --universal --generate-hashes --no-header -q pyproject.toml --group build -o requirements.lock
	uv pip compile --universal --generate-hashes --no-header -q pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	uv pip compile --universal --generate-hashes --no-header -q --group pyproject.toml:old-anki -o requirements-old-anki.lock
	uv pip compile --universal --generate-hashes --no-header -q --no-deps --group pyproject.toml:axe -o requirements-axe.lock

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "prep needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo "no venv module: install your system's python3-venv package, then run make again" >&2; exit 1; }
	@touch $@

.venv/.run: .venv/.python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock requirements-old-anki.lock requirements-axe.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	rm -rf .venv/old-anki
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-old-anki.lock \
	  --target .venv/old-anki
	rm -rf .venv/axe
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  -r requirements-axe.lock --target .venv/axe
	@touch $@

clean:
	rm -rf .venv build dist
