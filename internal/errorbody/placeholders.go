package errorbody

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/text"
)

// maxPlaceholders and maxFilled bound what is filled into a message.
const (
	maxPlaceholders = 16
	maxFilled       = 80 // bytes of each value
)

// placeholder is %name, %1, %(name)s, {name}, {0} or {{ name }}.
var placeholder = text.Pattern(`%\w{1,40}|%\(\w{1,40}\)s|\{\{? ?\w{1,40} ?\}?\}`)

// fillPlaceholders returns the message of a body with the values that the body has beside it: {"message": "No entity with %name",
// "parameters": {"name": "sku"}} of Magento, and {"message": "{0} is required", "args": ["title"]}.
func (d *document) fillPlaceholders(message string) string {
	if len(message) > maxText || !strings.ContainsAny(message, "%{") {
		return message
	}
	for _, place := range [...]*jsonscan.Value{d.root, d.root.Get("error")} {
		values := place.First("parameters", "params", "args", "arguments", "messageParameters", "message_params")
		if !values.IsKind(jsonscan.Object) && !values.IsKind(jsonscan.Array) {
			continue
		}
		left := maxPlaceholders
		return placeholder().ReplaceAllStringFunc(message, func(found string) string {
			value := valueOf(values, strings.TrimSuffix(strings.Trim(found, "%(){} "), ")s"), found[0] == '%')
			if left--; left < 0 || len(value) > maxFilled {
				return found
			}
			return cmp.Or(value, found)
		})
	}
	return message
}

// valueOf returns the value that a placeholder stands for: that of a name, or of a number, which begins at one after a percent sign.
func valueOf(values *jsonscan.Value, name string, fromOne bool) string {
	if v := values.Get(name); v != nil {
		return v.Scalar()
	}
	at, err := strconv.Atoi(name)
	if fromOne {
		at--
	}
	if kids := values.Children(); err == nil && at >= 0 && at < len(kids) && values.IsKind(jsonscan.Array) {
		return kids[at].Scalar()
	}
	return ""
}
