//! Schemas of texts in requests. What a reader refuses for its form alone is said here too, so that generated clients and
//! their tests know it beforehand; the reader stays the one that decides.

use crate::typed_id::TypedId;
use usher_domain::text::Bounded;
use usher_domain::{Label, Locale};
use utoipa::openapi::schema::{
    AdditionalProperties, KnownFormat, Object, ObjectBuilder, OneOfBuilder, SchemaFormat, SchemaType, Type,
};
use utoipa::openapi::{Ref, RefOr, Schema};

/// What is not allowed in a line, as the content of a character class: control characters, and those of Unicode's
/// categories Cf, Zl and Zp on its first plane but for joiners, which are allowed within words of some scripts.
const UNSEEN: &str = r"\u0000-\u001F\u007F-\u009F\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB";

fn string() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

/// A text that a regular expression (ECMA-262) describes.
pub(crate) fn matching(pattern: impl Into<String>) -> RefOr<Schema> {
    string().pattern(Some(pattern)).into()
}

/// One of several words.
pub(crate) fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> RefOr<Schema> {
    string().enum_values(Some(words)).into()
}

/// A bounded text, or a line.
pub(crate) fn bounded<T: Bounded>() -> RefOr<Schema> {
    let pattern = if T::IS_LINE { format!("^[^{UNSEEN}]*$") } else { r"^[^\u0000]*$".to_owned() };
    string().max_length(Some(T::LONGEST)).pattern(Some(pattern)).into()
}

/// A name for people, which has something to see in it.
pub(crate) fn label() -> RefOr<Schema> {
    let pattern = format!(r"^[^{UNSEEN}]*[^{UNSEEN}\s][^{UNSEEN}]*$");
    string().min_length(Some(1)).max_length(Some(Label::LONGEST)).pattern(Some(pattern)).into()
}

/// An address.
pub(crate) fn email() -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(KnownFormat::Email);
    string().format(Some(format)).min_length(Some(3)).max_length(Some(255)).into()
}

/// A domain of at least two names. Names beyond ASCII are taken too, and are not described.
pub(crate) fn domain() -> RefOr<Schema> {
    let name = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    let text = string().min_length(Some(3)).max_length(Some(253));
    text.pattern(Some(format!(r"^({name}\.)+[A-Za-z]([A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?$"))).into()
}

/// A language by its code, with a region or without.
pub(crate) fn locale() -> RefOr<Schema> {
    let either = |letter: char| format!("[{}{letter}]", letter.to_ascii_uppercase());
    let codes: Vec<String> = Locale::ALL.iter().map(|locale| locale.code().chars().map(either).collect()).collect();
    matching(format!("^({})([-_].*)?$", codes.join("|")))
}

/// An id of a kind, as this API writes it or as a plain UUID.
pub(crate) fn id<T: TypedId>() -> RefOr<Schema> {
    let uuid = "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
    matching(format!("^({}_[0-7][0-9a-hjkmnp-tv-z]{{25}}|{uuid})$", T::PREFIX))
}

/// An instant of RFC 3339, from the years 1970 to 9999.
pub(crate) fn timestamp() -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(KnownFormat::DateTime);
    string().format(Some(format)).pattern(Some("^(19[7-9]|[2-9][0-9]{2})[0-9]-")).into()
}

/// A whole number that has a least and a greatest value.
pub(crate) fn whole(least: u32, most: u32) -> Object {
    let format = SchemaFormat::KnownFormat(KnownFormat::Int32);
    let number = ObjectBuilder::new().schema_type(Type::Integer).format(Some(format));
    number.minimum(Some(least)).maximum(Some(most)).build()
}

/// An object with the members of several objects, and with required ones of its own.
pub(crate) fn joined<const N: usize>(
    text: &str,
    objects: impl IntoIterator<Item = RefOr<Schema>>,
    required: [(&str, RefOr<Schema>); N],
) -> RefOr<Schema> {
    let mut joined =
        ObjectBuilder::new().description(Some(text)).additional_properties(Some(AdditionalProperties::FreeForm(false)));
    for object in objects {
        if let RefOr::T(Schema::Object(object)) = object {
            joined = object.properties.into_iter().fold(joined, |joined, (name, schema)| joined.property(name, schema));
            joined = object.required.into_iter().fold(joined, ObjectBuilder::required);
        }
    }
    required.into_iter().fold(joined, |joined, (name, schema)| joined.property(name, schema).required(name)).into()
}

/// The schema with `null` as one more possibility.
pub(crate) fn nullable(schema: RefOr<Schema>) -> RefOr<Schema> {
    let with_null = |known| match known {
        SchemaType::Type(only) => SchemaType::Array(vec![only, Type::Null]),
        other => other,
    };
    match schema {
        RefOr::T(Schema::Object(mut object)) => {
            object.schema_type = with_null(object.schema_type);
            if let Some(words) = &mut object.enum_values {
                words.push(serde_json::Value::Null);
            }
            RefOr::T(Schema::Object(object))
        }
        RefOr::T(Schema::Array(mut array)) => {
            array.schema_type = with_null(array.schema_type);
            RefOr::T(Schema::Array(array))
        }
        other => OneOfBuilder::new().item(ObjectBuilder::new().schema_type(Type::Null)).item(other).into(),
    }
}

/// The schema of an object.
pub(crate) fn object(
    lines: &[&str],
    properties: impl IntoIterator<Item = (&'static str, bool, RefOr<Schema>)>,
) -> RefOr<Schema> {
    // A member that does not exist is refused.
    let closed = AdditionalProperties::FreeForm(false);
    let object = ObjectBuilder::new().description(Some(prose(lines))).additional_properties(Some(closed));
    let object = properties.into_iter().fold(object, |object, (name, required, schema)| {
        let object = object.property(name, schema);
        if required { object.required(name) } else { object }
    });
    object.into()
}

/// A reference to the schema of a name.
pub(crate) fn reference(name: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}

/// Lines of documentation as one text.
pub(crate) fn prose(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}
