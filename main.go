// Command hex21 turns a symptom of the Hex21 CMS API into a cause and a next step.
package main

import (
	"os"

	"github.com/hex21/hex21/cmd"
)

func main() { os.Exit(cmd.Main()) }
