package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strconv"
	"strings"

	"github.com/hex21/hex21/explain"
)

// entry writes one entry: a heading, and a body that the script folds.
func (p *errorsPage) entry(e explain.Entry, g errorsGroup) {
	fmt.Fprintf(p, "<article class=\"entry\" id=\"%s\">\n<div class=\"head\">\n<h3>%s%s</h3>\n", htmlID(e.Code), p.link(e.Code), p.anchors(e))
	p.statuses(e)
	p.WriteString("<p class=\"meaning\">" + htmlText(e.Meaning) + provenanceMark(e, "meaning") + "</p>\n</div>\n<div class=\"body\">\n")
	if e.Detail != "" {
		p.WriteString("<p class=\"detail\">" + htmlProse(e.Detail) + provenanceMark(e, "detail") + "</p>\n")
	}
	p.WriteString("<dl>\n")
	p.row("Causes", provenanceMark(e, "causes"), list("ul", e.Causes))
	p.row("Fix", provenanceMark(e, "remedies"), list("ol", e.Remedies))
	if e.Retry != nil {
		p.row("Retry", provenanceMark(e, "retry"), "<p>"+retryHTML(e)+"</p>")
	}
	if len(e.Example) > 0 {
		p.row("Example", provenanceMark(e, "example"), pre(prettyJSON(e.Example)))
	}
	if langs := snippetLanguages(e); len(langs) > 0 {
		p.row("Code", provenanceMark(e, "snippets"), snippetsHTML(e, langs))
	}
	p.row("Codes", "", p.links(p.codesOf(e, g)))
	if len(e.Aliases) > 0 {
		p.row("Aliases", provenanceMark(e, "aliases"), "<p class=\"names\">"+codes(e.Aliases)+"</p>")
	}
	p.row("Related", "", p.links(e.Related))
	p.row("Read more", provenanceMark(e, "docs_url"), htmlLink(e.DocsURL))
	if source := provenanceText(e); source != "" {
		p.row("Source", "", "<p class=\"source\">"+htmlText(source)+"</p>")
	}
	p.WriteString("</dl>\n</div>\n</article>\n")
}

// row writes a labeled part of an entry; one without content is left out.
func (p *errorsPage) row(label, mark, content string) {
	if content != "" {
		p.WriteString("<dt>" + label + mark + "</dt>\n<dd>" + content + "</dd>\n")
	}
}

// provenanceMark marks a field as documented or inferred.
func provenanceMark(e explain.Entry, field string) string {
	switch e.Provenance[field] {
	case explain.Documented:
		return ` <b class="from documented">documented</b>`
	case explain.Inferred:
		return ` <b class="from">inferred</b>`
	}
	return ""
}

// anchors returns the targets of links to an alias. A name that already has a target keeps it.
func (p *errorsPage) anchors(e explain.Entry) string {
	var b strings.Builder
	for _, alias := range e.Aliases {
		if !p.ids[alias] {
			p.ids[alias] = true
			b.WriteString("<span class=\"alias\" id=\"" + htmlID(alias) + "\"></span>")
		}
	}
	return b.String()
}

// statuses returns the statuses of an entry, colored by class. The entry of a status is itself one.
func (p *errorsPage) statuses(e explain.Entry) {
	if e.Category == explain.CategoryStatus || len(e.Statuses) == 0 {
		return
	}
	p.WriteString("<p class=\"statuses\">")
	for i, status := range e.Statuses {
		if i > 0 {
			p.WriteString(" ")
		}
		name := strconv.Itoa(status)
		tag := "span"
		href := ""
		if p.ids[name] {
			tag, href = "a", " href=\"#"+name+"\""
		}
		fmt.Fprintf(p, "<%s class=\"status s%d\"%s>%s</%[1]s>", tag, status/100, href, name)
	}
	p.WriteString(provenanceMark(e, "statuses") + "</p>\n")
}

// codesOf lists the codes of an entry about a status or a category.
func (p *errorsPage) codesOf(e explain.Entry, own errorsGroup) []string {
	var test func(explain.Entry) bool
	switch e.Category {
	case explain.CategoryGroup:
		test = explain.InCategory(own.category)
	case explain.CategoryStatus:
		hasStatus, err := explain.HasStatus(e.Code)
		if err != nil {
			return nil
		}
		test = func(e explain.Entry) bool { return e.IsCode() && hasStatus(e) }
	default:
		return nil
	}
	var names []string
	for _, g := range p.groups {
		for _, e := range explain.Filter(g.entries, test) {
			names = append(names, e.Code)
		}
	}
	return names
}

// links leads to entries by their codes.
func (p *errorsPage) links(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "<p class=\"names\">" + strings.Join(mapEach(names, p.link), " ") + "</p>"
}

func codes(names []string) string {
	return strings.Join(mapEach(names, func(name string) string { return "<code>" + breakable(htmlText(name)) + "</code>" }), " ")
}

// list returns prose as the items of a ul or an ol.
func list(tag string, items []string) string {
	if len(items) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<" + tag + ">\n")
	for _, item := range items {
		b.WriteString("<li>" + htmlProse(item) + "</li>\n")
	}
	return b.String() + "</" + tag + ">"
}

// retryHTML returns the retry policy, with a note if only the number of attempts is inferred.
func retryHTML(e explain.Entry) string {
	text := htmlText(retryText(*e.Retry))
	if e.Retry.Retryable && e.Provenance["retry"] == explain.Documented && e.Provenance["retry.max_attempts"] == explain.Inferred {
		text += " (the number is inferred)"
	}
	return text
}

func pre(text string) string {
	return "<pre><code>" + html.EscapeString(CleanLines(text)) + "</code></pre>"
}

// prettyJSON returns an example on several lines; text that is not JSON is not changed.
func prettyJSON(raw json.RawMessage) string {
	var b bytes.Buffer
	if json.Indent(&b, bytes.TrimSpace(raw), "", "  ") != nil {
		return string(raw)
	}
	return b.String()
}

// snippetsHTML returns a heading and a program for each language; the script turns them into tabs.
func snippetsHTML(e explain.Entry, langs []string) string {
	var b strings.Builder
	b.WriteString("<div class=\"snippets\">\n")
	for _, lang := range langs {
		b.WriteString("<div data-lang=\"" + lang + "\"><h4>" + languageName(lang) + "</h4>" + pre(strings.TrimRight(e.Snippet(lang), "\n")) + "</div>\n")
	}
	return b.String() + "</div>"
}

// htmlLink returns a link to another page. Only http and https are allowed, because another scheme could be a script.
func htmlLink(url string) string {
	text := htmlText(url)
	if !isWeb(url) {
		return text
	}
	return "<a href=\"" + text + "\" rel=\"noopener noreferrer\">" + text + "</a>"
}
