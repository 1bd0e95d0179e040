//! Reading values out of a JSON body the way zod does: everything that is wrong is noted, and nothing stops at the
//! first. A value that is noted is not returned.

use crate::email;
use crate::issue::{Issue, Issues, MAX_SAFE, Step};
use crate::message::JSON;
use crate::settings::Scope;
use serde_json::Value;
use usher_adapter_kit::{Request, Response};
use usher_domain::{EmailAddress, MAX_ENTRIES, PersonName, Phone};

/// The most UTF-16 code units of an address or a name.
const MAX_TEXT: usize = email::LONGEST;
/// The most UTF-16 code units of a telephone number (`[D]` P9, P17; the unit is assumed).
const MAX_PHONE: usize = 20;

/// Refuses a `content-type` other than JSON (`[D]` P1: the only allowed value; the 400 is assumed). Parameters and letter
/// case do not matter, because clients add a charset.
pub(crate) fn check_media_type(request: &Request) -> Result<(), Response> {
    if request.media_type().as_deref() == Some(JSON) {
        Ok(())
    } else {
        Err(Issues::of(Issue::bad_content_type()).into_answer())
    }
}

/// Reads the body, which must be an object, or answers with everything that is wrong with it. What is not JSON is answered
/// with an empty list of issues (assumed).
pub(crate) fn read<T>(
    request: &Request,
    collect: impl FnOnce(&JsonNode<'_>, &mut Issues) -> Option<T>,
) -> Result<T, Response> {
    let mut issues = Issues::default();
    let body: Value = serde_json::from_slice(&request.body).map_err(|_not_json| Issues::default().into_answer())?;
    let body = JsonNode::body(&body);
    let read = if body.is_object(&mut issues) { collect(&body, &mut issues) } else { None };
    read.ok_or_else(|| issues.into_answer())
}

/// A place in the body, with the value that is there, if any.
pub(crate) struct JsonNode<'a> {
    value: Option<&'a Value>,
    path: Vec<Step>,
}

impl<'a> JsonNode<'a> {
    /// The whole body.
    pub(crate) fn body(value: &'a Value) -> Self {
        Self { value: Some(value), path: Vec::new() }
    }

    /// The place of a field.
    pub(crate) fn field(&self, name: &'static str) -> Self {
        let value = self.value.and_then(|value| value.get(name));
        self.below(value, Step::Name(name))
    }

    /// The way to here, for an issue.
    pub(crate) fn way(&self) -> Vec<Step> {
        self.path.clone()
    }

    /// What is read here, if anything was sent: `Some(None)` for nothing, `None` for what is noted.
    #[expect(clippy::option_option, reason = "absent, bad and good are three things")]
    pub(crate) fn if_sent<T>(&self, read: impl FnOnce(&Self) -> Option<T>) -> Option<Option<T>> {
        match self.value {
            None => Some(None),
            Some(_) => read(self).map(Some),
        }
    }

    /// A scope: one of two numbers (`[D]` P2, P3).
    pub(crate) fn scope(&self, issues: &mut Issues) -> Option<Scope> {
        // Printed, 1 and 1.0 are the same number, as they are in JavaScript.
        let number = self.value.and_then(Value::as_f64).map(|number| number.to_string());
        let scope = Scope::ALL.into_iter().find(|scope| number.as_ref() == Some(&scope.number().to_string()));
        if scope.is_none() {
            issues.note(Issue::not_an_option(self.path.clone(), Scope::ALL.map(Scope::number)));
        }
        scope
    }

    /// A text that is one of some.
    pub(crate) fn word(&self, words: &'static [&'static str], issues: &mut Issues) -> Option<&'static str> {
        let sent = self.value.and_then(Value::as_str);
        let word = words.iter().copied().find(|word| sent == Some(word));
        if word.is_none() {
            issues.note(Issue::no_such_word(self.path.clone(), words));
        }
        word
    }

    /// A telephone number (`[D]` P9, P17: at most 20; that it has one line is assumed).
    pub(crate) fn phone(&self, issues: &mut Issues) -> Option<Phone> {
        let text = self.text(0, MAX_PHONE, issues)?;
        let phone = Phone::parse(text).ok();
        if phone.is_none() {
            issues.note(Issue::custom(self.path.clone()));
        }
        phone
    }

    /// Whether a list is here.
    pub(crate) fn is_array(&self) -> bool {
        self.value.is_some_and(Value::is_array)
    }

    /// Whether an object is here.
    pub(crate) fn is_object(&self, issues: &mut Issues) -> bool {
        self.expect(issues, "object", |value| value.as_object().map(|_| ())).is_some()
    }

    /// A text with a number of UTF-16 code units within the bounds.
    pub(crate) fn text(&self, least: u16, most: usize, issues: &mut Issues) -> Option<&'a str> {
        let text = self.expect(issues, "string", Value::as_str)?;
        let length = text.encode_utf16().count();
        if length < usize::from(least) {
            issues.note(Issue::too_short(self.path.clone(), least));
        } else if length > most {
            issues.note(Issue::too_long(self.path.clone(), most));
        } else {
            return Some(text);
        }
        None
    }

    /// A text of limited length. One that holds a NUL, which nothing stored does, is noted as well.
    pub(crate) fn storable(&self, most: usize, issues: &mut Issues) -> Option<&'a str> {
        let text = self.text(0, most, issues)?;
        if text.contains('\0') {
            issues.note(Issue::custom(self.path.clone()));
            return None;
        }
        Some(text)
    }

    /// A truth value.
    pub(crate) fn boolean(&self, issues: &mut Issues) -> Option<bool> {
        self.expect(issues, "boolean", Value::as_bool)
    }

    /// A name. One that cannot be stored (it holds a NUL) is noted as well.
    pub(crate) fn name(&self, issues: &mut Issues) -> Option<PersonName> {
        let text = self.text(0, MAX_TEXT, issues)?;
        let name = PersonName::parse(text).ok();
        if name.is_none() {
            issues.note(Issue::custom(self.path.clone()));
        }
        name
    }

    /// An e-mail address. A bad pattern is noted before a bad length, and both are.
    pub(crate) fn email(&self, issues: &mut Issues) -> Option<EmailAddress> {
        let text = self.expect(issues, "string", Value::as_str)?;
        let address = EmailAddress::parse(text).ok().filter(|_| email::matches(text));
        // An address that is only too long for the domain is no bad pattern.
        if address.is_none() && (!email::matches(text) || text.len() <= MAX_TEXT) {
            issues.note(Issue::bad_email(self.path.clone()));
        }
        self.text(0, MAX_TEXT, issues).and(address)
    }

    /// An integer that a JavaScript number holds exactly, not below the least one.
    pub(crate) fn integer(&self, least: Option<i64>, issues: &mut Issues) -> Option<i64> {
        let number = self.expect(issues, "number", Value::as_f64)?;
        if number.fract() != 0.0 {
            issues.note(Issue::not_an_integer(self.path.clone()));
            return None;
        }
        // Printed without a fraction, a number of this size is exact; a larger one does not fit and stays `None`.
        let integer = format!("{number:.0}").parse().ok().filter(|integer| (-MAX_SAFE..=MAX_SAFE).contains(integer));
        if integer.is_none() {
            issues.note(Issue::not_a_safe_integer(self.path.clone(), number < 0.0));
        }
        match least {
            Some(least) if integer.map_or(number < 0.0, |integer| integer < least) => {
                issues.note(Issue::too_low(self.path.clone(), least));
                None
            }
            _ => integer,
        }
    }

    /// A list of integers, in the order given; empty where nothing was sent. How long it may be is assumed.
    pub(crate) fn integers(&self, issues: &mut Issues) -> Option<Vec<i64>> {
        if self.value.is_none() {
            return Some(Vec::new());
        }
        let items = self.expect(issues, "array", Value::as_array)?;
        if items.len() > MAX_ENTRIES {
            issues.note(Issue::too_many(self.path.clone(), MAX_ENTRIES));
            return None;
        }
        let read = |(at, item)| self.below(Some(item), Step::Index(at)).integer(None, issues);
        // Collected twice, so that an item that is noted does not stop the reading.
        let all: Vec<Option<i64>> = items.iter().enumerate().map(read).collect();
        all.into_iter().collect()
    }

    fn below(&self, value: Option<&'a Value>, step: Step) -> Self {
        let path = self.path.iter().copied().chain([step]).collect();
        Self { value, path }
    }

    fn expect<T>(
        &self,
        issues: &mut Issues,
        expected: &'static str,
        take: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let taken = self.value.and_then(take);
        if taken.is_none() {
            issues.note(Issue::wrong_type(self.path.clone(), expected, type_name(self.value)));
        }
        taken
    }
}

/// The name of a type as JavaScript validators say it.
fn type_name(value: Option<&Value>) -> &'static str {
    match value {
        None => "undefined",
        Some(Value::Null) => "null",
        Some(Value::Bool(_)) => "boolean",
        Some(Value::Number(_)) => "number",
        Some(Value::String(_)) => "string",
        Some(Value::Array(_)) => "array",
        Some(Value::Object(_)) => "object",
    }
}
