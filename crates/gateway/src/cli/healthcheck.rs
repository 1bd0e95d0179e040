//! `usher healthcheck`: for images that hold nothing but the program, and for supervisors that speak no HTTP.

use super::conform::host::{Host, Unasked};
use super::{Failure, output};
use crate::config::Config;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::path::Path;
use std::time::Duration;
use url::Url;
use usher_conformance::FilledRequest;

/// Longer than the gateway takes to find out whether its database answers.
const TIMEOUT: Duration = Duration::from_secs(3);

pub(super) fn run(file: Option<&Path>) -> Result<(), Failure> {
    let address = destination(&Config::load(file)?.http.listen)?;
    let host = Host::own(&Url::parse(&format!("http://{address}"))?, TIMEOUT);
    let request =
        FilledRequest { method: "GET".to_owned(), target: "/readyz".to_owned(), headers: Vec::new(), body: Vec::new() };
    match host.ask(&request) {
        Ok(reply) if reply.status == 200 => {
            output::line("ready");
            Ok(())
        }
        Ok(reply) => Err(format!("the gateway at {address} is not ready: it answers {}", reply.status).into()),
        Err(Unasked::Silent(reason) | Unasked::Unwritable(reason)) => {
            Err(format!("no gateway answers at {address}: {reason}").into())
        }
    }
}

/// Where this machine reaches the listener: one on all addresses is asked on loopback.
fn destination(listen: &str) -> Result<SocketAddr, String> {
    let unusable = |reason: &str| format!("http.listen is {listen}, {reason}");
    let mut found = listen.to_socket_addrs().map_err(|error| unusable(&format!("which cannot be asked: {error}")))?;
    let mut address = found.next().ok_or_else(|| unusable("which has no address"))?;
    if address.port() == 0 {
        return Err(unusable("so the gateway's port is not known: set one"));
    }
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listener_on_all_addresses_is_asked_on_loopback() {
        for (listen, asked) in [
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("10.1.2.3:80", "10.1.2.3:80"),
            ("0.0.0.0:8080", "127.0.0.1:8080"),
            ("[::]:8080", "[::1]:8080"),
        ] {
            assert_eq!(destination(listen).unwrap().to_string(), asked, "{listen}");
        }
        for listen in ["127.0.0.1:0", "nowhere", ""] {
            assert!(destination(listen).is_err(), "{listen}");
        }
    }
}
