//! The directory of directories (B3): the places that welcome and orient, the lists, the networks and the fairs of the country, those
//! that serve the purpose first (A3–A5); one of them becomes an organisation to visit (B5). Not done here: what they are (`rebond-method`).

use rebond_domain::{Lang, Line, Noun, Organisation, OrganisationDetails, OrganisationId, OrganisationKind, Prose, Purpose};
use rebond_method::{Directory, DirectoryKind, Rule, kinds_for, suggestions_rule};
use rebond_store::{campaigns, organisations};

use super::AddOrganisation;
use crate::{AppError, BoxFuture, Desk};

/// Shows the directory of directories.
#[derive(Debug, Clone, Copy)]
pub struct ShowDirectories {
    /// For this purpose; that of the campaign when it is not said.
    pub purpose: Option<Purpose>,
    /// In which language names are.
    pub lang: Lang,
}

/// An entry, and the organisation one made of it.
#[derive(Debug, Clone)]
pub struct DirectoryView {
    /// The entry.
    pub directory: &'static Directory,
    /// The organisation of that name, if there is one.
    pub kept: Option<OrganisationId>,
}

/// The entries by what they are.
#[derive(Debug, Clone)]
pub struct DirectoriesPage {
    /// For which purpose.
    pub purpose: Option<Purpose>,
    /// The rule that says what serves it.
    pub rule: Option<Rule>,
    /// The kinds in their order, those that serve the purpose first.
    pub groups: Vec<(DirectoryKind, Vec<DirectoryView>)>,
}

impl ShowDirectories {
    /// Loads them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, DirectoriesPage> {
        Box::pin(async move {
            let current = campaigns::current(desk.store(), desk.account_id()).await?;
            let purpose = self.purpose.or_else(|| current.and_then(|campaign| campaign.purpose));
            let all = &desk.norms().directories;
            let names: Vec<Line> = all.iter().filter_map(|it| Line::parse(it.name(self.lang)).ok()).collect();
            let known = organisations::alike(desk.store(), desk.account_id(), &names).await?;
            let kept = |name: &str| known.iter().find(|it| it.name.as_str() == name).map(|it| it.id);
            let mut kinds: Vec<DirectoryKind> = purpose.map(kinds_for).unwrap_or_default().to_vec();
            kinds.extend(DirectoryKind::ALL.into_iter().filter(|kind| !purpose.map(kinds_for).unwrap_or_default().contains(kind)));
            let of = |kind: DirectoryKind| {
                let entries = all.iter().filter(|it| it.kind == kind);
                (kind, entries.map(|directory| DirectoryView { directory, kept: kept(directory.name(self.lang)) }).collect::<Vec<_>>())
            };
            let groups = kinds.into_iter().map(of).filter(|(_, entries)| !entries.is_empty()).collect();
            Ok(DirectoriesPage { purpose, rule: purpose.map(suggestions_rule), groups })
        })
    }
}

/// Makes an entry an organisation to visit.
#[derive(Debug, Clone)]
pub struct KeepDirectory {
    /// The entry's key.
    pub key: String,
    /// In which language its name is.
    pub lang: Lang,
}

impl KeepDirectory {
    /// The organisation: the one of that name, or a new one.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, OrganisationId> {
        Box::pin(async move {
            let entry = desk.norms().directories.iter().find(|it| it.key == self.key);
            let entry = entry.ok_or(AppError::NotFound(Noun::Organisation))?;
            let name = Line::cut(entry.name(self.lang)).ok_or(AppError::NotFound(Noun::Organisation))?;
            let kind = match entry.kind {
                DirectoryKind::Gateway => OrganisationKind::Gateway,
                DirectoryKind::Network => OrganisationKind::ProfessionalNetwork,
                DirectoryKind::Directory | DirectoryKind::Event => OrganisationKind::Other,
            };
            let place = Organisation::named(desk.new_id(), name, desk.now());
            let details = OrganisationDetails { kind, remarks: Prose::cut(entry.text(self.lang)), ..place.details() };
            AddOrganisation { details }.run(desk).await
        })
    }
}
