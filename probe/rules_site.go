package probe

import (
	"slices"
	"strings"
)

// maintenanceWords are words for maintenance in the languages of such pages. They are enough for a server that is unavailable.
var maintenanceWords = []string{
	"maintenance", "be back", "wartung", "wird gerade gewartet", "mantenimiento", "manutenção", "manutenzione", "onderhoud", "prace konserwac", "prace techniczne", "przerwa techniczna",
	"технические работы", "технических работ", "техническое обслуживание", "технічні роботи", "メンテナンス", "维护中", "正在维护", "系统维护", "維護中", "系統維護", "점검 중", "시스템 점검",
	"bakım çalışması", "bakımda", "underhållsarbete", "vedligeholdelse", "vedlikehold", "huoltokatko", "probíhá údržba", "prebieha údržba", "karbantartás", "bảo trì", "sedang dalam pemeliharaan", "صيانة",
}

// maintenanceStates are phrases for a site that is under maintenance. The words alone may also be what a site is about.
var maintenanceStates = []string{
	"under maintenance", "undergoing maintenance", "maintenance mode", "scheduled maintenance", "planned maintenance", "down for maintenance", "closed for maintenance", "maintenance in progress",
	"be back soon", "be back shortly", "be right back", "en maintenance", "maintenance en cours", "wartungsarbeiten", "wartungsmodus", "in wartung", "wegen wartung", "wird gerade gewartet",
	"en mantenimiento", "por mantenimiento", "em manutenção", "in manutenzione", "in onderhoud", "onderhoudswerkzaamheden", "prace konserwac", "prace techniczne", "przerwa techniczna",
	"технические работы", "технических работ", "техническое обслуживание", "технічні роботи", "メンテナンス中", "维护中", "正在维护", "系统维护", "維護中", "系統維護", "점검 중", "시스템 점검",
	"bakım çalışması", "bakımda", "underhållsarbete", "huoltokatko", "probíhá údržba", "prebieha údržba", "sedang dalam pemeliharaan", "đang bảo trì",
}

// maintenanceTopics are those of the phrases that may also be what a page is about: "Maintenance mode settings", "Scheduled maintenance on
// Sunday". They count only at the end of a part of a title.
var maintenanceTopics = []string{"maintenance mode", "scheduled maintenance", "planned maintenance", "wartungsmodus", "wartungsarbeiten", "onderhoudswerkzaamheden"}

// titledMaintenance reports whether the title of a page is that the site is under maintenance.
func titledMaintenance(r *Result) bool {
	title := strings.ToLower(strings.TrimSpace(r.decoded.Title))
	parts := strings.FieldsFunc(title, func(c rune) bool { return strings.ContainsRune("|·•–—", c) }) // before or after the name of the site
	return slices.Contains(maintenanceWords, title) || slices.ContainsFunc(parts, func(part string) bool { return inMaintenance(part, isNotice(r)) })
}

// inMaintenance reports whether a text says that the site is under maintenance now. A page with more to say, and a topic, have to end with
// it; a topic counts only on a notice.
func inMaintenance(text string, notice bool) bool {
	text = strings.TrimRight(text, " .!…")
	return slices.ContainsFunc(maintenanceStates, func(state string) bool {
		topic := slices.Contains(maintenanceTopics, state)
		return strings.HasSuffix(text, state) && (notice || !topic) || notice && !topic && strings.Contains(text, state)
	})
}

// maxNotice is the most that a page says whose only content is what its title says. Of a longer text, a longer beginning is kept.
const maxNotice = 250

// isNotice reports whether a page says no more than that something is not available, as opposed to a page about a subject.
func isNotice(r *Result) bool { return len(r.decoded.Message) < maxNotice }

// onlyMaintenance reports whether a success is a page about maintenance now. A banner on a page only announces it.
func onlyMaintenance(r *Result) bool {
	return titledMaintenance(r) || isNotice(r) && inMaintenance(r.said.message, true)
}

// offCodes are codes, and offWords the beginnings of the pages of a site that its host or its owner has switched off or not set up: waiting
// does not bring it back. They come from the pages of cPanel, Render, Azure, Vercel, Netlify, Supabase, Fastly and bunny.net.
var (
	offCodes = []string{"DEPLOYMENT_PAUSED", "DEPLOYMENT_DISABLED"}
	offWords = []string{
		"account suspended", "this account has been suspended", "service suspended", "this service has been suspended", "site suspended", "this site has been suspended", "website suspended",
		"this website has been suspended", "error 403 - this web app is stopped", "this web app is stopped", "site disabled", "project paused", "project is paused", "this project is paused", "usage_exceeded", "fastly error: unknown domain", "domain suspended or not configured",
	}
)

// switchedOff reports whether a response says that the host or the owner of the site has switched it off or not set it up. A response that
// says when to come back, or that has a code of the API, is about something else, and a 4xx in JSON is about an account of the API.
func switchedOff(r *Result) bool {
	if retryAt(r) != nil || canonicalCode(r) != "" || saysMaintenance(r) {
		return false
	}
	begins := func(text string) bool {
		text = strings.ToLower(strings.TrimSpace(text))
		return slices.ContainsFunc(offWords, func(words string) bool { return strings.HasPrefix(text, words) })
	}
	if r.decoded.ProductCode != "" && hasAny(r.decoded.ProductCode, offCodes) {
		return true
	}
	return !(isJSON(r) && r.status() < 500) && (begins(r.decoded.Title) || begins(r.decoded.Message))
}

// defaultPages are the titles of what a web server shows before a site is set up; what follows may only be a version or the name of a
// distribution. The title of an article goes on differently.
var defaultPages = [...]struct{ words, product string }{
	{"welcome to nginx", "nginx"}, {"apache2 ubuntu default page", "Apache"}, {"apache2 debian default page", "Apache"}, {"test page for the apache http server", "Apache"},
	{"apache http server test page", "Apache"}, {"http server test page powered by", "Apache or nginx"}, {"test page for the http server", "Apache or nginx"}, {"test page for the nginx http server", "nginx"},
	{"iis windows server", "IIS"}, {"iis windows", "IIS"}, {"iis7", "IIS"}, {"iis8", "IIS"}, {"caddy works", "Caddy"}, {"welcome to openresty", "OpenResty"}, {"welcome to tengine", "Tengine"},
	{"apache tomcat/", "Tomcat"}, {"web server's default page", "Plesk"}, {"domain default page", "Plesk"}, {"default web site page", "cPanel"}, {"default server page", "the web server"},
}

// distributions are the words that may follow the title of a default page.
var distributions = []string{"on", "powered", "by", "fedora", "red", "hat", "enterprise", "linux", "centos", "stream", "almalinux", "rocky", "amazon", "it", "works", "server", "windows", "ubuntu", "debian", "epel"}

// defaultPage returns the web server whose default page answered, or "".
func defaultPage(r *Result) string {
	title := strings.ToLower(strings.TrimSpace(r.decoded.Title))
	for _, p := range defaultPages {
		if rest, ok := strings.CutPrefix(title, p.words); ok && isDistribution(rest) {
			return p.product
		}
		if title == "" && strings.HasPrefix(r.said.message, p.words+"!") {
			return p.product
		}
	}
	h := r.exchange.Answer.Header
	if server := h.Get("Server"); title == "" && strings.TrimSpace(r.decoded.Message) == "It works!" && h.Get("X-Powered-By") == "" && (server == "" || strings.HasPrefix(server, "Apache")) {
		return "Apache"
	}
	return ""
}

// isDistribution reports whether the rest of a title has only versions and names of distributions.
func isDistribution(rest string) bool {
	return !slices.ContainsFunc(strings.FieldsFunc(rest, func(c rune) bool { return strings.ContainsRune(" !:.,-/", c) }), func(word string) bool {
		return strings.Trim(word, "0123456789r") != "" && !slices.Contains(distributions, word)
	})
}

// forSale reports whether the title of a page is that its domain is for sale or parked.
func forSale(r *Result) bool {
	title := strings.ToLower(r.decoded.Title)
	name, rest, _ := strings.Cut(title, " ")
	return hasAny(title, []string{"domain is for sale", "domain name is for sale", "domain is parked", "buy this domain"}) ||
		slices.Contains([]string{"domain for sale", "parked domain", "domain parking"}, title) || // otherwise a page about them
		strings.Contains(name, ".") && hasAny(rest, []string{"domain for sale", "parked domain", "domain parking"}) ||
		strings.Contains(name, ".") && (strings.HasPrefix(rest, "is for sale") || strings.HasPrefix(rest, "is parked"))
}
