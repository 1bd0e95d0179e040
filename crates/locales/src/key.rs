//! The names of all messages. A message that nobody shows is a line to take out; one that is shown and missing here does
//! not compile.

macro_rules! keys {
    ($($name:ident $id:literal,)*) => {
        /// A message.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Key { $(
            #[doc = concat!("`", $id, "`")]
            $name,
        )* }

        impl Key {
            /// All messages.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The message's name in the files of `texts/`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

keys! {
    NamelessOrganization "nameless-organization",
    InvitesInviter "invites-inviter",
    Invites "invites",
    OpenUntil "open-until",
    OpenForGood "open-for-good",
    LinkPersonal "link-personal",
    MailSubjectInviter "mail-subject-inviter",
    MailSubject "mail-subject",
    MailHello "mail-hello",
    MailHelloNobody "mail-hello-nobody",
    MailOpenPage "mail-open-page",
    MailPreview "mail-preview",
    MailButton "mail-button",
    MailButtonFails "mail-button-fails",
    MailUnexpected "mail-unexpected",
    MailUnexpectedAdvice "mail-unexpected-advice",
    MailReasonInviter "mail-reason-inviter",
    MailReason "mail-reason",
    MailReplies "mail-replies",
    MailRepliesOrganization "mail-replies-organization",
    Language "language",
    InvitationTitle "invitation-title",
    InvitationAddress "invitation-address",
    GrantsHeading "grants-heading",
    GrantsNone "grants-none",
    GrantsRoles "grants-roles",
    GrantsPermissions "grants-permissions",
    GrantsResources "grants-resources",
    GrantsEverything "grants-everything",
    GrantsEverythingOf "grants-everything-of",
    GrantsUntil "grants-until",
    AcceptHeading "accept-heading",
    AcceptNew "accept-new",
    AcceptKnown "accept-known",
    FirstName "first-name",
    LastName "last-name",
    Password "password",
    PasswordRules "password-rules",
    AcceptNewButton "accept-new-button",
    AcceptKnownButton "accept-known-button",
    OtherAddress "other-address",
    OtherAddressAdvice "other-address-advice",
    Unexpected "unexpected",
    DeclineLink "decline-link",
    DeclineTitle "decline-title",
    DeclineText "decline-text",
    DeclineButton "decline-button",
    DeclineBack "decline-back",
    Problem "problem",
    ProblemInTitle "problem-in-title",
    ProblemForm "problem-form",
    ProblemFirstNameMissing "problem-first-name-missing",
    ProblemNameLong "problem-name-long",
    ProblemPasswordMissing "problem-password-missing",
    ProblemPasswordShort "problem-password-short",
    ProblemPasswordLong "problem-password-long",
    ProblemPasswordKinds "problem-password-kinds",
    ProblemPasswordCommon "problem-password-common",
    ProblemPasswordCharacters "problem-password-characters",
    ProblemPasswordWrong "problem-password-wrong",
    AcceptedTitle "accepted-title",
    AcceptedText "accepted-text",
    DeclinedTitle "declined-title",
    DeclinedText "declined-text",
    ExpiredTitle "expired-title",
    ExpiredText "expired-text",
    ExpiredButton "expired-button",
    MailedLinkText "mailed-link-text",
    RequestedTitle "requested-title",
    RequestedText "requested-text",
    RequestedAdvice "requested-advice",
    ClosedTitle "closed-title",
    ClosedText "closed-text",
    UnknownTitle "unknown-title",
    UnknownText "unknown-text",
    RefusedTitle "refused-title",
    RefusedText "refused-text",
    UnreadableTitle "unreadable-title",
    UnreadableText "unreadable-text",
    BusyTitle "busy-title",
    BusyText "busy-text",
    UnavailableTitle "unavailable-title",
    UnavailableText "unavailable-text",
    FailedTitle "failed-title",
    FailedText "failed-text",

    NoticeBounceSubject "notice-bounce-subject",
    NoticeBounceText "notice-bounce-text",
    NoticeBounceSaid "notice-bounce-said",
    NoticeBounceAdvice "notice-bounce-advice",
    NoticeBounceReason "notice-bounce-reason",
    NoticeWebhookSubject "notice-webhook-subject",
    NoticeWebhookText "notice-webhook-text",
    NoticeWebhookGone "notice-webhook-gone",
    NoticeWebhookFailing "notice-webhook-failing",
    NoticeWebhookAdvice "notice-webhook-advice",
    NoticeWebhookReason "notice-webhook-reason",
}
