//! What of a filter an index can answer. Whatever is found is asked the whole filter afterwards, so it may be too much and
//! must never be too little.

use super::{Attribute, Filter, Operator};
use serde_json::Value;
use usher_domain::commands::DirectoryLookup;
use usher_domain::{EmailAddress, MemberId};

/// The look-up that finds all for whom a filter can hold.
pub(crate) fn lookup(filter: &Filter) -> DirectoryLookup {
    narrowed(filter).unwrap_or(DirectoryLookup::All)
}

fn narrowed(filter: &Filter) -> Option<DirectoryLookup> {
    match filter {
        Filter::And(one, other) => narrowed(one).or_else(|| narrowed(other)),
        Filter::Element(name, inner) if name == "emails" => match &**inner {
            Filter::And(one, other) => of_email(one).or_else(|| of_email(other)),
            inner => of_email(inner),
        },
        Filter::Compare(Attribute { name, part }, Operator::Equal, Value::String(text)) => {
            match (&**name, part.as_deref()) {
                // An id that is none finds nobody.
                ("id", None) => Some(DirectoryLookup::Id(MemberId(text.parse().unwrap_or_default()))),
                ("username", None) => Some(DirectoryLookup::UserName(text.clone())),
                ("externalid", None) => Some(DirectoryLookup::ExternalId(text.clone())),
                ("emails", None | Some("value")) => email(text),
                _ => None,
            }
        }
        _ => None,
    }
}

fn of_email(filter: &Filter) -> Option<DirectoryLookup> {
    match filter {
        Filter::Compare(Attribute { name, part: None }, Operator::Equal, Value::String(text)) if name == "value" => {
            email(text)
        }
        _ => None,
    }
}

fn email(text: &str) -> Option<DirectoryLookup> {
    EmailAddress::parse(text).ok().map(DirectoryLookup::Email)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::parse;

    #[test]
    fn only_what_has_to_hold_narrows() {
        let of = |text: &str| lookup(&parse(text).unwrap());
        assert_eq!(of(r#"userName eq "A""#), DirectoryLookup::UserName("A".to_owned()));
        assert_eq!(of(r#"active eq true and externalId eq "7""#), DirectoryLookup::ExternalId("7".to_owned()));
        assert!(matches!(of(r#"emails[type eq "work" and value eq "a@b.example"]"#), DirectoryLookup::Email(_)));
        for all in [r#"userName eq "A" or active eq true"#, r#"not (userName eq "A")"#, r#"userName sw "A""#] {
            assert_eq!(of(all), DirectoryLookup::All, "{all}");
        }
    }
}
