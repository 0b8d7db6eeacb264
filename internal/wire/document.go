package wire

import "strconv"

// document is a body that has been opened: decoded to UTF-8, and as JSON divided into its values.
type document struct {
	in     Input
	failed bool // the status says that it is an error
	media  Media
	text   []byte

	values    [2]node // the first JSON value, and the last one when there are several
	root      *node   // the value that is being read, nil for a body without JSON
	documents int
	cut       bool
	problem   string

	bodyID, bodyIDSource string // the request id of an XML body
}

// open looks at a body once and leaves the rest to the shapes.
func open(in Input) *document {
	d := &document{in: in, failed: in.Status == 0 || in.Status >= 400}
	d.media, d.text = media(in.Header.Get("Content-Type"), in.Body)
	if d.media.Kind == KindJSON {
		d.parse()
	}
	return d
}

// parse divides the text into JSON values: one, or one a line (NDJSON), or several without anything between them. The members of
// the first are listed on the way.
func (d *document) parse() {
	s := scanner{b: d.text}
	for {
		for s.space(); !s.done() && s.b[s.pos] == '\x1e'; s.space() {
			s.pos++
		}
		if s.done() {
			return
		}
		from := s.pos
		n := node{kind: kindOf(s.b[from])}
		var ok bool
		if d.documents == 0 && (n.kind == '{' || n.kind == '[') {
			n.indexed = true
			ok = s.container(n.kind, 0, &n.kids)
		} else {
			ok = s.value(0)
		}
		if s.pos > from && n.kind != 0 {
			n.raw, n.cut = s.b[from:s.pos], !ok
			d.values[min(d.documents, 1)] = n
			d.documents++
			d.root = &d.values[0]
		}
		switch {
		case ok:
			continue
		case s.cut:
			d.cut, d.problem = true, "ends in the middle of the JSON"
		case d.documents > 0 && s.pos == from:
			d.problem = "goes on after the JSON, from byte " + strconv.Itoa(s.pos)
		default:
			d.problem = "is no JSON from byte " + strconv.Itoa(s.pos)
		}
		return
	}
}

// json reads a JSON body by the first shape that fits. A stream of values tells its failure first or last.
func (d *document) json() Error {
	e := d.shape()
	if d.documents > 1 && (!e.Found() || e.Shape == ShapeUnknown) {
		d.root = &d.values[1]
		if last := d.shape(); last.Found() && last.Shape != ShapeUnknown {
			e = last
		} else {
			d.root = &d.values[0]
		}
	}
	if e.Found() && d.root != nil && d.root.cut {
		e.Shape = ShapeTruncated
		if !d.cut {
			e.Shape = ShapeUnknown
		}
	}
	return e
}

// shape tries the table of shapes on the root.
func (d *document) shape() Error {
	confessed := d.failed || d.confesses()
	for i := range shapes {
		if !confessed && !shapes[i].certain {
			continue
		}
		if e, ok := shapes[i].read(d); ok {
			e.Shape = shapes[i].name
			if e.Status == 0 {
				e.Status = d.root.first("status", "statusCode", "status_code", "code").status()
			}
			return e
		}
	}
	if !d.failed {
		return Error{}
	}
	return Error{Shape: ShapeUnknown, Details: d.root.json()}
}
