//! The header fields that a proxy takes out and adds: RFC 9110, section 7.6.1, and `X-Forwarded-*`.

use http::header::{
    CONNECTION, CONTENT_LENGTH, HOST, HeaderMap, HeaderName, HeaderValue, TE, TRANSFER_ENCODING, UPGRADE,
};
use http::uri::Authority;
use std::net::IpAddr;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// Fields of one connection alone, besides those that `Connection` names.
const HOPS: [HeaderName; 6] = [
    CONNECTION,
    TE,
    TRANSFER_ENCODING,
    UPGRADE,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
];

/// Takes out what is meant for one connection alone, and a length that a transfer coding overrides (RFC 9112, section 6.3).
pub(crate) fn without_hops(fields: &mut HeaderMap) {
    let listed = fields.get_all(CONNECTION).iter().filter_map(|value| value.to_str().ok());
    let named: Vec<HeaderName> =
        listed.flat_map(|list| list.split(',')).filter_map(|name| name.trim().parse().ok()).collect();
    // Removing a field would put the last one in its place.
    let sent = std::mem::take(fields);
    let is_coded = sent.contains_key(TRANSFER_ENCODING);
    let is_hop =
        |name: &HeaderName| named.contains(name) || HOPS.contains(name) || (is_coded && name == CONTENT_LENGTH);
    for (name, value) in sent.iter().filter(|(name, _)| !is_hop(name)) {
        fields.append(name, value.clone());
    }
}

/// Takes out of a request what is meant for one connection alone, and says again that its body comes in chunks: without it
/// a client takes a GET for one without a body.
pub(crate) fn of_request(fields: &mut HeaderMap) {
    let coding = fields.get(TRANSFER_ENCODING).cloned();
    without_hops(fields);
    if let Some(coding) = coding {
        fields.insert(TRANSFER_ENCODING, coding);
    }
}

/// Names the upstream as the host, and adds where the request came from.
pub(crate) fn forwarded(fields: &mut HeaderMap, upstream: &Authority, client: Option<IpAddr>, scheme: &'static str) {
    if let Some(client) = client.and_then(|client| HeaderValue::from_str(&client.to_string()).ok()) {
        fields.append(FORWARDED_FOR, client);
    }
    let host = HeaderValue::from_str(upstream.as_str()).ok().and_then(|host| fields.insert(HOST, host));
    if let Some(host) = host.filter(|_| !fields.contains_key(FORWARDED_HOST)) {
        fields.insert(FORWARDED_HOST, host);
    }
    if !fields.contains_key(FORWARDED_PROTO) {
        fields.insert(FORWARDED_PROTO, HeaderValue::from_static(scheme));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_one_connection_ends_there() {
        let mut fields = HeaderMap::new();
        let sent = [
            ("connection", "close, X-Own"),
            ("connection", "keep-alive"),
            ("x-own", "1"),
            ("content-length", "7"),
            ("keep-alive", "timeout=5"),
            ("transfer-encoding", "chunked"),
            ("te", "trailers"),
            ("upgrade", "websocket"),
            ("proxy-connection", "close"),
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
            ("x-last", "3"),
            ("accept", "4"),
        ];
        for (name, value) in sent {
            fields.append(name, HeaderValue::from_static(value));
        }
        without_hops(&mut fields);
        let left: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        // In the order in which they came.
        assert_eq!(left, [("set-cookie", &b"a=1"[..]), ("set-cookie", b"b=2"), ("x-last", b"3"), ("accept", b"4")]);
    }

    #[test]
    fn a_request_in_chunks_stays_one() {
        let mut fields = HeaderMap::new();
        fields.insert(TRANSFER_ENCODING, HeaderValue::from_static("chunked"));
        fields.insert(CONTENT_LENGTH, HeaderValue::from_static("7"));
        of_request(&mut fields);
        assert_eq!((fields.len(), fields[TRANSFER_ENCODING].as_bytes()), (1, &b"chunked"[..]));
    }

    #[test]
    fn where_a_request_came_from_is_added() {
        let mut fields = HeaderMap::new();
        fields.insert(HOST, HeaderValue::from_static("gateway.example:8081"));
        fields.insert(FORWARDED_FOR, HeaderValue::from_static("192.0.2.1"));
        forwarded(&mut fields, &Authority::from_static("api.example.com"), "192.0.2.7".parse().ok(), "http");
        let of =
            |name: HeaderName| fields.get_all(name).iter().map(|value| value.to_str().unwrap()).collect::<Vec<_>>();
        assert_eq!(of(HOST), ["api.example.com"]);
        assert_eq!(of(FORWARDED_FOR), ["192.0.2.1", "192.0.2.7"]);
        assert_eq!((of(FORWARDED_HOST), of(FORWARDED_PROTO)), (vec!["gateway.example:8081"], vec!["http"]));
    }
}
