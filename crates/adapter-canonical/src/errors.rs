//! Collects what is wrong with a request, so that a client can mend everything at once.

use crate::kind::Kind;
use crate::problem::{FieldError, Problem};

/// The most errors that one answer lists.
const MOST: usize = 100;

/// What is wrong with a request, in the order found.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    listed: Vec<Problem>,
    more: bool,
}

impl Errors {
    /// Notes an error; one beyond the limit is only counted as there. `problem` is not asked for then, so that a large
    /// wrong request costs little.
    pub(crate) fn add(&mut self, problem: impl FnOnce() -> Problem) {
        if self.listed.len() < MOST {
            self.listed.push(problem());
        } else {
            self.more = true;
        }
    }

    /// Whether one more would not be listed: what comes now need not be looked at.
    pub(crate) fn is_full(&self) -> bool {
        self.more
    }

    /// The value, unless something is wrong.
    pub(crate) fn check<T>(self, value: Option<T>) -> Result<T, Problem> {
        match value {
            Some(value) if self.listed.is_empty() => Ok(value),
            _ => Err(self.into_problem()),
        }
    }

    /// One error speaks for itself; several are listed.
    fn into_problem(mut self) -> Problem {
        if self.listed.len() == 1
            && let Some(only) = self.listed.pop()
        {
            return only;
        }
        let count = self.listed.len();
        let detail = if self.more {
            format!("More than {count} things are wrong; `errors` lists the first {count}. Mend them and send again.")
        } else {
            format!("{count} things are wrong; `errors` lists them. Mend them and send again.")
        };
        let errors: Vec<FieldError> = self.listed.into_iter().map(Problem::into_error).collect();
        Problem::new(Kind::VALIDATION, detail).listing(errors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{request, text};

    fn written(count: usize) -> String {
        let mut errors = Errors::default();
        for position in 0..count {
            errors.add(|| Problem::new(Kind::REQUIRED, "Send it.").at(format!("f{position}")));
        }
        text(&errors.check(Some(())).unwrap_err().respond(&request("POST", "/", ""))).to_owned()
    }

    #[test]
    fn one_error_is_the_problem_itself() {
        assert_eq!(Errors::default().check(Some(1)), Ok(1));
        assert!(written(1).contains(r#""code":"required","request_id":"req-1","field":"f0"}"#));
    }

    #[test]
    fn several_are_listed_up_to_a_hundred() {
        assert!(written(2).contains(r#""detail":"2 things are wrong; `errors` lists them."#));
        assert_eq!(written(100).matches("Send it.").count(), 100);
        assert!(written(101).contains("More than 100 things are wrong"));
        assert_eq!(written(5000).matches("Send it.").count(), 100);
    }
}
