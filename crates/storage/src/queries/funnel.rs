//! What became of the newest invitations of an organization.

use super::super::sql::{Connection, Db};
use super::confined;
use super::schema::{invitation_visits as visits, invitations};
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::InvitationFate;
use usher_domain::{InvitationStatus, ReadScope};

/// How many invitations are looked at: more say nothing new.
const MOST: i64 = 2_000;

/// Status, end, creation, last change, and when the page was opened.
type Row = (String, Option<Stamp>, Stamp, Stamp, Option<Stamp>);

/// The newest invitations that were made since an instant.
pub(crate) async fn fates(
    mut connection: &Connection,
    place: &ReadScope,
    since: Stamp,
    now: Stamp,
) -> Result<Vec<InvitationFate>, StoreError> {
    let organization = Key::from(place.scope());
    let mut query = invitations::table
        .left_join(
            visits::table.on(visits::invitation_id.eq(invitations::id).and(visits::organization_id.eq(organization))),
        )
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::created_at.ge(since))
        .order((invitations::created_at.desc(), invitations::id.desc()))
        .limit(MOST)
        .select((
            invitations::status,
            invitations::expires_at,
            invitations::created_at,
            invitations::updated_at,
            visits::opened_at.nullable(),
        ))
        .into_boxed::<Db>();
    if let Some(confines) = place.confines() {
        query = query.filter(confined::of_invitations(confines));
    }
    let rows: Vec<Row> = query.load(&mut connection).await.map_err(fault)?;
    let fate = |(status, expires_at, created_at, updated_at, opened_at): Row| {
        let stored = InvitationStatus::parse(&status)
            .ok_or_else(|| StoreError::Corrupt(format!("an invitation is `{status}`")))?;
        let is_over = stored == InvitationStatus::Pending && expires_at.is_some_and(|end| end <= now);
        Ok(InvitationFate {
            status: if is_over { InvitationStatus::Expired } else { stored },
            created_at: created_at.into(),
            updated_at: updated_at.into(),
            is_opened: opened_at.is_some(),
        })
    };
    rows.into_iter().map(fate).collect()
}
