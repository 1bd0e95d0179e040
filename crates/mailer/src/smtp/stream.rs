//! The bytes between lettre and the relay: replies are made readable on their way, and TLS is done here, below that.
//!
//! Must never carry over a byte from before TLS to after it: it may be anybody's (CVE-2011-0411 and its kind).

use super::replies::Replies;
use lettre::transport::smtp::client::AsyncTokioStream;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// Connects to the first address of a host that answers, each in its time.
pub(super) async fn connect(host: &str, port: u16, each: Duration) -> io::Result<TcpStream> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for address in lookup_host((host, port)).await? {
        match timeout(each, TcpStream::connect(address)).await {
            Ok(Ok(socket)) => return Ok(socket),
            Ok(Err(error)) => last = error,
            Err(_) => last = io::ErrorKind::TimedOut.into(),
        }
    }
    Err(last)
}

/// What TLS is done with: the authorities that browsers trust. `None` if TLS cannot be done at all.
pub(super) fn tls() -> Option<TlsConnector> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().ok()?;
    Some(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()).into())
}

/// Goes on with TLS.
pub(super) async fn protect(tls: &TlsConnector, host: &str, socket: TcpStream) -> io::Result<TlsStream<TcpStream>> {
    let name = ServerName::try_from(host.to_owned()).or(Err(io::ErrorKind::InvalidData))?;
    tls.connect(name, socket).await
}

/// The connection as lettre sees it.
#[derive(Debug)]
pub(super) struct Stream {
    socket: Socket,
    replies: Replies,
    /// What was read and made readable.
    tidy: Vec<u8>,
    /// How much of that was handed on.
    given: usize,
}

/// The connection below, which can be taken out for TLS.
#[derive(Clone, Debug)]
pub(super) struct Socket(Arc<Mutex<Option<Layer>>>);

#[derive(Debug)]
enum Layer {
    Plain(TcpStream),
    Secure(Box<TlsStream<TcpStream>>),
}

impl Stream {
    /// Without TLS; the socket may be taken back for it.
    pub(super) fn plain(socket: TcpStream) -> (Self, Socket) {
        let stream = Self::over(Layer::Plain(socket), Vec::new());
        let socket = stream.socket.clone();
        (stream, socket)
    }

    /// With TLS from the first byte.
    pub(super) fn secure(socket: TlsStream<TcpStream>) -> Self {
        Self::over(Layer::Secure(Box::new(socket)), Vec::new())
    }

    /// With TLS after STARTTLS. No second greeting comes then, but lettre waits for one: it is given this.
    pub(super) fn upgraded(socket: TlsStream<TcpStream>) -> Self {
        Self::over(Layer::Secure(Box::new(socket)), b"220 encrypted\r\n".to_vec())
    }

    fn over(layer: Layer, tidy: Vec<u8>) -> Self {
        Self { socket: Socket(Arc::new(Mutex::new(Some(layer)))), replies: Replies::default(), tidy, given: 0 }
    }
}

impl Socket {
    /// Takes the socket out. The stream over it is at its end then, with all that it has read.
    pub(super) fn take(&self) -> Option<TcpStream> {
        match self.layer().take() {
            Some(Layer::Plain(socket)) => Some(socket),
            Some(Layer::Secure(_)) | None => None,
        }
    }

    fn layer(&self) -> MutexGuard<'_, Option<Layer>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn poll<T>(&self, work: impl FnOnce(Pin<&mut dyn Both>) -> Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        match self.layer().as_mut() {
            Some(Layer::Plain(socket)) => work(Pin::new(socket)),
            Some(Layer::Secure(socket)) => work(Pin::new(&mut **socket)),
            None => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        }
    }
}

trait Both: AsyncRead + AsyncWrite + Unpin {}

impl Both for TcpStream {}

impl Both for TlsStream<TcpStream> {}

impl AsyncRead for Stream {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        while this.given == this.tidy.len() {
            (this.given, this.tidy) = (0, Vec::new());
            let mut bytes = [0; 2048];
            let mut part = ReadBuf::new(&mut bytes);
            ready!(this.socket.poll(|socket| socket.poll_read(context, &mut part)))?;
            if part.filled().is_empty() {
                return Poll::Ready(Ok(()));
            }
            this.replies.read(part.filled(), &mut this.tidy);
        }
        let rest = this.tidy.get(this.given..).unwrap_or_default();
        let now = rest.get(..into.remaining()).unwrap_or(rest);
        into.put_slice(now);
        this.given += now.len();
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.socket.poll(|socket| socket.poll_write(context, bytes))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.socket.poll(|socket| socket.poll_flush(context))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.socket.poll(|socket| socket.poll_shutdown(context))
    }
}

impl AsyncTokioStream for Stream {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        match &*self.socket.layer() {
            Some(Layer::Plain(socket)) => socket.peer_addr(),
            Some(Layer::Secure(socket)) => socket.get_ref().0.peer_addr(),
            None => Err(io::ErrorKind::NotConnected.into()),
        }
    }
}
