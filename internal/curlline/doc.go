// Package curlline reads a curl command line as a request: what browsers copy ("Copy as cURL") and what documentation shows, in the
// quoting of a POSIX shell or of Windows' cmd. It sends nothing, and reads files and variables only through what it is given.
package curlline
