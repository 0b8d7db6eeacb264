package exchange

// Timing is where the time went, in milliseconds. A phase that did not happen is absent.
type Timing struct {
	DNSMS      *float64 `json:"dns_ms,omitempty"`
	ConnectMS  *float64 `json:"connect_ms,omitempty"`
	TLSMS      *float64 `json:"tls_ms,omitempty"`
	WaitMS     *float64 `json:"wait_ms,omitempty"`
	TransferMS *float64 `json:"transfer_ms,omitempty"`
	TotalMS    float64  `json:"total_ms"`
	RemoteAddr string   `json:"remote_addr,omitempty"`
	Reused     bool     `json:"reused"`
	// IdleMS is how long a connection that was used before had waited for this call.
	IdleMS *float64 `json:"idle_ms,omitempty"`
	// ClosedIdleMS is how long a connection had waited that the other side had closed before this call could use it, or closed as it did.
	ClosedIdleMS *float64 `json:"closed_idle_ms,omitempty"`
	TLSVersion   string   `json:"tls_version,omitempty"`
}

// PhaseTime is a part of a call and how long it took, nil if it did not happen.
type PhaseTime struct {
	Name string
	MS   *float64
}

// Phases returns the parts of a call in the order in which they occur, and the whole.
func Phases(t *Timing) []PhaseTime {
	return []PhaseTime{
		{"dns", t.DNSMS}, {"connect", t.ConnectMS}, {"tls", t.TLSMS}, {"wait", t.WaitMS}, {"transfer", t.TransferMS}, {"total", &t.TotalMS},
	}
}

// PhaseNames returns the names of the parts of a call.
func PhaseNames() []string {
	var names []string
	for _, p := range Phases(&Timing{}) {
		names = append(names, p.Name)
	}
	return names
}
