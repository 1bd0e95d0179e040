//! Links to other pages of a listing (assumed: Django REST framework's): absolute, with every other parameter kept,
//! sorted by name. Must never leave a character unescaped that ends a link.

use std::collections::BTreeMap;
use std::fmt::Write;
use usher_adapter_kit::Request;

/// The link to a page. The first one has no number.
pub(super) fn to_page(request: &Request, number: u64) -> String {
    let mut parameters: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in request.query_pairs() {
        parameters.entry(name).or_default().push(value);
    }
    parameters.remove("page");
    if number > 1 {
        parameters.insert("page".to_owned(), vec![number.to_string()]);
    }
    let mut link = format!("{}{}", request.base, request.path);
    let pairs = parameters.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
    for (at, (name, value)) in pairs.enumerate() {
        link.push(if at == 0 { '?' } else { '&' });
        escape(name, &mut link);
        link.push('=');
        escape(value, &mut link);
    }
    link
}

/// Python's `quote_plus`.
fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'_' | b'.' | b'-' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => {
                // Writing to a text cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::request;

    #[test]
    fn parameters_are_sorted_and_kept() {
        let request = request("GET", "/a/?b=1&a=x+y%C3%A4~&page=2&a=&zz", "");
        let base = "https://apexscore.example/a/?a=x+y%C3%A4~&a=&b=1";
        assert_eq!(to_page(&request, 3), format!("{base}&page=3&zz="));
        assert_eq!(to_page(&request, 1), format!("{base}&zz="));
    }

    #[test]
    fn the_first_page_needs_no_query() {
        assert_eq!(to_page(&request("GET", "/a/?page=2", ""), 1), "https://apexscore.example/a/");
    }
}
