//go:build linux

package hostile

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"crypto/tls"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"net"
	"strings"
)

// The types of the records that a sender writes (RFC 8446, section 5.1).
const (
	recordAlert, recordHandshake, recordData byte = 21, 22, 23
)

// sender writes the records of a TLS 1.3 connection after its handshake, with messages that crypto/tls does not send.
type sender struct {
	conn   net.Conn
	secret []byte
	number uint64
	aead   cipher.AEAD
	iv     []byte
}

// taken completes a handshake of TLS 1.3 as a server, reads the request and returns what sends the records from then on, or nil.
func taken(conn net.Conn) *sender {
	var log bytes.Buffer
	config := secured()
	config.MinVersion, config.SessionTicketsDisabled, config.KeyLogWriter = tls.VersionTLS13, true, &log // a ticket would be the first record
	server := tls.Server(conn, config)
	if server.Handshake() != nil || server.ConnectionState().CipherSuite != tls.TLS_AES_128_GCM_SHA256 || !readRequest(server) {
		return nil
	}
	for line := range strings.Lines(log.String()) {
		if fields := strings.Fields(line); len(fields) == 3 && fields[0] == "SERVER_TRAFFIC_SECRET_0" {
			secret, err := hex.DecodeString(fields[2])
			s := &sender{conn: conn, secret: secret}
			if err != nil || s.rekey() != nil {
				return nil
			}
			return s
		}
	}
	return nil
}

// expand derives a key from the secret (RFC 8446, section 7.1).
func (s *sender) expand(label string, length int) ([]byte, error) {
	label = "tls13 " + label
	return hkdf.Expand(sha256.New, s.secret, string([]byte{0, byte(length), byte(len(label))})+label+"\x00", length)
}

// rekey derives the keys of the current secret.
func (s *sender) rekey() error {
	key, err := s.expand("key", 16)
	if err != nil {
		return err
	}
	if s.iv, err = s.expand("iv", 12); err != nil {
		return err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return err
	}
	s.aead, err = cipher.NewGCM(block)
	s.number = 0
	return err
}

// write sends a record.
func (s *sender) write(kind byte, text string) error {
	plain := append([]byte(text), kind)
	record := []byte{recordData, 3, 3, 0, 0}
	binary.BigEndian.PutUint16(record[3:], uint16(len(plain)+s.aead.Overhead())) //nolint:gosec // the texts are short
	nonce := bytes.Clone(s.iv)
	binary.BigEndian.PutUint64(nonce[4:], binary.BigEndian.Uint64(nonce[4:])^s.number)
	s.number++
	_, err := s.conn.Write(s.aead.Seal(record, nonce, plain, record))
	return err
}

// update sends a KeyUpdate and uses its keys. With request, the client has to send one as well.
func (s *sender) update(request bool) error {
	text := "\x18\x00\x00\x01\x00"
	if request {
		text = "\x18\x00\x00\x01\x01"
	}
	if err := s.write(recordHandshake, text); err != nil {
		return err
	}
	var err error
	if s.secret, err = s.expand("traffic upd", 32); err != nil {
		return err
	}
	return s.rekey()
}

// postHandshake answers a request with a head, and then repeats messages of TLS 1.3 without end. What the client sends is read, or not.
func postHandshake(reads bool, repeat func(s *sender) error) Server {
	return func(conn net.Conn) {
		s := taken(conn)
		if s == nil {
			return
		}
		if reads {
			go func() { _, _ = io.Copy(io.Discard, conn) }()
		}
		err := s.write(recordData, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{")
		for err == nil {
			err = repeat(s)
		}
	}
}

// postHandshakeCases are floods of messages after the handshake.
func postHandshakeCases() []Case {
	var cases []Case
	for name, repeat := range map[string]func(s *sender) error{
		"key updates":                                     func(s *sender) error { return s.update(false) },
		"key updates that request updates":                func(s *sender) error { return s.update(true) },
		"key updates between bytes of the body":           func(s *sender) error { return errors.Join(s.update(false), s.write(recordData, " ")) },
		"requested key updates between bytes of the body": func(s *sender) error { return errors.Join(s.update(true), s.write(recordData, " ")) },
		"empty records":                                   func(s *sender) error { return s.write(recordData, "") },
		"records of one byte":                             func(s *sender) error { return s.write(recordData, " ") },
		"session tickets":                                 func(s *sender) error { return s.write(recordHandshake, ticket(0)) },
		"large session tickets":                           func(s *sender) error { return s.write(recordHandshake, ticket(15_000)) },
		"session tickets between bytes": func(s *sender) error {
			return errors.Join(s.write(recordHandshake, ticket(15_000)), s.write(recordData, " "))
		},
		"requests to renegotiate": func(s *sender) error { return s.write(recordHandshake, "\x00\x00\x00\x00") },
		"requests for a client certificate": func(s *sender) error {
			return s.write(recordHandshake, "\x0d\x00\x00\x0b\x00\x00\x08\x00\x0d\x00\x04\x00\x02\x04\x03")
		},
		"warnings":                           func(s *sender) error { return s.write(recordAlert, "\x01\x5a") },
		"one handshake message in fragments": func(s *sender) error { return s.write(recordHandshake, "\x04\x00\xff\xff"+strings.Repeat("\x00", 12)) },
	} {
		for _, reads := range []bool{true, false} {
			c := Case{Name: "endless " + name, Serve: postHandshake(reads, repeat), Flags: []string{"--cacert", "{dir}/ca.pem", "-m", "700ms"}, Prepare: trusts()}
			if !reads {
				c.Name += ", and nothing is read"
				c.More = !strings.Contains(name, "request")
			}
			c.Want = exits(6, 9, 0)
			cases = append(cases, c)
		}
	}
	return cases
}

// ticket is a NewSessionTicket with a ticket of a size.
func ticket(size int) string {
	body := "\x00\x00\x0e\x10" + "abcd" + "\x01a" + string(binary.BigEndian.AppendUint16(nil, uint16(size+1))) + strings.Repeat("t", size+1) + "\x00\x00" //nolint:gosec // it is small
	return "\x04\x00" + string(binary.BigEndian.AppendUint16(nil, uint16(len(body)))) + body                                                              //nolint:gosec // it is small
}
