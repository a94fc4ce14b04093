//! What the bank of the method offers to a guide: what serves the purpose and this person, and is not there yet (E4). Not done here: the bank.

use rebond_domain::{AddressForm, GridPoint, Lang, Meeting, Person, Purpose, fold};
use rebond_method::{BankPoint, BankWho, bank_for};

/// The points of the bank that serve this purpose and this person (E4), without those already in the grid.
pub(super) fn offered<'a>(
    meeting: &'a Meeting,
    person: &'a Person,
    gateway: bool,
    purpose: Option<Purpose>,
    points: &'a [GridPoint],
) -> impl Iterator<Item = &'static BankPoint> + 'a {
    let form = meeting.address_form.unwrap_or(AddressForm::Vous);
    let there: Vec<String> = points.iter().map(|point| fold(point.label.as_str())).collect();
    bank_for(purpose)
        // What only somebody who changed path can tell is not asked of others (B11); the data know nothing of the last three.
        .filter(move |point| match point.who {
            Some(BankWho::ChangedPath) => person.changed_path,
            Some(BankWho::Leader) => person.leads_others,
            Some(BankWho::Gateway) => gateway,
            Some(BankWho::Elected | BankWho::Craft | BankWho::Independent) | None => true,
        })
        .filter(move |point| {
            !Lang::ALL.iter().any(|lang| there.contains(&fold(point.label(*lang))) || there.contains(&fold(point.question(*lang, form))))
        })
}
