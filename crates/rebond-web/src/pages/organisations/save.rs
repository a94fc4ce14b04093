//! `/organisations/new` and `/organisations/{id}/edit`: adds an organisation, changes one.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::organisations::{AddOrganisation, EditOrganisation, ShowOrganisation};
use rebond_domain::{Organisation, OrganisationDetails, OrganisationId, OrganisationKind, OrganisationSize, Stake, Timestamp};
use rebond_text::Text;

use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen};

pub(crate) async fn new(screen: Screen) -> Reply {
    let form = Form::empty(screen.text);
    screen.page(Page::new(Nav::People, screen.text.organisation_new_title()), render(&form, "/organisations", None))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    if let Some(details) = form.read(read) {
        let id = AddOrganisation { details }.run(&desk).await?;
        return screen.go_saying(format!("/organisations/{id}"), Flash::Added);
    }
    screen.again(Page::new(Nav::People, screen.text.organisation_new_title()), render(&form, "/organisations", None))
}

pub(crate) async fn edit(screen: Screen, desk: Desk, Path(id): Path<OrganisationId>) -> Reply {
    let it = ShowOrganisation { id }.run(&desk).await?.ok_or(Problem::NotFound)?.organisation;
    let form = filled(screen.text, &it);
    let page = Page::new(Nav::People, screen.text.organisation_edit_title(&it.name));
    screen.page(page, render(&form, &format!("/organisations/{id}"), Some(it.name.as_str())))
}

fn filled(text: Text, it: &Organisation) -> Form {
    fill(Form::empty(text).with("seen", it.updated_at), &it.details())
}

fn fill(form: Form, noted: &OrganisationDetails) -> Form {
    form.with("name", &noted.name)
        .with("kind", noted.kind)
        .with_known("sector", noted.sector.as_ref())
        .with_known("size", noted.size)
        .with_known("town", noted.town.as_ref())
        .with_known("website", noted.website.as_ref())
        .with_known("generic-email", noted.generic_email.as_ref())
        .with_known("remarks", noted.remarks.as_ref())
        .with_known("stake", noted.stake)
        .with_known("entry", noted.entry.as_ref())
        .with_known("monthly", noted.monthly)
}

fn read(f: &mut Reader<'_>) -> Option<OrganisationDetails> {
    let name = f.line("name");
    let noted = OrganisationDetails {
        kind: f.optional_choice("kind").unwrap_or(OrganisationKind::Other),
        size: f.optional_choice("size"),
        sector: f.optional_line("sector"),
        town: f.optional_line("town"),
        website: f.optional_link("website"),
        generic_email: f.optional_email("generic-email"),
        remarks: f.optional_prose("remarks"),
        stake: f.optional_choice("stake"),
        entry: f.optional_line("entry"),
        monthly: if f.raw("monthly").is_empty() { None } else { f.number("monthly", 1..=99).and_then(|most| u8::try_from(most).ok()) },
        name: name?,
    };
    Some(noted)
}

pub(crate) async fn save(screen: Screen, desk: Desk, Path(id): Path<OrganisationId>, mut form: Form) -> Reply {
    let seen = form.value("seen").parse::<Timestamp>().ok();
    if let Some(details) = form.read(read)
        && form.accept(EditOrganisation { id, seen, details }.run(&desk).await)?.is_some()
    {
        return screen.go_saying(format!("/organisations/{id}"), Flash::Saved);
    }
    let it = ShowOrganisation { id }.run(&desk).await?.ok_or(Problem::NotFound)?.organisation;
    let form = form.beside(filled(screen.text, &it));
    let page = Page::new(Nav::People, screen.text.organisation_edit_title(&it.name));
    screen.again(page, render(&form, &format!("/organisations/{id}"), Some(it.name.as_str())))
}

fn render(form: &Form, place: &str, name: Option<&str>) -> Markup {
    let text = form.text();
    let action = if name.is_some() { format!("{place}/edit") } else { place.to_owned() };
    let title = name.map_or_else(|| text.organisation_new_title().to_owned(), |name| text.organisation_edit_title(name));
    html! {
        (parts::back(place, name.unwrap_or_else(|| text.organisations_title())))
        (parts::page_head(title))
        (parts::mistakes(form))
        form method="post" action=(action) {
            (parts::hidden("seen", form.value("seen")))
            (parts::text_field(form, "name", text.organisation_field_name()))
            (parts::select(form, "kind", text.organisation_field_kind()).choices::<OrganisationKind>().optional())
            (parts::text_field(form, "sector", text.organisation_field_sector()).optional())
            (parts::text_field(form, "town", text.organisation_field_town()).optional())
            (parts::select(form, "size", text.organisation_field_size()).choices::<OrganisationSize>().optional())
            (parts::text_field(form, "website", text.organisation_field_website()).link().optional())
            (parts::text_field(form, "generic-email", text.organisation_field_generic_email()).email()
                .hint(text.organisation_field_generic_email_hint()).optional())
            (parts::text_area(form, "remarks", text.organisation_field_remarks()).rows(3).optional())
            (parts::select(form, "stake", text.organisation_stake()).choices::<Stake>().optional())
            (parts::text_field(form, "entry", text.organisation_field_entry()).hint(text.organisation_field_entry_hint()).optional())
            (parts::text_field(form, "monthly", text.organisation_field_monthly()).number().optional())
            div.actions {
                (parts::button(text.action_save()))
                (parts::link_button(place, text.action_cancel()).quiet())
            }
        }
    }
}
