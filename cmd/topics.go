package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// topics are help pages that belong to no command.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "exit-codes", Short: "What each exit code means", Long: exitCodesText()},
		{Use: "environment", Short: "The environment variables that hex21 reads", Long: environmentText},
		{Use: "output", Short: "Formats, documents, streams", Long: outputText},
		{Use: "terminal", Short: "Colour, links, pager, waiting, width", Long: terminalText},
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
--exit-zero turns 3 to 9 into 0, for those who only want the text.

--expect 404 or --expect NOT_FOUND that is met exits 0, and 9 when it is not.

doctor exits 2 for an error in the setup, and with --network else as probe does for its call.

status exits 5 from --fail-on on, 6 and 9 when the page is not there or not one; status --nagios exits 0, 1, 2 or 3 as
monitoring plugins do: OK, WARNING, CRITICAL, UNKNOWN.
`)
	return b.String()
}

const environmentText = `A flag wins over a variable, a variable over the profile in the config file, the profile over the default.

  HEX21_BASE_URL    base URL of the API                 default https://hex21.dev/api
  HEX21_API_KEY     key, sent as Authorization: Bearer  only to the origin of the base URL
  HEX21_STATUS_URL  status page                         default https://status.hex21.dev
  HEX21_PROFILE     profile of the config file to use
  HEX21_CONFIG      path of the config file             default ~/.config/hex21/config.yaml
  HEX21_PAGER       program that shows long text        default PAGER, then less; empty or cat: none

What is set there need not be set here: hex21 help config. hex21 config show tells who won.

Without a status page of its own, only an installation on hex21.dev has the default one: probe does not ask the vendor's page
about anybody else's server.

The key has no flag: what is typed on a command line ends up in the shell's history and in the process list. hex21 auth login
keeps it in the system's keychain instead, and key_from in the config file takes it from another variable or a command.

Also obeyed: HTTP_PROXY, HTTPS_PROXY, NO_PROXY, XDG_CONFIG_HOME, XDG_CACHE_HOME (where the kind of a status page is
remembered), VISUAL and EDITOR (config edit), DBUS_SESSION_BUS_ADDRESS (the keychain of Linux and BSD), and on terminals
NO_COLOR, CLICOLOR_FORCE, FORCE_HYPERLINK, TERM, COLUMNS, PAGER, LC_ALL, LC_CTYPE and LANG: hex21 help terminal.
`

const outputText = `stdout holds the result and stderr everything else, so that a pipe sees only what was asked for.

  -o human      text for people (the default); colour on a terminal only
  -o json       one JSON document; --json for short
  -o yaml       the same document as YAML
  -o markdown   the text for an issue, a chat or a job summary
  -o html       a page to host or to keep; only of explain
  -o github     annotations for the log of a GitHub workflow: probe and status only
  --jq EXPR     a jq expression on the JSON; strings come without quotes

Each document begins with its schema, such as "hex21.probe/v1". Fields are added, never given another meaning. Absent values
are absent, not zero; times are RFC 3339 in UTC; durations end in _ms or _seconds. The schemas are in docs/schema/.
probe --also FORMAT=FILE writes other formats of the same call to files; outputs are the lines of $GITHUB_OUTPUT.
status --watch in a pipe is a stream of documents, one on each line.
With -o json or -o yaml a failure is a document too, "hex21.error/v1", on stdout.

Text from servers is shown with its control and escape characters made visible. What is different on a terminal:
hex21 help terminal.
`

const terminalText = `Text for people adapts to the terminal that it is written to. Documents do not, and in a pipe there is none of this.

  colour   --color always or never, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb, then whether it is a terminal
  links    addresses can be clicked on terminals that are known to have links, where there is colour; FORCE_HYPERLINK=1 always, 0 never
  pager    help, hex21 explain and hex21 status --all, where they are longer than the screen; HEX21_PAGER, else PAGER, else less; empty or cat for none
  waiting  what takes over a second says on stderr what it waits for
  width    up to 100 columns; without a terminal COLUMNS, else 80
  signs    ASCII in place of ✓, ✗ and bars where LC_ALL, LC_CTYPE or LANG names something other than UTF-8, and on the Linux console

LESS=FRX and LV=-c are set for the pager unless you have set them. A terminal without TERM is one of which nothing is known: it
gets no colour and nothing is redrawn on it, as with TERM=dumb.
`
