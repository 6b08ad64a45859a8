# Everything runs in .venv, which these commands make themselves.
# Another Python:    make test PYTHON=python3.12
# Other collection:  make run SOURCE=my-collection PORT=9000

PYTHON ?= python3
SOURCE ?=

VENV := .venv
PY := $(VENV)/bin/python
locked = $(VENV)/.$(1)-$(shell cat requirements.txt $(1).txt | cksum | cut -d' ' -f1)
RUNTIME := $(call locked,requirements)
TOOLS := $(call locked,requirements-dev)

.DEFAULT_GOAL := help
.PHONY: help run test check format data test-wordpress

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

run: $(RUNTIME) ## Start the atlas and print its address
	@$(PY) -m dashboard.cli serve $(if $(SOURCE),"$(SOURCE)")

test: check ## Run every test: style, types, Python, browser and JavaScript
	@$(PY) -m tests.tools.ensure_programs
	@$(PY) -m pytest
	@ATLAS_PYTHON=$(PY) node --test --test-reporter=spec tests/js/*.test.js > $(VENV)/js.log || { cat $(VENV)/js.log; exit 1; }
	@tail -n 8 $(VENV)/js.log

check: $(TOOLS) ## Check style and types
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy

format: $(TOOLS) ## Format the code and mend what can be mended
	@$(PY) -m ruff format
	@$(PY) -m ruff check --fix

data: $(TOOLS) ## Make the packaged map data again (needs npm and the network)
	@$(PY) -m geodata.build

test-wordpress: $(TOOLS) ## Show the atlas in a WordPress post (installs it on Debian)
	@$(PY) -m tests.tools.ensure_programs
	@$(PY) -m pytest tests/wordpress/wordpress.py

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "make: Python 3.11 or later is needed; name one with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { echo "make: $(PYTHON) cannot make a virtual environment (on Debian or Ubuntu: sudo apt-get install python3-venv)" >&2; rm -rf $(VENV); exit 1; }

$(RUNTIME): $(PY)
	@echo "installing the packages of requirements.txt"
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(TOOLS): $(PY)
	@echo "installing the packages of requirements-dev.txt"
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@
