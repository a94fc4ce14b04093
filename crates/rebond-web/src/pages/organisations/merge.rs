//! `/organisations/{id}/merge`: chooses another record of the same organisation, shows both side by side, merges them.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::organisations::{CompareOrganisations, LikeOrganisation, MergeOrganisations, OrganisationField, OrganisationsCompared};
use rebond_app::{Desk, Take};
use rebond_domain::{Line, Organisation, OrganisationId};
use rebond_text::Text;

use crate::pages::merging::{self, Params};
use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<OrganisationId>, Query(params): Query<Params>) -> Reply {
    let text = screen.text;
    let page = Page::new(Nav::People, text.merge_title());
    if let Ok(other) = params.with.parse::<OrganisationId>() {
        let view = CompareOrganisations { kept: id, other }.run(&desk).await?.ok_or(Problem::NotFound)?;
        return screen.page(page, render(&filled(text, &view), &view));
    }
    let query: String = params.q.chars().take(200).collect();
    let (this, others) = LikeOrganisation { id, query: query.clone() }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let place = format!("/organisations/{id}");
    let rows: Vec<Markup> = others
        .iter()
        .map(|other| {
            html! {
                (chip(other))
                (parts::link_button(format!("{place}/merge?with={}", other.id), text.merge_compare()).quiet().about(other.name.as_str()))
            }
        })
        .collect();
    screen.page(page, merging::choose(text, &place, this.name.as_str(), text.merge_intro_organisation(), &query, &rows))
}

pub(crate) async fn merge(screen: Screen, desk: Desk, Path(kept): Path<OrganisationId>, mut form: Form) -> Reply {
    let verb = form.read(|f| {
        let other = f.id("other");
        let take = FIELDS.iter().filter_map(|(field, name)| Some((*field, merging::taken(f.raw(name))?))).collect();
        Some(MergeOrganisations { kept, other: other?, take, seen: f.raw("seen").to_owned() })
    });
    let verb = verb.ok_or(Problem::Unreadable)?;
    let other = verb.other;
    if let Some(action) = form.accept(verb.run(&desk).await)? {
        return screen.go_saying(format!("/organisations/{kept}"), Flash::Merged.undo(action));
    }
    let view = CompareOrganisations { kept, other }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = form.beside(filled(screen.text, &view));
    screen.again(Page::new(Nav::People, screen.text.merge_title()), render(&form, &view))
}

/// The fields that may differ, and how the form calls what is taken of each.
const FIELDS: [(OrganisationField, &str); 11] = {
    use OrganisationField as F;
    [
        (F::Name, "take-name"),
        (F::Kind, "take-kind"),
        (F::Sector, "take-sector"),
        (F::Size, "take-size"),
        (F::Town, "take-town"),
        (F::Website, "take-website"),
        (F::GenericEmail, "take-generic-email"),
        (F::Stake, "take-stake"),
        (F::Entry, "take-entry"),
        (F::Monthly, "take-monthly"),
        (F::Remarks, "take-remarks"),
    ]
};

fn filled(text: Text, view: &OrganisationsCompared) -> Form {
    let form = Form::empty(text).with("seen", &view.seen).with("other", view.other.id);
    FIELDS.iter().filter(|(field, _)| view.differs.contains(field)).fold(form, |form, (field, name)| {
        form.with(name, merging::word(if *field == OrganisationField::Remarks { Take::Both } else { Take::Kept }))
    })
}

/// The name of a field, and what a record says of it.
fn said(text: Text, it: &Organisation, field: OrganisationField) -> (&'static str, String) {
    let words = |line: &Option<Line>| line.as_ref().map(Line::to_string);
    let (label, said) = match field {
        OrganisationField::Name => (text.organisation_field_name(), Some(it.name.to_string())),
        OrganisationField::Kind => (text.organisation_field_kind(), Some(text.organisation_kind(it.kind).to_owned())),
        OrganisationField::Sector => (text.organisation_field_sector(), words(&it.sector)),
        OrganisationField::Size => (text.organisation_field_size(), it.size.map(|size| text.organisation_size(size).to_owned())),
        OrganisationField::Town => (text.organisation_field_town(), words(&it.town)),
        OrganisationField::Website => (text.organisation_field_website(), it.website.as_ref().map(ToString::to_string)),
        OrganisationField::GenericEmail => (text.organisation_field_generic_email(), it.generic_email.as_ref().map(ToString::to_string)),
        OrganisationField::Stake => (text.organisation_stake(), it.stake.map(|stake| text.stake(stake).to_owned())),
        OrganisationField::Entry => (text.organisation_field_entry(), words(&it.entry)),
        OrganisationField::Monthly => (text.organisation_field_monthly(), it.monthly.map(|most| most.to_string())),
        OrganisationField::Remarks => (text.organisation_field_remarks(), it.remarks.as_ref().map(ToString::to_string)),
    };
    (label, said.unwrap_or_default())
}

fn chip(it: &Organisation) -> Markup {
    html! {
        a.person-name href={ "/organisations/" (it.id) } { bdi { (it.name) } }
        @if let Some(town) = &it.town { " " span.person-line { bdi { (town) } } }
    }
}

fn render(form: &Form, view: &OrganisationsCompared) -> Markup {
    let text = form.text();
    let fields = FIELDS.iter().filter(|(field, _)| view.differs.contains(field)).map(|(field, name)| {
        let ((label, kept), (_, other)) = (said(text, &view.kept, *field), said(text, &view.other, *field));
        merging::field(form, name, label, kept, other, *field == OrganisationField::Remarks)
    });
    let fields: Vec<Markup> = fields.collect();
    let follows: Vec<String> = (view.people > 0).then(|| text.people_found(view.people)).into_iter().collect();
    let (kept, other) = ((view.kept.id.0, view.kept.name.as_str(), chip(&view.kept)), (view.other.id.0, chip(&view.other)));
    merging::compare(form, "/organisations", kept, other, &fields, &follows, None)
}
