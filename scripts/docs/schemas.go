package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// schema is what the index lists about a schema file. Its title begins with the command that prints the document, and its $comment is
// a command line to try.
type schema struct {
	file        string
	Title       string `json:"title"`
	Description string `json:"description"`
	Try         string `json:"$comment"`
}

// readSchemas reads the schema files in the order of their names.
func readSchemas(root string) ([]schema, error) {
	files, err := filepath.Glob(filepath.Join(root, "docs", "schema", "*.v1.json"))
	if err != nil {
		return nil, err
	}
	var out []schema
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		s := schema{file: filepath.Base(file)}
		if err := json.Unmarshal(text, &s); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, s)
	}
	return out, nil
}

// document returns the name that the document begins with, such as hex21.probe/v1.
func (s schema) document() string { return "hex21." + strings.TrimSuffix(s.file, ".v1.json") + "/v1" }

// invocation returns the command line that prints the document, in its general form.
func (s schema) invocation() string {
	line, _, _ := strings.Cut(s.Title, ": ")
	return line
}

// command returns the path of the command that prints the document, such as "hex21 config show".
func (s schema) command() string {
	words := strings.Fields(s.invocation())
	for i, word := range words {
		if strings.HasPrefix(word, "-") {
			return strings.Join(words[:i], " ")
		}
	}
	return strings.Join(words, " ")
}

// schemaIndex returns the table of all documents.
func schemaIndex(root string, out map[string]string) error {
	schemas, err := readSchemas(root)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString(mark("the schemas"))
	b.WriteString(`# Documents

Every command prints its result as one JSON document with ` + "`-o json`" + `, and as the same document in YAML with ` + "`-o yaml`" + `. Each begins with
its name, such as ` + "`\"schema\": \"hex21.probe/v1\"`" + `. Fields may be added, but never change their meaning. A missing value is left out, not zero. The
files are [JSON Schema](https://json-schema.org), draft 2020-12, and the tests validate real output with them.

| document | printed by | what it is |
| --- | --- | --- |
`)
	for _, s := range schemas {
		note := s.Description
		if _, which, ok := strings.Cut(s.Title, ": "); ok {
			note = strings.ToUpper(which[:1]) + which[1:] + ". " + note
		}
		fmt.Fprintf(&b, "| [`%s`](%s) | `%s` | %s |\n", s.document(), s.file, s.invocation(), note)
	}
	b.WriteString("\nTo see examples:\n\n```sh\n")
	seen := map[string]bool{}
	for _, s := range schemas {
		if !seen[s.Try] {
			b.WriteString(s.Try + "\n")
		}
		seen[s.Try] = true
	}
	b.WriteString("```\n\nHow documents are printed: [formats and streams](../topics/output.md). To select a part of one: `--jq`.\n")
	out["docs/schema/README.md"] = b.String()
	return nil
}
