// Package archtest holds the architecture as a test: which room may import which, and which library is used where.
package archtest
