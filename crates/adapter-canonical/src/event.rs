//! An event as other systems are told it, by the feed and by webhooks: the same members in the same order, and the same
//! bytes for the same event, as long as its personal data are not erased.

use crate::typed_id::{encode, retyped};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use usher_domain::{EventKind, EventView, Timestamp};
use utoipa::ToSchema;

/// Something that has happened.
#[derive(Serialize, ToSchema)]
#[schema(as = Event)]
pub(crate) struct EventObject<'a> {
    /// Its id, `evt_...`; the `webhook-id` of its messages.
    id: String,
    /// What has happened, such as `invitation.created`.
    #[serde(rename = "type")]
    kind: &'a str,
    /// Its number in the organization's chain of events, from 1, without gaps.
    sequence: u64,
    /// When it happened.
    #[schema(format = "date-time")]
    timestamp: String,
    /// Who did it.
    actor: ActorObject<'a>,
    /// What it is about.
    data: EventData<'a>,
}

/// Who did something.
#[derive(Serialize, ToSchema)]
#[schema(as = EventActor)]
pub(crate) struct ActorObject<'a> {
    /// Through which protocol: an adapter's name, `public` for the holder of a link, `system` for the gateway itself.
    protocol: &'a str,
    /// The name of the credential, never the credential itself.
    credential: String,
    /// The member behind it, or null.
    member_id: Option<String>,
}

/// What an event is about; what is erased is null.
#[derive(Serialize, ToSchema)]
pub(crate) struct EventData<'a> {
    /// The organization.
    organization_id: String,
    /// The invitation, or null.
    invitation_id: Option<String>,
    /// The member, or null.
    member_id: Option<String>,
    /// The address, or null.
    email: Option<&'a str>,
    /// The first name, or null.
    first_name: Option<&'a str>,
    /// The last name, or null.
    last_name: Option<&'a str>,
    /// What else there is to know, by the names of this API.
    #[serde(flatten)]
    facts: BTreeMap<String, Value>,
}

/// What a person's note is called in an event of a kind.
const fn note_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::InvitationMoveRequested => "requested_email",
        EventKind::InvitationCreated => "metadata",
        _ => "reason",
    }
}

/// A person's note. Metadata are an object again.
fn noted(kind: EventKind, note: &str) -> Value {
    let object = (kind == EventKind::InvitationCreated).then(|| serde_json::from_str(note).ok()).flatten();
    object.unwrap_or_else(|| Value::String(note.to_owned()))
}

impl<'a> EventObject<'a> {
    /// The event under a name.
    pub(crate) fn of(told: &'a EventView, told_as: &'a str) -> Self {
        let event = &told.event;
        let person = event.person.as_ref();
        let note = person.and_then(|person| person.note.as_ref());
        let facts = event.details.facts().into_iter().map(|(name, value)| {
            let shown = fact(&name, &value);
            (name, shown)
        });
        Self {
            id: encode(event.id),
            kind: told_as,
            sequence: told.sequence,
            timestamp: event.at.rfc3339_millis(),
            actor: ActorObject {
                protocol: &event.actor.protocol,
                credential: retyped(&event.actor.credential),
                member_id: event.actor.member.map(encode),
            },
            data: EventData {
                organization_id: encode(told.organization),
                invitation_id: event.invitation.map(encode),
                member_id: event.member.map(encode),
                email: person.map(|person| person.email.as_sent()),
                first_name: person.map(|person| person.first_name.as_str()),
                last_name: person.map(|person| person.last_name.as_str()),
                facts: facts
                    .chain(note.map(|note| (note_name(event.kind).to_owned(), noted(event.kind, note))))
                    .collect(),
            },
        }
    }
}

/// The message that tells an event under a name: its id and its body.
pub fn event_message(told: &EventView, told_as: &str) -> (String, Vec<u8>) {
    let object = EventObject::of(told, told_as);
    // Texts and numbers only, whose serialization cannot fail.
    let body = serde_json::to_vec(&object).unwrap_or_default();
    (object.id, body)
}

/// A fact: grants as everywhere else on this API, everything else as a text.
fn fact(name: &str, value: &str) -> Value {
    let grants = |what: &str| value.split(' ').map(|one| grant(what, one)).collect();
    match name {
        "permissions" | "roles" => Value::Array(grants("code")),
        "resources" => Value::Array(grants("id")),
        _ => Value::String(retyped(value)),
    }
}

/// A grant, whose end stands behind its last slash. Codes can have slashes too.
fn grant(what: &str, text: &str) -> Value {
    let ending = text.rsplit_once('/').filter(|(_, end)| Timestamp::parse_rfc3339(end).is_ok());
    let (code, end) = ending.map_or((text, None), |(code, end)| (code, Some(end)));
    json!({ what: retyped(code), "expires_at": end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{DIGITS, UUID, told};

    #[test]
    fn the_bytes_are_as_documented() {
        let (id, body) = event_message(&told(), "invitation.created");
        assert_eq!(id, format!("evt_{DIGITS}"));
        let expected = format!(
            r#"{{"id":"evt_{DIGITS}","type":"invitation.created","sequence":7,"timestamp":"1970-01-01T00:00:00.005Z","actor":{{"protocol":"canonical","credential":"key_{DIGITS}","member_id":"mem_{DIGITS}"}},"data":{{"organization_id":"org_{DIGITS}","invitation_id":"inv_{DIGITS}","member_id":"mem_{DIGITS}","email":"Grace@example.com","first_name":"Grace","last_name":"","license_id":"lic_{DIGITS}","permissions":[{{"code":"a/b","expires_at":null}},{{"code":"c","expires_at":"2027-01-31T12:00:00.000Z"}}],"resources":[{{"id":"res_{DIGITS}","expires_at":null}}]}}}}"#
        );
        assert_eq!(String::from_utf8(body).unwrap(), expected);
        assert_eq!(event_message(&told(), "invitation.created"), event_message(&told(), "invitation.created"));
    }

    #[test]
    fn erased_data_are_null_and_the_rest_stays() {
        let mut erased = told();
        erased.event.person = None;
        let value: Value = serde_json::from_slice(&event_message(&erased, "x").1).unwrap();
        for member in ["email", "first_name", "last_name"] {
            assert_eq!(value["data"].get(member), Some(&Value::Null), "{member}");
        }
        assert_eq!(value["data"]["license_id"], format!("lic_{UUID}").replace(UUID, DIGITS));
    }
}
