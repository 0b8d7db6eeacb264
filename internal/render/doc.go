// Package render turns values into text: for people, in color and to a width, and as JSON, YAML and Markdown documents.
//
// It is the only package that handles colors, glyphs, widths and document formats. [NewScreen] decides once whether there is color, for
// both color libraries: lipgloss for blocks and fatih/color for words in a line. Text from outside goes through [Clean] before it is shown.
package render
