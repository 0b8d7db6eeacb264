// Package hostile is a table of what servers, terminals, files and people do to a diagnostic tool, and a runner that holds the built
// program to its promises in each case: an exit code, a finding, documents that parse, no secret, nothing that steers a terminal, and
// bounds on time and memory. Package tests run a part of it; scripts/hostile runs it all. See docs/reliability.md.
package hostile
