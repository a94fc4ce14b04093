//! POST `/people/{id}/emails` and `/phones`: adds an address or a number with where it came from (C4); and deletes one.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::people::{AddEmail, AddPhone, DeleteEmail, DeletePhone};
use rebond_domain::{AddressNature, AddressOrigin, PersonEmailId, PersonId, PersonPhoneId, PhoneNature};

use super::show;
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn add_email(screen: Screen, desk: Desk, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let verb = form.read(|f| {
        let (address, through) = (f.email("email"), f.optional_line("email-through"));
        let nature = f.optional_choice("email-nature").unwrap_or(AddressNature::Unknown);
        let origin = f.optional_choice("email-origin").unwrap_or(AddressOrigin::Unknown);
        Some(AddEmail { person, address: address?, nature, origin, through })
    });
    let Some(verb) = verb else { return show::again(&screen, &desk, person, form, Vec::new()).await };
    verb.run(&desk).await?;
    screen.go_saying(format!("/people/{person}#addresses"), Flash::Added)
}

pub(crate) async fn add_phone(screen: Screen, desk: Desk, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let verb = form.read(|f| {
        let (number, through) = (f.phone("phone"), f.optional_line("phone-through"));
        let nature = f.optional_choice("phone-nature").unwrap_or(PhoneNature::Unknown);
        let origin = f.optional_choice("phone-origin").unwrap_or(AddressOrigin::Unknown);
        Some(AddPhone { person, number: number?, nature, origin, through })
    });
    let Some(verb) = verb else { return show::again(&screen, &desk, person, form, Vec::new()).await };
    verb.run(&desk).await?;
    screen.go_saying(format!("/people/{person}#addresses"), Flash::Added)
}

pub(crate) async fn delete_email(screen: Screen, desk: Desk, Path((person, email)): Path<(PersonId, PersonEmailId)>) -> Reply {
    let action = DeleteEmail { person, email }.run(&desk).await?;
    screen.go_saying(format!("/people/{person}#addresses"), Flash::Deleted.undo(action))
}

pub(crate) async fn delete_phone(screen: Screen, desk: Desk, Path((person, phone)): Path<(PersonId, PersonPhoneId)>) -> Reply {
    let action = DeletePhone { person, phone }.run(&desk).await?;
    screen.go_saying(format!("/people/{person}#addresses"), Flash::Deleted.undo(action))
}
