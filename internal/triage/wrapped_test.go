package triage_test

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/hex21/hex21/internal/triage"
)

// wrapTime is when a line was shipped; no logger in the test data printed a time of that year.
func wrapTime(i int) time.Time {
	return time.Date(2031, 3, 4, 5, 6, 7, 123456000, time.UTC).Add(time.Duration(i) * time.Second)
}

// nine is a time as kubectl and Docker put it before a line, with nine digits after the second.
func nine(i int) string { return wrapTime(i).Format("2006-01-02T15:04:05.000000000Z07:00 ") }

func quoted(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func cri(i int, line string) string {
	return wrapTime(i).Format(time.RFC3339Nano) + " stdout F " + line
}

func docker(i int, line string) string {
	return `{"log":` + quoted(line+"\n") + `,"stream":"stdout","time":"` + wrapTime(i).Format(time.RFC3339Nano) + `"}`
}

// inParts divides a line at every 90th byte.
func inParts(line string, part func(text string, last bool) string) string {
	var out []string
	for len(line) > 90 {
		out = append(out, part(line[:90], false))
		line = line[90:]
	}
	return strings.Join(append(out, part(line, true)), "\n")
}

func dockerParts(i int, line string) string {
	return inParts(line, func(text string, last bool) string {
		return strings.ReplaceAll(docker(i, text), `\n","stream`, map[bool]string{true: `\n`}[last]+`","stream`)
	})
}

// wrappers put lines of a log into what ships them. year is that of the time that counts, or 0 for the line's own.
var wrappers = []struct {
	name string
	year int
	wrap func(i int, line string) string
}{
	{"CRLF", 0, func(_ int, line string) string { return line + "\r" }},
	{"Docker", 2031, docker},
	{"fly logs", 2031, func(i int, line string) string {
		return wrapTime(i).Format("2006-01-02T15:04:05Z") + " app[148e4] fra [info]" + line
	}},
	{"gh run view --log", 2031, func(i int, line string) string {
		return "build\tRun tests 404\t" + wrapTime(i).Format("2006-01-02T15:04:05.0000000Z") + " " + line
	}},
	{"journalctl -o short-unix", 2031, func(i int, line string) string {
		return fmt.Sprintf("%d.%06d web app[404]: %s", wrapTime(i).Unix(), i%1000000, line)
	}},
	{"stern with namespaces", 0, func(_ int, line string) string { return "default web-7d4b9c6f5-x2x7k app " + line }},
	{"Docker, in parts", 2031, dockerParts},
	{"Docker, in parts, with spaces", 2031, func(i int, line string) string {
		return strings.NewReplacer(`{"log":`, `{"log": `, `,"stream":`, `, "stream": `, `,"time":`, `, "time": `).Replace(dockerParts(i, line))
	}},
	{"CRI", 2031, cri},
	{"CRI, in parts", 2031, func(i int, line string) string {
		return inParts(line, func(text string, last bool) string {
			return strings.Replace(cri(i, text), " F ", map[bool]string{true: " F ", false: " P "}[last], 1)
		})
	}},
	{"CRI in Docker", 2031, func(i int, line string) string { return docker(i, cri(i, line)) }},
	{"compose", 0, func(_ int, line string) string { return "web-1  | " + line }},
	{"compose with colors", 0, func(_ int, line string) string { return "\x1b[36mweb-1  | \x1b[0m" + line }},
	{"kubectl --prefix", 0, func(_ int, line string) string { return "[pod/web-7d4b9c6f5-x2x7k/app] " + line }},
	{"kubectl --prefix --timestamps", 2031, func(i int, line string) string { return "[pod/web-7d4b9c6f5-x2x7k/app] " + nine(i) + line }},
	{"docker logs -t", 2031, func(i int, line string) string { return nine(i) + line }},
	{"GitHub Actions", 2031, func(i int, line string) string { return wrapTime(i).Format("2006-01-02T15:04:05.0000000Z ") + line }},
	{"GitLab", 2031, func(i int, line string) string { return wrapTime(i).Format("2006-01-02T15:04:05.000000Z 01O ") + line }},
	{"Jenkins", 2031, func(i int, line string) string { return wrapTime(i).Format("[2006-01-02T15:04:05.000Z] ") + line }},
	{"npmlog", 0, func(_ int, line string) string { return "ERR! sync " + line }},
	{"kubetail", 0, func(_ int, line string) string { return "[web-7d4b9c6f5-x2x7k] " + line }},
	{"stern", 0, func(_ int, line string) string { return "web-7d4b9c6f5-x2x7k app " + line }},
	{"syslog", 2026, func(i int, line string) string {
		return wrapTime(i).Format(time.Stamp) + " host app[404]: " + line
	}},
	{"syslog with a priority", 2026, func(i int, line string) string {
		return "<11>" + wrapTime(i).Format(time.Stamp) + " host app: " + line
	}},
	{"rsyslog", 2031, func(i int, line string) string {
		return wrapTime(i).Format("2006-01-02T15:04:05.000000-07:00") + " host app: " + line
	}},
	{"RFC 5424", 2031, func(i int, line string) string {
		return "<11>1 " + wrapTime(i).Format(time.RFC3339Nano) + " host app 404 - - " + line
	}},
	{"RFC 5424 with data", 2031, func(i int, line string) string {
		return "<11>1 " + wrapTime(i).Format(time.RFC3339Nano) + " host app 404 ID503 [x@32473 a=\"404\"] \ufeff" + line
	}},
	{"journalctl -o short-iso", 2031, func(i int, line string) string {
		return wrapTime(i).Format("2006-01-02T15:04:05-0700") + " host app[404]: " + line
	}},
	{"journalctl -o short-full", 2031, func(i int, line string) string {
		return wrapTime(i).Format("Mon 2006-01-02 15:04:05 MST") + " host app[404]: " + line
	}},
	{"multilog", 2031, func(i int, line string) string {
		return fmt.Sprintf("@%016x%08x %s", wrapTime(i).Unix()+1<<62+10, 123456789, line)
	}},
	{"Heroku", 2031, func(i int, line string) string {
		return wrapTime(i).Format("2006-01-02T15:04:05.000000-07:00") + " app[web.1]: " + line
	}},
	{"CloudWatch", 2031, func(i int, line string) string {
		return wrapTime(i).Format("2006-01-02T15:04:05.000000-07:00") + " app/web/0123456789 " + line
	}},
	{"logcli", 2031, func(i int, line string) string {
		return wrapTime(i).Format(time.RFC3339) + ` {app="web", pod="x-503"} ` + line
	}},
}

// envelopes make each line a record of its own.
var envelopes = map[string]func(i int, line string) string{
	"JSON": func(i int, line string) string {
		return `{"timestamp":"` + wrapTime(i).Format(time.RFC3339Nano) + `","message":` + quoted(line) + `}`
	},
	"JSON in JSON": func(i int, line string) string {
		return `{"ts":"` + wrapTime(i).Format(time.RFC3339Nano) + `","msg":` + quoted(`{"message":`+quoted(line)+`}`) + `}`
	},
	"the journal": func(i int, line string) string {
		return `{"__CURSOR":"s=1;i=404","__REALTIME_TIMESTAMP":"` + strconv.FormatInt(wrapTime(i).UnixMicro(), 10) + `","PRIORITY":"3","_PID":"404","MESSAGE":` + quoted(line) + `}`
	},
	"Datadog": func(i int, line string) string {
		return `{"id":"AQ","attributes":{"timestamp":"` + wrapTime(i).Format(time.RFC3339Nano) + `","status":"error","host":"h-404","tags":["code:GONE"],"message":` + quoted(line) + `}}`
	},
	"GELF": func(i int, line string) string {
		return fmt.Sprintf(`{"version":"1.1","host":"h","short_message":%s,"timestamp":%d.123,"level":3,"_port":404}`, quoted(line), wrapTime(i).Unix())
	},
	"Filebeat": func(i int, line string) string {
		return `{"@timestamp":"` + wrapTime(i).Format(time.RFC3339Nano) + `","log":{"offset":404,"file":{"path":"/503.log"}},"message":` + quoted(line) + `}`
	},
	"Fluentd": func(i int, line string) string {
		return wrapTime(i).Format("2006-01-02 15:04:05.000000000 -0700") + ` kube.web: {"stream":"stdout","log":` + quoted(line) + `}`
	},
	"Loki": func(i int, line string) string {
		return `{"labels":{"app":"web"},"line":` + quoted(line) + `,"timestamp":"` + wrapTime(i).Format(time.RFC3339Nano) + `"}`
	},
}

// The lines of a stack trace are one record also where a shipper has made an object of JSON of each, wherever blocks end.
func TestShippedTracesAreOneRecord(t *testing.T) {
	t.Parallel()
	traces := map[string]string{
		"Java":   "ERROR 1 --- [main] c.e.App : failed: GONE\ncom.hex21.Hex21Exception: GONE: x\n\tat com.example.Sync.run(Sync.java:42)\nCaused by: com.hex21.Hex21Exception: GONE: x\n\t... 3 more\ndone",
		"Python": "ERROR:app:failed: GONE\nTraceback (most recent call last):\n  File \"/app/sync.py\", line 42, in run\n    get()\nhex21.Hex21Error: GONE: x\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File \"/app/job.py\", line 7, in main\nhex21.Hex21Error: GONE: x\ndone",
		"Node":   "start\nHex21Error: GONE: x\n    at run (/app/sync.js:42:7) {\n  code: 'GONE',\n}\ndone",
		".NET":   "fail: App.Worker[0]\n      failed: GONE\n      Hex21.Hex21Exception: GONE: x\n         at A.B() in /a.cs:line 404\ndone",
	}
	for language, trace := range traces {
		lines := strings.Split(trace, "\n")
		for name, wrap := range map[string]func(i int, line string) string{
			"Loki": envelopes["Loki"], "Filebeat": envelopes["Filebeat"], "the journal": envelopes["the journal"],
			"Google": func(i int, line string) string {
				return fmt.Sprintf(`{"insertId":"%cx%d","logName":"projects/p/logs/stderr","textPayload":%s,"timestamp":"%s"}`, 'a'+i%26, i, quoted(line), wrapTime(i).Format(time.RFC3339Nano))
			},
			"rsyslog": func(i int, line string) string {
				return `{"@timestamp":"` + wrapTime(i).Format(time.RFC3339) + `", "host":"h", "message":` + quoted(" "+line) + `}`
			},
			"Vector": func(i int, line string) string {
				return `{"file":"/app.log","host":"h","message":` + quoted(line) + `,"timestamp":"` + wrapTime(i).Format(time.RFC3339Nano) + `"}`
			},
		} {
			const records = 1500
			var b strings.Builder
			for i := range records * len(lines) {
				fmt.Fprintln(&b, wrap(i, lines[i%len(lines)]))
			}
			p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", b.String())}), triage.Options{Vocabulary: vocabulary}.WithBlocks(64<<10))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := says(p), fmt.Sprintf("GONE:%d", records); got != want {
				t.Errorf("%s in %s\ngot  %s\nwant %s", language, name, got, want)
			}
		}
	}
	for _, line := range []string{`{"message":"Hex21Error: GONE: x","level":"error"}`, `{"message":"failed: GONE","context":{}}`, `{"labels":{"app":"a%d"},"line":"Caused by: failed: GONE"}`, `{"message":" failed: GONE","host":"a"}`} {
		if got := says(run(t, line+"\n"+strings.ReplaceAll(line, "a%d", "b%d")+"\n")); got != "GONE:2" {
			t.Errorf("%s, twice\ngot  %s", line, got)
		}
	}
}

// Records of two sources whose lines alternate do not mix.
func TestLinesOfSeveralSourcesDoNotMix(t *testing.T) {
	t.Parallel()
	first := strings.Split("2026-11-28 04:15:54 ERROR refused {\n  code: 'RATE_LIMIT',\n  status: 429\n}\n2026-11-28 04:15:55 INFO ok", "\n")
	second := strings.Split("2026-11-28 04:15:54 ERROR failed\nTraceback (most recent call last):\n  File \"a.py\", line 404, in f\n    raise Hex21Error(code='CONFLICT')\nhex21.Hex21Error: GONE: x", "\n")
	for name, prefix := range map[string]string{
		"compose": "%s-1  | ", "kubectl": "[pod/%s-7d4b/app] ", "stern": "%s-7d4b9c6f5-x2x7k app ", "syslog": "Nov 28 04:15:54 host %s[1]: ",
		"the journal": "Sat 2026-11-28 04:15:54 UTC host %s[1]: ", "RFC 5424": "<11>1 2026-11-28T04:15:54Z host %s 1 - - ", "Heroku": "2026-11-28T04:15:54.1+00:00 app[%s.1]: ",
		"CloudWatch": "2026-11-28T04:15:54.1+00:00 ecs/%s/0123456789 ", "logcli": "2026-11-28T04:15:54Z {app=\"%s\"} ",
	} {
		var b strings.Builder
		for i := range first {
			fmt.Fprintf(&b, prefix+"%s\n"+prefix+"%s\n", "web", first[i], "worker", second[i])
		}
		if got, want := says(run(t, b.String())), "429:1 GONE:1 RATE_LIMIT:1"; got != want {
			t.Errorf("%s\ngot  %s\nwant %s", name, got, want)
		}
	}
}

// A log has the same codes, statuses and decoys in whatever ships its lines.
func TestWrappedLogsHaveTheSameResult(t *testing.T) {
	t.Parallel()
	archives, err := filepath.Glob("testdata/loggers/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, archive := range archives {
		if filepath.Base(archive) == "wrapped.txtar" {
			continue
		}
		a, err := txtar.ParseFile(archive)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(a.Files); i += 2 {
			if a.Files[i].Name == "firehose-concat-json.log" { // its lines hold several records only where they are not wrapped
				continue
			}
			t.Run(a.Files[i].Name, func(t *testing.T) {
				t.Parallel()
				checkWrapped(t, a.Files[i].Name, strings.Split(strings.TrimSuffix(string(a.Files[i].Data), "\n"), "\n"))
			})
		}
	}
}

func checkWrapped(t *testing.T, log string, lines []string) {
	wrapped := func(wrap func(i int, line string) string) *triage.Partial {
		var b strings.Builder
		for i, line := range lines {
			b.WriteString(wrap(i, line))
			b.WriteByte('\n')
		}
		p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", b.String())}), triage.Options{Vocabulary: vocabulary}.WithBlocks(b.Len()+1))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	want := says(wrapped(func(_ int, line string) string { return line }))
	for _, w := range wrappers {
		p := wrapped(w.wrap)
		if got := says(p); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", w.name, got, want)
		}
		for code, c := range p.Codes {
			if year := time.Unix(0, c.First).Year(); w.year != 0 && year != w.year {
				t.Errorf("%s: %s is from %d", w.name, code, year)
			}
		}
	}
	alone := func(i int, line string) string { return fmt.Sprintf("line%d-1  | %s", i, line) }
	if says(wrapped(alone)) != want { // some records have several lines
		return
	}
	switch log {
	case "rails-tagged.log": // a message of a code and a text is an error, but not a line of text
		return
	case "monolog-trace.log": // a line that continues a string of JSON
		return
	}
	for name, wrap := range envelopes {
		if got := says(wrapped(wrap)); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", name, got, want)
		}
	}
}

// Lines that continue a record do so behind a time of their own, of whatever form.
func TestEachLineHasATime(t *testing.T) {
	t.Parallel()
	lines := strings.Split("2026-11-28 04:15:54 ERROR refused {\n  code: 'RATE_LIMIT',\n  status: 429\n}\n2026-11-28 04:15:55 ERROR failed\nTraceback (most recent call last):\n\n  File \"a.py\", line 404, in f\n"+
		"    raise Hex21Error(code='CONFLICT')\nhex21.Hex21Error: GONE: x\nlevel=error msg=\"sync failed: GONE\"\narray(1) {\n  [\"code\"]=>\n  string(9) \"NOT_FOUND\"\n}\n2026-11-28 04:15:56 INFO ok", "\n")
	for _, form := range []string{"15:04:05 ", "15:04:05.000000 ", "Jan 02 15:04:05 ", "2006-01-02 15:04:05 ", "2006-01-02_15:04:05.00000 ", "2006-01-02T15:04:05.00000 ", "2006-01-02T15:04:05Z app[x] fra [error]", "Jan 02 15:04:05 web app[7]: #"} {
		var b, epoch, elapsed strings.Builder
		for i, line := range lines {
			at := wrapTime(i / 3)
			fmt.Fprintf(&b, "%s%s\n", strings.Replace(at.Format(form), "#", "#033[31m", 1), line)
			fmt.Fprintf(&epoch, "%d.%06d %s\n", at.Unix(), i, line)
			fmt.Fprintf(&elapsed, "%d.%06d %s\n", i/3, i, line)
		}
		for _, text := range []string{b.String(), epoch.String(), elapsed.String(), strings.ReplaceAll(b.String(), "\n", "\r\n")} {
			if got, want := says(run(t, text)), "429:1 GONE:2 NOT_FOUND:1 RATE_LIMIT:1"; got != want {
				t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
			}
		}
	}
}
