//! What a case that writes would do on a host that is not made for it. Must never let through what it does not know.

use crate::{Archive, Bindings, Fixture, FixtureError};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A `writes.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    people: BTreeSet<String>,
}

/// The operations that change nothing but people, by protocol.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writes(BTreeMap<String, BTreeSet<String>>);

impl Writes {
    /// What the files of an archive say. Cases go before those of other protocols, so that all are read.
    pub(crate) fn of(archive: &Archive) -> Result<Self, FixtureError> {
        let mut writes = BTreeMap::new();
        for (path, protocol) in archive.paths().filter_map(|path| Some((path, path.strip_suffix("/writes.toml")?))) {
            let text = String::from_utf8_lossy(archive.get(path).unwrap_or_default());
            let read: Result<File, _> = toml::from_str(&text);
            let file = read.map_err(|error| FixtureError::Toml(path.to_owned(), error.to_string()))?;
            writes.insert(protocol.to_owned(), file.people);
        }
        Ok(Self(writes))
    }

    /// The operations of a protocol that change nothing but people.
    pub(crate) fn of_people(&self, protocol: &str) -> impl Iterator<Item = &str> {
        self.0.get(protocol).into_iter().flatten().map(String::as_str)
    }
}

/// What a refusal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The request by itself: every host refuses it.
    Request,
    /// Who asks: every host refuses it where the credentials are what their names say.
    Credentials,
    /// People and things of the fixtures: another host may grant what is asked for.
    World,
}

impl Fixture {
    /// What a refusal comes from; what is not known to come from request or credentials comes from the world.
    #[must_use]
    pub fn ground(&self) -> Ground {
        let names = || Bindings::needed(&self.request).into_iter();
        let has_credentials = names().any(is_credential);
        // A method that one host does not know may do something to what is named on another.
        let names_things = names().any(|name| !is_credential(name));
        match (self.case.refusal.as_deref(), self.status()) {
            (None | Some("UnknownPath" | "WrongMethod"), "403" | "404" | "405") if names_things => Ground::World,
            (None, "412") => Ground::World,
            (
                None
                | Some(
                    "BadLogin" | "BodyEncoded" | "Malformed" | "RepeatedInBatch" | "TooManyRows" | "UnknownPath"
                    | "WeakPassword" | "WrongMethod",
                ),
                _,
            ) => Ground::Request,
            (Some("Unknown" | "Expired" | "Revoked" | "Mismatch" | "MemberBlocked"), "401" | "403" | "404")
            | (Some("Forbidden" | "OutsideKeyScopes"), _) => {
                if has_credentials {
                    Ground::Credentials
                } else {
                    Ground::Request
                }
            }
            _ => Ground::World,
        }
    }

    /// Whether the request is about the one whose credentials it carries, by what its placeholders stand for.
    #[must_use]
    pub fn is_about_the_caller(&self, bindings: &Bindings, addresses: &BTreeMap<String, String>) -> bool {
        let path = self.request.split(' ').nth(1).unwrap_or_default();
        let path = path.split('?').next().unwrap_or_default();
        if path.split('/').any(|segment| segment.eq_ignore_ascii_case("me")) {
            return true;
        }
        let names = Bindings::needed(&self.request);
        let callers: BTreeSet<&str> = names.iter().copied().filter(|name| is_credential(name)).map(person).collect();
        let is_own_id = |name: &str| !is_credential(name) && is_person(name) && callers.contains(person(name));
        let own: BTreeSet<&str> = bindings.iter().filter(|(name, _)| is_own_id(name)).map(|(_, id)| id).collect();
        let mut others = names.iter().copied().filter(|name| !is_credential(name));
        let is_named = others.any(|name| {
            is_own_id(name) || (is_person(name) && bindings.get(name).is_some_and(|value| own.contains(value)))
        });
        let request = self.request.to_lowercase();
        let is_addressed = |(known, given): (&String, &String)| {
            let is_own = known.split_once('@').is_some_and(|(local, _)| callers.contains(local));
            is_own && (request.contains(&known.to_lowercase()) || request.contains(&given.to_lowercase()))
        };
        is_named || addresses.iter().any(is_addressed)
    }
}

/// Whether a placeholder stands for credentials.
fn is_credential(placeholder: &str) -> bool {
    placeholder.starts_with("credential:")
}

/// Whether a placeholder stands for an id of a person.
fn is_person(placeholder: &str) -> bool {
    let name = placeholder.split_once(':').map_or("", |(_, name)| name);
    name.starts_with("member.") || name.starts_with("account.")
}

/// Whose it is: `admin` of `credential:backops.admin` and of `id:member.admin`.
fn person(placeholder: &str) -> &str {
    placeholder.rsplit_once('.').map_or("", |(_, person)| person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Suite;

    fn case(refusal: &str, status: &str, request: &str) -> Fixture {
        let file = format!(
            "+++\ntitle = \"t\"\nprovenance = \"inferred\"\nsource = \"s\"\n{refusal}+++\n>>> request\n{request}\n\
             <<< response\nHTTP/1.1 {status}\n"
        );
        Fixture::parse("backops/case/1", file.as_bytes()).unwrap()
    }

    #[test]
    fn what_another_world_may_grant_is_told_from_what_every_host_refuses() {
        let by_admin = "POST /x HTTP/1.1\nAuthorization: Bearer {{credential:backops.admin}}\n\n{}";
        for (refusal, status, request, ground) in [
            ("", "400", by_admin, Ground::Request),
            ("", "401", "POST /x HTTP/1.1", Ground::Request),
            ("refusal = \"AlreadyExists\"\n", "409", by_admin, Ground::World),
            ("refusal = \"OwnAccess\"\n", "409", by_admin, Ground::World),
            ("refusal = \"MemberBlocked\"\n", "409", by_admin, Ground::World),
            ("refusal = \"Forbidden\"\n", "403", by_admin, Ground::Credentials),
            ("refusal = \"SomethingNew\"\n", "400", by_admin, Ground::World),
            ("refusal = \"WrongMethod\"\n", "405", "DELETE /x/{{id:member.reader}} HTTP/1.1", Ground::World),
        ] {
            assert_eq!(case(refusal, status, request).ground(), ground, "{refusal} {status} {request}");
        }
    }

    #[test]
    fn the_caller_is_known_by_name_by_value_and_by_address() {
        let addresses = BTreeMap::from([("admin@acme.example".to_owned(), "ops@host.example".to_owned())]);
        let mut bindings = Bindings::default();
        bindings.set("id:member.admin", "7");
        bindings.set("id:member.reader", "7");
        bindings.set("id:member.pending", "8");
        let about = |line: &str, body: &str| {
            let request = format!("{line} HTTP/1.1\nAuthorization: Bearer {{{{credential:backops.admin}}}}\n\n{body}");
            case("", "200", &request).is_about_the_caller(&bindings, &addresses)
        };
        assert!(about("PATCH /users/me", "") && about("PATCH /users/{{id:member.admin}}", ""));
        assert!(about("PATCH /users/{{ordinal:account.admin}}", ""), "what is not bound is still the caller");
        assert!(about("PATCH /users/{{id:member.reader}}", ""), "the same id under another name");
        assert!(about("POST /block", "{\"email\":\"OPS@host.example\"}"));
        assert!(!about("PATCH /users/{{id:member.pending}}", "{\"email\":\"new@host.example\"}"));
    }

    #[test]
    fn nothing_that_is_of_the_organization_or_the_caller_is_among_what_is_sent() {
        let suite = Suite::of(Archive::embedded(), None).unwrap();
        let sent = |protocol: &str, operation: &str| suite.spared_by(protocol).any(|name| name == operation);
        assert!(sent("canonical", "invite_members") && sent("ad-invite", "update_user"));
        for operation in ["edit_organization", "create_blocklist_entry", "change_password", "rotate_api_key"] {
            assert!(!sent("canonical", operation), "{operation}");
        }
        let operations: BTreeSet<_> = suite.fixtures.iter().map(|of| (of.protocol(), of.operation())).collect();
        for protocol in ["ad-invite", "apexscore", "backops", "bizkithub", "canonical"] {
            for operation in suite.spared_by(protocol) {
                assert!(operations.contains(&(protocol, operation)), "{protocol}/writes.toml names {operation}");
            }
        }
    }
}
