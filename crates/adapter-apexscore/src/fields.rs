//! Takes the fields out of an object and notes all that is wrong with them, in the words of Django REST framework
//! (assumed). A field must be asked for once only. Unknown members are ignored.

use crate::email;
use crate::error::{Field, FieldErrors, NOT_A_UUID, NOT_NULL, REQUIRED};
use crate::invitation::MAX_NAME;
use crate::python_text::{self, shown, strip, type_name};
use crate::refusals::not_a_choice;
use crate::role::Role;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;
use usher_domain::email::EmailAddressError;
use usher_domain::text::TextError;
use usher_domain::{EmailAddress, MAX_ENTRIES, PersonName, ResourceId};

/// The longest address (documented, P1), in characters after trimming (assumed).
const MAX_EMAIL: usize = 255;
/// The most entries of a list that are said to be wrong.
const MOST_WRONG: usize = 100;
/// What anything says that is no address.
const NOT_AN_EMAIL: &str = "Enter a valid email address.";
/// What a text says that is empty.
const BLANK: &str = "This field may not be blank.";
/// What anything says that is no text.
const NOT_A_STRING: &str = "Not a valid string.";
/// What anything says that is no truth value.
const NOT_A_BOOLEAN: &str = "Must be a valid boolean.";
/// What a name says with line ends, control characters, or characters that are not shown.
const NOT_ONE_LINE: &str = "This value does not match the required pattern.";
/// What a text says that cannot be stored.
const NUL: &str = "Null characters are not allowed.";

/// The fields of one object.
pub(crate) struct Fields<'a> {
    object: &'a Map<String, Value>,
    errors: FieldErrors,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(object: &'a Map<String, Value>) -> Self {
        Self { object, errors: FieldErrors::default() }
    }

    /// What was wrong.
    pub(crate) fn finish(self) -> Result<(), FieldErrors> {
        if self.errors.is_empty() { Ok(()) } else { Err(self.errors) }
    }

    /// A required UUID.
    pub(crate) fn uuid<T: FromStr>(&mut self, field: Field) -> Option<T> {
        let value = self.required(field)?;
        let uuid = uuid(value);
        if uuid.is_none() {
            self.errors.add(field, NOT_A_UUID);
        }
        uuid
    }

    /// The required address.
    pub(crate) fn email(&mut self) -> Option<EmailAddress> {
        let field = Field::Email;
        let value = self.required(field)?;
        let Some(text) = text(value) else { return self.wrong(field, NOT_AN_EMAIL) };
        let text = strip(&text);
        if text.is_empty() {
            return self.wrong(field, BLANK);
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
    pub(crate) fn name(&mut self, field: Field) -> Option<PersonName> {
        let value = self.object.get(field.name()).filter(|value| !value.is_null())?;
        let Some(text) = text(value) else { return self.wrong(field, NOT_A_STRING) };
        let text = strip(&text);
        let sound = self.limits(field, text, MAX_NAME);
        match PersonName::parse(text) {
            Ok(name) if sound => Some(name),
            Err(TextError::Unseen) => self.wrong(field, NOT_ONE_LINE),
            Ok(_) | Err(TextError::TooLong(_) | TextError::Nul) => None,
        }
    }

    /// A name as it shall be stored: null is the empty one. `None` where it was not sent, or is noted.
    pub(crate) fn name_or_none(&mut self, field: Field) -> Option<PersonName> {
        let nothing = self.object.get(field.name())?.is_null();
        if nothing { Some(PersonName::default()) } else { self.name(field) }
    }

    /// A required text. `trimmed` says whether whitespace around it counts.
    pub(crate) fn text(&mut self, field: Field, trimmed: bool) -> Option<String> {
        let value = self.required(field)?;
        let Some(text) = text(value) else { return self.wrong(field, NOT_A_STRING) };
        let text = if trimmed { strip(&text) } else { &text };
        if text.is_empty() {
            return self.wrong(field, BLANK);
        }
        if text.contains('\0') { self.wrong(field, NUL) } else { Some(text.to_owned()) }
    }

    /// The number of a status, if one was sent.
    pub(crate) fn status(&mut self) -> Option<u8> {
        self.choice(Field::Status, &[0, 1, 2, 3, 4])
    }

    /// The role, if one was sent.
    pub(crate) fn role(&mut self) -> Option<Role> {
        let number = self.choice(Field::Role, &Role::ALL.map(Role::number))?;
        Role::ALL.into_iter().find(|role| role.number() == number)
    }

    /// The portfolios of a field, none where none were sent.
    pub(crate) fn portfolios(&mut self, field: Field) -> Vec<ResourceId> {
        self.uuids(field).into_iter().map(ResourceId).collect()
    }

    /// A truth value, if one was sent: in the spellings that the framework takes.
    pub(crate) fn boolean(&mut self, field: Field) -> Option<bool> {
        let value = self.not_null(field)?;
        let shown = if value.is_array() || value.is_object() { String::new() } else { shown(value).to_lowercase() };
        match shown.trim() {
            "true" | "t" | "yes" | "y" | "on" | "1" | "1.0" => Some(true),
            "false" | "f" | "no" | "n" | "off" | "0" | "0.0" => Some(false),
            _ => self.wrong(field, NOT_A_BOOLEAN),
        }
    }

    /// One of some numbers. A numeral in a text is as good.
    fn choice(&mut self, field: Field, choices: &[u8]) -> Option<u8> {
        let value = self.not_null(field)?;
        let shown = shown(value);
        let chosen = choices.iter().copied().find(|choice| choice.to_string() == shown);
        if chosen.is_none() {
            self.errors.add(field, not_a_choice(&shown));
        }
        chosen
    }

    /// A list of UUIDs, empty when left out; how long it may be is assumed.
    fn uuids<T: FromStr>(&mut self, field: Field) -> Vec<T> {
        let Some(value) = self.not_null(field) else { return Vec::new() };
        let Value::Array(items) = value else {
            self.errors.add(field, format!("Expected a list of items but got type \"{}\".", type_name(value)));
            return Vec::new();
        };
        if items.len() > MAX_ENTRIES {
            self.errors.add(field, format!("Ensure this field has no more than {MAX_ENTRIES} elements."));
            return Vec::new();
        }
        let mut wrong = BTreeMap::new();
        let mut uuids = Vec::with_capacity(items.len());
        for (position, item) in items.iter().enumerate() {
            match uuid(item) {
                Some(uuid) => uuids.push(uuid),
                // So many are enough to see what is wrong.
                None if wrong.len() == MOST_WRONG => break,
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
