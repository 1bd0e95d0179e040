//! The way of a call through the proxy.

use super::kept::Call;
use super::tally::Tally;
use crate::relay::{NoAnswer, Tap, Upstream, forwarded, left, of_request, without_hops};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Request, Response, StatusCode};
use http_body_util::BodyExt;
use http_body_util::combinators::BoxBody;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{Sender, error::TrySendError};
use usher_engine::SystemClock;
use usher_engine::ports::Clock;

/// How long a client may take to send the head of a request, or let a connection rest.
const HEAD: Duration = Duration::from_secs(30);
/// How long calls that are under way may take when it ends.
const ENDING: Duration = Duration::from_secs(10);
/// How long to wait after a connection could not be taken, such as for want of file descriptors.
const PAUSE: Duration = Duration::from_millis(50);

type Passing = BoxBody<Bytes, hyper::Error>;

/// The proxy.
pub(super) struct Proxy {
    pub(super) upstream: Upstream<Passing>,
    pub(super) queue: Sender<Call>,
    pub(super) tally: Arc<Tally>,
    /// The longest body that is kept.
    pub(super) longest: usize,
}

impl Proxy {
    /// Serves until `stop` resolves, then lets calls end that are under way.
    pub(super) async fn serve(
        self: Arc<Self>,
        listener: TcpListener,
        connections: usize,
        stop: impl Future<Output = ()>,
    ) {
        let connections = connections.clamp(1, Semaphore::MAX_PERMITS);
        let room = Arc::new(Semaphore::new(connections));
        let (stopping, stopped) = tokio::sync::watch::channel(false);
        let accepting = async {
            loop {
                let Ok(turn) = Arc::clone(&room).acquire_owned().await else { return };
                let Ok((stream, peer)) = listener.accept().await else {
                    tokio::time::sleep(PAUSE).await;
                    continue;
                };
                // Small writes are not to wait for one another.
                let _ = stream.set_nodelay(true);
                let (proxy, mut stopped) = (Arc::clone(&self), stopped.clone());
                tokio::spawn(async move {
                    let pass = service_fn(|request| Arc::clone(&proxy).pass(request, peer.ip()));
                    let mut builder = http1::Builder::new();
                    builder
                        .preserve_header_case(true)
                        .auto_date_header(false)
                        .timer(TokioTimer::new())
                        .header_read_timeout(HEAD);
                    let mut connection = std::pin::pin!(builder.serve_connection(TokioIo::new(stream), pass));
                    // A client that breaks off is nothing to report.
                    let stopping = async { stopped.wait_for(|is_stopping| *is_stopping).await.map(drop) };
                    let is_over = tokio::select! {
                        _ended = &mut connection => true,
                        _told = stopping => false,
                    };
                    if !is_over {
                        connection.as_mut().graceful_shutdown();
                        let _ = connection.await;
                    }
                    drop(turn);
                });
            }
        };
        tokio::select! {
            () = accepting => {}
            () = stop => {}
        }
        drop(listener);
        let _ = stopping.send(true);
        let all = u32::try_from(connections).unwrap_or(u32::MAX);
        let _ = tokio::time::timeout(ENDING, room.acquire_many(all)).await;
    }

    async fn pass(
        self: Arc<Self>,
        request: Request<Incoming>,
        client: IpAddr,
    ) -> Result<Response<Passing>, Infallible> {
        self.tally.passed.add();
        let at = SystemClock.now().millis();
        let (mut head, body) = request.into_parts();
        let (method, uri, request_fields) = (head.method.clone(), head.uri.clone(), head.headers.clone());
        of_request(&mut head.headers);
        forwarded(&mut head.headers, self.upstream.authority(), Some(client), "http");
        let (body, request) = Tap::new(body, self.longest, || {});
        let answered = self.upstream.send(Request::from_parts(head, body.boxed())).await;
        let (mut head, body) = match answered {
            Ok(answered) => answered.into_parts(),
            Err(error) => {
                self.tally.unanswered.add();
                return Ok(unanswered(&error));
            }
        };
        let (status, answer_fields) = (head.status, head.headers.clone());
        without_hops(&mut head.headers);
        let (path, query) = (uri.path().to_owned(), uri.query().unwrap_or_default().to_owned());
        let proxy = Arc::clone(&self);
        let slot = Arc::new(std::sync::OnceLock::new());
        let filled = Arc::clone(&slot);
        // The answer's body is the last of a call: when it has passed or was given up, the call is handed over.
        let ended = move || {
            let answer = filled.get().map(left);
            let Some(answer) = answer else { return };
            let request = left(&request);
            proxy.hand_over(Call { at, method, path, query, request_fields, request, status, answer_fields, answer });
        };
        let (body, copy) = Tap::new(body, self.longest, ended);
        let _ = slot.set(copy);
        Ok(Response::from_parts(head, body.boxed()))
    }

    /// Never waits.
    fn hand_over(&self, call: Call) {
        if let Err(TrySendError::Full(_) | TrySendError::Closed(_)) = self.queue.try_send(call) {
            self.tally.dropped.add();
        }
    }
}

/// What a client is told where the original does not answer.
fn unanswered(error: &NoAnswer) -> Response<Passing> {
    let status = match error {
        NoAnswer::Unreachable(_) => StatusCode::BAD_GATEWAY,
        NoAnswer::Late => StatusCode::GATEWAY_TIMEOUT,
    };
    let mut answer = Response::new(said(format!("The host behind this recording proxy does not answer: {error}\n")));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    answer
}

/// A body of a text of ours.
pub(crate) fn said(text: String) -> Passing {
    http_body_util::Full::new(Bytes::from(text)).map_err(|never| match never {}).boxed()
}
