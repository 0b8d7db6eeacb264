// Package curlline parses a curl command line to a request, as browsers copy it ("Copy as cURL") and documentation shows it, in the quoting
// of a POSIX shell or of Windows' cmd. It sends nothing, and reads files and variables only through the functions that it is given.
package curlline
