// Receives Usher's webhooks: WEBHOOK_SECRET=whsec_... go run receiver.go
//
// Standard library only. Put a proxy with TLS in front of it.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

const (
	tolerance  = 300 // seconds
	largest    = 1 << 20
	remembered = 10000
)

type event struct {
	ID   string `json:"id"`
	Type string `json:"type"`
}

type receiver struct {
	key    []byte
	events chan event

	// Ids of the last messages. With a database, insert the id under a unique key in the transaction that stores the event.
	mutex sync.Mutex
	seen  map[string]bool
	order []string
}

// isGenuine says whether one of the signatures is ours, and the message is of now.
func (r *receiver) isGenuine(id, timestamp, signatures string, body []byte) bool {
	sent, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return false
	}
	if age := time.Now().Unix() - sent; age > tolerance || age < -tolerance {
		return false
	}
	mac := hmac.New(sha256.New, r.key)
	fmt.Fprintf(mac, "%s.%s.", id, timestamp)
	mac.Write(body)
	mine := []byte("v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	// During a rotation a message has two signatures. hmac.Equal takes as long for any of them.
	for _, theirs := range strings.Split(signatures, " ") {
		if hmac.Equal(mine, []byte(theirs)) {
			return true
		}
	}
	return false
}

// accept queues an event, once for each id; false if the queue is full.
func (r *receiver) accept(id string, e event) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.seen[id] {
		return true
	}
	select {
	case r.events <- e:
	default:
		return false
	}
	r.seen[id] = true
	r.order = append(r.order, id)
	if len(r.order) > remembered {
		delete(r.seen, r.order[0])
		r.order = r.order[1:]
	}
	return true
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	w.WriteHeader(r.status(w, request))
}

func (r *receiver) status(w http.ResponseWriter, request *http.Request) int {
	if request.Method != http.MethodPost {
		return http.StatusMethodNotAllowed
	}
	// The bytes as they came: JSON that was parsed and written again has another signature.
	body, err := io.ReadAll(http.MaxBytesReader(w, request.Body, largest))
	if err != nil {
		return http.StatusRequestEntityTooLarge
	}
	id := request.Header.Get("webhook-id")
	if !r.isGenuine(id, request.Header.Get("webhook-timestamp"), request.Header.Get("webhook-signature"), body) {
		return http.StatusUnauthorized
	}
	var e event
	if json.Unmarshal(body, &e) != nil {
		return http.StatusBadRequest
	}
	if !r.accept(id, e) {
		return http.StatusServiceUnavailable
	}
	return http.StatusNoContent
}

func main() {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(os.Getenv("WEBHOOK_SECRET"), "whsec_"))
	if err != nil || len(key) == 0 {
		log.Fatal("WEBHOOK_SECRET is not set, or is not whsec_...")
	}
	port := os.Getenv("PORT")
	if port == "" {
		port = "9797"
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		log.Fatal(err)
	}
	r := &receiver{key: key, events: make(chan event, 1000), seen: map[string]bool{}}
	go func() {
		// What takes time happens here, after the answer.
		for e := range r.events {
			fmt.Println(e.Type, e.ID)
		}
	}()
	fmt.Printf("listening on %d\n", listener.Addr().(*net.TCPAddr).Port)
	server := &http.Server{Handler: r, ReadTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}
