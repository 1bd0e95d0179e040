//! `POST /console/invite/send`: invites, a part of the people at a time, so that a long list shows how far it is.
//!
//! Each part is a request of its own. What is still to come travels in the form of the page between them, which a script
//! of one line sends on; without scripts it is a button. Loading such a page again invites nobody twice.

use super::PATH;
use super::form::defaults;
use super::preview::InviteFormSchema;
use super::report::rows;
use crate::call::Call;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::people::{FILE, People, Reading, Source};
use crate::respond::{self, GO_ON};
use askama::Template;
use std::fmt::Write;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};

pub(crate) struct Send;

/// How many people a part has.
const PART: usize = 200;
/// How much is remembered of those who were refused.
const LONGEST_REPORT: usize = 200_000;
/// What the parts tell one another.
const BETWEEN: [&str; 6] = ["nonce", "from", "good", "report", "people", FILE];

#[derive(Template)]
#[template(path = "sent.html")]
struct SentPage {
    layout: Layout,
    script: &'static str,
    /// Where to go on, if there are more.
    onwards: Option<Onwards>,
    done: usize,
    all: usize,
    good: usize,
    report: Vec<String>,
    invitations: Option<String>,
    again: String,
}

/// The form that sends the next part.
struct Onwards {
    address: String,
    fields: Vec<(String, String)>,
}

/// Where the parts are.
struct Progress {
    from: usize,
    good: usize,
    report: String,
}

fn progress(call: &Call<'_>) -> Progress {
    let number = |field: &str| call.field(field).parse().unwrap_or_default();
    Progress { from: number("from"), good: number("good"), report: call.field("report").to_owned() }
}

impl Page for Send {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "send_invitations",
            method: Method::Post,
            path: "/console/invite/send",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let defaults = defaults(context)?;
        let source = Source::of(context.call);
        let problem = |problem| context.problem(Section::Invite, 422, problem, PATH);
        if let Some(unreadable) = source.problem {
            return Err(problem(unreadable));
        }
        let people = People::read_matched(&source.text, &Reading::of(context.call))
            .map_err(|unreadable| problem(unreadable.problem))?;
        let part = people.command(&defaults, (progress(context.call).from, PART), false);
        let outcome = context.ask(Section::Invite, &part, PATH).await?;
        let Progress { from, mut good, mut report } = progress(context.call);
        for row in rows(&people, from, &outcome) {
            if !row.is_refused {
                good += 1;
            } else if report.len() < LONGEST_REPORT {
                // Writing to a text cannot fail.
                let _ = writeln!(report, "{} {}: {}", row.number, row.email, row.words);
            }
        }
        let all = people.lines.iter().filter(|line| line.row.is_ok()).count();
        let done = from.saturating_add(PART).min(all);
        let layout = context.layout(Section::Invite, if done < all { "Sending" } else { "Sent" });
        let onwards = (done < all).then(|| Onwards {
            address: context.address("/console/invite/send"),
            fields: onwards(
                context,
                source.text,
                [layout.nonce.clone(), done.to_string(), good.to_string(), report.clone()],
            ),
        });
        let shown = SentPage {
            layout,
            script: GO_ON,
            onwards,
            done,
            all,
            good,
            report: report.lines().map(str::to_owned).collect(),
            invitations: context.address_for("invitations.read", "/console/invitations"),
            again: context.address(PATH),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("Invite people", "Up to 200 with each request; the response has the form for the next batch.")
            .form::<InviteFormSchema>("The page's form.")
            .bare_answer(200, "The results, and the form for the next batch if there are more.")
            .bare_answer(422, "The list has no readable entries.")
    }
}

fn onwards(context: &PageContext<'_>, people: String, progress: [String; 4]) -> Vec<(String, String)> {
    let again = context.call.form.fields().filter(|(name, _)| !BETWEEN.contains(name));
    let mut fields: Vec<(String, String)> = again.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let between = progress.into_iter().chain([people, String::new()]);
    fields.extend(BETWEEN.into_iter().map(str::to_owned).zip(between));
    fields
}
