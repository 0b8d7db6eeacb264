//go:build linux

package hostile

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strconv"
	"strings"
)

// Form is one of the ways to write a secret that SECURITY.md promises to hide.
type Form struct{ Name, Text string }

// Forms returns all of them for a secret.
func Forms(k string) []Form {
	quoted := func(text string) string { out, _ := json.Marshal(text); return strings.Trim(string(out), `"`) }
	each := func(format string) string {
		var b strings.Builder
		for _, c := range k {
			fmt.Fprintf(&b, format, c)
		}
		return b.String()
	}
	spread := func(between string) string { return strings.Join(strings.Split(k, ""), between) }
	mixed := ""
	for i, c := range k {
		mixed += fmt.Sprintf([]string{"%c", "%%%02X", "&#%d;", `\u%04x`}[i%4], c)
	}
	b64, url64 := base64.StdEncoding.EncodeToString, base64.RawURLEncoding.EncodeToString
	return []Form{
		{"verbatim", k}, {"small", strings.ToLower(k)}, {"capitals", strings.ToUpper(k)}, {"quoted", `"` + k + `"`}, {"with its scheme", "Bearer " + k},
		{"base64 at 0", b64([]byte(k))}, {"base64 at 1", b64([]byte("a" + k))}, {"base64 at 2", b64([]byte("ab" + k))},
		{"base64 of user", b64([]byte("user:" + k))}, {"base64 of Bearer", b64([]byte("Bearer " + k))},
		{"base64url at 0", url64([]byte(k))}, {"base64url at 1", url64([]byte("?" + k))}, {"base64url at 2", url64([]byte("??" + k))},
		{"hex", hex.EncodeToString([]byte(k))}, {"hex in capitals", strings.ToUpper(hex.EncodeToString([]byte(k)))},
		{"percent", each("%%%02X")}, {"percent small", each("%%%02x")}, {"percent twice", url.QueryEscape(each("%%%02x"))}, {"percent u", each("%%u%04x")},
		{"JSON", each(`\u%04x`)}, {"JSON in JSON", quoted(each(`\u%04x`))}, {"JSON twice in JSON", quoted(quoted(each(`\u%04x`)))},
		{"JavaScript", each(`\x%02x`)}, {"JavaScript braces", each(`\u{%x}`)}, {"octal", each(`\%03o`)},
		{"HTML", each("&#%d;")}, {"HTML hex", each("&#x%X;")}, {"HTML zeros", each("&#%06d;")}, {"HTML without semicolons", each("&#%d")},
		{"HTML twice", html.EscapeString(each("&#%d;"))}, {"percent of JSON", url.QueryEscape(each(`\u%04x`))},
		{"spaces", spread(" ")}, {"tabs", spread("\t")}, {"tags", spread("<b></b>")}, {"escaped tags", spread("&lt;i&gt;")}, {"soft hyphens", spread("\u00ad")},
		{"zero-width", spread("\u200b")}, {"mixed escapes", mixed}, {"percent three times", url.QueryEscape(url.QueryEscape(url.QueryEscape("-" + k + "&")))}, {"base64 of JSON", b64([]byte(`{"sub":"a","key":"` + k + `","x":1}`))},
		{"a token of JSON", "eyJhbGciOiJub25lIn0." + url64([]byte(`{"api_key":"`+k+`"}`)) + "."}, {"masked at its end", k[:17] + "****"}, {"next to letters", "x" + k + "y"}, {"word joiners", spread("\u2060")},
		{"a piece", k[8:17]}, {"another piece", k[12:21]},
	}
}

// maxRead is how much of each end of an output is searched for forms of a secret.
const maxRead = 256 << 10

// Leaked returns a piece of the secret that an output shows in any form, or "".
func Leaked(output, secret string) string {
	const piece, core = 9, 5 // each piece of 9 holds one of the cores, which begin 5 characters apart
	telling := secret[strings.LastIndexByte(secret, '_')+1:]
	if len(output) > 2*maxRead { // the middle of a long output is like its ends
		output = output[:maxRead] + " " + output[len(output)-maxRead:]
	}
	for _, text := range readings(output) {
		folded := strings.ToLower(text)
		for _, form := range encodings(telling) {
			if !holdsCore(folded, form, core*len(form)/len(telling)) {
				continue
			}
			step := piece * len(form) / len(telling)
			for i := 0; i+step <= len(form); i++ {
				if strings.Contains(folded, form[i:i+step]) {
					return form[i : i+step]
				}
			}
		}
	}
	return ""
}

// holdsCore reports whether a text holds one of the pieces that a form consists of.
func holdsCore(text, form string, length int) bool {
	for i := 0; i+length <= len(form); i += length {
		if strings.Contains(text, form[i:i+length]) {
			return true
		}
	}
	return false
}

// encodings are a secret as it is, in hex and in base64 at each alignment, without the edges, in small letters.
func encodings(secret string) []string {
	out := []string{strings.ToLower(secret), hex.EncodeToString([]byte(secret))}
	for before := range 3 {
		text := base64.RawStdEncoding.EncodeToString(append(make([]byte, before), secret...))
		out = append(out, strings.ToLower(text[(before*8+5)/6:len(text)-1]))
	}
	return out
}

// readings undo what an output or a reader of it undoes: white space, characters without width, tags, and escapes of four kinds, up to
// four times.
func readings(output string) []string {
	text := withoutTags(strings.Map(func(r rune) rune {
		if r <= ' ' || isInvisible(r) {
			return -1
		}
		return r
	}, output))
	all := []string{text}
	for range 4 {
		next := withoutTags(unescape(text))
		if next == text {
			break
		}
		all, text = append(all, next), next
	}
	for i, text := range all {
		all[i] = strings.NewReplacer("-", "+", "_", "/").Replace(text)
		all = append(all, text)
	}
	return all
}

func withoutTags(text string) string {
	return strings.NewReplacer("<b></b>", "", "&lt;b&gt;&lt;/b&gt;", "", "&lt;i&gt;", "", "<i>", "").Replace(text)
}

func unescape(text string) string {
	text = html.UnescapeString(text)
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		if text[i] != '\\' && text[i] != '%' {
			b.WriteByte(text[i])
			i++
			continue
		}
		r, size := escapeAt(text[i:])
		if size > 0 {
			if r > ' ' && !isInvisible(r) {
				b.WriteRune(r)
			}
		} else {
			size = 1
			b.WriteByte(text[i])
		}
		i += size
	}
	return b.String()
}

// escapeAt reads \u0041, \x41, \u{41}, \101, %41 and %u0041 at the beginning of a text, and a backslash before anything else.
func escapeAt(text string) (r rune, size int) {
	for _, form := range []struct {
		start, end   string
		digits, base int
	}{{`\u{`, "}", 2, 16}, {`\u`, "", 4, 16}, {`%u`, "", 4, 16}, {`\x`, "", 2, 16}, {`%`, "", 2, 16}, {`\`, "", 3, 8}} {
		size := len(form.start) + form.digits + len(form.end)
		if len(text) < size || !strings.HasPrefix(text, form.start) || !strings.HasSuffix(text[:size], form.end) {
			continue
		}
		if v, err := strconv.ParseUint(text[len(form.start):len(form.start)+form.digits], form.base, 32); err == nil {
			return rune(v), size
		}
	}
	if len(text) > 1 && text[0] == '\\' {
		return rune(text[1]), 2
	}
	return 0, 0
}
