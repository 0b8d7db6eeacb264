// Package triage reads logs of any size and any mix of formats and returns which API errors are in them: counts, times, requests.
//
// Run reads Sources: each is decompressed by content, cut into blocks at line ends, and scanned by several goroutines. Each line is first
// searched for what every error contains (an upper-case word or a number from 400 to 599); only the few lines that match are parsed. Lines
// are joined to records (a log line and its stack trace, the parts of a container's line, a response in a transcript), and the codes and
// statuses of a record count once. Lines that may continue a record of the block before are set aside until that is known, so that the
// result does not depend on where blocks begin.
//
// The result is a Partial: mergeable in any order and any grouping, bounded in size, and the same as that of one run over everything.
// Partial.Summary turns it into what people and programs read.
//
// The package opens no files, prints nothing and reads no clock.
package triage
