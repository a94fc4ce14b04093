//! What a column of a table holds, by its header. What enters: one cell of a header. What leaves: what the column holds. Not done here:
//! the words themselves (`dictionary`), which row is the header.

use rebond_domain::{AddressNature, PhoneNature, fold};

use super::{column::Column, dictionary};
use crate::label::{address_nature, phone_nature};

/// A header without case, accents and signs.
fn plain(header: &str) -> Option<String> {
    (header.len() <= 80).then(|| fold(header).chars().filter(|c| c.is_alphanumeric()).collect())
}

/// What a header cell announces; `None` when unknown.
pub(crate) fn column(header: &str) -> Option<Column> {
    let name = plain(header)?;
    dictionary::known(&name).or_else(|| numbered(&name))
}

/// What a header that is in no list most likely announces, by the words in it; for the other columns of a header that was found.
pub(crate) fn likely(header: &str) -> Option<Column> {
    let name = plain(header)?;
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&[
        "type",
        "display",
        "affich",
        "visualiz",
        "anzeige",
        "label",
        "date",
        "optin",
        "consent",
        "status",
        "statut",
        "sent",
        "envoy",
        "valid",
        "telex",
        "teletip",
        "telescriv",
        "tdd",
        "horbehinderte",
    ]) {
        return None;
    }
    // Beside a name and an address, a word alone is a number there: `Home`, `Work`, `Main`.
    if let Some(nature) = bare_number(&name) {
        return Some(Column::Phone(nature));
    }
    let shown: String = header.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    if has(&["fax", "telecop"]) {
        Some(Column::Fax)
    } else if has(&["email", "courriel", "correo", "messagerie", "mailadres"]) || name.starts_with("mail") || name.ends_with("mail") {
        Some(Column::Email(address_nature(&shown).unwrap_or(AddressNature::Unknown)))
    } else if has(&["linkedin"]) {
        Some(Column::Profile)
    } else if has(&["phone", "telefon", "telephon", "telefoon", "mobil", "portable", "cellul", "movil", "handy", "gsm", "centralit"])
        || name.starts_with("tel")
        || fold(&shown).split(' ').any(|word| matches!(word, "tel" | "dial" | "cell" | "landline"))
    {
        Some(Column::Phone(phone_nature(&shown).unwrap_or(PhoneNature::Unknown)))
    } else if has(&["company", "empresa", "azienda", "firma", "entreprise", "societe", "employeur"])
        && !has(&["size", "domain", "owner", "taille", "street", "city"])
    {
        Some(Column::Organisation)
    } else if has(&["fonction", "jobtitle", "intituledeposte"]) {
        Some(Column::Role)
    } else if has(&["commentaire", "remarque", "comment"]) {
        Some(Column::Remarks)
    } else {
        None
    }
}

/// What the programs that name a number by one word mean by it.
fn bare_number(name: &str) -> Option<PhoneNature> {
    Some(match name {
        "home" | "home2" | "domicile" | "domicile2" => PhoneNature::Home,
        "work" | "work2" | "office" | "bureau" | "bureau2" | "direct" | "trabajo" | "werk" => PhoneNature::Direct,
        "main" | "mainphone" => PhoneNature::Switchboard,
        "car"
        | "voiture"
        | "auto"
        | "autotelefono"
        | "callback"
        | "rappel"
        | "ruckmeldung"
        | "devoluciondellamada"
        | "richiamata"
        | "terugbellen"
        | "other"
        | "autre" => PhoneNature::Unknown,
        _ => return None,
    })
}

/// Google's numbered columns, old (`E-mail 1 - Type`) and new (`E-mail 1 - Label`).
fn numbered(name: &str) -> Option<Column> {
    let start = name.find(|c: char| c.is_ascii_digit())?;
    let end = name.rfind(|c: char| c.is_ascii_digit())? + 1;
    let number = name.get(start..end)?.parse().ok()?;
    Some(match (name.get(..start)?, name.get(end..)?) {
        ("email", "value") => Column::EmailValue(number),
        ("email", "label" | "type") => Column::EmailLabel(number),
        ("phone", "value") => Column::PhoneValue(number),
        ("phone", "label" | "type") => Column::PhoneLabel(number),
        ("organization", "name") => Column::Organisation,
        ("organization", "title") => Column::Role,
        ("organization", "department") => Column::Noted,
        ("organization" | "address" | "website" | "relation" | "event" | "im" | "customfield" | "externalid", "type" | "label") => {
            Column::Passed
        }
        ("address", "city") => Column::Town,
        ("website", "value") => Column::Website,
        ("email" | "mail" | "courriel" | "correo" | "emailadresse", "" | "adresse" | "address") => Column::Email(AddressNature::Unknown),
        ("tel" | "telephone" | "phone" | "telefon" | "telefono" | "telefoon", "") => Column::Phone(PhoneNature::Unknown),
        ("mobile" | "portable", "") => Column::Phone(PhoneNature::Mobile),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::NameOrder;

    #[test]
    fn headers_of_every_program_are_known() {
        let email = Column::Email(AddressNature::Unknown);
        for (header, expected) in [
            ("FirstName", Column::Given),
            ("Prénom", Column::Given),
            ("Nom de famille", Column::Family),
            ("Adresse e-mail", email),
            ("Adresse de messagerie", email),
            ("Tél. mobile", Column::Phone(PhoneNature::Mobile)),
            ("Téléphone (bureau)", Column::Phone(PhoneNature::Direct)),
            ("E-mail 2 - Value", Column::EmailValue(2)),
            ("Phone 10 - Label", Column::PhoneLabel(10)),
            ("Organization 1 - Title", Column::Role),
            ("Date de connexion", Column::ConnectedOn),
            ("Verbunden am", Column::ConnectedOn),
            ("Société", Column::Organisation),
            ("Ville (bureau)", Column::Town),
            ("Vorname", Column::Given),
            ("E-Mail 2: Adresse", email),
            ("Dirección de correo electrónico", email),
            ("Tussenvoegsel", Column::FamilyPrefix),
            ("Télécopie (bureau)", Column::Fax),
            ("Nom Prénom", Column::Full(NameOrder::FamilyFirst)),
        ] {
            assert_eq!(column(header), Some(expected), "{header}");
        }
        for header in ["", "CONVERSATION ID", "FROM", "TO", "DATE", "SUBJECT", "CONTENT", "FOLDER", "Phone 999 - Label", "1"] {
            assert_eq!(column(header), None, "{header}");
        }
        for (header, expected) in [
            ("Votre adresse email (obligatoire)", Some(email)),
            ("E-mail Type", None),
            ("Type de messagerie 2", None),
            ("Numéro de tél. portable", Some(Column::Phone(PhoneNature::Mobile))),
            ("Fax (other)", Some(Column::Fax)),
            ("Score", None),
            ("Associated Company", Some(Column::Organisation)),
            ("Company size", None),
        ] {
            assert_eq!(likely(header), expected, "{header}");
        }
    }
}
