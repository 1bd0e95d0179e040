//! Inviting: what is read before and written after.

use crate::world::{NOW, World, account, asking, digest, email, event, uuid};
use usher_domain::rules::{InvitationChange, SeatDelta};
use usher_domain::{
    AddressProof, EventKind, InvitationId, InvitationStatus, LicenseId, MemberId, MemberStatus, PersonName,
    ProofMethod, ResourceId, Seat,
};
use usher_storage::{AccountActivation, ChangeWrite, InviteWrites, StorageOptions, StoreError, connect};

contract! {
    async fn what_was_written_is_read_again(world) {
        let writes = world.invite("Jan@example.com", Some(world.license));
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let ordinals = transaction.apply_invites(&writes).await.unwrap();
        assert_eq!(ordinals.len(), 1);
        assert_eq!(ordinals[0].0, writes.accounts[0].id);
        transaction.commit().await.unwrap();

        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let mut query = asking(&["JAN@example.com", "eva@example.com"]);
        query.licenses.push(world.license);
        query.members.push(writes.new_members[0].id);
        let records = transaction.invite_records(&query).await.unwrap();
        assert_eq!(records.accounts.len(), 1);
        assert_eq!(records.accounts[0].ordinal, ordinals[0].1);
        assert_eq!(records.members.len(), 1);
        assert_eq!(records.members[0].account, Some(ordinals[0]));
        assert_eq!(records.pending, vec![writes.new_invitations[0].0.clone()]);
        assert_eq!((records.licenses[0].reserved, records.licenses[0].assigned), (1, 0));
        assert!(!records.licenses_have_lapsed);
        let record = transaction.invitation(writes.new_invitations[0].0.id).await.unwrap().unwrap();
        assert_eq!(record.member, records.members[0]);
        assert_eq!(record.organization, world.organization);
        assert!(transaction.invitation(InvitationId(uuid())).await.unwrap().is_none());
        assert!(transaction.member(MemberId(uuid())).await.unwrap().is_none());
        assert_eq!(transaction.member(record.member.id).await.unwrap().unwrap(), record.member);
        assert!(transaction.license(LicenseId(uuid())).await.unwrap().is_none());
        assert!(transaction.resources(&[ResourceId(uuid())]).await.unwrap().is_empty());
        transaction.rollback().await.unwrap();
    }

    async fn a_batch_of_ten_thousand_is_one_batch(world) {
        let mut batch = InviteWrites::default();
        let mut query = asking(&[]);
        for number in 0..10_000 {
            let one = world.invite(&format!("person{number}@example.com"), None);
            query.emails.push(one.accounts[0].email.canonical().clone());
            batch.accounts.extend(one.accounts);
            batch.new_members.extend(one.new_members);
            batch.new_invitations.extend(one.new_invitations);
            batch.mails.extend(one.mails);
        }
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.invite_records(&query).await.unwrap().accounts.is_empty());
        assert_eq!(transaction.apply_invites(&batch).await.unwrap().len(), 10_000);
        transaction.commit().await.unwrap();
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let records = transaction.invite_records(&query).await.unwrap();
        assert_eq!((records.accounts.len(), records.members.len(), records.pending.len()), (10_000, 10_000, 10_000));
        transaction.rollback().await.unwrap();
    }

    async fn a_second_pending_invitation_or_account_is_a_conflict(world) {
        world.invited(&world.invite("jan@example.com", None)).await;
        assert!(matches!(world.try_invite(&world.invite("JAN@example.com", None)).await, Err(StoreError::Conflict(_))));
        let alone = InviteWrites { accounts: vec![account("jan@example.com")], ..InviteWrites::default() };
        assert!(matches!(world.try_invite(&alone).await, Err(StoreError::Conflict(_))));
    }

    async fn seats_never_exceed_the_license(world) {
        for (reserved, assigned, fits) in [(10, 0, true), (1, 0, false), (-1, 1, true), (0, -2, false), (-11, 0, false)] {
            let seats = vec![SeatDelta { license: world.license, reserved, assigned }];
            let outcome = world.try_invite(&InviteWrites { seats, ..InviteWrites::default() }).await;
            assert_eq!(outcome.is_ok(), fits, "{reserved} {assigned}");
        }
        let usage = world.usage().await;
        assert_eq!((usage.reserved, usage.assigned), (9, 1));
    }

    async fn changes_are_conditional_on_the_revision(world) {
        let writes = world.invite("jan@example.com", Some(world.license));
        world.invited(&writes).await;
        let mut invitation = writes.new_invitations[0].0.clone();
        let mut member = writes.new_members[0].clone();
        (invitation.status, invitation.revision) = (InvitationStatus::Accepted, 1);
        (member.status, member.seat) = (MemberStatus::Active, Some(Seat::Assigned(world.license)));
        (member.revision, member.joined_at) = (1, Some(NOW));
        let seat = Some(SeatDelta::convert(world.license));
        let change = InvitationChange { invitation: invitation.clone(), member: Some(member.clone()), seat, released: None };
        let write = ChangeWrite { change, digest: digest(), mail: None, events: Vec::new() };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.apply_changes(std::slice::from_ref(&write)).await.unwrap();
        transaction.commit().await.unwrap();
        let record = world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], invitation.id).await.unwrap().unwrap();
        assert_eq!(record.invitation, invitation);
        assert_eq!((record.member.status, record.member.revision), (MemberStatus::Active, 1));
        let usage = world.usage().await;
        assert_eq!((usage.reserved, usage.assigned), (0, 1));

        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(matches!(transaction.apply_changes(&[write]).await, Err(StoreError::Conflict(_))));
        assert!(transaction.commit().await.is_err(), "a transaction that failed cannot be kept");
    }

    async fn a_placeholder_becomes_an_account_once(world) {
        let writes = world.invite("jan@example.com", None);
        world.invited(&writes).await;
        let activation = AccountActivation {
            account: writes.accounts[0].id,
            first_name: PersonName::parse("Jan").unwrap(),
            last_name: PersonName::parse("Novák").unwrap(),
            password_hash: Some("$argon2id$".to_owned()),
            proof: Some(AddressProof { how: ProofMethod::MailedLink, at: NOW }),
            at: NOW,
        };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.activate_account(&activation).await.unwrap();
        transaction.commit().await.unwrap();
        let record = world.db.account_by_email(email("jan@example.com").canonical()).await.unwrap().unwrap();
        assert_eq!(record.account.proof, activation.proof);
        assert!(record.account.is_proved());
        assert_eq!(record.password_hash.as_deref(), Some("$argon2id$"));
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(matches!(transaction.activate_account(&activation).await, Err(StoreError::Conflict(_))));
    }
}

/// The end of the transaction is sent along with the inserts of few people only: of several hundred statements some would
/// come after it.
#[tokio::test(flavor = "multi_thread")]
async fn all_of_a_batch_is_committed_however_many_statements_it_takes() {
    let Some(world) = World::postgres().await else { return };
    for (round, count) in [64, 65, 6000].into_iter().enumerate() {
        // A new connection, on which no statement is prepared.
        let options = StorageOptions { pool_size: 1, ..StorageOptions::default() };
        let db = connect(&world.url, options).await.unwrap();
        let emails: Vec<String> = (0..count).map(|number| format!("r{round}n{number}@example.com")).collect();
        let mut all = world.batch(emails.iter().cloned());
        all.events = emails.iter().map(|_| event(EventKind::InvitationCreated)).collect();
        let ordinals = db.begin(&world.scope).await.unwrap().apply_new_invites_and_commit(&all).await.unwrap();
        assert_eq!(ordinals.len(), count);
        let asked: Vec<&str> = emails.iter().map(String::as_str).collect();
        let found = db.begin(&world.scope).await.unwrap().invite_records(&asking(&asked)).await.unwrap();
        assert_eq!((found.pending.len(), found.members.len(), found.accounts.len()), (count, count, count));
    }
}
