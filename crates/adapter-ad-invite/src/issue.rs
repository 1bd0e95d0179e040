//! Validation issues. Assumed throughout: the vendor documents no error, but its e-mail pattern and integer bounds are
//! those that zod 4 emits, so these are the issue objects of zod 4.1, key for key.

use crate::email;
use crate::message::JSON;
use serde::Serialize;
use usher_adapter_kit::Response;
use utoipa::openapi::schema::{ArrayBuilder, KnownFormat, ObjectBuilder, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The largest integer that a JavaScript number holds exactly.
pub(crate) const MAX_SAFE: i64 = 9_007_199_254_740_991;

const NOTE: &str = "Integers must be within the safe integer range.";

/// How a list of integers is described.
pub(crate) fn safe_integers() -> RefOr<Schema> {
    let bounded = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(-MAX_SAFE)).maximum(Some(MAX_SAFE));
    ArrayBuilder::new().items(bounded).into()
}

/// One thing that is wrong with a request.
#[derive(Serialize, ToSchema)]
pub(crate) struct Issue {
    #[serde(flatten)]
    detail: Detail,
    /// The way to the value, from the body. Assumed.
    path: Vec<Step>,
    /// What is wrong, for people. Assumed.
    message: String,
}

/// A step on the way to a value.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Step {
    /// Into an object.
    Name(&'static str),
    /// Into an array.
    Index(usize),
}

/// What is particular to each kind of issue; the order of keys differs between kinds.
#[derive(Serialize)]
#[serde(untagged)]
enum Detail {
    Type { expected: &'static str, code: &'static str },
    Integer { expected: &'static str, format: &'static str, code: &'static str },
    Value { code: &'static str, values: [&'static str; 1] },
    Choice { code: &'static str, values: [i64; 2] },
    Word { code: &'static str, values: &'static [&'static str] },
    Format { origin: &'static str, code: &'static str, format: &'static str, pattern: &'static str },
    TooBig { origin: &'static str, code: &'static str, maximum: usize, inclusive: bool },
    TooSmall { origin: &'static str, code: &'static str, minimum: i64, inclusive: bool },
    Above { code: &'static str, maximum: i64, note: &'static str, origin: &'static str },
    Below { code: &'static str, minimum: i64, note: &'static str, origin: &'static str },
    Custom { code: &'static str },
}

/// One object for all kinds: the members of some are all among those of others, so a list of alternatives would not be
/// one of which exactly one fits.
impl PartialSchema for Detail {
    fn schema() -> RefOr<Schema> {
        let codes = ["invalid_type", "invalid_value", "invalid_format", "too_big", "too_small", "custom"];
        let of = |kind: Type| ObjectBuilder::new().schema_type(kind);
        let integer = || of(Type::Integer).format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)));
        let texts = ["expected", "format", "note", "origin", "pattern"];
        let described =
            texts.into_iter().fold(ObjectBuilder::new(), |object, name| object.property(name, of(Type::String)));
        described
            .property("code", of(Type::String).enum_values(Some(codes)))
            .required("code")
            .property("values", ArrayBuilder::new().items(ObjectBuilder::new().schema_type(SchemaType::AnyValue)))
            .property("maximum", integer())
            .property("minimum", integer())
            .property("inclusive", of(Type::Boolean))
            .into()
    }
}

impl ToSchema for Detail {}

impl Issue {
    /// Another type than expected; `received` is the name of the one sent, `undefined` for nothing.
    pub(crate) fn wrong_type(path: Vec<Step>, expected: &'static str, received: &str) -> Self {
        let detail = Detail::Type { expected, code: "invalid_type" };
        Self { detail, path, message: format!("Invalid input: expected {expected}, received {received}") }
    }

    /// A number with a fraction.
    pub(crate) fn not_an_integer(path: Vec<Step>) -> Self {
        let detail = Detail::Integer { expected: "int", format: "safeint", code: "invalid_type" };
        Self { detail, path, message: "Invalid input: expected int, received number".to_owned() }
    }

    /// An integer beyond the exact ones, on the side of the sign. The message's bounds are zod's.
    pub(crate) fn not_a_safe_integer(path: Vec<Step>, negative: bool) -> Self {
        let origin = "int";
        if negative {
            let detail = Detail::Below { code: "too_small", minimum: -MAX_SAFE, note: NOTE, origin };
            Self { detail, path, message: format!("Too small: expected int to be >-{MAX_SAFE}") }
        } else {
            let detail = Detail::Above { code: "too_big", maximum: MAX_SAFE, note: NOTE, origin };
            Self { detail, path, message: format!("Too big: expected int to be <{MAX_SAFE}") }
        }
    }

    /// A number below the least one.
    pub(crate) fn too_low(path: Vec<Step>, minimum: i64) -> Self {
        let detail = Detail::TooSmall { origin: "number", code: "too_small", minimum, inclusive: true };
        Self { detail, path, message: format!("Too small: expected number to be >={minimum}") }
    }

    /// A text with too few UTF-16 code units.
    pub(crate) fn too_short(path: Vec<Step>, minimum: u16) -> Self {
        let detail =
            Detail::TooSmall { origin: "string", code: "too_small", minimum: i64::from(minimum), inclusive: true };
        Self { detail, path, message: format!("Too small: expected string to have >={minimum} characters") }
    }

    /// A text with too many UTF-16 code units.
    pub(crate) fn too_long(path: Vec<Step>, maximum: usize) -> Self {
        let detail = Detail::TooBig { origin: "string", code: "too_big", maximum, inclusive: true };
        Self { detail, path, message: format!("Too big: expected string to have <={maximum} characters") }
    }

    /// A list with too many entries.
    pub(crate) fn too_many(path: Vec<Step>, maximum: usize) -> Self {
        let detail = Detail::TooBig { origin: "array", code: "too_big", maximum, inclusive: true };
        Self { detail, path, message: format!("Too big: expected array to have <={maximum} items") }
    }

    /// Not an e-mail address.
    pub(crate) fn bad_email(path: Vec<Step>) -> Self {
        let pattern = email::PATTERN;
        let detail = Detail::Format { origin: "string", code: "invalid_format", format: "email", pattern };
        Self { detail, path, message: "Invalid email address".to_owned() }
    }

    /// A `content-type` other than JSON.
    pub(crate) fn bad_content_type() -> Self {
        let detail = Detail::Value { code: "invalid_value", values: [JSON] };
        let path = vec![Step::Name("content-type")];
        Self { detail, path, message: format!("Invalid input: expected \"{JSON}\"") }
    }

    /// A number that is none of two.
    pub(crate) fn not_an_option(path: Vec<Step>, values: [i64; 2]) -> Self {
        let [first, second] = values;
        let detail = Detail::Choice { code: "invalid_value", values };
        Self { detail, path, message: format!("Invalid option: expected one of {first}|{second}") }
    }

    /// A text that is none of some.
    pub(crate) fn no_such_word(path: Vec<Step>, values: &'static [&'static str]) -> Self {
        let quoted: Vec<String> = values.iter().map(|value| format!("\"{value}\"")).collect();
        let detail = Detail::Word { code: "invalid_value", values };
        Self { detail, path, message: format!("Invalid option: expected one of {}", quoted.join("|")) }
    }

    /// A value of the right form that still cannot be taken.
    pub(crate) fn custom(path: Vec<Step>) -> Self {
        Self { detail: Detail::Custom { code: "custom" }, path, message: "Invalid input".to_owned() }
    }
}

/// The body of the answer to a request that cannot be taken. Assumed.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvalidBody {
    /// `Invalid request body` where it has not the right form. Assumed.
    message: &'static str,
    /// What is wrong with the form, in the order of the fields; empty where the body is not JSON, and left out where the
    /// form is right. Assumed.
    #[schema(required = false)]
    issues: Vec<Issue>,
}

/// The issues found so far.
#[derive(Default)]
pub(crate) struct Issues(Vec<Issue>);

impl Issues {
    /// The most issues that one answer lists, so that a long bad list cannot blow it up.
    const MOST: usize = 256;

    /// A single issue.
    pub(crate) fn of(issue: Issue) -> Self {
        Self(vec![issue])
    }

    /// Adds an issue.
    pub(crate) fn note(&mut self, issue: Issue) {
        if self.0.len() < Self::MOST {
            self.0.push(issue);
        }
    }

    /// The answer that lists them.
    pub(crate) fn into_answer(self) -> Response {
        Response::json(400, JSON, &InvalidBody { message: "Invalid request body", issues: self.0 })
    }
}
