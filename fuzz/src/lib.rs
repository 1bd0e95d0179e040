//! Runs a whole adapter on arbitrary requests and checks what must hold of every answer.

use arbitrary::Arbitrary;
use usher_adapter_kit::testing::rejected;
use usher_adapter_kit::{Adapter, Headers, Method, MountedOperation, Request, Response, RoutingError, Template};
use usher_domain::{AuthenticationFailure, Fault, IncidentId, Slot};

/// A request as the fuzzer makes it up.
#[derive(Arbitrary, Debug)]
pub struct Wild {
    operation: u8,
    parameter: String,
    query: String,
    headers: Vec<(u8, Vec<u8>)>,
    body: Body,
}

#[derive(Arbitrary, Debug)]
enum Body {
    Bytes(Vec<u8>),
    /// Names and values that fit together more often than bytes do.
    Object(Vec<(u8, Value)>),
    Nested(Vec<Vec<(u8, Value)>>),
}

#[derive(Arbitrary, Debug)]
enum Value {
    Null,
    Truth(bool),
    Number(i64),
    Fraction(f64),
    Text(String),
    Word(u8),
    Texts(Vec<String>),
    Object(Vec<(u8, String)>),
}

const HEADERS: [&str; 9] = [
    "authorization",
    "content-type",
    "accept",
    "x-session-token",
    "x-Organization-Token",
    "idempotency-key",
    "cookie",
    "origin",
    "x-other",
];

/// Names that some protocol knows.
const NAMES: [&str; 49] = [
    "email", "first_name", "last_name", "firstName", "lastName", "permissions", "permissionCodes", "roles",
    "roleCodes", "resources", "license_id", "licenseId", "expires_at", "note", "description", "member_id", "crewId",
    "phone_number", "invitations", "members", "mode", "dry_run", "if_pending", "token", "password", "organization_id",
    "role", "accessible_portfolio_ids", "group", "read", "manage", "refreshToken", "code", "apiKey", "status",
    "username", "scope", "professionId", "accessible_portfolios", "id", "permissionGrants", "roleGrants", "validTo",
    "locale", "checkboxTerms", "checkboxMarketing", "agreeToTerms", "agreeToMarketing", "connectedUserEmail",
];

/// Values that some field takes.
const WORDS: [&str; 10] = [
    "a@b.example", "partial", "resend", "0197f069-bd91-76c8-bfd0-5e287b932da7", "2026-11-20T12:00:00Z", "*",
    "Organization.Read", "PRODaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "lic_01k7wd7tg0epjr000000000002", "member",
];

/// Puts a request through everything of the adapter that runs without the engine.
pub fn check(adapter: &dyn Adapter, wild: &Wild) {
    let operations = adapter.operations();
    let operation = &operations[usize::from(wild.operation) % operations.len()];
    let descriptor = operation.descriptor();
    let template = Template::parse(descriptor.path).expect("its own template");
    let encoded: String = wild.parameter.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let path = descriptor.path.split('/').map(|part| if part.starts_with('{') { &*encoded } else { part });
    let path = path.collect::<Vec<_>>().join("/");
    let mut request = Request {
        method: descriptor.method,
        parameters: template.matches(&path, adapter.path_style()).unwrap_or_default(),
        path,
        query: wild.query.chars().filter(|c| c.is_ascii_graphic() && *c != '#').collect(),
        base: "http://usher.example".to_owned(),
        headers: Headers::default(),
        body: wild.body.bytes(),
        client: None,
        request_id: "r".to_owned(),
    };
    for (name, value) in &wild.headers {
        // What no server lets through does not reach an adapter.
        let value: Vec<u8> = value.iter().copied().filter(|byte| *byte >= b' ' && *byte != 0x7f).collect();
        request.headers.push(HEADERS[usize::from(*name) % HEADERS.len()], value);
    }
    check_request(adapter, &**operation, &request);
}

/// Puts a request as it stands on the wire through each operation of the adapter that it is for: a line with method and
/// path, header fields, an empty line and the body.
pub fn check_written(adapter: &dyn Adapter, bytes: &[u8]) {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n");
    let (head, body) = end.map_or((bytes, &[][..]), |end| (&bytes[..end], &bytes[end + 2..]));
    let Ok(head) = std::str::from_utf8(head) else { return };
    let mut lines = head.split('\n');
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(address)) = (words.next(), words.next()) else { return };
    // What no server lets through does not reach an adapter.
    if !address.starts_with('/') || !address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#') {
        return;
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut headers = Headers::default();
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value: String = value.trim().chars().filter(|c| !c.is_control()).collect();
        headers.push(name, value);
    }
    for operation in adapter.operations() {
        let descriptor = operation.descriptor();
        let template = Template::parse(descriptor.path).expect("its own template");
        let Some(parameters) = template.matches(path, adapter.path_style()) else { continue };
        let request = Request {
            method: Method::of(method),
            parameters,
            path: path.to_owned(),
            query: query.to_owned(),
            base: "http://usher.example".to_owned(),
            headers: headers.clone(),
            body: body.to_vec(),
            client: None,
            request_id: "r".to_owned(),
        };
        if descriptor.method == request.method {
            check_request(adapter, &*operation, &request);
        }
    }
}

/// What must hold of everything that an operation answers before the engine is asked.
fn check_request(adapter: &dyn Adapter, operation: &dyn MountedOperation, request: &Request) {
    let answers = || {
        let mut answers = vec![
            operation.extract_credentials(request).err(),
            operation.check_media_type(request).err(),
            rejected(operation, request),
            adapter.intercept(request, true),
            adapter.intercept(request, false),
        ];
        for fault in faults() {
            answers.push(Some(operation.refuse(request, &fault)));
            answers.push(Some(adapter.refuse_without_operation(request, &fault)));
        }
        for miss in [RoutingError::UnknownPath, RoutingError::WrongMethod { allowed: vec!["GET"] }, RoutingError::BodyTooLarge { limit: 1 }, RoutingError::BodyEncoded] {
            answers.push(Some(adapter.fallback(request, &miss)));
        }
        answers
    };
    let first = answers();
    assert_eq!(first, answers(), "an adapter is pure");
    first.iter().flatten().for_each(sound);
}

fn faults() -> [Fault; 3] {
    let failure = AuthenticationFailure::Unknown(Slot::Primary);
    [Fault::Unauthenticated(failure), Fault::Unavailable, Fault::Internal(IncidentId("i".to_owned()))]
}

/// An answer that no use case was asked for, which is a refusal or a page, is in UTF-8, with headers that cannot be split and a body that says what it is.
fn sound(response: &Response) {
    assert!((200..600).contains(&response.status), "{}", response.status);
    std::str::from_utf8(&response.body).expect("UTF-8");
    for (name, value) in &response.headers {
        assert!(value.bytes().all(|byte| byte >= b' ' && byte != 0x7f), "{name}: {value:?}");
    }
    let json = response.headers.iter().any(|(name, value)| name.eq_ignore_ascii_case("content-type") && value.contains("json"));
    if json {
        serde_json::from_slice::<serde_json::Value>(&response.body).expect("JSON");
    }
    assert_eq!(Response::from_bytes(&response.to_bytes()).as_ref(), Some(response), "it can be kept");
}

impl Body {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.clone(),
            Self::Object(members) => object(members).into_bytes(),
            Self::Nested(rows) => {
                let rows: Vec<String> = rows.iter().map(|row| object(row)).collect();
                let rows = rows.join(",");
                format!("{{\"invitations\":[{rows}],\"members\":[{rows}]}}").into_bytes()
            }
        }
    }
}

/// Members may repeat, as they may on the wire.
fn object(members: &[(u8, Value)]) -> String {
    let member = |(name, value): &(u8, Value)| format!("\"{}\":{}", name_of(*name), value.json());
    format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(","))
}

fn name_of(index: u8) -> &'static str {
    NAMES[usize::from(index) % NAMES.len()]
}

impl Value {
    fn json(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Truth(truth) => (*truth).into(),
            Self::Number(number) => (*number).into(),
            Self::Fraction(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Word(index) => WORDS[usize::from(*index) % WORDS.len()].into(),
            Self::Texts(texts) => texts.clone().into(),
            Self::Object(members) => {
                let member = |(name, text): &(u8, String)| (name_of(*name).to_owned(), text.clone().into());
                members.iter().map(member).collect::<serde_json::Map<String, serde_json::Value>>().into()
            }
        }
    }
}
