package probecmd

import (
	"context"
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// alsoFormats returns the formats of --also. The format outputs is for a step of a GitHub workflow.
func alsoFormats() []string {
	return []string{string(render.JSON), string(render.YAML), string(render.Markdown), string(render.GitHub), "outputs"}
}

// checkAlso validates --also before the call, which may not be repeatable.
func (f *reportFlags) checkAlso() error {
	for _, text := range f.also {
		format, file, _ := strings.Cut(text, "=")
		if file == "" || file == "-" || !slices.Contains(alsoFormats(), format) {
			return cli.WithHint(cli.Flagf("also", "--also %q is not a format and a file", text), "for example --also json=result.json; the formats are %s",
				strings.Join(alsoFormats(), ", "))
		}
	}
	return nil
}

func (o *options) writeAlso(ctx context.Context, result *probe.Result) error {
	v := o.viewOf(result)
	v.Compact, v.Other = false, map[render.Format]func() string{"outputs": func() string { return render.StepOutputs(result) }}
	for _, text := range o.report.also {
		format, file, _ := strings.Cut(text, "=")
		out, err := o.app.Encode(v, render.Format(format), o.app.FileScreen)
		if err == nil {
			err = o.app.WriteFile(ctx, file, out)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
