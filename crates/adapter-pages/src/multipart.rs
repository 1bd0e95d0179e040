//! Forms with files as browsers post them (`multipart/form-data`, RFC 7578).
//!
//! Only what browsers send is read: no preamble, one header `Content-Disposition: form-data; name="..."` for each part,
//! texts in UTF-8. A file is a field whose value is its content, in whatever encoding it has.

/// The media type of forms with files.
pub const MULTIPART: &str = "multipart/form-data";

/// The longest boundary (RFC 2046 section 5.1.1).
const LONGEST: usize = 70;

/// The names and values of a form with this `Content-Type`; `None` where it is not what browsers send.
pub(crate) fn fields<'a>(content_type: &str, body: &'a [u8]) -> Option<Vec<(String, &'a [u8])>> {
    let delimiter = format!("--{}", boundary(content_type)?);
    let mut rest = body.strip_prefix(delimiter.as_bytes())?;
    let between = format!("\r\n{delimiter}");
    let mut fields = Vec::new();
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let end = find(part, between.as_bytes())?;
        let (part, after) = part.split_at_checked(end)?;
        fields.push(field(part)?);
        rest = after.get(between.len()..)?;
    }
    // What follows the last delimiter is its two hyphens and perhaps the end of a line.
    matches!(rest, b"--" | b"--\r\n").then_some(fields)
}

fn boundary(content_type: &str) -> Option<&str> {
    let mut parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.trim().split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("boundary"))?;
    let value = value.trim();
    let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    (1..=LONGEST).contains(&value.len()).then_some(value)
}

fn field(part: &[u8]) -> Option<(String, &[u8])> {
    let end = find(part, b"\r\n\r\n")?;
    let (head, value) = part.split_at_checked(end)?;
    let mut lines = std::str::from_utf8(head).ok()?.split("\r\n");
    let disposition = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-disposition").then_some(value.trim())
    });
    let (_, name) = disposition?.strip_prefix("form-data")?.split_once("; name=\"")?;
    let (name, _) = name.split_once('"')?;
    Some((name.to_owned(), value.get(4..)?))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=----WebKitFormBoundaryx";

    fn body(parts: &[(&str, &str)]) -> Vec<u8> {
        let part = |(more, value): &(&str, &str)| {
            format!("------WebKitFormBoundaryx\r\nContent-Disposition: form-data; {more}\r\n\r\n{value}\r\n")
        };
        let parts: String = parts.iter().map(part).collect();
        format!("{parts}------WebKitFormBoundaryx--\r\n").into_bytes()
    }

    #[test]
    fn fields_and_files_are_read_as_browsers_send_them() {
        let file = "name=\"table\"; filename=\"people.csv\"\r\nContent-Type: text/csv";
        let sent = body(&[("name=\"people\"", "a\r\n\r\nb"), (file, "email\nž@b.example\n"), ("name=\"role:x\"", "")]);
        let read = fields(TYPE, &sent).unwrap();
        let wanted = [("people", "a\r\n\r\nb"), ("table", "email\nž@b.example\n"), ("role:x", "")];
        assert!(
            read.iter()
                .map(|(name, value)| (name.as_str(), *value))
                .eq(wanted.map(|(name, value)| (name, value.as_bytes()))),
            "{read:?}"
        );
        assert_eq!(fields("multipart/form-data; boundary=\"----WebKitFormBoundaryx\"", &sent), Some(read));
    }

    #[test]
    fn what_no_browser_sends_is_no_form() {
        let good = body(&[("name=\"a\"", "1")]);
        assert!(fields(TYPE, &good).is_some());
        for end in 0..good.len() - 2 {
            assert_eq!(fields(TYPE, &good[..end]), None, "cut at {end}");
        }
        for content_type in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=y"]
        {
            assert_eq!(fields(content_type, &good), None, "{content_type}");
        }
        assert_eq!(fields(TYPE, &body(&[("filename=\"a\"", "1")])), None);
        assert_eq!(fields(TYPE, &[b"x", &good[..]].concat()), None);
    }
}
