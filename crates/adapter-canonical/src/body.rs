//! Bodies of requests: one declaration reads an object, reporting everything that is wrong with it in the order of its
//! fields, and describes it in the OpenAPI document.

use crate::errors::Errors;
use crate::fields::{self, Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::{schemas, text};
use usher_adapter_kit::Request;
use usher_domain::identity_provider::{ProviderIssuer, ProviderName};
use usher_domain::text::{Description, Note, PersonName, Phone};
use usher_domain::webhook::{WebhookDescription, WebhookUrl};
use usher_domain::{
    EmailAddress, Label, LicenseId, Locale, MailId, MemberId, OrganizationId, ResourceId, Secret, TemplateId,
};
use utoipa::PartialSchema;
use utoipa::openapi::schema::ArrayBuilder;
use utoipa::openapi::{RefOr, Schema};

/// Schemas that another one refers to, by name.
pub(crate) type Components = Vec<(String, RefOr<Schema>)>;

/// An object in a request. [`body!`] implements it.
pub(crate) trait Body: Sized {
    /// The names of its fields.
    const NAMES: &'static [&'static str];

    /// Takes every field; `None` where a required one cannot be had.
    fn take(fields: &mut Fields<'_>) -> Option<Self>;
}

/// Reads the body of a request.
pub(crate) fn read<B: Body>(request: &Request) -> Result<B, Problem> {
    of_value(fields::parse(&request.body)?)
}

/// Reads a body that may be left out, which is like an empty object.
pub(crate) fn read_optional<B: Body>(request: &Request) -> Result<B, Problem> {
    of_value(fields::parse_optional(&request.body)?)
}

fn of_value<B: Body>(value: Json) -> Result<B, Problem> {
    let mut errors = Errors::default();
    let body =
        Fields::of(value, B::NAMES, String::new(), None, &mut errors).and_then(|mut fields| B::take(&mut fields));
    errors.check(body)
}

/// What stands in a field.
pub(crate) trait Field: Sized {
    /// Whether it has to be sent.
    const REQUIRED: bool = false;

    /// Takes it; `None` where it is required and cannot be had, for reasons that were noted.
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self>;

    /// Its schema.
    fn schema() -> RefOr<Schema>;

    /// Adds the schemas that its own refers to.
    fn components(_: &mut Components) {}
}

/// A value that is not `null`.
pub(crate) trait Value: Sized {
    /// What has to be sent.
    const WANTED: &'static str = "a string";

    /// Reads it; `None` where it is wrong, for reasons that were noted.
    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self>;

    /// Its schema.
    fn schema() -> RefOr<Schema>;

    /// Adds the schemas that its own refers to.
    fn components(_: &mut Components) {}
}

/// A value that is sent as text.
pub(crate) trait FromText: Sized {
    /// Reads it.
    fn from_text(text: &str) -> Result<Self, Reason>;

    /// Its schema.
    fn schema() -> RefOr<Schema>;
}

/// A required field.
impl<V: Value> Field for V {
    const REQUIRED: bool = true;

    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        match fields.given(name) {
            Some(value) => V::read(fields, name, value),
            None => fields.wrong(Some(name), (Kind::REQUIRED, format!("Send `{name}`, {}.", V::WANTED))),
        }
    }

    fn schema() -> RefOr<Schema> {
        <V as Value>::schema()
    }

    fn components(components: &mut Components) {
        V::components(components);
    }
}

/// A field that may be left out; `null` is the same.
impl<V: Value> Field for Option<V> {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(fields.given(name).and_then(|value| V::read(fields, name, value)))
    }

    fn schema() -> RefOr<Schema> {
        schemas::nullable(<V as Value>::schema())
    }

    fn components(components: &mut Components) {
        V::components(components);
    }
}

/// A field that may be left out, where `null` means something else than that.
#[derive(Debug)]
pub(crate) enum Given<V> {
    /// Nothing was sent, or something wrong.
    LeftOut,
    /// `null`.
    Null,
    /// A value.
    Value(V),
}

impl<V> Given<V> {
    /// The change that it asks for, if any; `null` is `null`.
    pub(crate) fn map<T>(self, null: T, value: impl FnOnce(V) -> T) -> Option<T> {
        match self {
            Self::LeftOut => None,
            Self::Null => Some(null),
            Self::Value(sent) => Some(value(sent)),
        }
    }
}

impl<V: Value> Field for Given<V> {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(match fields.take(name) {
            None => Self::LeftOut,
            Some(Json::Null) => Self::Null,
            Some(value) => V::read(fields, name, value).map_or(Self::LeftOut, Self::Value),
        })
    }

    fn schema() -> RefOr<Schema> {
        schemas::nullable(<V as Value>::schema())
    }

    fn components(components: &mut Components) {
        V::components(components);
    }
}

/// A list that may be left out. `null` is wrong: it could as well mean an empty list.
pub(crate) struct List<T>(pub(crate) Option<Vec<T>>);

impl<T: FromText> Field for List<T> {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(Self(fields.list(name, usher_domain::MAX_ENTRIES, T::from_text)))
    }

    fn schema() -> RefOr<Schema> {
        ArrayBuilder::new().items(<T as FromText>::schema()).max_items(Some(usher_domain::MAX_ENTRIES)).into()
    }
}

/// A whole number within bounds.
pub(crate) struct Whole<const LEAST: u32, const MOST: u32>(pub(crate) u32);

impl<const LEAST: u32, const MOST: u32> Value for Whole<LEAST, MOST> {
    const WANTED: &'static str = "a whole number";

    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self> {
        let number = fields.within(name, value, LEAST.into()..=MOST.into())?;
        u32::try_from(number).ok().map(Self)
    }

    fn schema() -> RefOr<Schema> {
        schemas::whole(LEAST, MOST).into()
    }
}

impl Value for bool {
    const WANTED: &'static str = "a boolean";

    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self> {
        match value {
            Json::Bool(value) => Some(value),
            other => fields.wrong_type(Some(name), &other, "a boolean"),
        }
    }

    fn schema() -> RefOr<Schema> {
        <Self as PartialSchema>::schema()
    }
}

impl<T: FromText> Value for T {
    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self> {
        fields.parsed_value(name, value, T::from_text)
    }

    fn schema() -> RefOr<Schema> {
        <T as FromText>::schema()
    }
}

macro_rules! from_text {
    ($($Type:ty: $read:expr => $schema:expr),+ $(,)?) => {$(
        impl FromText for $Type {
            fn from_text(text: &str) -> Result<Self, Reason> {
                $read(text)
            }

            fn schema() -> RefOr<Schema> {
                $schema
            }
        }
    )+};
}

from_text! {
    Description: text::bounded => schemas::bounded::<Self>(),
    EmailAddress: text::email => schemas::email(),
    Label: text::label => schemas::label(),
    Locale: text::locale => schemas::locale(),
    Note: text::bounded => schemas::bounded::<Self>(),
    PersonName: text::bounded => schemas::bounded::<Self>(),
    Phone: text::bounded => schemas::bounded::<Self>(),
    Secret: |text: &str| Ok(Secret::new(text)) => <String as PartialSchema>::schema(),
    String: |text: &str| Ok(text.to_owned()) => <Self as PartialSchema>::schema(),
    ProviderIssuer: text::bounded => schemas::bounded::<Self>(),
    ProviderName: text::bounded => schemas::bounded::<Self>(),
    WebhookDescription: text::bounded => schemas::bounded::<Self>(),
    // Also a personal message: both are texts of 2,000 characters.
    WebhookUrl: text::bounded => schemas::bounded::<Self>(),
}

/// Reads and describes types that are sent as one of several words: each with its table.
macro_rules! words {
    ($($Type:ty: $words:expr),+ $(,)?) => {$(
        impl $crate::body::FromText for $Type {
            fn from_text(text: &str) -> Result<Self, $crate::fields::Reason> {
                $crate::fields::word(text, &$words)
            }

            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                $crate::schemas::words($words.iter().map(|(word, _)| *word))
            }
        }
    )+};
}

pub(crate) use words;

macro_rules! ids {
    ($($Id:ty),+) => {$(
        impl FromText for $Id {
            fn from_text(text: &str) -> Result<Self, Reason> {
                fields::parse_id(text)
            }

            fn schema() -> RefOr<Schema> {
                schemas::id::<$Id>()
            }
        }
    )+};
}

ids!(LicenseId, MailId, MemberId, OrganizationId, ResourceId, TemplateId);

/// A field in the schema of an object: its name, whether it has to be sent, and what it is.
pub(crate) fn property<F: Field>(name: &'static str, lines: &[&str]) -> (&'static str, bool, RefOr<Schema>) {
    let text = schemas::prose(lines);
    let schema = match <F as Field>::schema() {
        RefOr::T(Schema::Object(mut object)) => {
            object.description = Some(text);
            RefOr::T(Schema::Object(object))
        }
        RefOr::T(Schema::Array(mut array)) => {
            array.description = Some(text);
            RefOr::T(Schema::Array(array))
        }
        RefOr::T(Schema::OneOf(mut one_of)) => {
            one_of.description = Some(text);
            RefOr::T(Schema::OneOf(one_of))
        }
        RefOr::Ref(mut reference) => {
            reference.description = text;
            RefOr::Ref(reference)
        }
        other @ RefOr::T(_) => other,
    };
    (name, F::REQUIRED, schema)
}

/// Declares the body of a request, or an object in one: a struct that reads and describes itself.
macro_rules! body {
    ($(#[doc = $about:literal])+ $vis:vis struct $Name:ident as $title:literal {
        $($(#[doc = $doc:literal])+ $field:ident: $Type:ty,)+
    }) => {
        $(#[doc = $about])+
        $vis struct $Name {
            $($(#[doc = $doc])+ pub(crate) $field: $Type,)+
        }

        impl $crate::body::Body for $Name {
            const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            fn take(fields: &mut $crate::fields::Fields<'_>) -> Option<Self> {
                // Every field is taken before anything is given up, so that every error is noted.
                $(let $field = <$Type as $crate::body::Field>::take(fields, stringify!($field));)+
                Some(Self { $($field: $field?),+ })
            }
        }

        impl $crate::body::Value for $Name {
            const WANTED: &'static str = "an object";

            fn read(fields: &mut $crate::fields::Fields<'_>, name: &str, value: $crate::json::Json) -> Option<Self> {
                let (path, row) = (fields.path_of(name), fields.row());
                let known = <Self as $crate::body::Body>::NAMES;
                let mut inner = $crate::fields::Fields::of(value, known, path, row, fields.errors())?;
                $crate::body::Body::take(&mut inner)
            }

            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                $crate::schemas::reference($title)
            }

            fn components(components: &mut $crate::body::Components) {
                components.push(($title.to_owned(), <Self as utoipa::PartialSchema>::schema()));
                <Self as utoipa::ToSchema>::schemas(components);
            }
        }

        impl utoipa::PartialSchema for $Name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                let properties = [$($crate::body::property::<$Type>(stringify!($field), &[$($doc),+])),+];
                $crate::schemas::object(&[$($about),+], properties)
            }
        }

        impl utoipa::ToSchema for $Name {
            fn name() -> std::borrow::Cow<'static, str> {
                $title.into()
            }

            fn schemas(components: &mut $crate::body::Components) {
                $(<$Type as $crate::body::Field>::components(components);)+
            }
        }
    };
}

pub(crate) use body;
