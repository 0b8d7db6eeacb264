package explain

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/statuscode"
	"github.com/hex21/hex21/internal/text"
)

// isNotReport reports whether a line names errors without reporting one: an SQL statement, a line or a comment of source code, the subject
// of a commit, a passed test.
func isNotReport(line string) bool {
	return isSQL(line) || isDeclaration(line) || sourceLine().MatchString(line[:min(len(line), maxSource)])
}

// maxSource bounds how much of a line is looked at: no line of a program is longer, and a minified one begins as others do.
const maxSource = 400

// sourceLine matches what lines of programs begin with. A stack trace quotes such lines, too: the message is next to them.
var sourceLine = text.Pattern(`^\s*(?:` +
	`(?:\} ?)?(?:if|elif|else if|while|unless)\b.*(?:[=!]=|\{\s*$|;\s*$|:\s*$)|` +
	`(?:throw|raise)\s+(?:new\s+)?[A-Z][\w.:]*\s*[(,]|` +
	`return\s+(?:\S*[.({]|.*;\s*$)|` +
	`except\s+[\w.(), ]+(?:\s+as\s+\w+)?:\s*$|` +
	`(?:\} ?)?catch\s*\(|` +
	`rescue(?:_from)?\s+[A-Z][\w:, ]*(?:=>.*)?$|` +
	`case\s+['"\w.]+\s*(?::|=>|->)|` +
	`(?:export\s+)?(?:const|let|var)\s+[\w{}\[\], ]+(?::[^=]*)?=|` +
	`(?:final|static|private|public|protected|readonly)\s+[\w<>\[\], ]+\s*(?:=|;\s*$|\(.*\{\s*$)|` +
	`(?:async\s+)?(?:function|func|fn|def)\s+\w+\s*[(<\[]|` +
	`import\s.*from\s+['"]|from\s+[\w.]+\s+import\s|export\s+(?:default|type|enum|class|function)\b|` +
	`(?:test|it|describe|context|specify)(?:\.\w+)?\(\s*['"` + "`" + `]|` +
	`(?:self\.)?(?:assert|expect)\w*(?:\.\w+)*\(|assert\s.*[=!]=|` +
	`(?:log|logger|logging|console|res|resp|response|reply|ctx|fmt|http|os|sys)\.(?:[a-z]\w*|Error|Fatalf?|Printf?|Println|Errorf)\(.*\);?\s*$|` +
	`//|/\*|<!--.*-->\s*$|# (?:raises|returns|handle|see|if|when)\b|` +
	`(?:✓|✔|√|ok \d+|PASS:?|--- PASS:)\s|` +
	`(?:[0-9a-f]{7,40} )?(?:(?:feat|fix|docs|chore|refactor|perf|style|revert)(?:\([^()]*\))?|(?:test|build|ci)\([^()]*\))!?: |` +
	`[-*] (?:Fix|Fixed|Fixes|fixed|fixes|Add|Added|Adds|added|adds|Handle|Handles|handles|Improve|Improved|improved) [a-z])`)

// isProse reports whether a line is a sentence about errors, as in a guide, and not the report of one: it ends with a period, and no word
// says that something happened to the writer.
func isProse(line string) bool {
	line = strings.TrimSpace(line)
	if line == "" || !strings.ContainsAny(line[len(line)-1:], ".!") || strings.ContainsAny(line, "{}[]<>=|\\") {
		return false
	}
	words := strings.Fields(withoutQuotes(line))
	plain := 0
	for _, word := range words {
		word = strings.Trim(word, `"'“”‘’(),.;:!?`)
		if isReportWord(word) {
			return false
		}
		if word != "" && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz'’-") == "" {
			plain++
		}
	}
	return len(words) >= 6 && plain*10 >= len(words)*6
}

func withoutQuotes(line string) string {
	var out strings.Builder
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 0 {
			out.WriteString(part)
		}
	}
	return out.String()
}

// isReportWord reports whether a word says that something happened.
func isReportWord(word string) bool {
	return isOneOf(word, "i", "i'm", "my", "me", "get", "gets", "getting", "got", "fails", "failing", "failed", "since", "help", "suddenly", "sometimes", "randomly",
		"says", "said", "saying", "showed", "returned", "responded", "responds", "answered", "replied", "rejected", "threw", "throws", "sees", "seeing", "saw", "experiencing", "stopped", "stops", "ends", "ended",
		"crashed", "hangs", "aborted", "rejects", "could", "cannot", "can't", "unable", "still", "now", "again", "yesterday", "today")
}

// inAddress reports whether a position in a line is in a URL or a path: that is the request, not the response.
func inAddress(line string, at span) bool {
	start := strings.LastIndexAny(line[:at.start], " \t\"'`<>()[],;|") + 1
	before := line[start:at.start]
	return strings.Contains(before, "://") || strings.HasPrefix(before, "/") || strings.HasPrefix(before, "www.")
}

// isGoodAccess reports whether a line of an access log is a success: a code in its path is not an error.
func isGoodAccess(line string) bool {
	_, after, found := strings.Cut(line, ` HTTP/`)
	if !found {
		return false
	}
	_, rest, _ := strings.Cut(after, `" `)
	status, _, found := strings.Cut(rest, " ")
	class := statuscode.Parse(status) / 100
	return found && (class == 2 || class == 3)
}

// isDeclaration reports whether a line of a program declares a type or writes a response, in which codes are names.
func isDeclaration(line string) bool {
	if strings.Contains(line, ".status(") && strings.Contains(line, ".json(") {
		return true
	}
	words := strings.Fields(line[:min(len(line), 60)])
	if len(words) > 0 && words[0] == "export" {
		words = words[1:]
	}
	return len(words) > 2 && (words[0] == "type" && words[2] == "=" || (words[0] == "enum" || words[0] == "interface" || words[0] == "class") && words[2] == "{")
}

// isSQL reports whether a line is a statement of SQL, whose columns may be called status or NOT_FOUND.
func isSQL(line string) bool {
	words := strings.Fields(line[:min(len(line), 40)])
	if len(words) < 3 {
		return false
	}
	switch second := strings.ToLower(words[1]); strings.ToLower(words[0]) {
	case "select", "with":
		return strings.Contains(strings.ToLower(line), " from ")
	case "insert", "merge":
		return second == "into"
	case "create", "alter", "drop":
		return isOneOf(second, "table", "index", "type", "view")
	case "delete":
		return second == "from"
	case "update":
		return strings.Contains(strings.ToLower(line), " set ")
	}
	return false
}

// isAssigned reports whether the word between the two is the name of a setting: RATE_LIMIT=100, "export RATE_LIMIT".
func isAssigned(before, after string) bool {
	if rest, ok := strings.CutPrefix(after, "="); ok && !strings.HasPrefix(rest, "=") {
		return true
	}
	if strings.HasSuffix(before, "$") || strings.HasSuffix(before, "${") {
		return true
	}
	fields := strings.Fields(before[max(0, len(before)-20):])
	return len(fields) > 0 && isOneOf(fields[len(fields)-1], "export", "const", "var", "let", "def", "define", "#define", "enum", "env")
}

// isReported reports whether a code in a line is an error code. RATE_LIMIT is, unless a value is assigned to it. CONFLICT is also an SQL
// keyword and an ordinary word in capitals, so it needs an adjacent sign or word that marks it as a code.
func isReported(line string, at span) bool {
	before, after := strings.TrimRight(line[:at.start], " \t"), strings.TrimLeft(line[at.end:], " \t")
	if isAssigned(before, after) {
		return false
	}
	word := line[at.start:at.end]
	if strings.Contains(word, "_") || !ascii.IsUpper(word[0]) || before == "" && after == "" {
		return true
	}
	last := wordsOf(before[max(0, len(before)-40):])
	if len(last) > 0 {
		previous := last[len(last)-1]
		if statuscode.Parse(previous) != 0 || isOneOf(previous, "code", "error", "status", "reason", "err", "type", "errors", "exception") {
			return true
		}
		if isOneOf(previous, "on") {
			return false // ON CONFLICT
		}
	}
	if word == "CONFLICT" && strings.HasPrefix(after, "(") && strings.Contains(after, "): ") {
		return false // git: CONFLICT (content): Merge conflict in
	}
	if before != "" && strings.ContainsRune(":=\"'([{|>,/;", rune(before[len(before)-1])) {
		return true
	}
	return after != "" && strings.ContainsRune(":\"')]}|,;", rune(after[0]))
}
