# The commands of this repository. "make check" is what CI runs on every system; everything else needs more than Go.
SHELL := bash
GO ?= go
BIN := bin

.PHONY: check test lint fuzz hostile bench golden docs site pictures browser vuln release-check clean

check: ## format, vet and test: needs only Go
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "run gofmt -w on these files"; exit 1; }
	$(GO) vet ./...
	$(GO) test ./...

test:
	$(GO) test ./...

lint: ## needs golangci-lint, which scripts/tools installs
	golangci-lint run

fuzz: ## each fuzz target for a while: make fuzz FUZZTIME=1m
	@scripts/fuzz $(or $(FUZZTIME),10s)

hostile: ## every hostile case, a soak of 100,000 probes, the mock under 10,000 connections: about half an hour
	@scripts/hostile all

bench: ## speed against a bare Cobra program and curl; needs curl, rg, jq and zstd, and perf or valgrind to count instructions
	@$(GO) run ./scripts/bench

golden: ## rewrite the goldens; read the difference before you commit it
	$(GO) test ./scripts/docs ./cmd ./cmd/{auth,check,config,doctor,explain,mock,probe,skill,status,triage} ./status ./internal/archtest/api -update

docs: ## the generated pages of docs/, from the commands, the catalog and the schemas
	$(GO) run ./scripts/docs

site: ## the website of docs/ and the reference, into site/
	$(GO) run ./scripts/docs -site site

vuln: ## known vulnerabilities in what the program calls; asks vuln.go.dev
	$(GO) run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./...

pictures: ## redraw the pictures of the README; a test reports when they are stale
	$(GO) run ./scripts/pictures

browser: ## the error reference in a headless Chromium, which scripts/tools installs; SHOTS=folder keeps pictures
	$(GO) test -count=1 -tags chromium ./internal/render -run '^TestBrowser' $(if $(SHOTS),-shots $(abspath $(SHOTS)))

release-check: ## the whole release, built and looked at: needs what scripts/tools installs
	@scripts/release-check

clean:
	rm -rf $(BIN) dist completions manpages reference site
