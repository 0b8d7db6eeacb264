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

// titledMaintenance reports whether the title of a page is that the site is under maintenance.
func titledMaintenance(r *Result) bool {
	title := strings.ToLower(strings.TrimSpace(r.decoded.Title))
	return hasAny(title, maintenanceStates) || slices.Contains(maintenanceWords, title)
}

// offCodes are codes, and offWords the beginnings of the pages of a site that its host or its owner has switched off: waiting does not bring it
// back. They come from the pages of cPanel, Render, Azure, Vercel, Netlify and Supabase.
var (
	offCodes = []string{"DEPLOYMENT_PAUSED", "DEPLOYMENT_DISABLED"}
	offWords = []string{
		"account suspended", "this account has been suspended", "service suspended", "this service has been suspended", "site suspended", "this site has been suspended", "website suspended",
		"this website has been suspended", "error 403 - this web app is stopped", "this web app is stopped", "site disabled", "project paused", "project is paused", "this project is paused", "usage_exceeded",
	}
)

// switchedOff reports whether a response says that the host or the owner of the site has switched it off. A response that says when to come
// back, or that has a code of the API, is about something else.
func switchedOff(r *Result) bool {
	if retryAt(r) != nil || canonicalCode(r) != "" {
		return false
	}
	begins := func(text string) bool {
		text = strings.ToLower(strings.TrimSpace(text))
		return slices.ContainsFunc(offWords, func(words string) bool { return strings.HasPrefix(text, words) })
	}
	return r.decoded.ProductCode != "" && hasAny(r.decoded.ProductCode, offCodes) || begins(r.decoded.Title) || begins(r.decoded.Message)
}

// defaultPages are the titles and headings of what a web server shows before a site is set up.
var defaultPages = [...]struct{ words, product string }{
	{"welcome to nginx!", "nginx"}, {"apache2 ubuntu default page", "Apache"}, {"apache2 debian default page", "Apache"}, {"http server test page powered by", "Apache or nginx"},
	{"iis windows server", "IIS"}, {"caddy works!", "Caddy"}, {"welcome to openresty!", "OpenResty"}, {"welcome to tengine!", "Tengine"},
}

// defaultPage returns the web server whose default page answered, or "".
func defaultPage(r *Result) string {
	title := strings.ToLower(strings.TrimSpace(r.decoded.Title))
	for _, p := range defaultPages {
		if strings.HasPrefix(title, p.words) || title == "" && strings.HasPrefix(strings.ToLower(r.decoded.Message), p.words) {
			return p.product
		}
	}
	server := r.exchange.Answer.Header.Get("Server")
	if title == "" && strings.TrimSpace(r.decoded.Message) == "It works!" && (server == "" || strings.HasPrefix(server, "Apache")) {
		return "Apache"
	}
	return ""
}
