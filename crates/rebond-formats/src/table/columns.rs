//! Names of columns, as LinkedIn, Google, Outlook, Thunderbird and people write them, in English and French. What enters: one
//! cell of a header. What leaves: what the column holds. Not done here: which row is the header.

use rebond_domain::{AddressNature, PhoneNature, fold};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Given,
    Middle,
    Family,
    /// `Nom` or `Name` alone: a family name beside a given name, else a whole name.
    NameOrFamily,
    Full,
    Profile,
    Website,
    Email(AddressNature),
    Phone(PhoneNature),
    /// The label of the value of the same number (`E-mail 1 - Label`).
    EmailLabel(u8),
    EmailValue(u8),
    PhoneLabel(u8),
    PhoneValue(u8),
    Organisation,
    Role,
    /// `Title`: a form of address in some programs, a role in others; read only when no other column tells the role.
    Title,
    Town,
    Remarks,
    ConnectedOn,
    LastExchange,
    Sector,
    /// A column that only tables of organisations have.
    OfOrganisations,
}

/// What a header cell announces; `None` when unknown.
pub(crate) fn column(header: &str) -> Option<Column> {
    use Column as C;
    if header.len() > 60 {
        return None;
    }
    let name: String = fold(header).chars().filter(|c| c.is_alphanumeric()).collect();
    Some(match name.as_str() {
        "firstname" | "givenname" | "given" | "prenom" | "prenoms" => C::Given,
        "middlename" | "additionalname" | "deuxiemeprenom" | "autresprenoms" => C::Middle,
        "lastname" | "familyname" | "surname" | "nomdefamille" | "nomusage" | "nomdusage" => C::Family,
        "nom" | "name" => C::NameOrFamily,
        "fullname" | "displayname" | "nomcomplet" | "nomaafficher" | "nomprenom" | "prenomnom" | "nometprenom" | "prenometnom"
        | "contact" | "personne" | "interlocuteur" | "interlocutrice" | "nomducontact" | "contactname" => C::Full,
        "url" | "profil" | "profile" | "profileurl" | "linkedin" | "linkedinurl" | "linkedinprofile" | "profillinkedin" | "urlduprofil"
        | "lienlinkedin" | "urllinkedin" => C::Profile,
        "website" | "siteweb" | "site" | "siteinternet" | "pageweb" | "webpage" | "web" | "webpage1" | "pageweb1" => C::Website,
        "email"
        | "mail"
        | "emailaddress"
        | "emailaddresses"
        | "adresseemail"
        | "adressemail"
        | "adressedemessagerie"
        | "courriel"
        | "adresseelectronique"
        | "primaryemail"
        | "adresseelectroniqueprincipale"
        | "emails"
        | "email2"
        | "email2address"
        | "email3address"
        | "secondaryemail"
        | "adresseelectroniquesecondaire"
        | "adressedemessagerie2"
        | "adressedemessagerie3"
        | "adresse2demessagerie"
        | "adresse3demessagerie"
        | "adressecourriel"
        | "autresemails"
        | "othere-mails"
        | "otheremails" => C::Email(AddressNature::Unknown),
        "emailpro" | "mailpro" | "emailprofessionnel" | "workemail" | "courrielprofessionnel" | "professionalemail" => {
            C::Email(AddressNature::Professional)
        }
        "emailperso" | "mailperso" | "emailpersonnel" | "homeemail" | "personalemail" | "courrielpersonnel" | "privateemail" => {
            C::Email(AddressNature::Private)
        }
        "genericemail" | "emailgenerique" => C::Email(AddressNature::Generic),
        "phone" | "phones" | "telephone" | "telephones" | "tel" | "phonenumber" | "phonenumbers" | "numero" | "numerodetelephone"
        | "primaryphone" | "otherphone" | "telephoneprincipal" | "autretelephone" | "telephoneautre" | "telephone2" | "phone2" => {
            C::Phone(PhoneNature::Unknown)
        }
        "mobile" | "mobilephone" | "mobilenumber" | "telmobile" | "telephonemobile" | "portable" | "telportable" | "telephoneportable"
        | "gsm" | "cell" | "cellphone" | "numeroportable" | "numerodeportable" => C::Phone(PhoneNature::Mobile),
        "businessphone"
        | "businessphone2"
        | "workphone"
        | "telephonebureau"
        | "telephone2bureau"
        | "telephonebureau2"
        | "telbureau"
        | "telpro"
        | "telprofessionnel"
        | "telephoneprofessionnel"
        | "lignedirecte"
        | "directline" => C::Phone(PhoneNature::Direct),
        "companymainphone" | "telephonesociete" | "standard" | "switchboard" => C::Phone(PhoneNature::Switchboard),
        "homephone" | "homephone2" | "telephonedomicile" | "telephone2domicile" | "teldomicile" | "telephonepersonnel" | "telpersonnel"
        | "telfixe" | "fixe" | "telephonefixe" => C::Phone(PhoneNature::Home),
        "company" | "companyname" | "societe" | "entreprise" | "organisation" | "organization" | "organizationname" | "structure"
        | "organisme" | "association" | "employeur" | "employer" | "etablissement" | "nomdelentreprise" | "nomdelasociete" => {
            C::Organisation
        }
        "raisonsociale" | "exposant" | "exhibitor" | "denomination" | "nomdelastructure" | "nomdelorganisme" | "nomdelassociation"
        | "organisationname" => C::Organisation,
        "position" | "jobtitle" | "poste" | "fonction" | "intitule" | "intituleduposte" | "metier" | "profession" | "role"
        | "occupation" | "organizationtitle" | "job" => C::Role,
        "title" | "titre" => C::Title,
        "town"
        | "city"
        | "ville"
        | "commune"
        | "localite"
        | "villebureau"
        | "businesscity"
        | "workcity"
        | "homecity"
        | "villedomicile"
        | "villeprofessionnelle"
        | "location"
        | "lieu" => C::Town,
        "note" | "notes" | "remarque" | "remarques" | "remarks" | "comment" | "comments" | "commentaire" | "commentaires" | "memo" => {
            C::Remarks
        }
        "connectedon" | "datedeconnexion" | "dateconnexion" | "connectele" | "connecteele" | "relationdepuis" => C::ConnectedOn,
        "lastexchange"
        | "dernierechange"
        | "derniercontact"
        | "lastcontact"
        | "lastcontacted"
        | "datedudernierchange"
        | "datedudernierechange" => C::LastExchange,
        "sector" | "secteur" | "secteurdactivite" | "industry" | "activite" | "domaine" | "field" => C::Sector,
        "siret" | "siren" | "stand" | "naf" | "codenaf" | "ape" | "effectif" | "effectifs" | "size" | "taille" | "typedestructure"
        | "formejuridique" => C::OfOrganisations,
        _ => return numbered(&name),
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
        ("address", "city") => Column::Town,
        ("website", "value") => Column::Website,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_every_program_are_known() {
        for (header, expected) in [
            ("FirstName", Column::Given),
            ("Prénom", Column::Given),
            ("Nom de famille", Column::Family),
            ("Adresse e-mail", Column::Email(AddressNature::Unknown)),
            ("Adresse de messagerie", Column::Email(AddressNature::Unknown)),
            ("Tél. mobile", Column::Phone(PhoneNature::Mobile)),
            ("Téléphone (bureau)", Column::Phone(PhoneNature::Direct)),
            ("E-mail 2 - Value", Column::EmailValue(2)),
            ("Phone 10 - Label", Column::PhoneLabel(10)),
            ("Organization 1 - Title", Column::Role),
            ("Date de connexion", Column::ConnectedOn),
            ("Société", Column::Organisation),
            ("Ville (bureau)", Column::Town),
        ] {
            assert_eq!(column(header), Some(expected), "{header}");
        }
        for header in ["", "CONVERSATION ID", "FROM", "TO", "DATE", "SUBJECT", "CONTENT", "FOLDER", "Phone 999 - Label", "1"] {
            assert_eq!(column(header), None, "{header}");
        }
    }
}
