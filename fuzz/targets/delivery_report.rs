//! Reports of bounces by mail: whatever the bytes, they are read or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_adapter_canonical::{CanonicalAdapter, Settings};
use usher_adapter_kit::testing::rejected;
use usher_adapter_kit::{Adapter, Headers, Method, PathParameters, Request};

fuzz_target!(|input: (bool, &[u8])| {
    let (whole, body) = input;
    let mut headers = Headers::default();
    let media_type = if whole { "message/rfc822" } else { "multipart/report; boundary=b" };
    headers.push("content-type", media_type);
    let request = Request {
        method: Method::Post,
        path: "/v1/deliveries/bounces".to_owned(),
        query: String::new(),
        base: "http://localhost".to_owned(),
        headers,
        parameters: PathParameters::default(),
        body: body.to_vec(),
        client: None,
        request_id: "r".to_owned(),
    };
    let operations = CanonicalAdapter::new(Settings::default()).operations();
    let operation = operations.iter().find(|operation| operation.descriptor().name == "report_bounce");
    if let Some(refused) = rejected(&**operation.expect("it is there"), &request) {
        assert_eq!(refused.status, 422);
    }
});
