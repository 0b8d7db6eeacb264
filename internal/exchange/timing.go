package exchange

// Timing is the duration of each phase, in milliseconds. A phase that did not occur is absent.
type Timing struct {
	DNSMS      *float64 `json:"dns_ms,omitempty"`
	ConnectMS  *float64 `json:"connect_ms,omitempty"`
	TLSMS      *float64 `json:"tls_ms,omitempty"`
	WaitMS     *float64 `json:"wait_ms,omitempty"`
	TransferMS *float64 `json:"transfer_ms,omitempty"`
	TotalMS    float64  `json:"total_ms"`
	RemoteAddr string   `json:"remote_addr,omitempty"`
	Reused     bool     `json:"reused"`
	// IdleMS is how long a reused connection had been idle before this call.
	IdleMS *float64 `json:"idle_ms,omitempty"`
	// ClosedIdleMS is how long a connection had been idle that the other side closed before or just as this call was to use it.
	ClosedIdleMS *float64 `json:"closed_idle_ms,omitempty"`
	TLSVersion   string   `json:"tls_version,omitempty"`
}

// PhaseTime is a phase of a call and how long it took; nil if it did not occur.
type PhaseTime struct {
	Name string
	MS   *float64
}

// Phases returns the phases of a call in the order in which they occur, followed by the total.
func Phases(t *Timing) []PhaseTime {
	return []PhaseTime{
		{"dns", t.DNSMS}, {"connect", t.ConnectMS}, {"tls", t.TLSMS}, {"wait", t.WaitMS}, {"transfer", t.TransferMS}, {"total", &t.TotalMS},
	}
}

// PhaseNames returns the names of the phases of a call.
func PhaseNames() []string {
	var names []string
	for _, p := range Phases(&Timing{}) {
		names = append(names, p.Name)
	}
	return names
}
