package triagecmd

import (
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/triage"
)

// filter reads --code, --since, --until and --path. It returns nil when all records count.
func (o *options) filter() (*triage.Filter, error) {
	f := &triage.Filter{Path: prefix(o.path)}
	for _, code := range o.codes {
		f.Codes = append(f.Codes, strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(code), "-", "_")))
	}
	var err error
	if f.Since, err = o.moment("since", o.since); err != nil {
		return nil, err
	}
	if f.Until, err = o.moment("until", o.until); err != nil {
		return nil, err
	}
	switch {
	case !f.Since.IsZero() && !f.Until.IsZero() && !f.Since.Before(f.Until):
		return nil, cli.WithHint(cli.Usagef("--since %s is not before --until %s", o.since, o.until), "swap the two")
	case len(f.Codes) == 0 && f.Path == "" && f.Since.IsZero() && f.Until.IsZero():
		return nil, nil
	}
	return f, nil
}

// prefix returns the prefix of the paths that a user means by a path as in reports, /articles/*, or a URL, https://host/articles?page=2.
func prefix(path string) string {
	if _, rest, ok := strings.Cut(path, "://"); ok {
		_, path, _ = strings.Cut(rest, "/")
		path = "/" + path
	}
	path, _, _ = strings.Cut(path, "?")
	path = strings.TrimSuffix(path, "*")
	if path != "" && path[0] != '/' {
		path = "/" + path
	}
	return path
}

// noteUnknown prints a note for each --code that was not found and is not in the catalog, with the code that was probably meant.
func (o *options) noteUnknown(catalog *explain.Catalog) {
	var known []string
	for _, entry := range catalog.Codes() {
		for _, name := range append([]string{entry.Code}, entry.Aliases...) {
			known = append(known, strings.ToLower(name))
		}
	}
	for _, code := range o.codes {
		if near := cli.NearWord(code, known); near != "" && near != strings.ToLower(code) {
			o.app.Note("%s is not in the catalog; did you mean %s?", code, strings.ToUpper(near))
		}
	}
}

// only describes a filter for the report, which covers nothing else.
func only(f *triage.Filter) string {
	if f == nil {
		return ""
	}
	var parts []string
	if len(f.Codes) > 0 {
		parts = append(parts, strings.Join(f.Codes, " or "))
	}
	if !f.Since.IsZero() {
		parts = append(parts, "since "+f.Since.Format(time.RFC3339Nano))
	}
	if !f.Until.IsZero() {
		parts = append(parts, "before "+f.Until.Format(time.RFC3339Nano))
	}
	if f.Path != "" {
		parts = append(parts, "on paths that begin with "+f.Path)
	}
	return "only " + strings.Join(parts, ", ")
}
