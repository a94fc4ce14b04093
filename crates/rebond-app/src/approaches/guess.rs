//! Professional addresses worked out from those known of an organisation (C2). What enters: names with their addresses. What
//! leaves: the pattern, and the address another name would have. Always marked as guessed; never sent to without asking.

use std::collections::BTreeMap;

use rebond_domain::{AddressNature, AddressOrigin, EmailAddress, PersonId, PersonName, fold};
use rebond_store::{contact, people};

use super::setting::Setting;
use crate::{AppError, Desk};

/// How an organisation makes its addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// `claire.vasseur`
    FirstDotLast,
    /// `c.vasseur`
    InitialDotLast,
    /// `cvasseur`
    InitialLast,
    /// `clairevasseur`
    FirstLast,
    /// `claire-vasseur`
    FirstDashLast,
    /// `claire_vasseur`
    FirstUnderscoreLast,
    /// `vasseur.claire`
    LastDotFirst,
    /// `vasseurc`
    LastInitial,
    /// `claire`
    First,
    /// `vasseur`
    Last,
}

impl Pattern {
    /// Every pattern, the most common first.
    pub const ALL: &'static [Self] = &[
        Self::FirstDotLast,
        Self::InitialDotLast,
        Self::InitialLast,
        Self::FirstLast,
        Self::FirstDashLast,
        Self::FirstUnderscoreLast,
        Self::LastDotFirst,
        Self::LastInitial,
        Self::First,
        Self::Last,
    ];

    /// What stands before the `@` for that name; `None` when the name lacks a part, or has letters no mailbox is made of.
    pub fn local(self, name: &PersonName) -> Option<String> {
        let (first, last) = (plain(name.given()?.as_str())?, plain(name.family()?.as_str())?);
        let initial: String = first.chars().take(1).collect();
        Some(match self {
            Self::FirstDotLast => format!("{first}.{last}"),
            Self::InitialDotLast => format!("{initial}.{last}"),
            Self::InitialLast => format!("{initial}{last}"),
            Self::FirstLast => format!("{first}{last}"),
            Self::FirstDashLast => format!("{first}-{last}"),
            Self::FirstUnderscoreLast => format!("{first}_{last}"),
            Self::LastDotFirst => format!("{last}.{first}"),
            Self::LastInitial => format!("{last}{initial}"),
            Self::First => first,
            Self::Last => last,
        })
    }
}

/// Small plain letters; a hyphen stays, blanks and apostrophes go.
fn plain(part: &str) -> Option<String> {
    let folded: String = fold(part).chars().filter(|c| !matches!(c, ' ' | '\'' | '’' | '.')).collect();
    let sound = !folded.is_empty() && folded.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    sound.then_some(folded)
}

/// The pattern of an organisation and its domain, learnt from addresses known: the pattern that most of them follow, at one domain.
pub fn learn<'a>(known: impl IntoIterator<Item = (&'a PersonName, &'a EmailAddress)>) -> Option<(Pattern, String)> {
    let mut seen: BTreeMap<(Pattern, String), usize> = BTreeMap::new();
    for (name, address) in known {
        if address.is_of_anybody() {
            continue;
        }
        let domain = fold(address.domain());
        let written = fold(address.as_str());
        let local = written.rsplit_once('@').map_or("", |(local, _)| local);
        for pattern in Pattern::ALL.iter().filter(|pattern| pattern.local(name).as_deref() == Some(local)) {
            *seen.entry((*pattern, domain.clone())).or_default() += 1;
        }
    }
    let most = seen.values().copied().max()?;
    seen.into_iter().find(|(_, count)| *count == most).map(|(found, _)| found)
}

/// The address this person would have, when none of work is known.
pub(super) async fn for_person(desk: &Desk, setting: &Setting) -> Result<Option<(EmailAddress, Pattern)>, AppError> {
    let Some(organisation) = &setting.organisation else { return Ok(None) };
    if setting.emails.iter().any(|email| email.nature == AddressNature::Professional || email.origin == AddressOrigin::Guessed) {
        return Ok(None);
    }
    let (store, account) = (desk.store(), desk.account_id());
    let known = contact::emails_of_organisation(store, account, organisation.id).await?;
    let sure: Vec<_> =
        known.iter().filter(|email| email.origin != AddressOrigin::Guessed && email.nature != AddressNature::Generic).collect();
    let ids: Vec<PersonId> = sure.iter().map(|email| email.person_id).collect();
    if ids.is_empty() {
        return Ok(None);
    }
    let people = people::outlines(store, account, &ids).await?;
    let named = sure.iter().filter_map(|email| people.iter().find(|it| it.id == email.person_id).map(|it| (&it.name, &email.address)));
    let Some((pattern, domain)) = learn(named) else { return Ok(None) };
    let made = pattern.local(&setting.person.name).and_then(|local| EmailAddress::parse(&format!("{local}@{domain}")).ok());
    // Somebody else's address is not theirs.
    Ok(made.filter(|made| !known.iter().any(|email| email.address.key() == made.key())).map(|made| (made, pattern)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str, &str)]) -> Vec<(PersonName, EmailAddress)> {
        list.iter()
            .map(|(given, family, address)| (PersonName::parse(given, family).unwrap(), EmailAddress::parse(address).unwrap()))
            .collect()
    }

    fn learnt(list: &[(&str, &str, &str)]) -> Option<(Pattern, String)> {
        let pairs = pairs(list);
        learn(pairs.iter().map(|(name, address)| (name, address)))
    }

    #[test]
    fn c2_the_pattern_is_learnt_from_addresses_known() {
        for (local, pattern) in [
            ("claire.vasseur", Pattern::FirstDotLast),
            ("c.vasseur", Pattern::InitialDotLast),
            ("cvasseur", Pattern::InitialLast),
            ("vasseur.claire", Pattern::LastDotFirst),
            ("claire", Pattern::First),
        ] {
            assert_eq!(
                learnt(&[("Claire", "Vasseur", &format!("{local}@atelier.example"))]),
                Some((pattern, "atelier.example".to_owned())),
                "{local}"
            );
        }
        let most =
            [("Ana", "Brun", "a.brun@x.example"), ("Léo", "Petit", "leo.petit@x.example"), ("Zoé", "Le Roux", "zoe.leroux@x.example")];
        assert_eq!(learnt(&most), Some((Pattern::FirstDotLast, "x.example".to_owned())));
    }

    #[test]
    fn a_mailbox_anybody_may_have_teaches_nothing() {
        assert_eq!(learnt(&[("Claire", "Vasseur", "claire.vasseur@gmail.com")]), None);
        assert_eq!(learnt(&[("Claire", "Vasseur", "contact@atelier.example")]), None);
    }

    #[test]
    fn names_become_plain_letters_or_nothing() {
        let local = |given, family| Pattern::FirstDotLast.local(&PersonName::parse(given, family).unwrap());
        assert_eq!(local("Jean-Noël", "D’Œuvre").as_deref(), Some("jean-noel.doeuvre"));
        assert_eq!(local("小龙", "李"), None);
        assert_eq!(local("Claire", ""), None);
    }
}
