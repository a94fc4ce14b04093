//! Plans a meeting: the form of what was settled (E1, E2, B13), shared with `edit`.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::{
    Desk,
    meetings::{MeetingForm, OfferMeeting, PlanMeeting, Settlement},
};
use rebond_domain::{AddressForm, MeetingMode, MessageKind, PersonId};
use rebond_method::Rule;
use rebond_sentences::meetings::{line, zone_town};
use rebond_text::Text;

use super::address;
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen};

#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    approach: String,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(person): Path<PersonId>, Query(params): Query<Params>) -> Reply {
    let view = OfferMeeting { person, approach: params.approach.parse().ok() }.run(&desk).await?;
    let form = filled(screen.text, &view);
    screen.page(page(&screen, &view), render(&view, &form))
}

pub(crate) async fn save(desk: Desk, screen: Screen, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (approach, settled) = (f.optional_id("approach"), settlement(f));
        Some(PlanMeeting { person, approach, settled: settled? })
    });
    if let Some(plan) = read
        && let Some(meeting) = form.accept(plan.run(&desk).await)?
    {
        return screen.go_saying(address(meeting, ""), Flash::Added);
    }
    let view = OfferMeeting { person, approach: form.value("approach").parse().ok() }.run(&desk).await?;
    screen.again(page(&screen, &view), render(&view, &form))
}

/// Reads what was settled.
pub(super) fn settlement(f: &mut Reader<'_>) -> Option<Settlement> {
    let (day, time) = (f.date("day"), f.time("time"));
    let (length, margin) = (f.number("length", 5..=600), f.minutes("margin"));
    let (mode, place) = (f.choice::<MeetingMode>("mode"), f.optional_line("place"));
    let (practical, travel) = (f.optional_prose("practical"), optional_minutes(f, "travel"));
    let (address_form, subject) = (f.optional_choice::<AddressForm>("address-form"), f.optional_line("subject"));
    Some(Settlement {
        starts: day?.to_datetime(time?),
        length: rebond_domain::Minutes::new(length?).ok()?,
        margin: margin?,
        mode: mode?,
        place,
        practical,
        travel,
        address_form,
        subject,
    })
}

/// A length that may be left empty.
fn optional_minutes(f: &mut Reader<'_>, field: &str) -> Option<rebond_domain::Minutes> {
    if f.raw(field).trim().is_empty() { None } else { f.minutes(field) }
}

/// The form as it is at first.
pub(super) fn filled(text: Text, view: &MeetingForm) -> Form {
    let settled = &view.terms;
    Form::empty(text)
        .with_known("approach", view.approach)
        .with_known("seen", view.seen)
        .with_known("day", view.starts.map(jiff::civil::DateTime::date))
        .with_known("time", view.starts.map(|at| at.time().strftime("%H:%M").to_string()))
        .with("length", settled.length.get())
        .with("margin", settled.margin.get())
        .with("mode", settled.mode)
        .with_known("place", settled.place.as_ref())
        .with_known("practical", settled.practical.as_ref())
        .with_known("travel", settled.travel.map(rebond_domain::Minutes::get))
        .with_known("address-form", settled.address_form)
        .with_known("subject", settled.subject.as_ref())
}

fn page(screen: &Screen, view: &MeetingForm) -> Page {
    Page::new(Nav::Meetings, screen.text.meet_plan_title(&view.other.name))
}

fn render(view: &MeetingForm, form: &Form) -> Markup {
    let text = form.text();
    let person = format!("/people/{}", view.other.id);
    html! {
        (parts::back(&person, &view.other.name.full()))
        (parts::page_head(text.meet_plan_title(&view.other.name)).lead(line(text, &view.other).unwrap_or_default()))
        @if let Some((meeting, when)) = &view.already {
            aside.tip { p { a href=(address(*meeting, "")) { (text.meet_already(text.day_and_time(when))) } } }
        }
        (moments(text, view))
        (parts::mistakes(form))
        form method="post" action={ (person) "/meetings/new" } {
            (parts::hidden("approach", form.value("approach")))
            (fields(view, form))
            div.actions { (parts::button(text.meet_plan_act()).icon(Icon::Check)) (parts::link_button(person.clone(), text.action_cancel()).quiet()) }
        }
    }
}

/// Moments of one's own to propose, in words to copy (E2).
fn moments(text: Text, view: &MeetingForm) -> Markup {
    let said: Vec<String> = view.moments.iter().map(|at| text.day_and_time(at)).collect();
    html! {
        @if !said.is_empty() {
            (parts::tip(text, Some(Rule::E2), &text.meet_moments(text.one_of(&said))))
            @let write = format!("/people/{}/write?kind={}", view.other.id, MessageKind::Proposal);
            p { (parts::link_button(write, text.meet_moments_write()).quiet()) }
        } @else if !view.free_hours_noted {
            p.hint { (text.meet_moments_none()) " " a href="/campaign/rhythm" { (text.meet_moments_note()) } }
        }
    }
}

/// How one meets: no call to somebody who takes none, unless it was settled so.
fn modes(view: &MeetingForm, form: &Form) -> Markup {
    let text = form.text();
    let offered =
        MeetingMode::ALL.iter().filter(|mode| **mode != MeetingMode::Phone || view.talk.is_none() || view.terms.mode == MeetingMode::Phone);
    let radios = parts::radios(form, "mode", text.meet_mode()).in_line().hint(text.meet_mode_hint());
    html! { (offered.fold(radios, |radios, mode| radios.answer(mode.as_str(), text.meeting_mode(*mode)))) }
}

/// The fields of what is settled.
pub(super) fn fields(view: &MeetingForm, form: &Form) -> Markup {
    let text = form.text();
    let lengths = &view.lengths;
    let usage = text.meet_length_hint(text.minutes(lengths.longest), text.minutes(lengths.shortest), text.minutes(lengths.usual));
    html! {
        div.row {
            (parts::text_field(form, "day", text.meet_day()).date())
            (parts::text_field(form, "time", text.meet_time()).time().hint(text.meet_zone(zone_town(view.zone.as_str()))))
        }
        div.row {
            (parts::text_field(form, "length", text.meet_length()).number().hint(usage))
            (parts::text_field(form, "margin", text.meet_margin()).number().hint(text.meet_margin_hint()))
        }
        (modes(view, form))
        (parts::text_field(form, "place", text.meet_place()).optional().hint(format!("{} {}", text.meet_place_hint(), view.norms.text(text.lang()).place)))
        (parts::text_area(form, "practical", text.meet_practical()).rows(2).optional().hint(text.meet_practical_hint()))
        (parts::text_field(form, "travel", text.meet_travel()).number().optional().hint(text.meet_travel_hint()))
        (parts::radios(form, "address-form", text.meet_address_form()).choices::<AddressForm>().in_line().optional().hint(text.meet_address_form_hint()))
        (parts::text_field(form, "subject", text.meet_subject()).optional().hint(text.meet_subject_hint()))
    }
}
