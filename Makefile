# Everything a newcomer needs: `make demo` plays the recorded audit, `make test` runs the tests.
# Both set up what they need in .venv; nothing is installed outside this folder.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
HOME_OF_DEMO ?= var/demo
TESTERS ?= 3

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check format docs lock bench bench-national bench-workers growth soak decades search clean

help:  ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(READY)  ## the virtual environment, from the lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.11 ..."; exit 1; }
	@echo "Setting up $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "This Python cannot make virtual environments. On Debian: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-uv.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m flows.server
	@touch $@

demo: setup  ## play the recorded audit in var/demo
	@$(BIN)/arshjul demo --home $(HOME_OF_DEMO)

serve: setup  ## run the service: Prefect's server, a worker, the schedules, the inbox
	@exec $(BIN)/arshjul serve

test: setup  ## the tests, on as many processes as TESTERS says
	@$(BIN)/python -m pytest -n $(TESTERS)

check: setup  ## format, lint, types, the rooms' order, the drawn docs
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@$(BIN)/python docs/draw_stages.py --check
	@$(BIN)/python docs/draw_words.py --check
	@$(BIN)/python docs/draw_reports.py --check
	@$(BIN)/python docs/draw_roles.py --check

format: setup  ## put the code in order
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

docs: setup  ## draw what the docs take from the code
	@$(BIN)/python docs/draw_stages.py
	@$(BIN)/python docs/draw_words.py
	@$(BIN)/python docs/draw_reports.py
	@$(BIN)/python docs/draw_roles.py

lock: setup  ## choose versions anew, from pyproject.toml
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --all-extras --generate-hashes \
	  --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	@echo "uv" | $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header - -o requirements-uv.lock

bench: setup  ## timings: whole commands, several runs, medians
	@$(BIN)/python tests/bench/commands.py
	@$(BIN)/python -m tests.bench.check
	@$(BIN)/python -m tests.bench.gate
	@$(BIN)/python -m tests.bench.estimates
	@$(BIN)/python -m tests.bench.round
	@$(BIN)/python -m tests.bench.chain
	@$(BIN)/python -m tests.bench.reports

bench-national: setup  ## the simulation end to end beside plain pandas and SQL, on both databases
	@$(BIN)/python -m tests.bench.national

bench-workers: setup  ## a day when all feedback is due, by 1, 2 and 4 workers (needs Debian's postgresql)
	@$(BIN)/python -m tests.bench.workers

growth: setup  ## two workers on two hosts, and a month of the soak (needs root, Debian's postgresql and redis-server)
	@GROWTH=1 $(BIN)/python -m pytest tests/growth tests/demo/test_kill_anywhere.py

soak: setup  ## 300 working days through the deployed service while things break, DAYS=300 (an hour and more; needs Debian's postgresql)
	@$(BIN)/python -m tests.growth.soak --days $(or $(DAYS),300)

decades: setup  ## simulated decades, FROM=1 TO=20: random people, ten years each
	@DECADES_YEARS=10 DECADES_FROM=$(or $(FROM),1) DECADES_TO=$(or $(TO),20) $(BIN)/python -m pytest tests/decades

search: setup  ## the properties of the rules on examples that were never tried before
	@EXAMPLES=others $(BIN)/python -m pytest -n $(TESTERS) tests/method tests/expectations tests/register tests/tasks

clean:  ## remove the environment and the demo
	rm -rf $(VENV) var/demo
