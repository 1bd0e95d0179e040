//! Erasing a person from all of an organization's tables, and from the accounts where no other organization has a
//! member row of theirs.

use super::super::sql::{Connection, READ_CHUNK};
use super::provider_schema::provider_identities;
use super::rows::{AccountRow, MemberRow};
use super::schema::{
    accounts, api_keys, events, invitations, members, outbox, sessions, webhook_attempts, webhook_deliveries, webhooks,
};
use super::{blocklist, contacts, directory, idempotency, import_rows, suppressions};
use crate::documents::read_person;
use crate::faults::{expect_rows, fault};
use crate::records::{Erasure, StoreError};
use crate::sql_literals::{MoveRequested, Queued};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{EmailAddress, OrganizationId};

/// Erases a person. A conflict where the member has changed concurrently, or where events about it are not chained yet.
pub(crate) async fn erase(
    mut connection: &Connection,
    organization: OrganizationId,
    erasure: &Erasure,
) -> Result<(), StoreError> {
    let key = Key::from(organization);
    let mut row = MemberRow::of(&erasure.member);
    let id = row.id;
    let stand_in = AccountRow::of(&erasure.stand_in);
    let anonymous = (erasure.stand_in.email.as_sent(), erasure.stand_in.email.canonical().as_str());
    // An account without member rows in other organizations becomes the placeholder itself; any other stays as it is.
    let own = match erasure.account.map(Key::from) {
        Some(account) if !known_elsewhere(connection, key, account).await? => Some(account),
        _ => None,
    };
    if let Some(account) = own {
        anonymize(connection, account, anonymous, erasure.member.updated_at.into()).await?;
    } else {
        diesel::insert_into(accounts::table).values(&stand_in).execute(&mut connection).await.map_err(fault)?;
    }
    let left = own.unwrap_or_else(|| erasure.stand_in.id.into());
    let addresses = addresses(connection, key, id).await?;
    row.account_id = Some(left);

    let before = members::table
        .filter(members::organization_id.eq(key))
        .filter(members::id.eq(id))
        .filter(members::revision.eq(row.revision - 1));
    let changed = diesel::update(before).set(&row).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "members_revision")?;

    // Mails first: a transaction that is about to add an address to the suppression list holds the mail.
    forget_mails(connection, key, id, erasure.member.updated_at.into()).await?;
    suppressions::forget(connection, key, &addresses).await?;
    blocklist::forget(connection, key, &addresses).await?;
    import_rows::forget(connection, key, &addresses).await?;
    contacts::forget(connection, key, id, &addresses).await?;
    directory::forget(connection, key, erasure.member.id).await?;
    idempotency::empty_of(connection, key, id).await?;
    let by_them = invitations::table
        .filter(invitations::organization_id.eq(key))
        .filter(invitations::inviter_id.eq(Some(id)))
        .filter(invitations::note.is_not_null().or(invitations::message.is_not_null()));
    diesel::update(by_them)
        .set((
            invitations::note.eq(None::<String>),
            invitations::message.eq(None::<String>),
            invitations::revision.eq(invitations::revision + 1),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    let about = invitations::table.filter(invitations::organization_id.eq(key)).filter(invitations::member_id.eq(id));
    diesel::update(about)
        .set((
            invitations::account_id.eq(left),
            invitations::email.eq(anonymous.0),
            invitations::email_canonical.eq(anonymous.1),
            invitations::first_name.eq(""),
            invitations::last_name.eq(""),
            invitations::note.eq(None::<String>),
            invitations::message.eq(None::<String>),
            invitations::redirect_url.eq(None::<String>),
            invitations::metadata.eq(None::<String>),
            invitations::search.eq(""),
            invitations::revision.eq(invitations::revision + 1),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;

    forget_descriptions(connection, key, id).await?;
    let keys = api_keys::table.filter(api_keys::organization_id.eq(key)).filter(api_keys::member_id.eq(Some(id)));
    diesel::update(keys.filter(api_keys::revoked_at.is_null()))
        .set(api_keys::revoked_at.eq(Some(Stamp::from(erasure.member.updated_at))))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    if let Some(account) = erasure.account.map(Key::from) {
        let identities = provider_identities::table
            .filter(provider_identities::organization_id.eq(key))
            .filter(provider_identities::account_id.eq(account));
        diesel::delete(identities).execute(&mut connection).await.map_err(fault)?;
        let theirs = sessions::table.filter(sessions::organization_id.eq(key)).filter(sessions::account_id.eq(account));
        diesel::delete(theirs).execute(&mut connection).await.map_err(fault)?;
    }

    let told = events::table.filter(events::organization_id.eq(key)).filter(events::member_id.eq(Some(id)));
    let waiting = told.filter(events::sequence.is_null()).filter(events::person.is_not_null());
    let waiting: i64 = waiting.count().get_result(&mut connection).await.map_err(fault)?;
    expect_rows(usize::try_from(waiting).unwrap_or(usize::MAX), 0, "events_chained")?;
    diesel::update(told.filter(events::person.is_not_null()))
        .set((events::person.eq(None::<Document>), events::salt.eq(None::<Vec<u8>>)))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    forget_nobodys(connection, key, &addresses).await?;
    let concerning = events::table
        .filter(events::organization_id.eq(key))
        .filter(events::member_id.eq(Some(id)).or(events::actor_id.eq(Some(id))))
        .select(events::id);
    let concerning: Vec<Key> = concerning.load(&mut connection).await.map_err(fault)?;
    forget_answers(connection, key, &concerning).await
}

/// The addresses under which an organization knows a member.
async fn addresses(mut connection: &Connection, organization: Key, member: Key) -> Result<Vec<String>, StoreError> {
    let invited = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::member_id.eq(member))
        .select(invitations::email_canonical);
    let mut addresses: Vec<String> = invited.load(&mut connection).await.map_err(fault)?;
    let own = members::table
        .filter(members::organization_id.eq(organization))
        .filter(members::id.eq(member))
        .select(members::email_canonical);
    let own: Option<Option<String>> = own.first(&mut connection).await.optional().map_err(fault)?;
    addresses.extend(own.flatten());
    Ok(addresses)
}

/// Erases what a member has written about keys and webhooks, and what others have written about the member's keys.
async fn forget_descriptions(mut connection: &Connection, organization: Key, member: Key) -> Result<(), StoreError> {
    let keys = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::member_id.eq(Some(member)).or(api_keys::maker_id.eq(Some(member))));
    diesel::update(keys).set(api_keys::description.eq("")).execute(&mut connection).await.map_err(fault)?;
    let hooks = webhooks::table
        .filter(webhooks::organization_id.eq(organization))
        .filter(webhooks::created_by.eq(Some(member)))
        .filter(webhooks::description.ne(""));
    diesel::update(hooks)
        .set((webhooks::description.eq(""), webhooks::revision.eq(webhooks::revision + 1)))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Ends the mails to or about a member, and erases the reasons that mail servers gave about them.
async fn forget_mails(
    mut connection: &Connection,
    organization: Key,
    member: Key,
    now: Stamp,
) -> Result<(), StoreError> {
    let theirs = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::member_id.eq(member))
        .select(invitations::id.nullable());
    let theirs: Vec<Option<Key>> = theirs.load(&mut connection).await.map_err(fault)?;
    for chunk in theirs.chunks(READ_CHUNK) {
        let mails = || {
            outbox::table
                .filter(outbox::organization_id.eq(organization))
                .filter(outbox::invitation_id.eq_any(chunk.to_vec()).or(outbox::member_id.eq(Some(member))))
        };
        diesel::update(mails())
            .set(outbox::last_error.eq(None::<String>))
            .execute(&mut connection)
            .await
            .map_err(fault)?;
        let superseded = (
            outbox::state.eq("superseded"),
            outbox::settled_at.eq(Some(now)),
            outbox::leased_until.eq(None::<Stamp>),
            outbox::held.eq(false),
        );
        let queued = mails().filter(outbox::state.eq(Queued));
        diesel::update(queued).set(superseded).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(())
}

/// Erases addresses from events without a member, such as one of an entry of the blocklist, and from those by which somebody
/// else asked for an invitation at one of them.
async fn forget_nobodys(
    mut connection: &Connection,
    organization: Key,
    addresses: &[String],
) -> Result<(), StoreError> {
    let nobodys = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::member_id.is_null())
        .filter(events::person.is_not_null())
        .select((events::id, events::person.assume_not_null()));
    let mut found: Vec<(Key, Document)> = nobodys.load(&mut connection).await.map_err(fault)?;
    let asked = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::kind.eq(MoveRequested))
        .filter(events::person.is_not_null())
        .select((events::id, events::person.assume_not_null()));
    let asked: Vec<(Key, Document)> = asked.load(&mut connection).await.map_err(fault)?;
    found.extend(asked);
    for (id, person) in found {
        let Ok(person) = read_person(&person) else { continue };
        let noted = person.note.as_deref().and_then(|note| EmailAddress::parse(note).ok());
        let named = [Some(person.email), noted].into_iter().flatten();
        if !named.into_iter().any(|email| addresses.iter().any(|address| address == email.canonical().as_str())) {
            continue;
        }
        let one = events::table.filter(events::organization_id.eq(organization)).filter(events::id.eq(id));
        diesel::update(one)
            .set((events::person.eq(None::<Document>), events::salt.eq(None::<Vec<u8>>)))
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    Ok(())
}

/// Erases the responses of endpoints to these events: they may echo the personal data that they were sent.
async fn forget_answers(mut connection: &Connection, organization: Key, told: &[Key]) -> Result<(), StoreError> {
    for chunk in told.chunks(READ_CHUNK) {
        let deliveries = webhook_deliveries::table
            .filter(webhook_deliveries::organization_id.eq(organization))
            .filter(webhook_deliveries::event_id.eq_any(chunk.to_vec()))
            .select(webhook_deliveries::id);
        let deliveries: Vec<Key> = deliveries.load(&mut connection).await.map_err(fault)?;
        for chunk in deliveries.chunks(READ_CHUNK) {
            let theirs = webhook_attempts::table.filter(webhook_attempts::delivery_id.eq_any(chunk.to_vec()));
            diesel::update(theirs)
                .set(webhook_attempts::answer.eq(""))
                .execute(&mut connection)
                .await
                .map_err(fault)?;
        }
    }
    Ok(())
}

/// Whether another organization has a member row of the account.
pub(super) async fn known_elsewhere(
    mut connection: &Connection,
    organization: Key,
    account: Key,
) -> Result<bool, StoreError> {
    let others = members::table
        .filter(members::account_id.eq(Some(account)))
        .filter(members::organization_id.ne(organization))
        .select(members::id)
        .limit(1);
    let found: Option<Key> = others.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Anonymizes an account. Losing its activation, it loses its password as well.
pub(super) async fn anonymize(
    mut connection: &Connection,
    account: Key,
    (email, canonical): (&str, &str),
    now: Stamp,
) -> Result<(), StoreError> {
    diesel::update(accounts::table.filter(accounts::id.eq(account)))
        .set((
            accounts::email.eq(email),
            accounts::email_canonical.eq(canonical),
            accounts::first_name.eq(""),
            accounts::last_name.eq(""),
            accounts::activated_at.eq(None::<Stamp>),
            accounts::disabled_at.eq(Some(now)),
            accounts::address_proof.eq(None::<String>),
            accounts::address_proved_at.eq(None::<Stamp>),
            accounts::locale.eq(None::<String>),
            accounts::deletion_requested_at.eq(None::<Stamp>),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}
