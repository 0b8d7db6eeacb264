package facts

import (
	"encoding/base64"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

// object is what its fields so far say about an object of JSON.
type object struct {
	scope    scope
	envelope envelope
	// In {"key":"code","value":"X"} the value of one field is the name of another. OpenTelemetry, HAR and CloudWatch write such objects.
	named     bool       // the name has been read
	valueKind idiom.Kind // of the field that it names
	typed     bool       // after "Type", as OpenTelemetry's exporter for Go prints it
	packed    bool       // the text is in base64, as archives of browsers have bodies
	// Fields named body and text are the message if there is no other: they are read at the end of the object.
	messaged bool
	late     [2]stretch
}

// stretch is where a string is in a text.
type stretch struct{ from, to int }

// envelope collects the fields of an object under "error" until its end, for a code that the catalog does not know.
type envelope struct {
	code    []byte
	at      int
	foreign bool // it has a field that an envelope does not have
}

// field is a field of an object of JSON.
type field struct {
	name   []byte
	scope  scope // of its value
	paired bool  // its meaning depends on another field, or that of another on it
}

// object reads the object whose fields begin at b[i] and returns the index after it, or -1 if it is cut off or broken.
func (a *Reader) object(b []byte, i int, s scope, at where) int {
	if s.nesting > maxNesting {
		return -1
	}
	s.quiet = s.quiet || s.kind == idiom.KindRequest
	o := object{scope: s}
	end := a.fields(b, i, &o, at)
	for _, t := range o.late {
		k := idiom.KindMessage
		if o.messaged {
			k = idiom.KindNote
		}
		switch {
		case o.packed && !s.quiet:
			a.scratch[a.depth], _ = base64.StdEncoding.AppendDecode(a.scratch[a.depth][:0], b[t.from:t.to])
			a.text(a.scratch[a.depth], at.decodedFrom(t.from), roleMessage)
		case t.to > 0:
			a.value(b, t.from, t.to, s.inside(k), at)
		}
	}
	a.judge(&o.envelope, s, at)
	return end
}

// judge counts the code of an envelope that the catalog does not know.
func (a *Reader) judge(e *envelope, s scope, at where) {
	if code := e.code; len(code) > 0 && !e.foreign && !s.quiet && !a.vocabulary.Known(code) && search.LooksLikeCode(code) && !search.IsSystemName(code) {
		a.hit(code, false, at, e.at)
	}
}

// fields reads the fields of an object from b[i] on and returns the index after its brace, or -1 if it is cut off or broken.
func (a *Reader) fields(b []byte, i int, o *object, at where) int {
	for {
		i = lex.SkipSpace(b, i)
		if i < len(b) && b[i] == '}' {
			return i + 1
		}
		name, value := lex.FieldName(b, i)
		if value < 0 {
			return -1
		}
		k, paired := a.keys.Find(name)
		if paired || k == idiom.KindContent || o.scope.kind == idiom.KindThing {
			k = o.kindInContext(b, name, k)
			if k == idiom.KindNone && idiom.IsBrief(name) && len(a.facts.method) > 0 { // {"method":"GET","s":404}
				k = idiom.KindStatus
			}
		}
		f := field{name: name, scope: o.scope.inside(k), paired: paired}
		switch b[value] {
		case '"':
			i = a.stringField(b, value+1, &f, o, at)
		case '{':
			o.checkEnvelope(&f)
			i = a.object(b, value+1, f.scope, at)
		case '[':
			i = a.arrayField(b, value, &f, o, at)
		default:
			i = a.scalarField(b, value, &f, o, at)
		}
		if i = nextItem(b, i, '}'); i < 0 {
			return -1
		}
	}
}

// kindInContext returns the kind of a field that may depend on the fields around it, or on the name of the object. k is its kind if it does not.
func (o *object) kindInContext(b, name []byte, k idiom.Kind) idiom.Kind {
	if o.isOfThing(k) {
		return idiom.KindNone
	}
	switch string(name) {
	case "content":
		if o.scope.nesting == 0 && lex.Contains(b, `"caller":"`) && !lex.ContainsAny(b, `"msg":`, `"message":`) { // go-zero's message
			return idiom.KindMessage
		}
	case "value", "Value":
		if o.named && o.isOfThing(o.valueKind) {
			return idiom.KindNone
		}
		if o.named {
			return o.valueKind
		}
		if o.typed && string(name) == "Value" {
			return o.scope.kind
		}
	case "stringValue", "intValue", "doubleValue", "kvlistValue":
		return o.scope.kind
	case "seconds":
		if o.scope.kind == idiom.KindTime {
			return idiom.KindSeconds
		}
	case "nanos":
		if o.scope.kind == idiom.KindTime {
			return idiom.KindNanos
		}
	}
	return k
}

// isOfThing reports whether a field of a kind is the code or status of something that has its own.
func (o *object) isOfThing(k idiom.Kind) bool {
	return o.scope.kind == idiom.KindThing && (k == idiom.KindCode || k == idiom.KindStatus)
}

// arrayField reads the value of a field that is an array, whose bracket is b[i], and returns the index after it, or -1 if it is cut off or broken.
func (a *Reader) arrayField(b []byte, i int, f *field, o *object, at where) int {
	if string(f.name) == "MESSAGE" { // of journald
		return a.byteArray(b, i, at)
	}
	o.checkEnvelope(f)
	if string(f.name) != "values" {
		return a.array(b, i+1, f.scope, at)
	}
	f.scope.list = nil
	switch o.scope.kind { // of a map of OpenTelemetry, whose fields are objects
	case idiom.KindError:
		f.scope.list = new(envelope)
	case idiom.KindThing:
		f.scope.kind = idiom.KindThing
	}
	i = a.array(b, i+1, f.scope, at)
	if f.scope.list != nil {
		a.judge(f.scope.list, o.scope, at)
	}
	return i
}

// scalarField reads the value of a field that is a number or a word, and returns the index after it, or -1 if it is neither.
func (a *Reader) scalarField(b []byte, i int, f *field, o *object, at where) int {
	end := lex.ScalarEnd(b, i)
	if end >= 0 {
		o.checkEnvelope(f)
		a.scalar(b, i, end, f.scope, at)
	}
	return end
}

// stringField reads the value of a field that is a string, whose text begins at b[i], and returns the index after it, or -1 if it is cut off.
func (a *Reader) stringField(b []byte, i int, f *field, o *object, at where) int {
	end := lex.StringEnd(b, i)
	if end < 0 {
		a.cutText(b, i, f.scope, at)
		return -1
	}
	if f.paired {
		a.readName(f.name, b[i:end], o)
	}
	if f.scope.kind == idiom.KindCode && len(f.name) > len("code") { // error.code
		a.envelopeCode(b, i, end, at)
	}
	if o.scope.list != nil && o.scope.kind == idiom.KindCode && string(f.name) == "stringValue" {
		o.scope.list.code, o.scope.list.at = b[i:end], i
	}
	if o.scope.kind == idiom.KindError {
		switch string(f.name) {
		case "code":
			o.envelope.code, o.envelope.at = b[i:end], i
		case "message":
		default:
			o.checkEnvelope(f)
		}
	}
	switch k := f.scope.kind; {
	case k == idiom.KindSkip || k == idiom.KindLevel:
		return end + 1
	case k == idiom.KindMessage && f.paired && o.late[1].to == 0:
		o.late[1] = o.late[0]
		o.late[0] = stretch{i, end}
		return end + 1
	case k == idiom.KindMessage:
		o.messaged = o.messaged || lex.LowerEqualAny(f.name, "msg", "message", "event")
	}
	a.value(b, i, end, f.scope, at)
	return end + 1
}

// readName remembers the value of a field if it is the name or the type of another one.
func (a *Reader) readName(name, value []byte, o *object) {
	switch string(name) {
	case "key", "Key": // OpenTelemetry
		o.named, o.valueKind = true, a.keys.Of(value)
		if e := o.scope.list; e != nil && string(value) != "code" && string(value) != "message" {
			e.foreign = e.foreign || !isDetail(value, o.valueKind)
		}
	case "field": // CloudWatch Insights
		if len(value) < 64 {
			o.named, o.valueKind = true, a.keys.Of(value)
		}
	case "name": // HAR: headers, of which few are of interest
		if len(value) < 64 {
			o.named, o.valueKind = true, a.keys.Of(value)
			if k := o.valueKind; k != idiom.KindRequestID && k != idiom.KindRetry && k != idiom.KindKey {
				o.valueKind = idiom.KindSkip
			}
		}
	case "encoding":
		o.packed = string(value) == "base64"
	case "Type":
		o.typed = true
	}
}

// checkEnvelope notes a field that an envelope does not have.
func (o *object) checkEnvelope(f *field) {
	if o.scope.kind == idiom.KindError && !isDetail(f.name, f.scope.kind) {
		o.envelope.foreign = true
	}
}

// isDetail reports whether an envelope may have a field of this name and kind in addition to code and message.
func isDetail(key []byte, k idiom.Kind) bool {
	if string(key) == "details" || string(key) == "documentation_url" || string(key) == "docs_url" {
		return true
	}
	return k == idiom.KindStatus || k == idiom.KindRequestID || k == idiom.KindRetry || k == idiom.KindTime || k == idiom.KindPath
}
