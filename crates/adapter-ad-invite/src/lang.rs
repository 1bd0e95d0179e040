//! The language of a person, which is kept with the member and shown; the gateway itself does not go by it (assumed).

use crate::issue::Issues;
use crate::json::JsonNode;
use usher_domain::Attributes;

/// The languages (`[D]` P10, P17).
const LANGUAGES: &[&str] = &["fr", "en", "de"];
/// Where it is kept with the member.
const LANG: &str = "ad-invite.lang";

/// Reads the field `lang`, which may be left out: `Some(None)` for nothing, `None` for what is noted.
#[expect(clippy::option_option, reason = "absent, bad and good are three things")]
pub(crate) fn read(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Option<&'static str>> {
    body.field("lang").if_sent(|place| place.word(LANGUAGES, issues))
}

/// What is kept with the member.
pub(crate) fn to_attributes(lang: Option<&'static str>) -> Attributes {
    Attributes(lang.map(|lang| (LANG.to_owned(), lang.to_owned())).into_iter().collect())
}

/// The language that is kept with a member, if there is one.
pub(crate) fn of_attributes(attributes: &Attributes) -> Option<String> {
    attributes.get(LANG).map(str::to_owned)
}
