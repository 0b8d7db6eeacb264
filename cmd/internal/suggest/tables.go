package suggest

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// phrases are what words mean as commands of a group, where that is more than the name of a command in it (its SuggestFor has other names).
var phrases = map[string]string{
	"hex21 wait": "status --wait", "hex21 monitor": "status --watch", "hex21 search": "explain --search", "hex21 find": "explain --search",
	"hex21 validate": "explain --validate", "hex21 use": "config set profile", "hex21 switch": "config set profile", "hex21 whoami": "auth status",
	"config use": "config set profile", "config switch": "config set profile", "config use-context": "config set profile",
	"config current-context": "config get profile", "config init": "config set base_url",
	"config check": "doctor", "config validate": "doctor", "config verify": "doctor", "config test": "doctor", "config lint": "doctor", "config doctor": "doctor",
	"hex21 hex21": "", "hex21 sudo": "", "hex21 $": "", // of a prompt
}

// foreignFlags are the flags of curl, HTTPie and others for a command, each with what to type instead, which may be nothing. Those of every
// command are under "". Of several rows for a flag, the first that can be parsed counts.
var foreignFlags = map[string][][2]string{
	"": {
		{"--format --out", "--output"}, {"-f", "-o"}, {"--yml", "-o yaml"}, {"--md", "-o markdown"}, {"--colour", "--color"}, {"-?", "--help"},
		{"--no-color --no-colour --nocolor", "--color never"}, {"--env --environment --context", "--profile"},
	},
	"hex21":   {{"-v -V", "version"}},
	"version": {{"--short", "--jq .version"}},
	"probe": {
		{"--request", "--method"}, {"--head -I", "-X HEAD"}, {"--follow --follow-redirects", "--location"}, {"--hdr", "--header"},
		{"--data-raw --data-binary --body --payload --raw", "--data"}, {"--url-query --param --params --query-param --qry --data-urlencode -q", "--query"},
		{"--host --server --endpoint --url", "--base-url"}, {"--url", ""}, {"--from-har --from-file --har-file", "--from"},
		{"--max-time", "--timeout"}, {"--retries --tries", "--retry"}, {"--gzip", "--compressed"}, {"--debug", "-v"}, {"--show-headers", "-i"},
		{"--repeat --times -n -c", "--count"}, {"--loop --poll", "--watch"},
		{"--client-cert", "--cert"}, {"--client-key", "--key"}, {"--ca --ca-cert --ca-file --ca-bundle", "--cacert"},
		{"--tls-skip-verify --skip-verify --no-verify --no-check-certificate", "-k"},
		{"--silent --show-error --fail --quiet --pretty -s -S -f -q", ""},
	},
	"explain": {{"--language", "--lang"}, {"-a", "--all"}, {"--code -c --list", ""}},
	"status": {
		{"--provider --type", "--engine"}, {"--url --page", "--status-url"}, {"--until-ok --until-operational", "--wait"},
		{"--follow -f -w --loop --poll", "--watch"}, {"--verbose -v", "--all"}, {"--incidents --maintenance --maintenances", ""},
	},
	"triage": {
		{"--tail", "--follow"}, {"-c --status", "--code"}, {"-n --limit", "--top"}, {"--last --from", "--since"}, {"--to", "--until"},
		{"--file --input", ""},
	},
	"check": {
		{"--url --host --server --endpoint", "--base-url"}, {"--group --groups --promise --include", "--only"}, {"--exclude --ignore", "--skip"},
		{"--verbose -v", "--all"}, {"--list --plan", "--dry-run"},
	},
	"doctor": {{"--url --host --server --endpoint", "--base-url"}, {"--online --net", "--network"}, {"--verbose -v --check --all", ""}},
	"mock": {
		{"--rate-limit --ratelimit", "--limit"}, {"--delay", "--latency"}, {"--host --listen --bind --port -p", "--addr"},
		{"--random-port", "--addr 127.0.0.1:0"}, {"--https --ssl", "--tls"}, {"--verbose -v", ""},
	},
	"login": {{"--with-token --stdin --password-stdin", ""}}, // which reads stdin
}

// absentFlags are flags of other tools that a command does not have on purpose, each with a hint.
var absentFlags = map[string][][2]string{
	"": {
		{"--token --oauth2-bearer --api-key --apikey --password --auth --bearer --user -u", cli.KeyIsNoFlag},
		{"--proxy -x", "there is no proxy flag; export HTTPS_PROXY=http://host:port"}, {"--noproxy", "there is no proxy flag; export NO_PROXY=host"},
		{"--no-pager", "export HEX21_PAGER=cat, or add: | cat"}, {"--quiet -q --silent", "for the exit code alone, add: > /dev/null"},
	},
	"probe": {
		{"--user -u", "for an API key, set HEX21_API_KEY; for Basic authentication, put NAME:PASSWORD@ before the host in HEX21_BASE_URL"},
		{"--user-agent -A", "use a header: -H 'User-Agent: NAME'"}, {"--cookie -b", "use a header: -H 'Cookie: NAME=VALUE'"},
		{"--referer -e", "use a header: -H 'Referer: URL'"}, {"--content-type", "use a header: -H 'Content-Type: TYPE'"}, {"--accept", "use a header: -H 'Accept: TYPE'"},
		{"--get -G", "use --query NAME=VALUE, which escapes the value"}, {"--verify", "certificates are verified, and -k turns that off"},
		{"--max-redirects --max-redirs", "with -L, hex21 follows at most ten redirects"}, {"-O --remote-name", "to keep the body: --body-out FILE"},
		{"--upload-file -T", "send the file as the body: -X PUT -d @FILE"}, {"--connect-to", "use --resolve HOST:PORT:ADDRESS"},
		{"--until-ok --until-success --wait-until --retry-max-time", "use --retry N --max-wait TIME"},
		{"--write-out -w", "for a single value: --jq, such as --jq .timing.total_ms"},
		{"--dump-header -D", "-i prints the headers; for one of them: --jq .response.headers"},
		{"--http2 --http3", "HTTP/2 is used if the server offers it; --http1.1 turns it off"},
		{"--form -F", "multipart forms are not supported; send the form with curl and diagnose the response: curl -i … | hex21 explain -"},
		{"--unix-socket", "Unix sockets are not supported; send the request with curl and diagnose the response: curl -i --unix-socket … | hex21 explain -"},
	},
	"triage": {{"--client --ip --user --grep --filter --match --request-id", "select the lines first: grep WORD FILE | hex21 triage"}},
	"check":  {{"--path --method", "check makes the calls of its promises; for a call of your own: hex21 probe PATH"}},
	"mock": {{"--error --code --status --fail --fault",
		"choose the response in each request: call /api/errors/CODE or /api/faults/NAME, or send the header Prefer: code=CODE"}},
	"login": {{"--key", cli.KeyIsNoFlag}}, "logout": {{"--key", cli.KeyIsNoFlag}},
}

// foreign returns what a command has for a flag of other tools, and what there is instead.
func foreign(c *cobra.Command, typed string) (ours []string, about string) {
	if strings.HasPrefix(typed, "--") {
		typed = strings.ToLower(typed)
	}
	for _, name := range []string{"", c.Name()} {
		for _, row := range foreignFlags[name] {
			if slices.Contains(strings.Fields(row[0]), typed) {
				ours = append(ours, row[1])
			}
		}
		for _, row := range absentFlags[name] {
			if slices.Contains(strings.Fields(row[0]), typed) {
				about = row[1]
			}
		}
	}
	return ours, about
}
