//! `GET /console/overview`: what waits, what became of the invitations of late, the seats, and what has happened last.
//! Everybody comes here after signing in, so whose part is another one is led there.

use crate::address::{self, OVERVIEW as PATH};
use crate::audit_log::{History, latest};
use crate::frame::home;
use crate::layout::{Layout, Section};
use crate::licenses::Seats;
use crate::listing::counted;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{CountPeople, GetInvitationFunnel, InvitationFunnel, ListLicenses, PeopleCounts};
use usher_domain::{InvitationStatus, MemberStatus, PageLimit};
use usher_locales::{Argument, Key, Texts};

/// How far back the picture of invitations goes.
const DAYS: i64 = 90;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// How many licenses are shown; there is a page of all.
const LICENSES: u32 = 5;

/// How wide a bar is, in its own units.
const WIDTH: u64 = 1000;

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "overview.html")]
struct ShowPage {
    layout: Layout,
    invite: Option<String>,
    figures: Vec<Figure>,
    funnel: Option<Funnel>,
    licenses: Vec<Seats>,
    latest: Option<History>,
}

/// A number that leads to what it counts.
struct Figure {
    name: String,
    count: String,
    address: String,
    /// Whether somebody should look at it.
    is_grave: bool,
}

/// What became of the invitations of late.
struct Funnel {
    steps: Vec<Step>,
    /// How long it takes people to accept.
    median: Option<String>,
    /// Of whom that is, if not of all who accepted.
    sampled: Option<String>,
}

/// A step of the way from being invited to being a member.
struct Step {
    name: Key,
    count: String,
    share: String,
    width: u64,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_overview", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let home = home(context);
        if home != PATH {
            return Err(respond::see_other(context.call.request, home));
        }
        let counts = context.ask(Section::Overview, &CountPeople, PATH).await?;
        let since = counts.at.plus_millis(-DAYS * DAY);
        let funnel = context.ask(Section::Overview, &GetInvitationFunnel { since }, PATH).await?;
        let licenses = if context.may("licenses.read") {
            let command = ListLicenses { after: None, limit: PageLimit::clamped(LICENSES) };
            context.ask(Section::Overview, &command, PATH).await?.entries
        } else {
            Vec::new()
        };
        let shown = ShowPage {
            layout: context.layout(Section::Overview, Key::PartOverview),
            invite: context.address_for("invitations.create", "/console/invite"),
            figures: figures(context, &counts),
            funnel: (funnel.counts.invited > 0).then(|| Funnel::of(context.texts, &funnel)),
            licenses: licenses.iter().map(|usage| Seats::of(context, usage)).collect(),
            latest: latest(context).await,
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Show the overview", "What waits, invitations of the last 90 days, seats and the latest events.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in, or nothing of it is theirs.")
    }
}

fn figures(context: &PageContext<'_>, counts: &PeopleCounts) -> Vec<Figure> {
    let invitations = |status| counts.invitations.iter().find(|(known, _)| *known == status).map_or(0, |(_, n)| *n);
    let active = counts.members.iter().find(|(known, _)| *known == MemberStatus::Active).map_or(0, |(_, n)| *n);
    let figure = |name: Key, count: u64, path: &str, status: &str, is_grave: bool| Figure {
        name: context.say(name),
        count: counted(context.texts, count, u64::MAX),
        address: context.address(&address::query(path, &[("status", status)])),
        is_grave: is_grave && count > 0,
    };
    let list = "/console/invitations";
    let mut figures = vec![
        figure(Key::OverviewOpen, invitations(InvitationStatus::Pending), list, "pending", false),
        figure(Key::OverviewUndelivered, counts.undelivered, list, "undelivered", true),
        figure(Key::OverviewExpired, invitations(InvitationStatus::Expired), list, "expired", false),
    ];
    if context.may("members.read") {
        figures.push(figure(Key::OverviewMembers, active, "/console/members", "", false));
    }
    figures
}

impl Funnel {
    fn of(texts: Texts, funnel: &InvitationFunnel) -> Self {
        let of = |count: u64, whole: u64| count * whole / funnel.counts.invited.max(1);
        let step = |name, count: u64| Step {
            name,
            count: counted(texts, count, u64::MAX),
            share: texts.with(Key::OverviewShare, &[("percent", Argument::Text(&of(count, 100).to_string()))]),
            width: of(count, WIDTH),
        };
        let steps = vec![
            step(Key::OverviewInvited, funnel.counts.invited),
            step(Key::OverviewOpened, funnel.counts.opened),
            step(Key::OverviewAccepted, funnel.counts.accepted),
        ];
        let sampled = || {
            let newest = counted(texts, funnel.sampled, u64::MAX);
            texts.with(Key::OverviewSampled, &[("newest", Argument::Text(&newest))])
        };
        let median = funnel.median_millis.map(|millis| median(texts, millis));
        Self { steps, median, sampled: funnel.is_sampled().then(sampled) }
    }
}

/// How long it takes people to accept, in the unit that matters.
fn median(texts: Texts, millis: i64) -> String {
    const MINUTE: i64 = 60_000;
    const HOUR: i64 = 60 * MINUTE;
    let (key, amount) = match millis {
        under if under < HOUR => (Key::OverviewMedianMinutes, under / MINUTE + 1),
        under if under < 2 * DAY => (Key::OverviewMedianHours, under / HOUR + 1),
        more => (Key::OverviewMedianDays, more / DAY + 1),
    };
    texts.count(key, usize::try_from(amount).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Locale;
    use usher_domain::commands::FunnelCounts;

    #[test]
    fn shares_are_of_those_who_were_invited() {
        let counts = FunnelCounts { invited: 8, opened: 5, accepted: 3 };
        let funnel = InvitationFunnel { counts, median_millis: None, sampled: 3 };
        let shown = Funnel::of(Texts::of(Locale::En), &funnel);
        let steps: Vec<_> = shown.steps.iter().map(|step| (&*step.count, &*step.share, step.width)).collect();
        assert_eq!(steps, [("8", "100%", 1000), ("5", "62%", 625), ("3", "37%", 375)]);
        assert_eq!((shown.median, shown.sampled), (None, None));
        let counts = FunnelCounts { invited: 10_000, opened: 5_000, accepted: 2_500 };
        let many = Funnel::of(Texts::of(Locale::En), &InvitationFunnel { counts, median_millis: None, sampled: 2_000 });
        assert_eq!((&*many.steps[0].count, &*many.steps[2].share), ("10,000", "25%"));
        assert_eq!(many.sampled.as_deref(), Some("Measured on the newest 2,000 of them."));
    }

    #[test]
    fn the_median_is_told_in_the_unit_that_matters_and_promises_nothing_too_early() {
        let told = |millis| median(Texts::of(Locale::En), millis);
        assert_eq!(told(0), "Half of those who accepted did so within 1 minute.");
        assert_eq!(told(59 * 60_000), "Half of those who accepted did so within 60 minutes.");
        assert_eq!(told(60 * 60_000), "Half of those who accepted did so within 2 hours.");
        assert_eq!(told(3 * DAY), "Half of those who accepted did so within 4 days.");
    }
}
