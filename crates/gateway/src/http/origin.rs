//! The address of the client and how it addressed the gateway, seen through the proxies that the operator trusts.
//!
//! A proxy appends to the right; everything to the left of that was sent by its own client. So the chain is followed
//! from the right through trusted proxies: the first address that is none of theirs is the client's.

use super::forwarded::{Forwarded, address, agreed, is_authority};
use actix_web::HttpRequest;
use ipnet::IpNet;
use std::net::IpAddr;
use usher_domain::ClientAddress;

/// The networks of trusted proxies.
#[derive(Clone, Debug, Default)]
pub(crate) struct TrustedProxies(Vec<IpNet>);

/// A request's origin.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) client: Option<ClientAddress>,
    /// By which scheme the client came, where a trusted proxy says it.
    pub(super) scheme: Option<&'static str>,
    /// The host that the client addressed, with its port. All that depends on the host uses this one.
    pub(super) host: String,
}

impl Origin {
    /// `https://host` as the client addressed it.
    pub(super) fn base(&self) -> String {
        format!("{}://{}", self.scheme.unwrap_or("http"), self.host)
    }
}

impl TrustedProxies {
    /// Parses networks (`10.0.0.0/8`) and single addresses; `Err` is the text that is neither.
    pub(crate) fn parse(texts: &[String]) -> Result<Self, String> {
        let network = |text: &String| {
            let network = text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
            network.ok_or_else(|| {
                format!("http.trusted_proxies: `{text}` is no network such as 10.0.0.0/8, fd00::/8 or 127.0.0.1")
            })
        };
        texts.iter().map(network).collect::<Result<_, _>>().map(Self)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The origin of a request.
    pub(super) fn origin(&self, http: &HttpRequest) -> Origin {
        let values = |name: &str| -> Vec<String> {
            let values = http.headers().get_all(name).filter_map(|value| value.to_str().ok());
            values.map(str::to_owned).collect()
        };
        let host = values("host").pop().or_else(|| http.uri().host().map(str::to_owned)).unwrap_or_default();
        let peer = http.peer_addr().map(|peer| peer.ip());
        if !peer.is_some_and(|peer| self.trusts(peer)) {
            return Origin { client: peer.map(ClientAddress::new), scheme: None, host };
        }
        let newer = Forwarded::standard(&values("forwarded"));
        let [way, schemes, hosts] = ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"].map(values);
        let older = Forwarded::predecessors(&way, &schemes, &hosts);
        let client = match (older.way.is_empty(), newer.way.is_empty()) {
            (false, true) => self.client(peer, &older.way),
            (true, false) => self.client(peer, &newer.way),
            (true, true) => peer,
            // A proxy that sets one of the headers passes the other on as the client sent it: where they differ,
            // neither is used.
            (false, false) => {
                let (older, newer) = (self.client(peer, &older.way), self.client(peer, &newer.way));
                if older == newer { older } else { peer }
            }
        };
        let scheme = agreed(older.scheme, newer.scheme);
        let scheme =
            scheme.and_then(|said| ["https", "http"].into_iter().find(|known| said.eq_ignore_ascii_case(known)));
        let host = agreed(older.host, newer.host).filter(|host| is_authority(host)).unwrap_or(host);
        Origin { client: client.map(ClientAddress::new), scheme, host }
    }

    /// The first address from the right that is no trusted proxy's. An unreadable entry ends the chain.
    fn client(&self, peer: Option<IpAddr>, way: &[String]) -> Option<IpAddr> {
        let mut client = peer;
        for hop in way.iter().rev() {
            let Some(address) = address(hop) else { break };
            client = Some(address);
            if !self.trusts(address) {
                break;
            }
        }
        client
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use std::net::SocketAddr;

    fn origin(trusted: &[&str], peer: &str, headers: &[(&'static str, &str)]) -> (String, String) {
        let trusted: Vec<String> = trusted.iter().map(|text| (*text).to_owned()).collect();
        let request = TestRequest::default().peer_addr(SocketAddr::new(peer.parse().unwrap(), 4711));
        let request = request.insert_header(("host", "usher.internal"));
        let request = headers.iter().fold(request, |request, header| request.append_header(*header)).to_http_request();
        let origin = TrustedProxies::parse(&trusted).unwrap().origin(&request);
        (origin.client.as_ref().unwrap().address().to_string(), origin.base())
    }

    fn client(headers: &[(&'static str, &str)]) -> String {
        origin(&["10.0.0.0/8", "fd00::/8"], "10.0.0.1", headers).0
    }

    #[test]
    fn nobody_is_believed_unless_they_are_named() {
        let forwarded =
            [("x-forwarded-for", "198.51.100.7"), ("x-forwarded-proto", "https"), ("forwarded", "for=198.51.100.7")];
        let own = ("203.0.113.9".to_owned(), "http://usher.internal".to_owned());
        assert_eq!(origin(&[], "203.0.113.9", &forwarded), own);
        assert_eq!(origin(&["10.0.0.0/8"], "203.0.113.9", &forwarded), own);
    }

    #[test]
    fn the_first_from_the_right_that_is_no_proxy_is_the_client() {
        for (way, expected) in [
            ("198.51.100.7", "198.51.100.7"),
            ("198.51.100.7, 10.1.2.3", "198.51.100.7"),
            ("1.1.1.1, 198.51.100.7, fd00::1, 10.1.2.3", "198.51.100.7"),
            ("198.51.100.7:4711", "198.51.100.7"),
            ("[2001:db8::7]:443", "2001:db8::7"),
            ("2001:db8::7", "2001:db8::7"),
            ("10.9.9.9", "10.9.9.9"),
            // An unreadable entry ends the chain; what stands before it may be forged.
            ("198.51.100.7, nonsense", "10.0.0.1"),
            ("198.51.100.7, nonsense, 10.1.2.3", "10.1.2.3"),
            ("", "10.0.0.1"),
            (",,", "10.0.0.1"),
        ] {
            assert_eq!(client(&[("x-forwarded-for", way)]), expected, "{way}");
        }
        assert_eq!(client(&[("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "198.51.100.7")]), "198.51.100.7");
    }

    #[test]
    fn the_standard_header_is_read_too_and_a_quarrel_is_believed_by_nobody() {
        for (way, expected) in [
            ("for=198.51.100.7;proto=https;by=203.0.113.43", "198.51.100.7"),
            ("for=1.1.1.1, For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"),
            ("for=198.51.100.7, for=10.1.2.3", "198.51.100.7"),
            ("for=198.51.100.7, for=unknown", "10.0.0.1"),
            ("for=198.51.100.7, for=_hidden", "10.0.0.1"),
            ("proto=https", "10.0.0.1"),
        ] {
            assert_eq!(client(&[("forwarded", way)]), expected, "{way}");
        }
        assert_eq!(client(&[("forwarded", "for=1.1.1.1"), ("x-forwarded-for", "198.51.100.7")]), "10.0.0.1");
        assert_eq!(client(&[("forwarded", "for=1.1.1.1"), ("x-forwarded-for", "1.1.1.1")]), "1.1.1.1");
    }

    #[test]
    fn a_trusted_proxy_says_how_it_was_addressed() {
        let base = |headers: &[(&'static str, &str)]| origin(&["127.0.0.1"], "127.0.0.1", headers).1;
        assert_eq!(base(&[]), "http://usher.internal");
        let both = [("x-forwarded-proto", "https"), ("x-forwarded-host", "invite.example.com")];
        assert_eq!(base(&both), "https://invite.example.com");
        assert_eq!(
            base(&[("forwarded", "for=1.1.1.1;proto=https;host=invite.example.com")]),
            "https://invite.example.com"
        );
        assert_eq!(
            base(&[("x-forwarded-host", "evil.example/path"), ("x-forwarded-proto", "gopher")]),
            "http://usher.internal"
        );
        let quarrel = [
            ("forwarded", "for=1.1.1.1;proto=https;host=invite.example.com"),
            ("x-forwarded-host", "evil.example"),
            ("x-forwarded-proto", "http"),
        ];
        assert_eq!(base(&quarrel), "http://usher.internal");
    }

    #[test]
    fn what_is_no_network_is_named() {
        let forwarded = TrustedProxies::parse(&["10.0.0.0/33".to_owned()]).unwrap_err();
        assert!(forwarded.contains("`10.0.0.0/33`"), "{forwarded}");
    }
}
