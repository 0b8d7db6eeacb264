package doctor

import (
	"net/netip"
	"net/url"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/probe"
)

// Facts describe a setup. A field is zero if the setup does not have what it stands for.
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
	// Network is nil if the network is not checked.
	Network *Network
}

// TimeZone is the time zone of this machine.
type TimeZone struct {
	// Variable is the value of TZ. Unknown reports whether this zone is not installed, so that times are shown in UTC.
	Variable string
	Unknown  bool
}

// Build describes this build.
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
	// Named reports whether the user named the file, so that it must exist.
	Named, Found bool
	// Err is the error if the file cannot be used, and Problem its kind.
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
	// Mode is the permissions as ls shows them.
	Mode string
}

// Address is a URL from the settings. URL is nil if it cannot be used.
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
	// Variable is the name of the variable that holds the key. Keychain reports whether it is in the keychain.
	Variable string
	Keychain bool
	// Empty reports whether the variable is set to an empty value.
	Empty bool
	// Lookalike is a variable that is set, has nearly the right name, and is not read by hex21.
	Lookalike string
	// Elsewhere is the origin that the key of the config file belongs to, if the base URL has another origin.
	Elsewhere string
	// Err is the reason why the source returned no key, and Steps what to do about it.
	Err   string
	Steps []explain.Step
	// Skipped describes why the source was not asked.
	Skipped string
}

// Proxy describes the proxy settings in the environment.
type Proxy struct {
	// Variables are those that are set and not empty, in any order.
	Variables []config.Setting
	// Used is the proxy for calls to the base URL; nil means none.
	Used *url.URL
	Err  string
}

// Terminal describes where the output goes.
type Terminal struct {
	// Stdout reports whether it is a terminal.
	Stdout bool
	// Columns is the width, or 0 if it is not known.
	Columns int
	Term    string
	// Color reports whether output is colored, and ColorBy what decided that.
	Color   bool
	ColorBy string
	NoColor string
	// ForceName is the variable that turns color on: FORCE_COLOR or CLICOLOR_FORCE, or "".
	ForceName string
	// Charset is the character set of the locale, such as UTF-8, with the variable that sets it; empty if none does.
	Charset config.Setting
}

// Catalog is a catalog file.
type Catalog struct {
	Path, Source string
	Entries      int
	// Overrides are the built-in codes that the file changes.
	Overrides []string
	// Err is the reason why the file cannot be used. Invalid reports whether it was read, but has errors in it.
	Err     string
	Invalid bool
}

// Shell is the user's shell and the completion script for it.
type Shell struct {
	// Name is bash, zsh, fish or another shell; empty if it is not known.
	Name string
	// Known reports whether hex21 has a completion script for it.
	Known bool
	// Script is the completion script of hex21; empty if none was found.
	Script string
	// Stale reports whether the script differs from what this build would write. One that asks hex21 itself at the start of each shell never is.
	Stale bool
	// Install is a command that installs the script for this user.
	Install string
}

// Network holds the results of calls.
type Network struct {
	// Addresses are those of the host of the base URL; ResolveSkipped is the reason why they were not looked up.
	Addresses      []netip.Addr
	ResolveErr     string
	ResolveSkipped string
	// Result is nil if no call could be made.
	Result *probe.Result
	// NotAfter is the end of the server's certificate; zero without TLS.
	NotAfter time.Time
	// Page is nil if the status page was not read.
	Page *Page
}

// Page describes the state on the status page.
type Page struct {
	Address string
	// Fine reports whether the page shows nothing worse than maintenance; Summary is the state in words.
	Fine    bool
	Summary string
	// Incident is the worst incident on the page, or empty.
	Incident string
	Err      string
}
