package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// nameProcedureError replaces the number of an error of JSON-RPC with the name in its data: the code of tRPC, or the class of an exception
// of Odoo, whose own message says more than "Odoo Server Error".
func (d *document) nameProcedureError(e *Body) {
	err := d.root.Get("error")
	if inner := err.Get("json"); inner != nil { // superjson, with tRPC
		err = inner
	}
	code, data := err.Get("code"), err.Get("data")
	if !code.IsKind(jsonscan.Number) || !d.root.Has("jsonrpc") && !strings.HasPrefix(code.Scalar(), "-32") {
		return
	}
	name := data.First("code", "name").Text()
	if name = name[strings.LastIndexByte(name, '.')+1:]; codeLike(name) {
		e.Code = name
	}
	if said := data.Get("message").Text(); said != "" && (isPhrase(e.Message) || strings.HasSuffix(e.Message, "Server Error")) {
		e.Message = said
	}
}
