// Command stock-cms serves the simulation of an installation without further setup, for scripts/check-nginx. It writes each method and
// path that it is asked for to stdout.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/hex21/hex21/internal/check/stockcms"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: stock-cms HOST:PORT")
	}
	server := http.Server{Addr: os.Args[1], ReadHeaderTimeout: time.Minute, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println(r.Method, r.URL.EscapedPath())
		stockcms.Serve(w, r)
	})}
	log.Fatal(server.ListenAndServe())
}
