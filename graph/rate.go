package graph

import (
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// Rate is how often one client may ask. The zero Rate does not limit.
type Rate struct {
	PerSecond float64 // requests a second in the long run; 0: no limit
	Burst     int     // requests at once after a pause; 0: twice PerSecond, at least one
	// Header holds the client's address where a proxy stands before the server; the last address in
	// it counts, the one that the proxy wrote itself. "" where clients connect to the server itself:
	// else they could write into it what they like.
	Header string
}

// rememberedClients bounds the memory of who asked: the client that was not seen for longest is
// forgotten first.
const rememberedClients = 10_000

// limit refuses the requests of a client that asks too often, and says when it may again.
func (l Rate) limit(next http.Handler) http.Handler {
	if l.PerSecond <= 0 {
		return next
	}
	burst := l.Burst
	if burst <= 0 {
		burst = max(1, int(math.Ceil(2*l.PerSecond)))
	}
	clients, err := lru.New[string, *rate.Limiter](rememberedClients)
	if err != nil { // only for a size below one
		panic(err)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		client := l.client(r)
		limiter, known := clients.Get(client)
		if !known {
			limiter = rate.NewLimiter(rate.Limit(l.PerSecond), burst)
			if earlier, found, _ := clients.PeekOrAdd(client, limiter); found {
				limiter = earlier
			}
		}
		reservation := limiter.Reserve()
		if wait := reservation.Delay(); wait > 0 {
			reservation.Cancel()
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(float64(wait)/float64(time.Second)))))
			refuse(w, http.StatusTooManyRequests, CodeRate, "too many requests: wait as long as Retry-After says")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// client names who asks: the account, else the address. Of an IPv6 address the first half counts,
// which is what one customer gets.
func (l Rate) client(r *http.Request) string {
	if a, ok := AccountOf(r.Context()); ok {
		return "account " + a.Name
	}
	address := r.RemoteAddr
	if l.Header != "" {
		all := strings.Split(strings.Join(r.Header.Values(l.Header), ","), ",")
		if last := strings.TrimSpace(all[len(all)-1]); last != "" {
			address = last
		}
	}
	ip, err := netip.ParseAddr(address)
	if err != nil {
		withPort, err := netip.ParseAddrPort(address)
		if err != nil {
			return address
		}
		ip = withPort.Addr()
	}
	ip = ip.Unmap()
	if ip.Is6() {
		if half, err := ip.Prefix(64); err == nil {
			return half.String()
		}
	}
	return ip.String()
}
