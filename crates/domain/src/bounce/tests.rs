use super::*;
use proptest::prelude::*;

fn of_reply(text: &str) -> Blame {
    blame(&Reply::parse(text), None)
}

fn of_report(status: &str, diagnostic: &str) -> Blame {
    blame(&Reply::parse(diagnostic), EnhancedStatus::parse(status))
}

#[test]
fn refusals_as_large_providers_word_them() {
    for (blamed, reply) in [
        (Blame::Address, "550 5.4.1 Recipient address rejected: Access denied. [AM5EUR02FT012.eop-eur02.prod.example]"),
        (
            Blame::Address,
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient a@b.co not found by SMTP address lookup",
        ),
        (Blame::Address, "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"),
        (Blame::Address, "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0]"),
        (
            Blame::Address,
            "554 30 Sorry, your message to a@b.co cannot be delivered. This mailbox is disabled (554.30).",
        ),
        (Blame::Address, "552 1 Requested mail action aborted, mailbox not found"),
        (Blame::Address, "550 5.5.0 <a@b.co>: user unknown"),
        (Blame::Address, "550 #5.1.0 Address rejected."),
        (
            Blame::Address,
            "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550 5.1.1 unnecessary spaces. - gsmtp",
        ),
        (Blame::Address, "550 5.2.1 The email account that you tried to reach is disabled. - gsmtp"),
        (Blame::Address, "550 5.1.1 unknown or illegal alias: a@icloud.com"),
        (Blame::Address, "550 5.1.6 recipient no longer on server: a@icloud.com"),
        (Blame::Address, "550 5.1.1 <a@b.co>: Recipient address rejected: User unknown in virtual mailbox table"),
        (Blame::Address, "550 <a@b.co>: Recipient address rejected: User unknown in local recipient table"),
        (Blame::Address, "550 Unrouteable address"),
        (Blame::Address, "554 delivery error: dd Not a valid recipient - atlas.mail.bf1.yahoo.example"),
        (Blame::Address, "550 Mailbox doesn't exist"),
        (Blame::Address, "550 User doesn\u{2019}t exist"),
        (Blame::Address, "550 no such address here"),
        (Blame::Address, "550 unknown local-part \"a\" in domain \"b.co\""),
        (Blame::Address, "550 No such person at this address"),
        (Blame::Address, "550 Address unknown"),
        (Blame::Address, "550 5.1.0 Address unknown"),
        (Blame::Address, "550 5.3.0 <a@b.co>... User unknown"),
        (Blame::System, "550 5.3.0 rejected"),
        (Blame::Address, "550 No Such User Here"),
        (Blame::Address, "550 5.1.1 <a@b.co>... User unknown"),
        (Blame::Address, "550 5.1.2 <a@b.co>... Host unknown (Name server: b.co: host not found)"),
        (Blame::Address, "511 sorry, no mailbox here by that name (#5.1.1 - chkuser)"),
        (
            Blame::Address,
            "550 Message was not accepted -- invalid mailbox. Local mailbox a@mail.ru is unavailable: user not found",
        ),
        (Blame::Address, "550 5.7.1 No such user!"),
        (Blame::Mailbox, "552-5.2.2 The recipient's inbox is out of storage space and inactive. - gsmtp"),
        (
            Blame::Mailbox,
            "550-5.2.1 The user you are trying to contact is receiving mail at a\n550-5.2.1 rate that prevents additional messages from being delivered.",
        ),
        (Blame::Mailbox, "552 5.2.2 <a@icloud.com>: user is over quota"),
        (Blame::Sender, "550 5.1.0 sender rejected"),
        (Blame::Sender, "550 5.1.0 <us@b.co>: Sender address rejected: User unknown in virtual alias table"),
        (Blame::Sender, "550 5.1.8 <us@b.co>: refused"),
        (Blame::Sender, "550-5.7.26 This mail has been blocked because the sender is unauthenticated."),
        (Blame::Policy, "550 5.7.26 Your email has been blocked because it is unauthenticated."),
        (Blame::Policy, "554 5.7.1 <a@b.co>: Recipient address rejected: Access denied"),
        (Blame::Policy, "554 5.7.1 [CS01] Message rejected due to local policy."),
        (Blame::Policy, "550 5.1.1 Rejected, see https://www.spamhaus.org/query/ip/192.0.2.1"),
        (Blame::Policy, "550 relay not permitted"),
        (Blame::Message, "552 5.3.4 Message size exceeds fixed limit"),
        (Blame::Message, "550 5.6.7 Address requires SMTPUTF8"),
        (Blame::System, "550 5.4.1 no answer from host"),
        (Blame::System, "554 5.4.6 mail for b.co loops back to myself"),
        (Blame::System, "554 5.4.14 Hop count exceeded"),
        (Blame::System, "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302)."),
        (Blame::System, "550 5.4.4 Unable to route"),
        (Blame::Unknown, "550 Requested action not taken: mailbox unavailable"),
        (Blame::Unknown, "550 5.1.0 rejected"),
        (Blame::Unknown, "554 Transaction failed, ticket 5.1.1"),
        (Blame::Unknown, ""),
        (Blame::Temporary, "450 4.1.1 <a@b.co>: Recipient address rejected: unverified address: User unknown"),
        (Blame::Temporary, "451 5.1.1 <a@b.co>: user unknown"),
        (Blame::Temporary, "452-4.2.2 The recipient's inbox is out of storage space."),
    ] {
        assert_eq!(of_reply(reply), blamed, "{reply}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn who_is_at_fault_decides_what_follows() {
    use Consequence::{GiveUp, Retry, Suppress, Wait};
    use Obstacle::{Authentication, HeloName, Policy, Sender, Server};
    for (stage, reply, expected) in [
        (Stage::Hello, "504 5.5.2 <gateway>: need fully-qualified hostname", Wait(HeloName)),
        (Stage::Hello, "501 Syntactically invalid HELO argument(s)", Wait(HeloName)),
        (Stage::Hello, "550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)", Wait(HeloName)),
        (Stage::Hello, "554 5.7.1 Blocked by zen.spamhaus.org", Wait(Policy)),
        (Stage::Hello, "421 4.3.2 closing", Wait(Server)),
        (Stage::Authentication, "535 5.7.8 Username and Password not accepted", Wait(Authentication)),
        (Stage::Authentication, "451 Authentication failed: Maximum credits exceeded", Wait(Authentication)),
        (Stage::Authentication, "550 5.1.1 no such user", Wait(Authentication)),
        (Stage::Sender, "550 5.1.0 sender rejected", Wait(Sender)),
        (Stage::Sender, "550 5.1.1 <us@b.co>: user unknown", Wait(Sender)),
        (Stage::Sender, "553 5.1.8 refused", Wait(Sender)),
        (Stage::Sender, "553 sorry, not yours", Wait(Sender)),
        (Stage::Sender, "550 no", Wait(Sender)),
        (Stage::Sender, "530 5.7.57 Client not authenticated to send mail", Wait(Authentication)),
        (Stage::Sender, "550 5.7.1 Blocked", Wait(Policy)),
        (Stage::Sender, "451 4.3.0 later", Wait(Server)),
        (Stage::Sender, "552 5.3.4 too big", GiveUp),
        (Stage::Sender, "552 Message size exceeds maximum permitted", GiveUp),
        (Stage::Recipient, "550 5.1.1 <a@b.co>: User unknown", Suppress),
        (Stage::Recipient, "550 5.7.1 No such user!", Suppress),
        (Stage::Recipient, "501 5.1.3 Bad recipient address syntax", Suppress),
        (Stage::Recipient, "550 5.1.0 <us@b.co>: Sender address rejected: User unknown", Wait(Sender)),
        (
            Stage::Recipient,
            "550-Verification failed for <us@b.co>\n550-No Such User Here\n550 Sender verify failed",
            Wait(Sender),
        ),
        (Stage::Recipient, "450 4.1.8 <us@b.co>: Sender address rejected: Domain not found", Wait(Sender)),
        (Stage::Recipient, "553 5.7.1 <us@b.co>: Sender address rejected: not owned by user us", Wait(Sender)),
        (Stage::Recipient, "504 5.5.2 <gateway>: Helo command rejected: need fully-qualified hostname", Wait(HeloName)),
        (Stage::Recipient, "450 4.7.1 <gateway>: Helo command rejected: Host not found", Wait(HeloName)),
        (Stage::Recipient, "530 Authentication required", Wait(Authentication)),
        (Stage::Recipient, "550-Please turn on SMTP Authentication in your mail client.", Wait(Authentication)),
        (Stage::Recipient, "503 This mail server requires authentication when sending", Wait(Authentication)),
        (Stage::Recipient, "554 5.7.1 <a@b.co>: Relay access denied", Wait(Policy)),
        (Stage::Recipient, "454 4.7.1 <a@b.co>: Relay access denied", Wait(Policy)),
        (Stage::Recipient, "550 5.7.1 Unable to relay", Wait(Policy)),
        (Stage::Recipient, "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", Wait(Policy)),
        (Stage::Recipient, "553 Relaying disallowed as us@b.co", Wait(Policy)),
        (
            Stage::Recipient,
            "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
            Wait(Policy),
        ),
        (
            Stage::Recipient,
            "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
            Wait(Sender),
        ),
        (Stage::Recipient, "550 5.7.1 <a@b.co>: Recipient address rejected: SPF fail - not authorized", Wait(Policy)),
        (Stage::Recipient, "554 5.7.1 <a@b.co>: Recipient address rejected: Access denied", GiveUp),
        (Stage::Recipient, "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required", GiveUp),
        (Stage::Recipient, "550 5.4.5 Daily user sending limit exceeded.", Wait(Policy)),
        (Stage::Recipient, "503 5.5.1 Bad sequence of commands", Wait(Server)),
        (Stage::Recipient, "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required", GiveUp),
        (Stage::Recipient, "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized", GiveUp),
        (Stage::Recipient, "550 5.7.1 Recipient does not accept mail from this sender", GiveUp),
        (Stage::Recipient, "550 5.7.1 Sender is not allowed to send to this group", GiveUp),
        (Stage::Recipient, "550 permanent failure for one or more recipients (a@b.co:blocked)", GiveUp),
        (Stage::Recipient, "550 permanent failure for one or more recipients (x:blocked)", GiveUp),
        (Stage::Recipient, "550 5.1.1 <a@b.co>: Recipient address rejected: blocked by recipient", GiveUp),
        (Stage::Recipient, "550 5.1.1 <a@b.co>: refused by policy", GiveUp),
        (Stage::Recipient, "550 5.1.1 User unknown; please notify the sender", Suppress),
        (Stage::Recipient, "550 User unknown; please notify the sender", Suppress),
        (Stage::Recipient, "550 5.1.1 User unknown. See https://example.com/postmaster/policy", Suppress),
        (Stage::Recipient, "550 5.1.1 User unknown (www.example.com/sender)", Suppress),
        (Stage::Recipient, "550 5.1.1 User unknown, see example.com/spam", Suppress),
        (Stage::Recipient, "550 5.1.1 Unknown helo user", Suppress),
        (Stage::Recipient, "550 5.2.1 Mailbox disabled; sender notified", Suppress),
        (Stage::Recipient, "550 5.1.1 Blocked, see https://www.spamhaus.org/query/ip/192.0.2.1", Wait(Policy)),
        (Stage::Recipient, "550 5.1.1 Blocked using zen.spamhaus.org", Wait(Policy)),
        (Stage::Recipient, "550 5.1.1 <us@b.co>: Sender address rejected: User unknown", Wait(Sender)),
        (Stage::Recipient, "550 5.2.2 mailbox full", GiveUp),
        (Stage::Recipient, "550 Requested action not taken: mailbox unavailable", GiveUp),
        (Stage::Recipient, "450 4.7.1 <a@b.co>: Recipient address rejected: Greylisted", Retry),
        (Stage::Recipient, "451 4.7.1 Greylisting in action: sender is new", Retry),
        (Stage::Recipient, "452 4.2.2 mailbox full", Retry),
        (Stage::Recipient, "421 4.7.0 Try again later", Retry),
        (
            Stage::Content,
            "554 Message rejected: Email address is not verified. The following identities failed the check",
            Wait(Sender),
        ),
        (Stage::Content, "550 The from address does not match a verified Sender Identity.", Wait(Sender)),
        (Stage::Content, "421 Domain b.co is not allowed to send: please activate your account", Wait(Sender)),
        (Stage::Content, "551 5.7.1 Not authorised to send from this header address", Wait(Sender)),
        (
            Stage::Content,
            "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied",
            Wait(Sender),
        ),
        (Stage::Content, "454 Throttling failure: Daily message quota exceeded.", Wait(Policy)),
        (Stage::Content, "550 5.4.6 Unusual sending activity detected", Wait(Policy)),
        (Stage::Content, "550-5.7.26 This mail has been blocked because the sender is unauthenticated.", Wait(Sender)),
        (Stage::Content, "550 5.7.1 This message is likely unsolicited mail", GiveUp),
        (Stage::Content, "554 5.7.1 Spam message rejected", GiveUp),
        (Stage::Content, "552 5.3.4 Message size exceeds fixed limit", GiveUp),
        (Stage::Content, "554 Transaction failed", GiveUp),
        (Stage::Content, "554 delivery error: dd This user doesn't have a yahoo.com account", Suppress),
        (Stage::Content, "452 4.3.1 disk is full", Retry),
    ] {
        assert_eq!(consequence(stage, &Reply::parse(reply)), expected, "{stage:?} {reply}");
    }
}

#[test]
fn obstacles_are_read_back() {
    for obstacle in Obstacle::ALL {
        assert_eq!(Obstacle::parse(obstacle.as_str()), Some(obstacle));
    }
    assert_eq!(Obstacle::parse("else"), None);
}

#[test]
fn a_report_blames_an_address_only_where_nothing_in_it_disagrees() {
    for (blamed, status, diagnostic) in [
        (Blame::Address, "5.1.1", ""),
        (Blame::Address, "5.1.1", "unknown user: \"grace\""),
        (Blame::Address, "5.0.0", "550 5.1.1 <a@b.co>: no such user here"),
        (Blame::Address, "5.0.0", "550 Unrouteable address"),
        (Blame::Address, "5.1.1", "550 <a@b.co>"),
        (Blame::Address, "5.1.1", "550 5.1.0 <a@b.co>"),
        (Blame::Address, "5.1.0", "550 5.1.1 <a@b.co>"),
        (Blame::Address, "5.1.1", "550 5.0.0 <a@b.co>... User unknown"),
        (
            Blame::Address,
            "5.4.4",
            "Host or domain name not found. Name service error for name=b.co type=A: Host not found",
        ),
        (Blame::Address, "5.4.310", "550 5.4.310 DNS domain b.co does not exist"),
        (Blame::Temporary, "4.4.7", "delivery expired, see kb 5.1.1"),
        (Blame::Temporary, "4.4.7", "550 5.1.1 <a@b.co>: user unknown"),
        (Blame::Temporary, "5.1.1", "450 <a@b.co>: greylisted"),
        (Blame::System, "5.4.7", "expired (last: user unknown)"),
        (Blame::Policy, "5.1.1", "550 5.7.1 Service refused"),
        (Blame::Policy, "5.7.1", "550 5.1.1 <a@b.co>: no such mailbox"),
        (Blame::Sender, "5.1.0", "550 5.1.0 sender rejected"),
        (Blame::Policy, "5.1.1", "550 Rejected as spam"),
        (Blame::Unknown, "5.0.0", "550 failed after 5.1.1 attempts at 5.2.1"),
        (Blame::Unknown, "", "a number such as 5.1.1 in the text"),
        (Blame::Unknown, "5.1.0", "550 5.1.0 see 5.1.1"),
    ] {
        assert_eq!(of_report(status, diagnostic), blamed, "{status} / {diagnostic}");
    }
}

#[test]
fn a_code_is_three_numbers_at_the_start() {
    let code = |class, subject, detail| Some(EnhancedStatus { class, subject, detail });
    for (word, expected) in [("5.1.1", code(5, 1, 1)), ("#5.1.10:", code(5, 1, 10)), ("4.4.310", code(4, 4, 310))] {
        assert_eq!(EnhancedStatus::parse(word), expected);
    }
    for word in ["", "5.1", "5.1.1.2", "9.1.1", "5..1", "5.1.1234", "5.1.x", "15.1.1", "(#5.1.1)", "5.1.1<a@b.co>"] {
        assert_eq!(EnhancedStatus::parse(word), None, "{word}");
    }
    for (text, reply, enhanced) in [
        ("550 5.1.1 x", Some(550), code(5, 1, 1)),
        ("550-5.1.1 x", Some(550), code(5, 1, 1)),
        ("5.1.1 x", None, code(5, 1, 1)),
        ("550 x 5.1.1", Some(550), None),
        ("550.1.1 x", None, None),
        ("5501 5.1.1", None, None),
        ("host said: 550 5.1.1", None, None),
    ] {
        let parsed = Reply::parse(text);
        assert_eq!((parsed.code, parsed.enhanced), (reply, enhanced), "{text}");
    }
    assert_eq!(Reply::of(550, "5.1.1 <a@b.co> gone"), Reply::parse("550 5.1.1 <a@b.co> gone"));
}

proptest! {
    #[test]
    fn any_text_is_judged(status in "\\PC{0,12}", text in "[45]?[0-9]{0,3}[ -]?[#0-9.]{0,9} ?\\PC{0,40}") {
        let blamed = of_report(&status, &text);
        if status.starts_with('4') && EnhancedStatus::parse(&status).is_some() {
            prop_assert_eq!(blamed, Blame::Temporary);
        }
        for stage in [Stage::Hello, Stage::Authentication, Stage::Sender] {
            prop_assert_ne!(consequence(stage, &Reply::parse(&text)), Consequence::Suppress);
        }
    }
}
