//go:build linux

package hostile

import (
	"encoding/hex"
	"strings"
)

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
	"an extension of a problem": func(text string) string {
		return body("403 No", "application/problem+json", `{"type":"https://h.example/`+inJSON(text)+`","title":"no","detail":"`+inJSON(text)+`","instance":"/x?k=`+inJSON(text)+`","balance":{"`+inJSON(text)+`":[1,"`+inJSON(text)+`"]}}`)
	},
	"GraphQL": func(text string) string {
		return body("200 OK", "application/json", `{"errors":[{"message":"`+inJSON(text)+`","path":["`+inJSON(text)+`"],"extensions":{"code":"`+inJSON(text)+`","stacktrace":["`+inJSON(text)+`"]}}],"data":null}`)
	},
	"JSON:API": func(text string) string {
		return body("422 No", "application/vnd.api+json", `{"errors":[{"id":"`+inJSON(text)+`","code":"A","title":"`+inJSON(text)+`","source":{"pointer":"/data/`+inJSON(text)+`"},"meta":{"k":"`+inJSON(text)+`"}}]}`)
	},
	"OData": func(text string) string {
		return body("400 No", "application/json", `{"error":{"code":"A","message":"no","target":"`+inJSON(text)+`","innererror":{"trace":"`+inJSON(text)+`"}}}`)
	},
	"Google": func(text string) string {
		return body("403 No", "application/json", `{"error":{"code":403,"message":"no","status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"`+inJSON(text)+`","domain":"`+inJSON(text)+`","metadata":{"`+inJSON(text)+`":"`+inJSON(text)+`"}}]}}`)
	},
	"OAuth": func(text string) string {
		return body("400 No", "application/json", `{"error":"invalid_client","error_description":"`+inJSON(text)+`","error_uri":"https://h.example/`+inJSON(text)+`"}`)
	},
	"SOAP": func(text string) string {
		return body("500 No", "text/xml", `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>A</faultcode><faultstring>`+text+`</faultstring><detail><k v="`+text+`"/></detail></s:Fault></s:Body></s:Envelope>`)
	},
	"events": func(text string) string {
		return body("200 OK", "text/event-stream", "event: error\ndata: {\"error\":{\"code\":\"A\",\"message\":\""+inJSON(text)+"\"}}\nid: "+text+"\n\n")
	},
	"lines of JSON": func(text string) string {
		return body("200 OK", "application/x-ndjson", `{"error":{"code":"A","message":"`+inJSON(text)+`"}}`+"\n"+`{"`+inJSON(text)+`":1}`+"\n")
	},
	"a form": func(text string) string {
		return body("400 No", "application/x-www-form-urlencoded", "error=A&error_description="+text+"&"+text+"=1")
	},
	"a part": func(text string) string {
		return body("400 No", "multipart/mixed; boundary=x", "--x\r\nContent-Type: text/plain\r\nX-K: "+text+"\r\n\r\n"+text+"\r\n--x--\r\n")
	},
	"a comment": func(text string) string {
		return body("502 No", "text/html", "<!-- "+text+" --><html><head><meta http-equiv=refresh content=\"0;url=/?"+text+"\"><script>var k='"+text+"'</script></head><body data-k=\""+text+"\"><p title='"+text+"'>x</p></body></html>")
	},
	"YAML": func(text string) string {
		return body("400 No", "application/yaml", "error:\n  code: A\n  message: |\n    "+text+"\n")
	},
	"CSV": func(text string) string {
		return body("200 OK", "text/csv", "a,b\n\""+text+"\","+text+"\n")
	},
	"a code": func(text string) string {
		return body("400 No", "application/json", `{"error":{"code":"`+inJSON(text)+`","message":"no","request_id":"`+inJSON(text)+`","docs_url":"https://h.example/`+inJSON(text)+`"}}`)
	},
	"binary": func(text string) string {
		return body("500 No", "application/octet-stream", "\x00\x01\x02"+text+"\x00\xff")
	},
	"a retry": func(text string) string {
		return body("429 No", "application/json", `{"error":{"code":"RATE_LIMIT","message":"no","details":{"retryAfter":"`+inJSON(text)+`","limit":"`+inJSON(text)+`","reset":"`+inJSON(text)+`"}}}`)
	},
	"a document in a text": func(text string) string {
		inner := `{"error":{"code":"A","message":"` + inJSON(text) + `"}}`
		return body("500 No", "application/json", `{"error":"`+strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(inner)+`"}`)
	},
	"latin": func(text string) string {
		return body("400 No", "application/json; charset=iso-8859-1", `{"error":{"code":"A","message":"caf`+"\xe9 "+inJSON(text)+`"}}`)
	},
	"UTF-16": func(text string) string {
		return body("400 No", "application/json", utf16le(`{"error":{"code":"A","message":"`+inJSON(text)+`"}}`))
	},
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
	"a Link": func(text string) string {
		return body("404 No\r\nLink: <https://h.example/?k="+text+">; rel=\"help\"; title=\""+text+"\"", "application/json", `{}`)
	},
	"the description of a challenge": func(text string) string {
		return body("401 No\r\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\""+text+"\", scope=\""+text+"\"", "text/plain", "")
	},
	"the name of a cookie": func(text string) string {
		return body("200 OK\r\nSet-Cookie: "+text+"=1; Domain="+text, "application/json", `{"data":[]}`)
	},
	"a file name": func(text string) string {
		return body("200 OK\r\nContent-Disposition: attachment; filename=\""+text+"\"", "application/octet-stream", "a")
	},
	"Server-Timing": func(text string) string {
		return body("500 No\r\nServer-Timing: db;desc=\""+text+"\";dur=1, "+text+";dur=2", "text/plain", "")
	},
	"products": func(text string) string {
		return body("502 No\r\nServer: nginx/"+text+"\r\nVia: 1.1 "+text+"\r\nX-Powered-By: "+text+"\r\nX-Cache: MISS from "+text+"\r\nCF-Ray: "+text, "text/html", "")
	},
	"allowed origins": func(text string) string {
		return body("200 OK\r\nAccess-Control-Allow-Origin: https://"+text+"\r\nAccess-Control-Allow-Headers: "+text+"\r\nVary: "+text, "application/json", `{"data":[]}`)
	},
	"policies": func(text string) string {
		return body("429 No\r\nRateLimit-Policy: \""+text+"\";q=10;w=60\r\nRateLimit: \""+text+"\";r=0;t=5\r\nX-RateLimit-Resource: "+text, "application/json", `{"error":{"code":"RATE_LIMIT","message":"no"}}`)
	},
	"addresses of the response": func(text string) string {
		return body("404 No\r\nContent-Location: /a/"+text+"\r\nRefresh: 0;url=/?k="+text+"\r\nETag: \""+text+"\"\r\nDeprecation: "+text+"\r\nSunset: "+text, "text/plain", "")
	},
	"identifiers": func(text string) string {
		return body("500 No\r\nX-Amzn-Trace-Id: Root="+text+"\r\nTraceparent: 00-"+text+"-1-01\r\nX-Correlation-Id: "+text, "text/plain", "")
	},
	"gRPC": func(text string) string {
		return body("200 OK\r\nGrpc-Status: 16\r\nGrpc-Message: "+text, "application/grpc", "")
	},
	"a trailer that is not announced": func(text string) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nServer-Timing: a;desc=\"" + text + "\"\r\nX-" + hex.EncodeToString([]byte("a")) + ": " + text + "\r\n\r\n"
	},
	"an extension of a chunk": func(text string) string {
		return "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n2;k=\"" + text + "\"\r\n{}\r\nzz" + text + "\r\n"
	},
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
				// CI has every form in three places and every place with two forms, in a pattern that covers the product; make hostile has it all.
				cases = append(cases, Case{Name: form.Name + " in " + place, Serve: sends(all[place](text)), More: (i*7+n*5)%18 > 0})
			}
		}
	}
	cases = append(cases, argumentCases()...)
	return in("secrets", cases...)
}
