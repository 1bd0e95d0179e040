//! `usher healthcheck` says by its exit code whether the gateway is ready.

use std::net::TcpListener;
use usher_tests::{Installation, Lane};

/// The address that a gateway in the same container or unit would be configured with.
fn asking(installation: Installation, listen: &str) -> Installation {
    installation.with("USHER__HTTP__LISTEN", listen)
}

#[test]
fn it_succeeds_while_the_gateway_serves_and_fails_afterwards() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let serving = installation.serve();
        let port = serving.address().port();
        let installation = asking(installation, &format!("0.0.0.0:{port}"));
        assert_eq!(installation.run(&["healthcheck"]).good(), "ready\n");
        serving.terminate();
        assert_eq!(serving.ended().code(), Some(0));
        let said = installation.run(&["healthcheck"]).refused();
        assert!(said.starts_with(&format!("error: no gateway answers at 127.0.0.1:{port}: ")), "{said}");
    }
}

#[test]
fn it_asks_below_a_path_too_and_goes_by_no_proxy() {
    let installation =
        Installation::new(Lane::Sqlite).with("USHER__HTTP__PUBLIC_URL", "http://usher.example/tools/usher");
    let serving = installation.serve();
    let installation = asking(installation, &serving.address().to_string()).with("http_proxy", "http://127.0.0.1:1");
    assert_eq!(installation.run(&["healthcheck"]).good(), "ready\n");
}

#[test]
fn it_waits_for_nobody_and_names_a_setting_that_leaves_it_without_an_address() {
    // Nobody accepts: the connection stands, and no answer comes.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let installation = asking(Installation::new(Lane::Sqlite), &silent.local_addr().unwrap().to_string());
    let said = installation.run(&["healthcheck"]).refused();
    assert!(said.contains("no gateway answers"), "{said}");
    let said = asking(installation, "127.0.0.1:0").run(&["healthcheck"]).refused();
    assert!(said.contains("http.listen is 127.0.0.1:0"), "{said}");
}
