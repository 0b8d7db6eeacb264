package probecmd

import "github.com/hex21/hex21/cmd/internal/cli"

// Foreign returns the flags of other tools, most of them curl's.
func Foreign(string) cli.ForeignFlags {
	return cli.ForeignFlags{
		Equivalent: map[string][]string{
			"--method": {"--request"}, "-X HEAD": {"--head", "-I"}, "--location": {"--follow", "--follow-redirects"},
			"--data": {"--data-raw", "--data-binary", "--body", "--payload"}, "--query": {"--url-query", "--param", "--params", "--query-param"},
			"--base-url": {"--host", "--server", "--endpoint"},
			"--from":     {"--from-har", "--from-file", "--har-file"},
			"--timeout":  {"--max-time"}, "--retry": {"--retries", "--tries"}, "--compressed": {"--gzip"},
			"--count": {"--repeat", "--times", "-n", "-c"}, "--watch": {"--loop", "--poll"},
			"--cert": {"--client-cert"}, "--key": {"--client-key"}, "--cacert": {"--ca", "--ca-cert", "--ca-file", "--ca-bundle"},
			"-k": {"--tls-skip-verify", "--skip-verify", "--no-verify", "--no-check-certificate"},
			"-v": {"--debug"}, "-i": {"--show-headers"},
			"": {"--url", "--silent", "--show-error", "--fail", "--quiet", "--pretty", "-s", "-S", "-f", "-q"},
		},
		Missing: map[string][]string{
			"for an API key, set HEX21_API_KEY; for Basic authentication, put NAME:PASSWORD@ before the host in HEX21_BASE_URL": {"--user", "-u"},
			"certificates are verified, and -k turns that off":                                                                  {"--verify"},
			"with -L, hex21 follows at most ten redirects":                                                                      {"--max-redirects", "--max-redirs"},
			"to keep the body: --body-out FILE":                                                                                 {"-O", "--remote-name"},
			"use a header: -H 'User-Agent: NAME'":                                                                               {"--user-agent", "-A"},
			"use a header: -H 'Cookie: NAME=VALUE'":                                                                             {"--cookie", "-b"},
			"use a header: -H 'Referer: URL'":                                                                                   {"--referer", "-e"},
			"use a header: -H 'Content-Type: TYPE'":                                                                             {"--content-type"},
			"use a header: -H 'Accept: TYPE'":                                                                                   {"--accept"},
			"use --query NAME=VALUE, which escapes the value":                                                                   {"--get", "-G", "--data-urlencode"},
			"send the file as the body: -X PUT -d @FILE":                                                                        {"--upload-file", "-T"},
			"use --resolve HOST:PORT:ADDRESS":                                                                                   {"--connect-to"},
			"use --retry N --max-wait TIME":                                                                                     {"--until-ok", "--until-success", "--wait-until", "--retry-max-time"},
			"for a single value: --jq, such as --jq .timing.total_ms":                                                           {"--write-out", "-w"},
			"-i prints the headers; for one of them: --jq .response.headers":                                                    {"--dump-header", "-D"},
			"HTTP/2 is used if the server offers it; --http1.1 turns it off":                                                    {"--http2", "--http3"},
			"multipart forms are not supported; send the form with curl and diagnose the response: curl -i … | hex21 explain -":               {"--form", "-F"},
			"Unix sockets are not supported; send the request with curl and diagnose the response: curl -i --unix-socket … | hex21 explain -": {"--unix-socket"},
		},
	}
}
