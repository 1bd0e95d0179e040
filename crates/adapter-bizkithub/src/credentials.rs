//! Where the API key of a request is, or the identity of a session. The documents name three places of a key and
//! contradict one another about which one counts, so all three are read, and then the two of an identity; this module
//! must never verify either, only look at its form.

use crate::error::{Code, JSON};
use crate::{NAME, Settings, json};
use serde_json::Value;
use usher_adapter_kit::{Bearer, Method, Request, Response};
use usher_domain::{Credentials, Secret};

/// The name of the key in the query and in the body (\[D\] S22).
const PARAMETER: &str = "apiKey";

/// The key in the vendor's examples, "a demonstration key and does not exist" (\[D\] S22).
const SAMPLE: &str = "PRODPGrFxpGEtrOZfuWhnoJohUYBXuOE";

/// The name of the identity, as a cookie and as a body member (\[D\], the article on sessions; that the cookie is read
/// here is assumed).
const IDENTITY: &str = "identityId";

/// Finds the key of a `/bff` request, or the identity of a session where there is none, and checks its form.
pub(crate) fn extract_credentials(request: &Request, settings: Settings) -> Result<Credentials, Response> {
    let Some(key) = key_of(request) else {
        if let Some(identity) = identity_of(request)? {
            return Ok(identity);
        }
        // Documented both ways: `/bff` is said to need a login, and a key is said to be always required.
        let code = if settings.missing_key_is_not_found { Code::KeyDoesNotExist } else { Code::UserMustBeAuthorized };
        return Err(code.answer());
    };
    if key.is_empty() {
        return Err(Code::KeyIsEmpty.answer());
    }
    if !is_well_formed(&key) {
        return Err(Code::KeyIsNotInValidFormat.answer());
    }
    if key == SAMPLE {
        return Err(Code::KeyIsSample.answer());
    }
    Ok(Credentials::Key { family: NAME, key: Secret::new(key) })
}

/// The identity of a session, in the body or in the cookie.
pub(crate) fn extract_identity(request: &Request) -> Result<Credentials, Response> {
    identity_of(request)?.ok_or_else(|| Code::UserMustBeAuthorized.answer())
}

fn identity_of(request: &Request) -> Result<Option<Credentials>, Response> {
    let in_body = member(request, IDENTITY).filter(|identity| !identity.is_empty());
    if in_body.is_none() {
        let cookies = request.headers.get("cookie").unwrap_or_default().split(';');
        let mut named = cookies.filter_map(|pair| pair.trim().split_once('=')).filter(|(name, _)| *name == IDENTITY);
        let Some((_, identity)) = named.next().filter(|(_, identity)| !identity.is_empty()) else { return Ok(None) };
        // A browser sends the cookie with what other sites make it send, but JSON only where CORS lets them.
        if request.method != Method::Get && request.media_type().is_none_or(|media_type| media_type != JSON) {
            return Err(Code::ValidationFailed.describing("Content-Type: must be application/json."));
        }
        return session(identity).map(Some);
    }
    in_body.map(|identity| session(&identity)).transpose()
}

/// A session, if its identity can be one: 32 letters and digits (\[D\]).
fn session(identity: &str) -> Result<Credentials, Response> {
    if identity.len() == 32 && identity.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(Credentials::Session { family: NAME, token: Secret::new(identity) });
    }
    Err(Code::UserMustBeAuthorized.answer())
}

/// The key of the first place that has one: header, query, body. An empty one counts only if no other is there, as
/// the documents ask for the key "at least once" (the precedence is assumed).
fn key_of(request: &Request) -> Option<String> {
    let places: [fn(&Request) -> Option<String>; 3] = [in_header, in_query, in_body];
    let mut empty = None;
    for place in places {
        match place(request) {
            Some(key) if key.is_empty() => empty = Some(key),
            Some(key) => return Some(key),
            None => {}
        }
    }
    empty
}

/// Whether the head has no key, so that only the body can have one.
pub(crate) fn may_be_in_body(request: &Request) -> bool {
    [in_header, in_query].into_iter().all(|place| place(request).is_none_or(|key| key.is_empty()))
}

fn in_header(request: &Request) -> Option<String> {
    match request.bearer() {
        Bearer::Absent | Bearer::OtherScheme => None,
        Bearer::Empty => Some(String::new()),
        Bearer::Token(key) => Some(key.to_owned()),
    }
}

fn in_query(request: &Request) -> Option<String> {
    request.query_value(PARAMETER)
}

fn in_body(request: &Request) -> Option<String> {
    member(request, PARAMETER)
}

/// A credential in the body. What is no string becomes its JSON text, which never has the form of one.
fn member(request: &Request, name: &str) -> Option<String> {
    match json::object(&request.body).ok()?.get(name)? {
        Value::Null => None,
        Value::String(key) => Some(key.clone()),
        other => Some(other.to_string()),
    }
}

/// `^(PROD|DEV_|ROOT)[A-Za-z0-9]{28}$` (\[D\] S22).
fn is_well_formed(key: &str) -> bool {
    ["PROD", "DEV_", "ROOT"].iter().any(|environment| {
        key.strip_prefix(environment)
            .is_some_and(|rest| rest.len() == 28 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_adapter_kit::{Headers, PathParameters};

    const IN_HEADER: &str = "PRODaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const IN_QUERY: &str = "DEV_bbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    const IN_BODY: &str = "ROOT0123456789012345678901234567";

    fn request(header: Option<&str>, query: &str, body: &str) -> Request {
        let mut headers = Headers::default();
        if let Some(value) = header {
            headers.push("Authorization", value);
        }
        Request {
            method: Method::Post,
            path: "/bff/member/invite-email".to_owned(),
            query: query.to_owned(),
            base: String::new(),
            headers,
            parameters: PathParameters::default(),
            body: body.as_bytes().to_vec(),
            client: None,
            request_id: String::new(),
        }
    }

    fn found(header: Option<&str>, query: &str, body: &str) -> String {
        match extract_credentials(&request(header, query, body), Settings::default()) {
            Ok(Credentials::Key { family: "bizkithub", key }) => key.expose().to_owned(),
            Ok(other) => format!("{other:?}"),
            Err(response) => {
                let body: Value = serde_json::from_slice(&response.body).unwrap();
                format!("{} {}", response.status, body["error"]["code"].as_str().unwrap())
            }
        }
    }

    #[test]
    fn the_header_wins_over_the_query_and_the_query_over_the_body() {
        let header = format!("bearer {IN_HEADER}");
        let query = format!("x=1&apiKey={IN_QUERY}");
        let body = format!(r#"{{"apiKey":"{IN_BODY}"}}"#);
        assert_eq!(found(Some(&header), &query, &body), IN_HEADER);
        assert_eq!(found(Some("Basic eA=="), &query, &body), IN_QUERY);
        assert_eq!(found(Some("Bearer"), "apiKey=", &body), IN_BODY);
    }

    #[test]
    fn what_is_no_key_is_answered_with_its_own_code() {
        let empty = "404 PUBLIC_API_KEY_IS_EMPTY";
        let format = "404 PUBLIC_API_KEY_IS_NOT_IN_VALID_FORMAT";
        for (header, query, body, answer) in [
            (None, "", "", "401 INTERNAL_USER_MUST_BE_AUTHORIZED"),
            (None, "", r#"{"apiKey":null}"#, "401 INTERNAL_USER_MUST_BE_AUTHORIZED"),
            (None, "", "not JSON", "401 INTERNAL_USER_MUST_BE_AUTHORIZED"),
            (Some("Bearer "), "", "", empty),
            (None, "apiKey=", "", empty),
            (None, "", r#"{"apiKey":""}"#, empty),
            (Some("Bearer YOUR_API_KEY"), "", "", format),
            (Some("Bearer prodaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "", "", format),
            (Some("Bearer PRODaaaaaaaaaaaaaaaaaaaaaaaaaaa_"), "", "", format),
            (Some("Bearer DEVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "", "", format),
            (None, "", r#"{"apiKey":["x"]}"#, format),
        ] {
            assert_eq!(found(header, query, body), answer, "{header:?} {query} {body}");
        }
    }

    #[test]
    fn the_body_is_needed_only_where_the_head_has_no_key() {
        let header = format!("Bearer {IN_HEADER}");
        let query = format!("apiKey={IN_QUERY}");
        for (header, query, needed) in [
            (Some(&*header), "", false),
            (Some("Bearer nonsense"), "", false),
            (None, &*query, false),
            (Some("Bearer "), &*query, false),
            (Some("Basic eA=="), "apiKey=", true),
            (None, "", true),
        ] {
            assert_eq!(may_be_in_body(&request(header, query, "")), needed, "{header:?} {query}");
        }
    }

    #[test]
    fn a_missing_key_can_be_answered_like_an_unknown_one() {
        let settings = Settings { missing_key_is_not_found: true, ..Settings::default() };
        let response = extract_credentials(&request(None, "", ""), settings).unwrap_err();
        assert_eq!(response, Code::KeyDoesNotExist.answer());
    }
}
