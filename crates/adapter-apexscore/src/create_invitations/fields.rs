//! Takes the fields out of one invitation and notes all that is wrong with them, in the words of Django REST framework
//! (assumed). A field must be asked for once only. Unknown members are ignored.

use crate::email;
use crate::error::{Field, FieldErrors, NOT_A_UUID, NOT_NULL, REQUIRED};
use crate::invitation::MAX_NAME;
use crate::python_text::{self, shown, strip, type_name};
use crate::refusals::not_a_choice;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;
use usher_domain::email::EmailAddressError;
use usher_domain::{EmailAddress, PersonName};

/// The longest address (documented, P1), in characters after trimming (assumed).
const MAX_EMAIL: usize = 255;
/// What anything says that is no address.
const NOT_AN_EMAIL: &str = "Enter a valid email address.";
/// What a text says that cannot be stored.
const NUL: &str = "Null characters are not allowed.";

/// The fields of one invitation.
pub(super) struct Fields<'a> {
    object: &'a Map<String, Value>,
    errors: FieldErrors,
}

impl<'a> Fields<'a> {
    pub(super) fn of(object: &'a Map<String, Value>) -> Self {
        Self { object, errors: FieldErrors::default() }
    }

    /// What was wrong.
    pub(super) fn finish(self) -> Result<(), FieldErrors> {
        if self.errors.is_empty() { Ok(()) } else { Err(self.errors) }
    }

    /// A required UUID.
    pub(super) fn uuid<T: FromStr>(&mut self, field: Field) -> Option<T> {
        let value = self.required(field)?;
        let uuid = uuid(value);
        if uuid.is_none() {
            self.errors.add(field, NOT_A_UUID);
        }
        uuid
    }

    /// The required address.
    pub(super) fn email(&mut self) -> Option<EmailAddress> {
        let field = Field::Email;
        let value = self.required(field)?;
        let Some(text) = text(value) else { return self.wrong(field, NOT_AN_EMAIL) };
        let text = strip(&text);
        if text.is_empty() {
            return self.wrong(field, "This field may not be blank.");
        }
        let mut sound = self.limits(field, text, MAX_EMAIL);
        if !email::is_valid(text) {
            self.errors.add(field, NOT_AN_EMAIL);
            sound = false;
        }
        let address = EmailAddress::parse(text);
        match address {
            Ok(address) if sound => Some(address),
            // Characters were counted above; an address may still have too many bytes.
            Err(EmailAddressError::TooLong) => self.wrong(field, &too_long(MAX_EMAIL)),
            Err(EmailAddressError::Empty | EmailAddressError::Malformed) => self.wrong(field, NOT_AN_EMAIL),
            Ok(_) => None,
        }
    }

    /// A name, which may be null.
    pub(super) fn name(&mut self, field: Field) -> Option<PersonName> {
        let value = self.object.get(field.name()).filter(|value| !value.is_null())?;
        let Some(text) = text(value) else { return self.wrong(field, "Not a valid string.") };
        let text = strip(&text);
        let sound = self.limits(field, text, MAX_NAME);
        PersonName::parse(text).ok().filter(|_| sound)
    }

    /// One of some numbers. A numeral in a text is as good.
    pub(super) fn choice(&mut self, field: Field, choices: &[u8]) -> Option<u8> {
        let value = self.not_null(field)?;
        let shown = shown(value);
        let chosen = choices.iter().copied().find(|choice| choice.to_string() == shown);
        if chosen.is_none() {
            self.errors.add(field, not_a_choice(&shown));
        }
        chosen
    }

    /// A list of UUIDs, empty when left out.
    pub(super) fn uuids<T: FromStr>(&mut self, field: Field) -> Vec<T> {
        let Some(value) = self.not_null(field) else { return Vec::new() };
        let Value::Array(items) = value else {
            self.errors.add(field, format!("Expected a list of items but got type \"{}\".", type_name(value)));
            return Vec::new();
        };
        let mut wrong = BTreeMap::new();
        let mut uuids = Vec::with_capacity(items.len());
        for (position, item) in items.iter().enumerate() {
            match uuid(item) {
                Some(uuid) => uuids.push(uuid),
                None if item.is_null() => drop(wrong.insert(position, [NOT_NULL])),
                None => drop(wrong.insert(position, [NOT_A_UUID])),
            }
        }
        if !wrong.is_empty() {
            self.errors.set_nested(field, wrong);
        }
        uuids
    }

    fn required(&mut self, field: Field) -> Option<&'a Value> {
        if !self.object.contains_key(field.name()) {
            return self.wrong(field, REQUIRED);
        }
        self.not_null(field)
    }

    /// The value, if it was sent.
    fn not_null(&mut self, field: Field) -> Option<&'a Value> {
        let value = self.object.get(field.name())?;
        if value.is_null() { self.wrong(field, NOT_NULL) } else { Some(value) }
    }

    /// Whether a text is within its limits.
    fn limits(&mut self, field: Field, text: &str, limit: usize) -> bool {
        let long = text.chars().nth(limit).is_some();
        let nul = text.contains('\0');
        if long {
            self.errors.add(field, too_long(limit));
        }
        if nul {
            self.errors.add(field, NUL);
        }
        !long && !nul
    }

    fn wrong<T>(&mut self, field: Field, message: &str) -> Option<T> {
        self.errors.add(field, message);
        None
    }
}

fn too_long(limit: usize) -> String {
    format!("Ensure this field has no more than {limit} characters.")
}

/// A text; numbers are turned into one.
fn text(value: &Value) -> Option<String> {
    (value.is_string() || value.is_number()).then(|| shown(value))
}

fn uuid<T: FromStr>(value: &Value) -> Option<T> {
    python_text::uuid(value.as_str()?)
}
