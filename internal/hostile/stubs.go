//go:build linux

package hostile

func tlsCases() []Case      { return nil }
func http2Cases() []Case    { return nil }
func proxyCases() []Case    { return nil }
func terminalCases() []Case { return nil }
func secretCases() []Case   { return nil }
func fileCases() []Case     { return nil }
func signalCases() []Case   { return nil }
func configCases() []Case   { return nil }
func catalogCases() []Case  { return nil }
func statusCases() []Case   { return nil }
func triageCases() []Case   { return nil }
func mockCases() []Case     { return nil }
