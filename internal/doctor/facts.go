package doctor

import (
	"net/netip"
	"net/url"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/probe"
)

// Facts are what there is to know about a setup. The zero value of a field means that nothing is there.
type Facts struct {
	// Now is the time by this machine's clock, in its zone.
	Now      time.Time
	TimeZone TimeZone
	Build    Build
	Config   Config
	Base     Address
	Status   Address
	Key      Key
	Proxy    Proxy
	// NoRoots reports whether this machine does not trust any certificate authority and no file with authorities was named.
	NoRoots  bool
	Terminal Terminal
	Catalogs []Catalog
	Shell    Shell
	// Network is nil if the network was not to be checked.
	Network *Network
}

// TimeZone is what the machine shows times in.
type TimeZone struct {
	// Variable is TZ, Unknown that no such zone is installed, so that times are in UTC.
	Variable string
	Unknown  bool
}

// Build is what this build knows of itself.
type Build struct {
	Version, Commit string
	Time            time.Time // of the commit; zero where it is not known
	Modified        bool
	Go, Platform    string
}

// BaseUnknown reports whether the config file, which cannot be used, may name the base URL.
func (f Facts) BaseUnknown() bool { return f.Config.Problem != ConfigGood && f.Base.IsDefault() }

// Config is the config file.
type Config struct {
	Path   string
	Source string
	// Named reports whether the user named the file, so that it must be there.
	Named, Found bool
	// Err is why the file cannot be used; Problem says which kind of trouble that is.
	Err     string
	Problem ConfigProblem
	// Profile is the profile in use; Profiles are all that the file has.
	Profile  config.Setting
	Profiles []string
	// ForOthers describes what other users may do with the file.
	ForOthers Access
}

// ConfigProblem is why a config file cannot be used.
type ConfigProblem int

// The problems of a config file.
const (
	ConfigGood ConfigProblem = iota
	ConfigUnreadable
	ConfigInvalid
	ConfigNoProfile
)

// Access is what other users may do with a file.
type Access struct {
	Read, Write bool
	// Owner reports whether the file belongs to another user, who is not the administrator.
	Owner bool
	// Mode are the permissions as ls shows them.
	Mode string
}

// Address is a URL of the settings. URL is nil where it cannot be used.
type Address struct {
	config.Setting
	URL *url.URL
	// Lookalike is a variable that is set, has nearly the right name, and is not read by hex21.
	Lookalike string
	// Foreign reports whether the default status page does not cover the installation.
	Foreign bool
}

// Key is the key and where it comes from.
type Key struct {
	config.Setting
	// Variable is the name of the variable that holds it; Keychain that the keychain does.
	Variable string
	Keychain bool
	// Empty reports whether the variable is set to an empty value.
	Empty bool
	// Lookalike is a variable that is set, has nearly the right name, and is not read by hex21.
	Lookalike string
	// Elsewhere is the origin that the key of the config file belongs to, where the base URL is on another one.
	Elsewhere string
	// Err is why the source gave no key, Steps what to do about it.
	Err   string
	Steps []explain.Step
	// Skipped describes why the source was not asked.
	Skipped string
}

// Proxy is what the environment says about proxies.
type Proxy struct {
	// Variables are those that are set and not empty, in any order.
	Variables []config.Setting
	// Used is the proxy that a call to the base URL goes through; nil is none.
	Used *url.URL
	Err  string
}

// Terminal is where the output goes.
type Terminal struct {
	// Stdout reports whether it is a terminal.
	Stdout bool
	// Columns is 0 where it is not known.
	Columns int
	Term    string
	// Color reports whether output is colored, and ColorBy what decided that.
	Color   bool
	ColorBy string
	NoColor string
	// ForceName is the variable that demands color: FORCE_COLOR or CLICOLOR_FORCE, or "".
	ForceName string
	// Charset is that of the locale, such as UTF-8, with the variable that says so; empty where none does.
	Charset config.Setting
}

// Catalog is a catalog file.
type Catalog struct {
	Path, Source string
	Entries      int
	// Overrides are the built-in codes that the file changes.
	Overrides []string
	// Err is why the file cannot be used; Invalid that it was read, and has mistakes in it.
	Err     string
	Invalid bool
}

// Shell is the user's shell and the completion script for it.
type Shell struct {
	// Name is bash, zsh, fish or another; empty where it is not known.
	Name string
	// Known reports whether hex21 has a completion script for it.
	Known bool
	// Script is the file that completes hex21; empty where none was found.
	Script string
	// Dynamic reports whether the script asks hex21 itself at the start of each shell, so that it is never old; Stale reports whether it differs
	// from what this build would write.
	Dynamic, Stale bool
	// Install is a command that installs the script for this user.
	Install string
}

// Network is what calls found out.
type Network struct {
	// Addresses are those of the host of the base URL; ResolveSkipped is the reason why they were not looked up.
	Addresses      []netip.Addr
	ResolveErr     string
	ResolveSkipped string
	// Result is nil where no call could be made.
	Result *probe.Result
	// NotAfter is the end of the server's certificate; zero without TLS.
	NotAfter time.Time
	// Page is nil where the status page was not asked.
	Page *Page
}

// Page is what the status page said.
type Page struct {
	Address string
	// Fine reports whether the page shows nothing worse than maintenance; Summary is the state in words.
	Fine    bool
	Summary string
	// Incident is the worst incident on the page, or empty.
	Incident string
	Err      string
}
