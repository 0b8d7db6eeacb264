//go:build linux

// Command meter runs a program and reports its process id, and then its exit code, peak memory and CPU time, as lines of JSON on file
// descriptor 3. It is a small process of its own because Linux counts the memory of the process that starts a program as the program's.
//
//	meter MAX_MIB PROGRAM [ARG…]
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	report := json.NewEncoder(os.NewFile(3, "report"))
	limit, err := strconv.Atoi(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "meter:", err)
		os.Exit(99)
	}
	signal.Notify(make(chan os.Signal, 1), os.Interrupt, syscall.SIGHUP, syscall.SIGTERM) // they are for the program, which would inherit to ignore them
	files := []*os.File{os.Stdin, os.Stdout, os.Stderr}
	for _, closed := range os.Getenv("METER_CLOSED") {
		files[closed-'0'] = nil
	}
	name, args := os.Args[2], os.Args[2:]
	if shell := os.Getenv("METER_SHELL"); shell != "" {
		name, args = "/bin/sh", append([]string{"sh", "-c", shell + `; exec "$0" "$@"`}, args...)
	}
	process, err := os.StartProcess(name, args, &os.ProcAttr{Files: files})
	if err != nil {
		fmt.Fprintln(os.Stderr, "meter:", err)
		os.Exit(99)
	}
	_ = report.Encode(map[string]int{"pid": process.Pid})
	go watch(process, limit)
	state, err := process.Wait()
	if err != nil {
		fmt.Fprintln(os.Stderr, "meter:", err)
		os.Exit(99)
	}
	usage := state.SysUsage().(*syscall.Rusage)
	_ = report.Encode(map[string]any{
		"exit": state.ExitCode(), "signal": state.Sys().(syscall.WaitStatus).Signaled(), "mib": int(usage.Maxrss >> 10),
		"cpu_ms": (state.UserTime() + state.SystemTime()).Milliseconds(),
	})
}

// watch ends a program that takes more than the limit, before the machine suffers.
func watch(process *os.Process, limit int) {
	for range time.Tick(20 * time.Millisecond) {
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", process.Pid))
		fields := strings.Fields(string(text))
		if err != nil || len(fields) < 2 {
			return
		}
		if pages, _ := strconv.Atoi(fields[1]); pages*os.Getpagesize()>>20 > limit {
			_ = process.Kill()
			return
		}
	}
}
