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
		{Name: "endless brackets", Serve: floods(open, "[")},
		{Name: "endless braces", Serve: floods(open, `{"a":`)},
		{Name: "an endless string", Serve: floods(open+`{"data":"`, "a")},
		{Name: "an endless number", Serve: floods(open+`{"data":1`, "0")},
		{Name: "endless items", Serve: floods(open+`{"data":[1`, ",1")},
		{Name: "endless white space", Serve: floods(open, " ")},
		{Name: "endless white space after a document", Serve: floods(open+`{"data":[]}`, " ")},
		{Name: "endless backslashes", Serve: floods(open+`"`, `\\`)},
		{Name: "an endless error", Serve: floods(failed+`{"error":{"code":"VALIDATION_ERROR","message":"`, "a")},
		{Name: "endless errors", Serve: floods(failed+`{"errors":[{"code":"A"}`, `,{"code":"A","title":"no"}`)},
		{Name: "endless HTML", Serve: floods("HTTP/1.1 502 No\r\nContent-Type: text/html\r\n\r\n<html><title>", "<b>")},
		{Name: "endless XML", Serve: floods("HTTP/1.1 500 No\r\nContent-Type: application/xml\r\n\r\n<Error>", "<a>")},
		{Name: "entities that expand to a billion", Serve: sends(body("500 No", "application/xml", laughs()))},
		{Name: "an external entity", Serve: sends(body("500 No", "application/xml", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><Error><Code>A</Code><Message>&x;</Message></Error>`))},
		{Name: "endless events", Serve: floods("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", "data: {}\n\n")},
		{Name: "endless lines of JSON", Serve: floods("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n", "{}\n")},
		{Name: "a million secret names", Serve: sends(body("400 No", "application/json", `{"error":{"code":"X","message":"`+strings.Repeat("token=abcdefghijk ", 50_000)+`"}}`))},
		{Name: "a million words that begin like the key", Serve: sends(body("400 No", "text/plain", strings.Repeat("hx_live_ 8fK hx_liv ", 50_000)))},
		{Name: "100,000 members", Serve: sends(body("200 OK", "application/json", "{"+strings.TrimSuffix(numbered(`"m%d":1,`, 60_000), ",")+"}"))},
		{Name: "100,000 members, all of them", Flags: []string{"--max-body", "8M"}, Serve: sends(body("200 OK", "application/json", "{"+strings.TrimSuffix(numbered(`"m%d":1,`, 100_000), ",")+"}")), More: true},
		{Name: "20,000 errors", Flags: []string{"--max-body", "8M"}, Serve: sends(body("400 No", "application/json", `{"errors":[`+strings.TrimSuffix(numbered(`{"code":"C%d","title":"no"},`, 20_000), ",")+"]}"))},
		{Name: "20,000 details", Flags: []string{"--max-body", "8M"}, Serve: sends(body("422 No", "application/json", `{"error":{"code":"VALIDATION_ERROR","message":"no","details":{`+strings.TrimSuffix(numbered(`"f%d":["no"],`, 20_000), ",")+"}}}"))},
		{Name: "100,000 errors", Flags: []string{"--max-body", "8M"}, Serve: sends(body("400 No", "application/json", `{"errors":[`+strings.TrimSuffix(numbered(`{"code":"C%d","title":"no"},`, 100_000), ",")+"]}")), Want: Want{CPU: 5 * time.Second}.within(8 * time.Second), More: true},
		{Name: "a body of exactly the limit", Serve: sends(body("200 OK", "application/json", `{"data":["`+strings.Repeat("a", 1<<20-14)+`"]}`))},
		{Name: "a body of one byte more", Serve: sends(body("200 OK", "application/json", `{"data":["`+strings.Repeat("a", 1<<20-13)+`"]}`))},
		{Name: "a limit of one byte", Serve: sends(ok), Flags: []string{"--max-body", "1"}},
		{Name: "a limit of no bytes", Serve: sends(ok), Flags: []string{"--max-body", "0"}},
		{Name: "a limit out of range", Serve: sends(ok), Args: []string{"probe", "{base}/x", "--max-body", "99999999999999999999G", "-o", "json"}},
		{Name: "16 MiB of text", Serve: sends(body("200 OK", "text/plain", strings.Repeat("0123456789abcde\n", 1<<20))), Flags: []string{"--max-body", "16M"}, Want: Want{}.mib(96), More: true},
		{Name: "16 MiB of JSON", Serve: sends(body("200 OK", "application/json", `{"data":[1`+strings.Repeat(",1234567", 2<<20-10)+`]}`)), Flags: []string{"--max-body", "17M"}, Want: Want{CPU: 4 * time.Second}.mib(98)},
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
	all := odd()
	for i, name := range sortedNames(all) {
		for n, status := range []string{"200 OK", "400 No", "500 No"} {
			cases = append(cases, Case{Name: status[:3] + " " + name, Serve: sends(body(status, "application/json", all[name])), More: n != i%2})
		}
	}
	cases = append(cases, textCases()...)
	return in("bodies", sorted(cases)...)
}

// odd are bodies that do not, or do not quite, match their type.
func odd() map[string]string {
	return map[string]string{
		"nothing": "", "a space": " ", "a zero": "0", "null": "null", "true": "true", "a string": `"hello"`, "an empty object": "{}", "an empty list": "[]",
		"a byte order mark": "\ufeff{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"no\"}}", "only a byte order mark": "\ufeff", "UTF-16": utf16le(`{"error":{"code":"NOT_FOUND","message":"no"}}`),
		"Latin-1 in a message":    `{"error":{"code":"NOT_FOUND","message":"caf` + "\xe9" + `","details":{"caf` + "\xe9" + `":"` + "\xe9" + `"}}}`,
		"Latin-1 in a code":       `{"error":{"code":"CAF` + "\xe9" + `","message":"no"}}`,
		"Latin-1 in the details":  `{"error":{"code":"VALIDATION_ERROR","message":"no","details":{"a":["caf` + "\xe9" + `"]}}}`,
		"Latin-1 in a request id": `{"error":{"code":"NOT_FOUND","message":"no","request_id":"caf` + "\xe9" + `"}}`, "half a character": `{"error":{"code":"NOT_FOUND","message":"` + "\xe2\x82" + `"}}`,
		"surrogates alone": `{"error":{"code":"NOT_FOUND","message":"\ud800 \udc00 \ud800\ud800","details":{"\ud800":"\udfff"}}}`,
		"overlong UTF-8":   `{"error":{"code":"NOT_FOUND","message":"` + "\xc0\xaf\xe0\x80\xaf" + `"}}`,
		"zero bytes":       "{\"error\":{\"code\":\"NOT\x00FOUND\",\"message\":\"\x00\"}}", "escaped zeros": `{"error":{"code":"NOT\u0000FOUND","message":"\u0000\u0001\u001b[2J"}}`,
		"terminal escapes":      "{\"error\":{\"code\":\"A\",\"message\":\"\\u001b]8;;http://evil\\u0007click\\u001b]8;;\\u0007 \\u009b2J\"}}",
		"the same member twice": `{"error":{"code":"A","code":"B","message":"a","message":"b"},"error":{"code":"C"}}`, "members in capitals": `{"ERROR":{"CODE":"NOT_FOUND","MESSAGE":"no"}}`,
		"numbers out of range": `{"error":{"code":1e999,"message":-1e-999,"details":{"a":123456789012345678901234567890}}}`, "a code that is a number": `{"error":{"code":404,"message":"no"}}`,
		"a code that is a list":                  `{"error":{"code":["A"],"message":{"a":1}}}`,
		"a code that is null":                    `{"error":{"code":null,"message":null}}`,
		"a very long code":                       `{"error":{"code":"` + strings.Repeat("A", 100_000) + `","message":"no"}}`,
		"a very long message":                    `{"error":{"code":"A","message":"` + strings.Repeat("long ", 100_000) + `"}}`,
		"a very long name":                       `{"error":{"code":"A","message":"no","details":{"` + strings.Repeat("n", 100_000) + `":1}}}`,
		"a message of several lines with markup": `{"error":{"code":"A","message":"a\n::error::b\n::set-output name=x::y\n` + "```" + `\n# c\n<script>alert(1)</script>"}}`,
		"trailing commas":                        `{"error":{"code":"A","message":"no",},}`,
		"comments":                               `{/* a */"error":{"code":"A"}} // b`,
		"single quotes":                          `{'error':{'code':'A'}}`,
		"NaN":                                    `{"error":{"code":NaN}}`,
		"two documents":                          `{"error":{"code":"A"}}{"error":{"code":"B"}}`,
		"JSON after an anti-hijacking prefix":    ")]}',\n{\"error\":{\"code\":\"A\"}}",
		"JSONP":                                  `callback({"error":{"code":"A"}})`,
		"a document in a string":                 `"{\"error\":{\"code\":\"A\"}}"`,
		"base64":                                 "eyJlcnJvciI6eyJjb2RlIjoiQSJ9fQ==",
		"a picture":                              "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"a program":                              "\x7fELF\x02\x01\x01\x00",
		"a PDF":                                  "%PDF-1.7\n%\xe2\xe3",
		"gzip":                                   "\x1f\x8b\x08\x00\x00\x00\x00\x00",
		"a page":                                 "<!doctype html><html><head><title>x</title></head><body onload=alert(1)><script>x</script></body></html>",
		"a page of script links":                 strings.Repeat(`<a href="javascript:alert(1)">`, 1000),
		"PHP":                                    "<br />\n<b>Warning</b>: mysqli::__construct(): (HY000/1045): Access denied for user 'root'@'localhost' (using password: YES) in <b>/var/www/x.php</b>",
		"a stack trace":                          "Traceback (most recent call last):\n  File \"x.py\", line 1\nKeyError: 'a'\n",
		"XML":                                    "<?xml version=\"1.0\"?><Error><Code>A</Code>",
		"YAML":                                   "error:\n  code: A\n  message: &a *a\n",
		"a bidirectional override":               "{\"error\":{\"code\":\"A\u202eB\",\"message\":\"\u2066x\u200b\u2028\u2029\ufeff\"}}",
		"only line ends":                         strings.Repeat("\r\n", 1000),
		"a rate limit with times out of range":   `{"error":{"code":"RATE_LIMIT","message":"no","retry_after":1e300,"details":{"retry_after":99999999999,"reset_at":"9999-12-31T23:59:59.999999999-23:59","window":"999999999999h"}}}`,
		"a date out of range":                    `{"error":{"code":"MAINTENANCE","message":"no","details":{"until":"99999-01-01T00:00:00Z","retry_at":"0000-00-00T00:00:00Z"}}}`,
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

// textCases are bodies and numbers that are hard on those who measure, wrap, escape and search text.
func textCases() []Case {
	var cases []Case
	add := func(name, text string, kind string, w Want) {
		cases = append(cases, Case{Name: name, Serve: sends(body("422 No", kind, text)), Want: w})
	}
	js := "application/json"
	nest := `{"error":{"code":"A","message":"no"}}`
	for range 12 {
		nest = `{"error":"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(nest) + `"}`
	}
	err := func(s string) string { return `{"error":{"code":"A","message":` + s + `}}` }
	det := func(s string) string { return `{"error":{"code":"A","message":"no","details":` + s + `}}` }
	for name, text := range map[string]string{
		"a number of 500,000 digits":      det(strings.Repeat("9", 500_000)),
		"an exponent of a billion":        det("1e1000000000"),
		"a small exponent":                det("1e-1000000000"),
		"JSON in JSON twelve times":       nest,
		"duplicate members":               "{" + strings.Repeat(`"error":{"code":"A"},`, 20_000) + `"a":1}`,
		"a member without a name":         det(`{"":"","\u0000":1," ":2}`),
		"__proto__":                       det(`{"__proto__":{"a":1},"constructor":{"prototype":1},"toString":1}`),
		"names of YAML":                   det(`{"<<":{"a":1},"yes":"no","null":"~","1":"0x1F","!!str":"&a","*a":"- b","a: b":"# c","---":"...","2026-01-02":"1_000","=":"?"}`),
		"100,000 letters without a space": err(`"` + strings.Repeat("w", 100_000) + `"`),
		"combining marks":                 err(`"` + strings.Repeat("a"+strings.Repeat("\u0301", 50), 2000) + `"`),
		"a family of emoji":               err(`"` + strings.Repeat("\U0001F468\u200d\U0001F469\u200d\U0001F467", 2000) + `"`),
		"100,000 line ends":               err(`"` + strings.Repeat(`\n`, 100_000) + `"`),
		"100,000 tabs":                    err(`"` + strings.Repeat(`\t`, 100_000) + `"`),
		"wide letters":                    err(`"` + strings.Repeat("漢", 50_000) + `"`),
		"letters from the right":          err(`"` + strings.Repeat("שלום مرحبا ", 5000) + `"`),
		"100,000 quotes":                  err(`"` + strings.Repeat(`\"`, 100_000) + `"`),
		"backticks":                       err(`"` + strings.Repeat("```\\n", 1000) + strings.Repeat("`", 5000) + `"`),
		"pipes":                           det(`{"|a|b|":"|\n|--|--|\n"}`),
		"formats":                         err(`"%s %n %d {{.}} ${x} $(id)"`),
		"links":                           err(`"see [x](javascript:alert(1)) <https://evil.example> ![](http://evil/x.png) http://evil.example/\u202e"`),
		"a docs link of a script":         `{"error":{"code":"A","message":"no","docs_url":"javascript:alert(1)","help":"https://h.example/\u0007\u001b]8;;x","documentation_url":"http://h.example/ a\u202eb"}}`,
		"a type of a script":              `{"type":"javascript:alert(1)//","title":"x","status":422,"detail":"y","instance":"\u001b[2J"}`,
		"a type of a megabyte":            `{"type":"https://h.example/` + strings.Repeat("a", 500_000) + `","title":"x","status":422}`,
		"a status of a word":              `{"type":"about:blank","title":{"a":1},"status":"422\u001b","detail":["a"]}`,
		"a status that differs":           `{"type":"about:blank","title":"x","status":1e400,"detail":null}`,
		"200,000 hits of a secret name":   det(`"` + strings.Repeat("password: a ", 50_000) + `"`),
		"bearer words":                    det(`"` + strings.Repeat("Bearer ", 100_000) + `"`),
		"urls with users":                 det(`"` + strings.Repeat("http://a:b@", 60_000) + `"`),
		"at signs":                        det(`"` + strings.Repeat("@", 500_000) + `"`),
		"equal signs":                     det(`"` + strings.Repeat("=", 500_000) + `"`),
		"percent signs":                   det(`"` + strings.Repeat("%", 500_000) + `"`),
		"percents of percents":            det(`"` + strings.Repeat("%25", 200_000) + `"`),
		"amp amp":                         det(`"` + strings.Repeat("&amp;", 150_000) + `"`),
		"ampersands":                      det(`"` + strings.Repeat("&", 500_000) + `"`),
		"hashes":                          det(`"` + strings.Repeat("&#", 300_000) + `"`),
		"backslashes u":                   det(`"` + strings.Repeat(`\\u00`, 150_000) + `"`),
		"base64 letters":                  det(`"` + strings.Repeat("QUJD", 200_000) + `"`),
		"hex letters":                     det(`"` + strings.Repeat("4142", 200_000) + `"`),
		"halves of the key":               det(`"` + strings.Repeat(Key[:8], 100_000) + `"`),
		"soft hyphens of the key":         det(`"` + strings.Repeat("h\u00adx\u00ad_\u00ad", 100_000) + `"`),
		"PEM":                             det(`"` + strings.Repeat("-----BEGIN PRIVATE KEY-----", 20_000) + `"`),
		"tokens":                          det(`"` + strings.Repeat("eyJhbGciOiJIUzI1NiJ9.", 40_000) + `"`),
		"tags that do not end":            det(`"` + strings.Repeat("<a <b <", 100_000) + `"`),
	} {
		add(name, text, js, Want{Exit: known, MiB: 64})
	}
	for name, c := range map[string][2]string{
		"a title that does not end":   {"<html><title>" + strings.Repeat("a", 500_000), "text/html"},
		"a comment that does not end": {"<!--" + strings.Repeat("-", 500_000), "text/html"},
		"a script that does not end":  {"<script>" + strings.Repeat("</scrip", 100_000), "text/html"},
		"tables in tables":            {strings.Repeat("<table><tr><td>", 60_000), "text/html"},
		"entities of nothing":         {strings.Repeat("&nothing", 100_000), "text/html"},
		"entities out of range":       {"<h1>&#x110000;&#0;&#xD800;&#99999999999999;&#x1b;&#155;&#8238;</h1>", "text/html"},
		"amp amp amp":                 {"<h1>" + strings.Repeat("&amp;amp;", 100_000), "text/html"},
		"attributes that do not end":  {"<a " + strings.Repeat("b=\"", 200_000), "text/html"},
		"100,000 attributes":          {"<a " + numbered("b%d=c ", 50_000) + ">", "text/html"},
		"doctypes":                    {strings.Repeat("<!doctype html>", 50_000), "text/html"},
		"processing":                  {strings.Repeat("<?php ", 100_000), "text/html"},
		"CDATA that does not end":     {"<a><![CDATA[" + strings.Repeat("]]", 200_000), "application/xml"},
		"XML deep":                    {strings.Repeat("<a>", 100_000), "application/xml"},
		"an attribute of XML":         {"<Error a=\"" + strings.Repeat("x", 500_000) + "\"><Code>A</Code></Error>", "application/xml"},
		"name spaces":                 {"<a " + numbered("xmlns:n%d='x' ", 20_000) + "/>", "application/xml"},
		"a plist":                     {"<?xml version='1.0' encoding='UTF-7'?><Error>+ADw-</Error>", "application/xml"},
		"UTF-7":                       {"+ADw-script+AD4-", "text/html; charset=utf-7"},
		"UTF-32":                      {"\xff\xfe\x00\x00{\x00\x00\x00}\x00\x00\x00", js},
		"UTF-16 without a mark":       {strings.TrimPrefix(utf16le(`{"error":{"code":"A"}}`), "\xff\xfe"), js},
		"half a UTF-16":               {"\xff\xfe{", js},
		"EBCDIC":                      {"\xc0\x7f\x85\x99\x99", js + "; charset=ibm037"},
		"Shift JIS":                   {`{"error":{"code":"A","message":"` + "\x83\x65\x83\x58\x83\x67" + `"}}`, js + "; charset=shift_jis"},
		"a charset of escapes":        {`{}`, js + "; charset=\"\x1b[2J\""},
		"a charset of 10,000":         {`{}`, js + "; charset=" + strings.Repeat("x", 10_000)},
		"a ZIP":                       {"PK\x03\x04" + strings.Repeat("\x00", 1000), "application/zip"},
		"CBOR":                        {"\xa1\x65error\xa1\x64code\x61A", "application/cbor"},
		"messagepack":                 {"\x81\xa5error\x81\xa4code\xa1A", "application/msgpack"},
		"protobuf":                    {"\x0a\x05hello\x12\x03\x1b[2", "application/x-protobuf"},
		"events of a megabyte":        {strings.Repeat("data: {\"error\":{\"code\":\"A\"}}\n\n", 30_000), "text/event-stream"},
		"an endless event":            {"data: " + strings.Repeat("a", 900_000), "text/event-stream"},
		"lines of JSON that are cut":  {strings.Repeat("{\"a\":1}\n", 50_000) + "{\"error\":", "application/x-ndjson"},
		"JSON sequences":              {strings.Repeat("\x1e{\"a\":1}\n", 50_000), "application/json-seq"},
		"endless parts":               {"--x\r\n" + strings.Repeat("--x\r\n\r\n", 50_000), "multipart/mixed; boundary=x"},
		"a boundary of escapes":       {"--\x1b\r\n", "multipart/mixed; boundary=\"\x1b[2J\""},
		"a form of 100,000":           {numbered("a%d=b&", 60_000), "application/x-www-form-urlencoded"},
		"a form of percents":          {strings.Repeat("%", 300_000), "application/x-www-form-urlencoded"},
		"a picture of SVG":            {"<svg onload=alert(1)><script>x</script></svg>", "image/svg+xml"},
		"JavaScript":                  {"window.x={\"error\":{\"code\":\"A\"}};</script>", "application/javascript"},
		"a stack":                     {strings.Repeat("    at com.example.A.b(A.java:1)\n", 20_000), "text/plain"},
		"an error of Python":          {strings.Repeat("  File \"x.py\", line 1, in f\n    f()\n", 20_000) + "RecursionError: \x1b[2J", "text/plain"},
		"an error of PHP":             {strings.Repeat("PHP Warning: x in /var/www/a.php on line 1\n", 15_000), "text/html"},
		"only tags":                   {strings.Repeat("<>", 300_000), "text/html"},
		"less than":                   {strings.Repeat("<", 900_000), "text/html"},
		"less than, as text":          {strings.Repeat("<!", 400_000), "text/plain"},
		"many returns":                {strings.Repeat("\r", 900_000), "text/plain"},
		"form feeds":                  {strings.Repeat("\f\v", 300_000), "text/plain"},
		"private letters":             {strings.Repeat("\ue000\U000f0000", 100_000), "text/plain"},
		"no characters":               {strings.Repeat("\ufffe\uffff", 100_000), "text/plain"},
	} {
		add(name, c[0], c[1], Want{Exit: known, MiB: 64})
	}
	for name, e := range map[string]string{
		"a sum":                 ".error.details + 1",
		"a text":                ".error.details | tostring",
		"a power":               ".error.details * .error.details",
		"a format":              `.error | @sh, @json, @html, @uri, @csv "\(.code)"`,
		"a time":                "now | todate, strftime(\"%s%n\"), (1e300 | todate)",
		"a sort":                "[range(100000)] | sort_by(-.) | length",
		"a test":                `"a" | test("(")`,
		"dates":                 `"9999999-01-01T00:00:00Z" | fromdate`,
		"limits":                "limit(-1; 1,2)",
		"a debug":               "debug, stderr",
		"input_line_number":     "input_line_number, $__loc__, input_filename, $__prog_args",
		"getpath":               `getpath(["a"; 1])`,
		"ltrimstr":              `.. | ltrimstr("a")`,
		"splits":                `"a" * 100000 | [splits("")] | length`,
		"gsub":                  `"a" * 20000 | gsub("a"; "bb") | length`,
		"an error of escapes":   `error("\u001b[2J\u202e")`,
		"an error of an object": `error({"a":"\u001b"})`,
		"a comment":             "# \x1b[2J",
		"escapes in its text":   "\x1b[2J | \u202e",
	} {
		cases = append(cases, Case{Name: "jq of a large number, " + name, Serve: sends(body("422 No", js, det(strings.Repeat("9", 200_000)))), Args: []string{"probe", "{base}/x", "--no-status", "-m", "1s", "--jq", e}, Want: Want{Exit: known, MiB: 320, Time: 6 * time.Second, CPU: 6 * time.Second}})
	}
	return sampled(sorted(cases))
}
