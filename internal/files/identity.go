package files

// Identity is the same for all names of a file on this machine, and different for different files.
type Identity struct{ device, number uint64 }
