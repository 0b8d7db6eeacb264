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
	check := func(prefix string, p config.Profile) {
		if p.BaseURL != "" {
			_, err := address.BaseURL(p.BaseURL)
			report(prefix+"base_url", err)
		}
		if p.StatusURL != "" {
			_, err := status.ParseURL(p.StatusURL)
			report(prefix+"status_url", err)
		}
	}
	check("", file.Common)
	for _, name := range file.Names() {
		check("profiles."+name+".", file.Profiles[name])
	}
	if _, _, err := file.Select(""); err != nil {
		report("profile", fmt.Errorf("there is no profile %q%s", file.Profile, spelling.DidYouMean(file.Profile, file.Names())))
	}
	order.Stable(problems, config.Problem.Compare)
	return problems
}
