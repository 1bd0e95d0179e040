//! The digests of the chain. What goes into them, and in which order, must never change: stored chains could not be
//! verified otherwise.

use crate::secrets::{first_32, same};
use aws_lc_rs::{digest, hmac};
use usher_domain::{Event, OrganizationId, Person};
use usher_storage::{ChainEnd, ChainLink};
use uuid::Uuid;

/// The domain separation prefixes of link digests: one for each version of the form.
const LINK: &[u8] = b"usher event 1";
const KEYED_LINK: &[u8] = b"usher event 2";
const PERSON: &[u8] = b"usher person 1";
const END: &[u8] = b"usher chain end 1";
const KEYED: &[u8] = b"usher chains keyed 1";

/// A digest over length-prefixed parts, so that no two different lists of parts have the same encoding.
enum Digest {
    Plain(digest::Context),
    Keyed(Box<hmac::Context>),
}

impl Digest {
    fn plain(purpose: &[u8]) -> Self {
        let mut digest = Self::Plain(digest::Context::new(&digest::SHA256));
        digest.part(purpose);
        digest
    }

    fn keyed(key: &hmac::Key, purpose: &[u8]) -> Self {
        let mut digest = Self::Keyed(Box::new(hmac::Context::with_key(key)));
        digest.part(purpose);
        digest
    }

    fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Plain(context) => context.update(bytes),
            Self::Keyed(context) => context.update(bytes),
        }
    }

    fn part(&mut self, bytes: &[u8]) {
        self.update(&(bytes.len() as u64).to_be_bytes());
        self.update(bytes);
    }

    fn id(&mut self, id: Option<Uuid>) {
        self.part(id.as_ref().map_or(&[], |id| id.as_bytes().as_slice()));
    }

    fn finish(self) -> [u8; 32] {
        match self {
            Self::Plain(context) => first_32(context.finish().as_ref()),
            Self::Keyed(context) => first_32(context.sign().as_ref()),
        }
    }
}

/// The commitment to personal data; zeros where there is none.
pub(super) fn commitment(person: Option<&Person>, salt: &[u8]) -> [u8; 32] {
    let Some(person) = person else { return [0; 32] };
    let mut digest = Digest::plain(PERSON);
    digest.part(salt);
    digest.part(person.email.as_sent().as_bytes());
    digest.part(person.first_name.as_str().as_bytes());
    digest.part(person.last_name.as_str().as_bytes());
    if let Some(note) = &person.note {
        digest.part(note.as_bytes());
    }
    digest.finish()
}

/// The digest of a link: keyed, or in the unkeyed form of older links.
pub(super) fn link(
    key: Option<&hmac::Key>,
    previous: &[u8; 32],
    sequence: u64,
    organization: OrganizationId,
    event: &Event,
    commitment: &[u8; 32],
) -> [u8; 32] {
    let mut digest = key.map_or_else(|| Digest::plain(LINK), |key| Digest::keyed(key, KEYED_LINK));
    digest.part(previous);
    digest.part(&sequence.to_be_bytes());
    digest.id(Some(organization.0));
    digest.id(Some(event.id.0));
    digest.part(event.kind.as_str().as_bytes());
    digest.part(&event.at.millis().to_be_bytes());
    digest.part(event.actor.protocol.as_bytes());
    digest.part(event.actor.credential.as_bytes());
    digest.id(event.actor.member.map(|id| id.0));
    digest.id(event.member.map(|id| id.0));
    digest.id(event.invitation.map(|id| id.0));
    let facts = event.details.facts();
    digest.part(&(facts.len() as u64).to_be_bytes());
    for (name, value) in &facts {
        digest.part(name.as_bytes());
        digest.part(value.as_bytes());
    }
    digest.part(commitment);
    digest.finish()
}

/// The keyed digest of the end of a chain: its number of events, its last link and how many first links are unkeyed.
pub(super) fn mac(key: &hmac::Key, organization: OrganizationId, end: &ChainEnd) -> [u8; 32] {
    let mut digest = Digest::keyed(key, END);
    digest.id(Some(organization.0));
    digest.part(&end.length.to_be_bytes());
    digest.part(&end.hash);
    digest.part(&end.unkeyed.to_be_bytes());
    digest.finish()
}

/// Whether the end of a chain matches its keyed digest.
pub(super) fn is_recorded(key: &hmac::Key, organization: OrganizationId, end: &ChainEnd) -> bool {
    end.mac.is_some_and(|known| same(&known, &mac(key, organization, end)))
}

/// The marker that is stored once the chains of an installation are keyed.
pub(super) fn keyed_marker(key: &hmac::Key) -> [u8; 32] {
    Digest::keyed(key, KEYED).finish()
}

/// Chains the next event and makes it the new end of the chain. An end without a keyed digest stays without one: adding
/// it now would vouch for a chain that may have been tampered with.
pub(super) fn chain(
    key: &hmac::Key,
    end: &mut ChainEnd,
    organization: OrganizationId,
    event: &Event,
    salt: [u8; 16],
) -> ChainLink {
    let commitment = commitment(event.person.as_ref(), &salt);
    let sequence = end.length + 1;
    let hash = link(Some(key), &end.hash, sequence, organization, event, &commitment);
    *end = ChainEnd { length: sequence, hash, ..*end };
    ChainLink { sequence, salt: event.person.as_ref().map(|_| salt.to_vec()), commitment, hash }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use usher_domain::{Actor, EmailAddress, EventDetails, EventId, EventKind, PersonName, Timestamp};

    fn details(name: &str, value: &str) -> EventDetails {
        EventDetails::Other(BTreeMap::from([(name.to_owned(), value.to_owned())]))
    }

    fn event() -> Event {
        Event {
            id: EventId(Uuid::from_u128(5)),
            kind: EventKind::InvitationCreated,
            at: Timestamp::from_millis(1_700_000_000_123),
            actor: Actor { protocol: "canonical".to_owned(), credential: "key_1".to_owned(), member: None },
            member: None,
            invitation: None,
            details: details("roles", "a b"),
            person: Some(Person {
                email: EmailAddress::parse("ann@example.com").unwrap(),
                first_name: PersonName::parse("Ann").unwrap(),
                last_name: PersonName::parse("").unwrap(),
                note: None,
            }),
        }
    }

    fn key() -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, &[5; 32])
    }

    /// Stored chains of all installations depend on these bytes.
    #[test]
    fn the_digests_never_change() {
        let organization = OrganizationId(Uuid::from_u128(9));
        let mut end = ChainEnd::EMPTY;
        let chain = chain(&key(), &mut end, organization, &event(), [7; 16]);
        let hex = crate::secrets::hex;
        assert_eq!((chain.sequence, chain.hash), (end.length, end.hash));
        assert_eq!(hex(&chain.commitment), "b62c1963c4a16e4ef470307a1455cd0eb567f800e8c2dfb759d9d3891e798c4a");
        let unkeyed = link(None, &[0; 32], 1, organization, &event(), &chain.commitment);
        assert_eq!(hex(&unkeyed), "d50fb10b1eab86680221d5ef6ccd650e669024f42d86a4c8e5e8d566b8adbc74");
        assert_eq!(hex(&chain.hash), "e57884e4f52bc19e5555edd4dbcd76c3f9769ce333cd2fd6ac3b39129218d6e5");
        assert_eq!(
            hex(&mac(&key(), organization, &end)),
            "d3537a8d93655bb721d2b6a777bbb57a1a37d8f76b93b2c8fbc1125db7d22270"
        );
        assert_eq!(hex(&keyed_marker(&key())), "972e62f17789be9714e9d3916e7270e55b9df2cb6f84e01b4502b7adf64f0ef9");
    }

    #[test]
    fn every_part_of_an_end_counts() {
        let (one, two) = (OrganizationId(Uuid::from_u128(1)), OrganizationId(Uuid::from_u128(2)));
        let end = ChainEnd { length: 3, hash: [1; 32], unkeyed: 2, mac: None };
        let end = ChainEnd { mac: Some(mac(&key(), one, &end)), ..end };
        assert!(is_recorded(&key(), one, &end) && !is_recorded(&key(), two, &end));
        let other = hmac::Key::new(hmac::HMAC_SHA256, &[6; 32]);
        assert!(!is_recorded(&other, one, &end));
        for wrong in [
            ChainEnd { length: 2, ..end },
            ChainEnd { hash: [2; 32], ..end },
            ChainEnd { unkeyed: 3, ..end },
            ChainEnd { mac: None, ..end },
        ] {
            assert!(!is_recorded(&key(), one, &wrong), "{wrong:?}");
        }
    }

    #[test]
    fn every_part_of_an_event_counts() {
        let of = |event: &Event| link(Some(&key()), &[0; 32], 1, OrganizationId(Uuid::nil()), event, &[0; 32]);
        let id = Some(Uuid::from_u128(1));
        let actor = |protocol: &str, credential: &str| Actor {
            protocol: protocol.to_owned(),
            credential: credential.to_owned(),
            member: None,
        };
        let variants = [
            event(),
            Event { id: EventId(Uuid::from_u128(6)), ..event() },
            Event { kind: EventKind::InvitationResent, ..event() },
            Event { at: Timestamp::from_millis(1), ..event() },
            Event { actor: actor("canonicalk", "ey_1"), ..event() },
            Event { actor: Actor { member: id.map(usher_domain::MemberId), ..event().actor }, ..event() },
            Event { member: id.map(usher_domain::MemberId), ..event() },
            Event { invitation: id.map(usher_domain::InvitationId), ..event() },
            Event { details: EventDetails::Nothing, ..event() },
            Event { details: details("rolesa", " b"), ..event() },
        ];
        let digests: std::collections::HashSet<_> = variants.iter().map(of).collect();
        assert_eq!(digests.len(), variants.len());
        assert_eq!(of(&Event { person: None, ..event() }), of(&event()), "personal data is in the commitment only");
        let noted = event().person.map(|person| Person { note: Some(String::new()), ..person });
        assert_ne!(commitment(noted.as_ref(), &[1]), commitment(event().person.as_ref(), &[1]));
        assert_ne!(commitment(event().person.as_ref(), &[1]), commitment(event().person.as_ref(), &[2]));
    }
}
