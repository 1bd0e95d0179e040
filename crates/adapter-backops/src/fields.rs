//! Takes the fields out of an object and notes what is wrong with them: unknown members are ignored, `null` is like a
//! field left out, and a text is never taken for a number or the reverse, all as ASP.NET Core does by default.

use crate::field_errors::FieldErrors;
use crate::json::{Json, guid};
use crate::refusals;
use std::collections::BTreeMap;
use std::str::FromStr;
use usher_adapter_kit::unmarked;
use usher_domain::email::EmailAddressError;
use usher_domain::permission::CodeError;
use usher_domain::text::TextError;
use usher_domain::{EmailAddress, Grant, Line, MAX_ENTRIES, PermissionCode};

/// Whether a field may be left out. `null` counts as left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

/// An object whose fields are being taken out of it. What is wrong with them goes to the errors.
pub(crate) struct Fields<'e> {
    path: String,
    members: BTreeMap<String, Json>,
    errors: &'e mut FieldErrors,
}

/// The members of the object that a body must be.
pub(crate) fn body<'e>(bytes: &[u8], errors: &'e mut FieldErrors) -> Option<Fields<'e>> {
    let bytes = unmarked(bytes);
    if bytes.trim_ascii().is_empty() {
        errors.add("", "A non-empty request body is required.");
        return None;
    }
    match serde_json::from_slice(bytes) {
        Ok(Json::Null) => errors.add("", "A non-empty request body is required."),
        Ok(value) => return Fields::of(value, "$", errors).map(|fields| Fields { path: String::new(), ..fields }),
        Err(_) => errors.add("$", "The request body is not valid JSON."),
    }
    None
}

impl<'e> Fields<'e> {
    /// The fields of the object at a path.
    pub(crate) fn of(value: Json, path: &str, errors: &'e mut FieldErrors) -> Option<Self> {
        if let Json::Object(members) = value {
            return Some(Self { path: path.to_owned(), members, errors });
        }
        errors.add(path, "The value must be an object.");
        None
    }

    /// A text.
    pub(crate) fn text(&mut self, name: &str, need: Need) -> Option<String> {
        if let Json::Text(text) = self.take(name, need)? {
            return Some(text);
        }
        self.wrong(name, "The value must be a string.")
    }

    /// A truth value that must be there.
    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        if let Json::Flag(flag) = self.take(name, Need::Required)? {
            return Some(flag);
        }
        self.wrong(name, "The value must be a boolean.")
    }

    /// A Guid.
    pub(crate) fn guid<T: FromStr>(&mut self, name: &str, need: Need) -> Option<T> {
        if let Json::Text(text) = self.take(name, need)?
            && let Some(id) = guid(&text)
        {
            return Some(id);
        }
        self.wrong(name, "The value must be a Guid.")
    }

    /// A list that must be there and not be empty.
    pub(crate) fn list(&mut self, name: &str) -> Option<Vec<Json>> {
        self.filled_list(name, Need::Required)
    }

    fn filled_list(&mut self, name: &str, need: Need) -> Option<Vec<Json>> {
        let list = self.any_list(name, need)?;
        if list.is_empty() { self.wrong(name, &format!("The {name} field must not be empty.")) } else { Some(list) }
    }

    /// A list of texts that must not be empty.
    pub(crate) fn texts(&mut self, name: &str, need: Need) -> Option<Vec<String>> {
        let list = self.filled_list(name, need)?;
        self.each_text(name, list)
    }

    /// A list of texts.
    pub(crate) fn texts_or_none(&mut self, name: &str) -> Option<Vec<String>> {
        let list = self.any_list(name, Need::Required)?;
        self.each_text(name, list)
    }

    /// A list of objects, each of which is read; `None` where it is left out.
    pub(crate) fn objects<T>(&mut self, name: &str, read: impl Fn(&mut Fields<'_>) -> Option<T>) -> Option<Vec<T>> {
        let list = self.any_list(name, Need::Optional)?;
        let mut found = Vec::new();
        // No list that is accepted is as long; what is wrong with it is said of the whole.
        for (at, value) in list.into_iter().take(MAX_ENTRIES).enumerate() {
            let mut fields = Fields::of(value, &format!("{name}[{at}]"), self.errors)?;
            found.extend(read(&mut fields));
        }
        Some(found)
    }

    fn any_list(&mut self, name: &str, need: Need) -> Option<Vec<Json>> {
        if let Json::List(list) = self.take(name, need)? {
            return Some(list);
        }
        self.wrong(name, "The value must be an array.")
    }

    /// How long a list may be is assumed.
    fn each_text(&mut self, name: &str, list: Vec<Json>) -> Option<Vec<String>> {
        if list.len() > MAX_ENTRIES {
            let bound = format!("a maximum length of '{MAX_ENTRIES}'");
            return self.wrong(name, &format!("The field {name} must be a string or array type with {bound}."));
        }
        let mut texts = Vec::with_capacity(list.len());
        for (position, value) in list.into_iter().enumerate() {
            match value {
                Json::Text(text) => texts.push(text),
                _ => self.wrong(&format!("{name}[{position}]"), "The value must be a string.")?,
            }
        }
        Some(texts)
    }

    fn take(&mut self, name: &str, need: Need) -> Option<Json> {
        let value = self.members.remove(&name.to_ascii_lowercase()).filter(|value| *value != Json::Null);
        if value.is_none() && need == Need::Required {
            return self.wrong(name, &format!("The {name} field is required."));
        }
        value
    }

    fn wrong<T>(&mut self, name: &str, message: &str) -> Option<T> {
        let dot = if self.path.is_empty() { "" } else { "." };
        self.errors.add(format!("{}{dot}{name}", self.path), message);
        None
    }
}

/// The address in a field that must have one.
pub(crate) fn address(text: &str, path: &str, errors: &mut FieldErrors) -> Option<EmailAddress> {
    let field = path.rsplit('.').next().unwrap_or(path);
    let message = match EmailAddress::parse(text) {
        Ok(address) => return Some(address),
        Err(EmailAddressError::Empty) => format!("The {field} field is required."),
        Err(EmailAddressError::TooLong | EmailAddressError::Malformed) => {
            format!("The {field} field is not a valid e-mail address.")
        }
    };
    errors.add(path, message);
    None
}

/// A text of one line.
pub(crate) fn line<const MAX: usize>(text: &str, path: &str, errors: &mut FieldErrors) -> Option<Line<MAX>> {
    let message = match Line::parse(text) {
        Ok(text) => return Some(text),
        Err(TextError::TooLong(most)) => format!("The value is longer than {most} characters."),
        Err(TextError::Nul) => "The value must not contain a NUL character.".to_owned(),
        Err(TextError::Unseen) => "The value must be one line without control characters.".to_owned(),
    };
    errors.add(path, message);
    None
}

/// A permission that an operation requires. Whatever is no code could only be held by holding everything.
pub(crate) fn code(text: &str) -> PermissionCode {
    PermissionCode::parse(text).unwrap_or_else(|_malformed| PermissionCode::everything())
}

/// Permissions. A text that cannot be one is as unknown as one that is in no catalog, and is named in the same words.
pub(crate) fn permissions(texts: &[String], path: &str, errors: &mut FieldErrors) -> Vec<Grant<PermissionCode>> {
    let mut grants = Vec::with_capacity(texts.len());
    for text in texts {
        match PermissionCode::parse(text) {
            Ok(code) => grants.push(Grant::forever(code)),
            Err(CodeError) => errors.add(path, refusals::unknown_permission(text)),
        }
    }
    grants
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Option<String>, FieldErrors) {
        let mut errors = FieldErrors::default();
        let text = body(bytes, &mut errors).and_then(|mut fields| fields.text("name", Need::Optional));
        (text, errors)
    }

    #[test]
    fn names_compare_without_case_and_the_last_one_counts() {
        let (text, errors) = read(br#"{"name":"1","NAME":"2","Name":"3","other":[{"x":1e5}]}"#);
        assert_eq!((text.as_deref(), errors.is_empty()), (Some("3"), true));
        assert_eq!(read(b"\xef\xbb\xbf{\"NAME\":null}"), (None, FieldErrors::default()));
    }

    #[test]
    fn what_is_no_object_says_so() {
        for (bytes, message) in [
            (&b" "[..], "A non-empty request body is required."),
            (b"null", "A non-empty request body is required."),
            (b"[]", "The value must be an object."),
            (b"{", "The request body is not valid JSON."),
            (b"{} {}", "The request body is not valid JSON."),
            (b"{\"name\":\"\xff\"}", "The request body is not valid JSON."),
            (br#"{"name":"\ud800"}"#, "The request body is not valid JSON."),
            (br#"{"x":1e999}"#, "The request body is not valid JSON."),
        ] {
            assert_eq!(read(bytes).1.summary(), message);
        }
        assert!(!read("[".repeat(100_000).as_bytes()).1.is_empty());
        assert_eq!(read(br#"{"name":1}"#).1.summary(), "name: The value must be a string.");
    }
}
