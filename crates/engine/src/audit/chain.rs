//! The digests of the chain. What goes into them, and in which order, must never change: kept chains prove nothing
//! otherwise.

use crate::ports::{ChainEnd, Seal};
use aws_lc_rs::digest::{Context, SHA256};
use usher_domain::{Event, OrganizationId, Person};
use uuid::Uuid;

/// Told apart from every other digest, and from later forms of this one.
const LINK: &[u8] = b"usher event 1";
const PERSON: &[u8] = b"usher person 1";

/// A digest over parts, each of which says how long it is, so that no two lists of parts look alike.
struct Digest(Context);

impl Digest {
    fn of(purpose: &[u8]) -> Self {
        let mut digest = Self(Context::new(&SHA256));
        digest.part(purpose);
        digest
    }

    fn part(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }

    fn id(&mut self, id: Option<Uuid>) {
        self.part(id.as_ref().map_or(&[], |id| id.as_bytes().as_slice()));
    }

    fn finish(self) -> [u8; 32] {
        let mut bytes = [0_u8; 32];
        for (to, from) in bytes.iter_mut().zip(self.0.finish().as_ref()) {
            *to = *from;
        }
        bytes
    }
}

/// The commitment to personal data; zeros where there is none.
pub(super) fn commitment(person: Option<&Person>, salt: &[u8]) -> [u8; 32] {
    let Some(person) = person else { return [0; 32] };
    let mut digest = Digest::of(PERSON);
    digest.part(salt);
    digest.part(person.email.as_sent().as_bytes());
    digest.part(person.first_name.as_str().as_bytes());
    digest.part(person.last_name.as_str().as_bytes());
    digest.finish()
}

/// The digest of a link.
pub(super) fn link(
    previous: &[u8; 32],
    sequence: u64,
    organization: OrganizationId,
    event: &Event,
    commitment: &[u8; 32],
) -> [u8; 32] {
    let mut digest = Digest::of(LINK);
    digest.part(previous);
    digest.part(&sequence.to_be_bytes());
    digest.id(Some(organization.0));
    digest.id(Some(event.id.0));
    digest.part(event.kind.word().as_bytes());
    digest.part(&event.at.millis().to_be_bytes());
    digest.part(event.actor.protocol.as_bytes());
    digest.part(event.actor.credential.as_bytes());
    digest.id(event.actor.member.map(|id| id.0));
    digest.id(event.member.map(|id| id.0));
    digest.id(event.invitation.map(|id| id.0));
    digest.part(&(event.facts.len() as u64).to_be_bytes());
    for (name, value) in &event.facts {
        digest.part(name.as_bytes());
        digest.part(value.as_bytes());
    }
    digest.part(commitment);
    digest.finish()
}

/// The seal of the event that comes next, which is the new end of the chain.
pub(super) fn seal(end: &mut ChainEnd, organization: OrganizationId, event: &Event, salt: [u8; 16]) -> Seal {
    let commitment = commitment(event.person.as_ref(), &salt);
    let sequence = end.length + 1;
    let hash = link(&end.hash, sequence, organization, event, &commitment);
    *end = ChainEnd { length: sequence, hash };
    Seal { sequence, salt: event.person.as_ref().map(|_| salt.to_vec()), commitment, hash }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use usher_domain::{Actor, EmailAddress, EventId, EventKind, PersonName, Timestamp};

    fn event() -> Event {
        Event {
            id: EventId(Uuid::from_u128(5)),
            kind: EventKind::InvitationCreated,
            at: Timestamp::from_millis(1_700_000_000_123),
            actor: Actor { protocol: "canonical".to_owned(), credential: "key_1".to_owned(), member: None },
            member: None,
            invitation: None,
            facts: BTreeMap::from([("roles".to_owned(), "a b".to_owned())]),
            person: Some(Person {
                email: EmailAddress::parse("ann@example.com").unwrap(),
                first_name: PersonName::parse("Ann").unwrap(),
                last_name: PersonName::parse("").unwrap(),
            }),
        }
    }

    /// Kept chains of all installations depend on these bytes.
    #[test]
    fn the_digests_never_change() {
        let organization = OrganizationId(Uuid::from_u128(9));
        let mut end = ChainEnd { length: 0, hash: [0; 32] };
        let seal = seal(&mut end, organization, &event(), [7; 16]);
        let hex = crate::secrets::hex;
        assert_eq!((seal.sequence, seal.hash), (end.length, end.hash));
        assert_eq!(hex(&seal.commitment), "b62c1963c4a16e4ef470307a1455cd0eb567f800e8c2dfb759d9d3891e798c4a");
        assert_eq!(hex(&seal.hash), "d50fb10b1eab86680221d5ef6ccd650e669024f42d86a4c8e5e8d566b8adbc74");
    }

    #[test]
    fn every_part_of_an_event_counts() {
        let of = |event: &Event| link(&[0; 32], 1, OrganizationId(Uuid::nil()), event, &[0; 32]);
        let id = Some(Uuid::from_u128(1));
        let actor = |protocol: &str, credential: &str| Actor {
            protocol: protocol.to_owned(),
            credential: credential.to_owned(),
            member: None,
        };
        let facts = |name: &str, value: &str| BTreeMap::from([(name.to_owned(), value.to_owned())]);
        let variants = [
            event(),
            Event { id: EventId(Uuid::from_u128(6)), ..event() },
            Event { kind: EventKind::InvitationResent, ..event() },
            Event { at: Timestamp::from_millis(1), ..event() },
            Event { actor: actor("canonicalk", "ey_1"), ..event() },
            Event { actor: Actor { member: id.map(usher_domain::MemberId), ..event().actor }, ..event() },
            Event { member: id.map(usher_domain::MemberId), ..event() },
            Event { invitation: id.map(usher_domain::InvitationId), ..event() },
            Event { facts: BTreeMap::new(), ..event() },
            Event { facts: facts("rolesa", " b"), ..event() },
        ];
        let digests: std::collections::HashSet<_> = variants.iter().map(of).collect();
        assert_eq!(digests.len(), variants.len());
        assert_eq!(of(&Event { person: None, ..event() }), of(&event()), "personal data is in the commitment only");
        assert_ne!(commitment(event().person.as_ref(), &[1]), commitment(event().person.as_ref(), &[2]));
    }
}
