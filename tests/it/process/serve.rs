//! `usher serve`: when it is ready, how it is watched, and how it stops.

use super::{bearer, canonical, invite};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane, until};

const ROWS: usize = 1_500;

#[test]
fn it_is_ready_within_a_second_and_says_so_in_one_line() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        // A machine that does other things too gets three tries.
        let times = (0..3).map(|_| {
            let started = Instant::now();
            let serving = installation.serve();
            serving.client().get("/readyz", &[]).expect_status(200);
            let took = started.elapsed();
            invite(&serving.client(), &made, &format!("{}@people.example", serving.address().port()));
            let _ = serving.watch();
            assert_eq!(serving.lines().len(), 2, "{:?}", serving.lines());
            serving.terminate();
            assert_eq!(serving.ended().code(), Some(0));
            took
        });
        let fastest = times.min().unwrap();
        assert!(fastest < Duration::from_secs(1), "{lane:?}: {fastest:?}");
    }
}

#[test]
fn a_large_batch_in_flight_is_answered_completely_before_it_stops() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let rows: Vec<_> = (0..ROWS).map(|row| json!({ "email": format!("p{row}@people.example") })).collect();
        let body = json!({ "invitations": rows }).to_string();
        let head = format!(
            "POST /v1/invitations HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nAuthorization: {}\r\n\r\n",
            body.len(),
            bearer(&made, "canonical/api_key")
        );
        let mut stream = TcpStream::connect(serving.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let (first, rest) = body.as_bytes().split_at(body.len() / 2);
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(first).unwrap();
        // Another request is answered after the head was read, so the gateway has this one in hand.
        for _ in 0..4 {
            serving.client().get("/healthz", &[]).expect_status(200);
        }
        serving.terminate();
        until("nobody new is let in", || TcpStream::connect(serving.address()).is_err().then_some(()));
        stream.write_all(rest).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 201 "), "{head}");
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(body["summary"]["invited"], ROWS);
        assert_eq!(serving.ended().code(), Some(0));
        // What was answered is there.
        let again = json!({ "email": format!("p{}@people.example", ROWS - 1) });
        let serving = installation.serve();
        canonical(&serving.client(), &made, "POST", "/v1/invitations", &again).expect_status(409);
    }
}

#[test]
fn an_address_that_is_taken_is_told() {
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.serve();
    let address = serving.address().to_string();
    let told = installation.with("USHER__HTTP__LISTEN", &address).run(&["serve"]).refused();
    assert!(told.contains(&format!("cannot listen on {address}")), "{told}");
}

#[test]
fn it_can_be_watched() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let (client, watch) = (serving.client(), serving.watch());
        assert_eq!(client.get("/healthz", &[]).expect_status(200).text(), "ok\n");
        invite(&client, &made, "a@people.example");
        let idle = json!({ "queued": 0, "dead": 0, "lag_seconds": 0, "late": false });
        let ready = until("the mail is out", || {
            let ready = watch.get("/readyz", &[]).expect_status(200).json();
            (ready["outbox"] == idle && ready["events"]["unchained"] == 0).then_some(ready)
        });
        let names = ["cache_invalidation", "chaining", "housekeeping", "imports", "mail", "password_links", "webhooks"];
        let workers: BTreeMap<_, _> = names.map(|name| (name, "ok")).into();
        let events = json!({ "unchained": 0 });
        let expected =
            json!({ "status": "ok", "database": "ok", "outbox": idle, "events": events, "workers": workers });
        assert_eq!(ready.to_string(), expected.to_string());
        let metrics = watch.get("/metrics", &[]).expect_status(200);
        assert_eq!(metrics.header("content-type"), Some("application/openmetrics-text; version=1.0.0; charset=utf-8"));
        let metrics = metrics.text();
        let counted = "usher_requests_total{adapter=\"canonical\",operation=\"invite_members\",status=\"201\"} 1\n";
        let worker = ["usher_worker_up{worker=\"mail\"} 1\n", "usher_worker_restarts_total{worker=\"mail\"} 0\n"];
        for line in [
            counted,
            worker[0],
            worker[1],
            "usher_outbox_queued 0\n",
            "usher_events_unchained 0\n",
            "usher_ready 1\n",
            "usher_request_duration_seconds_bucket{le=",
            "\n# EOF\n",
        ] {
            assert!(metrics.contains(line), "{line}: {metrics}");
        }
        assert!(!metrics.contains("people.example"), "{metrics}");
        // Strangers learn whether it works, and nothing else.
        assert_eq!(client.get("/readyz", &[]).expect_status(200).text(), "{\"status\":\"ok\"}");
        client.get("/metrics", &[]).expect_status(404);
        for path in ["/v1/invitations", "/console", "/docs", "/"] {
            watch.get(path, &[]).expect_status(404);
        }
    }
}

#[test]
fn metrics_are_shown_nowhere_unless_a_place_is_set() {
    let installation = Installation::new(Lane::Sqlite).with("USHER__METRICS__LISTEN", "");
    let serving = installation.serve();
    for path in ["/metrics", "/readyz/", "/metrics/"] {
        serving.client().get(path, &[]).expect_status(404);
    }
    assert_eq!(serving.lines(), [format!("listening on http://{}", serving.address())]);
    let taken = serving.address().to_string();
    let told = installation.with("USHER__METRICS__LISTEN", &taken).run(&["serve"]).refused();
    assert!(told.contains(&format!("cannot listen on {taken}")), "{told}");
}

#[test]
fn every_answer_has_a_request_id_and_a_harmless_one_is_kept() {
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.serve();
    let id = |given: &[(&str, &str)], path: &str| {
        serving.client().get(path, given).header("x-request-id").unwrap().to_owned()
    };
    for path in ["/healthz", "/v1/invitations", "/nothing/here"] {
        assert_eq!(id(&[("x-request-id", "my.id_7-A")], path), "my.id_7-A", "{path}");
        let own = id(&[], path);
        assert!(own.len() == 32 && own.bytes().all(|b| b.is_ascii_hexdigit()) && own != id(&[], path), "{own}");
        for harmful in ["", "a b", "a\"b", "ä", &"x".repeat(65)] {
            assert_ne!(id(&[("x-request-id", harmful)], path), harmful, "{path}");
        }
    }
}
