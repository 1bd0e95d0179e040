//! The query of the request. What can be filtered by is documented (P8); the names of the parameters, their forms and
//! how pages are turned are assumed.

use crate::issue::{Issue, Issues};
use crate::json::JsonNode;
use crate::message::JSON;
use crate::user::USER_TYPE;
use serde_json::{Map, Value};
use usher_adapter_kit::{Request, Response};
use usher_domain::commands::{ListMemberships, MembershipFilter, Span};
use usher_domain::{EmailAddress, PageLimit, PersonName, Phone, Timestamp};

/// How many users a page has where the request does not say.
const USUAL_PAGE: u32 = 20;
/// The most users of a page.
const LARGEST_PAGE: u32 = 100;
/// How far pages reach: what is passed over is read, so it must end somewhere.
const DEEPEST: u32 = 10_000;
/// The most UTF-16 code units of a text.
const LONGEST: usize = 250;

/// The parameters.
pub(super) const PARAMETERS: [(&str, &str); 13] = [
    ("page", "Which page, from 1; pages are documented, the parameter is assumed."),
    ("limit", "How many users a page has: 20 unless told, at most 100 (assumed)."),
    (
        "extend",
        "What each user is shown with, apart by commas or as a JSON array: `user-organization-actions-info`; the other documented values add nothing here. Its form is assumed.",
    ),
    (
        "type",
        "An integer, or a JSON array of some: every user is of type 1. The filter is documented, its form is assumed.",
    ),
    ("firstName", "Exactly this first name; the filter is documented, its name and form are assumed."),
    ("lastName", "Exactly this last name; the filter is documented, its name and form are assumed."),
    ("email", "Exactly this address in any letter case; the filter is documented, its name and form are assumed."),
    ("phone", "Exactly this number; the filter is documented, its name and form are assumed."),
    ("search", "A text that the address or a name contains; the filter is documented, its name is assumed."),
    ("deleted", "`true` for those who were removed, in place of the others; documented, its name is assumed."),
    ("activatedAt", "A JSON object with `start` and `end` (documented); its form in the query is assumed."),
    ("updatedAt", "A JSON object with `start` and `end` (documented); its form in the query is assumed."),
    ("createdAt", "A JSON object with `start` and `end` (documented); its form in the query is assumed."),
];

/// The parameters that are JSON; the others are texts.
const IN_JSON: [&str; 7] = ["type", "page", "limit", "deleted", "activatedAt", "updatedAt", "createdAt"];

/// The command of a request; `Err` is the answer to what cannot be read, and to what nobody can be found by.
pub(super) fn read(request: &Request) -> Result<ListMemberships, Response> {
    let query = Value::Object(parameters(request));
    let mut issues = Issues::default();
    let Some(asked) = Asked::collect(&JsonNode::body(&query), &mut issues) else { return Err(issues.into_answer()) };
    asked.command().ok_or_else(|| Response::json(200, JSON, &serde_json::json!({ "data": [] })))
}

/// The parameters that were sent, the last value of each. An empty one is like one left out, and unknown ones are
/// ignored.
fn parameters(request: &Request) -> Map<String, Value> {
    let sent = PARAMETERS.into_iter().filter_map(|(name, _)| Some((name, request.query_value(name)?)));
    let value = |name: &str, text: String| {
        let json = IN_JSON.contains(&name).then(|| serde_json::from_str(&text).ok()).flatten();
        json.unwrap_or(Value::String(text))
    };
    sent.filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), value(name, text))).collect()
}

/// What a request asks for, each value of the right form.
struct Asked<'a> {
    skip: u32,
    limit: PageLimit,
    first_name: Option<PersonName>,
    last_name: Option<PersonName>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    search: Option<&'a str>,
    /// Whether only types are asked for that no user has.
    has_other_type: bool,
    removed: bool,
    activated: Span,
    updated: Span,
    created: Span,
}

impl<'a> Asked<'a> {
    fn collect(query: &JsonNode<'a>, issues: &mut Issues) -> Option<Self> {
        let page = query.field("page").if_sent(|place| place.integer(Some(1), issues));
        let limit = query.field("limit").if_sent(|place| place.integer(Some(1), issues));
        let limit = limit.map(|limit| limit.map_or(USUAL_PAGE, |limit| clipped(limit, LARGEST_PAGE)));
        let skip = page.zip(limit).and_then(|(page, limit)| {
            let skip = clipped(page.unwrap_or(1) - 1, DEEPEST).saturating_mul(limit);
            if skip < DEEPEST {
                return Some(skip);
            }
            issues.note(Issue::custom(query.field("page").way()));
            None
        });
        let first_name = query.field("firstName").if_sent(|place| place.name(issues));
        let last_name = query.field("lastName").if_sent(|place| place.name(issues));
        let mut text = |name| query.field(name).if_sent(|place| place.storable(LONGEST, issues));
        let (email, phone, search) = (text("email"), text("phone"), text("search"));
        let types = query.field("type").if_sent(|place| kinds(place, issues));
        let removed = query.field("deleted").if_sent(|place| place.boolean(issues));
        let mut span = |name| query.field(name).if_sent(|place| span(place, issues));
        let (activated, updated, created) = (span("activatedAt"), span("updatedAt"), span("createdAt"));
        Some(Self {
            skip: skip?,
            limit: PageLimit::clamped(limit?),
            first_name: first_name?,
            last_name: last_name?,
            email: email?,
            phone: phone?,
            search: search?,
            has_other_type: types?.is_some_and(|types| !types.contains(&USER_TYPE)),
            removed: removed?.unwrap_or_default(),
            activated: activated?.unwrap_or_default(),
            updated: updated?.unwrap_or_default(),
            created: created?.unwrap_or_default(),
        })
    }

    /// The command; `None` where something is asked for that nobody can have.
    fn command(self) -> Option<ListMemberships> {
        if self.has_other_type {
            return None;
        }
        let email = self.email.map(EmailAddress::parse).transpose().ok()?;
        let phone = self.phone.map(Phone::parse).transpose().ok()?;
        let filter = MembershipFilter {
            removed: self.removed,
            email,
            first_name: self.first_name,
            last_name: self.last_name,
            phone,
            search: self.search.map(str::to_owned),
            activated: self.activated,
            updated: self.updated,
            created: self.created,
        };
        Some(ListMemberships { filter, skip: self.skip, limit: self.limit })
    }
}

/// Whether a request asks for users to be shown with something.
pub(super) fn extends(request: &Request, what: &str) -> bool {
    let extend = request.query_value("extend").unwrap_or_default();
    extend.split(',').any(|value| value.trim_matches(['[', ']', '"', '\'', ' ']) == what)
}

/// One integer or several.
fn kinds(place: &JsonNode<'_>, issues: &mut Issues) -> Option<Vec<i64>> {
    if place.is_array() { place.integers(issues) } else { place.integer(None, issues).map(|kind| vec![kind]) }
}

/// A number that is not negative, at most so much.
fn clipped(number: i64, most: u32) -> u32 {
    u32::try_from(number).unwrap_or(most).min(most)
}

/// A span of time, either end of which may be left out.
fn span(place: &JsonNode<'_>, issues: &mut Issues) -> Option<Span> {
    if !place.is_object(issues) {
        return None;
    }
    let mut end = |name| place.field(name).if_sent(|place| instant(place, issues));
    let (from, until) = (end("start"), end("end"));
    Some(Span { from: from?, until: until? })
}

fn instant(place: &JsonNode<'_>, issues: &mut Issues) -> Option<Timestamp> {
    let text = place.text(0, LONGEST, issues)?;
    let instant = Timestamp::parse_rfc3339(text).ok();
    if instant.is_none() {
        issues.note(Issue::custom(place.way()));
    }
    instant
}
