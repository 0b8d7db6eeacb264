// Package media detects the type of a body from its bytes, converts it to UTF-8, and extracts the visible text of a page.
package media
