package check

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// baselineVersion is the version of the format of a baseline file.
const baselineVersion = "1"

// Baseline is the accepted state of an installation.
type Baseline struct {
	entries map[string]Accepted
}

// Accepted is the accepted status of one promise, and why.
type Accepted struct {
	Status Status
	Reason string
}

// ReadBaseline reads a baseline file. Its problems are of type [explain.Problems].
func ReadBaseline(name string, r io.Reader) (*Baseline, error) {
	d := newDecoder(name)
	root, err := d.document(r)
	if err != nil {
		return nil, err
	}
	f := d.Fields(root, "a baseline", []string{"version", "promises"})
	if n := f.Get("version"); n != nil && n.Value != baselineVersion {
		d.Report(n, "the version must be %s", baselineVersion)
	}
	b := &Baseline{entries: map[string]Accepted{}}
	if f.Get("promises") == nil {
		d.Report(root, "the baseline has no promises")
		return nil, d.sorted()
	}
	for _, id := range d.Fields(f.Get("promises"), "promises", nil) {
		if !idPattern().MatchString(id.Key) {
			d.Report(id.Name, "the id %s", idRule)
		}
		b.entries[id.Key] = d.accepted(id.Value)
	}
	return b, d.sorted()
}

// accepted reads "kept", or {status: broken, reason: why}.
func (d *decoder) accepted(n *yaml.Node) Accepted {
	a, at := Accepted{}, n
	if n.Kind == yaml.ScalarNode {
		a.Status = Status(d.line(n, "the status"))
	} else {
		f := d.Fields(n, "an accepted state", []string{"status", "reason"})
		if f.Get("status") == nil {
			d.Report(n, "the status is missing")
			return a
		}
		at = f.Get("status")
		a.Status = Status(d.line(at, "status"))
		a.Reason = d.line(f.Get("reason"), "reason")
	}
	if !slices.Contains([]Status{Kept, Broken, NotSeen}, a.Status) {
		d.Report(at, "the status must be kept, broken or not_seen")
	}
	return a
}

// Names lists the ids of the baseline.
func (b *Baseline) Names() []string {
	return slices.Sorted(maps.Keys(b.entries))
}

// fails reports whether a result fails the check: a promise that is broken and not accepted as broken, or one that was kept and is not seen
// any more. If the run ended early, a promise that was not seen does not fail the check.
func (b *Baseline) fails(r Result, stopped bool) bool {
	if b == nil {
		return r.Status == Broken
	}
	was := b.entries[r.ID].Status
	switch r.Status {
	case Broken:
		return was != Broken
	case NotSeen:
		return was == Kept && !stopped
	}
	return false
}

// compare lists the differences, and adds the reasons for accepted results.
func (b *Baseline) compare(results []Result) []Change {
	changes := []Change{}
	for i := range results {
		r := &results[i]
		was, known := b.entries[r.ID]
		switch {
		case r.Status == Skipped:
		case r.Status == was.Status:
			if r.Status == Broken {
				r.Accepted = cmp.Or(was.Reason, "accepted by the baseline")
			}
		case !known && r.Status != Broken:
		case !known:
			changes = append(changes, Change{r.ID, NotSeen, r.Status})
		default:
			changes = append(changes, Change{r.ID, was.Status, r.Status})
		}
	}
	return changes
}

// AcceptedState returns the baseline that accepts the state in a report. It keeps the reasons in the previous baseline if the status is the
// same, and the entries of promises that were skipped.
func AcceptedState(r *Report, before *Baseline) *Baseline {
	before = cmp.Or(before, &Baseline{})
	b := &Baseline{entries: map[string]Accepted{}}
	for _, result := range r.Results {
		was, known := before.entries[result.ID]
		switch {
		case result.Status == Skipped && !known:
		case result.Status == Skipped, result.Status == was.Status && was.Reason != "":
			b.entries[result.ID] = was
		case result.Status == Kept:
			b.entries[result.ID] = Accepted{Status: Kept} // no evidence: it changes with the content, and would change the file
		default:
			b.entries[result.ID] = Accepted{result.Status, result.Evidence}
		}
	}
	return b
}

// WriteBaseline returns the accepted state as a file to commit: sorted, with a line for each promise and its reason.
func WriteBaseline(r *Report, before *Baseline) []byte {
	accepted := AcceptedState(r, before)
	promises, wide := map[string]string{}, 0
	for _, result := range r.Results {
		promises[result.ID] = result.Promise
	}
	for _, id := range accepted.Names() {
		wide = max(wide, len(id))
	}
	var b strings.Builder
	b.WriteString("# The accepted state of an installation: hex21 check --baseline FILE fails only on what is worse.\n")
	b.WriteString("# Change a reason to record why a state is accepted. hex21 explain ID explains a promise.\n")
	b.WriteString("version: " + baselineVersion + "\npromises:\n")
	for _, id := range accepted.Names() {
		a := accepted.entries[id]
		line := fmt.Sprintf("{status: %s, reason: %s}", a.Status, strconv.Quote(strings.ToValidUTF8(a.Reason, "\ufffd")))
		if a.Status == Kept && a.Reason == "" {
			line = "kept # " + oneLine(promises[id])
		}
		fmt.Fprintf(&b, "  %s:%s %s\n", id, strings.Repeat(" ", wide-len(id)), line)
	}
	return []byte(b.String())
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
