//! A body that passes on, with a copy taken of it.

use hyper::body::{Body as _, Bytes, Frame, Incoming, SizeHint};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

/// What was seen of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// Not all of it yet.
    Open(Vec<u8>),
    /// All of it.
    Whole(Vec<u8>),
    /// More than is kept.
    TooLong,
}

/// Where the copy of a body comes to lie.
pub(crate) type Copy = Arc<Mutex<Body>>;

/// A body on its way. When it ends or is dropped, `ended` is called once.
pub(crate) struct Tap<E: FnOnce() + Send + Unpin> {
    body: Incoming,
    copy: Copy,
    longest: usize,
    ended: Option<E>,
}

impl<E: FnOnce() + Send + Unpin> Tap<E> {
    pub(crate) fn new(body: Incoming, longest: usize, ended: E) -> (Self, Copy) {
        let state = if body.is_end_stream() { Body::Whole(Vec::new()) } else { Body::Open(Vec::new()) };
        let copy = Arc::new(Mutex::new(state));
        (Self { body, copy: Arc::clone(&copy), longest, ended: Some(ended) }, copy)
    }

    fn note(&self, frame: Option<&Bytes>) {
        let mut copy = self.copy.lock().unwrap_or_else(PoisonError::into_inner);
        match (&mut *copy, frame) {
            (Body::Open(bytes), Some(data)) if bytes.len() + data.len() <= self.longest => {
                bytes.extend_from_slice(data);
            }
            (Body::Open(_), Some(_)) => *copy = Body::TooLong,
            (Body::Open(bytes), None) => *copy = Body::Whole(std::mem::take(bytes)),
            _ => {}
        }
    }
}

impl<E: FnOnce() + Send + Unpin> hyper::body::Body for Tap<E> {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                frame.data_ref().into_iter().for_each(|data| self.note(Some(data)));
                // A body of a declared length may never be asked for its end.
                if self.body.is_end_stream() {
                    self.note(None);
                }
            }
            Poll::Ready(None) => self.note(None),
            _ => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<E: FnOnce() + Send + Unpin> Drop for Tap<E> {
    fn drop(&mut self) {
        if let Some(ended) = self.ended.take() {
            ended();
        }
    }
}

/// What a body has left behind.
pub(crate) fn left(copy: &Copy) -> Body {
    std::mem::replace(&mut *copy.lock().unwrap_or_else(PoisonError::into_inner), Body::TooLong)
}
