//! Links that set a password, and what setting one ends.

use crate::credentials::full;
use crate::world::{NOW, UNLIMITED, World, digest, email, uuid};
use std::sync::Mutex;
use usher_domain::{
    Account, AddressProof, Event, LinkBearer, Locale, OrganizationId, PasswordLinkId, ProofMethod, SessionId, Timestamp,
};
use usher_storage::{
    DeliveryResult, EndedCredentials, EndedSessions, MailOrder, MailSubject, Mailed, PasswordGround, PasswordLink,
    PasswordWrite, SessionRecord, StoreError,
};

fn link(account: &Account, by: LinkBearer, created_at: Timestamp) -> PasswordLink {
    PasswordLink {
        id: PasswordLinkId(uuid()),
        account: account.id,
        by,
        invitation: None,
        created_at,
        expires_at: created_at.plus_millis(1_000),
        used_at: None,
    }
}

fn order(subject: MailSubject) -> MailOrder {
    MailOrder { id: uuid(), subject, recipient: [7; 32], unsent: None, ordered_at: NOW }
}

fn write(account: &Account, on: PasswordGround, at: Timestamp) -> PasswordWrite {
    let how = ProofMethod::MailedLink;
    PasswordWrite {
        account: account.id,
        password_hash: format!("hash {}", at.millis()),
        on,
        proof: Some(AddressProof { how, at }),
        sessions: EndedSessions::All,
        end_keys: true,
        notice: order(MailSubject::PasswordChanged { account: account.id, locale: Locale::Cs }),
        events: Vec::new(),
        at,
    }
}

/// Nothing is told of what has ended.
fn untold(_: &EndedCredentials) -> Vec<(OrganizationId, Event)> {
    Vec::new()
}

/// Somebody with a password, a key and two sessions, whose address nobody has proved.
async fn somebody(world: &World) -> (Account, OrganizationId, [SessionId; 2]) {
    let mut seed = full("ada@example.com");
    seed.accounts[0].0.proof = None;
    let organization = world.db.seed(&seed).await.unwrap().id;
    let record = world.db.account_by_email(email("ada@example.com").canonical()).await.unwrap().unwrap();
    let mut ids = [SessionId(uuid()), SessionId(uuid())];
    for id in &mut ids {
        let session = SessionRecord {
            id: *id,
            family: "canonical".to_owned(),
            account: record.account.id,
            organization,
            refresh: digest(),
            created_at: NOW,
            expires_at: NOW.plus_millis(1_000_000),
            provider: None,
            revoked_at: None,
        };
        world.db.insert_session(&session, record.account.token_generation).await.unwrap();
    }
    (record.account, organization, ids)
}

async fn open_sessions(world: &World, ids: [SessionId; 2]) -> [bool; 2] {
    let mut open = [false; 2];
    for (id, open) in ids.into_iter().zip(&mut open) {
        *open = world.db.session(id).await.unwrap().unwrap().revoked_at.is_none();
    }
    open
}

contract! {
    async fn a_link_sets_a_password_once_and_ends_what_was_opened_with_the_one_before(world) {
        let (account, organization, sessions) = somebody(world).await;
        let [first, second] = [link(&account, LinkBearer::Mail, NOW), link(&account, LinkBearer::Operator, NOW)];
        for one in [&first, &second] {
            world.db.insert_password_link(one, None, &[]).await.unwrap();
            assert_eq!(world.db.password_link(one.id).await.unwrap().as_ref(), Some(one));
        }
        let at = NOW.plus_millis(10);
        let ended = Mutex::new(EndedCredentials::default());
        let told = |found: &EndedCredentials| {
            *ended.lock().unwrap() = found.clone();
            Vec::new()
        };
        world.db.set_password(&write(&account, PasswordGround::Link(first.id), at), &told).await.unwrap();
        let ended = ended.into_inner().unwrap();
        assert_eq!((ended.places.len(), ended.places[0].0, ended.keys[0].organization), (1, organization, organization));
        let record = world.db.account(account.id).await.unwrap().unwrap();
        assert_eq!(record.password_hash, Some(format!("hash {}", at.millis())));
        assert_eq!(record.account.proof, Some(AddressProof { how: ProofMethod::MailedLink, at }));
        assert_eq!(record.account.token_generation, account.token_generation + 1);
        assert_eq!(open_sessions(world, sessions).await, [false, false]);
        assert!(world.db.list_api_keys(organization).await.unwrap().iter().all(|key| key.revoked_at == Some(at)));
        // Neither it nor the other link does anything any more.
        for used in [first.id, second.id] {
            assert_eq!(world.db.password_link(used).await.unwrap().unwrap().used_at, Some(at));
            let again = write(&account, PasswordGround::Link(used), at.plus_millis(1));
            assert!(matches!(world.db.set_password(&again, &untold).await, Err(StoreError::Conflict(_))));
        }
        let after = world.db.account(account.id).await.unwrap().unwrap();
        assert_eq!((after.password_hash, after.account), (record.password_hash, record.account));
        assert_eq!(world.db.backlog().await.unwrap().queued, 1, "what was refused has ordered nothing");
    }

    async fn a_link_that_has_run_out_or_is_of_somebody_else_sets_nothing(world) {
        let (account, _, sessions) = somebody(world).await;
        world.db.seed(&full("eve@example.com")).await.unwrap();
        let eve = world.db.account_by_email(email("eve@example.com").canonical()).await.unwrap().unwrap().account;
        let of_eve = link(&eve, LinkBearer::Mail, NOW);
        let late = link(&account, LinkBearer::Mail, NOW);
        for one in [&of_eve, &late] {
            world.db.insert_password_link(one, None, &[]).await.unwrap();
        }
        for (id, at) in [(of_eve.id, NOW), (late.id, late.expires_at), (PasswordLinkId(uuid()), NOW)] {
            let refused = world.db.set_password(&write(&account, PasswordGround::Link(id), at), &untold).await;
            assert!(matches!(refused, Err(StoreError::Conflict(_))));
        }
        assert_eq!(open_sessions(world, sessions).await, [true, true]);
        assert_eq!(world.db.backlog().await.unwrap().queued, 0);
    }

    async fn a_password_is_changed_where_it_is_the_expected_one_and_one_session_goes_on(world) {
        let (account, organization, sessions) = somebody(world).await;
        let change = |current: &str| PasswordWrite {
            sessions: EndedSessions::AllBut(sessions[1]),
            end_keys: false,
            proof: None,
            ..write(&account, PasswordGround::Current(current.to_owned()), NOW)
        };
        assert!(matches!(world.db.set_password(&change("another"), &untold).await, Err(StoreError::Conflict(_))));
        world.db.set_password(&change("$argon2id$"), &untold).await.unwrap();
        assert_eq!(open_sessions(world, sessions).await, [false, true]);
        let record = world.db.account(account.id).await.unwrap().unwrap();
        assert_eq!((record.account.proof, record.account.token_generation), (None, account.token_generation + 1));
        assert!(world.db.list_api_keys(organization).await.unwrap().iter().any(|key| key.revoked_at.is_none()));
    }

    async fn mails_about_an_account_are_claimed_with_it_whatever_organizations_send(world) {
        let (account, organization, _) = somebody(world).await;
        let one = link(&account, LinkBearer::Mail, NOW);
        let subject = MailSubject::SetPassword { account: account.id, link: one.id, locale: Locale::Ja };
        world.db.insert_password_link(&one, Some(&order(subject)), &[]).await.unwrap();
        let limits = usher_domain::rules::MailLimits {
            recipient: usher_domain::rules::MailLimit { mails: 1, window: 1_000_000 },
            ..UNLIMITED
        };
        let claimed = world.db.claim(9, &limits, NOW, NOW.plus_millis(100)).await.unwrap();
        let [delivery] = &claimed.deliveries[..] else { panic!("{claimed:?}") };
        let Mailed::Account(record) = &delivery.mailed else { panic!("{delivery:?}") };
        assert_eq!((record.account.id, record.link.as_ref(), record.locale), (account.id, Some(&one), Locale::Ja));
        let reason = "no such mailbox".to_owned();
        world.db.acknowledge(&[(delivery.id, DeliveryResult::Dead { reason })], NOW).await.unwrap();
        let dead = world.db.dead_letters().await.unwrap();
        assert_eq!((dead[0].organization, dead[0].subject, &*dead[0].reason), (None, subject, "no such mailbox"));
        // It is tried again, and each organization of the person is told so.
        assert_eq!(world.db.requeue(None, NOW, &crate::outbox::told).await.unwrap().requeued, 1);
        let mut transaction = world.db.begin(&crate::world::scope(organization)).await.unwrap();
        let happened = transaction.unchained_events(9).await.unwrap();
        drop(transaction);
        let told_of: Vec<_> = happened.iter().map(|event| (event.kind, event.member.is_some())).collect();
        assert_eq!(told_of, [(usher_domain::EventKind::MailRequeued, true)]);
        let reason = "no such mailbox".to_owned();
        world.db.acknowledge(&[(delivery.id, DeliveryResult::Dead { reason })], NOW).await.unwrap();
        // No organization sees it, and it goes with its time.
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.mail(usher_domain::MailId(delivery.id)).await.unwrap().is_none());
        drop(transaction);
        assert_eq!(world.db.forget_mails(NOW, 9).await.unwrap(), 1);
        assert!(world.db.password_link(one.id).await.unwrap().is_none());
    }

    async fn mailed_links_are_remembered_newest_first_and_handed_over_ones_are_not(world) {
        let (account, ..) = somebody(world).await;
        let at = |millis| NOW.plus_millis(millis);
        for (by, millis) in [(LinkBearer::Mail, 1), (LinkBearer::Mail, 3), (LinkBearer::Operator, 4), (LinkBearer::Mail, -9)] {
            world.db.insert_password_link(&link(&account, by, at(millis)), None, &[]).await.unwrap();
        }
        assert_eq!(world.db.password_links_mailed(account.id, NOW).await.unwrap(), [at(3), at(1)]);
    }

    async fn a_placeholder_becomes_the_account_of_a_seed(world) {
        let writes = world.invite("ada@example.com", None);
        world.invited(&writes).await;
        world.db.seed(&full("Ada@example.com")).await.unwrap();
        let record = world.db.account_by_email(email("ada@example.com").canonical()).await.unwrap().unwrap();
        assert_eq!((record.account.id, record.account.is_registered()), (writes.accounts[0].id, true));
        assert_eq!(record.password_hash.as_deref(), Some("$argon2id$"));
    }
}
