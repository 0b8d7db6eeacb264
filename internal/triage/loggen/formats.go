package loggen

import (
	"encoding/json"
	"fmt"
	"strings"
)

const stamp = "2006-01-02T15:04:05.000Z"

// envelope is the body of an answer.
func (e event) envelope() string {
	if e.code == "" {
		return `{"data":[]}`
	}
	return fmt.Sprintf(`{"error":{"code":%q,"message":%q,"details":{"requestId":%q}}}`, e.code, e.message, e.id)
}

func quote(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

func level(e event, good, bad string) string {
	if e.code == "" {
		return good
	}
	return bad
}

// formats are in the order of the issue that asked for them.
var formats = []format{
	{name: "json", millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"level":%q,"time":%q,"msg":%q,"request_id":%q,"path":%q,"client":%q,"status":%d,"duration_ms":%d,"bytes":%d`,
			level(e, "info", "error"), e.at.Format(stamp), "request completed", e.id, e.path, e.client, e.status, e.millis, e.size)
		if e.code != "" {
			fmt.Fprintf(w, `,"error":{"code":%q,"message":%q}`, e.code, e.message)
		} else {
			fmt.Fprintf(w, `,"title":%q`, e.decoy)
		}
		w.WriteString("}\n")
	}},
	{name: "json-string", millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"ts":%d,"msg":"response","title":%q,"statusCode":%d,"body":%s}`+"\n", e.at.UnixMilli(), e.decoy, e.status, quote(e.envelope()))
	}},
	{name: "json-deep", millis: true, write: func(w *strings.Builder, e event) {
		inner := fmt.Sprintf(`{"status":%d,"size":%d,"body":%s}`, e.status, e.size, quote(e.envelope()))
		fmt.Fprintf(w, `{"@timestamp":%q,"log":%s}`+"\n", e.at.Format(stamp), quote(fmt.Sprintf(`{"inner":%s}`, quote(inner))))
	}},
	{name: "dotnet", millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"@t":%q,"@mt":"Response {Body}","StatusCode":%d,"Elapsed":%d,"Body":"%s"}`+"\n", e.at.Format(stamp), e.status, e.size,
			strings.ReplaceAll(e.envelope(), `"`, `\u0022`))
	}},
	{name: "logfmt", millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `time=%s level=%s msg="request completed" path=%s request_id=%s bytes=%d port=404 status=%d title=%q`, e.at.Format(stamp), level(e, "info", "error"), e.path, e.id, e.size, e.status, e.decoy)
		if e.code != "" {
			fmt.Fprintf(w, ` error_code=%s err=%q`, e.code, e.code+": "+e.message)
		}
		w.WriteByte('\n')
	}},
	{name: "nginx", plain: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `%s - - [%s] "GET %s?code=RATE_LIMIT HTTP/1.1" %d %d "https://hex21.dev/errors/GONE" "bot/1.0 (error: GONE)"`+"\n", e.client, e.at.Format("02/Jan/2006:15:04:05 -0700"), e.path, e.status, e.size)
	}},
	{name: "nginx-body", write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `%s - - [%s] "GET %s HTTP/1.1" %d %d "-" "curl/8.0" "%s"`+"\n", e.client, e.at.Format("02/Jan/2006:15:04:05 -0700"), e.path, e.status, e.size, strings.ReplaceAll(e.envelope(), `"`, `\x22`))
	}},
	{name: "alb", plain: true, millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `https %s app/lb/50dc6c49 %s:4040 10.0.0.1:503 0.001 0.404 0.000 %d %d 404 %d "GET https://x.example.org:443%s HTTP/1.1" "curl/8.0" ECDHE TLSv1.2 arn:aws:x "Root=1-58337262-36d228ad5d99923122bbe354" "-" "-" 0 %s "forward" "-" "-" "10.0.0.1:503" "%d" "-" "-"`+"\n",
			e.at.Format(stamp), e.client, e.status, e.status, e.size, e.path, e.at.Format(stamp), e.status)
	}},
	{name: "haproxy", plain: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `%s lb haproxy[404]: %s:5034 [%s] front back/s1 0/0/1/%d/503 %d %d - - ---- 1/1/0/0/0 0/0 "GET %s HTTP/1.1"`+"\n", e.at.Format("Jan _2 15:04:05"), e.client, e.at.Format("02/Jan/2006:15:04:05.000"), e.millis, e.status, e.size, e.path)
	}},
	{name: "envoy", plain: true, millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `[%s] "GET %s HTTP/1.1" %d - 0 %d %d 403 "-" "curl/8.0" "%s" "x.example.org" "10.0.0.1:500"`+"\n", e.at.Format(stamp), e.path, e.status, e.size, e.millis, e.id)
	}},
	{name: "caddy", plain: true, millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"level":%q,"ts":%d.%03d,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":%q,"remote_port":"404","method":"GET","uri":"%s?error=GONE","headers":{"User-Agent":["code: GONE"]}},"bytes_read":0,"duration":0.503,"size":%d,"status":%d}`+"\n",
			level(e, "info", "error"), e.at.Unix(), e.at.Nanosecond()/1e6, e.client, e.path, e.size, e.status)
	}},
	{name: "traefik", plain: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"ClientHost":%q,"DownstreamContentSize":%d,"DownstreamStatus":%d,"Duration":404,"OriginStatus":%d,"RequestPath":%q,"RequestPort":"503","time":%q}`+"\n", e.client, e.size, e.status, e.status, e.path, e.at.Format("2006-01-02T15:04:05Z"))
	}},
	{name: "syslog-3164", bare: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "<11>%s host app[404]: %s took %d ms, title %q\n", e.at.Format("Jan _2 15:04:05"), failed(e), e.size, e.decoy)
	}},
	{name: "syslog-5424", millis: true, write: func(w *strings.Builder, e event) {
		body := strings.NewReplacer(`\`, `\\`, `"`, `\"`, `]`, `\]`).Replace(e.envelope())
		fmt.Fprintf(w, `<11>1 %s host app 503 - [x@32473 status="%d" bytes="%d" body="%s"] response`+"\n", e.at.Format(stamp), e.status, e.size, body)
	}},
	{name: "rsyslog", bare: true, write: func(w *strings.Builder, e event) {
		w.WriteString(e.at.Format("Jan _2 15:04:05") + " host app[1]: ")
		if e.code == "" {
			w.WriteString("done in " + fmt.Sprint(e.size) + " ms\n")
			return
		}
		fmt.Fprintf(w, "Traceback (most recent call last):#012  File \"/app/x.py\", line 503, in f#012    raise Hex21Error(code=\"CONFLICT\")#012hex21.Hex21Error: %s: %s\n", e.code, e.message)
	}},
	{name: "docker", millis: true, write: func(w *strings.Builder, e event) {
		line := fmt.Sprintf(`{"status":%d,"size":%d,"title":%q,"body":%s}`, e.status, e.size, e.decoy, quote(e.envelope()))
		fmt.Fprintf(w, `{"log":%s,"stream":"stdout","time":%q}`+"\n", quote(line+"\n"), e.at.Format(stamp))
	}},
	{name: "cri", millis: true, write: func(w *strings.Builder, e event) {
		line := fmt.Sprintf(`{"status":%d,"size":%d,"title":%q,"body":%s}`, e.status, e.size, e.decoy, quote(e.envelope()))
		half := len(line) - 40
		fmt.Fprintf(w, "%s stdout P %s\n%s stderr F progress 404 of 503\n%s stdout F %s\n", e.at.Format(stamp), line[:half], e.at.Format(stamp), e.at.Format(stamp), line[half:])
	}},
	{name: "compose", millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "\x1b[36mweb-1  | \x1b[0m%s %s request \x1b[2mstatus=\x1b[0m%d \x1b[3mbytes\x1b[0m=%d %s\n\x1b[33mdb-1   | \x1b[0m  404 rows\n", e.at.Format(stamp), level(e, "INFO", "ERROR"), e.status, e.size, failed(e))
	}},
	{name: "python", bare: true, millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "%s %s app read %d bytes\n", strings.Replace(e.at.Format("2006-01-02 15:04:05.000"), ".", ",", 1), level(e, "INFO", "ERROR"), e.size)
		if e.code != "" {
			fmt.Fprintf(w, "Traceback (most recent call last):\n  File \"/app/x.py\", line 404, in f\n    raise Hex21Error(code=\"CONFLICT\", status=409)\nhex21.Hex21Error: %s: %s\n", e.code, e.message)
		}
	}},
	{name: "java", bare: true, millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "%s %s [http-nio-503] c.e.App - read %d bytes\n", strings.Replace(e.at.Format("2006-01-02 15:04:05.000"), ".", ",", 1), level(e, "INFO ", "ERROR"), e.size)
		if e.code != "" {
			fmt.Fprintf(w, "com.hex21.sdk.Hex21Exception: %s: %s\n\tat com.example.App.get(App.java:404)\nCaused by: com.hex21.sdk.Hex21Exception: %s: %s\n\t... 503 more\n", e.code, e.message, e.code, e.message)
		}
	}},
	{name: "node", millis: true, write: func(w *strings.Builder, e event) {
		if e.code == "" {
			fmt.Fprintf(w, "%s info done in %dms\n", e.at.Format(stamp), e.size)
			return
		}
		fmt.Fprintf(w, "%s error request failed\nHex21Error: %s\n    at get (/app/x.js:404:503) {\n  code: '%s',\n  status: %d,\n  requestId: '%s'\n}\n", e.at.Format(stamp), e.message, e.code, e.status, e.id)
	}},
	{name: "go", bare: true, write: func(w *strings.Builder, e event) {
		if e.code == "" {
			fmt.Fprintf(w, "%s read %d bytes of %q\n", e.at.Format("2006/01/02 15:04:05"), e.size, e.decoy)
			return
		}
		fmt.Fprintf(w, "%s list articles: hex21: %s: %s\n", e.at.Format("2006/01/02 15:04:05"), e.code, e.message)
	}},
	{name: "ruby", bare: true, millis: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "%s, [%s #404] %5s -- : ", level(e, "I", "E"), e.at.Format("2006-01-02T15:04:05.000"), level(e, "INFO", "ERROR"))
		if e.code == "" {
			fmt.Fprintf(w, "Rendered %q (%d bytes)\n", e.decoy, e.size)
			return
		}
		fmt.Fprintf(w, "Hex21::Error (%s: %s):\n  app/x.rb:503:in `get'\n", e.code, e.message)
	}},
	{name: "php", bare: true, write: func(w *strings.Builder, e event) {
		at := e.at.Format("02-Jan-2006 15:04:05 MST")
		if e.code == "" {
			fmt.Fprintf(w, "[%s] read %d bytes\n", at, e.size)
			return
		}
		fmt.Fprintf(w, "[%s] PHP Fatal error:  Uncaught Hex21\\Sdk\\Hex21Exception: %s: %s in /app/x.php:404\nStack trace:\n#0 /app/y.php(503): get()\n#1 {main}\n  thrown in /app/x.php on line 404\n", at, e.code, e.message)
	}},
	{name: "transcripts", write: func(w *strings.Builder, e event) {
		if e.code == "" {
			fmt.Fprintf(w, "HTTP/1.1 200 OK\r\nDate: %s\r\nContent-Length: 404\r\n\r\n{\"data\":[]}\n", e.at.Format("Mon, 02 Jan 2006 15:04:05 GMT"))
			return
		}
		fmt.Fprintf(w, "HTTP/1.1 %d Error\r\nDate: %s\r\nContent-Length: 404\r\nX-Request-ID: %s\r\n\r\n{\n  \"error\": {\n    \"code\": %q,\n    \"message\": %q\n  }\n}\n", e.status, e.at.Format("Mon, 02 Jan 2006 15:04:05 GMT"), e.id, e.code, e.message)
	}},
	{name: "har", millis: true, begin: `{"log":{"version":"1.2","entries":[` + "\n", between: ",\n", end: "]}}\n", write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "  {\n    \"startedDateTime\": %q,\n    \"time\": 404,\n    \"request\": {\"method\": \"GET\", \"url\": \"https://x.example.org%s?code=GONE\", \"queryString\": [{\"name\": \"code\", \"value\": \"GONE\"}]},\n    \"response\": {\"status\": %d, \"content\": {\"size\": %d, \"text\": %s}}\n  }",
			e.at.Format(stamp), e.path, e.status, e.size, quote(e.envelope()))
	}},
	{name: "opentelemetry", millis: true, begin: `{"resourceLogs":[{"scopeLogs":[{"logRecords":[` + "\n", between: ",\n", end: "]}]}]}\n", write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"timeUnixNano":"%d","severityText":%q,"body":{"stringValue":%q},"attributes":[{"key":"http.response.status_code","value":{"intValue":"%d"}},{"key":"http.response.body.size","value":{"intValue":"%d"}}`,
			e.at.UnixNano()/1e6*1e6, level(e, "INFO", "ERROR"), e.message, e.status, e.size)
		if e.code != "" {
			fmt.Fprintf(w, `,{"key":"error.code","value":{"stringValue":%q}}`, e.code)
		}
		w.WriteString("]}")
	}},
	{name: "journald-export", bare: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, "__CURSOR=s=%s\n__REALTIME_TIMESTAMP=%d\n_PID=404\nMESSAGE=%s\n\n", e.id, e.at.Unix()*1e6, failed(e))
	}},
	{name: "journald-json", bare: true, write: func(w *strings.Builder, e event) {
		fmt.Fprintf(w, `{"__REALTIME_TIMESTAMP":"%d","_PID":"404","PRIORITY":"3","MESSAGE":%s}`+"\n", e.at.Unix()*1e6, quote(failed(e)))
	}},
}

// failed is a message in words.
func failed(e event) string {
	if e.code == "" {
		return "request completed"
	}
	return "request failed: " + e.code
}
