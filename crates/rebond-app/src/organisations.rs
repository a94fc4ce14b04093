//! Organisations: listing, showing, adding and editing. What enters: parsed values. What leaves: views.

mod directories;
mod list;
mod merge;
mod save;
mod show;
mod suggest;
mod workplaces;

pub use directories::{DirectoriesPage, DirectoryView, KeepDirectory, ShowDirectories};
pub use list::{ListOrganisations, OrganisationList, OrganisationRow};
pub use merge::{CompareOrganisations, LikeOrganisation, MergeOrganisations, OrganisationField, OrganisationsCompared};
pub use save::{AddOrganisation, EditOrganisation};
pub use show::{OrganisationPage, ShowOrganisation};
pub use suggest::SuggestOrganisations;
pub(crate) use workplaces::{Workplaces, workplace};
