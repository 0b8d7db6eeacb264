// Package explain explains the error codes of the Hex21 CMS API: what they mean and what to do about them.
//
// The knowledge is data: one YAML file per entry under catalog/, compiled into the program as Go values (catalog_gen.go, which a test
// compares with the files). An [Entry] explains an error code (RATE_LIMIT), an HTTP status (429), a group of codes (rate-limiting) or a
// finding of probe (no-rate-limit-headers). Each field is labeled with its source: the API reference ([Documented]) or elsewhere
// ([Inferred]).
//
// [Builtin] returns the [Catalog]. Neither it nor [Catalog.Get] reads or parses a file, so a program that explains one code starts as fast
// as one that explains nothing.
//
//	entry, ok := explain.Builtin().Get("RATE_LIMIT")
//
// [Catalog.Lookup] is for input from people. It is lenient about spelling ("rate-limit", "rateLimit", "EXPIRED"), understands statuses
// ("429", "4xx") and groups ("Server Errors"), and finds the codes in a pasted log line or error body. When nothing fits, its error is an
// [*UnknownError] with suggestions, if any are near.
//
// Installations with their own codes describe them in a file of the same format. [Load] reads and checks such a file and reports all
// mistakes in it as [Problems], with lines; [Catalog.With] adds its entries to the built-in ones. The format is described in
// docs/catalog.md.
//
// A Catalog is safe for concurrent use. Its entries share memory with it and must not be modified.
//
// The package prints nothing, reads no file, no clock and no environment, opens no connection, and has no state that a caller could set. A
// result depends only on the catalog and the query.
package explain
