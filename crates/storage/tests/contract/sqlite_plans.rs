//! What SQLite reads for a batch or for an address does not grow with the organization, from the empty database on: the
//! plans of the statements that are really sent are those that look addresses up, not those that walk over an organization.

use crate::world::{NOW, World, asking, email, event};
use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection, set_default_instrumentation};
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::sync::{Mutex, PoisonError};
use usher_domain::commands::{InvitationFilter, InvitationOrder, MemberFilter, MemberOrder, Paging};
use usher_domain::{EventKind, MetadataEntry, PageLimit, ReadScope};
use usher_storage::{InvitationReadFilter, OverdueQuery};

/// The texts of the statements that this process has sent to SQLite.
static SENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Recorder;

impl Instrumentation for Recorder {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let text = text.split(" -- binds").next().unwrap_or_default().to_owned();
            SENT.lock().unwrap_or_else(PoisonError::into_inner).push(text);
        }
    }
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_and_events_are_looked_up() {
    set_default_instrumentation(|| Some(Box::new(Recorder))).unwrap();
    let world = World::sqlite().await;
    // Twelve addresses: more than the planner takes for few.
    let names: Vec<String> = (0..12).map(|number| format!("p{number}@example.com")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut tx = world.db.begin(&world.scope).await.unwrap();
    let query = asking(&names);
    tx.invite_records(&query).await.unwrap();
    tx.overdue(&OverdueQuery { emails: query.emails, licenses: Vec::new(), now: NOW }).await.unwrap();
    tx.record(&[event(EventKind::InvitationCreated)]).await.unwrap();
    tx.unchained_events(10).await.unwrap();
    tx.due_reminders(10, NOW).await.unwrap();
    tx.commit().await.unwrap();
    world.db.events_after(&world.scope, 0, 10).await.unwrap();
    let filter = InvitationFilter { email: Some(email("p1@example.com")), ..InvitationFilter::default() };
    let filter = InvitationReadFilter { filter, digest: None };
    let places = [ReadScope::whole(world.scope)];
    let limit = PageLimit::clamped(50);
    world.db.list_invitations(&places, &filter, &Paging::After(None), limit, NOW).await.unwrap();
    world.db.organizations_to_remind(NOW, None).await.unwrap();
    let metadata = vec![MetadataEntry { name: "a".to_owned(), value: "1".to_owned() }];
    let filter = InvitationFilter { metadata, ..InvitationFilter::default() };
    let filter = InvitationReadFilter { filter, digest: None };
    world.db.list_invitations(&places, &filter, &Paging::After(None), limit, NOW).await.unwrap();
    for order in InvitationOrder::ALL {
        let paging = Paging::Ordered(order, None);
        let filter = InvitationReadFilter::default();
        world.db.list_invitations(&places, &filter, &paging, limit, NOW).await.unwrap();
    }
    for order in MemberOrder::ALL {
        let filter = MemberFilter::default();
        world.db.list_members(&places[0], &filter, order, None, limit).await.unwrap();
    }
    world.db.count_undelivered(&ReadScope::whole(world.scope), NOW).await.unwrap();
    world.db.tenant_counts(&[world.organization.id], NOW).await.unwrap();
    world.db.tenant_activity(&world.scope, NOW).await.unwrap();
    let sent: Vec<String> = SENT.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let mut connection = SqliteConnection::establish(world.url.strip_prefix("sqlite://").unwrap()).unwrap();
    connection.batch_execute("PRAGMA query_only = ON").unwrap();
    for (condition, expected) in [
        ("`members`.`email_canonical` IN", "email_canonical=?"),
        ("`invitations`.`email_canonical` IN", "email_canonical=?"),
        ("`invitations`.`email_canonical` = ", "email_canonical=?"),
        ("`accounts`.`email_canonical` IN", "email_canonical=?"),
        ("`events`.`sequence` > ", "sequence>?"),
        ("`outbox`.`state` = 'dead') OR", "outbox_undelivered"),
        ("`outbox`.`state` = 'dead') AND", "outbox_dead"),
        ("ORDER BY `invitations`.`created_at` ASC", "invitations_newest"),
        (
            "IN (SELECT invitation_id FROM invitation_metadata",
            "invitation_metadata_value (organization_id=? AND name=? AND value=?)",
        ),
        ("SELECT DISTINCT `invitations`.`organization_id`", "invitations_reminding (remind_at<?)"),
        ("ORDER BY `invitations`.`remind_at`", "invitations_reminding (remind_at<?)"),
        ("ORDER BY `invitations`.`email_canonical`", "invitations_email"),
        ("ORDER BY `invitations`.`expires_at`", "invitations_lapsing"),
        ("ORDER BY `members`.`email_canonical`", "members_email"),
        ("ORDER BY `members`.`joined_at`", "members_joined"),
        ("GROUP BY `members`.`organization_id`", "members_newest_by_status (organization_id=? AND status=?)"),
        ("GROUP BY `invitations`.`organization_id`", "(organization_id=?"),
        ("GROUP BY `outbox`.`organization_id`", "INDEX outbox_"),
        ("`outbox`.`counted_at` >= ", "outbox_counted (organization_id=? AND counted_at>?)"),
    ] {
        let found: Vec<&String> = sent.iter().filter(|text| text.contains(condition)).collect();
        assert!(!found.is_empty(), "no statement has {condition}; there are {sent:#?}");
        for text in found {
            let plan: Vec<Step> =
                diesel::sql_query(format!("EXPLAIN QUERY PLAN {text}")).load(&mut connection).unwrap();
            let steps: Vec<String> = plan.into_iter().map(|step| step.detail).collect();
            assert!(steps.iter().any(|step| step.contains(expected)), "{text}\n{steps:#?}");
            // Entries of one key may be sorted by their ids, a whole list may not.
            let is_sorted = steps.iter().any(|step| step == "USE TEMP B-TREE FOR ORDER BY");
            assert!(!condition.starts_with("ORDER BY") || !is_sorted, "{text}\n{steps:#?}");
        }
    }
}
