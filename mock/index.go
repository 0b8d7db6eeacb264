package mock

// index answers GET /api with the paths that exist.
func (s *Server) index(request) reply {
	return s.one(struct {
		Name  string   `json:"name"`
		Paths []string `json:"paths"`
	}{
		"hex21 mock",
		[]string{
			"/articles", "/articles/{slug}", "/categories", "/docs", "/docs/{slug}", "/docs/search?q=",
			"/errors", "/errors/{code}", "/faults", "/faults/{name}",
		},
	})
}
