//! `/people/{id}`: the page of a person. Each part of their story is in `story`; here is their order, and the forms.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{PersonPage, PersonRow, ShowPerson};
use rebond_domain::{AddressNature, AddressOrigin, Closeness, PersonId, PhoneNature, Stake};
use rebond_method::Rule;
use rebond_sentences::people::line;
use rebond_sentences::when;
use rebond_text::Text;

use super::{leader, next, passed, story};
use crate::pages::today;
use crate::parts::{self, Icon, Tone};
use crate::{Form, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<PersonId>) -> Reply {
    let view = ShowPerson { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = Form::empty(screen.text);
    screen.page(Page::new(Nav::People, view.person.name.full()).wide(), render(&form, &view, &[]))
}

/// The page again after a mistake in one of its small forms; `several` bear the name typed for a tie.
pub(super) async fn again(screen: &Screen, desk: &Desk, id: PersonId, form: Form, several: Vec<PersonRow>) -> Reply {
    let view = ShowPerson { id }.run(desk).await?.ok_or(Problem::NotFound)?;
    screen.again(Page::new(Nav::People, view.person.name.full()).wide(), render(&form, &view, &several))
}

fn render(form: &Form, view: &PersonPage, several: &[PersonRow]) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/people", text.people_title()))
        (head(form, view))
        (parts::mistakes(form))
        @if view.leader.is_some() { (leader::leader(text)) }
        @if view.may_lead { (leader::may_lead(text, view.person.id)) }
        @if view.person.changed_path && view.approaches.is_empty() { (leader::changed_path(text)) }
        (story::stage_line(text, view))
        div.beside {
            div.stack {
                (answer(text, view))
                (next::render(text, view))
                (begin(text, view))
                (story::how_known(text, view))
                (addresses(form, view))
            }
            div.stack {
                (story::approaches(text, view))
                (story::meetings(text, view))
                (story::referrals(text, view))
                div #promises { (story::promises(text, view)) }
                (passed::render(form, view))
                (notes(form, view))
                (ties(form, view, several))
                (story::events(text, view))
            }
        }
        (ways_out(form, view))
    }
}

/// While an answer is awaited, to tell it comes first.
fn answer(text: Text, view: &PersonPage) -> Markup {
    let Some(sent) = view.awaited.as_ref() else { return html! {} };
    html! {
        section.card.awaited {
            h2 { (text.person_awaited()) }
            p.quiet { (text.today_awaited_since(text.relative_day(view.time.day(sent.sent), view.time.today()))) }
            (today::answers(text, sent.approach, view.time.today(), &view.person.name.full()))
        }
    }
}

/// What one can begin with them.
fn begin(text: Text, view: &PersonPage) -> Markup {
    let id = view.person.id;
    html! {
        div.actions {
            // The step above has the button that stands out, if there is a step.
            @let write = parts::link_button(format!("/people/{id}/write"), text.person_write()).icon(Icon::Mail);
            @if view.steps.is_empty() { (write) } @else { (write.quiet()) }
            (parts::link_button(format!("/people/{id}/meetings/new"), text.person_plan_meeting()).quiet().icon(Icon::Meetings))
            (parts::link_button(format!("/people/{id}/referrals/new"), text.person_add_referral()).quiet().icon(Icon::Thread))
            (parts::link_button("#exchanges", text.person_add_exchange()).plain())
            (parts::link_button("#notes", text.person_add_note()).plain())
        }
    }
}

fn head(form: &Form, view: &PersonPage) -> Markup {
    let text = form.text();
    let person = &view.person;
    html! {
        div.person-head {
            (parts::avatar(&person.name))
            div {
                h1 dir="auto" { (person.name.full()) }
                @if person.role.is_some() || view.organisation.is_some() || person.town.is_some() {
                    p.lead {
                        @if let Some(role) = &person.role { bdi { (role) } }
                        @if let Some(organisation) = &view.organisation {
                            @if person.role.is_some() { " · " }
                            a href={ "/organisations/" (organisation.id) } { bdi { (organisation.name) } }
                        }
                        @if let Some(town) = &person.town {
                            @if person.role.is_some() || view.organisation.is_some() { " · " }
                            bdi { (town) }
                        }
                    }
                }
                p.tags {
                    @if let Some(circle) = person.circle { (parts::tag(text.circle(circle), Tone::Plain)) }
                    @if person.changed_path { (parts::tag(text.people_changed_path_tag(), Tone::Thread)) }
                    @if person.leads_others { (parts::tag(text.people_leads_tag(), Tone::Plain)) }
                    @if person.set_aside_at.is_some() { (parts::tag(text.people_set_aside_tag(), Tone::Attention)) }
                    @if person.is_silent() { (parts::tag(text.people_silent_tag(), Tone::Attention)) }
                    @if view.organisation.as_ref().is_some_and(|place| place.stake == Some(Stake::Employer)) { (parts::tag(text.people_employer_tag(), Tone::Attention)) }
                }
            }
        }
    }
}

fn addresses(form: &Form, view: &PersonPage) -> Markup {
    let text = form.text();
    let id = view.person.id;
    let open = ["email", "phone"].iter().find(|field| form.mistake(field).is_some());
    html! {
        (parts::card(text.person_addresses_title(), html! {
            span #addresses {}
            @if view.emails.is_empty() && view.phones.is_empty() { p.hint { (text.person_addresses_none()) } }
            ul.rows {
                @for email in &view.emails {
                    li.contact {
                        (Icon::Mail)
                        div {
                            a href={ "mailto:" (email.address) } { bdi { (email.address) } }
                            span.hint {
                                (text.address_nature(email.nature)) " · " (text.address_origin(email.origin))
                                @if let Some(through) = &email.through { ", " (text.person_through_named(through)) }
                            }
                            @if email.origin == AddressOrigin::SocialNetwork && email.nature != AddressNature::Professional {
                                p.caution { (text.person_address_private_found()) }
                                (parts::why(text, [Rule::C4]))
                            }
                            @if email.origin == AddressOrigin::Guessed {
                                p.caution { (text.person_address_guessed()) }
                                (parts::why(text, [Rule::C2]))
                            }
                        }
                        (parts::post_button(format!("/people/{id}/emails/{}/delete", email.id), text.action_delete()).plain().about(email.address.as_str()))
                    }
                }
                @for phone in &view.phones {
                    li.contact {
                        (Icon::Phone)
                        div {
                            a href={ "tel:" (phone.number.dialled()) } { bdi { (phone.number) } }
                            span.hint {
                                (text.phone_nature(phone.nature)) " · " (text.address_origin(phone.origin))
                                @if let Some(through) = &phone.through { ", " (text.person_through_named(through)) }
                            }
                        }
                        (parts::post_button(format!("/people/{id}/phones/{}/delete", phone.id), text.action_delete()).plain().about(phone.number.as_str()))
                    }
                }
            }
            (opened(open == Some(&"email"), text.person_email_add(), &html! {
                form method="post" action={ "/people/" (id) "/emails" } {
                    (parts::text_field(form, "email", text.person_email()).email())
                    div.row {
                        (parts::select(form, "email-nature", text.person_nature()).choices::<AddressNature>().optional())
                        (parts::select(form, "email-origin", text.person_origin()).choices::<AddressOrigin>().optional())
                    }
                    (parts::text_field(form, "email-through", text.person_through()).optional())
                    p.hint { (text.person_origin_hint()) }
                    (parts::why(text, [Rule::C4]))
                    div.actions { (parts::button(text.action_add())) }
                }
            }))
            (opened(open == Some(&"phone"), text.person_phone_add(), &html! {
                form method="post" action={ "/people/" (id) "/phones" } {
                    (parts::text_field(form, "phone", text.person_phone()).phone())
                    div.row {
                        (parts::select(form, "phone-nature", text.person_nature()).choices::<PhoneNature>().optional())
                        (parts::select(form, "phone-origin", text.person_origin()).choices::<AddressOrigin>().optional())
                    }
                    (parts::text_field(form, "phone-through", text.person_through()).optional())
                    div.actions { (parts::button(text.action_add())) }
                }
            }))
        }))
    }
}

fn notes(form: &Form, view: &PersonPage) -> Markup {
    let text = form.text();
    let id = view.person.id;
    html! {
        (parts::card(text.person_notes_title(), html! {
            span #notes {}
            form method="post" action={ "/people/" (id) "/notes" } {
                (parts::text_area(form, "note", text.person_note_field()).hint(text.person_note_hint()).rows(3))
                div.actions { (parts::button(text.person_add_note()).quiet()) }
            }
            @if !view.notes.is_empty() {
                ul.rows {
                    @for note in &view.notes {
                        li {
                            p.prose dir="auto" { (note.text) }
                            p.hint { (when(text, &view.time, note.at)) }
                            @if note.meeting_id.is_none() {
                                a.plain href={ "/notes/" (note.id) } { (note.topic.map_or_else(|| text.synthesis_sort(), |topic| text.topic(topic))) }
                                (parts::post_button(format!("/people/{id}/notes/{}/delete", note.id), text.action_delete()).plain().about(text.person_note_field()))
                            }
                        }
                    }
                }
            }
            (story::findings(text, view))
        }))
    }
}

fn ties(form: &Form, view: &PersonPage, several: &[PersonRow]) -> Markup {
    let text = form.text();
    let id = view.person.id;
    html! {
        (parts::card(text.person_ties_title(), html! {
            span #ties {}
            @if view.ties.is_empty() { p.hint { (text.person_ties_none()) } (parts::why(text, [Rule::B16])) }
            ul.rows {
                @for tie in &view.ties {
                    li.contact {
                        (parts::person(tie.other, &tie.name).line(rebond_sentences::people::tie(text, &tie.tie)))
                        (parts::post_button(format!("/people/{id}/ties/{}/delete", tie.tie.id), text.action_delete()).plain().about(tie.name.full()))
                    }
                }
            }
            (opened(form.mistake("other").is_some(), text.person_tie_add(), &html! {
                form method="post" action={ "/people/" (id) "/ties" } {
                    (parts::text_field(form, "other", text.person_tie_other()).hint(text.person_tie_other_hint()))
                    @if !several.is_empty() {
                        @let choice = several.iter().fold(parts::radios(form, "other-id", text.person_tie_many()), |radios, row| {
                                                        radios.explained(row.id, row.name.full(), line(row).unwrap_or_default())
                        });
                        (choice)
                    }
                    (parts::radios(form, "tie-closeness", text.person_tie_closeness())
                        .answer(Closeness::Slight, text.closeness(Closeness::Slight))
                        .answer(Closeness::Known, text.closeness(Closeness::Known))
                        .answer(Closeness::Close, text.closeness(Closeness::Close))
                        .in_line())
                    (parts::text_field(form, "tie-how", text.person_tie_how()).optional())
                    div.actions { (parts::button(text.action_add())) }
                }
            }))
        }))
    }
}

fn ways_out(form: &Form, view: &PersonPage) -> Markup {
    let text = form.text();
    let id = view.person.id;
    html! {
        div.actions {
            (parts::link_button(format!("/people/{id}/edit"), text.person_edit()).quiet().icon(Icon::Pen))
            @if view.person.set_aside_at.is_some() {
                (parts::post_button(format!("/people/{id}/set-aside"), text.person_take_back()).quiet().carries("aside", "no"))
            } @else {
                (parts::post_button(format!("/people/{id}/set-aside"), text.person_set_aside()).plain().carries("aside", "yes"))
            }
            (parts::link_button(format!("/people/{id}/merge"), text.merge_begin()).plain())
            (parts::link_button(format!("/people/{id}/erase"), text.person_erase()).plain())
        }
        p.hint {
            @match view.person.set_aside_at {
                Some(at) => (text.person_set_aside_since(when(text, &view.time, at))),
                None => (text.person_set_aside_hint()),
            }
        }
        (passed::bounds(text, view))
    }
}

/// What can be opened, and is when it has a mistake.
fn opened(open: bool, summary: &str, content: &Markup) -> Markup {
    html! { details.more open[open] { summary { (summary) } div.more-inside { (content) } } }
}
