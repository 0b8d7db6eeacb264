package probecmd

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/curlline"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
)

// reportFlags name files to write in addition to the result.
type reportFlags struct {
	file string
	har  string
	also []string
}

func (f *reportFlags) register(fs *pflag.FlagSet) {
	fs.StringVar(&f.file, "report", "", "write a support bundle without credentials to a `file`: Markdown, or HTML if the name ends in .html")
	fs.StringVar(&f.har, "har", "", "write an HTTP archive (HAR 1.2) without credentials to a `file`")
	fs.StringArrayVar(&f.also, "also", nil, "also write the result as `FORMAT=FILE`: json, yaml, markdown, github or outputs; repeatable")
}

// checkFiles validates the names of files to write before the call, which may not be repeatable. The name - is not allowed, because stdout
// has the result.
func (o *options) checkFiles() error {
	for _, to := range []struct{ flag, file string }{{"body-out", o.bodyOut}, {"report", o.report.file}, {"har", o.report.har}} {
		if to.file == "-" {
			return cli.WithHint(cli.Usagef("--%s - would mix with the result on stdout", to.flag), "name a file; -i prints the body, -o markdown the result")
		}
	}
	return o.report.checkAlso()
}

func (o *options) writeArchive(ctx context.Context, tried []saved.Call) error {
	if o.report.har == "" {
		return nil
	}
	text, err := render.EncodeJSON(saved.Archive(cli.ReadBuild().Version, tried))
	if err != nil {
		return err
	}
	return o.app.WriteFile(ctx, o.report.har, text)
}

func (o *options) writeReport(ctx context.Context, last saved.Call) error {
	if o.report.file == "" {
		return nil
	}
	build := cli.ReadBuild()
	shown, call := last.View().ForFile(), last.Exchange.Call
	if len(call.Body) > 0 {
		call.Body = []byte(shown.RequestBody)
	}
	report := render.Report{
		Result: last.Result, View: shown, Curl: curlline.Command(call, o.curlOptions()),
		Program: fmt.Sprintf("hex21 %s, %s, %s", build.Version, build.GoVersion, build.Platform), At: o.app.Sys.Now(),
	}
	text := render.ReportMarkdown
	switch strings.ToLower(filepath.Ext(o.report.file)) {
	case ".html", ".htm":
		text = render.ReportHTML
	}
	return o.app.WriteFile(ctx, o.report.file, []byte(text(report)))
}

func (o *options) writeBody(ctx context.Context, path string, x *exchange.Exchange) error {
	var body []byte
	if x.Answer != nil {
		body = x.Answer.Body
	}
	return o.app.WriteRaw(ctx, path, body)
}
