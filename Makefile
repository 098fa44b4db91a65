# make demo   set up, and print the timeline of the example cases
# make test   set up, and run lint, strict type check and tests
# make gate   set up, and check that ten thousand generated cases are answered as before
# make wheel-test, make lowest, make highest
#             test the built wheel on every supported Python, and with the oldest and newest dependencies
# make conformance
#             give the conformance suite to the command, as any other program would be tested with it
# make web    build the page in the browser, web/dist; needs node and npm
# make web-test
#             try that page in Chromium; needs node, npm and chromium
# make wasm-test
#             run the tests of the law in the Python of that page, 3.14 in WebAssembly; needs node and npm
# make typing check programs as a user writes them with mypy and pyright
# make typescript
#             generate a TypeScript client from the schemas and compile it; needs node and npm
# make coverage
#             measure the branch coverage of all tests and hold it to the floors of tests/coverage_floors.py
# make bench  set up, and print the speed against a named peer as ratios, and that of a portfolio beside its targets
# make portfolio
#             compare a hundred thousand cases in columns with the same cases one by one
# make cluster
#             answer a portfolio on Spark and DuckDB; needs Java
# make rulings
#             print how the sanction test would have served in published cases
# make docs   write the generated pages of docs/ anew
# make look   look at the pages in a browser: needs chromium, node and npm
# make fuzz   throw broken and hostile input at every door that reads, for FUZZ_SECONDS each
# make mutation
#             make the rules wrong in one place at a time, MUTANTS in each room, and see a test fail each time
# make sbom   write the bill of materials of the library and what it needs, build/sbom.json
# make site   build the site of the documentation in build/site, without a network

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: web web-test wasm-test demo test gate wheel-test lowest highest conformance typing typescript coverage bench portfolio cluster rulings docs site look fuzz mutation sbom slow clean

$(BIN)/poortwachter: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: pyproject.toml $(BIN)/poortwachter
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[mcp,test]"
	@touch $@

$(VENV)/.typing: pyproject.toml $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[typing]"
	@touch $@

$(VENV)/.cluster: pyproject.toml $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[cluster]"
	@touch $@

$(VENV)/.bench: pyproject.toml $(BIN)/poortwachter
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	@touch $@

# Each example is answered for a day on which something is at stake.
EXAMPLES := rbdha-2023-7853:2020-02-01 published-gap:2023-11-01 running-2026:2026-11-21 rbobr-2017-4648:2016-08-01

demo: $(BIN)/poortwachter
	@for example in $(EXAMPLES); do \
		file=examples/cases/$${example%%:*}.json; day=$${example##*:}; \
		echo "$$ poortwachter assess $$file --as-of $$day"; echo; \
		$(BIN)/poortwachter assess $$file --as-of $$day || exit 1; \
		echo; \
	done
	@echo "$$ poortwachter explain examples/cases/shortened-sanction.json sanction --as-of 2025-07-01"; echo
	@$(BIN)/poortwachter explain examples/cases/shortened-sanction.json sanction --as-of 2025-07-01

test: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 -q

$(VENV)/.web: pyproject.toml $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[calendar,sheets,web]"
	@touch $@

web: $(VENV)/.test
	$(BIN)/python web/build.py

web-test: web $(VENV)/.web
	POORTWACHTER_WEB=1 PYTHONPATH=tests/web:tests/look $(BIN)/pytest -q -s -p browsing tests/web

wasm-test: web
	$(BIN)/python web/wasm_test.py

gate: $(VENV)/.test
	$(BIN)/python tests/gate/gate.py check

slow: $(VENV)/.test
	HYPOTHESIS_PROFILE=slow $(BIN)/pytest -n 2 -q

conformance: $(BIN)/poortwachter
	$(BIN)/python conformance/run.py -- $(BIN)/poortwachter assess - --as-of {as_of} --format json

wheel-test: $(VENV)/.test
	$(BIN)/python tests/installed.py wheel

lowest: $(VENV)/.test
	$(BIN)/python tests/installed.py lowest

highest: $(VENV)/.test
	$(BIN)/python tests/installed.py highest

typing: $(VENV)/.typing
	$(BIN)/pytest -q tests/typing
	$(BIN)/pyright --pythonpath $(BIN)/python

typescript: $(VENV)/.test
	cd tests/typescript && npm install --no-package-lock --no-audit --no-fund --silent
	$(BIN)/pytest -q tests/typescript

coverage: $(VENV)/.test
	$(BIN)/pytest -n 2 -q --cov --cov-report=json
	$(BIN)/python tests/coverage_floors.py coverage.json

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/compare.py
	$(BIN)/python benchmarks/portfolio.py

portfolio: $(VENV)/.test
	$(BIN)/python tests/portfolio/equal.py 100000

cluster: $(VENV)/.cluster
	POORTWACHTER_CLUSTER=1 $(BIN)/pytest -q tests/cluster

rulings: $(VENV)/.test
	$(BIN)/python tests/rulings/published.py

docs: $(VENV)/.test
	$(BIN)/python docs/generate.py

$(VENV)/.docs: pyproject.toml $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[docs]"
	@touch $@

$(VENV)/.look: pyproject.toml $(VENV)/.docs
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[look]"
	@touch $@

look: $(VENV)/.look
	cd tests/look && npm install --no-package-lock --no-audit --no-fund --silent
	POORTWACHTER_LOOK=1 timeout 2400 $(BIN)/pytest -q tests/look

site: $(VENV)/.docs
	rm -rf build/site
	timeout 600 $(BIN)/python docs/build_site.py build/site

$(VENV)/.fuzz: pyproject.toml $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[fuzz]"
	@touch $@

FUZZ_SECONDS ?= 60
MUTANTS ?= 10

fuzz: $(VENV)/.fuzz
	$(BIN)/python tests/fuzz/fuzz.py --seconds $(FUZZ_SECONDS)

mutation: $(VENV)/.test
	$(BIN)/python tests/mutation/mutate.py --sample $(MUTANTS)

sbom:
	rm -rf build/sbom && mkdir -p build
	$(PYTHON) -m venv build/sbom/library
	build/sbom/library/bin/python -m pip install --quiet --disable-pip-version-check .
	$(PYTHON) -m venv build/sbom/tool
	build/sbom/tool/bin/python -m pip install --quiet --disable-pip-version-check ".[sbom]"
	build/sbom/tool/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		-o build/sbom.json build/sbom/library/bin/python
	@build/sbom/library/bin/python -c "import importlib.metadata as m, json, pathlib; \
		path = pathlib.Path('build/sbom.json'); bill = json.loads(path.read_text()); \
		bill['metadata']['component']['version'] = m.version('poortwachter'); \
		path.write_text(json.dumps(bill, indent=2) + '\n')"
	@echo build/sbom.json

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage coverage.json
