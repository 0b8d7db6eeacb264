package cli

import (
	"fmt"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/status"
)

// CheckConfig validates everything in a file, including what this run does not use: flags, URLs, the profile.
func (a *App) CheckConfig(file config.File) config.Problems {
	problems := a.FlagProblems(file)
	report := func(key string, err error) {
		if err == nil {
			return
		}
		place, _ := file.At(key)
		problems = append(problems, config.Problem{Path: file.Path, Place: place, Message: key + ": " + err.Error()})
	}
	for _, level := range file.Levels() {
		if level.BaseURL != "" {
			_, err := address.BaseURL(level.BaseURL)
			report(level.Prefix+"base_url", err)
		}
		if level.StatusURL != "" {
			_, err := status.ParseURL(level.StatusURL)
			report(level.Prefix+"status_url", err)
		}
	}
	if _, _, err := file.Select(""); err != nil {
		report("profile", fmt.Errorf("there is no profile %q%s", file.Profile, spelling.DidYouMean(file.Profile, file.Names())))
	}
	order.Stable(problems, config.Problem.Compare)
	return problems
}
