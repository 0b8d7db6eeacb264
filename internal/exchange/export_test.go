package exchange

// IdleUsable reports whether a connection is kept that another call can use.
func (t *Transport) IdleUsable() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, l := range t.idle {
		if l.usable() {
			return true
		}
	}
	return false
}
