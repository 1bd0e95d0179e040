//! Cookies of Usher's own pages. Browsers send the console's session to every path of its host, so also to protocols that
//! the original answers: it must never learn it, and never set it.

use http::header::{COOKIE, HeaderMap, HeaderValue, SET_COOKIE};
use usher_adapter_console::SessionCookie;
use usher_adapter_pages::ProviderCookie;

/// Takes them out of a request to the original.
pub(super) fn of_request(fields: &mut HeaderMap) {
    if !fields.contains_key(COOKIE) {
        return;
    }
    let sent: Vec<HeaderValue> = fields.get_all(COOKIE).iter().cloned().collect();
    fields.remove(COOKIE);
    for value in sent {
        let is_own = |pair: &&[u8]| is_own(pair);
        if !value.as_bytes().split(|byte| *byte == b';').any(|pair| is_own(&pair)) {
            fields.append(COOKIE, value);
            continue;
        }
        let others: Vec<&[u8]> =
            value.as_bytes().split(|byte| *byte == b';').filter(|pair| !is_own(pair)).map(<[u8]>::trim_ascii).collect();
        if let (false, Ok(value)) = (others.is_empty(), HeaderValue::from_bytes(&others.join(&b"; "[..]))) {
            fields.append(COOKIE, value);
        }
    }
}

/// Takes them out of an answer of the original.
pub(super) fn of_answer(fields: &mut HeaderMap) {
    let set: Vec<HeaderValue> = fields.get_all(SET_COOKIE).iter().cloned().collect();
    if set.iter().any(|value| is_own(value.as_bytes())) {
        fields.remove(SET_COOKIE);
        for value in set.into_iter().filter(|value| !is_own(value.as_bytes())) {
            fields.append(SET_COOKIE, value);
        }
    }
}

/// Whether a pair of a name and a value, possibly with attributes behind it, is of a cookie of ours.
fn is_own(pair: &[u8]) -> bool {
    let name = pair.split(|byte| *byte == b'=').next().unwrap_or_default().trim_ascii();
    std::str::from_utf8(name).is_ok_and(|name| SessionCookie::is_named(name) || ProviderCookie::is_named(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(clean: fn(&mut HeaderMap), name: http::HeaderName, sent: &[&'static str]) -> Vec<String> {
        let mut fields = HeaderMap::new();
        for value in sent {
            fields.append(&name, HeaderValue::from_static(value));
        }
        clean(&mut fields);
        fields.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_session_of_the_console_is_not_sent() {
        let sent = |values: &[&'static str]| left(of_request, COOKIE, values);
        assert_eq!(sent(&["a=1; __Host-usher_console=secret; b=2"]), ["a=1; b=2"]);
        assert_eq!(sent(&["usher_console=secret", "a=1;b=2"]), ["a=1;b=2"]);
        assert_eq!(sent(&[" usher_console = secret;usher_console=other"]), [""; 0]);
        assert_eq!(sent(&["usher_consoles=1; x=usher_console"]), ["usher_consoles=1; x=usher_console"]);
    }

    #[test]
    fn a_session_of_the_console_is_not_set() {
        let set = |values: &[&'static str]| left(of_answer, SET_COOKIE, values);
        assert_eq!(set(&["a=1; Path=/", "__Host-usher_console=x; Path=/; Secure", "b=2"]), ["a=1; Path=/", "b=2"]);
        assert_eq!(set(&["a=usher_console"]), ["a=usher_console"]);
    }
}
