//! Making an organization with everything in it.

use super::super::sql::Connection;
use super::{accounts, api_keys, blocklist, catalog, events, licenses, members, organizations, resources};
use crate::records::{NewOrganization, Seed, StoreError};
use std::collections::HashMap;
use usher_domain::{Account, CanonicalEmail, Member, Organization};

/// Makes the organization of a seed; a conflict if its slug is taken.
pub(crate) async fn sow(connection: &Connection, seed: &Seed) -> Result<Organization, StoreError> {
    let new = NewOrganization {
        id: seed.organization,
        slug: seed.slug.clone(),
        name: seed.name.clone(),
        chain_mac: seed.chain_mac,
        now: seed.now,
    };
    let organization = organizations::insert(connection, &new).await?;
    let made = accounts::insert_missing(connection, &seed.accounts).await?;
    licenses::insert(connection, organization.id, &seed.licenses).await?;
    let people = settled(connection, seed).await?;
    members::insert(connection, &people).await?;
    for (id, hash) in made {
        if let Some(hash) = hash {
            accounts::set_password(connection, id, hash).await?;
        }
    }
    resources::insert(connection, organization.id, &seed.resources).await?;
    catalog::insert(connection, organization.id, &seed.permissions, &seed.roles).await?;
    blocklist::insert(connection, organization.id, &seed.blocklist).await?;
    api_keys::insert(connection, &seed.keys).await?;
    events::insert(connection, organization.id, &seed.events).await?;
    Ok(organization)
}

/// The members of a seed, tied to the accounts that their addresses have.
async fn settled(connection: &Connection, seed: &Seed) -> Result<Vec<Member>, StoreError> {
    let addresses: Vec<CanonicalEmail> =
        seed.members.iter().filter_map(|(_, email)| email.as_ref()).map(|email| email.canonical().clone()).collect();
    let known = accounts::of_emails(connection, &addresses).await?;
    let known: HashMap<&CanonicalEmail, &Account> =
        known.iter().map(|account| (account.email.canonical(), account)).collect();
    let tied = |(member, email): &(Member, Option<usher_domain::EmailAddress>)| {
        let account = email.as_ref().and_then(|email| known.get(email.canonical()));
        let account = account.map(|account| (account.id, account.ordinal)).or(member.account);
        Member { organization: seed.organization, account, ..member.clone() }
    };
    Ok(seed.members.iter().map(tied).collect())
}
