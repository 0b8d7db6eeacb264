// Package explain knows what the error codes of the Hex21 CMS API mean and what to do about them.
//
// The knowledge is data: one YAML file per entry under catalog/, embedded in the program. An [Entry] explains an
// error code (RATE_LIMIT), an HTTP status (429), a group of codes (rate-limiting) or a finding of probe
// (no-rate-limit-headers). Each field says where it comes from: the API reference ([Documented]) or elsewhere
// ([Inferred]).
//
// [Builtin] gives the [Catalog]. It parses nothing by itself. [Catalog.Get] reads the one file that bears the name
// of the code, so that a program that explains one code starts as fast as one that explains nothing;
// [Catalog.All], [Catalog.Search] and questions such as "which codes come with 429" read every file, once.
//
//	entry, ok := explain.Builtin().Get("RATE_LIMIT")
//
// [Catalog.Lookup] is for people. It forgives spelling ("rate-limit", "rateLimit", "EXPIRED"), understands statuses
// ("429", "4xx") and groups ("Server Errors"), and finds the codes in a pasted log line or error body. When nothing
// fits, its error is an [*UnknownError] with suggestions, if any are near.
//
// Installations with codes of their own describe them in a file of the same format. [Load] reads and checks such a
// file and reports everything that is wrong with it as [Problems], with lines; [Catalog.With] lays its entries
// over the built-in ones. The format is described in docs/catalogue.md.
//
// A Catalog is safe for concurrent use. Its entries share memory with it and must not be modified.
package explain
