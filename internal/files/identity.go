package files

// Identity is the same for all names of a file on this machine, and different for different files.
type Identity struct{ device, number uint64 }

// Identities is a set of identities. Files that are created together usually have neighboring numbers: 64 of them are the bits of one value.
type Identities map[Identity]uint64

// Add adds an identity and reports whether it is new.
func (s Identities) Add(id Identity) bool {
	bit := uint64(1) << (id.number % 64)
	id.number /= 64
	known := s[id]
	s[id] = known | bit
	return known&bit == 0
}
