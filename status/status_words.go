package status

import "strings"

// fold brings the spellings of one word together: "Degraded Performance", "degraded_performance", "DEGRADEDPERFORMANCE".
func fold(word string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(word) {
		if r != ' ' && r != '_' && r != '-' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// componentStatus reads the words for a component that most engines share. A word that is not among them is unknown.
func componentStatus(word string) Status {
	switch fold(word) {
	case "operational":
		return Operational
	case "degradedperformance", "degraded", "performanceissues":
		return Degraded
	case "partialoutage", "minoroutage", "partialservicedisruption":
		return PartialOutage
	case "majoroutage", "fulloutage", "downtime", "servicedisruption":
		return MajorOutage
	case "undermaintenance", "maintenance", "plannedmaintenance":
		return StatusMaintenance
	}
	return StatusUnknown
}

// indicatorOf reads an indicator's own name.
func indicatorOf(word string) Indicator {
	switch i := Indicator(fold(word)); i {
	case None, Minor, Major, Critical, UnderMaintenance:
		return i
	}
	return Unknown
}

// incidentStatus brings the known words for the state of an incident together and leaves others as they came.
func incidentStatus(word string) string {
	switch fold(word) {
	case "investigating", "identified", "monitoring", "resolved", "postmortem":
		return fold(word)
	case "watching":
		return "monitoring"
	case "fixed", "closed", "completed",
		"behoben", "gelöst", "résolu", "resuelto", "risolto", "resolvido", "opgelost", "løst", "löst", "åtgärdat", "rozwiązany", "rozwiązano", "vyřešeno", "решено", "解決済み", "解決", "已解决", "해결됨", "çözüldü":
		return "resolved"
	}
	return line(word)
}

// maintenanceStatus is incidentStatus for planned work.
func maintenanceStatus(word string) string {
	switch fold(word) {
	case "scheduled", "upcoming", "notstartedyet", "maintenancescheduled", "planned":
		return MaintenanceScheduled
	case "inprogress", "maintenanceinprogress", "undermaintenance", "active", "ongoing":
		return MaintenanceInProgress
	case "verifying":
		return MaintenanceVerifying
	case "completed", "complete", "maintenancecomplete", "maintenancecompleted", "ended", "resolved", "cancelled", "canceled", "inactive":
		return "completed"
	}
	return line(word)
}

// isClosed reports whether a normalized status means that the incident or maintenance is closed.
func isClosed(status string) bool {
	return status == "resolved" || status == "postmortem" || status == "completed"
}
