package wire

// Response headers that the API reference names.
const (
	HeaderLimit      = "X-RateLimit-Limit"
	HeaderRemaining  = "X-RateLimit-Remaining"
	HeaderReset      = "X-RateLimit-Reset"
	HeaderRetryAfter = "Retry-After"
)

// HeaderRequestID is promised by another page of the API, not by the reference.
const HeaderRequestID = "X-Request-ID"
