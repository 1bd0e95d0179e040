//! What proxies say of a request: `Forwarded` (RFC 7239) and its predecessors, as texts. Nothing here says who is trusted.

use std::net::{IpAddr, SocketAddr};

/// The content of `Forwarded` or its predecessors.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Forwarded {
    /// The way of the request, oldest first.
    pub(super) way: Vec<String>,
    pub(super) scheme: Option<String>,
    pub(super) host: Option<String>,
}

impl Forwarded {
    /// `X-Forwarded-For`, `-Proto` and `-Host`. Scheme and host are those of the nearest proxy.
    pub(super) fn predecessors(way: &[String], schemes: &[String], hosts: &[String]) -> Self {
        let way = way.join(",");
        Self {
            way: way.split(',').map(str::to_owned).filter(|hop| !hop.trim().is_empty()).collect(),
            scheme: last(schemes),
            host: last(hosts),
        }
    }

    /// `Forwarded`. Scheme and host are those of the nearest proxy.
    pub(super) fn standard(fields: &[String]) -> Self {
        let mut forwarded = Self::default();
        // A comma within quotes would end an element too early, which leaves something that is no address.
        for element in fields.join(",").split(',').filter(|element| !element.trim().is_empty()) {
            let mut hop = String::new();
            for (name, value) in element.split(';').filter_map(|pair| pair.split_once('=')) {
                let value = value.trim().trim_matches('"').to_owned();
                match name.trim().to_ascii_lowercase().as_str() {
                    "for" => hop = value,
                    "proto" => forwarded.scheme = Some(value),
                    "host" => forwarded.host = Some(value),
                    _ => {}
                }
            }
            forwarded.way.push(hop);
        }
        forwarded
    }
}

/// The value of the two headers, unless they differ: then one of them is a client's own, which the proxy has passed on.
pub(super) fn agreed(older: Option<String>, newer: Option<String>) -> Option<String> {
    match (older, newer) {
        (Some(older), Some(newer)) => older.eq_ignore_ascii_case(&newer).then_some(older),
        (older, newer) => older.or(newer),
    }
}

/// The last of the values in a list that may stretch over several fields.
fn last(values: &[String]) -> Option<String> {
    let value = values.last()?.rsplit(',').next()?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// An address with or without a port; `None` for names, for `unknown`, and for obfuscated identifiers.
pub(super) fn address(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim().trim_matches('"');
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(hop);
    bare.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// Whether a text can be the host of an address, with a port or without.
pub(super) fn is_authority(text: &str) -> bool {
    !text.is_empty() && text.len() <= 255 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._:[]".contains(&b))
}
