// Package doctor judges how hex21 is set up: what will go wrong at three in the morning, before any call is made.
//
// [Judge] turns [Facts] into a [Report], which is also the document that "hex21 doctor -o json" prints. It does no I/O and reads
// no clock. Facts hold secrets, such as the key and the passwords of proxies; a report holds none, since people paste it into
// issues.
package doctor
