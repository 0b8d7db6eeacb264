package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// topics returns help pages that do not belong to a command.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "exit-codes", Short: "What each exit code means", Long: exitCodesText(), SuggestFor: []string{"exit", "exits", "exitcode", "exitcodes", "exit-code", "exit-status", "status-codes", "return-codes"}},
		{Use: "environment", Short: "The environment variables that hex21 reads", Long: environmentText},
		{Use: "output", Short: "Formats, documents, streams", SuggestFor: []string{"jq", "json", "yaml", "format", "formats"}, Long: outputText},
		{Use: "terminal", Short: "Color, links, pager, waiting, width", Long: terminalText},
	}
}

func exitCodesText() string {
	var b strings.Builder
	b.WriteString("Every command ends with one of these codes.\n\n")
	for _, row := range cli.ExitTable() {
		fmt.Fprintf(&b, "  %3d  %s\n", row.Code, row.Means)
		if row.Next != "" {
			fmt.Fprintf(&b, "       -> %s\n", row.Next)
		}
	}
	b.WriteString(`
--exit-zero turns 3 to 9 into 0, for scripts that only need the text.

With --expect 404 or --expect NOT_FOUND, probe exits 0 when the expectation is met and 9 when it is not.

doctor exits 2 for an error in the setup; with --network it otherwise exits like probe.

status exits 5 for trouble at or above --fail-on, 6 when the page does not respond and 9 when it is not a status page.
status --nagios exits 0, 1, 2 or 3 like a monitoring plugin: OK, WARNING, CRITICAL, UNKNOWN.
`)
	return b.String()
}

const environmentText = `A flag overrides a variable, a variable overrides the profile in the config file, and the profile overrides the default.

  HEX21_BASE_URL    base URL of the API                 default https://hex21.dev/api
  HEX21_API_KEY     API key, sent as a Bearer token     only to the origin of the base URL
  HEX21_STATUS_URL  status page                         default https://status.hex21.dev
  HEX21_PROFILE     profile of the config file to use
  HEX21_CONFIG      path of the config file             default ~/.config/hex21/config.yaml
  HEX21_PAGER       program that shows long text        default PAGER, then less; empty or cat: none

The config file can hold the same settings: hex21 help config. To see which value is in effect: hex21 config show.

The default status page is only used for installations on hex21.dev: probe does not check the vendor's page for other servers.

There is no flag for the API key, because a command line ends up in the shell history and in the process list. hex21 auth login
stores it in the system keychain instead, and key_from in the config file reads it from another variable or from a command.

Also used: HTTP_PROXY, HTTPS_PROXY, NO_PROXY, XDG_CONFIG_HOME, XDG_CACHE_HOME (where the software of a status page is
cached), VISUAL and EDITOR (config edit), DBUS_SESSION_BUS_ADDRESS (the keychain on Linux and BSD), and on terminals
NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR, FORCE_HYPERLINK, TERM, COLUMNS, PAGER, LC_ALL, LC_CTYPE and LANG: hex21 help terminal.
`

const outputText = `The result goes to stdout and everything else to stderr, so that a pipe receives only the result.

  -o human      text for people (the default); color on a terminal only
  -o json       one JSON document; --json for short
  -o yaml       the same document as YAML
  -o markdown   the text for an issue, a chat or a job summary
  -o html       a page to host or to keep: explain, check and triage
  -o github     annotations for the log of a GitHub workflow: probe, status, check and triage
  -o junit      a test report for CI, and -o tap: check
  --jq EXPR     apply a jq expression to the JSON; strings are printed without quotes

Each document begins with its schema, such as "hex21.probe/v1". Fields may be added, but never change their meaning. A missing
value is left out, not zero; times are RFC 3339 in UTC; durations end in _ms or _seconds. The schemas are in docs/schema/.
probe --also FORMAT=FILE also writes the result in another format; outputs is the format of $GITHUB_OUTPUT.
status --watch in a pipe prints a stream of documents, one per line.
With -o json or -o yaml, an error is also a document on stdout: "hex21.error/v1".

Control and escape characters in text from servers are made visible. For what changes on a terminal: hex21 help terminal.
`

const terminalText = `Human output adapts to the terminal. Documents, and output in a pipe, do not.

  color    --color always or never, then NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR, TERM=dumb, then whether the output is a terminal
  links    URLs are clickable on terminals that are known to support links, when color is on; FORCE_HYPERLINK=1 always, 0 never
  pager    help, hex21 explain and hex21 status --all, when longer than the screen; HEX21_PAGER, else PAGER, else less; empty or cat for none
  waiting  after one second, a line on stderr shows what hex21 is waiting for
  width    up to 100 columns; without a terminal COLUMNS, else 80
  symbols  ASCII instead of ✓, ✗ and bars when LC_ALL, LC_CTYPE or LANG is not UTF-8, and on the Linux console

LESS=FRX and LV=-c are set for the pager unless you have set them. Without TERM there is no color and nothing is redrawn,
as with TERM=dumb.
`
