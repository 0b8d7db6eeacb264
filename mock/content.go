package mock

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"time"

	"github.com/hex21/hex21/internal/order"
)

//go:embed content
var contentFiles embed.FS

// article is a scientific article as the API returns it.
type article struct {
	Slug        string    `json:"slug"`
	Title       string    `json:"title"`
	Abstract    string    `json:"abstract"`
	Content     string    `json:"content,omitempty"` // left out of lists
	Authors     []string  `json:"authors"`
	Category    string    `json:"category"`
	Tags        []string  `json:"tags"`
	PublishedAt time.Time `json:"publishedAt"`
	UpdatedAt   time.Time `json:"updatedAt"`
	// Version counts the revisions from 1. It is also the entity tag.
	Version int `json:"version"`
	// RemovedAt is set for a withdrawn article: no list includes it, and its slug returns GONE.
	RemovedAt time.Time `json:"removedAt,omitzero"`
}

// doc is a page of the documentation.
type doc struct {
	Slug        string   `json:"slug"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Tags        []string `json:"tags"`
	Author      string   `json:"author"`
	Date        string   `json:"date"`
	Content     string   `json:"content,omitempty"` // left out of lists
}

// category groups articles.
type category struct {
	Slug        string `json:"slug"`
	Name        string `json:"name"`
	Description string `json:"description"`
	Articles    int    `json:"articles"` // how many articles it has, without withdrawn ones
}

// library is the content of the mock. It never changes after it is loaded.
type library struct {
	articles   []article // newest first, including withdrawn ones
	docs       []doc     // by slug
	categories []category
}

// loadContent reads the embedded files.
func loadContent() (lib library, err error) {
	if lib.articles, err = readFolder[article]("content/articles"); err != nil {
		return lib, err
	}
	if lib.docs, err = readFolder[doc]("content/docs"); err != nil {
		return lib, err
	}
	if err = readFile("content/categories.json", &lib.categories); err != nil {
		return lib, err
	}
	order.Stable(lib.articles, func(a, b article) int { return b.PublishedAt.Compare(a.PublishedAt) })
	for i, c := range lib.categories {
		for _, a := range lib.articles {
			if a.Category == c.Slug && a.RemovedAt.IsZero() {
				lib.categories[i].Articles++
			}
		}
	}
	return lib, nil
}

func (l library) article(slug string) (article, bool) {
	i := slices.IndexFunc(l.articles, func(a article) bool { return a.Slug == slug })
	if i < 0 {
		return article{}, false
	}
	return l.articles[i], true
}

// readFolder reads the files of an embedded folder, sorted by name. The names are slugs.
func readFolder[T any](folder string) ([]T, error) {
	files, err := fs.ReadDir(contentFiles, folder)
	if err != nil {
		return nil, err
	}
	items := make([]T, len(files))
	for i, file := range files {
		if err := readFile(path.Join(folder, file.Name()), &items[i]); err != nil {
			return nil, err
		}
	}
	return items, nil
}

func readFile(name string, v any) error {
	data, err := contentFiles.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
