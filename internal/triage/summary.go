package triage

// Bucket is a stretch of the timeline.
type Bucket struct {
	From  string           `json:"from"`
	To    string           `json:"to"`
	Codes map[string]int64 `json:"codes"`
}
