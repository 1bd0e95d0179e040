//! Reads the query of a listing as strictly as a body: unknown and repeated parameters are errors. An empty value is
//! like a parameter left out, because that is what forms send.

use crate::errors::Errors;
use crate::fields::{Reason, clipped, one_of};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{schemas, text};
use usher_adapter_kit::Request;
use usher_adapter_kit::openapi::Document;
use usher_domain::{Cursor, EmailAddress, MAX_METADATA_NAME, MAX_METADATA_VALUE, MetadataEntry, PageLimit, Text};
use utoipa::openapi::path::ParameterIn;
use utoipa::openapi::{RefOr, Schema};

/// The parameters that every listing has.
pub(crate) const KNOWN: [&str; 5] = ["status", "email", "q", "limit", "cursor"];

/// The same of one that metadata narrow as well.
pub(crate) const KNOWN_OF_INVITATIONS: [&str; 6] = ["status", "email", "q", "metadata[key]", "limit", "cursor"];

/// How many entries of metadata a listing can ask for at once.
const MOST_ENTRIES: usize = 5;

/// The parameters of a listing that nothing narrows.
const PAGING: [&str; 2] = ["limit", "cursor"];

/// The longest search text, in characters.
const LONGEST_SEARCH: usize = 200;

/// What a client asked of a listing.
#[derive(Debug, PartialEq)]
pub(crate) struct Listing<S> {
    pub(crate) status: Option<S>,
    pub(crate) email: Option<EmailAddress>,
    pub(crate) search: Option<String>,
    pub(crate) metadata: Vec<MetadataEntry>,
    pub(crate) after: Option<Cursor>,
    pub(crate) limit: PageLimit,
}

/// Reads the query of a listing that nothing narrows.
pub(crate) fn page(request: &Request, settings: &Settings) -> Result<(Option<Cursor>, PageLimit), Problem> {
    let mut query = Query::of(request, &PAGING);
    let after = query.parsed("cursor", |cursor| Ok(Cursor(cursor.to_owned())));
    let limit = query.parsed("limit", |entries| limit(entries, settings)).unwrap_or_else(|| settings.usual_page());
    query.errors.check(Some((after, limit)))
}

/// Reads a query with flags; each is `true` or `false`, and false where it is left out.
pub(crate) fn flag(request: &Request, name: &str) -> Result<bool, Problem> {
    let mut query = Query::of(request, &[name]);
    let flag = query.parsed(name, |value| match value {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err((Kind::INVALID_VALUE, one_of(["true", "false"].into_iter()))),
    });
    query.errors.check(Some(flag.unwrap_or_default()))
}

/// Reads the slug of the organization, which whoever ends it repeats.
pub(crate) fn confirmation(request: &Request) -> Result<String, Problem> {
    let mut query = Query::of(request, &["confirm"]);
    let slug = query.required("confirm", "Send the slug of the organization.", |slug| Ok(slug.to_owned()));
    query.check_if_any(slug)
}

/// Reads the query; `statuses` are the words that `status` can be, `known` is which parameters there are.
pub(crate) fn read<S: Copy>(
    request: &Request,
    settings: &Settings,
    statuses: &[(&str, S)],
    known: &[&str],
) -> Result<Listing<S>, Problem> {
    let mut query = Query::of(request, known);
    let listing = Listing {
        status: query.parsed("status", |word| {
            let found = statuses.iter().find(|(known, _)| *known == word).map(|(_, status)| *status);
            found.ok_or_else(|| (Kind::INVALID_VALUE, one_of(statuses.iter().map(|(word, _)| *word))))
        }),
        email: query.parsed("email", text::email),
        search: query.parsed("q", search),
        metadata: query.entries(),
        after: query.parsed("cursor", |cursor| Ok(Cursor(cursor.to_owned()))),
        limit: query.limit(settings),
    };
    query.check(listing)
}

/// Describes the parameters of a listing.
pub(crate) fn documented<S>(document: Document, about: &str, statuses: &[(&str, S)]) -> Document {
    let parameter = |document: Document, name, text: &str, schema: RefOr<Schema>| {
        document.parameter_of(ParameterIn::Query, name, text, schema)
    };
    let statuses = schemas::words(statuses.iter().map(|(word, _)| *word));
    let document = parameter(document, "status", about, statuses);
    let document = parameter(document, "email", "Exactly this address, whatever the letter case.", schemas::email());
    let text = "A text that the address or a name contains, whatever the letter case and the accents.";
    let document = parameter(document, "q", text, schemas::bounded::<Text<LONGEST_SEARCH>>());
    paged(document)
}

/// Describes the parameter of a listing that metadata narrow.
pub(crate) fn with_metadata(document: Document) -> Document {
    let text = "A string, a whole number or a boolean that the metadata have under this name, such as `metadata[project]=x`; \
        at most 200 characters, and at most 5 names at once.";
    let schema = schemas::bounded::<Text<MAX_METADATA_VALUE>>();
    document.parameter_of(ParameterIn::Query, "metadata[key]", text, schema)
}

/// Describes the parameters of a listing that nothing narrows.
pub(crate) fn paged(document: Document) -> Document {
    limited(document).parameter(ParameterIn::Query, "cursor", "The `next_cursor` of the page before.")
}

/// Describes how many entries can be asked for.
pub(crate) fn limited(document: Document) -> Document {
    let limit = "How many entries a page has: 1 to 200 unless configured; 50 if left out.";
    document.parameter_of(ParameterIn::Query, "limit", limit, schemas::whole(1, 200))
}

/// The parameters of a query, and what is wrong with them.
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
    errors: Errors,
}

impl Query {
    /// The query of a request that can have these parameters.
    pub(crate) fn of(request: &Request, known: &[&str]) -> Self {
        let mut query = Self { pairs: Vec::new(), errors: Errors::default() };
        for (name, value) in request.query_pairs() {
            if !known.contains(&pattern(&name)) {
                let detail = format!("There is no such parameter. The parameters here are: {}.", known.join(", "));
                query.errors.add(|| Problem::new(Kind::UNKNOWN_FIELD, detail).at(clipped(&name)));
            } else if query.pairs.iter().any(|(earlier, _)| *earlier == name) {
                query.errors.add(|| Problem::new(Kind::DUPLICATE_FIELD, "Send the parameter once.").at(name));
            } else {
                query.pairs.push((name, value));
            }
        }
        query
    }

    /// The entries of metadata that are asked for.
    fn entries(&mut self) -> Vec<MetadataEntry> {
        let mut entries = Vec::new();
        for (parameter, value) in self.pairs.iter().filter(|(_, value)| !value.is_empty()) {
            let Some(name) = key(parameter) else { continue };
            match entry(name, value) {
                Ok(entry) if entries.len() < MOST_ENTRIES => entries.push(entry),
                Ok(_) => {
                    let detail = format!("Send at most {MOST_ENTRIES} of them.");
                    self.errors.add(|| Problem::new(Kind::INVALID_LENGTH, detail).at(clipped(parameter)));
                }
                Err((kind, detail)) => self.errors.add(|| Problem::new(kind, detail).at(clipped(parameter))),
            }
        }
        entries
    }

    /// How many entries a page has.
    pub(crate) fn limit(&mut self, settings: &Settings) -> PageLimit {
        self.parsed("limit", |entries| limit(entries, settings)).unwrap_or_else(|| settings.usual_page())
    }

    /// A parameter that must be there; `advice` says how to send it.
    pub(crate) fn required<T>(
        &mut self,
        name: &str,
        advice: &str,
        parse: impl FnOnce(&str) -> Result<T, Reason>,
    ) -> Option<T> {
        if !self.pairs.iter().any(|(known, value)| known == name && !value.is_empty()) {
            self.errors.add(|| Problem::new(Kind::REQUIRED, advice).at(name));
        }
        self.parsed(name, parse)
    }

    /// What was read, unless something is wrong.
    pub(crate) fn check<T>(self, read: T) -> Result<T, Problem> {
        self.errors.check(Some(read))
    }

    /// What was read, if it could be.
    pub(crate) fn check_if_any<T>(self, read: Option<T>) -> Result<T, Problem> {
        self.errors.check(read)
    }

    /// A parameter that has to be something more than a text.
    pub(crate) fn parsed<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Result<T, Reason>) -> Option<T> {
        let (_, value) = self.pairs.iter().find(|(known, value)| known == name && !value.is_empty())?;
        match parse(value) {
            Ok(parsed) => Some(parsed),
            Err((kind, detail)) => {
                self.errors.add(|| Problem::new(kind, detail).at(name));
                None
            }
        }
    }
}

/// The key of a parameter such as `metadata[key]`.
fn key(parameter: &str) -> Option<&str> {
    parameter.strip_prefix("metadata[").and_then(|rest| rest.strip_suffix(']'))
}

/// The parameter as it is documented.
fn pattern(parameter: &str) -> &str {
    key(parameter).map_or(parameter, |_| "metadata[key]")
}

fn entry(name: &str, value: &str) -> Result<MetadataEntry, Reason> {
    let name = text::bounded::<Text<MAX_METADATA_NAME>>(name)?.as_str().to_owned();
    let value = text::bounded::<Text<MAX_METADATA_VALUE>>(value)?.as_str().to_owned();
    Ok(MetadataEntry { name, value })
}

fn search(value: &str) -> Result<String, Reason> {
    text::bounded::<Text<LONGEST_SEARCH>>(value).map(|text| text.as_str().to_owned())
}

fn limit(value: &str, settings: &Settings) -> Result<PageLimit, Reason> {
    let most = settings.largest_page();
    match value.parse::<u32>() {
        Ok(entries) if (1..=most).contains(&entries) => Ok(PageLimit::clamped(entries)),
        _ => Err((Kind::INVALID_VALUE, format!("Send a whole number from 1 to {most}."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request};

    fn read_text(query: &str) -> Result<Listing<u8>, String> {
        let request = request("GET", &format!("/v1/members?{query}"), "");
        read(&request, &Settings::default(), &[("active", 1), ("contact", 2)], &KNOWN_OF_INVITATIONS)
            .map_err(|problem| testing::text(&problem.respond(&request)).to_owned())
    }

    #[test]
    fn every_parameter_is_read() {
        let listing = read_text("status=contact&email=A%40b.co&q=j+n&limit=200&cursor=x%3D").unwrap();
        assert_eq!((listing.status, listing.limit.get()), (Some(2), 200));
        assert_eq!(listing.email.unwrap().as_sent(), "A@b.co");
        assert_eq!((listing.search.as_deref(), listing.after), (Some("j n"), Some(Cursor("x=".to_owned()))));
        let listing = read_text("metadata[a]=1&metadata%5Bb%20c%5D=x&metadata[d]=").unwrap();
        let names: Vec<&str> = listing.metadata.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["a", "b c"]);
        let listing = read_text("status=&email=&q=&limit=&cursor=&").unwrap();
        assert_eq!((listing.status, listing.email, listing.search, listing.after), (None, None, None, None));
        assert_eq!(listing.limit.get(), 50);
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (query, code, field) in [
            ("stauts=active", "unknown_field", "stauts"),
            ("q=a&q=b", "duplicate_field", "q"),
            ("status=Active", "invalid_value", "status"),
            ("email=a", "invalid_email", "email"),
            ("q=%00", "invalid_text", "q"),
            ("metadata=a", "unknown_field", "metadata"),
            ("metadata[a]=%00", "invalid_text", "metadata[a]"),
            ("metadata[a]=1&metadata[a]=2", "duplicate_field", "metadata[a]"),
            ("limit=0", "invalid_value", "limit"),
            ("limit=201", "invalid_value", "limit"),
            ("limit=99999999999", "invalid_value", "limit"),
        ] {
            let problem = read_text(query).unwrap_err();
            let expected = format!(r#""code":"{code}","request_id":"req-1","field":"{field}""#);
            assert!(problem.contains(&expected), "{problem}");
        }
        assert!(read_text("limit=x&status=y").unwrap_err().contains(r#""code":"validation""#));
    }
}
