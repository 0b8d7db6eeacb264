// Package saved reads exchanges that were made earlier: transcripts of curl -i and curl -v and of hex21 probe -v, raw HTTP, HTTP
// archives (HAR), the documents of hex21 probe -o json and the files of --report. What comes out can be judged like a live call. What
// a record does not hold is listed with each entry instead of being guessed.
package saved
