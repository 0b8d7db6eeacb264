package exchange

import (
	"crypto/tls"
	"time"
)

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

// timing returns the phases of a sealed trace in the units of the document. The phase in which the hop ended lasted until then.
func (t *trace) timing() Timing {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := Timing{
		WaitMS:     t.span(t.wrote, t.firstByte),
		TransferMS: t.span(t.firstByte, t.end),
		TotalMS:    Milliseconds(t.end.Sub(t.start)),
		RemoteAddr: t.remote,
		Reused:     t.reused,
	}
	if t.closed != nil {
		out.ClosedIdleMS = new(Milliseconds(*t.closed))
	}
	if t.reused && t.idle != nil {
		out.IdleMS = new(Milliseconds(*t.idle))
	}
	if !t.reused {
		out.DNSMS, out.ConnectMS, out.TLSMS = t.span(t.dnsStart, t.dnsDone), t.span(t.connectStart, t.connectDone), t.span(t.tlsStart, t.tlsDone)
	}
	if t.tls != nil {
		out.TLSVersion = tls.VersionName(t.tls.Version)
	}
	return out
}

// span returns the duration of a phase, or nil if it did not occur. The server may answer before it has read the whole request, so a phase
// can end before it began; its duration is then zero.
func (t *trace) span(from, to time.Time) *float64 {
	if from.IsZero() {
		return nil
	}
	if to.IsZero() {
		to = t.end
	}
	return new(Milliseconds(max(0, to.Sub(from))))
}

// Milliseconds returns a duration in milliseconds, rounded to three decimals, because the clock is not more precise.
func Milliseconds(d time.Duration) float64 {
	return float64(d.Round(time.Microsecond).Microseconds()) / 1000
}

// RoundMS rounds milliseconds to three decimals.
func RoundMS(ms float64) float64 {
	return Milliseconds(time.Duration(ms * float64(time.Millisecond)))
}
