// Package triage reads logs of any size and any mix of formats and returns which API errors are in them: counts, times, requests.
//
// Run reads Sources: each is decompressed by content (package unpack), cut into blocks at line ends, and scanned by several goroutines. In a block,
// lines are searched for what every error contains (search) and joined to records (record); only the few records that may have an error are read
// (facts), and counted here. The codes and statuses of a record count once. Lines that may continue a record of the block before are set aside until
// that is known, so that the result does not depend on where blocks begin. Follow does the same for files that are still being written.
//
// The packages below know less and less: facts, record, search, idiom (what loggers have in common), lex (the parts of text), with stamp for times.
// Each imports only those after it.
//
// The result is a Partial: mergeable in any order and any grouping, bounded in size, and the same as that of one run over everything.
// Partial.Summary turns it into what people and programs read.
//
// The package opens no files, prints nothing and reads no clock.
package triage
