//! Receives Usher's webhooks: `WEBHOOK_SECRET=whsec_... cargo run`, with the crates `aws-lc-rs`, `base64` and `serde_json`.
//!
//! Put a proxy with TLS in front of it.

#![expect(clippy::disallowed_methods, reason = "outside Usher, time and settings come from the system")]

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::{HashSet, VecDeque};
use std::error::Error;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{env, thread};

const TOLERANCE_SECONDS: u64 = 300;
const LARGEST_BODY: u64 = 1024 * 1024;
const LARGEST_HEAD: u64 = 16 * 1024;
const REMEMBERED: usize = 10_000;

/// What came with a request.
#[derive(Default)]
struct Message {
    id: String,
    timestamp: String,
    signatures: String,
    body: Vec<u8>,
}

struct Inbox {
    key: hmac::Key,
    events: SyncSender<Value>,
    seen: Mutex<Seen>,
}

/// Ids of the last messages. With a database, insert the id under a unique key in the transaction that stores the event.
#[derive(Default)]
struct Seen {
    ids: HashSet<String>,
    order: VecDeque<String>,
}

/// Whether one of the signatures is ours, and the message is of now.
fn is_genuine(key: &hmac::Key, message: &Message, now: u64) -> bool {
    let is_of_now =
        message.timestamp.parse::<u64>().is_ok_and(|timestamp| now.abs_diff(timestamp) <= TOLERANCE_SECONDS);
    let signed = [format!("{}.{}.", message.id, message.timestamp).as_bytes(), &message.body].concat();
    // During a rotation a message has two signatures. `hmac::verify` compares in constant time.
    let is_ours = |signature: &str| {
        let theirs = signature.strip_prefix("v1,").and_then(|encoded| STANDARD.decode(encoded).ok());
        theirs.is_some_and(|theirs| hmac::verify(key, &signed, &theirs).is_ok())
    };
    is_of_now && message.signatures.split(' ').any(is_ours)
}

impl Inbox {
    /// The status to answer with.
    fn accept(&self, message: Message, now: u64) -> u16 {
        if !is_genuine(&self.key, &message, now) {
            return 401;
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.ids.contains(&message.id) {
            return 204;
        }
        let Ok(event) = serde_json::from_slice(&message.body) else { return 400 };
        if self.events.try_send(event).is_err() {
            return 503;
        }
        seen.ids.insert(message.id.clone());
        seen.order.push_back(message.id);
        if seen.order.len() > REMEMBERED
            && let Some(oldest) = seen.order.pop_front()
        {
            seen.ids.remove(&oldest);
        }
        204
    }
}

/// Reads a request; the error is the status to answer with. The body stays as it came: JSON that was parsed and written
/// again has another signature.
fn read(stream: &TcpStream) -> Result<Message, u16> {
    let mut reader = BufReader::new(stream);
    let mut head = reader.by_ref().take(LARGEST_HEAD);
    let (mut line, mut length, mut message) = (String::new(), None, Message::default());
    head.read_line(&mut line).or(Err(400_u16))?;
    if !line.starts_with("POST ") {
        return Err(405);
    }
    loop {
        line.clear();
        head.read_line(&mut line).or(Err(400_u16))?;
        let Some((name, value)) = line.split_once(':') else { break };
        let value = value.trim().to_owned();
        match name.to_ascii_lowercase().as_str() {
            "webhook-id" => message.id = value,
            "webhook-timestamp" => message.timestamp = value,
            "webhook-signature" => message.signatures = value,
            "content-length" => length = value.parse::<u64>().ok(),
            _ => {}
        }
    }
    let length = length.filter(|length| *length <= LARGEST_BODY).ok_or(413_u16)?;
    let read = reader.take(length).read_to_end(&mut message.body).or(Err(400_u16))?;
    if u64::try_from(read) == Ok(length) { Ok(message) } else { Err(400) }
}

fn serve(mut stream: &TcpStream, inbox: &Inbox) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let status = match read(stream) {
        Ok(message) => inbox.accept(message, now),
        Err(status) => status,
    };
    write!(stream, "HTTP/1.1 {status} -\r\nconnection: close\r\n\r\n")
}

/// Does what takes time, after the answer.
fn work(events: &Receiver<Value>) -> io::Result<()> {
    let text = |event: &Value, name: &str| event.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    for event in events {
        writeln!(io::stdout(), "{} {}", text(&event, "type"), text(&event, "id"))?;
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let secret = env::var("WEBHOOK_SECRET")?;
    let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap_or(&secret))?;
    let (sender, events) = sync_channel(1000);
    thread::spawn(move || work(&events));
    let inbox = Inbox { key: hmac::Key::new(hmac::HMAC_SHA256, &key), events: sender, seen: Mutex::default() };
    let inbox = Arc::new(inbox);
    let port = env::var("PORT").unwrap_or_else(|_| "9797".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"))?;
    writeln!(io::stdout(), "listening on {}", listener.local_addr()?.port())?;
    for stream in listener.incoming().map_while(Result::ok) {
        let inbox = Arc::clone(&inbox);
        thread::spawn(move || serve(&stream, &inbox));
    }
    Ok(())
}
