//! Replies of mail servers: however they come, they are made readable in the same way, and a refusal stays one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_domain::bounce::{Reply, Stage, consequence};
use usher_mailer::Replies;

fuzz_target!(|input: (&[u8], usize)| {
    let (bytes, at) = input;
    let mut whole = Vec::new();
    Replies::default().read(bytes, &mut whole);
    let (first, second) = bytes.split_at(at.min(bytes.len()));
    let (mut replies, mut parts) = (Replies::default(), Vec::new());
    replies.read(first, &mut parts);
    replies.read(second, &mut parts);
    assert_eq!(whole, parts);
    let text = String::from_utf8(whole).expect("it is UTF-8");
    assert!(text.is_empty() || text.ends_with("\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() < 1000 && !line.contains(['\r', '\n']));
        let reply = Reply::parse(line);
        for stage in [Stage::Hello, Stage::Authentication, Stage::Sender, Stage::Recipient, Stage::Content] {
            let _ = consequence(stage, &reply);
        }
    }
});
