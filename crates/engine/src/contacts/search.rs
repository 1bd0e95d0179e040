//! Who is noted at resources, together with the members who have something there. It must never show a contact of a resource
//! beside those that the caller asked about.

use crate::engine::Engine;
use crate::incident::failed;
use crate::search_members;
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};
use usher_domain::commands::{
    ContactsFound, FoundContact, FoundMember, MembersFound, SearchContacts, SearchMembers, Sought,
};
use usher_domain::{
    Caller, Contact, ContactEmail, EmailAddress, Fault, MemberId, MemberStatus, OrganizationAccess, Refusal, ResourceId,
};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &SearchContacts) -> Result<ContactsFound, Fault> {
    let SearchContacts { at, text, required_permission, limit } = command;
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let members = SearchMembers {
        sought: text.clone().map_or(Sought::Belonging, Sought::Matching),
        required_permission: required_permission.clone(),
        at: *at,
        limit: *limit,
    };
    // This checks what the caller may see.
    let MembersFound(members) = search_members::run(engine, caller, &members).await?;
    let resources: Vec<ResourceId> = match at {
        Some(place) => vec![place.resource],
        None => access.sight().confines().map(|confines| confines.resources.clone()).unwrap_or_default(),
    };
    let db = &engine.db;
    let mut contacts = db.contacts_at(&access.scope, &resources, text.as_deref(), *limit).await.map_err(failed)?;
    let ids: Vec<MemberId> = members.iter().map(|found| found.view.member.id).collect();
    let known: HashSet<_> = contacts.iter().map(|contact| (contact.resource, contact.id)).collect();
    let reach: HashSet<ResourceId> = resources.into_iter().collect();
    for linked in db.contacts_of_members(&access.scope, &ids).await.map_err(failed)? {
        if reach.contains(&linked.resource) && !known.contains(&(linked.resource, linked.id)) {
            contacts.push(linked);
        }
    }
    let has_contacts = !contacts.is_empty();
    let members = with_linked(engine, access, members, &contacts).await?;
    let mut found = joined(members, contacts);
    if text.is_some() && has_contacts {
        found.sort_by(by_name);
    }
    found.truncate(usize::try_from(*limit).unwrap_or(usize::MAX));
    Ok(ContactsFound(found))
}

/// The members with those that contacts are linked to besides.
async fn with_linked(
    engine: &Engine,
    access: &OrganizationAccess,
    mut members: Vec<FoundMember>,
    contacts: &[Contact],
) -> Result<Vec<FoundMember>, Fault> {
    let known: HashSet<MemberId> = members.iter().map(|found| found.view.member.id).collect();
    let linked: BTreeSet<MemberId> = contacts.iter().filter_map(|contact| contact.member).collect();
    let missing: Vec<MemberId> = linked.into_iter().filter(|id| !known.contains(id)).collect();
    let records = engine.db.found_members(&access.scope, &missing).await.map_err(failed)?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let now = engine.now();
    members.extend(records.into_iter().map(|record| search_members::found_member(&catalog, record, None, now)));
    Ok(members)
}

/// Members with their contacts, in the order of the members, and after them the other contacts. Whoever is no member any more
/// is not shown as one.
fn joined(members: Vec<FoundMember>, contacts: Vec<Contact>) -> Vec<FoundContact> {
    let mut by_member: HashMap<MemberId, Vec<Contact>> = HashMap::new();
    let mut others = Vec::new();
    for contact in contacts {
        match contact.member {
            Some(member) => by_member.entry(member).or_default().push(contact),
            None => others.push(contact),
        }
    }
    let mut found = Vec::new();
    for member in members {
        let contacts = by_member.remove(&member.view.member.id).unwrap_or_default();
        let belongs =
            member.is_invited() || matches!(member.view.member.status, MemberStatus::Active | MemberStatus::Blocked);
        if contacts.is_empty() {
            found.push(FoundContact { contact: None, member: Some(member) });
            continue;
        }
        for contact in contacts {
            let member = belongs.then(|| member.clone());
            found.push(FoundContact { contact: Some(contact), member });
        }
    }
    found.extend(others.into_iter().map(|contact| FoundContact { contact: Some(contact), member: None }));
    found
}

fn by_name(one: &FoundContact, other: &FoundContact) -> Ordering {
    name(one).cmp(&name(other))
}

/// Last name, first name, address.
fn name(found: &FoundContact) -> (&str, &str, Option<&str>) {
    match (&found.contact, &found.member) {
        (Some(Contact { details, .. }), _) => {
            let email = details.email.as_ref().map(ContactEmail::as_str);
            (details.last_name.as_str(), details.first_name.as_str(), email)
        }
        (None, Some(FoundMember { view, .. })) => {
            let email = view.member.email.as_ref().map(EmailAddress::as_sent);
            (view.member.last_name.as_str(), view.member.first_name.as_str(), email)
        }
        (None, None) => ("", "", None),
    }
}
