package cli

// fewFiles returns nil: this system has no low limit of open files.
func fewFiles() error { return nil }
