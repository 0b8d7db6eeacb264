// Package delay reads times and waits as servers send them: seconds, milliseconds, durations with units, dates and times since 1970.
package delay
