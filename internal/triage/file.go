package triage

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"

	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/unpack"
)

// blocksOfFile is the factor by which blocks of a file are larger than blocks in memory, so that fewer have to be joined.
const blocksOfFile = 4

// lookAhead is how much of a file is read at a time to find the end of a line.
const lookAhead = 4 << 10

// openFile prepares to read several parts of a file in parallel. The file must be a regular file with uncompressed text.
func (s *reading) openFile(in io.Reader) error {
	file, ok := in.(interface {
		io.ReaderAt
		io.Seeker
		Stat() (fs.FileInfo, error)
	})
	if !ok {
		return nil
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil //nolint:nilerr // it is read from beginning to end, which then returns the error
	}
	at, err := file.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil //nolint:nilerr // as above
	}
	head := make([]byte, unpack.Head)
	n, err := file.ReadAt(head, at)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if start, binary, ok := unpack.Plain(head[:n]); ok {
		s.file, s.at, s.size, s.binary = file, at+int64(start), info.Size(), binary
		s.columns, _ = record.ColumnsOf(head[start:n], true)
	}
	return nil
}

// cutFile finds the end of a block of the file. The error is io.EOF for the last block, which extends to the end of the text.
func (s *reading) cutFile(r *runner, b *block) error {
	size := int64(r.o.blockSize)
	if r.o.Line == nil { // lines are kept until their turn
		size *= blocksOfFile
	}
	end, err := int64(math.MaxInt64), io.EOF
	if s.at+size < s.size {
		if end, err = s.lineEnd(s.at + size); err != nil {
			end = math.MaxInt64
		}
	}
	b.file = io.NewSectionReader(s.file, s.at, end-s.at)
	b.Offset, b.Last = s.Offset, err != nil
	s.Offset, s.at = s.Offset+end-s.at, end
	return err
}

// lineEnd returns where the first line begins that ends after a place in the file.
func (s *reading) lineEnd(from int64) (int64, error) {
	if s.ahead == nil {
		s.ahead = make([]byte, lookAhead)
	}
	for {
		n, err := s.file.ReadAt(s.ahead, from)
		if i := bytes.IndexByte(s.ahead[:n], '\n'); i >= 0 {
			return from + int64(i) + 1, nil
		}
		if err != nil {
			return 0, err
		}
		from += int64(n)
	}
}
