//! Reports that are written for people and follow a rule all the same: qmail's
//! (<https://cr.yp.to/proto/qsbmf.txt>), and those of Exim that have no part for programs.
//!
//! In doubt they tell of a failure that is no dead address: a text has no field that says so.

use super::fields::{Group, header};
use usher_domain::bounce::{Blame, EnhancedStatus, Reply, blame};
use usher_domain::commands::{DeliveryNews, RecipientReport};

/// How every report of qmail begins.
const QMAIL: &str = "Hi. This is the";
/// The field of Exim that names whom a mail did not reach.
const EXIM: &str = "x-failed-recipients";
/// How many recipients are looked at.
const MOST: usize = 100;
/// What a reply comes after in a text.
const BEFORE_REPLY: [&str; 2] = ["Remote host said: ", "]: "];

/// What a report says about each recipient, and the header of the mail that it returns; `None` where it is no report.
pub(super) fn read(head: &Group, text: &str) -> Option<(Vec<RecipientReport>, Group)> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim_start();
    let recipients: Vec<RecipientReport> = match head.get(EXIM) {
        Some(failed) => failed.split(',').take(MOST).filter_map(|address| of_exim(address.trim(), text)).collect(),
        None if text.starts_with(QMAIL) => text.split("\n\n").take(MOST).filter_map(of_qmail).collect(),
        None => return None,
    };
    (!recipients.is_empty()).then(|| (recipients, returned(text)))
}

/// A paragraph `<address>:` and why.
fn of_qmail(paragraph: &str) -> Option<RecipientReport> {
    let (address, said) = paragraph.trim_start().strip_prefix('<')?.split_once(">:\n")?;
    Some(failed(address, said))
}

/// An address in a line of its own, and why in the lines below, which are indented further.
fn of_exim(address: &str, text: &str) -> Option<RecipientReport> {
    let mut lines = text.lines().skip_while(|line| line.trim() != address);
    lines.next();
    let said: Vec<&str> = lines.take_while(|line| !line.trim().is_empty()).map(str::trim).collect();
    (!address.is_empty()).then(|| failed(address, &said.join("\n")))
}

fn failed(address: &str, said: &str) -> RecipientReport {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let reply = BEFORE_REPLY.iter().find_map(|before| said.rsplit_once(before)).map_or(&*said, |(_, reply)| reply);
    // qmail puts the code into its own text: "Sorry, no mailbox here by that name. (#5.1.1)".
    let status = said.rsplit_once("(#").and_then(|(_, code)| EnhancedStatus::parse(code.split(')').next()?));
    let is_dead = blame(&Reply::parse(reply), status) == Blame::Address;
    let news = if is_dead { DeliveryNews::HardBounce } else { DeliveryNews::SoftBounce };
    RecipientReport { address: Some(address.to_owned()), news, reason: said }
}

/// The header of the mail below the line that announces it.
fn returned(text: &str) -> Group {
    let announced = text.split("\n-").skip(1).filter_map(|part| part.split_once('\n'));
    announced.map(|(_, mail)| header(mail.trim_start().as_bytes()).0).last().unwrap_or_default()
}
