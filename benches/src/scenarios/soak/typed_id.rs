//! The UUID of an id such as `inv_01h2xcejqtf2nbrexx3vqjhp41`.

const DIGITS: &str = "0123456789abcdefghjkmnpqrstvwxyz";

pub(super) fn uuid(id: &str) -> Option<String> {
    let digits = id.rsplit_once('_')?.1;
    let bits = digits.chars().try_fold(0_u128, |bits, digit| {
        let value = DIGITS.find(digit)?;
        Some(bits << 5 | u128::try_from(value).ok()?)
    })?;
    Some(format!("{bits:032x}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_of_the_specification() {
        let uuid = super::uuid("prefix_01h2xcejqtf2nbrexx3vqjhp41").unwrap();
        assert_eq!(uuid, "0188bac7-4afa-78aa-bc3b-bd1eef28d881".replace('-', ""));
        assert_eq!((super::uuid("inv"), super::uuid("inv_l")), (None, None));
    }
}
