package api_test

import (
	"fmt"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/hex21/hex21/internal/golden"
)

// library are the packages whose exported API other programs build on, and the README promises to keep.
func library() []string { return []string{"explain", "mock", "probe", "status"} }

// TestAPI holds the exported API against its golden, one line for each thing that a program may rely on. Fields, methods and the
// values of constants count, and so do those of embedded types.
func TestAPI(t *testing.T) {
	t.Parallel()
	for _, pkg := range loadLibrary(t) {
		name := path.Base(pkg.PkgPath)
		lines := apiOf(pkg.Types)
		file := filepath.Join("testdata", name+".txt")
		if *golden.Update {
			if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		kept, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if report := compareAPI(strings.Split(strings.TrimSpace(string(kept)), "\n"), lines); report != "" {
			t.Errorf("the exported API of package %s has changed.\n%s", name, report)
		}
	}
}

// TestAPIUsesNoInternalTypes keeps types of internal packages out of the exported API: other programs cannot name or make them. An alias
// gives such a type a name that they can use.
func TestAPIUsesNoInternalTypes(t *testing.T) {
	t.Parallel()
	for _, pkg := range loadLibrary(t) {
		for _, line := range apiOf(pkg.Types) {
			if strings.Contains(line, "/internal/") && !(strings.HasPrefix(line, "type ") && strings.Contains(line, " = ")) {
				t.Errorf("%s: %s", pkg.PkgPath, line)
			}
		}
	}
}

// aliases writes the internal types that a package exports by the names that they have there.
func aliases(pkg *types.Package) *strings.Replacer {
	var pairs []string
	for _, name := range pkg.Scope().Names() {
		if object, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && object.Exported() && object.IsAlias() {
			full, _, _ := strings.Cut(types.Unalias(object.Type()).String(), "[") // of a generic type without its parameters
			pairs = append(pairs, full, name)
		}
	}
	return strings.NewReplacer(pairs...)
}

// compareAPI reports how an API differs and what to do about it, or nothing if it is the same.
func compareAPI(before, after []string) string {
	var gone, added []string
	for _, line := range before {
		if !slices.Contains(after, line) {
			gone = append(gone, "- "+line)
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			added = append(added, "+ "+line)
		}
	}
	const write = "go test ./internal/archtest/api -update"
	switch {
	case len(gone) > 0:
		return fmt.Sprintf("BREAKING: programs that use what is removed or changed stop to compile or behave otherwise:\n%s\n"+
			"Keep the old beside the new if you can. If not, say it in CHANGELOG.md under \"Breaking\", with what to write instead, and run: %s",
			strings.Join(append(gone, added...), "\n"), write)
	case len(added) > 0:
		return fmt.Sprintf("An addition, which breaks no program, but is permanent:\n%s\n"+
			"If it is meant to be exported, say it in CHANGELOG.md under \"Added\" and run: %s", strings.Join(added, "\n"), write)
	}
	return ""
}

func TestCompareAPI(t *testing.T) {
	t.Parallel()
	old := []string{"const A untyped int = 1", "func F()"}
	for name, test := range map[string]struct {
		now         []string
		says, spare string
	}{
		"the same":     {old, "", "API"},
		"an addition":  {append(slices.Clone(old), "func G()"), "+ func G()", "BREAKING"},
		"a removal":    {old[:1], "BREAKING", "addition"},
		"a new value":  {[]string{"const A untyped int = 2", "func F()"}, "- const A untyped int = 1\n+ const A untyped int = 2", "addition"},
		"another type": {[]string{"const A untyped int = 1", "func F() error"}, "BREAKING", "addition"},
	} {
		got := compareAPI(old, test.now)
		if !strings.Contains(got, test.says) || strings.Contains(got, test.spare) || test.says == "" && got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func loadLibrary(t *testing.T) []*packages.Package {
	t.Helper()
	patterns := library()
	for i, name := range patterns {
		patterns[i] = "../../../" + name
	}
	// With these the types come out of the build cache's export data, which the tests have filled anyway.
	config := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports, Context: t.Context()}
	loaded, err := packages.Load(config, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range loaded {
		for _, problem := range pkg.Errors {
			t.Fatal(problem)
		}
	}
	if len(loaded) != len(patterns) {
		t.Fatalf("%d packages of %d", len(loaded), len(patterns))
	}
	return loaded
}

// apiOf lists what a package exports, sorted.
func apiOf(pkg *types.Package) []string {
	a := apiList{from: func(other *types.Package) string {
		if other == pkg {
			return ""
		}
		return other.Path()
	}}
	for _, name := range pkg.Scope().Names() {
		if object := pkg.Scope().Lookup(name); object.Exported() {
			a.object(object)
		}
	}
	names := aliases(pkg)
	for i, line := range a.lines {
		a.lines[i] = names.Replace(line)
	}
	slices.Sort(a.lines)
	return a.lines
}

// apiList collects the lines of one package.
type apiList struct {
	lines []string
	from  types.Qualifier
}

func (a *apiList) add(format string, args ...any) {
	a.lines = append(a.lines, fmt.Sprintf(format, args...))
}

func (a *apiList) typed(t types.Type) string { return types.TypeString(t, a.from) }

func (a *apiList) object(object types.Object) {
	switch o := object.(type) {
	case *types.Const:
		a.add("const %s %s = %s", o.Name(), a.typed(o.Type()), o.Val().ExactString())
	case *types.Var:
		a.add("var %s %s", o.Name(), a.typed(o.Type()))
	case *types.Func:
		a.add("func %s%s", o.Name(), a.signature(o))
	case *types.TypeName:
		a.typeName(o)
	}
}

// typeName lists a type: what it is, its exported fields, and the methods of a value and of a pointer to it.
func (a *apiList) typeName(o *types.TypeName) {
	if o.IsAlias() && !strings.Contains(types.Unalias(o.Type()).String(), "/internal/exchange.") {
		a.add("type %s = %s", o.Name(), a.typed(types.Unalias(o.Type())))
		return
	}
	// An alias of what sends calls is how package probe exports it, and stands for the type.
	switch under := o.Type().Underlying().(type) {
	case *types.Struct:
		a.add("type %s struct", o.Name()) // not what is in it: fields may be added
		a.fields(o.Name(), under)
	default: // an interface is on one line with its methods: adding one breaks its implementations
		a.add("type %s %s", o.Name(), a.typed(under))
	}
	value := types.NewMethodSet(o.Type())
	pointer := types.NewMethodSet(types.NewPointer(o.Type()))
	for method := range pointer.Methods() {
		if types.IsInterface(o.Type()) || !method.Obj().Exported() {
			continue
		}
		receiver := "*" + o.Name()
		if value.Lookup(method.Obj().Pkg(), method.Obj().Name()) != nil {
			receiver = o.Name()
		}
		a.add("method (%s) %s%s", receiver, method.Obj().Name(), a.signature(method.Obj()))
	}
}

// signature is what goes in and comes out of a function, without the names of its parameters, which no program relies on.
func (a *apiList) signature(f types.Object) string {
	s, ok := f.Type().(*types.Signature)
	if !ok {
		return a.typed(f.Type())
	}
	bare := types.NewSignatureType(nil, nil, slices.Collect(s.TypeParams().TypeParams()), nameless(s.Params()), nameless(s.Results()), s.Variadic())
	return strings.TrimPrefix(a.typed(bare), "func")
}

func nameless(t *types.Tuple) *types.Tuple {
	var out []*types.Var
	for v := range t.Variables() {
		out = append(out, types.NewVar(v.Pos(), v.Pkg(), "", v.Type()))
	}
	return types.NewTuple(out...)
}

// fields lists the exported fields of a struct with their tags, which are the names in documents. The fields that an embedded
// struct promotes belong to it as well, whether its type is exported or not.
func (a *apiList) fields(owner string, s *types.Struct) {
	for i := range s.NumFields() {
		f := s.Field(i)
		if f.Exported() {
			embedded := ""
			if f.Embedded() {
				embedded = " (embedded)"
			}
			a.add("field %s.%s %s%s%s", owner, f.Name(), a.typed(f.Type()), embedded, tagText(s.Tag(i)))
		}
		if f.Embedded() {
			under := f.Type().Underlying()
			if p, ok := under.(*types.Pointer); ok {
				under = p.Elem().Underlying()
			}
			if inner, ok := under.(*types.Struct); ok {
				a.fields(owner, inner)
			}
		}
	}
}

func tagText(tag string) string {
	if tag == "" {
		return ""
	}
	return " `" + tag + "`"
}
