//! Requests and answers for the unit tests of this crate.

use usher_adapter_kit::{Headers, Method, PathParameters, Request, Response};

/// A request with JSON in its body.
pub(crate) fn request(method: &str, path: &str, body: impl Into<Vec<u8>>) -> Request {
    let mut headers = Headers::default();
    headers.push("Content-Type", "application/json");
    Request {
        method: Method::of(method),
        path: path.to_owned(),
        query: String::new(),
        base: "https://backops.example".to_owned(),
        headers,
        parameters: PathParameters::default(),
        body: body.into(),
        request_id: "req-1".to_owned(),
    }
}

/// The body of an answer.
pub(crate) fn text(response: &Response) -> &str {
    std::str::from_utf8(&response.body).expect("answers are UTF-8")
}
