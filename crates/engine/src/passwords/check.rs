//! Trying a password.

use super::{Checked, forms};
use crate::engine::Engine;
use crate::throttle::Claim;
use usher_domain::rules::MAX_PASSWORD_BYTES;
use usher_domain::{Fault, Secret};

/// Whether the password matches a hash. Without a hash it takes as long and does not match, so that the timing does not
/// reveal which addresses have accounts.
pub(crate) async fn check<'a>(
    engine: &'a Engine,
    claim: &Claim<'_>,
    password: &Secret,
    hash: Option<String>,
) -> Result<Checked<'a>, Fault> {
    engine.throttle.check(claim, engine.now())?;
    let turn = engine.passwords.turn(engine.throttle.standing(claim, engine.now())).await?;
    // Others may have failed while this one was waiting.
    let attempt = engine.throttle.begin(claim, engine.now())?;
    if password.expose().len() > MAX_PASSWORD_BYTES {
        return Ok(Checked { right: false, attempt });
    }
    let forms = forms(password);
    let compared = engine.passwords.work(turn, move |memory| {
        let mut compare = |form: &Secret| match &hash {
            Some(hash) => memory.verify(form.expose().as_bytes(), hash),
            None => memory.spend(form.expose().as_bytes()),
        };
        forms.iter().any(&mut compare)
    });
    match compared.await {
        Ok(right) => Ok(Checked { right, attempt }),
        Err(fault) => {
            attempt.take_back();
            Err(fault)
        }
    }
}
