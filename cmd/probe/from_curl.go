package probecmd

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/curlline"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// maxCommand is the maximum size of a curl command, and maxFile that of a file with a body, in bytes. A browser puts the whole body
// into the command.
const (
	maxCommand = 4 << 20
	maxFile    = 64 << 20
)

// applyCurl sets the flags that are equivalent to the curl command, unless they were typed, and returns its URL. The commands of steps then
// use flags of hex21, not curl.
func (o *options) applyCurl(ctx context.Context) (target string, err error) {
	text, err := o.curlText(ctx)
	if err != nil {
		return "", err
	}
	o.app.AddSecrets(redact.SecretsInAddresses(text)...) // errors and notes quote it
	line, err := curlline.Parse(text, curlline.Environment{
		Getenv:   o.app.Sys.LookupEnv,
		ReadFile: func(name string) ([]byte, error) { return o.readCurlFile(ctx, name, maxFile) },
	})
	if err != nil {
		failed := cli.Flagf("from-curl", "--from-curl: %w", err)
		if typed := o.from.curl; errors.Is(err, curlline.ErrNotCurl) && cli.IsFile(typed) {
			return "", cli.NotValue(failed, "from-curl", typed, "@"+typed)
		}
		return "", cli.WithHint(failed, "%s", curlHint(err))
	}
	for _, note := range line.Notes {
		o.app.Note("%s", note)
	}
	if err := o.applyLine(line); err != nil {
		return "", cli.Flagf("from-curl", "--from-curl: %w", err)
	}
	return line.URL.String(), nil
}

// applyLine sets the flags that are equivalent to those of a curl command.
func (o *options) applyLine(line *curlline.Line) error {
	on := func(wanted bool) []string {
		if wanted {
			return []string{"true"}
		}
		return nil
	}
	for _, flag := range []struct {
		name   string
		values []string
	}{
		{"method", []string{line.Method}}, {"location", on(line.Follow)}, {"compressed", on(line.Compressed)},
		{"insecure", on(line.Insecure)}, {"http1.1", on(line.HTTP1)}, {"ipv4", on(line.IPv4)}, {"ipv6", on(line.IPv6)},
		{"cacert", []string{line.CACert}}, {"cert", []string{line.Cert}}, {"key", []string{line.Key}}, {"resolve", line.Resolve},
		{"timeout", []string{duration(line.MaxTime)}}, {"connect-timeout", []string{duration(line.ConnectTimeout)}},
	} {
		if o.flags.Changed(flag.name) {
			continue
		}
		for _, value := range flag.values {
			if value == "" {
				continue
			}
			if err := o.flags.Set(flag.name, value); err != nil {
				return err
			}
		}
	}
	if line.Proxy != "" {
		o.dial.Proxy = line.Proxy
		o.app.Note("the proxy of the curl command is used for this call; for the next ones, export HTTPS_PROXY")
	}
	o.headers = append(o.headers, o.missingHeaders(line.Header)...)
	if line.Body != nil && !o.data.set {
		o.data = onceFlag{text: string(line.Body), set: true, literal: true}
	}
	return nil
}

// missingHeaders returns the headers of the curl command that were not typed as flags. A Bearer without a key, from a variable that is not
// set, leaves the header to hex21.
func (o *options) missingHeaders(fields []curlline.Field) []string {
	typed := map[string]bool{}
	for _, line := range o.headers {
		name, _, _ := strings.Cut(line, ":")
		typed[strings.ToLower(strings.TrimSpace(name))] = true
	}
	var out []string
	for _, f := range fields {
		if !typed[strings.ToLower(f.Name)] && !(strings.EqualFold(f.Name, "Authorization") && strings.EqualFold(f.Value, "Bearer")) {
			out = append(out, f.Name+": "+f.Value)
		}
	}
	return out
}

// curlText returns the command: as typed, from a file, or from stdin.
func (o *options) curlText(ctx context.Context) (string, error) {
	name, isFile := strings.CutPrefix(o.from.curl, "@")
	switch {
	case o.from.curl == "-":
		name = "-"
	case !isFile:
		return o.from.curl, nil
	}
	text, err := o.readCurlFile(ctx, name, maxCommand)
	if err != nil {
		return "", cli.WithHint(cli.Flagf("from-curl", "--from-curl: %w", err), "check the file name after the @")
	}
	return string(text), nil
}

// readCurlFile reads a file that the curl command names, or stdin for -.
func (o *options) readCurlFile(ctx context.Context, name string, most int64) ([]byte, error) {
	return o.app.ReadNamed(ctx, name, "what the curl command reads", most)
}

func curlHint(err error) string {
	switch {
	case errors.Is(err, curlline.ErrRunsCommand):
		return "run that command first, and insert its output"
	case errors.Is(err, curlline.ErrNotCurl):
		return "it must begin with curl; in a browser, use Copy as cURL in the network panel"
	case errors.Is(err, curlline.ErrUnixSocket):
		return "diagnose the response that curl gets: curl -i … | hex21 explain -"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return "run it in the directory where the curl command was run"
	}
	return "quote the whole command once, or read it from a file: --from-curl @FILE"
}

// duration returns a time as a flag value, or "" for none.
func duration(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return text.Flag(d)
}
