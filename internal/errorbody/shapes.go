package errorbody

// shapes lists the JSON shapes, the most specific first: the first one that fits wins. To add one, write a file with one
// function, add its row here and give it a table test.
//
// A shape that is certain is also read from a response with a success status, because nothing else looks like it. The others are read from
// such a response only if isErrorBody reports that the body is an error.
var shapes = [...]struct {
	name    Shape
	certain bool
	read    func(*document) (Body, bool)
}{
	{ShapeProblem, true, readProblem},
	{ShapeGraphQL, true, readGraphQL},
	{ShapeJSONAPI, false, readJSONAPI},
	{ShapeGoogle, false, readGoogle},
	{ShapeOData, false, readOData},
	{ShapeHex21, false, readHex21},
	{ShapeSlack, false, readSlack},
	{ShapeOAuth2, false, readOAuth2},
	{ShapeList, false, readList},
	{ShapeFlat, false, readFlat},
	{ShapeString, false, readString},
}
