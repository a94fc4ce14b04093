//! Names of exported columns, in both languages. They belong to the format: reading knows every one of them, so that what was
//! exported can be imported. Not done here: other words on screen.

use rebond_domain::Lang;

/// Columns of people.
pub(super) const fn people(lang: Lang) -> [&'static str; 19] {
    match lang {
        Lang::Fr => [
            "Prénom",
            "Nom",
            "Structure",
            "Fonction",
            "Ville",
            "E-mail professionnel",
            "E-mail personnel",
            "E-mail générique",
            "E-mail",
            "Mobile",
            "Ligne directe",
            "Standard",
            "Téléphone fixe",
            "Téléphone",
            "Profil",
            "Dernier échange",
            "Cercle",
            "Origine",
            "Remarques",
        ],
        Lang::En => [
            "First name",
            "Last name",
            "Organisation",
            "Role",
            "Town",
            "Work email",
            "Personal email",
            "Generic email",
            "Email",
            "Mobile",
            "Direct line",
            "Switchboard",
            "Home phone",
            "Phone",
            "Profile",
            "Last exchange",
            "Circle",
            "Source",
            "Remarks",
        ],
    }
}

/// Whether these are the columns of one's own export, in either language.
pub(crate) fn is_of_people<'a>(cells: &(impl Iterator<Item = &'a str> + Clone)) -> bool {
    Lang::ALL.iter().any(|lang| cells.clone().map(str::trim).eq(people(*lang)))
}

/// Columns of organisations.
pub(super) const fn organisations(lang: Lang) -> [&'static str; 8] {
    match lang {
        Lang::Fr => ["Structure", "Type de structure", "Secteur", "Effectif", "Ville", "Site web", "E-mail générique", "Remarques"],
        Lang::En => ["Organisation", "Kind", "Sector", "Size", "Town", "Website", "Generic email", "Remarks"],
    }
}

/// Columns of meetings.
pub(super) const fn meetings(lang: Lang) -> [&'static str; 9] {
    match lang {
        Lang::Fr => ["Date", "Heure", "Avec", "Structure", "Durée (min)", "Marge (min)", "Mode", "Lieu", "État"],
        Lang::En => ["Date", "Time", "With", "Organisation", "Length (min)", "Margin (min)", "Mode", "Place", "State"],
    }
}
