package cmd

import (
	"strings"

	"github.com/hex21/hex21/probe"
)

// reach is the flags with which hex21 probe and hex21 status come to the same server and page as this run did.
type reach struct{ probe, status string }

// in puts the flags into the commands that texts advise, so that pasting one does what it says.
func (r reach) in(texts []string) {
	for i, text := range texts {
		if r.probe != "" {
			text = strings.ReplaceAll(text, "`hex21 probe ", "`hex21 probe "+r.probe+" ")
		}
		if r.status != "" {
			text = strings.ReplaceAll(text, "`hex21 status", "`hex21 status "+r.status)
		}
		texts[i] = text
	}
}

// inResult does it for all that a result advises.
func (r reach) inResult(result *probe.Result) {
	r.in(result.Verdict.Next)
	for _, f := range result.Findings {
		r.in(f.Advice)
	}
}

// flagWords joins words and those flags that have a value, ready to paste.
func flagWords(words []string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			words = append(words, pairs[i], probe.ShellQuote(pairs[i+1]))
		}
	}
	return strings.Join(words, " ")
}

// adviseBaseURL adds what to do when nobody said where the installation is and the default did not answer.
func adviseBaseURL(r *probe.Result) {
	r.Verdict.Next = append([]string{
		"Say where your installation is: `export HEX21_BASE_URL=https://your-domain/api`.",
		"Or try hex21 without one: `hex21 probe --mock /articles`.",
	}, r.Verdict.Next...)
}
