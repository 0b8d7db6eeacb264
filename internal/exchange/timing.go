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
	TLSVersion string   `json:"tls_version,omitempty"`
}
