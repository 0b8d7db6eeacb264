package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestAWSXML(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "S3", body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>Not &amp; found</Message><Key>a/b</Key><RequestId>R1</RequestId></Error>`,
			want: errorbody.Body{Shape: errorbody.ShapeAWSXML, Code: "NoSuchKey", Message: "Not & found", Details: json.RawMessage(`{"Key":"a/b"}`)}},
		{fact: "the query protocol", body: `<ErrorResponse xmlns="http://x/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>R1</RequestId></ErrorResponse>`,
			want: errorbody.Body{Shape: errorbody.ShapeAWSXML, Code: "Throttling", Message: "Rate exceeded", Details: json.RawMessage(`{"Type":"Sender"}`)}},
		{fact: "EC2", body: `<?xml version="1.0"?><Response><Errors><Error><Code>X</Code><Message>m</Message></Error></Errors><RequestID>R1</RequestID></Response>`,
			want: errorbody.Body{Shape: errorbody.ShapeAWSXML, Code: "X", Message: "m"}},
		{fact: "inside a success", status: 200, body: `<Error><Code>InternalError</Code><Message>m</Message></Error>`,
			want: errorbody.Body{Shape: errorbody.ShapeAWSXML, Code: "InternalError", Message: "m"}},
		{fact: "cut", body: `<Error><Code>SlowDown</Code><Message>Please red`, want: errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "SlowDown"}},
		{fact: "a SOAP fault is flat", body: `<?xml version="1.0"?><s:Envelope xmlns:s="x"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "s:Server", Message: "no"}},
		{fact: "a feed in a success is content", status: 200, body: `<?xml version="1.0"?><feed><title>a</title><message>b</message></feed>`, want: errorbody.Body{}},
		{fact: "a feed in a failure is not known", body: `<?xml version="1.0"?><feed><a>b</a></feed>`, want: errorbody.Body{Shape: errorbody.ShapeUnknown}},
	})
}
