//! A raw HTTP/1.1 client: what goes out and what comes back are bytes, because bytes are what is tested.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A client of one gateway; each request has a connection of its own.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    address: SocketAddr,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// The header fields in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Reply {
    /// The first field of a name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("not JSON ({error}): {}", self.text()))
    }

    /// The reply, if it has this status; often that is all a test wants.
    #[expect(clippy::return_self_not_must_use, reason = "often the status is all that a test wants")]
    pub fn expect_status(self, status: u16) -> Self {
        let text = self.text();
        // Of a page, what stands on it.
        let shown = text.split_once("</style>").map_or(&*text, |(_, page)| page);
        assert_eq!(self.status, status, "{shown}");
        self
    }
}

impl Client {
    /// A client of the gateway at an address.
    #[must_use]
    pub const fn new(address: SocketAddr) -> Self {
        Self { address }
    }

    /// Where the gateway is.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Sends a JSON request.
    pub fn json(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &serde_json::Value) -> Reply {
        let mut headers = headers.to_vec();
        headers.push(("content-type", "application/json"));
        self.send(method, path, &headers, body.to_string().as_bytes())
    }

    /// Sends a request without a body.
    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send("GET", path, headers, b"")
    }

    /// Sends a request. `Host`, `Content-Length` and `Connection` are added where they are not given.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        self.try_send(method, path, headers, body).expect("the gateway answers")
    }

    /// Sends a request to a gateway that may die meanwhile.
    pub fn try_send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> std::io::Result<Reply> {
        let mut stream = self.request(method, path, headers, body)?;
        let mut bytes = Vec::new();
        match stream.read_to_end(&mut bytes) {
            Err(error) if bytes.is_empty() => return Err(error),
            _ => {}
        }
        parse(&bytes, method == "HEAD").ok_or_else(cut_off)
    }

    /// Sends a request to a server that says the length of what it answers and does not hang up.
    pub(crate) fn exchange(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> std::io::Result<Reply> {
        let mut stream = self.request(method, path, headers, body)?;
        let mut bytes = Vec::new();
        let mut piece = vec![0; 64 * 1024];
        loop {
            if let Some(reply) = parse(&bytes, false) {
                return Ok(reply);
            }
            match stream.read(&mut piece) {
                Ok(0) => return Err(cut_off()),
                Ok(count) => bytes.extend_from_slice(&piece[..count]),
                // A signal came while it waited.
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> std::io::Result<TcpStream> {
        let mut head = format!("{method} {path} HTTP/1.1\r\n");
        let given = |name: &str| headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        if !given("host") {
            field(&mut head, "Host", &self.address.to_string());
        }
        if !given("content-length") && (!body.is_empty() || !matches!(method, "GET" | "HEAD" | "DELETE")) {
            field(&mut head, "Content-Length", &body.len().to_string());
        }
        for (name, value) in headers {
            field(&mut head, name, value);
        }
        head.push_str("Connection: close\r\n\r\n");
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        stream.write_all(head.as_bytes())?;
        // A server that refuses early may close before it has read all.
        let _ = stream.write_all(body);
        Ok(stream)
    }
}

fn cut_off() -> std::io::Error {
    std::io::Error::other("the answer is cut off")
}

fn field(head: &mut String, name: &str, value: &str) {
    head.extend([name, ": ", value, "\r\n"]);
}

fn parse(bytes: &[u8], head_only: bool) -> Option<Reply> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let body = bytes[end + 4..].to_vec();
    let length = headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, v)| v.parse::<usize>().ok());
    if !head_only && length.is_some_and(|length| length != body.len()) {
        return None;
    }
    Some(Reply { status, headers, body })
}
