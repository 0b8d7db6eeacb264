package probe

import "strings"

// maintenanceWords are words for maintenance in the languages of such pages.
var maintenanceWords = []string{
	"maintenance", "be back", "wartung", "wird gerade gewartet", "mantenimiento", "manutenção", "manutenzione", "onderhoud", "prace konserwac", "prace techniczne", "przerwa techniczna",
	"технические работы", "технических работ", "техническое обслуживание", "технічні роботи", "メンテナンス", "维护中", "正在维护", "系统维护", "維護中", "系統維護", "점검 중", "시스템 점검",
	"bakım çalışması", "bakımda", "underhållsarbete", "vedligeholdelse", "vedlikehold", "huoltokatko", "probíhá údržba", "prebieha údržba", "karbantartás", "bảo trì", "sedang dalam pemeliharaan", "صيانة",
}

// titledMaintenance reports whether a page has the title of a maintenance page, and not that of a missing page on a site about maintenance.
func titledMaintenance(r *Result) bool {
	title := strings.ToLower(r.decoded.Title)
	return hasAny(title, maintenanceWords) && !hasAny(title, []string{"404", "not found"})
}

// offCodes are codes, and offWords phrases, of a site that its host or its owner has switched off: waiting does not bring it back. They come
// from the pages of cPanel, Render, Azure, Vercel, Netlify and Supabase.
var (
	offCodes = []string{"DEPLOYMENT_PAUSED", "DEPLOYMENT_DISABLED"}
	offWords = []string{"account suspended", "account has been suspended", "service suspended", "service has been suspended", "site has been suspended", "website has been suspended", "this web app is stopped", "site disabled", "project paused", "project is paused", "usage_exceeded"}
)

// switchedOff reports whether a response says that the host or the owner of the site has switched it off.
func switchedOff(r *Result) bool {
	return r.decoded.ProductCode != "" && hasAny(r.decoded.ProductCode, offCodes) ||
		hasAny(strings.ToLower(r.decoded.Title+" "+r.decoded.Message), offWords)
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
	if title == "" && strings.TrimSpace(r.decoded.Message) == "It works!" {
		return "Apache"
	}
	return ""
}
