//! A site and requests for tests.

use crate::{PageKey, ProviderCookie, Settings, Site};
use usher_adapter_kit::{Headers, Method, PathParameters, Request, Response, Template};

pub(crate) const TOKEN: &str = "7f3fd3a1-0000-4000-8000-5ec2e7000000";

pub(crate) fn site() -> Site {
    Site {
        settings: Settings::default(),
        key: PageKey::new([7; 32]),
        sign_in: None,
        account: None,
        providers: Vec::new(),
        provider_cookie: ProviderCookie::Plain,
        finish: None,
    }
}

/// A request to a path; `{token}` of the templates is found in it.
pub(crate) fn request(method: &str, path: &str, body: &str) -> Request {
    let templates = [
        "/invitations/{token}/accept",
        "/invitations/{token}/decline",
        "/invitations/{token}/new-link",
        "/invitations/{token}/move",
        "/password/reset/{token}",
    ];
    let style = usher_adapter_kit::PathStyle { any_case: false, any_slash: true };
    let mut all = templates.into_iter().chain(["/invitations/{token}"]);
    let parameters = all.find_map(|text| Template::parse(text).unwrap().matches(path, style));
    Request {
        method: Method::of(method),
        path: path.to_owned(),
        query: String::new(),
        base: "http://usher.example/below".to_owned(),
        headers: Headers::default(),
        parameters: parameters.unwrap_or_else(PathParameters::default),
        body: body.as_bytes().to_vec(),
        client: None,
        request_id: "req-1".to_owned(),
    }
}

pub(crate) fn text(response: &Response) -> &str {
    std::str::from_utf8(&response.body).unwrap()
}

pub(crate) fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}
