package triage

// widths are the widths of the series' cells in seconds. Each divides the next, so that cells can be joined exactly.
var widths = [...]int64{1, 5, 10, 30, 60, 300, 600, 1800, 3600, 10800, 21600, 43200, 86400, 604800, 2419200, 29030400, 290304000}

// maxCells bounds a series, and with it what a partial result holds.
const maxCells = 16384

// cell is one code in one stretch of time.
type cell struct {
	from int64 // seconds since 1970, a multiple of the width
	code string
}

// series counts codes over time, in cells as narrow as maxCells allows. The width depends on what has been counted, not on its order.
type series struct {
	level int // index of widths
	most  int // beyond this level nothing is kept; 0 for no bound
	cells map[cell]int64
}

// front is a small cache in front of a series: log lines are roughly in order of time, so the same cells are counted repeatedly.
type front struct {
	to    *series
	cells [256]struct {
		cell
		n int64
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
	if s.cells == nil {
		s.cells = map[cell]int64{}
	}
	s.cells[cell{floor(second, widths[s.level]), code}] += n
	for len(s.cells) > maxCells && s.level+1 < len(widths) { // over empties it
		s.widen(s.level + 1)
	}
}

// over reports whether the cells have become too wide to be useful.
func (s *series) over() bool { return s.most > 0 && s.level > s.most }

func (s *series) widen(level int) {
	if s.level = level; s.over() {
		s.cells = nil
		return
	}
	wide := make(map[cell]int64, len(s.cells)/2)
	for c, n := range s.cells {
		c.from = floor(c.from, widths[level])
		wide[c] += n
	}
	s.cells = wide
}

func (s *series) merge(o *series) {
	if o.level > s.level {
		s.widen(o.level)
	}
	for c, n := range o.cells {
		s.add(c.from, c.code, n)
	}
}

// buckets returns the series as buckets of equal width, no more than most and including empty ones, and the width in seconds.
func (s *series) buckets(most int) (out []Bucket, width int64) {
	if len(s.cells) == 0 {
		return nil, 0
	}
	first, last := int64(1<<62), int64(-1<<62)
	for c := range s.cells {
		first, last = min(first, c.from), max(last, c.from)
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
	for c, n := range s.cells {
		out[(c.from-start)/width].Codes[c.code] += n
	}
	return out, width
}
