package triage_test

import (
	"testing"
	"time"
)

// The times that loggers print, all of the same second. What is beyond it follows the line, or "none" where the line has no time.
func TestTimes(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		`2026-11-28T04:15:54,123Z ERROR sync failed: RATE_LIMIT`:                                                    ".123",
		`2026-11-28T09:45:54.123456789+05:30[Asia/Kolkata] ERROR sync failed: RATE_LIMIT`:                           ".123456789",
		`2026-11-28 04:15:54.123 +0000 UTC m=+0.404 ERROR sync failed: RATE_LIMIT`:                                  ".123",
		`Sat Nov 28 04:15:54 UTC 2026 ERROR sync failed: RATE_LIMIT`:                                                "",
		`Sat Nov 28 04:15:54 2026 ERROR sync failed: RATE_LIMIT`:                                                    "",
		`Sat, 28 Nov 2026 04:15:54 GMT ERROR sync failed: RATE_LIMIT`:                                               "",
		`Saturday, 28-Nov-26 04:15:54 UTC ERROR sync failed: RATE_LIMIT`:                                            "",
		`Nov 28 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                             "",
		`Nov 28 2026 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                        "",
		`[2026-11-28][04:15:54.123][sync][ERROR] sync failed: RATE_LIMIT`:                                           ".123",
		`04:15:54 2026-11-28 [ERROR] sync failed: RATE_LIMIT`:                                                       "",
		`04:15:54 2026-11-28 04:15:54.123 ERROR sync failed: RATE_LIMIT`:                                            ".123",
		`28.11.2026 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                         "",
		`28.11.2026 04:15:54,123 ERROR sync failed: RATE_LIMIT`:                                                     ".123",
		`2026.11.28 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                         "",
		`11/28/26 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                           "",
		`11/28/2026 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                         "",
		`20261128-04:15:54.123 ERROR sync failed: RATE_LIMIT`:                                                       ".123",
		`20261128 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                           "",
		`20261128T041554Z ERROR sync failed: RATE_LIMIT`:                                                            "",
		`[E 261128 04:15:54 sync:404] sync failed: RATE_LIMIT`:                                                      "",
		`{"date":"2026-11-28","time":"04:15:54","code":"RATE_LIMIT"}`:                                               "",
		`{"date":"2026-11-28","x":"y","time":"04:15:54.123Z","code":"RATE_LIMIT"}`:                                  ".123",
		`{"date":"2026-11-28","code":"RATE_LIMIT"}`:                                                                 "none",
		`{"created_at":"2026-11-28T04:15:54.123Z","code":"RATE_LIMIT"}`:                                             ".123",
		`{"created_at":"2020-01-01T00:00:00Z","time":"2026-11-28T04:15:54Z","code":"RATE_LIMIT"}`:                   "",
		`{"article":{"created_at":"2020-01-01T00:00:00Z"},"code":"RATE_LIMIT"}`:                                     "none",
		`[sync:404] error @2026-11-28 04:15:54> failed: RATE_LIMIT in /app/S.pm l. 404`:                             "",
		"@400000006b0a5584075ca68c ERROR sync failed: RATE_LIMIT":                                                   ".12351246",
		`[1795839354] ERROR sync failed: RATE_LIMIT`:                                                                "",
		`1795839354.123 ERROR sync failed: RATE_LIMIT`:                                                              ".123",
		`[2026-11-28 05:15:54,123+0100] ERROR sync failed: RATE_LIMIT`:                                              ".123",
		`2026-11-28 04:15:54 UTC ERROR sync failed: RATE_LIMIT`:                                                     "",
		`2026-11-28_04:15:54.12345 ERROR sync failed: RATE_LIMIT`:                                                   ".12345",
		`2026/11/28 04:15:54.123456 ERROR sync failed: RATE_LIMIT`:                                                  ".123456",
		`2026-11-28T04:15:54.123-0000 ERROR sync failed: RATE_LIMIT`:                                                ".123",
		`2026-11-27T23:15:54-05:00 ERROR sync failed: RATE_LIMIT`:                                                   "",
		`2026-11-27 23:15:54 EST ERROR sync failed: RATE_LIMIT`:                                                     "",
		`28/11/2026 04:15:54 ERROR sync failed: RATE_LIMIT`:                                                         "",
		`28-Nov-2026 04:15:54.123 ERROR sync failed: RATE_LIMIT`:                                                    ".123",
		`Nov 28, 2026 4:15:54 AM ERROR sync failed: RATE_LIMIT`:                                                     "",
		`28 Nov 2026 04:15:54,123 ERROR sync failed: RATE_LIMIT`:                                                    ".123",
		`E1128 04:15:54.123456   404 a.go:503] ERROR sync failed: RATE_LIMIT`:                                       ".123456",
		`11-28 04:15:54.123  404  503 E Tag    : ERROR sync failed: RATE_LIMIT`:                                     ".123",
		`time=2026-11-28T04:15:54Z ERROR sync failed: RATE_LIMIT`:                                                   "",
		`ts=1795839354.123 ERROR sync failed: RATE_LIMIT`:                                                           ".123",
		`@timestamp=2026-11-28T04:15:54Z ERROR sync failed: RATE_LIMIT`:                                             "",
		`I, [2026-11-28T04:15:54.123456 #404]  INFO -- : ERROR sync failed: RATE_LIMIT`:                             ".123456",
		`1795839354123 ERROR sync failed: RATE_LIMIT`:                                                               ".123",
		`ts=1795839354123456 ERROR sync failed: RATE_LIMIT`:                                                         ".123456",
		`t=2026-11-28T04:15:54+0000 ERROR sync failed: RATE_LIMIT`:                                                  "",
		`2026-11-28T04:15:54.123Z [main] ERROR sync failed: RATE_LIMIT`:                                             ".123",
		`<11>Nov 28 04:15:54 web app: ERROR sync failed: RATE_LIMIT`:                                                "",
		`<11>1 2026-11-28T04:15:54.123Z web app 404 - - ERROR sync failed: RATE_LIMIT`:                              ".123",
		`2026-11-28 4:15:54 AM ERROR sync failed: RATE_LIMIT`:                                                       "",
		`2026-11-28 04:15:54 +0000 ERROR sync failed: RATE_LIMIT`:                                                   "",
		`2026-11-28 04:15:54Z ERROR sync failed: RATE_LIMIT`:                                                        "",
		`[28/Nov/2026 04:15:54] ERROR sync failed: RATE_LIMIT`:                                                      "",
		`[28/Nov/2026:05:15:54 +0100] ERROR sync failed: RATE_LIMIT`:                                                "",
		`[Sat Nov 28 04:15:54.123456 2026] ERROR sync failed: RATE_LIMIT`:                                           ".123456",
		`2026-11-28 04:15:54.123Z INFO ERROR sync failed: RATE_LIMIT`:                                               ".123",
		`{"time":"2026-11-28T04:15:54.123Z","code":"RATE_LIMIT"}`:                                                   ".123",
		`{"ts":1795839354.123,"code":"RATE_LIMIT"}`:                                                                 ".123",
		`{"timestamp":1795839354123,"code":"RATE_LIMIT"}`:                                                           ".123",
		`{"@timestamp":"2026-11-28T04:15:54.123Z","code":"RATE_LIMIT"}`:                                             ".123",
		`{"timestamp":"1795839354123456789","code":"RATE_LIMIT"}`:                                                   ".123456789",
		`{"eventTime":"2026-11-28T04:15:54Z","code":"RATE_LIMIT"}`:                                                  "",
		`{"time":{"$date":"2026-11-28T04:15:54.123Z"},"code":"RATE_LIMIT"}`:                                         ".123",
		`{"t":{"$date":"2026-11-28T04:15:54.123+00:00"},"code":"RATE_LIMIT"}`:                                       ".123",
		`{"timestamp":{"seconds":1795839354,"nanos":123000000},"code":"RATE_LIMIT"}`:                                ".123",
		`{"timestampSeconds":1795839354,"timestampNanos":123000000,"code":"RATE_LIMIT"}`:                            ".123",
		`{"date":"28/Nov/2026:04:15:54 +0000","code":"RATE_LIMIT"}`:                                                 "",
		`{"datetime":{"date":"2026-11-28 04:15:54.123456","timezone_type":3,"timezone":"UTC"},"code":"RATE_LIMIT"}`: ".123456",
		`{"Timestamp":"2026-11-28T04:15:54.1234567Z","code":"RATE_LIMIT"}`:                                          ".1234567",
		`{"asctime":"2026-11-28 04:15:54,123","code":"RATE_LIMIT"}`:                                                 ".123",
		`{"_time":"2026-11-28T04:15:54Z","code":"RATE_LIMIT"}`:                                                      "",
		`{"log_time":"2026-11-28T04:15:54Z","code":"RATE_LIMIT"}`:                                                   "",
		`{"ts":"2026-11-28 04:15:54.123","code":"RATE_LIMIT"}`:                                                      ".123",
		`{"epoch":1795839354,"code":"RATE_LIMIT"}`:                                                                  "none",
		`{"TimeGenerated":"2026-11-28T04:15:54Z","code":"RATE_LIMIT"}`:                                              "",
		`{"TimeCreated":"2026-11-28T04:15:54Z","code":"RATE_LIMIT"}`:                                                "",
		`{"start_time":"2026-11-28T04:15:54.123Z","code":"RATE_LIMIT"}`:                                             ".123",
		`{"timeMillis":1795839354123,"code":"RATE_LIMIT"}`:                                                          ".123",
		`{"eventTimestamp":1795839354123,"code":"RATE_LIMIT"}`:                                                      ".123",
		`{"published":"2026-11-28T04:15:54.123Z","code":"RATE_LIMIT"}`:                                              "none",
	} {
		p := run(t, line+"\n")
		got := "none"
		if p.First != 0 {
			got = time.Unix(0, p.First).UTC().Format(time.RFC3339Nano)
		}
		if want != "none" {
			want = "2026-11-28T04:15:54" + want + "Z"
		}
		if p.Codes["RATE_LIMIT"] == nil || got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}
