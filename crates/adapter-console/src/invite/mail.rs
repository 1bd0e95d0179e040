//! The mail to the first of the people who are about to be invited.

use super::form::InviteOptions;
use crate::mail_sample::{MailFacts, MailSample, SampleEnd, own_name};
use crate::page_context::PageContext;
use crate::people::People;
use usher_domain::commands::Lifetime;
use usher_domain::{Locale, PersonName, PersonalMessage};
use usher_locales::one_line;

/// The mail to the first person who can be invited.
pub(super) async fn sample(context: &PageContext<'_>, people: &People, options: &InviteOptions) -> Option<MailSample> {
    let identity = context.identity?;
    let row = people.lines.iter().find_map(|line| line.row.as_ref().ok())?;
    let names = [&row.first_name, &row.last_name].into_iter().flatten().map(PersonName::as_str);
    Some(MailSample::of(&MailFacts {
        locale: row.locale.or(options.defaults.locale).or(identity.organization.locale).unwrap_or(Locale::En),
        organization: identity.branding.name_over(&identity.organization.name),
        inviter: own_name(context).await.as_deref(),
        invitee: &one_line(&names.collect::<Vec<_>>().join(" ")),
        message: options.defaults.message.as_ref().map(PersonalMessage::as_str),
        end: match options.lifetime {
            Lifetime::Until(end) => SampleEnd::At(end),
            Lifetime::Never => SampleEnd::Never,
            Lifetime::Default | Lifetime::For(_) => SampleEnd::Unknown,
        },
    }))
}
