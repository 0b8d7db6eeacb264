package triage

// widths are the widths of the series' cells in seconds. Each divides the next, so that cells can be joined exactly.
var widths = [...]int64{1, 5, 10, 30, 60, 300, 600, 1800, 3600, 10800, 21600, 43200, 86400, 604800, 2419200, 29030400, 290304000}

// maxCells bounds a series, and with it what a partial result holds.
const maxCells = 16384

// cells holds counts by the second at which their cell begins, a multiple of the width. Each code has its own, since a number is hashed faster
// than a string, and the garbage collector does not scan a map without pointers.
type cells map[int64]int64

// series counts codes over time, in cells as narrow as maxCells allows. The width depends on what has been counted, not on its order.
type series struct {
	level int // index of widths
	most  int // beyond this level nothing is kept; 0 for no bound
	codes map[string]cells
	size  int // the number of cells
}

// front is a small cache in front of a series: log lines are roughly in order of time, so the same cells are counted repeatedly.
type front struct {
	to    *series
	cells [256]struct {
		from int64
		code string
		n    int64
	}
}

// add counts a code. number is a number of the code that few other codes share.
func (f *front) add(second int64, code string, number int) {
	c := &f.cells[(uint64(second)*8+uint64(number))%uint64(len(f.cells))]
	if c.n > 0 && (c.from != second || c.code != code) {
		f.to.add(c.from, c.code, c.n)
		c.n = 0
	}
	c.from, c.code = second, code
	c.n++
}

func (f *front) flush() {
	for i := range f.cells {
		if c := &f.cells[i]; c.n > 0 {
			f.to.add(c.from, c.code, c.n)
			c.n = 0
		}
	}
}

func floor(n, width int64) int64 {
	if r := n % width; r < 0 {
		return n - r - width
	} else {
		return n - r
	}
}

func (s *series) add(second int64, code string, n int64) {
	if s.over() {
		return
	}
	to := s.codes[code]
	if to == nil {
		if s.codes == nil {
			s.codes = map[string]cells{}
		}
		to = cells{}
		s.codes[code] = to
	}
	before := len(to)
	to[floor(second, widths[s.level])] += n
	s.size += len(to) - before
	for s.size > maxCells && s.level+1 < len(widths) { // over empties it
		s.widen(s.level + 1)
	}
}

// over reports whether the cells have become too wide to be useful.
func (s *series) over() bool { return s.most > 0 && s.level > s.most }

func (s *series) widen(level int) {
	narrow := *s
	s.level, s.codes, s.size = level, nil, 0
	s.merge(&narrow)
}

func (s *series) merge(o *series) {
	if o.level > s.level {
		s.widen(o.level)
	}
	for code, of := range o.codes {
		for from, n := range of {
			s.add(from, code, n)
		}
	}
}

// buckets returns the series as buckets of equal width, no more than most and including empty ones, and the width in seconds.
func (s *series) buckets(most int) (out []Bucket, width int64) {
	if s.size == 0 {
		return nil, 0
	}
	first, last := int64(1<<62), int64(-1<<62)
	for _, of := range s.codes {
		for from := range of {
			first, last = min(first, from), max(last, from)
		}
	}
	level := s.level
	for level+1 < len(widths) && (floor(last, widths[level])-floor(first, widths[level]))/widths[level] >= int64(most) {
		level++
	}
	width = widths[level]
	start := floor(first, width)
	out = make([]Bucket, (floor(last, width)-start)/width+1)
	for i := range out {
		from := start + int64(i)*width
		out[i] = Bucket{From: stampOf(from * 1e9), To: stampOf((from + width) * 1e9), Codes: map[string]int64{}}
	}
	for code, of := range s.codes {
		for from, n := range of {
			out[(from-start)/width].Codes[code] += n
		}
	}
	return out, width
}
