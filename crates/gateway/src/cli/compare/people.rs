//! Addresses of people in recordings: `person-1@domain-1.example`, in queries with `%40`.
//!
//! Who was named by a client is the same here, because the client names them here as well. Whom only the original has named is
//! somebody else here, such as the one who invites: their address is learned from the first answer, as ids are.

use std::collections::BTreeSet;
use usher_conformance::{Bindings, Fixture};

/// The addresses that clients have named so far.
#[derive(Default)]
pub(super) struct Named(BTreeSet<String>);

impl Named {
    /// The call with addresses in its answer that nobody has named as placeholders, and with those in its request that an earlier
    /// answer has taught.
    pub(super) fn learned(&mut self, fixture: &Fixture, bindings: &Bindings) -> Fixture {
        let mut fixture = fixture.clone();
        fixture.request = rewritten(&fixture.request, |person, at| {
            let known = bindings.get(&placeholder(person)).map(|value| value.replace('@', at));
            if known.is_none() {
                self.0.insert(person.to_owned());
            }
            known
        });
        fixture.response = rewritten(&fixture.response, |person, _| {
            (!self.0.contains(person)).then(|| format!("{{{{{}}}}}", placeholder(person)))
        });
        fixture
    }
}

/// The password of a log-in: a request that holds a password and nothing else that is replaced but an address.
pub(super) fn logs_in_with(fixture: &Fixture) -> Option<&str> {
    match Bindings::named(&fixture.request).as_slice() {
        [(password, before)] => {
            let member = before.rsplit(['{', ',']).next().unwrap_or_default().to_lowercase();
            let is_password = member.contains("passw") && before.contains("\n\n");
            (is_password && fixture.request.contains("person-")).then_some(*password)
        }
        _ => None,
    }
}

/// What stands for a person's address.
fn placeholder(person: &str) -> String {
    format!("text:{}", person.split('@').next().unwrap_or_default())
}

/// A text with other things in the place of addresses; each is told in its plain form, and how its `@` is written.
fn rewritten(text: &str, mut by: impl FnMut(&str, &str) -> Option<String>) -> String {
    let (mut whole, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(start) = rest.find("person-") {
        let (before, from) = rest.split_at(start);
        whole.push_str(before);
        let Some((length, person, at)) = address(from) else {
            let (name, after) = from.split_at("person-".len());
            whole.push_str(name);
            rest = after;
            continue;
        };
        let (written, after) = from.split_at(length);
        whole.push_str(&by(&person, at).unwrap_or_else(|| written.to_owned()));
        rest = after;
    }
    whole + rest
}

/// How long the address is that a text begins with, its plain form, and how its `@` is written.
fn address(text: &str) -> Option<(usize, String, &'static str)> {
    let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.strip_prefix("person-")?;
    let (person, rest) = rest.split_at_checked(number(rest)).filter(|(digits, _)| !digits.is_empty())?;
    let at = ["@", "%40"].into_iter().find(|at| rest.starts_with(at))?;
    let rest = rest.strip_prefix(at)?.strip_prefix("domain-")?;
    let (domain, rest) = rest.split_at_checked(number(rest)).filter(|(digits, _)| !digits.is_empty())?;
    let rest = rest.strip_prefix(".example")?;
    Some((text.len() - rest.len(), format!("person-{person}@domain-{domain}.example"), at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_conformance::latin1;

    fn call(request: &str, answer: &str) -> Fixture {
        let file = format!(
            "+++\ntitle = \"t\"\nprovenance = \"recorded\"\nsource = \"s\"\n+++\n>>> request\n{request}\n<<< response\n\
             HTTP/1.1 200\n\n{answer}\n"
        );
        Fixture::parse("apexscore/x/1", &latin1(&file)).unwrap()
    }

    #[test]
    fn whom_only_the_original_has_named_is_learned() {
        let (mut named, mut bindings) = (Named::default(), Bindings::default());
        let first = call(
            "POST /x HTTP/1.1\n\n{\"email\":\"person-1@domain-1.example\"}",
            "{\"email\":\"person-1@domain-1.example\",\"by\":\"person-2@domain-2.example\"}",
        );
        let learned = named.learned(&first, &bindings);
        assert!(learned.response.contains("\"person-1@domain-1.example\",\"by\":\"{{text:person-2}}\""));
        assert_eq!(learned.request, first.request);
        bindings.set("text:person-2", "admin@here.example");
        let later = call("GET /x?a=person-2%40domain-2.example&b=person-1%40domain-1.example HTTP/1.1", "{}");
        let learned = named.learned(&later, &bindings);
        assert!(learned.request.starts_with("GET /x?a=admin%40here.example&b=person-1%40domain-1.example "));
    }

    #[test]
    fn a_log_in_is_told_from_setting_a_password() {
        let body = |body: &str| format!("POST /x HTTP/1.1\ncontent-type: application/json\n\n{body}");
        let logs_in = body("{\"username\":\"person-1@domain-1.example\",\"password\":\"{{text:3}}\"}");
        assert_eq!(logs_in_with(&call(&logs_in, "{}")), Some("text:3"));
        let sets =
            body("{\"token\":\"{{text:2}}\",\"email\":\"person-1@domain-1.example\",\"password\":\"{{text:3}}\"}");
        assert_eq!(logs_in_with(&call(&sets, "{}")), None);
    }
}
