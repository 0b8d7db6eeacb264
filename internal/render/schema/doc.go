// Package schema holds what the program prints as documents against the JSON Schemas in docs/schema: nothing is printed that no schema
// describes, and nothing is described that is never printed.
package schema
