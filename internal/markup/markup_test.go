package markup_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/markup"
)

func TestTokens(t *testing.T) {
	t.Parallel()
	var got []string
	for token := range markup.Tokens([]byte(`<!doctype html><P id=x>a&amp;b<your-Domain>c</p><br/><!-- <p> -->`)) {
		got = append(got, fmt.Sprintf("%d %s %s", token.Kind, token.Tag, token.Raw))
	}
	want := []string{"4  <!doctype html>", "1 p <P id=x>", "0  a&amp;b", "1  <your-Domain>", "0  c", "2 p </p>", "3 br <br/>", "4  <!-- <p> -->"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q\nwant %q", got, want)
	}
}

func TestAttribute(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		`<a href="/x?a=1&amp;b=2">`:              "/x?a=1&b=2",
		`<a href='/x'>`:                          "/x",
		`<a HREF=/x class=y>`:                    "/x",
		`<a title="href=no" href = "/x" />`:      "/x",
		`<a class=y>`:                            "",
		`<a href="/x>`:                           "/x",
		`<a data-href="/y" href="/x" href="/z">`: "/x",
	} {
		if got := (markup.Token{Kind: markup.Start, Tag: atom.A, Raw: []byte(raw)}).Attribute("href"); got != want {
			t.Errorf("%s: %q, want %q", raw, got, want)
		}
	}
}

func TestSignsOn(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]bool{
		`<input type="hidden" name="SAMLRequest" value="PHNhbWxwOg=="/>`: true, `<input type=hidden name=wresult value=x>`: true,
		`<input type="text" name="q" value="SAMLRequest">`: false, `<p name="SAMLRequest">`: false, `name="SAMLRequest"`: false,
	} {
		signs := false
		for token := range markup.Tokens([]byte(page)) {
			signs = signs || token.SignsOn()
		}
		if signs != want {
			t.Errorf("%s: %v, want %v", page, signs, want)
		}
	}
}

func TestAsksPassword(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]bool{
		`<input type=password>`: true, `<INPUT Type="PASSWORD"/>`: true, `<input type='password' name=p>`: true,
		`<input type=text value="type=password">`: false, `<a type=password>`: false, `type=password`: false,
	} {
		asks := false
		for token := range markup.Tokens([]byte(page)) {
			asks = asks || token.AsksPassword()
		}
		if asks != want {
			t.Errorf("%s: %v, want %v", page, asks, want)
		}
	}
}
