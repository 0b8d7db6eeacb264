// Package render turns values into text: for people, in color and to a width, and as JSON, YAML and Markdown documents.
//
// It is the only package that knows colors, glyphs, widths and document formats. Whether there is color is decided once,
// by [NewScreen], and holds for both libraries that color: lipgloss for blocks and fatih/color for words in a line. Text
// that comes from outside goes through [Clean] before it is shown.
package render
