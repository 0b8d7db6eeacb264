package saved

import "strings"

// panel is what the network panel of a browser shows of a call.
type panel struct {
	method, address, status string
	headers                 []string // of the response
}

func fromPanel(text string) (string, bool) {
	p, ok := readPanel(text)
	digits, reason, _ := strings.Cut(p.status, " ")
	if !ok || parseStatus(digits) == 0 || p.address == "" && len(p.headers) == 0 {
		return "", false
	}
	var out strings.Builder // like curl -v, which does not show the body if it goes elsewhere
	if p.address != "" && validName(p.method) && !strings.Contains(p.address, " ") {
		out.WriteString("> " + p.method + " " + p.address + " HTTP/1.1\n>\n")
	}
	out.WriteString("< HTTP/1.1 " + digits + " " + strings.TrimPrefix(reason, "• ") + "\n")
	for _, header := range p.headers {
		out.WriteString("< " + header + "\n")
	}
	out.WriteString("<\n")
	return out.String(), true
}

// readPanel reads names and values, on one line or on two. It reports false for any other text.
func readPanel(text string) (panel, bool) {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	p, ofRequest := panel{method: "GET"}, false
	for i := 0; i < len(lines); i++ {
		name, value, _ := strings.Cut(lines[i], ":")
		last := i // line of the value
		if value = strings.TrimSpace(value); value == "" {
			if last = i + 1; last < len(lines) {
				value = lines[last]
			}
		}
		switch name {
		case "General", "View source", "Raw", "Summary", "Response", "Response Headers", "Response headers":
			ofRequest, last = false, i
		case "Request", "Request Headers", "Request headers":
			ofRequest, last = true, i
		case "Request URL", "URL":
			p.address = value
		case "Request Method", "Method":
			p.method = value
		case "Status Code", "Status":
			p.status = value
		case "Remote Address", "Referrer Policy", "Version", "Transferred", "Address", "Source", "Initiator":
		default:
			if !validName(name) || p.status == "" {
				return panel{}, false
			}
			if !ofRequest {
				p.headers = append(p.headers, name+": "+value)
			}
		}
		i = last
	}
	return p, true
}
