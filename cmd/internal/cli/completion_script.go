package cli

import (
	"bytes"

	"github.com/spf13/cobra"
)

// CompletionScript returns the completion script for a shell: bash, zsh, fish or powershell. If bare is true, it omits descriptions.
func CompletionScript(root *cobra.Command, shell string, bare bool) ([]byte, error) {
	var script bytes.Buffer
	var err error
	switch {
	case shell == "bash":
		err = root.GenBashCompletionV2(&script, !bare)
	case shell == "zsh" && bare:
		err = root.GenZshCompletionNoDesc(&script)
	case shell == "zsh":
		err = root.GenZshCompletion(&script)
	case shell == "fish":
		err = root.GenFishCompletion(&script, !bare)
	case bare:
		err = root.GenPowerShellCompletion(&script)
	default:
		err = root.GenPowerShellCompletionWithDesc(&script)
	}
	if shell != "zsh" || err != nil {
		return script.Bytes(), err
	}
	const compdef = "\ncompdef _hex21 hex21\n" // compdef is not defined in a session without the completion system
	return bytes.Replace(script.Bytes(), []byte(compdef), []byte("\n(( $+functions[compdef] )) || { autoload -U compinit && compinit }"+compdef), 1), nil
}
