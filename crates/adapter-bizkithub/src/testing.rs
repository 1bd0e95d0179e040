//! Requests and answers for the unit tests of this crate.

use crate::Settings;
use crate::dialect::{Bizkithub, Endpoint};
use usher_adapter_kit::Decoded;

use usher_adapter_kit::{Headers, Method, PathParameters, Request, Response};

/// A request with a body.
pub(crate) fn request(body: impl Into<Vec<u8>>, media_type: Option<&str>) -> Request {
    let mut headers = Headers::default();
    if let Some(media_type) = media_type {
        headers.push("Content-Type", media_type);
    }
    Request {
        method: Method::Post,
        path: "/bff/member/invite-email".to_owned(),
        query: String::new(),
        base: String::new(),
        headers,
        parameters: PathParameters::default(),
        body: body.into(),
        client: None,
        request_id: String::new(),
    }
}

/// The status, the code and the description of an error answer.
pub(crate) fn shown(response: &Response) -> (u16, String) {
    let body: serde_json::Value = serde_json::from_slice(&response.body).expect("an envelope");
    let part = |name: &str| body["error"][name].as_str().expect("a text").to_owned();
    (response.status, format!("{}|{}", part("code"), part("description")))
}

/// What an operation reads from a request.
pub(crate) fn read<R: Decoded>(endpoint: &Endpoint<R>, settings: Settings, request: &Request) -> Result<R, Response> {
    (endpoint.read)(&Bizkithub { settings }, request)
}
