//! Labels of addresses and numbers ("Work", "* Domicile", `_$!<Home>!$_`), in English and French. What enters: a label. What
//! leaves: the nature it tells, if any. Not done here: a nature guessed from the address itself.

use rebond_domain::{AddressNature, PhoneNature, fold};

/// The nature a label gives to an e-mail address; `None` when it tells nothing.
pub(crate) fn address_nature(label: &str) -> Option<AddressNature> {
    let label = fold(label);
    if has(
        &label,
        &[
            "work",
            "travail",
            "bureau",
            "pro",
            "professionnel",
            "professionnelle",
            "job",
            "office",
            "business",
            "geschaftlich",
            "dienstlich",
            "arbeit",
            "trabajo",
            "lavoro",
            "ufficio",
            "werk",
            "zakelijk",
        ],
    ) {
        Some(AddressNature::Professional)
    } else if has(&label, &["generic"]) {
        Some(AddressNature::Generic)
    } else if has(
        &label,
        &[
            "home",
            "domicile",
            "maison",
            "perso",
            "personnel",
            "personnelle",
            "personal",
            "prive",
            "private",
            "privat",
            "particular",
            "casa",
            "abitazione",
            "thuis",
            "personale",
        ],
    ) {
        Some(AddressNature::Private)
    } else {
        None
    }
}

/// The nature a label gives to a number; `None` when it tells nothing. A mobile stays one at work too.
pub(crate) fn phone_nature(label: &str) -> Option<PhoneNature> {
    let label = fold(label);
    if has(
        &label,
        &[
            "cell",
            "mobile",
            "portable",
            "iphone",
            "gsm",
            "perso",
            "cellulaire",
            "mobil",
            "handy",
            "movil",
            "celular",
            "cellulare",
            "mobiel",
            "telemovel",
            "mobiltelefon",
            "smartphone",
        ],
    ) {
        Some(PhoneNature::Mobile)
    } else if has(&label, &["main", "standard", "switchboard", "principal", "accueil", "zentrale", "centralino", "centralita"]) {
        Some(PhoneNature::Switchboard)
    } else if has(
        &label,
        &[
            "work",
            "travail",
            "bureau",
            "pro",
            "professionnel",
            "office",
            "business",
            "direct",
            "directe",
            "geschaftlich",
            "dienstlich",
            "arbeit",
            "trabajo",
            "ufficio",
            "lavoro",
            "werk",
            "durchwahl",
        ],
    ) {
        Some(PhoneNature::Direct)
    } else if has(
        &label,
        &[
            "home",
            "domicile",
            "maison",
            "fixe",
            "personnel",
            "personal",
            "privat",
            "festnetz",
            "particular",
            "casa",
            "abitazione",
            "thuis",
            "fijo",
            "fisso",
        ],
    ) {
        Some(PhoneNature::Home)
    } else {
        None
    }
}

/// Whether a label says that a number is not one to speak to.
pub(crate) fn is_fax(label: &str) -> bool {
    let label = fold(label);
    has(&label, &["fax", "faxes", "pager", "telefax", "telecopie", "telecopieur", "isdn", "rnis", "telex", "tty", "tdd", "bipeur"])
        || label.contains("fax")
}

fn has(label: &str, words: &[&str]) -> bool {
    label.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_both_languages() {
        for label in ["Work", "* Work", "_$!<Work>!$_", "Adresse professionnelle", "Bureau"] {
            assert_eq!(address_nature(label), Some(AddressNature::Professional), "{label}");
        }
        assert_eq!(address_nature("Domicile"), Some(AddressNature::Private));
        assert_eq!(address_nature("Other"), None);
        assert_eq!(phone_nature("work cell"), Some(PhoneNature::Mobile));
        assert!(is_fax("Work Fax") && is_fax("Télécopie") && !is_fax("Work"));
        assert_eq!(phone_nature(""), None);
    }
}
