//! What setting a password writes, in every use case that sets one: the hash, the end of sessions, an event in every
//! organization of the person, and the mail that notifies the owner.

use crate::engine::Engine;
use crate::entry::handed_over;
use crate::event_builder::EventBuilder;
use crate::mails;
use crate::password_links::locale;
use crate::passwords;
use crate::retry::Interrupt;
use usher_domain::{
    Actor, AddressProof, Caller, Event, EventDetails, EventKind, Member, Organization, OrganizationId, Person,
    ProofMethod, Secret,
};
use usher_storage::{AccountRecord, EndedCredentials, EndedSessions, MailSubject, PasswordGround, PasswordWrite};

/// A password to set.
pub(crate) struct Setting<'a> {
    pub(crate) record: &'a AccountRecord,
    /// The kind of the event that records it.
    pub(crate) kind: EventKind,
    pub(crate) details: EventDetails,
    pub(crate) on: PasswordGround,
    pub(crate) proof: Option<ProofMethod>,
    pub(crate) sessions: EndedSessions,
    pub(crate) end_keys: bool,
}

/// Hashes the password, which takes long, and writes it.
pub(crate) async fn write(
    engine: &Engine,
    caller: &Caller,
    password: &Secret,
    setting: Setting<'_>,
) -> Result<(), Interrupt> {
    let account = &setting.record.account;
    let claim = passwords::claim(&account.email, caller.client);
    let standing = engine.throttle.standing(&claim, engine.now());
    let password_hash = engine.passwords.hash(standing, password, &*engine.entropy).await?;
    let places = engine.db.memberships(account.id).await?;
    let now = engine.now();
    let locale = locale(engine, account, places.iter().map(|(place, _)| place));
    let subject = MailSubject::PasswordChanged { account: account.id, locale };
    let write = PasswordWrite {
        account: account.id,
        password_hash,
        on: setting.on,
        proof: setting.proof.map(|how| AddressProof { how, at: now }),
        sessions: setting.sessions,
        end_keys: setting.end_keys,
        notice: mails::order(engine, subject, account.email.canonical(), now),
        events: events(engine, caller, &places, setting.kind, &setting.details),
        at: now,
    };
    let actor = Actor { protocol: caller.family.to_owned(), credential: caller.credential.clone(), member: None };
    let builder = EventBuilder { engine, actor, now, moved_from: None };
    let told = |ended: &EndedCredentials| setting.proof.map_or_else(Vec::new, |how| handed_over(&builder, how, ended));
    engine.db.set_password(&write, &told).await?;
    // Sessions that end, and keys, are cached by the account as well.
    engine.row_changed(account.id.0);
    engine.events_committed.notify_one();
    engine.mail_ordered.notify_one();
    Ok(())
}

/// One event for each place of a person, done by the person unless the operator does it.
pub(crate) fn events(
    engine: &Engine,
    caller: &Caller,
    places: &[(Organization, Member)],
    kind: EventKind,
    details: &EventDetails,
) -> Vec<(OrganizationId, Event)> {
    let now = engine.now();
    let is_person = kind != EventKind::AccountPasswordLinkCreated;
    let event = |(place, member): &(Organization, Member)| {
        let actor = Actor { member: is_person.then_some(member.id), ..Actor::of(caller, place.id) };
        let builder = EventBuilder { engine, actor, now, moved_from: None };
        let person = member.email.clone().map(|email| Person {
            email,
            first_name: member.first_name.clone(),
            last_name: member.last_name.clone(),
            note: None,
        });
        (place.id, Event { member: Some(member.id), person, ..builder.event(kind, details.clone()) })
    };
    places.iter().map(event).collect()
}
