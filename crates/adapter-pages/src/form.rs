//! Forms as browsers post them (`application/x-www-form-urlencoded`).

use crate::multipart;
use usher_adapter_kit::Request;
use utoipa::ToSchema;

/// The media type of forms.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// The largest form: that of a long list of people, and of what became of some of them.
pub const LARGEST: usize = 4 << 20;
/// The most fields of a form.
const MOST_FIELDS: usize = 1000;

/// A form that is nothing but a button.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form; it has one field")]
pub(crate) struct ButtonForm {
    /// What the page gave.
    nonce: String,
}

/// The fields of a form. None stands twice.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    texts: Vec<(String, String)>,
    /// Fields that are not text: files in whatever they were written in.
    files: Vec<(String, Vec<u8>)>,
}

impl Form {
    /// Reads a form; `None` where it is too large, has a field twice or is not UTF-8, none of which a page of ours does.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        Self::read_bytes(body).filter(|form| form.files.is_empty())
    }

    /// Reads a form; `None` as in [`Self::read`], but for what is not UTF-8: that is a file until
    /// [`Self::has_no_file_but`] says otherwise.
    #[must_use]
    pub fn read_bytes(body: &[u8]) -> Option<Self> {
        let fields = body.split(|byte| *byte == b'&').filter(|field| !field.is_empty());
        if body.len() > LARGEST || fields.clone().count() > MOST_FIELDS {
            return None;
        }
        let (mut texts, mut files) = (Vec::new(), Vec::new());
        for field in fields {
            let (name, value) = field.split_at(field.iter().position(|byte| *byte == b'=').unwrap_or(field.len()));
            let name = String::from_utf8(decoded(name)).ok()?;
            match String::from_utf8(decoded(value.strip_prefix(b"=").unwrap_or(value))) {
                Ok(text) => texts.push((name, text)),
                Err(not_utf8) => files.push((name, not_utf8.into_bytes())),
            }
        }
        Self::of(texts, files)
    }

    /// Reads a form with files, whose `Content-Type` names what stands between its parts; `None` as in [`Self::read`],
    /// but for what is not UTF-8: that is a file until [`Self::has_no_file_but`] says otherwise.
    #[must_use]
    pub fn read_multipart(content_type: &str, body: &[u8]) -> Option<Self> {
        if body.len() > LARGEST {
            return None;
        }
        let fields = multipart::fields(content_type, body).filter(|fields| fields.len() <= MOST_FIELDS)?;
        let (mut texts, mut files) = (Vec::new(), Vec::new());
        for (name, value) in fields {
            match std::str::from_utf8(value) {
                Ok(text) => texts.push((name, text.to_owned())),
                Err(_not_utf8) => files.push((name, value.to_vec())),
            }
        }
        Self::of(texts, files)
    }

    fn of(texts: Vec<(String, String)>, files: Vec<(String, Vec<u8>)>) -> Option<Self> {
        let names = texts.iter().map(|(name, _)| name).chain(files.iter().map(|(name, _)| name));
        let mut names: Vec<&String> = names.collect();
        names.sort_unstable();
        let is_unambiguous = names.windows(2).all(|pair| pair.first() != pair.last());
        is_unambiguous.then_some(Self { texts, files })
    }

    /// Whether all fields but these are text.
    #[must_use]
    pub fn has_no_file_but(&self, names: &[&str]) -> bool {
        self.files.iter().all(|(known, _)| names.contains(&known.as_str()))
    }

    /// The first field that is not text, but for these.
    #[must_use]
    pub fn file_but(&self, names: &[&str]) -> Option<&[u8]> {
        let file = self.files.iter().find(|(known, _)| !names.contains(&known.as_str()));
        file.map(|(_, bytes)| bytes.as_slice())
    }

    /// The bytes of a field, text or not; `None` if the form has no such field.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        let file = self.files.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.as_slice());
        file.or_else(|| self.field(name).map(str::as_bytes))
    }

    /// The text of a field; `None` if the form has no such field, or it is not text.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// All fields that are text with their values, in the order in which they were sent.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The bytes that a name or a value of a form stands for.
fn decoded(text: &[u8]) -> Vec<u8> {
    let digit = |at: usize| text.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut bytes, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(byte) = text.get(at) {
        let encoded = if *byte == b'%' { digit(at + 1).zip(digit(at + 2)) } else { None };
        let encoded = encoded.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        at += if encoded.is_some() { 3 } else { 1 };
        bytes.push(encoded.unwrap_or(if *byte == b'+' { b' ' } else { *byte }));
    }
    bytes
}

/// Whether the request's body says to be a form.
pub(crate) fn is_form(request: &Request) -> bool {
    request.media_type().is_some_and(|kind| kind == FORM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded() {
        let form = Form::read(b"a=1+2%26&b=%C5%BE&empty=&bare").unwrap();
        let fields = ["a", "b", "empty", "bare", "c"].map(|name| form.field(name));
        assert_eq!(fields, [Some("1 2&"), Some("ž"), Some(""), Some(""), None]);
        assert_eq!(Form::read(b""), Some(Form { texts: Vec::new(), files: Vec::new() }));
    }

    #[test]
    fn what_no_page_of_ours_sends_is_no_form() {
        for body in [&b"a=1&a=2"[..], b"a=%ff", b"%fe=1", b"a=\xc0\x80"] {
            assert_eq!(Form::read(body), None, "{body:?}");
        }
        let bytes = Form::read_bytes(b"a=1&b=%8eofie+%4").unwrap();
        assert_eq!((bytes.field("a"), bytes.bytes("b")), (Some("1"), Some(&b"\x8eofie %4"[..])));
        assert!(bytes.file_but(&["a"]).is_some() && bytes.file_but(&["b"]).is_none());
        assert_eq!(Form::read("x=1&".repeat(MOST_FIELDS).as_bytes()), None);
        assert_eq!(Form::read(&vec![b'x'; LARGEST + 1]), None);
    }

    #[test]
    fn a_file_may_be_in_any_encoding_and_nothing_else() {
        let part = |name: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        let body = [part("a").as_bytes(), b"1\r\n", part("b").as_bytes(), b"\x8eofie\r\n--x--\r\n"].concat();
        let form = Form::read_multipart("multipart/form-data; boundary=x", &body).unwrap();
        assert_eq!((form.field("a"), form.field("b"), form.fields().count()), (Some("1"), None, 1));
        assert_eq!(
            (form.bytes("a"), form.bytes("b"), form.bytes("c")),
            (Some(&b"1"[..]), Some(&b"\x8eofie"[..]), None)
        );
        assert!(form.has_no_file_but(&["b"]) && !form.has_no_file_but(&["a"]));
        let twice = [&body[..body.len() - 7], part("b").as_bytes(), b"1\r\n--x--\r\n"].concat();
        assert_eq!(Form::read_multipart("multipart/form-data; boundary=x", &twice), None);
    }
}
