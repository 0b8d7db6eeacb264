// Package doctor judges the setup of hex21, to find problems before any call is made.
//
// [Judge] derives a [Report] from [Facts]. The report is also the document that "hex21 doctor -o json" prints. Judge does no I/O and reads
// no clock. Facts contain secrets, such as the key and the passwords of proxies; a report contains none, because people paste it into
// issues.
package doctor
