// Package saved reads exchanges that were made earlier: transcripts of curl -i and curl -v and of hex21 probe -v, raw HTTP, HTTP archives
// (HAR), the documents of hex21 probe -o json and the files of --report. The exchanges can be judged like a live call. Each entry lists
// what its record does not contain, instead of guessing it.
package saved
