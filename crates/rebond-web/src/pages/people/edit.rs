//! `/people/{id}/edit`: everything that is noted of a person.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{EditPerson, EditablePerson, ShowEditable};
use rebond_domain::{AddressForm, Circle, Closeness, Greeting, Line, NormsCode, PersonDetails, PersonId, PersonName, Source, Timestamp};
use rebond_method::Norms;
use rebond_sentences::Choice as _;

use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<PersonId>) -> Reply {
    let view = ShowEditable { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = filled(Form::empty(screen.text), &view);
    screen.page(page(&form, &view), render(&form, &view))
}

pub(crate) async fn save(screen: Screen, desk: Desk, Path(id): Path<PersonId>, mut form: Form) -> Reply {
    if let Some(verb) = form.read(|f| verb(f, id))
        && form.accept(verb.run(&desk).await)?.is_some()
    {
        return screen.go_saying(format!("/people/{id}"), Flash::Saved);
    }
    let view = ShowEditable { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = form.beside(filled(Form::empty(screen.text), &view));
    screen.again(page(&form, &view), render(&form, &view))
}

fn page(form: &Form, view: &EditablePerson) -> Page {
    Page::new(Nav::People, form.text().person_edit_title(&view.person.name))
}

fn filled(form: Form, view: &EditablePerson) -> Form {
    let form = form.with("seen", view.person.updated_at).with_known("organisation", view.organisation.as_ref());
    fill(form, &view.person.details())
}

fn fill(form: Form, noted: &PersonDetails) -> Form {
    form.with_known("given", noted.name.given())
        .with_known("family", noted.name.family())
        .with_tick("as-heard", noted.as_heard)
        .with_known("norms", noted.norms.as_ref().map(NormsCode::as_str))
        .with_known("role", noted.role.as_ref())
        .with_known("town", noted.town.as_ref())
        .with_known("profile", noted.profile.as_ref())
        .with_known("circle", noted.circle)
        .with("closeness", noted.closeness)
        .with_known("last-exchange", noted.last_exchange)
        .with_known("address-form", noted.address_form)
        .with_known("greeting", noted.greeting)
        .with_tick("changed-path", noted.changed_path)
        .with_tick("leads-others", noted.leads_others)
        .with_known("source", noted.source)
        .with_known("source-detail", noted.source_detail.as_ref())
        .with_known("subject", noted.subject.as_ref())
        .with_known("remarks", noted.remarks.as_ref())
}

/// What is noted of a person of that name, which forms ask for in their own ways; what a form does not ask for is empty.
pub(super) fn read(f: &mut Reader<'_>, name: Option<PersonName>) -> Option<PersonDetails> {
    let noted = PersonDetails {
        role: f.optional_line("role"),
        as_heard: f.checked("as-heard"),
        town: f.optional_line("town"),
        norms: NormsCode::parse(f.raw("norms")).ok().filter(|code| Norms::find(code).is_some()),
        profile: f.optional_link("profile"),
        circle: f.optional_choice("circle"),
        closeness: f.optional_choice("closeness").unwrap_or(Closeness::Unknown),
        last_exchange: f.optional_date("last-exchange"),
        address_form: f.optional_choice("address-form"),
        greeting: f.optional_choice("greeting"),
        changed_path: f.checked("changed-path"),
        leads_others: f.checked("leads-others"),
        source: f.optional_choice("source"),
        source_detail: f.optional_line("source-detail"),
        subject: f.optional_line("subject"),
        remarks: f.optional_prose("remarks"),
        name: name?,
    };
    Some(noted)
}

fn verb(f: &mut Reader<'_>, id: PersonId) -> Option<EditPerson> {
    let name = f.name("given", "family");
    let organisation = f.optional_line("organisation");
    let details = read(f, name);
    let seen = f.raw("seen").parse::<Timestamp>().ok();
    Some(EditPerson { id, seen, details: details?, organisation })
}

fn render(form: &Form, view: &EditablePerson) -> Markup {
    let text = form.text();
    let id = view.person.id;
    let name = view.person.name.full();
    html! {
        (parts::back(&format!("/people/{id}"), &name))
        (parts::page_head(text.person_edit_title(&name)))
        (parts::mistakes(form))
        form method="post" action={ "/people/" (id) "/edit" } {
            (parts::hidden("seen", form.value("seen")))
            h2 { (text.person_group_who()) }
            div.row {
                (parts::text_field(form, "given", text.person_field_given()))
                (parts::text_field(form, "family", text.person_field_family()))
            }
            (parts::checkbox(form, "as-heard", text.person_field_as_heard()).hint(text.person_field_as_heard_hint()))
            (parts::text_field(form, "role", text.person_field_role()).optional())
            (parts::text_field(form, "organisation", text.person_field_organisation()).optional()
                .suggestions(view.organisations.iter().map(Line::to_string)))
            (parts::text_field(form, "town", text.person_field_town()).optional())
            (customs(form))
            (parts::text_field(form, "profile", text.person_field_profile()).link().optional())
            (parts::checkbox(form, "changed-path", text.person_field_changed_path()).hint(text.person_field_changed_path_hint()))
            (leads_others(form))
            h2 { (text.person_group_tie()) }
            (parts::select(form, "circle", text.person_field_circle()).choices::<Circle>().optional())
            (parts::radios(form, "closeness", text.person_field_closeness()).choices::<Closeness>().in_line())
            (parts::text_field(form, "last-exchange", text.person_field_last_exchange()).date().hint(text.person_field_last_exchange_hint()).optional())
            (address_form(form))
            (parts::select(form, "greeting", text.person_field_greeting()).choices::<Greeting>().hint(text.person_field_greeting_hint()).optional())
            h2 { (text.person_group_found()) }
            (parts::select(form, "source", text.person_field_source()).choices::<Source>().optional())
            (parts::text_field(form, "source-detail", text.person_field_source_detail()).hint(text.person_field_source_detail_hint()).optional())
            h2 { (text.person_group_why()) }
            (parts::text_field(form, "subject", text.person_field_subject()).hint(text.person_field_subject_hint()).optional())
            (parts::text_area(form, "remarks", text.person_field_remarks()).optional())
            div.actions {
                (parts::button(text.action_save()))
                (parts::link_button(format!("/people/{id}"), text.action_cancel()).quiet())
            }
        }
    }
}

/// The customs of where they live, when they are not one's own.
fn customs(form: &Form) -> Markup {
    let text = form.text();
    let select = parts::select(form, "norms", text.person_field_norms()).hint(text.person_field_norms_hint()).optional();
    let name = |norms: &Norms| norms.text(text.lang()).name.clone();
    html! { (Norms::all().iter().fold(select, |select, norms| select.option(norms.code.as_str(), name(norms)))) }
}

fn address_form(form: &Form) -> Markup {
    let text = form.text();
    let radios = parts::radios(form, "address-form", text.person_field_address_form()).answer("", text.form_not_said());
    let radios = AddressForm::options(text).into_iter().fold(radios, |radios, (value, label)| radios.answer(value, label));
    html! { (radios.in_line()) }
}

/// Whether they direct others; a role that says so suggests it (B10).
pub(crate) fn leads_others(form: &Form) -> Markup {
    let text = form.text();
    let ticked = parts::checkbox(form, "leads-others", text.person_field_leads_others());
    let suggested = !form.holds("leads-others", "yes") && rebond_coach::says_they_lead(form.value("role"));
    html! { @if suggested { (ticked.hint(text.person_may_lead())) } @else { (ticked) } }
}
