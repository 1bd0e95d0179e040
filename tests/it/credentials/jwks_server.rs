//! A server on loopback that gives out a JWK set, counts how often it is asked, and can be down.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// The server; dropping it ends it.
pub(super) struct JwksServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    /// What it gives out; nothing while it is down.
    set: Mutex<Option<String>>,
    asked: AtomicUsize,
    stop: AtomicBool,
}

impl JwksServer {
    /// A server that is down.
    pub(super) fn down() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared::default());
        let served = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if served.stop.load(Ordering::SeqCst) {
                    return;
                }
                // A client that goes away is its own business.
                let _ = answer(stream.unwrap(), &served);
            }
        });
        Self { address, shared, thread: Some(thread) }
    }

    /// A server that gives out a set.
    pub(super) fn with(set: String) -> Self {
        let server = Self::down();
        server.set(Some(set));
        server
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}/jwks.json", self.address)
    }

    /// Changes what it gives out; `None` takes it down.
    pub(super) fn set(&self, set: Option<String>) {
        *self.shared.set.lock().unwrap() = set;
    }

    /// How often it was asked.
    pub(super) fn asked(&self) -> usize {
        self.shared.asked.load(Ordering::SeqCst)
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    shared.asked.fetch_add(1, Ordering::SeqCst);
    let Some(set) = shared.set.lock().unwrap().clone() else { return Ok(()) };
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", set.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(set.as_bytes())
}

impl Drop for JwksServer {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::SeqCst);
        // Wakes it up, so that it sees that it is to stop.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(std::thread::panicking() || ended.is_ok());
        }
    }
}
