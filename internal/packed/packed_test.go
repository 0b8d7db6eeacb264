package packed_test

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/packed"
)

func TestPackedValuesAreReadBack(t *testing.T) {
	t.Parallel()
	var w packed.Writer
	w.Text("two\nlines \"quoted\"")
	w.Number(-7)
	w.Number(0)
	w.Flag(true)
	w.Flag(false)
	w.Texts([]string{"", "é"})
	w.Texts(nil)
	w.Text("last")
	var text string
	for line := range strings.SplitSeq(w.String(), " +\n") {
		part, err := strconv.Unquote(line)
		if err != nil {
			t.Fatal(err)
		}
		text += part
	}
	r := packed.Open(text)
	got := []any{r.Text(), r.Number(), r.Number(), r.Flag(), r.Flag(), r.Texts(), r.Texts(), r.Text()}
	if want := []any{"two\nlines \"quoted\"", -7, 0, true, false, []string{"", "é"}, []string(nil), "last"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTextWithNULIsRefused(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("it was packed")
		}
	}()
	new(packed.Writer).Text("a\x00b")
}
