//! What became of the invitations of a while. All of them are counted; how long people take is that of the newest.

use super::super::sql::{Connection, Db};
use super::confined;
use super::schema::{invitation_visits as visits, invitations};
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::{FunnelCounts, InvitationFunnel};
use usher_domain::{InvitationStatus, ReadScope};

/// How many of those who accepted are asked how long they took: more say nothing new.
const SAMPLED: i64 = 2_000;

/// Of a query on invitations those of a place that were made since an instant.
macro_rules! since {
    ($query:expr, $place:expr, $since:expr) => {{
        let mut query = $query
            .filter(invitations::organization_id.eq(Key::from($place.scope())))
            .filter(invitations::created_at.ge($since))
            .into_boxed::<Db>();
        if let Some(confines) = $place.confines() {
            query = query.filter(confined::of_invitations(confines));
        }
        query
    }};
}

/// The funnel of the invitations that were made since an instant.
pub(crate) async fn funnel(
    mut connection: &Connection,
    place: &ReadScope,
    since: Stamp,
) -> Result<InvitationFunnel, StoreError> {
    let accepted = InvitationStatus::Accepted.as_str();
    let invited = since!(invitations::table.count(), place, since);
    let invited: i64 = invited.get_result(&mut connection).await.map_err(fault)?;
    let joined = since!(invitations::table.count(), place, since).filter(invitations::status.eq(accepted));
    let joined: i64 = joined.get_result(&mut connection).await.map_err(fault)?;
    let visited = invitations::table.inner_join(
        visits::table
            .on(visits::invitation_id.eq(invitations::id).and(visits::organization_id.eq(Key::from(place.scope())))),
    );
    // Whoever has accepted has seen the invitation, by whichever way, and is counted already.
    let opened = since!(visited.count(), place, since)
        .filter(visits::opened_at.is_not_null())
        .filter(invitations::status.ne(accepted));
    let opened: i64 = opened.get_result(&mut connection).await.map_err(fault)?;
    let spans = since!(invitations::table.select((invitations::created_at, invitations::updated_at)), place, since)
        .filter(invitations::status.eq(accepted))
        .order((invitations::created_at.desc(), invitations::id.desc()))
        .limit(SAMPLED);
    let spans: Vec<(Stamp, Stamp)> = spans.load(&mut connection).await.map_err(fault)?;
    let spans = spans.into_iter().map(|(created_at, updated_at)| (created_at.into(), updated_at.into()));
    let accepted = joined.unsigned_abs();
    let counts = FunnelCounts { invited: invited.unsigned_abs(), opened: opened.unsigned_abs() + accepted, accepted };
    Ok(InvitationFunnel::of(counts, spans))
}
