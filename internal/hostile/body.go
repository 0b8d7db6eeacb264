//go:build linux

package hostile

import (
	"fmt"
	"strings"
	"time"
)

// body is an answer with a body.
func body(status, contentType, text string) string {
	return fmt.Sprintf("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", status, contentType, len(text), text)
}

// bodyCases are bodies that are large, deep, broken or no text.
func bodyCases() []Case {
	const open = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
	const failed = "HTTP/1.1 400 No\r\nContent-Type: application/json\r\n\r\n"
	cases := []Case{
		{Name: "brackets without end", Serve: floods(open, "[")},
		{Name: "braces without end", Serve: floods(open, `{"a":`)},
		{Name: "a string without end", Serve: floods(open+`{"data":"`, "a")},
		{Name: "a number without end", Serve: floods(open+`{"data":1`, "0")},
		{Name: "items without end", Serve: floods(open+`{"data":[1`, ",1")},
		{Name: "white space without end", Serve: floods(open, " ")},
		{Name: "white space behind a document without end", Serve: floods(open+`{"data":[]}`, " ")},
		{Name: "backslashes without end", Serve: floods(open+`"`, `\\`)},
		{Name: "an error without end", Serve: floods(failed+`{"error":{"code":"VALIDATION_ERROR","message":"`, "a")},
		{Name: "errors without end", Serve: floods(failed+`{"errors":[{"code":"A"}`, `,{"code":"A","title":"no"}`)},
		{Name: "HTML without end", Serve: floods("HTTP/1.1 502 No\r\nContent-Type: text/html\r\n\r\n<html><title>", "<b>")},
		{Name: "XML without end", Serve: floods("HTTP/1.1 500 No\r\nContent-Type: application/xml\r\n\r\n<Error>", "<a>")},
		{Name: "entities that expand to a billion", Serve: sends(body("500 No", "application/xml", laughs()))},
		{Name: "an external entity", Serve: sends(body("500 No", "application/xml", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><Error><Code>A</Code><Message>&x;</Message></Error>`))},
		{Name: "events without end", Serve: floods("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", "data: {}\n\n")},
		{Name: "lines of JSON without end", Serve: floods("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n", "{}\n")},
		{Name: "a million secret names", Serve: sends(body("400 No", "application/json", `{"error":{"code":"X","message":"`+strings.Repeat("token=abcdefghijk ", 50_000)+`"}}`))},
		{Name: "a million words that begin like the key", Serve: sends(body("400 No", "text/plain", strings.Repeat("hx_live_ 8fK hx_liv ", 50_000)))},
		{Name: "100,000 members", Serve: sends(body("200 OK", "application/json", "{"+strings.TrimSuffix(numbered(`"m%d":1,`, 60_000), ",")+"}"))},
		{Name: "100,000 members, all of them", Flags: []string{"--max-body", "8M"}, Serve: sends(body("200 OK", "application/json", "{"+strings.TrimSuffix(numbered(`"m%d":1,`, 100_000), ",")+"}"))},
		{Name: "20,000 errors", Flags: []string{"--max-body", "8M"}, Serve: sends(body("400 No", "application/json", `{"errors":[`+strings.TrimSuffix(numbered(`{"code":"C%d","title":"no"},`, 20_000), ",")+"]}"))},
		{Name: "20,000 details", Flags: []string{"--max-body", "8M"}, Serve: sends(body("422 No", "application/json", `{"error":{"code":"VALIDATION_ERROR","message":"no","details":{`+strings.TrimSuffix(numbered(`"f%d":["no"],`, 20_000), ",")+"}}}"))},
		{Name: "100,000 errors", Flags: []string{"--max-body", "8M"}, Serve: sends(body("400 No", "application/json", `{"errors":[`+strings.TrimSuffix(numbered(`{"code":"C%d","title":"no"},`, 100_000), ",")+"]}")), Want: Want{}.within(8 * time.Second)},
		{Name: "a body of exactly the limit", Serve: sends(body("200 OK", "application/json", `{"data":["`+strings.Repeat("a", 1<<20-14)+`"]}`))},
		{Name: "a body of one byte more", Serve: sends(body("200 OK", "application/json", `{"data":["`+strings.Repeat("a", 1<<20-13)+`"]}`))},
		{Name: "a limit of one byte", Serve: sends(ok), Flags: []string{"--max-body", "1"}},
		{Name: "a limit of no bytes", Serve: sends(ok), Flags: []string{"--max-body", "0"}},
		{Name: "a limit out of range", Serve: sends(ok), Args: []string{"probe", "{base}/x", "--max-body", "99999999999999999999G", "-o", "json"}},
		{Name: "16 MiB of text", Serve: sends(body("200 OK", "text/plain", strings.Repeat("0123456789abcde\n", 1<<20))), Flags: []string{"--max-body", "16M"}, Want: Want{}.mib(96)},
		{Name: "16 MiB of JSON", Serve: sends(body("200 OK", "application/json", `{"data":[1`+strings.Repeat(",1234567", 2<<20-10)+`]}`)), Flags: []string{"--max-body", "17M"}, Want: Want{}.mib(98)},
		Case{Name: "64 MiB of text", More: true, Flags: []string{"--max-body", "64M"}, Want: Want{MiB: 192, Time: 15 * time.Second, CPU: 15 * time.Second}}.lazily(func() []string {
			return []string{body("200 OK", "text/plain", strings.Repeat("0123456789abcde\n", 4<<20))}
		}),
		Case{Name: "64 MiB of errors", More: true, Flags: []string{"--max-body", "64M"}, Want: Want{Exit: []int{4}, Finding: "details-too-large", MiB: 192, Time: 15 * time.Second, CPU: 15 * time.Second}}.lazily(func() []string {
			return []string{body("400 No", "application/json", `{"errors":[`+strings.TrimSuffix(numbered(`{"code":"C%d","title":"no"},`, 2_000_000), ",")+"]}")}
		}),
		Case{Name: "16 MiB of numbers in the details", More: true, Flags: []string{"--max-body", "17M"}, Want: Want{Exit: []int{4}, Finding: "details-too-large", MiB: 98, Time: 15 * time.Second, CPU: 15 * time.Second}}.lazily(func() []string {
			return []string{body("422 No", "application/json", `{"error":{"code":"VALIDATION_ERROR","message":"no","details":[`+strings.Repeat("1,", 8<<20)+"1]}}")}
		}),
	}
	for _, depth := range []int{100, 1000, 10_000, 100_000} {
		for name, one := range map[string][2]string{"brackets": {"[", "]"}, "objects": {`{"error":`, "}"}, "messages": {`{"message":`, "}"}, "details": {`{"details":`, "}"}} {
			text := strings.Repeat(one[0], depth) + "1" + strings.Repeat(one[1], depth)
			cases = append(cases, Case{Name: fmt.Sprintf("%d %s deep", depth, name), Serve: sends(body("400 No", "application/json", text))})
			if depth == 10_000 {
				cases = append(cases, Case{Name: fmt.Sprintf("a success %d %s deep", depth, name), Serve: sends(body("200 OK", "application/json", text))})
			}
		}
	}
	for name, text := range odd() {
		for _, status := range []string{"200 OK", "400 No", "500 No"} {
			cases = append(cases, Case{Name: status[:3] + " " + name, Serve: sends(body(status, "application/json", text)), More: status == "500 No"})
		}
	}
	return in("bodies", sorted(cases)...)
}

// odd are bodies that are not, or not quite, what their type says.
func odd() map[string]string {
	return map[string]string{
		"nothing": "", "a space": " ", "a zero": "0", "null": "null", "true": "true", "a string": `"hello"`, "an empty object": "{}", "an empty list": "[]",
		"a byte order mark": "\ufeff{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"no\"}}", "only a byte order mark": "\ufeff", "UTF-16": utf16le(`{"error":{"code":"NOT_FOUND","message":"no"}}`),
		"Latin-1 in a message": `{"error":{"code":"NOT_FOUND","message":"caf` + "\xe9" + `","details":{"caf` + "\xe9" + `":"` + "\xe9" + `"}}}`,
		"Latin-1 in a code":    `{"error":{"code":"CAF` + "\xe9" + `","message":"no"}}`, "Latin-1 in the details": `{"error":{"code":"VALIDATION_ERROR","message":"no","details":{"a":["caf` + "\xe9" + `"]}}}`,
		"Latin-1 in a request id": `{"error":{"code":"NOT_FOUND","message":"no","request_id":"caf` + "\xe9" + `"}}`, "half a character": `{"error":{"code":"NOT_FOUND","message":"` + "\xe2\x82" + `"}}`,
		"surrogates alone": `{"error":{"code":"NOT_FOUND","message":"\ud800 \udc00 \ud800\ud800","details":{"\ud800":"\udfff"}}}`, "overlong UTF-8": `{"error":{"code":"NOT_FOUND","message":"` + "\xc0\xaf\xe0\x80\xaf" + `"}}`,
		"zero bytes": "{\"error\":{\"code\":\"NOT\x00FOUND\",\"message\":\"\x00\"}}", "escaped zeros": `{"error":{"code":"NOT\u0000FOUND","message":"\u0000\u0001\u001b[2J"}}`,
		"terminal escapes":      "{\"error\":{\"code\":\"A\",\"message\":\"\\u001b]8;;http://evil\\u0007click\\u001b]8;;\\u0007 \\u009b2J\"}}",
		"the same member twice": `{"error":{"code":"A","code":"B","message":"a","message":"b"},"error":{"code":"C"}}`, "members in capitals": `{"ERROR":{"CODE":"NOT_FOUND","MESSAGE":"no"}}`,
		"numbers out of range": `{"error":{"code":1e999,"message":-1e-999,"details":{"a":123456789012345678901234567890}}}`, "a code that is a number": `{"error":{"code":404,"message":"no"}}`,
		"a code that is a list": `{"error":{"code":["A"],"message":{"a":1}}}`, "a code that is null": `{"error":{"code":null,"message":null}}`, "a very long code": `{"error":{"code":"` + strings.Repeat("A", 100_000) + `","message":"no"}}`,
		"a very long message": `{"error":{"code":"A","message":"` + strings.Repeat("long ", 100_000) + `"}}`, "a very long name": `{"error":{"code":"A","message":"no","details":{"` + strings.Repeat("n", 100_000) + `":1}}}`,
		"a message of several lines with markup": `{"error":{"code":"A","message":"a\n::error::b\n::set-output name=x::y\n` + "```" + `\n# c\n<script>alert(1)</script>"}}`,
		"trailing commas":                        `{"error":{"code":"A","message":"no",},}`, "comments": `{/* a */"error":{"code":"A"}} // b`, "single quotes": `{'error':{'code':'A'}}`, "NaN": `{"error":{"code":NaN}}`,
		"two documents": `{"error":{"code":"A"}}{"error":{"code":"B"}}`, "JSON after an anti-hijacking prefix": ")]}',\n{\"error\":{\"code\":\"A\"}}", "JSONP": `callback({"error":{"code":"A"}})`, "a document in a string": `"{\"error\":{\"code\":\"A\"}}"`,
		"base64": "eyJlcnJvciI6eyJjb2RlIjoiQSJ9fQ==", "a picture": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a program": "\x7fELF\x02\x01\x01\x00", "a PDF": "%PDF-1.7\n%\xe2\xe3", "gzip": "\x1f\x8b\x08\x00\x00\x00\x00\x00",
		"a page": "<!doctype html><html><head><title>x</title></head><body onload=alert(1)><script>x</script></body></html>", "a page of script links": strings.Repeat(`<a href="javascript:alert(1)">`, 1000),
		"PHP": "<br />\n<b>Warning</b>: mysqli::__construct(): (HY000/1045): Access denied for user 'root'@'localhost' (using password: YES) in <b>/var/www/x.php</b>", "a stack trace": "Traceback (most recent call last):\n  File \"x.py\", line 1\nKeyError: 'a'\n",
		"XML": "<?xml version=\"1.0\"?><Error><Code>A</Code>", "YAML": "error:\n  code: A\n  message: &a *a\n", "a bidirectional override": "{\"error\":{\"code\":\"A\u202eB\",\"message\":\"\u2066x\u200b\u2028\u2029\ufeff\"}}", "only line ends": strings.Repeat("\r\n", 1000),
		"a rate limit with times out of range": `{"error":{"code":"RATE_LIMIT","message":"no","retry_after":1e300,"details":{"retry_after":99999999999,"reset_at":"9999-12-31T23:59:59.999999999-23:59","window":"999999999999h"}}}`,
		"a date out of range":                  `{"error":{"code":"MAINTENANCE","message":"no","details":{"until":"99999-01-01T00:00:00Z","retry_at":"0000-00-00T00:00:00Z"}}}`,
	}
}

// laughs is the document whose entities grow by ten with each of ten.
func laughs() string {
	text := `<!DOCTYPE l [<!ENTITY a0 "lol">`
	for i := range 10 {
		text += fmt.Sprintf(`<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%d;", i), 10))
	}
	return text + "]><Error><Code>&a10;</Code><Message>&a10;</Message></Error>"
}

func utf16le(text string) string {
	out := "\xff\xfe"
	for _, c := range []byte(text) {
		out += string(rune(c)) + "\x00"
	}
	return out
}
