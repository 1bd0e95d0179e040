//! Requests of the five protocols, so that a suite can say the same through each of them.

use serde_json::{Value, json};
use std::sync::Barrier;
use std::thread;
use usher_tests::{Client, Reply, World};

/// A protocol through which people can be invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Protocol {
    Canonical,
    Bizkithub,
    Backops,
    Apexscore,
    AdInvite,
}

/// All of them.
pub(crate) const PROTOCOLS: [Protocol; 5] =
    [Protocol::Canonical, Protocol::Bizkithub, Protocol::Backops, Protocol::Apexscore, Protocol::AdInvite];

/// What came of inviting one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// There is an invitation, made now or before.
    Invited,
    /// The protocol said no.
    Refused,
}

impl Protocol {
    /// Its adapter's name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Canonical => "canonical",
            Self::Bizkithub => "bizkithub",
            Self::Backops => "backops",
            Self::Apexscore => "apexscore",
            Self::AdInvite => "ad-invite",
        }
    }

    /// Where people are invited.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Canonical => "/v1/invitations",
            Self::Bizkithub => "/bff/member/invite-email",
            Self::Backops => "/crew/invite",
            Self::Apexscore => "/api/v1/organization-invitations/",
            Self::AdInvite => "/main/users-organizations/v1/ad/invite",
        }
    }

    /// The header fields with somebody's credentials.
    pub(crate) fn credentials(self, world: &World, who: &str) -> Vec<(&'static str, String)> {
        let get = |family: &str| world.get(&format!("credential:{family}.{who}"));
        let bearer = |family: &str| ("authorization", format!("Bearer {}", get(family)));
        match self {
            Self::Canonical => vec![bearer("canonical")],
            Self::Bizkithub => vec![bearer("bizkithub")],
            Self::Apexscore => vec![bearer("apexscore")],
            Self::Backops => vec![bearer("backops"), ("x-organization-token", get("backops_organization"))],
            Self::AdInvite => vec![bearer("ad_invite_access"), ("x-session-token", get("ad_invite_session"))],
        }
    }

    /// The body that invites somebody to acme with next to nothing.
    pub(crate) fn body(self, world: &World, email: &str) -> Value {
        match self {
            Self::Canonical | Self::Bizkithub => json!({ "email": email }),
            Self::Backops => json!({ "members": [{
                "connectedUserEmail": email,
                "licenseId": world.get("id:license.team"),
                "permissions": ["Organization.Read"],
            }] }),
            Self::Apexscore => json!({ "organization_id": world.get("id:organization.acme"), "email": email }),
            Self::AdInvite => json!({
                "firstName": "Zoe", "lastName": "Zed", "email": email, "permissions": { "group": 0 },
            }),
        }
    }

    /// Sends a body to where people are invited.
    pub(crate) fn send(self, world: &World, who: &str, body: &Value) -> Reply {
        self.send_by(world.client(), world, who, body, &[])
    }

    /// The same by another client, with more header fields.
    pub(crate) fn send_by(
        self,
        client: Client,
        world: &World,
        who: &str,
        body: &Value,
        more: &[(&str, &str)],
    ) -> Reply {
        let credentials = self.credentials(world, who);
        let mut headers: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
        headers.extend(more);
        client.json("POST", self.path(), &headers, body)
    }

    /// Invites somebody to acme as its administrator.
    pub(crate) fn invite(self, world: &World, email: &str) -> Reply {
        self.send(world, "admin", &self.body(world, email))
    }

    /// What a reply to one invitation says; stops at one that says neither yes nor a plain no.
    pub(crate) fn said(self, reply: &Reply) -> Said {
        let refused = match self {
            Self::Apexscore if reply.status == 202 => true,
            _ => (400..500).contains(&reply.status),
        };
        if refused {
            return Said::Refused;
        }
        assert!(matches!(reply.status, 200 | 201), "{self:?}: {} {}", reply.status, reply.text());
        Said::Invited
    }
}

/// The canonical API as somebody.
pub(crate) struct Canonical {
    pub(crate) client: Client,
    pub(crate) bearer: String,
}

impl Canonical {
    /// As somebody of the world.
    pub(crate) fn of(world: &World, who: &str) -> Self {
        Self { client: world.client(), bearer: world.bearer(&format!("canonical.{who}")) }
    }

    /// With a bearer token of any kind.
    pub(crate) fn with_token(world: &World, token: &str) -> Self {
        Self { client: world.client(), bearer: format!("Bearer {token}") }
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        self.client.get(path, &[("authorization", &self.bearer)])
    }

    pub(crate) fn send(&self, method: &str, path: &str, body: &Value) -> Reply {
        self.client.json(method, path, &[("authorization", &self.bearer)], body)
    }

    /// Sends something to where people are invited.
    pub(crate) fn invite(&self, body: &Value) -> Reply {
        self.send("POST", "/v1/invitations", body)
    }

    /// Resends or revokes.
    pub(crate) fn change(&self, invitation: &str, verb: &str) -> Reply {
        self.send("POST", &format!("/v1/invitations/{invitation}/{verb}"), &json!({}))
    }

    /// Every entry of a listing, over all of its pages.
    pub(crate) fn all(&self, listing: &str) -> Vec<Value> {
        let mut found = Vec::new();
        let mut cursor = String::new();
        loop {
            let sign = if listing.contains('?') { '&' } else { '?' };
            let path = format!("/v1/{listing}{sign}limit=200&cursor={cursor}");
            let page = self.get(&path).expect_status(200).json();
            found.extend(page["data"].as_array().unwrap().iter().cloned().map(without_its_mail).map(without_its_use));
            match page["next_cursor"].as_str() {
                Some(next) => next.clone_into(&mut cursor),
                None => return found,
            }
        }
    }

    /// The seats of a license: reserved, assigned and free.
    pub(crate) fn seats(&self, license: &str) -> [u64; 3] {
        let licenses = self.get("/v1/licenses").expect_status(200).json();
        let found = licenses["data"].as_array().unwrap().iter().find(|one| one["name"] == license).unwrap().clone();
        ["reserved", "assigned", "free"].map(|kind| found["seats"][kind].as_u64().unwrap())
    }
}

/// The token that was mailed to an address last.
pub(crate) fn mailed_token(world: &World, email: &str) -> String {
    let mails = world.mails();
    let mail = mails.iter().rev().find(|mail| mail.to == email);
    mail.unwrap_or_else(|| panic!("nothing was mailed to {email}")).token.clone()
}

/// Sends a token to `accept`, `decline` or `preview`; accepting logs in with everybody's password or signs up.
pub(crate) fn redeem(world: &World, verb: &str, token: &str) -> Reply {
    let mut body = json!({ "token": token });
    if verb == "accept" {
        body["password"] = usher_tests::PASSWORD.into();
        body["first_name"] = "Zoe".into();
        body["last_name"] = "Zed".into();
    }
    world.client().json("POST", &format!("/v1/invitations/{verb}"), &[], &body)
}

/// A key without when it was used last, because listing keys is a use of one of them, which is recorded beside the request.
fn without_its_use(mut entry: Value) -> Value {
    if let Some(fields) = entry.as_object_mut() {
        fields.remove("last_used_at");
    }
    entry
}

/// An entry without what became of its mail, which goes out in its own time.
pub(crate) fn without_its_mail(mut entry: Value) -> Value {
    if let Some(object) = entry.as_object_mut() {
        object.shift_remove("delivery");
    }
    entry
}

/// All that can be seen of both organizations, and all mail that went out.
pub(crate) fn everything(world: &World) -> Vec<String> {
    // What has been ordered has gone out before anything is looked at, so that no mail changes it in between.
    let mut seen: Vec<String> = world.mails().iter().map(|mail| format!("{mail:?}")).collect();
    for who in ["admin", "foreign"] {
        let canonical = Canonical::of(world, who);
        for listing in
            ["invitations", "members", "roles", "permissions", "permission-templates", "resources", "blocklist"]
        {
            seen.extend(canonical.all(listing).iter().map(Value::to_string));
        }
        seen.push(canonical.get("/v1/licenses").expect_status(200).text());
    }
    seen
}

/// Does something in so many threads at once, and gives what came of each.
pub(crate) fn at_once<T: Send>(threads: usize, act: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let gate = Barrier::new(threads);
    let run = |index| {
        gate.wait();
        act(index)
    };
    thread::scope(|scope| {
        let run = &run;
        let started: Vec<_> = (0..threads).map(|index| scope.spawn(move || run(index))).collect();
        started.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}
