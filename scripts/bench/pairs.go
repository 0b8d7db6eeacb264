package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// row is one promise: the ratio of two commands by one measure. A row without a promise is printed for comparison.
type row struct {
	name       string
	by         func(sample) float64
	most       float64
	ours, peer string
	shell      bool // the commands need a shell, and may exit with another code than 0
}

// sample is one run of a command, in seconds.
type sample struct{ wall, cpu float64 }

func cpu(s sample) float64  { return s.cpu }
func wall(s sample) float64 { return s.wall }

// ratio is what the pairs of a row came to.
type ratio struct {
	median float64
	// spread is the distance of the quartiles by the median. On an idle machine it is a few percent.
	spread float64
}

// tooWide is the spread above which a median means nothing: the machine is busy.
const tooWide = 0.25

// measure runs both commands in turn, so that other load on the machine affects both, and compares each run with its neighbor.
func (r row) measure(runs int) (ratio, error) {
	warmUp := runs / 5
	var ratios []float64
	for i := range warmUp + runs {
		ours, err := r.run(r.ours)
		if err != nil {
			return ratio{}, err
		}
		peer, err := r.run(r.peer)
		if err != nil {
			return ratio{}, err
		}
		if i >= warmUp {
			ratios = append(ratios, r.by(ours)/r.by(peer))
		}
	}
	slices.Sort(ratios)
	at := func(share float64) float64 { return ratios[int(share*float64(len(ratios)-1))] }
	return ratio{at(0.5), (at(0.75) - at(0.25)) / at(0.5)}, nil
}

// run runs a command once, without its output.
func (r row) run(command string) (sample, error) {
	words := strings.Fields(command)
	if r.shell {
		words = []string{"sh", "-c", command}
	}
	c := exec.Command(words[0], words[1:]...)
	c.Stdout, c.Stderr = io.Discard, io.Discard
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		defer null.Close()
		c.Stdout, c.Stderr = null, null // a pipe would cost a copy
	}
	began := time.Now()
	err := c.Run()
	took := time.Since(began)
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !(r.shell && ended) {
		return sample{}, fmt.Errorf("%s: %w", command, err)
	}
	return sample{took.Seconds(), (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()}, nil
}

// instructions counts what a command executes in user space, and returns by which means: the counters of the processor, where the
// kernel lets a program read them, or else valgrind, which runs the program as an emulator. It returns 0 where neither can.
func instructions(dir, command string) (n float64, by string) {
	words := strings.Fields(command)
	counted := filepath.Join(dir, "instructions")
	c := exec.Command("perf", append([]string{"stat", "-x,", "-e", "instructions:u", "-o", counted}, words...)...)
	if c.Run() == nil {
		if text, err := os.ReadFile(counted); err == nil {
			for line := range strings.Lines(string(text)) {
				if n, err := strconv.ParseFloat(strings.SplitN(line, ",", 2)[0], 64); err == nil && n > 0 {
					return n, "perf"
				}
			}
		}
	}
	c = exec.Command("valgrind", append([]string{"--tool=lackey", "--basic-counts=yes"}, words...)...)
	c.Env = append(os.Environ(), "GOMAXPROCS=1")
	text, err := c.CombinedOutput()
	if err != nil {
		return 0, ""
	}
	for line := range strings.Lines(string(text)) {
		if _, count, ok := strings.Cut(line, "guest instrs:"); ok {
			if n, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(count), ",", ""), 64); err == nil {
				return n, "valgrind"
			}
		}
	}
	return 0, ""
}

// compareInstructions prints by how much more a command executes than its peer, without what the kernel does for it.
func compareInstructions(dir, name, ours, peer string) {
	mine, by := instructions(dir, ours)
	other, _ := instructions(dir, peer)
	if mine == 0 || other == 0 {
		fmt.Printf("%-62s not counted: the kernel lets no program read the counters of the processor, and valgrind does not run\n", name)
		return
	}
	fmt.Printf("%-62s %5.2fx     (%.1f and %.1f million, counted by %s)\n", name, mine/other, mine/1e6, other/1e6, by)
}

// load returns the load of the machine per core, if the system reports it.
func load() (share float64, ok bool) {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.Fields(string(text))[0], 64)
	return n / float64(runtime.NumCPU()), err == nil
}
