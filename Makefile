# Hai lệnh · two commands: make demo, make test
SWIFT ?= swift
PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo test install lint deps build bench fuzz golden tck grammar

deps:
	@if ! pkg-config --exists yaml-0.1 2>/dev/null && ! [ -e /usr/include/yaml.h ]; then \
	  echo "Cài · installing libyaml-dev"; $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libyaml-dev pkg-config; fi

build: deps
	$(SWIFT) build -c release --product quyet

demo: build
	@./Examples/demo.sh

test: deps
	$(SWIFT) test

install: build
	$(SUDO) install -m 755 .build/release/quyet $(DESTDIR)$(PREFIX)/bin/quyet

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Plugins Package.swift

bench: build
	cd Tests/Benchmarks && $(SWIFT) run -c release quyet-bench ../..

fuzz: deps
	$(SWIFT) run quyet-fuzz 60
	Tests/Fuzz/feel/run.sh 60
	Tests/Fuzz/front/run.sh 60

# The schema, completion and manuals from Grammar/language.yaml and from the doc comments of the checks
grammar:
	$(SWIFT) run quyet-generate made .

# The conformance suite of DMN: make tck DIR=…
tck:
	$(SWIFT) run -c release feel-tck $(DIR)

golden: deps
	UPDATE_GOLDENS=1 $(SWIFT) test
