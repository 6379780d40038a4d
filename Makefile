# The verbs of packaging/start.py, for fingers that type `make`.
# More words for pytest: make test WORDS="tests/tracker -k dates"

PYTHON ?= python3
VERBS := setup run test check bench help

.PHONY: $(VERBS)
$(VERBS):
	@$(PYTHON) packaging/start.py $@ $(WORDS)

.DEFAULT_GOAL := help
