package search

import "sync"

// Why there is no error at a place.
const (
	otherField = 1 << iota // the number is in a field of JSON whose name does not end like those of statuses
	longer                 // a letter follows the number
	within                 // the number is a part of a word or a fraction
	joined                 // the word is within a path or a dotted name
	inSentence             // the word follows a space and two letters, unless they end a word that announces codes:
	afterWith
	afterCode
	afterError // or an exception
)

// sieve tells by six of the bytes around a place whether to keep it.
type sieve struct {
	fits  [6][256]uint8 // the reasons that each value of each byte fits; one that all six bytes fit applies
	keeps [256]uint8    // for the reasons that apply, 1 if the place is kept
}

// theSieve returns the only sieve. It is built on first use, since most commands do not need it.
var theSieve = sync.OnceValue(func() *sieve {
	s := new(sieve)
	const digits, capitals, lower = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ_", "abcdefghijklmnopqrstuvwxyz"
	for _, rule := range [...]struct {
		reason uint8
		bytes  [6]string // empty for any
	}{
		{otherField, [...]string{"abcefghijklmnopqrstvwxyz", lower, `"`, ":", digits, ""}},
		{longer, [...]string{4: digits, 5: capitals[:26] + lower}},
		{within, [...]string{3: "-_." + capitals[:26] + "abcdfghijklopqsuvwxyz", 4: digits, 5: ""}}, // the other letters end escapes and colors
		{joined, [...]string{3: "./-@%&?$+*~<", 4: capitals, 5: ""}},
		{inSentence, [...]string{1: lower, 2: lower, 3: " ", 4: capitals, 5: ""}},
		{afterWith, [...]string{1: "t", 2: "h", 5: ""}},
		{afterCode, [...]string{1: "de", 2: "de", 5: ""}}, // or failed
		{afterError, [...]string{1: "o", 2: "rn", 5: ""}},
	} {
		for i, bytes := range rule.bytes {
			for c := range s.fits[i] {
				if bytes == "" {
					s.fits[i][c] |= rule.reason
				}
			}
			for _, c := range []byte(bytes) {
				s.fits[i][c] |= rule.reason
			}
		}
	}
	for reasons := range s.keeps {
		announced := reasons&(afterWith|afterCode|afterError) != 0
		if reasons&(otherField|longer|within|joined) == 0 && (reasons&inSentence == 0 || announced) {
			s.keeps[reasons] = 1
		}
	}
	return s
})

// sift leaves out most places at which there is no error. It never branches on what it sees, since the processor would mispredict half of the
// branches. Places are counted from data[from] on.
func sift(data []byte, from int, places []uint16) []uint16 {
	s, kept := theSieve(), 0
	for _, place := range places {
		places[kept] = place
		i := from + int(place)
		if i < 7 || i >= len(data) {
			kept++
			continue
		}
		near := (*[8]byte)(data[i-7 : i+1])
		kept += int(s.keeps[s.fits[0][near[0]]&s.fits[1][near[1]]&s.fits[2][near[2]]&s.fits[3][near[3]]&s.fits[4][near[6]]&s.fits[5][near[7]]])
	}
	return places[:kept]
}
