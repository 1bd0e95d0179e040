//! A webhook endpoint of a test's own: keeps what it is sent and answers as it is told.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// An endpoint that answers 200 until it is told otherwise.
pub struct Receiver {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

/// A message that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The header fields in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

struct State {
    next: VecDeque<u16>,
    usual: u16,
    pause: Duration,
    words: Option<String>,
    received: Vec<Received>,
}

impl Received {
    /// A header field that has to be there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or_else(|| panic!("no {name} in {:?}", self.headers), |(_, value)| value.as_str())
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Receiver {
    /// Starts to listen.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state =
            State { next: VecDeque::new(), usual: 200, pause: Duration::ZERO, words: None, received: Vec::new() };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let state = Arc::clone(&shared);
                std::thread::spawn(move || serve(&stream, &state));
            }
        });
        Self { address, state }
    }

    /// Where it is.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// What it answers to the next messages, one after the other.
    pub fn answer_next(&self, statuses: &[u16]) {
        self.state.lock().unwrap().next.extend(statuses);
    }

    /// What it answers from now on.
    pub fn answer(&self, status: u16) {
        self.state.lock().unwrap().usual = status;
    }

    /// How long it thinks before it answers from now on.
    pub fn pause(&self, pause: Duration) {
        self.state.lock().unwrap().pause = pause;
    }

    /// What it writes into its answers from now on.
    pub fn say(&self, words: &str) {
        self.state.lock().unwrap().words = Some(words.to_owned());
    }

    /// What has come in so far.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.state.lock().unwrap().received.clone()
    }

    /// Waits until so many messages have come in.
    #[must_use]
    pub fn wait(&self, messages: usize) -> Vec<Received> {
        crate::until(&format!("{messages} messages"), || {
            Some(self.received()).filter(|received| received.len() >= messages)
        })
    }
}

fn serve(stream: &TcpStream, state: &Mutex<State>) {
    let Some(received) = read(stream) else { return };
    let (status, pause, words) = {
        let mut state = state.lock().unwrap();
        state.received.push(received);
        let status = state.next.pop_front().unwrap_or(state.usual);
        (status, state.pause, state.words.clone())
    };
    std::thread::sleep(pause);
    let body = words.unwrap_or_else(|| format!("answer {status}"));
    let head = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    // Who has gone meanwhile does not want it any more.
    let _ = (&*stream).write_all(format!("{head}{body}").as_bytes());
}

fn read(stream: &TcpStream) -> Option<Received> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let (_, length) = headers.iter().find(|(name, _)| name == "content-length")?;
    let mut body = vec![0; length.parse().ok()?];
    reader.read_exact(&mut body).ok()?;
    Some(Received { headers, body })
}
