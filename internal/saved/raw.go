package saved

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
)

// readRaw reads messages as they are sent or as curl -i prints them: heads with their bodies, requests before their responses. Heads
// without a body in between are interim responses and redirects.
func readRaw(text []byte, o Options) ([]Entry, error) {
	var messages []*message
	requests := 0
	rest := text
	for len(rest) > 0 {
		m, after, ok := readHead(rest)
		if !ok {
			break
		}
		rest = after
		// The body ends where the next head begins. Only a head after a head, or after the length that was announced, is one.
		if next := nextHead(rest, m); next >= 0 {
			m.body, rest = rest[:next], rest[next:]
		} else {
			m.body, rest = rest, nil
		}
		messages = append(messages, m)
		if m.method != "" {
			if requests++; requests > maxExchanges {
				return nil, errTooMany
			}
		}
	}
	if len(messages) == 0 {
		return nil, &NotSavedError{"text without a whole status line and headers"}
	}
	return entries(messages, o), nil
}

// readHead reads a start line and the header lines up to an empty one.
func readHead(text []byte) (m *message, rest []byte, ok bool) {
	line, rest := cutLine(text)
	m, ok = startLine(line)
	if !ok {
		return nil, text, false
	}
	for len(rest) > 0 {
		line, after := cutLine(rest)
		if trimmed := bytes.TrimRight([]byte(line), "\r\n"); len(trimmed) == 0 {
			return m, after, true
		}
		if !m.headerLine(line) {
			return m, rest, true // a body without the empty line before it, as some pastes have it
		}
		rest = after
	}
	return m, rest, true
}

// nextHead finds where another message begins: immediately, or after the body that Content-Length announces. It returns -1 without one.
func nextHead(rest []byte, m *message) int {
	for at := 0; at >= 0 && at < len(rest); {
		if ascii.IsUpper(rest[at]) && rawStart().Match(rest[at:]) && (at == 0 || m.status == 0 || bytes.HasPrefix(rest[at:], []byte("HTTP/"))) {
			return at
		}
		newline := bytes.IndexByte(rest[at:], '\n')
		if newline < 0 {
			return -1
		}
		at += newline + 1
	}
	return -1
}

func cutLine(text []byte) (line string, rest []byte) {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return string(text[:i+1]), text[i+1:]
	}
	return string(text), nil
}

// entries pairs messages: each response with the request before it, and redirects with the response that they led to.
func entries(messages []*message, o Options) []Entry {
	var out []Entry
	var p pair
	for i, m := range messages {
		switch {
		case m.method != "":
			if p.request != nil {
				out = append(out, p.entry(o))
			}
			p = pair{request: m}
		case m.interim() && i+1 < len(messages):
		case m.redirects() && i+1 < len(messages) && messages[i+1].status > 0 && len(bytes.TrimSpace(m.body)) == 0:
			p.hops = append(p.hops, m)
		default:
			p.response = m
			out = append(out, p.entry(o))
			p = pair{}
		}
	}
	if p.request != nil && p.response == nil {
		out = append(out, p.entry(o))
	}
	return out
}
