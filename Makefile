# Everything runs in .venv, which these commands make themselves.
# Another Python:    make test PYTHON=python3.12
# Other collection:  make run SOURCE=my-collection PORT=9000
# On a real GPU:     make bench GPU=1
# Other sizes:       make bench-scale SIZES="100000000"

PYTHON ?= python3
SOURCE ?=

VENV := .venv
PY := $(VENV)/bin/python
export PATH := $(abspath $(VENV))/bin:$(PATH)
locked = $(VENV)/.$(1)-$(shell cat requirements.txt $(1).txt | cksum | cut -d' ' -f1)
RUNTIME := $(call locked,requirements)
TOOLS := $(call locked,requirements-dev)
ENGINES := $(call locked,requirements-engines)
WEB := node_modules/.locked-$(shell cksum < package.json | cut -d' ' -f1)

.DEFAULT_GOAL := help
.PHONY: help run test check format build cases data bench bench-scale bench-beside bench-schools test-engines test-wordpress

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

run: $(RUNTIME) ## Start the atlas and print its address
	@$(PY) -m dashboard.cli serve $(if $(SOURCE),"$(SOURCE)")

test: check ## Run every test: style, types, Python, browser and JavaScript
	@$(PY) -m tests.tools.ensure_programs
	@npm test --silent > $(VENV)/js.log || { cat $(VENV)/js.log; exit 1; }
	@tail -n 8 $(VENV)/js.log
	@$(PY) -m pytest --numprocesses=2 --dist=loadfile

check: $(TOOLS) $(WEB) ## Check style and types of Python and JavaScript
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@npm run check --silent

format: $(TOOLS) ## Format the code and mend what can be mended
	@$(PY) -m ruff format
	@$(PY) -m ruff check --fix

build: $(TOOLS) $(WEB) ## Make the page's script, styles and types again from their sources
	@$(PY) -m dashboard.contract
	@npm run types --silent
	@npm run build --silent

cases: $(TOOLS) ## Make the golden cases again from their tables
	@$(PY) -m tests.cases

data: $(TOOLS) ## Make the packaged map data again (needs the network)
	@$(PY) -m geodata.building

bench: $(TOOLS) $(WEB) ## Measure the page beside four others and write docs/benchmarks.md (a quarter of an hour)
	@$(PY) -m tests.bench $(if $(GPU),--gpu)

bench-scale: $(TOOLS) ## Measure index and tiles of 10^4 to 10^7 events and write docs/scale.md
	@$(PY) -m tests.bench.scale $(if $(SIZES),--sizes $(SIZES))

bench-beside: $(TOOLS) $(WEB) ## Measure 10^4 to 10^6 events in the atlas and in three other pages, for docs/scale.md
	@$(PY) -m tests.bench.scale.rivals $(if $(SIZES),--sizes $(SIZES))

bench-schools: $(TOOLS) ## Play a thousand schools against the tiles of 10^6 events, for docs/scale.md
	@$(PY) -m tests.bench.scale.schools

test-engines: $(ENGINES) ## Count the same events in DuckDB, PostgreSQL and on a Spark cluster (installs them), a million in the browser, and all of the workshop with all that can go wrong in it
	@$(PY) -m tests.tools.ensure_programs engines
	@$(PY) -m pytest tests/engines/counts.py tests/browser/million.py
	@$(PY) -m pytest --numprocesses=2 --dist=loadfile tests/browser/journeys/*_journey.py tests/browser/workshop_forms.py tests/browser/workshop_story.py tests/browser/workshop_merge.py tests/browser/workshop_bad_input.py tests/browser/workshop_trouble.py tests/browser/workshop_hostile.py

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

$(ENGINES): $(TOOLS)
	@echo "installing the packages of requirements-engines.txt"
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement requirements-engines.txt
	@touch $@

# npm comes with requirements-dev.txt; package.json names exact versions. It trusts whom the
# system trusts, as pip does, and gives up in minutes where it reaches nobody.
$(WEB): $(TOOLS) package.json
	@echo "installing the packages of package.json"
	@NODE_OPTIONS=--use-system-ca npm install --no-audit --no-fund --no-package-lock \
		--loglevel=error --fetch-retries=2 --fetch-timeout=60000 > $(VENV)/npm.log 2>&1 \
		|| { cat $(VENV)/npm.log >&2; echo "make: npm could not install the packages of package.json; is its registry within reach?" >&2; exit 1; }
	@touch $@
