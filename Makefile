# Two commands do everything on a fresh machine: `make advise` and `make test`. `make help` names the others.

PYTHON ?= python3
BIN := .venv/bin
# durable-rules is built from source; on 3.13 and later it imports only when built with this flag.
BUILD_313 := CPPFLAGS="-DPyEval_CallObject=PyObject_CallObject"
REGIONS := $(sort $(wildcard knowledge/regions/*.yaml))

.PHONY: help advise test chromium check bench bench-peers differential laws plans reports clean

help:
	@echo "make advise        set everything up and advise on the five regions"
	@echo "make test          set everything up and run all tests"
	@echo "make check         lint, types and layers"
	@echo "make bench         measure start-up, matching and memory beside their peers"
	@echo "make bench-peers   measure matching beside other rule engines, which get an environment of their own"
	@echo "make differential  hold durable-rules against the reference engine, a million times"
	@echo "make laws          hold the laws of the advice against 10,000 random regions each"
	@echo "make plans         check 1,000 plans by code of its own, and small ones against all that could be tried"
	@echo "make reports       make every report in every format, open each, and hold it to the light"
	@echo "make clean         remove what the other commands made"
	@echo "Another Python: make advise PYTHON=python3.12"

advise: .venv/base
	$(BIN)/regiokoers advise $(REGIONS)

test: .venv/dev chromium
	$(BIN)/python -m pytest -n auto

# The tests of pages look at them in a real browser: Debian's own package, installed here where that is allowed.
chromium:
	@command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null 2>&1 || \
		{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
			apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
		{ echo "the tests of pages need Chromium: sudo apt install chromium (Debian, Ubuntu)"; exit 2; }

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/regiokoers rules check
	$(BIN)/regiokoers rules test

bench: .venv/dev
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.proofs
	$(BIN)/python -m benchmarks.matching
	$(BIN)/python -m benchmarks.memory
	$(BIN)/python -m benchmarks.agreement --weights
	$(BIN)/python -m benchmarks.columns
	$(BIN)/python -m benchmarks.commands
	$(BIN)/python -m benchmarks.service
	$(BIN)/python -m benchmarks.page

bench-peers: .venv/dev
	$(BIN)/python -m benchmarks.peers --pictures docs/pictures

differential: .venv/dev
	$(BIN)/python -m benchmarks.differential
	$(BIN)/python -m benchmarks.columns_differential --regions 100000

laws: .venv/dev
	$(BIN)/python -m benchmarks.laws --regions 10000

plans: .venv/dev
	$(BIN)/python -m benchmarks.plans

reports: .venv/dev
	$(BIN)/python -m tests.reports.everything build/reports

clean:
	rm -rf .venv .venv-peers .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage* dist build

.venv/base: pyproject.toml engine/door.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "the venv module is missing; install it (Debian, Ubuntu: sudo apt install python3-venv)"; exit 2; }
	@command -v $${CC:-cc} >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 || \
		{ echo "a C compiler is missing; install one (Debian, Ubuntu: sudo apt install build-essential python3-dev)"; exit 2; }
	@$(PYTHON) -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h")))' || \
		{ echo "the Python headers are missing; install them (Debian, Ubuntu: sudo apt install python3-dev)"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -c 'import durable_rules_engine' 2>/dev/null || \
		$(BUILD_313) $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-binary durable-rules durable-rules==2.0.28
	@$(BIN)/python -m compileall -q engine cli.py
	@touch $@

.venv/dev: .venv/base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@
