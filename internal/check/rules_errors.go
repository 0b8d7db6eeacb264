package check

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/cors"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
)

// badEscapeRule requires that a path that is not valid UTF-8 is rejected as a client error.
func badEscapeRule(t *trial) finding {
	return t.each(func(x *Exchange) string {
		switch {
		case x.Status/100 != 4:
			return x.not("400 or 404")
		case !x.hasError():
			return x.not("an error in JSON")
		}
		return ""
	})
}

// fileMarks are the beginnings of the files that a path traversal requests.
var fileMarks = text.Pattern(`(?m)^root:[^:\n]*:0:0:|"(dependencies|devDependencies|scripts)"\s*:|^# [A-Z]`)

// traversalRule requires that paths that lead out of the content return no file.
func traversalRule(t *trial) finding {
	unknown := t.one("unknown")
	list := t.one("list")
	_, problem := list.list()
	var last *Exchange
	for _, x := range t.all("path") {
		last = x
		switch found := fileMarks().Find(x.Body); {
		case x.Status/100 == 2 && found != nil && !bytes.Equal(x.Body, unknown.Body) && x.reading().err.Media.Kind != media.KindHTML:
			return broken(x, fmt.Sprintf("a file outside the content directory is returned: %d with %q in it", x.Status, text.Shorten(strings.TrimSpace(string(found)), 40)))
		case x.Status/100 == 2 && x.isAPI() && !x.hasError():
			if _, problem := x.object(); problem == "" {
				return broken(x, "a path that leads outside the content directory returns a page: "+x.says())
			}
			return notSeen(x, x.says()+", which may or may not be a file")
		case x.Status/100 == 2:
			return notSeen(x, x.says()+", which may or may not be a file")
		case x.Status/100 == 3:
			return notSeen(x, x.says()+", which does not show who answers there")
		case x.Status/100 == 5:
			return broken(x, x.says()+": the server fails on this path")
		}
	}
	if problem != "" { // whatever answers there may shield an API that would return files
		return wrongContent(list, problem)
	}
	return kept(last, last.says())
}

// allowRule requires OPTIONS to name the methods.
func allowRule(t *trial) finding {
	x := t.one("options")
	switch allow := strings.Join(x.Header.Values("Allow"), ", "); {
	case x.Status/100 != 2 && x.Status != http.StatusMethodNotAllowed:
		return broken(x, x.says())
	case allow == "":
		return broken(x, x.says()+", without Allow")
	case !cors.HasToken(x.Header, "Allow", http.MethodGet):
		return broken(x, fmt.Sprintf("Allow is %q and lacks GET", text.Shorten(allow, 80)))
	}
	return kept(x, x.says())
}

// envelopeRule requires every error to be {"error": {"code", "message"}}.
func envelopeRule(t *trial) finding {
	failed := t.errorsOf()
	return among(failed, noErrors, fmt.Sprintf("%d errors have code and message", len(failed)), func(x *Exchange) string {
		switch e := x.reading().err; {
		case !x.reading().json:
			return x.answered()
		case e.Shape != errorbody.ShapeHex21:
			return x.answered() + fmt.Sprintf(", in the shape %q", e.Shape)
		case e.Code == "":
			return x.answered() + ": error.code is missing"
		case strings.TrimSpace(e.Message) == "":
			return x.answered() + ": error.message is missing"
		}
		return ""
	})
}

func (t *trial) coded() []*Exchange {
	return slices.DeleteFunc(t.errorsOf(), func(x *Exchange) bool { return !x.reading().json || x.reading().err.Code == "" })
}

// knownCodesRule requires every code to be one of the catalog.
func knownCodesRule(t *trial) finding {
	coded := t.coded()
	return among(coded, "no error has a code", fmt.Sprintf("%d errors have a known code", len(coded)), func(x *Exchange) string {
		code := x.reading().err.Code
		switch e, ok := explain.Builtin().Get(code); {
		case !ok, e.Category == explain.CategoryFinding, e.Category == explain.CategoryStatus:
			return x.answered() + ", which no page of the API documentation names"
		case code != e.Code && !slices.Contains(e.Aliases, code):
			return fmt.Sprintf("%s, which the documentation spells %s", x.answered(), e.Code)
		}
		return ""
	})
}

// codeStatusRule requires that code and status match.
func codeStatusRule(t *trial) finding {
	fits := 0
	var at *Exchange
	for _, x := range t.coded() {
		e, ok := explain.Builtin().Get(x.reading().err.Code)
		if !ok || len(e.Statuses) == 0 {
			continue
		}
		if !slices.Contains(e.Statuses, x.Status) {
			return broken(x, x.answered()+fmt.Sprintf("; the status of %s is %d", e.Code, e.Statuses[0]))
		}
		fits, at = fits+1, x
	}
	if fits == 0 {
		return notSeen(nil, "no error has a known code")
	}
	return kept(at, fmt.Sprintf("%d errors have the status of their code", fits))
}

// errorTypeRule requires errors to be labeled as JSON.
func errorTypeRule(t *trial) finding {
	failed := slices.DeleteFunc(t.errorsOf(), func(x *Exchange) bool { return !x.reading().json })
	return among(failed, "no error is JSON", fmt.Sprintf("%d errors are labeled as JSON", len(failed)), jsonLabel)
}

// requestIDRule requires every answer of the API to have a different request id.
func requestIDRule(t *trial) finding {
	seen := map[string]*Exchange{}
	var last *Exchange
	for _, x := range t.every() {
		id := x.Header.Get(errorbody.HeaderRequestID)
		if id == "" {
			return broken(x, x.answered()+", without "+errorbody.HeaderRequestID)
		}
		if other := seen[id]; other != nil && other != x {
			return broken(x, fmt.Sprintf("%s and %s have the same %s", other.path(), x.path(), errorbody.HeaderRequestID))
		}
		seen[id], last = x, x
		if !x.isAPI() {
			return notSeen(x, x.answered())
		}
	}
	return kept(last, fmt.Sprintf("%d responses, each with its own id", len(seen)))
}
