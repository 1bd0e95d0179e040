//! The body of the request.

use crate::error::Field;
use crate::fields::Fields;
use crate::{NAME, body, refusals};
use usher_adapter_kit::Response;
use usher_domain::commands::SignIn;
use usher_domain::{EmailAddress, Refusal, Secret};
use utoipa::ToSchema;

/// The credentials. Unknown members are ignored (assumed).
#[derive(ToSchema)]
pub(crate) struct LogInRequest {
    /// Documented: required. Assumed: the e-mail address, blanks around it aside.
    username: String,
    /// Documented: required. Assumed: taken as it is, blanks included.
    #[schema(value_type = String, format = Password)]
    password: Secret,
}

impl LogInRequest {
    /// Reads the body, or answers with all that is wrong with it.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Response> {
        let object = body::object(bytes)?;
        let mut fields = Fields::of(&object);
        let username = fields.text(Field::Username, true);
        let password = fields.text(Field::Password, false).map(Secret::new);
        match (fields.finish(), username, password) {
            (Ok(()), Some(username), Some(password)) => Ok(Self { username, password }),
            (errors, _, _) => Err(errors.err().unwrap_or_default().answer(400)),
        }
    }

    /// The command. A name that is no address is nobody's.
    pub(super) fn into_command(self) -> Result<SignIn, Response> {
        let email = EmailAddress::parse(&self.username).map_err(|_nobody| refusals::answer(&Refusal::BadLogin))?;
        Ok(SignIn { family: NAME, email, password: self.password })
    }
}
