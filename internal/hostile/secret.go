//go:build linux

package hostile

import "strings"

// places are answers that hold a text, of the kinds that a server has.
var places = map[string]func(text string) string{
	"a message": func(text string) string {
		return body("401 Unauthorized", "application/json", `{"error":{"code":"INVALID_AUTH","message":"bad key `+inJSON(text)+`"}}`)
	},
	"details": func(text string) string {
		return body("422 No", "application/json", `{"error":{"code":"VALIDATION_ERROR","message":"no","details":{"`+inJSON(text)+`":["`+inJSON(text)+`"]}}}`)
	},
	"a success": func(text string) string { return body("200 OK", "application/json", `{"data":["`+inJSON(text)+`"]}`) },
	"a page": func(text string) string {
		return body("502 Bad Gateway", "text/html", "<html><head><title>"+text+"</title></head><body><h1>"+text+"</h1></body></html>")
	},
	"a text": func(text string) string { return body("500 No", "text/plain", "trace: "+text) },
	"XML": func(text string) string {
		return body("403 No", "application/xml", "<Error><Code>A</Code><Message>"+text+"</Message></Error>")
	},
	"a cut body": func(text string) string {
		return "HTTP/1.1 500 No\r\nContent-Type: text/plain\r\nContent-Length: 9999\r\n\r\nbad key " + text[:len(text)*3/4]
	},
	"a request that is repeated": func(text string) string { return body("400 No", "text/plain", "you sent:\nAuthorization: "+text+"\n") },
}

// heads are places in the head of an answer, which holds no line ends and no zero bytes.
var heads = map[string]func(text string) string{
	"the reason": func(text string) string { return "HTTP/1.1 500 " + text + "\r\nContent-Length: 0\r\n\r\n" },
	"a header": func(text string) string {
		return body("400 No\r\nX-Debug: "+text+"\r\nX-Request-Id: "+text, "text/plain", "")
	},
	"the limits": func(text string) string {
		return body("429 No\r\nRetry-After: "+text+"\r\nX-RateLimit-Limit: "+text, "text/plain", "")
	},
	"Allow": func(text string) string { return body("405 No\r\nAllow: GET, "+text, "text/plain", "") },
	"a challenge": func(text string) string {
		return body("401 No\r\nWWW-Authenticate: Bearer realm=\""+text+"\"", "text/plain", "")
	},
	"a proxy": func(text string) string {
		return body("407 No\r\nProxy-Authenticate: Basic realm=\""+text+"\"", "text/plain", "")
	},
	"a redirect":    func(text string) string { return body("302 Found\r\nLocation: /login?back="+text, "text/plain", "") },
	"a type":        func(text string) string { return body("500 No\r\nX-A: b", "text/plain; x="+text, "a") },
	"a coding":      func(text string) string { return body("500 No\r\nContent-Encoding: "+text, "text/plain", "a") },
	"a cookie":      func(text string) string { return body("400 No\r\nSet-Cookie: a="+text+"; Path=/", "text/plain", "") },
	"a header name": func(text string) string { return body("400 No\r\nX-"+text+": 1", "text/plain", "") },
	"a trailer": func(text string) string {
		return "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n1\r\na\r\n0\r\nX-T: " + text + "\r\n\r\n"
	},
	"no HTTP": func(text string) string { return text + "\r\n\r\n" },
	"a chunk": func(text string) string {
		return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + text + "\r\n"
	},
	"early hints": func(text string) string {
		return "HTTP/1.1 103 Early Hints\r\nLink: <" + text + ">\r\n\r\n" + body("404 No", "text/plain", "no")
	},
	"a malformed header": func(text string) string { return "HTTP/1.1 200 OK\r\n" + text + " and no colon\r\n\r\n" },
}

func inJSON(text string) string { return strings.NewReplacer(`"`, `\"`, "\t", `\t`).Replace(text) }

// secretCases are the product of the forms of a secret and of the places in an answer; every case looks into every output.
func secretCases() []Case {
	var cases []Case
	for i, form := range Forms(Key) {
		n := 0
		for _, all := range []map[string]func(string) string{places, heads} {
			for _, place := range sortedNames(all) {
				n++
				text := form.Text
				if strings.HasPrefix(form.Name, "tabs") && n > len(places) {
					continue // a header holds them, and so does "spaces"
				}
				// CI has every form in two places and every place with five forms, in a pattern that covers the product; make hostile has it all.
				cases = append(cases, Case{Name: form.Name + " in " + place, Serve: sends(all[place](text)), More: (i*7+n*5)%12 > 0})
			}
		}
	}
	cases = append(cases, argumentCases()...)
	return in("secrets", cases...)
}
