package cli

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
)

// EditFile changes one value in the file, or removes it if there are no values, and returns the changed file.
func (a *App) EditFile(ctx context.Context, key string, values []string) (after config.File, err error) {
	path, err := a.ConfigFile()
	if err != nil {
		return after, err
	}
	err = a.WithConfigLock(ctx, path, func() error {
		_, text, err := a.ConfigText()
		if err != nil {
			return err
		}
		before, err := config.Parse(path, text)
		if err != nil {
			return ConfigError(err)
		}
		var changed []byte
		if after, changed, err = a.editText(ctx, before, text, key, values); err != nil {
			return err
		}
		return a.WriteConfig(ctx, path, changed)
	})
	return after, err
}

// OtherSetting adds the command line with the setting that an unknown name was probably meant to be to an error: one that is spelled
// almost the same or has another name elsewhere, or the default of a flag. Without one, it adds a step.
func (a *App) OtherSetting(err error, key string, otherwise explain.Step) error {
	if a.Globals.Profile != "" && !slices.Contains(a.Sys.Args, key) { // then the typed key is below the profile
		key = strings.TrimPrefix(key, config.ProfilePrefix(a.Globals.Profile))
	}
	err = WithStep(err, otherwise.Text, otherwise.Command)
	if near := a.nearSetting(key); near != "" && near != key { // else the value is wrong
		return Instead(err, []string{key}, near)
	}
	return err
}

// nearSetting returns the setting that a name was probably meant to be, or "".
func (a *App) nearSetting(key string) string {
	var names []string
	for _, k := range slices.Concat(config.Keys(), config.TopKeys()) {
		names = append(names, k.Name)
	}
	prefix := ""
	switch words := strings.SplitN(key, ".", 3); {
	case len(words) == 3 && OneOf(words[0], "profile", "profiles"):
		prefix, key = config.ProfilePrefix(words[1]), words[2]
	case len(words) == 2 && slices.Contains(names, words[1]):
		prefix, key = config.ProfilePrefix(words[0]), words[1]
	}
	switch plain := strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(key, "-", "_")), "hex21_"); plain {
	case "url", "host", "endpoint", "server", "api_url", "address":
		return prefix + "base_url"
	case "status", "status_page", "page":
		return prefix + "status_url"
	default:
		if near := NearWord(plain, names); near != "" {
			return prefix + near
		}
	}
	root, key := a.Tree(), strings.TrimPrefix(strings.TrimPrefix(key, "default."), "defaults.")
	if near := NearWord(key, DefaultableFlags(root.PersistentFlags())); near != "" {
		return prefix + "defaults." + near
	}
	command, flag, ok := strings.Cut(key, ".")
	if !ok {
		command, flag = "probe", key
	}
	_, known := CommandWithDefaults(root, command)
	command = NearWord(command, known)
	if c, _ := CommandWithDefaults(root, command); c != nil {
		if near := NearWord(flag, DefaultableFlags(c.Flags())); near != "" {
			return prefix + "defaults." + command + "." + near
		}
	}
	return ""
}

// maxKeyName is the maximum length of the name of a setting. YAML limits simple keys to 1024 characters (YAML 1.2, 7.4.2).
const maxKeyName = 500

// editText makes the change in the text of a file and validates the result.
func (a *App) editText(ctx context.Context, before config.File, text []byte, key string, values []string) (after config.File, changed []byte, err error) {
	target, err := a.settingTarget(key, before.Names())
	if err != nil {
		return before, nil, err
	}
	if values == nil {
		changed, err = unsetText(text, target, key)
	} else {
		changed, err = a.setText(ctx, text, target, key, values)
	}
	if err != nil {
		return before, nil, err
	}
	after, err = config.Parse(before.Path, changed)
	problems, invalid := errors.AsType[config.Problems](err)
	if !invalid {
		problems = a.CheckConfig(after)
	}
	known := map[string]bool{}
	for _, p := range a.CheckConfig(before) {
		known[p.Message] = true
	}
	for _, p := range problems {
		if !known[p.Message] { // this change did not cause problems that existed before
			return before, nil, a.refusedValue(Usagef("config: %s", p.Message), key, values)
		}
	}
	return after, changed, nil
}

// settingTarget returns what the name of a setting stands for.
func (a *App) settingTarget(key string, profiles []string) (config.Target, error) {
	switch {
	case len(key) > maxKeyName:
		return config.Target{}, WithHint(Usagef("the name of the setting is longer than %d bytes", maxKeyName), "see: hex21 help config")
	case strings.ContainsFunc(key, unicode.IsControl):
		return config.Target{}, WithHint(Usagef("the name of the setting contains control characters: %q", key), "see: hex21 help config")
	}
	target, err := config.ParseKey(key, profiles)
	switch last := strings.ToLower(key[strings.LastIndexByte(key, '.')+1:]); {
	case err == nil:
		return target, nil
	case OneOf(last, "key", "api_key", "api-key", "apikey", "token", "hex21_api_key"):
		return target, WithHint(&UsageError{err}, "the config file cannot hold the key itself: store it with hex21 auth login, or name its source with hex21 config set key_from env:NAME")
	}
	return target, a.OtherSetting(&UsageError{err}, key, nextstep.Do("see", nextstep.Hex21("help", "config")))
}

// refusedValue adds to an error about a new value what was probably meant, or what to do instead.
func (a *App) refusedValue(err error, key string, values []string) error {
	value := ""
	if len(values) == 1 {
		value = values[0]
	}
	if key == "key_from" || strings.HasSuffix(key, ".key_from") {
		if file, ok := strings.CutPrefix(strings.Join(values, ""), "file:"); ok {
			return WithStep(err, "nothing was written; for a file", nextstep.Hex21("config", "set", key+".command", "--", "cat", file))
		}
		if name := variableIn(value); name != "" {
			return Instead(err, values, "env:"+name)
		}
		return WithStep(err, "nothing was written; for a command", nextstep.Hex21("config", "set", key+".command", "--", "PROGRAM", "ARGUMENT"))
	}
	if key == "profile" && value != "" {
		return WithStep(err, "nothing was written; to create the profile", nextstep.Hex21("config", "set", config.ProfilePrefix(value)+"base_url", "https://your-domain/api"))
	}
	if _, flag, ok := strings.Cut(key, "defaults."); ok {
		trial, root := a.trialTree()
		var near *Mistake
		var hinted *HintError
		switch wrong := tryDefault(root, trial, flag, values); {
		case errors.As(wrong, &near) && near.Instead != nil:
			return &Mistake{Err: err, Words: near.Words, Instead: near.Instead, Text: "nothing was written; did you mean"}
		case errors.As(wrong, &hinted) && hinted.Hint != "":
			return WithHint(err, "nothing was written; %s", hinted.Hint)
		}
	}
	return a.OtherSetting(err, key, nextstep.Do("nothing was written; see", nextstep.Hex21("help", "config")))
}

func unsetText(text []byte, target config.Target, key string) ([]byte, error) {
	changed, err := config.Unset(text, target.Path)
	if last := len(target.Path) - 1; err == nil && target.Path[last] == config.FromCommand {
		changed, err = config.Unset(text, target.Path[:last]) // a source without its command is not a source
	}
	if errors.Is(err, config.ErrNoValue) {
		return nil, WithStep(&NotSetError{key}, "list the settings", nextstep.Hex21("config", "show"))
	}
	return changed, err
}

func (a *App) setText(ctx context.Context, text []byte, target config.Target, key string, values []string) ([]byte, error) {
	settable := target.Kind != config.Profiles && (target.Kind != config.Flags || target.Path[len(target.Path)-1] != "defaults")
	switch {
	case !settable:
		err := Usagef("%s is not a single value", key)
		if target.Kind != config.Profiles {
			return nil, WithHint(err, "name a setting in it, such as %s.color", key)
		}
		return nil, Instead(err, []string{key}, key+".base_url")
	case !target.List() && target.Kind != config.Flags && len(values) > 1:
		return nil, Usagef("%s takes one value, not %d", key, len(values))
	case target.Kind == config.Texts:
		values = absolutePaths(values)
		if _, err := a.loadCatalogs(ctx, explain.Builtin(), values); err != nil {
			return nil, err
		}
	}
	if len(text) == 0 {
		text = []byte("# yaml-language-server: $schema=" + ConfigSchema + "\n")
	}
	return config.Set(text, target, values...)
}

// absolutePaths returns absolute paths of files, because paths on the command line are relative to the current directory and those in the
// config file are not.
func absolutePaths(files []string) []string {
	out := make([]string, len(files))
	for i, file := range files {
		out[i] = file
		if path, err := filepath.Abs(file); err == nil {
			out[i] = path
		}
	}
	return out
}
