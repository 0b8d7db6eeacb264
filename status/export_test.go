package status

// WorstStatus is for the tests.
var WorstStatus = worstStatus
