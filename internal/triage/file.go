package triage

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"

	"github.com/hex21/hex21/internal/triage/unpack"
)

// blocksOfFile is the factor by which blocks of a file are larger than blocks in memory, so that fewer have to be joined.
const blocksOfFile = 4

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
	}
	return nil
}

// cutFile finds the end of a block of the file. The error is io.EOF for the last block, which extends to the end of the text.
func (s *reading) cutFile(r *runner, b *block) error {
	size := int64(r.o.blockSize)
	if r.o.Line == nil { // lines are kept until their turn
		size *= blocksOfFile
	}
	end, alone, err := int64(math.MaxInt64), false, io.EOF
	if s.at+size < s.size {
		if end, alone, err = s.boundary(s.at + size); err != nil {
			end = math.MaxInt64
		}
	}
	b.file = io.NewSectionReader(s.file, s.at, end-s.at)
	b.offset, b.alone, b.last = s.offset, alone, err != nil
	s.offset, s.at = s.offset+end-s.at, end
	return err
}

// boundary returns where a line begins in the file after a place, and whether it begins a record in any context, as some line does if
// there is one near.
func (s *reading) boundary(from int64) (at int64, alone bool, err error) {
	if s.ahead == nil {
		s.ahead = make([]byte, lookBack)
	}
	for {
		n, err := s.file.ReadAt(s.ahead, from)
		if first := bytes.IndexByte(s.ahead[:n], '\n') + 1; first > 0 {
			start := first
			for line := range bytes.Lines(s.ahead[first:n]) {
				if line[len(line)-1] == '\n' && startsAlone(line[:len(line)-1]) {
					return from + int64(start), true, nil
				}
				start += len(line)
			}
			return from + int64(first), false, nil
		}
		if err != nil {
			return 0, false, err
		}
		from += int64(n)
	}
}
