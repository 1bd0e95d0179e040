//! Names of people, as they were stored and as they are read.

use crate::world::email;
use usher_domain::PersonName;
use usher_domain::commands::MemberRef;

contract! {
    /// What was stored before names were lines is fit to be shown all the same.
    async fn a_name_that_was_stored_with_unseen_characters_is_read_without(world) {
        let old = || PersonName::verbatim("Jan\nNo\u{202e}vak").unwrap();
        let mut writes = world.invite("jan@people.example", None);
        writes.accounts[0].first_name = old();
        writes.new_members[0].first_name = old();
        world.invited(&writes).await;
        let member = MemberRef::Id(writes.new_members[0].id);
        let member = world.db.find_member(&usher_domain::ReadScope::whole(world.scope), &member).await.unwrap().unwrap().member;
        assert_eq!(member.first_name.as_str(), "Jan No vak");
        let account = world.db.account_by_email(email("jan@people.example").canonical()).await.unwrap().unwrap();
        assert_eq!(account.account.first_name.as_str(), "Jan No vak");
    }
}
