//! HTTP/1.1 on a socket that is kept open: as little of it as a load needs, so that little of the load is the load's.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection to the gateway.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    /// Whether it says when to ask again.
    pub(crate) says_retry_after: bool,
    /// Whether the server closes the connection after it.
    pub(crate) closes: bool,
}

/// How long a body is.
enum Length {
    Bytes(usize),
    Chunked,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the answer whole.
    pub(crate) async fn exchange(&mut self, request: &[u8]) -> Result<Reply> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let end = loop {
            self.more().await?;
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end;
            }
        };
        let (mut reply, length) = head(&self.buffer[..end])?;
        reply.body = match length {
            Length::Bytes(length) => {
                self.at_least(end + 4 + length).await?;
                self.buffer[end + 4..end + 4 + length].to_vec()
            }
            Length::Chunked => self.chunks(end + 4).await?,
        };
        Ok(reply)
    }

    /// The chunks from a place on, put together.
    async fn chunks(&mut self, mut from: usize) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = loop {
                if let Some(line) = find(&self.buffer[from..], b"\r\n") {
                    break line;
                }
                self.more().await?;
            };
            let size = std::str::from_utf8(&self.buffer[from..from + line]).map_err(Error::other)?;
            let size = usize::from_str_radix(size.trim(), 16).map_err(Error::other)?;
            let start = from + line + 2;
            self.at_least(start + size + 2).await?;
            if size == 0 {
                return Ok(body);
            }
            body.extend_from_slice(&self.buffer[start..start + size]);
            from = start + size + 2;
        }
    }

    async fn at_least(&mut self, length: usize) -> Result<()> {
        while self.buffer.len() < length {
            self.more().await?;
        }
        Ok(())
    }

    async fn more(&mut self) -> Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err(Error::from(ErrorKind::UnexpectedEof));
        }
        Ok(())
    }
}

fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|window| window == sought)
}

/// The answer without its body, and how long that is.
fn head(head: &[u8]) -> Result<(Reply, Length)> {
    let text = std::str::from_utf8(head).map_err(Error::other)?;
    let status = text.get(9..12).and_then(|code| code.parse().ok()).ok_or(ErrorKind::InvalidData)?;
    let field = |sought: &str| {
        text.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case(sought).then(|| value.trim())
        })
    };
    let length = match field("content-length").map(str::parse) {
        Some(Ok(length)) => Length::Bytes(length),
        Some(Err(error)) => return Err(Error::other(error)),
        None if field("transfer-encoding") == Some("chunked") => Length::Chunked,
        None if status == 204 => Length::Bytes(0),
        None => return Err(Error::other("an answer without a length")),
    };
    let says_retry_after = field("retry-after").is_some();
    let closes = field("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
    Ok((Reply { status, body: Vec::new(), says_retry_after, closes }, length))
}

/// The bytes of a request.
pub(crate) fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let headers: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let length = body.len();
    format!(
        "{method} {path} HTTP/1.1\r\nhost: usher.example\r\ncontent-type: application/json\r\n{headers}\
         content-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// One request on a connection of its own.
pub(crate) async fn once(address: SocketAddr, bytes: &[u8]) -> Result<Reply> {
    Connection::open(address).await?.exchange(bytes).await
}
