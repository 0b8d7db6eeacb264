package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/hex21/hex21/internal/triage/loggen"
	"github.com/hex21/hex21/internal/triage/unpack"
)

// triageRatios measures "hex21 triage" on logs of that many MiB, which it makes: against ripgrep and jq on the same file, its memory, its
// rate where every line is an error, two cores against one, and a compressed copy against decompressing it alone.
func triageRatios(dir, hex21 string, mib int64, ended *verdicts) error {
	for _, command := range []string{"rg", "jq", "zstd"} {
		if _, err := exec.LookPath(command); err != nil {
			return fmt.Errorf("install %s for the ratios of triage", command)
		}
	}
	log, full := filepath.Join(dir, "log"), filepath.Join(dir, "full")
	if err := errors.Join(writeLog(log, mib, 0.01), writeLog(full, min(mib, 256), 1)); err != nil {
		return err
	}
	if text, err := exec.Command("zstd", "-q", "-3", log, "-o", log+".zst").CombinedOutput(); err != nil {
		return fmt.Errorf("zstd: %w\n%s", err, text)
	}
	defer os.RemoveAll(log + ".zst")
	self, err := os.Executable()
	if err != nil {
		return err
	}
	const jq = `jq -r 'select(.error) | .error.code' `
	for _, r := range []struct {
		row
		runs int
	}{
		{row{fmt.Sprintf("triage against rg -oN | sort | uniq -c, %d MiB, wall time", mib), wall, 2, hex21 + " triage " + log, `rg -oN '"code":"[A-Z_]+"' ` + log + " | sort | uniq -c", true}, 5},
		{row{fmt.Sprintf("triage against jq | sort | uniq -c, %d MiB, wall time", mib), wall, 0.02, hex21 + " triage " + log, jq + log + " | sort | uniq -c", true}, 1},
		{row{"triage on two cores against one, wall time", wall, 0.6, "GOMAXPROCS=2 " + hex21 + " triage " + log, "GOMAXPROCS=1 " + hex21 + " triage " + log, true}, 5},
		{row{"triage of a .zst against its decoder alone, wall time", wall, 1.35, hex21 + " triage " + log + ".zst", self + " -unpack " + log + ".zst", true}, 5},
		{row{"the same against zstd -dc", wall, 0, hex21 + " triage " + log + ".zst", "zstd -dc " + log + ".zst", true}, 5},
	} {
		if err := ended.measure(r.row, r.runs); err != nil {
			return err
		}
	}
	rate, _, err := rateOf(hex21, full, 1)
	if err != nil {
		return err
	}
	_, memory, err := rateOf(hex21, log, 0)
	if err != nil {
		return err
	}
	ended.show("triage where every line is an error, for each second of CPU", fmt.Sprintf("%5.0f MB/s", rate), "above 200 MB/s", rate > 200, false)
	ended.show(fmt.Sprintf("memory of triage, %d MiB", mib), fmt.Sprintf("%5.1f MiB", memory), "under 64 MiB", memory < 64, false)
	return nil
}

// unpacked decompresses a file as triage does, and does nothing else.
func unpacked(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	text, err := unpack.New(file, nil)
	if err != nil {
		return err
	}
	defer text.Close()
	_, err = io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{text}, make([]byte, 1<<20))
	return err
}

func writeLog(name string, mib int64, share float64) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = loggen.Write(f, loggen.Options{Format: "json", Bytes: mib << 20, Share: share, Seed: 21, Start: time.Date(2026, 11, 27, 22, 0, 0, 0, time.UTC)})
	return errors.Join(err, f.Close())
}

// rateOf runs triage on a file and returns its rate in MB for each second of CPU, and its memory in MiB. procs bounds the cores, 0 does not.
func rateOf(hex21, name string, procs int) (rate, memory float64, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return 0, 0, err
	}
	c := exec.Command(hex21, "triage", name)
	if procs > 0 {
		c.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", procs))
	}
	err = c.Run()
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !ended { // it exits with 5: there are errors in the log
		return 0, 0, err
	}
	cpu := c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	return float64(info.Size()) / 1e6 / cpu.Seconds(), maxMemory(c.ProcessState), nil
}
