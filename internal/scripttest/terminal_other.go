//go:build !unix

package scripttest

import "github.com/rogpeppe/go-internal/testscript"

func sits(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("there are no pseudo-terminals here: put [unix] before the line")
}

func terminal(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("there are no pseudo-terminals here: put [unix] before the line")
}
