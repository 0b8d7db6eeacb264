package triage

// WithBlocks returns options that cut a source into blocks of so many bytes.
func (o Options) WithBlocks(size int) Options {
	o.blockSize = size
	return o
}

// Serially returns options without any of what makes the scan fast: no search ahead of parsing, no block that is scanned before its
// turn, and the whole text in one block as far as it fits. It is the reference that the tests compare with.
func (o Options) Serially() Options {
	o.serial, o.every = true, true
	return o
}
