package configcmd_test

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/scripttest"
)

// configSchemaFile describes the config file to editors. A new file names it in its first line.
var configSchemaFile = filepath.Join("..", "..", "docs", "schema", "file", "config.v1.json")

type object = map[string]any

// TestConfigSchemaIsUpToDate holds the schema for editors against the keys and flags of the program. -update writes it.
func TestConfigSchemaIsUpToDate(t *testing.T) {
	t.Parallel()
	var want strings.Builder
	encoder := json.NewEncoder(&want)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(configSchema(t)); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, configSchemaFile, want.String())
}

// configSchema makes the schema from what the program knows.
func configSchema(t *testing.T) object {
	t.Helper()
	text := object{"type": "string", "minLength": 1, "pattern": `\S`}
	texts := object{"type": "array", "items": object{"type": []string{"string", "number", "boolean"}}}
	kinds := map[config.Kind]object{
		config.Text: text, config.Texts: texts, config.Flags: {"$ref": "#/$defs/defaults"},
		config.KeySource: {"oneOf": []object{
			{"const": "keychain"},
			{"type": "string", "pattern": "^env:[A-Za-z_][A-Za-z0-9_]*$"},
			{
				"type": "object", "required": []string{"command"}, "additionalProperties": false,
				"properties": object{"command": object{
					"description": "A program and its arguments, run without a shell. It prints the key on one line.",
					"type":        "array", "minItems": 1, "items": object{"type": []string{"string", "number", "boolean"}},
				}},
			},
		}},
	}
	properties := func(lists ...[]config.Key) object {
		out := object{}
		for _, list := range lists {
			for _, key := range list {
				field := object{"description": sentence(key.Means)}
				maps.Copy(field, kinds[key.Kind])
				if key.Kind == config.Profiles {
					field["type"], field["additionalProperties"] = []string{"object", "null"}, object{"$ref": "#/$defs/profile"}
				}
				if key.Name == "profile" {
					field["type"] = []string{"string", "number", "boolean"} // a name is a name, however YAML reads it
				}
				out[key.Name] = field
			}
		}
		return out
	}
	return object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"$id":         "https://hex21.dev/schema/file/config.v1.json",
		"title":       "The config file of hex21",
		"description": "The installations, the sources of their keys, and default values of flags.",
		"type":        []string{"object", "null"}, "additionalProperties": false,
		"properties": properties(config.Keys(), config.TopKeys()),
		"$defs": object{
			"profile": object{
				"description": "One installation.", "type": []string{"object", "null"}, "additionalProperties": false, "properties": properties(config.Keys()),
			},
			"defaults": flagsSchema(t),
			"flag": object{
				"description": "The value of a flag as it is typed, or a list of them for one that can be repeated.",
				"type":        []string{"string", "number", "boolean", "array"}, "items": object{"type": []string{"string", "number", "boolean"}},
			},
		},
	}
}

// flagsSchema lists the flags that may have a default, as the completion of the program does.
func flagsSchema(t *testing.T) object {
	t.Helper()
	flag := func(means string) object { return object{"description": sentence(means), "$ref": "#/$defs/flag"} }
	all := object{}
	listed := scripttest.Session{}.Run(t, "__complete", "config", "set", "defaults.").Stdout
	for line := range strings.Lines(listed) {
		key, means, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		parts := strings.Split(key, ".")
		switch {
		case !ok || parts[0] != "defaults":
		case len(parts) == 2:
			all[parts[1]] = flag(means)
		default:
			command, _ := all[parts[1]].(object)
			if command == nil {
				command = object{"description": "Flags of hex21 " + parts[1] + ".", "type": []string{"object", "null"}, "additionalProperties": false, "properties": object{}}
				all[parts[1]] = command
			}
			command["properties"].(object)[parts[2]] = flag(means)
		}
	}
	if len(all) < 4 {
		t.Fatalf("the program lists few flags: %s", listed)
	}
	return object{"description": "Flags that apply as if they had been typed.", "type": []string{"object", "null"}, "additionalProperties": false, "properties": all}
}

func sentence(clause string) string { return strings.ToUpper(clause[:1]) + clause[1:] + "." }

// TestConfigSchemaAgreesWithTheReader holds files against both: what an editor marks is what hex21 refuses.
func TestConfigSchemaAgreesWithTheReader(t *testing.T) {
	t.Parallel()
	compiler := jsonschema.NewCompiler()
	schema, err := compiler.Compile(configSchemaFile)
	if err != nil {
		t.Fatal(err)
	}
	for text, good := range map[string]bool{
		"":          true,
		"# nothing": true,
		"base_url: https://a.example.org\nstatus_url: https://s.example.org\nkey_from: keychain\ncatalogs: [a.yaml]": true,
		"key_from: env:A_1": true, "key_from: {command: [op, read, 7]}": true, "profile: 7\nprofiles: {'7': {}}": true,
		"profiles: {a: {base_url: 'https://a.example.org', defaults: {color: never}}, b: }":       true,
		"defaults: {probe: {timeout: 5, header: ['A: a', 'B: b'], location: true}, output: json}": true,
		"bas_url: x": false, "base_url: 7": false, "base_url: ''": false, "base_url: [a]": false, "base_url: ": false,
		"catalogs: a.yaml": false, "catalogs: [[a]]": false, "catalogs: [{a: b}]": false,
		"key_from: secret": false, "key_from: 'env:'": false, "key_from: env:a-b": false, "key_from: []": false, "key_from: {}": false,
		"key_from: {command: op}": false, "key_from: {command: []}": false, "key_from: {command: [op], x: y}": false, "key_from: ": false,
		"profiles: []": false, "profiles: {a: b}": false, "profiles: {a: {profile: b}}": false, "profiles: {a: {profiles: {}}}": false,
		"defaults: {probe: {timout: 5}}": false, "defaults: {colour: never}": false, "defaults: {probe: 7}": false, "defaults: {colour: }": false,
		"defaults: {json: true}": false, "defaults: {probe: {data: x}}": false, "defaults: {probe: {base-url: x}}": false, "defaults: {nonsense: {a: b}}": false,
		"- a": false, "text": false,
	} {
		var value any
		if err := yaml.Unmarshal([]byte(text), &value); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		asJSON, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(asJSON)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); (err == nil) != good {
			t.Errorf("%q: the schema says %v", text, err)
		}
		got := scripttest.Session{}.Run(t, "config", "show", "--config", scripttest.File(t, "config.yaml", text+"\n"))
		if (got.Code == 0) != good || !good && got.Code != 2 {
			t.Errorf("%q: hex21 exits %d: %s", text, got.Code, got.Stderr)
		}
	}
}
