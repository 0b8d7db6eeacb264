package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// promise is a bound that a Go benchmark must keep: by one of its numbers, such as ns/op, and in the worst of its cases.
type promise struct {
	name      string
	benchmark string // of Go, without its cases
	unit      string
	most      float64
	per       float64 // how much of the unit makes one of what is shown
	shown     string
}

func promises() []promise {
	return []promise{
		{"an envelope of 1 KiB, decoded", "Envelope", "ns/op", 5e3, 1e3, "µs"},
		{"the same, in allocations", "Envelope", "allocs/op", 20, 1, ""},
		{"the usual headers of a rate limit, decoded", "Headers", "ns/op", 5e3, 1e3, "µs"},
		{"the same, in allocations", "Headers", "allocs/op", 20, 1, ""},
		{"a body of 1 MiB, decoded; the slowest", "Mebibyte", "ns/op", 20e6, 1e6, "ms"},
		{"a verdict, beyond decoding; the slowest", "Judge", "beyond-ns/op", 1e6, 1e6, "ms"},
		{"a paste of 1 MiB, explained; the slowest", "Paste", "ns/op", 50e6, 1e6, "ms"},
		{"a log of 10 MB without errors, passed through", "LogThrough", "ns/op", 500e6, 1e6, "ms"}, // each line is searched for secrets
	}
}

// keepPromises runs the benchmarks and shows a row for each promise. Each case counts by the fastest of three runs: what else the machine does
// makes code slower, and never faster.
func keepPromises(ended *verdicts) error {
	var names []string
	for _, p := range promises() {
		names = append(names, p.benchmark)
	}
	c := exec.Command("go", "test", "-run", "^$", "-bench", "^Benchmark("+strings.Join(names, "|")+")$", "-benchmem", "-benchtime", "0.2s",
		"-count", "3", "./internal/ratelimit", "./internal/errorbody", "./probe", "./cmd/explain")
	c.Stderr = os.Stderr
	text, err := c.Output()
	if err != nil {
		return fmt.Errorf("go test -bench: %w\n%s", err, text)
	}
	for _, p := range promises() {
		worst, which, ok := p.worst(string(text))
		if !ok {
			return fmt.Errorf("the benchmark %s gave no %s", p.benchmark, p.unit)
		}
		got := fmt.Sprintf("%5.1f %-3s %s", worst/p.per, p.shown, which)
		promised := strings.TrimSpace(fmt.Sprintf("under %.0f %s", p.most/p.per, p.shown))
		ended.show(p.name, got, promised, worst <= p.most, ended.busy && p.unit != "allocs/op")
	}
	return nil
}

// worst finds the slowest case in the output of go test, in lines such as
//
//	BenchmarkMebibyte/a_list-2    22    5271573 ns/op    13 allocs/op
func (p promise) worst(text string) (worst float64, which string, ok bool) {
	fastest := map[string]float64{}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) < 4 {
			continue
		}
		name, _, _ := strings.Cut(words[0], "-")
		if name != "Benchmark"+p.benchmark && !strings.HasPrefix(name, "Benchmark"+p.benchmark+"/") {
			continue
		}
		for i := 2; i+1 < len(words); i += 2 {
			value, err := strconv.ParseFloat(words[i], 64)
			if err != nil || words[i+1] != p.unit {
				continue
			}
			if before, seen := fastest[name]; !seen || value < before {
				fastest[name] = value
			}
		}
	}
	for name, value := range fastest {
		if value >= worst {
			_, which, _ = strings.Cut(name, "/")
			worst, ok = value, true
		}
	}
	return worst, strings.ReplaceAll(which, "_", " "), ok
}
