package mock

import (
	"net/http"
	"strconv"
)

// site returns the response of the website around the API: a page at the root, and an HTML page with 404 for everything else. This is what a call gets
// if its base URL lacks /api.
func site(path string) reply {
	if path == "/" {
		return withBody(http.StatusOK, typeHTML, pageHTML(http.StatusOK))
	}
	return withBody(http.StatusNotFound, typeHTML, pageHTML(http.StatusNotFound))
}

// pageHTML returns the page of the website for a status. It contains nothing from the request.
func pageHTML(status int) []byte {
	title, text := strconv.Itoa(status)+" "+http.StatusText(status), "The page could not be shown."
	switch status {
	case http.StatusOK:
		title, text = "Hex21", `Scientific articles. The API is at <a href="/api">/api</a>.`
	case http.StatusNotFound:
		text = "There is no page at this address."
	}
	return []byte("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + title + "</title></head>\n" +
		"<body><h1>" + title + "</h1><p>" + text + "</p></body>\n</html>\n")
}
