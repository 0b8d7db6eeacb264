package status

import "testing"

// TestSummedUp checks which sentence of a page counts, and what it means.
func TestSummedUp(t *testing.T) {
	t.Parallel()
	const history = `<h2>Past incidents</h2><p>Jan 4</p><p>Jan 3</p><p>Jan 2</p><p>Jan 1</p><p>We are experiencing an outage.</p>`
	for page, want := range map[string]Indicator{
		`<h1>Tous les systèmes sont opérationnels</h1>`: None, `<h1>Alle Systeme betriebsbereit</h1>`: None, `<p>すべてのシステムが正常に稼働しています</p>`: None,
		`<h1>Panne majeure</h1>`: Major, `<h1>Tous les articles</h1>`: Unknown,
		`<h1>Acme</h1><p>We are currently experiencing an outage of the API.</p>`:       Major,
		`<h1>Acme</h1><p>We're experiencing elevated errors.</p>`:                       Minor,
		`<h1>Acme</h1><p>We are experiencing delays.</p><p>All systems operational</p>`: None,
		`<h1>Acme</h1><p>We are not experiencing any issues.</p>`:                       Unknown,
		`<h1>Acme</h1><p>If we are experiencing an outage, it is shown here.</p>`:       Unknown,
		`<h1>Acme</h1><p>How we handle an outage</p>`:                                   Unknown,
		`<h1>Acme</h1>` + history: Unknown, `<script>"We are experiencing an outage"</script>`: Unknown,
	} {
		if _, got := summedUp([]byte(page)); got != want {
			t.Errorf("%s: %s, want %s", page, got, want)
		}
	}
}
