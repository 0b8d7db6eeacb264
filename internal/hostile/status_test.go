//go:build linux

package hostile

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// pages are documents of status pages that are odd, each for an engine that its beginning names.
func pages() map[string]string {
	const statuspage = `{"page":{"id":"a","name":"A","url":"http://a.example.org","updated_at":"2026-01-02T03:04:05Z"},"status":{"indicator":"major","description":"%s"},"components":[%s],"incidents":[%s],"scheduled_maintenances":[]}`
	component := func(name string) string {
		return `{"id":"1","name":"` + name + `","status":"major_outage","group":false}`
	}
	incident := func(name, at string) string {
		return `{"id":"1","name":"` + name + `","impact":"major","status":"investigating","created_at":"` + at + `","updated_at":"` + at + `","shortlink":"javascript:alert(1)","incident_updates":[{"body":"` + name + `","created_at":"` + at + `","status":"investigating"}],"components":[` + component(name) + `]}`
	}
	const now = "2026-01-02T03:04:05Z"
	escapes := `\u001b[2J\u202e\u2028\u009b2J\u200b`
	feed := func(items string) string {
		return `<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><link>http://a.example.org</link>` + items + `</channel></rss>`
	}
	return map[string]string{
		"a whole page":             fmt.Sprintf(statuspage, "down", component("API"), incident("down", now)),
		"escapes":                  fmt.Sprintf(statuspage, escapes, component(escapes), incident(escapes, now)),
		"the key":                  fmt.Sprintf(statuspage, Key, component(Key), incident(Key, now)),
		"bytes that are not UTF-8": fmt.Sprintf(statuspage, "caf\xe9", component("caf\xe9"), incident("caf\xe9", now)),
		"surrogates alone":         fmt.Sprintf(statuspage, `\ud800`, component(`\ud800`), incident(`\ud800`, now)),
		"times out of range":       fmt.Sprintf(statuspage, "x", component("a"), incident("a", "9999-12-31T23:59:59-23:59")),
		"times that are none":      fmt.Sprintf(statuspage, "x", component("a"), incident("a", "yesterday")),
		"100,000 components":       fmt.Sprintf(statuspage, "x", strings.TrimSuffix(strings.Repeat(component("a")+",", 10_000), ","), ""),
		"10,000 incidents":         fmt.Sprintf(statuspage, "x", "", strings.TrimSuffix(strings.Repeat(incident("a", now)+",", 2000), ",")),
		"names of a megabyte":      fmt.Sprintf(statuspage, strings.Repeat("x", 1<<19), component(strings.Repeat("x", 1<<18)), ""),
		"markup":                   fmt.Sprintf(statuspage, "<script>alert(1)</script>", component("[x](javascript:alert(1))"), incident("::error::x `id` $(id)", now)),
		"lists for texts":          `{"page":{"id":[],"name":{},"url":1},"status":{"indicator":[],"description":{}},"components":{},"incidents":"x"}`,
		"null":                     `{"page":null,"status":null,"components":null,"incidents":null}`,
		"an indicator of tomorrow": strings.Replace(fmt.Sprintf(statuspage, "x", component("a"), ""), `"major"`, `"purple"`, 1),
		"brackets":                 strings.Repeat("[", 100_000),
		"nothing":                  "",
		"only white space":         "  \n",
		"a number":                 "7",
		"HTML":                     "<html><title>x</title></html>",
		"a feed":                   feed(`<item><title>down</title><pubDate>Fri, 02 Jan 2026 03:04:05 GMT</pubDate><description>x</description></item>`),
		"a feed of escapes":        feed("<item><title>\u202e\u2028\u009b2J</title><description>&#27;[2J &#x1b;</description></item>"),
		"a feed of 10,000 items":   feed(strings.Repeat("<item><title>a</title></item>", 10_000)),
		"a feed of entities":       strings.Replace(laughs(), "Error", "rss", 2),
		"a feed that is cut":       feed("")[:60],
		"a feed in Latin-1":        strings.Replace(feed("<item><title>caf\xe9</title></item>"), `"1.0"`, `"1.0" encoding="ISO-8859-1"`, 1),
		"a feed in no encoding":    strings.Replace(feed(""), `"1.0"`, `"1.0" encoding="x-nothing"`, 1),
		"a feed of nested tags":    feed(strings.Repeat("<a>", 100_000)),
		"Atom":                     `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>x</title><updated>99999-01-01</updated></entry></feed>`,
		"Atom with the key":        `<feed xmlns="http://www.w3.org/2005/Atom"><title>` + Key + `</title><entry><title>` + Key + `</title></entry></feed>`,
		"YAML":                     "a: &a [*a]\n",
		"Instatus":                 `{"page":{"name":"A","url":"x","status":"HASISSUES"},"activeIncidents":[{"name":"` + escapes + `","started":"x","status":"?","impact":"?"}]}`,
		"Cachet":                   `{"data":[{"id":1,"name":"` + escapes + `","status":99,"status_name":"x","created_at":"x"}],"meta":{"pagination":{"total":999999999999999999999}}}`,
		"Gatus":                    `[{"name":"` + escapes + `","group":"x","results":[{"success":false,"timestamp":"9999-12-31T23:59:59.999999999Z","duration":-1}]}]`,
		"Uptime Kuma":              `{"config":{"title":"` + escapes + `"},"incident":{"title":"x"},"publicGroupList":[{"name":"x","monitorList":[{"id":1e99,"name":"x"}]}]}`,
	}
}

// statusCases are status pages that do not answer, do not end, or are odd.
func statusCases() []Case {
	var cases []Case
	all := pages()
	for i, name := range sortedNames(all) {
		text, kind := all[name], "application/json"
		if strings.HasPrefix(text, "<") {
			kind = "application/xml"
		}
		serve := sends(body("200 OK", kind, text))
		want := Want{Time: 5 * time.Second, MiB: 144}
		cases = append(cases,
			Case{Name: name, Serve: serve, Args: []string{"status", "{origin}", "--all", "-o", "json"}, Want: want, More: i%2 > 0},
			Case{Name: name + ", on a terminal", Serve: serve, Args: []string{"status", "{origin}", "--all"}, Terminal: true, Want: want, More: i%2 == 0},
			Case{Name: name + ", YAML", Serve: serve, Args: []string{"status", "{origin}", "--all", "-o", "yaml"}, Want: want, More: true},
			Case{Name: name + ", markdown", Serve: serve, Args: []string{"status", "{origin}", "--all", "-o", "markdown"}, Want: want, More: true},
			Case{Name: name + ", checked by a probe", Serve: serve, Args: []string{"probe", "{base}/x", "-o", "json"}, Env: []string{"HEX21_STATUS_URL={origin}"}, Want: Want{MiB: 144}, More: true},
			Case{Name: name + ", as a plugin", Serve: serve, Args: []string{"status", "{origin}", "--nagios"}, Want: Want{Time: 5 * time.Second, MiB: 144}, More: true})
	}
	for name, text := range map[string]string{
		"brackets": strings.Repeat("[1,", 4<<20/3),
		"members":  "{" + strings.TrimSuffix(numbered(`"m%d":1,`, 300_000), ",") + "}",
		"a page":   "<html>" + strings.Repeat("<b>a</b>", 500_000),
	} {
		kind := "application/json"
		if strings.HasPrefix(text, "<") {
			kind = "text/html"
		}
		for i, args := range [][]string{{"status", "{origin}"}, {"status", "{origin}", "--probe"}, {"doctor", "--network"}} {
			cases = append(cases, Case{Name: "4 MiB of " + name + ", " + strings.Join(args, " "), Serve: sends(body("200 OK", kind, text)), Args: args, Env: []string{"HEX21_STATUS_URL={origin}"}, Want: Want{Time: 6 * time.Second, MiB: 96}, More: i != len(name)%3})
		}
	}
	const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
	for name, serve := range map[string]Server{
		"endless brackets":     floods(head, "["),
		"an endless string":    floods(head+`{"page":{"name":"`, "a"),
		"endless incidents":    floods(head+`{"page":{"name":"a"},"status":{"indicator":"none"},"incidents":[{}`, `,{"name":"a"}`),
		"an endless feed":      floods("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n<rss><channel>", "<item><title>a</title></item>"),
		"endless HTML":         floods("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", "<link rel=alternate href=/x>"),
		"endless white space":  floods(head, " "),
		"silence":              silent,
		"a drip":               drips(head+"[1,2,3,4,5,6,7,8,9]", 100*time.Millisecond),
		"a reset":              resetsAtOnce,
		"closed":               hangsUp,
		"half a page":          sends("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{"),
		"a redirect to itself": byPath(map[string]string{"*": "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"}),
		"endless redirects":    growing,
		"a redirect elsewhere": sends("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"),
		"a redirect to a file": sends("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"),
		"endless headers":      floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n"),
		"a rate limit":         sends(body("429 No\r\nRetry-After: 99999999999", "text/plain", "no")),
		"an error":             sends(body("500 No", "text/html", "<h1>\u202e</h1>")),
		"garbage":              speaks("\x00\x01\x02\r\n\r\n"),
	} {
		cases = append(cases,
			// What does not end is cut at its largest size or at the time limit, whichever comes first.
			Case{Name: name, Serve: serve, Args: []string{"status", "{origin}", "-m", "1s", "-o", "json"}, Want: Want{Exit: []int{6, 9}, Time: 5 * time.Second, MiB: 144}},
			Case{Name: name + ", waited for", Serve: serve, Args: []string{"status", "{origin}", "-m", "500ms", "--wait", "--max-wait", "1s"}, Want: Want{Exit: []int{6, 9, 5}, Time: 6 * time.Second, MiB: 144}, More: true},
			Case{Name: name + ", as a plugin", Serve: serve, Args: []string{"status", "{origin}", "-m", "500ms", "--nagios"}, Want: Want{Time: 5 * time.Second, MiB: 144}},
			Case{Name: name + ", checked by a probe", Serve: sends(body("500 No", "text/plain", "no")), Other: serve, Args: []string{"probe", "{base}/x", "-o", "json"}, Env: []string{"HEX21_STATUS_URL={other-origin}"}, Want: Want{Time: 5 * time.Second, MiB: 144}})
	}
	const calm = `{"page":{"name":"A"},"status":{"indicator":"none"},"components":[{"name":"API","status":"operational"}],"incidents":[]}`
	for name, w := range map[string]struct {
		page string
		want Want
	}{
		"a small page among 40 documents of 4 MB":            {calm, exits(0)},
		"a page in trouble among 40 documents of 4 MB":       {strings.Replace(calm, "none", "major", 1), exits(5)},
		"a page of 3 MB among 40 documents of 4 MB":          {strings.Replace(calm, `"A"`, `"A","x":"`+strings.Repeat("x", 3_000_000)+`"`, 1), exits(0, 6, 9)},
		"an unknown page of 3 MB among 40 documents of 4 MB": {`{"x":"` + strings.Repeat("x", 3_000_000) + `"}`, exits(6, 9)},
		"an unknown page of 3 kB, and 40 documents of 4 MB":  {`{"x":"` + strings.Repeat("x", 3_000) + `"}`, exits(6, 9)},
		"a page that is cut, and 40 documents of 4 MB":       {calm[:len(calm)-9], exits(6, 9)},
		"a page after 40 documents of 4 MB, not UTF-8":       {strings.Replace(calm, `"A"`, "\"\xff\"", 1), exits(0)},
	} {
		cases = append(cases, Case{Name: name, Serve: lastAmongLarge(w.page), Args: []string{"status", "{origin}", "-m", "8s", "-o", "json"}, Want: w.want.within(10 * time.Second).mib(144), More: !strings.HasPrefix(name, "a small")})
	}
	cases = append(cases, pageCases()...)
	return in("status pages", sorted(cases)...)
}

// lastAmongLarge answers the summary of Statuspage after half a second, and all other addresses at once with 4 MB of their own.
func lastAmongLarge(page string) Server {
	return func(conn net.Conn) {
		request, err := http.ReadRequest(bufio.NewReader(conn))
		if err != nil {
			return
		}
		text := page
		if request.URL.Path == "/api/v2/summary.json" {
			time.Sleep(500 * time.Millisecond)
		} else {
			text = `{"x":"` + strings.Repeat(request.URL.Path, 4_000_000/len(request.URL.Path)) + `"}`
		}
		_, _ = io.WriteString(conn, body("200 OK", "application/json", text))
		linger(conn)
	}
}

// pageCases are more pages that are odd.
func pageCases() []Case {
	var cases []Case
	sp := func(comp, inc string) string {
		return `{"page":{"id":"a","name":"A","url":"http://a.example.org"},"status":{"indicator":"major","description":"x"},"components":[` + comp + `],"incidents":[` + inc + `],"scheduled_maintenances":[]}`
	}
	for name, text := range map[string]string{
		"a group of itself":               sp(`{"id":"1","name":"A","status":"major_outage","group":true,"group_id":"1","components":["1"]}`, ""),
		"groups in a circle":              sp(`{"id":"1","name":"A","status":"operational","group":true,"group_id":"2","components":["2"]},{"id":"2","name":"B","status":"operational","group":true,"group_id":"1","components":["1"]}`, ""),
		"10,000 groups in groups":         sp(strings.TrimSuffix(numbered(`{"id":"%d","name":"A","status":"operational","group":true,"group_id":"%[1]d0"},`, 5000), ","), ""),
		"a page of scripts":               strings.Replace(sp("", ""), "http://a.example.org", "javascript:alert(1)", 1),
		"a page of escapes":               strings.Replace(sp("", ""), "http://a.example.org", `http://a/\u001b]8;;x\u0007`, 1),
		"a page with a password":          strings.Replace(sp("", ""), "http://a.example.org", "http://ann:"+password+"@h.example/?token="+password, 1),
		"an incident of HTML":             sp("", `{"id":"1","name":"<b>x</b>","impact":"critical","status":"investigating","created_at":"2026-01-02T03:04:05Z","incident_updates":[{"body":"<script>alert(1)</script><a href='javascript:x'>y</a>`+strings.Repeat("<b>", 5000)+`","created_at":"2026-01-02T03:04:05Z"}]}`),
		"updates without order":           sp("", `{"id":"1","name":"x","impact":"x","status":"resolved","incident_updates":[`+strings.TrimSuffix(strings.Repeat(`{"body":"a","created_at":"2026-01-02T03:04:05Z"},`, 5000), ",")+`]}`),
		"an incident of 5,000 components": sp("", `{"id":"1","name":"x","impact":"major","status":"x","components":[`+strings.TrimSuffix(numbered(`{"id":"%d","name":"c%[1]d","status":"?"},`, 5000), ",")+`]}`),
		"names of formats":                sp(`{"id":"1","name":"%s%n{{.}}","status":"major_outage"}`, `{"id":"1","name":"%s%d","impact":"major","status":"x"}`),
		"names of perf data":              sp(`{"id":"1","name":"a|b=1;2;3\nOK","status":"major_outage"}`, `{"id":"1","name":"a|b\nCRITICAL","impact":"major","status":"x"}`),
		"names of zalgo":                  sp(`{"id":"1","name":"`+strings.Repeat("a"+strings.Repeat("\u0301", 30), 200)+`","status":"major_outage"}`, ""),
		"names of tables":                 sp(`{"id":"1","name":"|a|\n|-|","status":"major_outage"}`, ""),
		"duplicate members":               `{"page":{"name":"A"},"page":{"name":"B"},"status":{"indicator":"none"},"status":{"indicator":"critical"},"components":[],"incidents":[]}`,
		"statuses of numbers":             strings.NewReplacer(`"major"`, "1e400").Replace(sp("", "")),
		"pages of pages":                  `{"data":[{"id":1,"name":"x","status":1}],"meta":{"pagination":{"total":1000000000,"count":1,"per_page":1,"current_page":1,"total_pages":1000000000,"links":{"next_page":"{origin}/api/v1/components?page=2"}}}}`,
		"links of JSON:API":               `{"data":{"id":"1","type":"status_page","attributes":{"company_name":"A","aggregate_state":"downtime"},"links":{"next":"http://127.0.0.1:9/"}},"included":[{"id":"1","type":"status_report","attributes":{"title":"\u001b[2J"}}]}`,
		"AWS":                             `[{"date":"99999999999999","arn":"x","event_log":[{"summary":"\u001b","status":99}]}]`,
		"Google":                          `[{"id":"x","begin":"9999-12-31T23:59:59-23:59","severity":"high","external_desc":"\u001b[2J","affected_products":[{"title":"\u202e"}]}]`,
		"Slack":                           `{"status":"active","active_incidents":[{"id":1,"title":"\u001b","type":"outage","url":"javascript:x","services":["\u202e"],"notes":[{"date_created":"x","body":"\u001b"}]}]}`,
		"a feed with a file":              `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title><item><title>&x;</title><link>file:///etc/passwd</link></item></channel></rss>`,
		"a feed of CDATA":                 `<rss><channel><title><![CDATA[<script>]]></title>` + strings.Repeat("<item><title><![CDATA[x]]></title></item>", 3000) + `</channel></rss>`,
		"a page that links to feeds":      "<html>" + numbered(`<link rel="alternate" type="application/rss+xml" href="/f%d">`, 5000),
		"a page that links elsewhere":     `<html><link rel="alternate" type="application/atom+xml" href="http://127.0.0.1:9/x"><link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">`,
		"UTF-16":                          utf16le(sp("", "")),
		"a maintenance for ever":          `{"page":{"name":"A"},"status":{"indicator":"none"},"components":[],"incidents":[],"scheduled_maintenances":[{"id":"1","name":"x","status":"in_progress","scheduled_for":"0001-01-01T00:00:00Z","scheduled_until":"9999-12-31T23:59:59Z"}]}`,
	} {
		kind := "application/json"
		if strings.HasPrefix(text, "<") {
			kind = "text/html"
		}
		serve := sends(body("200 OK", kind, text))
		for _, a := range [][]string{{"status", "{origin}", "--all", "-o", "json"}, {"status", "{origin}", "--all"}, {"status", "{origin}", "-o", "markdown", "--all"}, {"status", "{origin}", "--nagios"}, {"status", "{origin}", "-o", "github"}, {"status", "{origin}", "--component", "A", "-o", "yaml"}} {
			cases = append(cases, Case{Name: name + ", " + strings.Join(a[2:], " "), Serve: serve, Args: a, Terminal: len(a) == 3 && a[2] == "--all", Want: Want{Exit: []int{0, 1, 2, 3, 5, 6, 9}, Time: 5 * time.Second, MiB: 96, Lacks: []string{password[4:]}}})
		}
	}
	return sampled(sorted(cases))
}
