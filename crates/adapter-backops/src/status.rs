//! The statuses of error answers with their reason phrases [D B1] and codes. `UNAUTHORIZED`, `NOT_FOUND` and
//! `BAD_REQUEST` are documented codes [D B19-B22]; the other names follow their pattern.

/// A kind of error answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Status {
    pub(crate) number: u16,
    pub(crate) title: &'static str,
    pub(crate) code: &'static str,
    /// The section of the specification that defines it.
    pub(crate) reference: &'static str,
}

macro_rules! statuses {
    ($($name:ident $number:literal $title:literal $reference:literal)+) => {$(
        pub(crate) const $name: &'static Self = &Self {
            number: $number,
            title: $title,
            code: stringify!($name),
            reference: concat!("https://tools.ietf.org/html/", $reference),
        };
    )+};
}

impl Status {
    statuses! {
        BAD_REQUEST 400 "Bad Request" "rfc9110#section-15.5.1"
        UNAUTHORIZED 401 "Unauthorized" "rfc9110#section-15.5.2"
        FORBIDDEN 403 "Forbidden" "rfc9110#section-15.5.4"
        NOT_FOUND 404 "Not Found" "rfc9110#section-15.5.5"
        METHOD_NOT_ALLOWED 405 "Method Not Allowed" "rfc9110#section-15.5.6"
        REQUEST_TIMEOUT 408 "Request Timeout" "rfc9110#section-15.5.9"
        PAYLOAD_TOO_LARGE 413 "Payload Too Large" "rfc9110#section-15.5.14"
        UNSUPPORTED_MEDIA_TYPE 415 "Unsupported Media Type" "rfc9110#section-15.5.16"
        TOO_MANY_REQUESTS 429 "Too Many Requests" "rfc6585#section-4"
        INTERNAL_SERVER_ERROR 500 "Internal Server Error" "rfc9110#section-15.6.1"
        SERVICE_UNAVAILABLE 503 "Service Unavailable" "rfc9110#section-15.6.4"
    }
}
