//! SIGTERM: who is still connected is answered, and nothing that hangs keeps the process.

use super::{bearer, invite};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane, until};

/// A connection that is kept.
struct Kept(BufReader<TcpStream>);

impl Kept {
    fn open(serving: &usher_tests::Serving) -> Self {
        let stream = TcpStream::connect(serving.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        Self(BufReader::new(stream))
    }

    /// The head of the answer to a request.
    fn ask(&mut self, path: &str, bearer: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: {bearer}\r\n\r\n");
        self.0.get_mut().write_all(request.as_bytes()).unwrap();
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(self.0.read_line(&mut head).unwrap() > 0, "cut: {head}");
        }
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap().parse().unwrap();
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        head.to_lowercase()
    }
}

#[test]
fn who_is_still_connected_is_answered_and_then_let_go() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let bearer = bearer(&made, "canonical/api_key");
        let mut kept: Vec<Kept> = (0..8).map(|_| Kept::open(&serving)).collect();
        for one in &mut kept {
            let head = one.ask("/v1/members", &bearer);
            assert!(head.starts_with("http/1.1 200") && !head.contains("connection: close"), "{head}");
        }
        serving.terminate();
        until("balancers are told", || (serving.client().get("/readyz", &[]).status == 503).then_some(()));
        for one in &mut kept {
            let head = one.ask("/v1/members", &bearer);
            assert!(head.starts_with("http/1.1 200") && head.contains("connection: close"), "{head}");
            assert_eq!(one.0.read(&mut [0]).unwrap(), 0, "the connection ends with its answer");
        }
        assert_eq!(serving.ended().code(), Some(0));
    }
}

#[test]
fn a_relay_that_hangs_keeps_the_process_no_longer_than_it_may_take() {
    for lane in Lane::all() {
        // Connections are taken, and nothing is ever said.
        let relay = TcpListener::bind("127.0.0.1:0").unwrap();
        let installation = Installation::new(lane)
            .with("USHER__HTTP__SHUTDOWN_SECONDS", "2")
            .with("USHER__MAIL__TRANSPORT", "smtp")
            .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.local_addr().unwrap()));
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        invite(&serving.client(), &made, "late@people.example");
        let _connection = relay.accept().unwrap();
        let begin = Instant::now();
        serving.terminate();
        assert_eq!(serving.ended().code(), Some(0));
        let took = begin.elapsed();
        assert!((Duration::from_secs(1)..Duration::from_secs(4)).contains(&took), "{lane:?}: {took:?}");
    }
}
