package status

import (
	"cmp"
	"strings"
	"time"
)

// levelOf returns how AWS begins the title of an event, in front of a colon: "Service disruption", or "".
// Source: the feeds below https://status.aws.amazon.com/rss/.
func (e feedEntry) levelOf() string {
	word, _, ok := strings.Cut(e.Title, ":")
	if _, known := levels()[fold(line(word))]; !ok || !known {
		return ""
	}
	return line(word)
}

// levels are the levels of AWS, with the impact that they mean.
func levels() map[string]Indicator {
	return map[string]Indicator{
		"servicedisruption": Major, "performanceissues": Minor, "performanceissue": Minor, "servicedegradation": Minor, "informationalmessage": Minor,
		"serviceisoperatingnormally": Unknown,
	}
}

func levelImpact(level string) Indicator { return cmp.Or(levels()[fold(level)], Unknown) }

func (e feedEntry) at() *time.Time {
	return moment(firstOf(e.Updated, e.PubDate, e.Date, e.Published))
}

// newestOfEach keeps only the newest entry about each event. AWS writes an entry for each update of an event, so the feed still
// shows the earlier states of an event that is over. Its entries share the name of the service, in front of the time in
// their ids (…#ec2-us-east-1_1538064180). Entries of other feeds are left alone.
func newestOfEach(entries []feedEntry) []feedEntry {
	place := map[string]int{}
	var out []feedEntry
	for _, e := range entries {
		_, id, _ := strings.Cut(e.GUID, "#")
		service, number, ok := strings.Cut(id, "_")
		if !ok || e.levelOf() == "" && e.mark() == "" || strings.Trim(number, "0123456789") != "" {
			out = append(out, e)
			continue
		}
		i, seen := place[service]
		switch {
		case !seen:
			place[service] = len(out)
			out = append(out, e)
		case later(e, out[i]):
			out[i] = e
		}
	}
	return out
}

func later(a, b feedEntry) bool {
	at, bt := a.at(), b.at()
	return at != nil && bt != nil && at.After(*bt)
}
