// Package media tells what a body is by looking at it, brings it to UTF-8, and reads what a visitor would see of a page.
package media
