//! Single members and members that are looked for: found, changed whole or not at all, and never the last one shut out.

use crate::world::{NOW, World, account, digest_of, email, member, scope, seed};
use usher_domain::commands::{MemberRef, Sought};
use usher_domain::rules::SeatDelta;
use usher_domain::{
    AddressProof, ContactEmail, Invitation, InvitationStatus, Member, MemberStatus, OrganizationScope, ProofMethod,
    ReadScope, Seat,
};
use usher_storage::{Db, FoundRecord, InviteWrites, MemberWrite, Seed, StoreError};
use uuid::Uuid;

/// A member as it shall be, with the revision that makes the write go through.
fn after(member: &Member, status: MemberStatus) -> Member {
    Member { status, revision: member.revision + 1, ..member.clone() }
}

async fn write(world: &World, write: &MemberWrite) -> Result<(), StoreError> {
    let mut transaction = world.db.begin(&world.scope).await?;
    transaction.apply_member(write).await?;
    transaction.commit().await
}

async fn found(world: &World, member: &MemberRef) -> Option<Member> {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    let within = transaction.member_record(member).await.unwrap();
    transaction.rollback().await.unwrap();
    let outside = world.db.find_member(&ReadScope::whole(world.scope), member).await.unwrap();
    let sought =
        world.db.search_members(&ReadScope::whole(world.scope), &Sought::One(member.clone()), 9).await.unwrap();
    let each = [within, outside, sought.into_iter().next().map(|found| found.record)];
    let [within, outside, sought] = each.map(|record| record.map(|record| record.member));
    assert!(within == outside && outside == sought, "{member:?}");
    within
}

async fn sought(world: &World, sought: Sought, limit: u32) -> Vec<FoundRecord> {
    world.db.search_members(&ReadScope::whole(world.scope), &sought, limit).await.unwrap()
}

/// An organization in which these addresses are active members, oldest first.
fn inhabited(addresses: &[&str]) -> Seed {
    let mut seed = seed(3);
    for address in addresses {
        let mut person = account(address);
        person.activated_at = Some(NOW);
        let mut active = member(seed.organization, address, MemberStatus::Active, None);
        active.account = Some((person.id, person.ordinal));
        active.joined_at = Some(NOW);
        seed.accounts.push((person, None));
        seed.members.push((active, Some(email(address))));
    }
    seed
}

/// What came of trying to shut somebody out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attempt {
    ShutOut,
    LastOne,
    Conflict,
}

/// What the use case does, once.
async fn shut_out(db: Db, scope: OrganizationScope, named: MemberRef) -> Attempt {
    let work = async {
        let mut transaction = db.begin(&scope).await?;
        let record = transaction.member_record(&named).await?.unwrap();
        if !transaction.has_other_active_member(record.member.id).await? {
            transaction.rollback().await?;
            return Ok(Attempt::LastOne);
        }
        let blocked = after(&record.member, MemberStatus::Blocked);
        transaction
            .apply_member(&MemberWrite { member: blocked, invitation: None, seat: None, events: vec![] })
            .await?;
        transaction.commit().await?;
        Ok(Attempt::ShutOut)
    };
    match work.await {
        Ok(attempt) => attempt,
        Err(StoreError::Conflict(_)) => Attempt::Conflict,
        Err(other) => panic!("{other}"),
    }
}

contract! {
    async fn a_member_is_the_same_by_each_name_before_and_after_it_joins(world) {
        let writes = world.invite("Jan@example.com", Some(world.license));
        world.invited(&writes).await;
        let (invitation, digest) = writes.new_invitations[0].clone();
        let invited = found(world, &MemberRef::Id(writes.new_members[0].id)).await.unwrap();
        let (account, ordinal) = invited.account.unwrap();
        let names = [
            MemberRef::External(invited.external_id.clone()),
            MemberRef::Account(ordinal),
            MemberRef::Email(email("JAN@example.com")),
            MemberRef::AccountOrInvitation(invitation.id.0),
        ];
        for name in &names {
            assert_eq!(found(world, name).await.as_ref(), Some(&invited), "{name:?}");
        }
        let by_account = MemberRef::AccountOrInvitation(account.0);
        assert_eq!(found(world, &by_account).await, None, "no access yet");
        let accepted = Invitation { status: InvitationStatus::Accepted, revision: 1, ..invitation.clone() };
        let joined = Member { seat: Some(Seat::Assigned(world.license)), ..after(&invited, MemberStatus::Active) };
        let seat = Some(SeatDelta { license: world.license, reserved: -1, assigned: 1 });
        write(world, &MemberWrite { member: joined.clone(), invitation: Some((accepted, digest)), seat, events: vec![] }).await.unwrap();
        for name in names.iter().chain([&by_account]) {
            assert_eq!(found(world, name).await.as_ref(), Some(&joined), "{name:?}");
        }
        let removed = after(&joined, MemberStatus::Removed);
        write(world, &MemberWrite { member: removed.clone(), invitation: None, seat: None, events: vec![] }).await.unwrap();
        assert_eq!(found(world, &names[0]).await.as_ref(), Some(&removed));
        assert_eq!(found(world, &names[3]).await, None, "the row stays, the person is gone");
        assert_eq!(found(world, &by_account).await, None);
        for unknown in [MemberRef::AccountOrInvitation(Uuid::from_u128(7)), MemberRef::External("x".repeat(16))] {
            assert_eq!(found(world, &unknown).await, None);
        }
    }

    async fn an_invitation_that_came_to_nothing_names_nobody(world) {
        let writes = world.invite("jan@example.com", None);
        world.invited(&writes).await;
        let (invitation, digest) = writes.new_invitations[0].clone();
        let revoked = Invitation { status: InvitationStatus::Revoked, revision: 1, ..invitation.clone() };
        let invited = found(world, &MemberRef::Id(invitation.member)).await.unwrap();
        let again = after(&invited, MemberStatus::Invited);
        write(world, &MemberWrite { member: again, invitation: Some((revoked, digest)), seat: None, events: vec![] }).await.unwrap();
        assert_eq!(found(world, &MemberRef::AccountOrInvitation(invitation.id.0)).await, None);
    }

    async fn strangers_are_not_found(world) {
        let other = inhabited(&["eva@example.com"]);
        world.db.seed(&other).await.unwrap();
        let theirs = &other.members[0].0;
        let account = other.accounts[0].0.id.0;
        for name in [
            MemberRef::Id(theirs.id),
            MemberRef::External(theirs.external_id.clone()),
            MemberRef::Email(email("eva@example.com")),
            MemberRef::AccountOrInvitation(account),
        ] {
            assert_eq!(found(world, &name).await, None, "{name:?}");
        }
        assert!(sought(world, Sought::Matching("eva".to_owned()), 9).await.is_empty());
    }

    async fn a_change_is_written_whole_or_not_at_all(world) {
        let writes = world.invite("jan@example.com", Some(world.license));
        world.invited(&writes).await;
        let (invitation, digest) = (writes.new_invitations[0].0.clone(), digest_of(&writes));
        let invited = found(world, &MemberRef::Id(invitation.member)).await.unwrap();
        let free = Some(SeatDelta { license: world.license, reserved: -1, assigned: 0 });
        let revoked = Invitation { status: InvitationStatus::Revoked, revision: 1, ..invitation };
        let stale = Invitation { revision: 2, ..revoked.clone() };
        let removed = Member { seat: None, ..after(&invited, MemberStatus::Removed) };
        let behind = Member { revision: invited.revision, ..removed.clone() };
        let more = Some(SeatDelta { license: world.license, reserved: -2, assigned: 0 });
        for (member, invitation, seat) in
            [(&removed, &stale, free), (&behind, &revoked, free), (&removed, &revoked, more)]
        {
            let refused =
                MemberWrite { member: member.clone(), invitation: Some((invitation.clone(), digest)), seat, events: vec![] };
            assert!(matches!(write(world, &refused).await, Err(StoreError::Conflict(_))), "{refused:?}");
            assert_eq!(found(world, &MemberRef::Id(invited.id)).await.as_ref(), Some(&invited));
            assert!(world.is_pending("jan@example.com").await);
            assert_eq!(world.usage().await.reserved, 1);
        }
        let whole = MemberWrite { member: removed.clone(), invitation: Some((revoked, digest)), seat: free, events: vec![] };
        write(world, &whole).await.unwrap();
        assert_eq!(found(world, &MemberRef::Id(invited.id)).await, Some(removed));
        assert!(!world.is_pending("jan@example.com").await);
        assert_eq!(world.usage().await.reserved, 0);
        assert!(matches!(write(world, &whole).await, Err(StoreError::Conflict(_))), "twice");
    }

    async fn others_count_when_they_are_active(world) {
        let seed = inhabited(&["ann@example.com", "bob@example.com"]);
        let scope = scope(world.db.seed(&seed).await.unwrap().id);
        let (ann, bob) = (&seed.members[0].0, &seed.members[1].0);
        let others = async |id| {
            let mut transaction = world.db.begin(&scope).await.unwrap();
            let other = transaction.has_other_active_member(id).await.unwrap();
            transaction.rollback().await.unwrap();
            other
        };
        assert!(others(ann.id).await && others(bob.id).await);
        let named = MemberRef::Email(email("bob@example.com"));
        assert_eq!(shut_out(world.db.clone(), scope, named).await, Attempt::ShutOut);
        assert!(!others(ann.id).await, "who is blocked does not count");
        assert!(others(bob.id).await);
    }

    async fn the_last_two_active_members_cannot_both_be_shut_out(world) {
        for round in 0..25 {
            let addresses = [format!("ann{round}@example.com"), format!("bob{round}@example.com")];
            let scope = scope(world.db.seed(&inhabited(&addresses.each_ref().map(String::as_str))).await.unwrap().id);
            let start = |address: &str| {
                tokio::spawn(shut_out(world.db.clone(), scope, MemberRef::Email(email(address))))
            };
            let running = addresses.each_ref().map(|address| start(address));
            let mut attempts = Vec::new();
            for one in running {
                attempts.push(one.await.unwrap());
            }
            let active = || async {
                let found = world.db.search_members(&ReadScope::whole(scope), &Sought::Belonging, 9).await.unwrap();
                found.iter().filter(|one| one.record.member.status == MemberStatus::Active).count()
            };
            let shut = attempts.iter().filter(|attempt| **attempt == Attempt::ShutOut).count();
            assert!(shut <= 1, "round {round}: {attempts:?}");
            assert_eq!(active().await, 2 - shut, "round {round}: {attempts:?}");
            // Whoever met the other tries again, as the use case does.
            for (address, attempt) in addresses.iter().zip(attempts) {
                if attempt == Attempt::Conflict {
                    shut_out(world.db.clone(), scope, MemberRef::Email(email(address))).await;
                }
            }
            assert_eq!(active().await, 1, "round {round}");
        }
    }

    async fn members_are_found_by_text_in_order_of_their_names(world) {
        let mut batch = InviteWrites::default();
        for (address, last) in [("c@example.com", "Abel"), ("b@example.com", "Cain"), ("a@example.com", "Abel")] {
            let mut one = world.invite(address, None);
            one.new_members[0].last_name = usher_domain::PersonName::parse(last).unwrap();
            batch.accounts.extend(one.accounts);
            batch.new_members.extend(one.new_members);
            batch.new_invitations.extend(one.new_invitations);
        }
        let mut contact = member(world.organization.id, "x@example.com", MemberStatus::Contact, None);
        contact.email = None;
        contact.contact_email = Some(ContactEmail::parse("Roster@Example.com").unwrap());
        batch.new_members.push(contact.clone());
        world.invited(&batch).await;
        let addresses = async |text: &str, limit| {
            let found = sought(world, Sought::Matching(text.to_owned()), limit).await;
            let of = |one: &FoundRecord| one.record.member.email.as_ref().map(|email| email.as_sent().to_owned());
            found.iter().filter_map(of).collect::<Vec<_>>()
        };
        assert_eq!(addresses("", 9).await, ["a@example.com", "c@example.com", "b@example.com"]);
        assert_eq!(addresses("ABEL", 1).await, ["a@example.com"]);
        assert!(addresses("%", 9).await.is_empty());
        let found = sought(world, Sought::Matching("roster@".to_owned()), 9).await;
        assert_eq!((found.len(), found[0].record.member.id, found[0].account_exists), (1, contact.id, false));
        // Somebody makes an account of that address elsewhere, and the person proves it.
        let mut elsewhere = inhabited(&["ROSTER@example.com"]);
        elsewhere.accounts[0].0.proof = Some(AddressProof { how: ProofMethod::MailedLink, at: NOW });
        world.db.seed(&elsewhere).await.unwrap();
        assert!(sought(world, Sought::Matching("roster@".to_owned()), 9).await[0].account_exists);
    }

    async fn an_account_that_anybody_can_have_made_is_told_only_of_whoever_has_access(world) {
        let mut contact = member(world.organization.id, "x@example.com", MemberStatus::Contact, None);
        contact.email = None;
        contact.contact_email = Some(ContactEmail::parse("roster@example.com").unwrap());
        world.invited(&InviteWrites { new_members: vec![contact], ..InviteWrites::default() }).await;
        let unproved = inhabited(&["roster@example.com"]);
        assert_eq!(unproved.accounts[0].0.proof, None);
        world.db.seed(&unproved).await.unwrap();
        assert!(!sought(world, Sought::Matching("roster@".to_owned()), 9).await[0].account_exists);
        // Where it has access, everybody sees that there is one; afterwards it is as if it had never been.
        let mut own = inhabited(&["active@example.com", "blocked@example.com", "removed@example.com"]);
        own.members[1].0.status = MemberStatus::Blocked;
        own.members[2].0.status = MemberStatus::Removed;
        own.members[2].0.removed_at = Some(NOW);
        let place = world.db.seed(&own).await.unwrap();
        let sight = ReadScope::whole(scope(place.id));
        for (address, exists) in [("active@", true), ("blocked@", true), ("removed@", false)] {
            let found = world.db.search_members(&sight, &Sought::Matching(address.to_owned()), 9).await.unwrap();
            assert_eq!((found.len(), found[0].account_exists), (1, exists), "{address}");
        }
    }

    async fn who_belongs_is_listed_with_what_is_pending(world) {
        let writes = world.invite("jan@example.com", None);
        world.invited(&writes).await;
        let contact = member(world.organization.id, "old@example.com", MemberStatus::Contact, None);
        world.invited(&InviteWrites { new_members: vec![contact], ..InviteWrites::default() }).await;
        let found = sought(world, Sought::Belonging, 9).await;
        assert_eq!(found.len(), 1);
        let record = &found[0].record;
        assert_eq!(record.pending.as_ref().unwrap().invitation, writes.new_invitations[0].0);
        assert_eq!((record.account.as_ref().unwrap().id, found[0].account_exists), (writes.accounts[0].id, false));
        assert!(sought(world, Sought::Belonging, 0).await.is_empty());
    }
}
