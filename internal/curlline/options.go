package curlline

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// option is a curl option that affects the request. set gets the value, "" for an option without one.
type option struct {
	long  string
	short byte // 0 without one
	value bool
	set   func(p *parser, value string) error
}

func flag(set func(p *parser)) func(*parser, string) error {
	return func(p *parser, _ string) error { set(p); return nil }
}

func word(set func(p *parser, value string)) func(*parser, string) error {
	return func(p *parser, value string) error { set(p, value); return nil }
}

func datumOf(kind dataKind) func(*parser, string) error {
	return func(p *parser, value string) error { return p.datum(value, kind) }
}

// table lists the options that are understood. Source: the manual of curl 8.
func table() []option {
	return []option{
		{"url", 0, true, word(func(p *parser, v string) { p.urls = append(p.urls, v) })},
		{"request", 'X', true, word(func(p *parser, v string) { p.method = v })},
		{"head", 'I', false, flag(func(p *parser) { p.head = true })},
		{"get", 'G', false, flag(func(p *parser) { p.get = true })},
		{"header", 'H', true, (*parser).header},
		{"user-agent", 'A', true, word(func(p *parser, v string) { p.line.Header = append(p.line.Header, Field{"User-Agent", v}) })},
		{"referer", 'e', true, word(func(p *parser, v string) {
			p.line.Header = append(p.line.Header, Field{"Referer", strings.TrimSuffix(v, ";auto")})
		})},
		{"cookie", 'b', true, (*parser).cookie},
		{"range", 'r', true, word(func(p *parser, v string) { p.line.Header = append(p.line.Header, Field{"Range", "bytes=" + v}) })},
		{"data", 'd', true, datumOf(dataPlain)},
		{"data-ascii", 0, true, datumOf(dataPlain)},
		{"data-raw", 0, true, datumOf(dataRaw)},
		{"data-binary", 0, true, datumOf(dataBinary)},
		{"data-urlencode", 0, true, datumOf(dataEncoded)},
		{"json", 0, true, datumOf(dataJSON)},
		{"url-query", 0, true, (*parser).query},
		{"form", 'F', true, func(p *parser, v string) error { return p.part(v, false) }},
		{"form-string", 0, true, func(p *parser, v string) error { return p.part(v, true) }},
		{"upload-file", 'T', true, word(func(p *parser, v string) { p.upload = v })},
		{"user", 'u', true, word(func(p *parser, v string) { p.user = v })},
		{"oauth2-bearer", 0, true, word(func(p *parser, v string) { p.bearer = v })},
		{"proxy", 'x', true, word(func(p *parser, v string) { p.line.Proxy = v })},
		{"proxy-user", 'U', true, word(func(p *parser, v string) { p.proxyUser = v })},
		{"insecure", 'k', false, flag(func(p *parser) { p.line.Insecure = true })},
		{"location", 'L', false, flag(func(p *parser) { p.line.Follow = true })},
		{"location-trusted", 0, false, flag(func(p *parser) {
			p.line.Follow = true
			p.note("--location-trusted is read as --location: credentials stay with their origin")
		})},
		{"compressed", 0, false, flag(func(p *parser) { p.line.Compressed = true })},
		{"http1.1", 0, false, flag(func(p *parser) { p.line.HTTP1 = true })},
		{"http1.0", '0', false, flag(func(p *parser) { p.line.HTTP1 = true })},
		{"ipv4", '4', false, flag(func(p *parser) { p.line.IPv4 = true })},
		{"ipv6", '6', false, flag(func(p *parser) { p.line.IPv6 = true })},
		{"globoff", 'g', false, flag(func(p *parser) { p.noGlob = true })},
		{"resolve", 0, true, word(func(p *parser, v string) { p.line.Resolve = append(p.line.Resolve, strings.TrimPrefix(v, "+")) })},
		{"cacert", 0, true, word(func(p *parser, v string) { p.line.CACert = v })},
		{"cert", 'E', true, (*parser).certificate},
		{"key", 0, true, word(func(p *parser, v string) { p.line.Key = v })},
		{"max-time", 'm', true, func(p *parser, v string) error { return seconds("max-time", v, &p.line.MaxTime) }},
		{"connect-timeout", 0, true, func(p *parser, v string) error { return seconds("connect-timeout", v, &p.line.ConnectTimeout) }},
	}
}

// ignoredOptions lists options, such as those for curl's own output, that do not change the request.
func ignoredOptions() []string {
	return strings.Fields(`silent show-error verbose include fail fail-with-body fail-early no-progress-meter progress-bar no-buffer
		styled-output output write-out dump-header create-dirs remote-name remote-name-all remote-header-name remote-time output-dir
		stderr trace trace-ascii trace-time trace-ids trace-config path-as-is http2 http2-prior-knowledge tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3
		disable no-keepalive keepalive-time tcp-nodelay tcp-fastopen basic cookie-jar max-filesize no-sessionid ssl-no-revoke suppress-connect-headers
		no-clobber remove-on-error xattr parallel parallel-immediate parallel-max libcurl no-alpn no-npn speed-limit speed-time limit-rate
		happy-eyeballs-timeout-ms max-redirs post301 post302 post303 retry retry-delay retry-max-time retry-all-errors retry-connrefused next`)
}

// withValue returns the long options of curl that take a value and that table does not list.
func withValue() []string {
	return strings.Fields(`abstract-unix-socket alt-svc aws-sigv4 capath cert-type ciphers config connect-to continue-at cookie-jar
		create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine
		etag-compare etag-save expect100-timeout ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode
		happy-eyeballs-timeout-ms haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway keepalive-cnt keepalive-time key-type krb
		libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs netrc-file noproxy output
		output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy-cacert proxy-capath proxy-cert proxy-cert-type
		proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers
		proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy1.0 pubkey quote random-file rate request-target retry retry-delay
		retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr
		telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config
		unix-socket variable vlan-priority write-out`)
}

// shortNames returns the letters of options that table does not list.
func shortNames() map[byte]string {
	return map[byte]string{
		'a': "append", 'B': "use-ascii", 'c': "cookie-jar", 'C': "continue-at", 'D': "dump-header", 'f': "fail", 'h': "help", 'i': "include",
		'j': "junk-session-cookies", 'J': "remote-header-name", 'K': "config", 'l': "list-only", 'M': "manual", 'n': "netrc", 'N': "no-buffer",
		'o': "output", 'O': "remote-name", 'p': "proxytunnel", 'P': "ftp-port", 'q': "disable", 'Q': "quote", 'R': "remote-time", 's': "silent",
		'S': "show-error", 't': "telnet-option", 'v': "verbose", 'V': "version", 'w': "write-out", 'y': "speed-time", 'Y': "speed-limit",
		'z': "time-cond", 'Z': "parallel", '#': "progress-bar", '1': "tlsv1", '2': "sslv2", '3': "sslv3", ':': "next",
	}
}

// options applies the words of the command line in their order.
func (p *parser) options(words []string) error {
	byLong, byShort := map[string]option{}, map[byte]option{}
	for _, o := range table() {
		byLong[o.long] = o
		if o.short != 0 {
			byShort[o.short] = o
		}
	}
	for len(words) > 0 {
		this, unsure := words[0], p.unsure
		words, p.unsure = words[1:], false
		take := func(o option, shown string) error {
			value := ""
			if o.value {
				if len(words) == 0 {
					return fmt.Errorf("%s of the curl command has no value", shown)
				}
				value, words = words[0], words[1:]
			}
			return o.set(p, value)
		}
		switch {
		case this == "--next" || this == "-:":
			p.note("only the first call is used, up to %s", this)
			return nil
		case this == "--":
			p.urls = append(p.urls, words...)
			return nil
		case strings.HasPrefix(this, "--"):
			o, ok := byLong[this[2:]]
			if !ok {
				o = unknownOption(this[2:])
			}
			if err := take(o, this); err != nil {
				return err
			}
		case len(this) > 1 && this[0] == '-':
			if err := p.letters(this[1:], byShort, take); err != nil {
				return err
			}
		case unsure && !strings.Contains(this, "://"):
			p.maybe = append(p.maybe, this)
		default:
			p.urls = append(p.urls, this)
		}
	}
	return nil
}

// unknownOption returns an option that table does not list. It is noted, unless it does not change the request.
func unknownOption(name string) option {
	o := option{long: name, value: slices.Contains(withValue(), name)}
	o.set = func(p *parser, _ string) error {
		if name == "unix-socket" || name == "abstract-unix-socket" {
			return ErrUnixSocket
		}
		if base := strings.TrimPrefix(name, "no-"); !slices.Contains(ignoredOptions(), name) && !slices.Contains(ignoredOptions(), base) {
			name, _, _ = strings.Cut(name, "=") // curl has no such values, and this one may be a secret
			p.note("--%s is ignored", name)
			p.unsure = !o.value
		}
		return nil
	}
	return o
}

// letters applies one-letter options, which may be combined; the rest of the word is the value of the first option that takes one.
func (p *parser) letters(letters string, byShort map[byte]option, take func(option, string) error) error {
	for i := 0; i < len(letters); i++ {
		o, ok := byShort[letters[i]]
		if !ok {
			name, known := shortNames()[letters[i]]
			if !known {
				p.note("-%c is ignored", letters[i])
				continue
			}
			o = unknownOption(name)
		}
		switch rest := letters[i+1:]; {
		case !o.value:
			if err := o.set(p, ""); err != nil {
				return err
			}
		case rest != "":
			return o.set(p, rest)
		default:
			return take(o, "-"+letters[i:i+1])
		}
	}
	return nil
}

// header reads -H: 'Name: value', 'Name;' for an empty value, 'Name:' to remove one, @FILE for one header per line.
func (p *parser) header(value string) error {
	if name, isFile := strings.CutPrefix(value, "@"); isFile {
		text, err := p.read(name)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(text)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '@' {
				if err := p.header(line); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if strings.HasPrefix(value, ":") {
		return nil // a pseudo-header that a browser copied
	}
	name, content, ok := strings.Cut(value, ":")
	if !ok {
		name, _, ok = strings.Cut(value, ";")
	}
	name, content = strings.TrimSpace(name), strings.TrimSpace(content)
	if !ok || name == "" {
		p.note("a -H that is not 'Name: value' is ignored")
		return nil
	}
	if strings.EqualFold(name, "Content-Length") {
		return nil // it follows from the body
	}
	p.line.Header = append(p.line.Header, Field{name, content})
	return nil
}

// cookie reads -b: cookies when there is a =, else a file of cookies, which is left out.
func (p *parser) cookie(value string) error {
	if !strings.Contains(value, "=") {
		p.note("the cookie file of -b is ignored")
		return nil
	}
	p.cookies = append(p.cookies, value)
	return nil
}

func (p *parser) certificate(value string) error {
	file, password, ok := strings.Cut(value, ":")
	if ok && password != "" && len(file) > 1 { // a Windows path has its colon in second place
		p.note("the password of --cert is ignored")
		value = file
	}
	p.line.Cert = value
	return nil
}

// query reads --url-query: NAME=CONTENT, encoded, or +TEXT, unchanged.
func (p *parser) query(value string) error {
	encoded, err := p.encode(value)
	if raw, ok := strings.CutPrefix(value, "+"); ok {
		encoded, err = raw, nil
	}
	if err != nil {
		return err
	}
	if len(p.urls) == 0 {
		p.note("--url-query before the URL is ignored")
		return nil
	}
	last := len(p.urls) - 1
	join := "?"
	if u, err := url.Parse(p.urls[last]); err == nil && u.RawQuery != "" {
		join = "&"
	}
	p.urls[last] += join + encoded
	return nil
}

func seconds(name, value string, into *time.Duration) error {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || n < 0 || n > 1e6 {
		return fmt.Errorf("--%s of the curl command is not a number of seconds: %q", name, value)
	}
	*into = time.Duration(n * float64(time.Second))
	return nil
}
