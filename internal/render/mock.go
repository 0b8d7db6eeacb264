package render

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/mock"
)

// MockLine returns one request in the mock's log.
func (s *Screen) MockLine(x mock.Exchange, at time.Time) string {
	status := s.paint(caution, "---") // no response was sent
	if x.Status != 0 {
		status = s.paint(statusTone(x.Status), fmt.Sprint(x.Status))
	}
	line := fmt.Sprintf("%s %s %s %s %s", at.Format("15:04:05"), status, Clean(x.Method), Clean(redact.Query(x.Path)), s.paint(faint, x.Caller))
	if x.Code != "" {
		line += " " + Clean(x.Code)
	}
	if x.Fault != "" {
		line += " fault=" + Clean(x.Fault)
	}
	return line + s.paint(faint, " "+millisText(float64(x.Duration.Microseconds())/1000)) + "\n"
}
