# The front door. `make demo` and `make test` need Python 3.11 or later and make, nothing else.
# PYTHON=python3.12 chooses the interpreter; ARGS="..." is handed to the tool (make test ARGS="-k bounds").

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_OUT ?= demo-out
ARGS ?=

# One stamp for what running needs, one for what developing needs; each is renewed when its hashed list is.
RUNNING := $(VENV)/.running
DEVELOPING := $(VENV)/.developing
PEERS := $(VENV)-peers
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-header --annotation-style line

.DEFAULT_GOAL := help
.PHONY: help install demo test check bench quality calibrate leanings docs requirements clean

help:  ## this list
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r verb what; do \
		printf '  make %-14s %s\n' "$$verb" "$$what"; done

install: $(RUNNING)  ## make .venv with cyberflag in it (.venv/bin/cyberflag)

demo: $(RUNNING)  ## a simulated campaign, taken all the way to a report in demo-out
	$(BIN)/cyberflag demo -o $(DEMO_OUT) $(ARGS)

test: $(DEVELOPING)  ## the tests
	$(BIN)/python -m pytest -n auto $(ARGS)

check: $(DEVELOPING)  ## style, types and the walls between rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/taplo fmt --check

bench: $(DEVELOPING) $(PEERS)/.installed  ## speed and memory, beside what others make for the same work
	$(BIN)/python benchmarks/bench_reading.py $(ARGS)
	$(BIN)/python benchmarks/bench_long_lists.py
	$(BIN)/python benchmarks/bench_flags.py
	$(BIN)/python benchmarks/bench_protection.py
	$(BIN)/python benchmarks/bench_tightening.py

quality: $(DEVELOPING)  ## score reading, protection and flag on the private sets and write the pages on them
	$(BIN)/python benchmarks/reading_quality.py $(ARGS)
	$(BIN)/python benchmarks/protection_quality.py $(ARGS)
	$(BIN)/python benchmarks/flag_quality.py $(ARGS)

calibrate: $(DEVELOPING)  ## measure on drawn campaigns how sure a reading is by what speaks for and against it
	$(BIN)/python benchmarks/calibrate_sureness.py

leanings: $(DEVELOPING)  ## fit the weights of words in the rule pack anew (ARGS=--try: only say how good they are)
	$(BIN)/python benchmarks/fit_leanings.py $(ARGS)

docs: $(DEVELOPING)  ## write the generated reference pages and pictures anew and check every link
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/pictures.py
	$(BIN)/python -m pytest -q tests/docs

requirements: $(DEVELOPING)  ## compile the hashed requirements anew from pyproject.toml
	$(COMPILE) pyproject.toml requirements/build.in -o requirements/base.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra dev -c requirements/base.txt -o requirements/dev.txt
	$(COMPILE) requirements/peers.in -o requirements/peers.txt

clean:  ## remove what the other verbs made, .venv and .venv-peers too
	rm -rf $(VENV) $(PEERS) $(DEMO_OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else \
	"cyberflag needs Python 3.11 or later, and %s is %d.%d. Name another: make PYTHON=python3.12 ..." \
	% (sys.executable, v.major, v.minor))'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# The package itself goes in editable and without looking anything up: what builds it is in the hashed list. pip compiles
# what it copies, and this stays where it is: without the last line, where Python is told to keep nothing that it compiles
# (PYTHONDONTWRITEBYTECODE), every start of every program would compile it anew. What `prepare` keeps it can do without.
$(RUNNING): requirements/base.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/base.txt
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	$(BIN)/python -m compileall -q src
	-$(BIN)/cyberflag prepare
	@touch $@

$(DEVELOPING): requirements/dev.txt $(RUNNING)
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(PEERS)/.installed: requirements/peers.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/peers.txt
	@touch $@
