//! A note and a name while one talks, and those kept so far (F5, F8): each saved by itself, at once.

use maud::{Markup, html};
use rebond_app::grid::HoldPage;
use rebond_domain::{NameUse, NoteMark, Topic};

use super::address;
use crate::Form;
use crate::pages::meetings::told::said;
use crate::parts::{self, Icon};

/// A note at once, and those kept so far.
pub(super) fn note(view: &HoldPage, form: &Form) -> Markup {
    let text = form.text();
    let to = address(view.meeting.id, "/notes");
    html! {
        section.card #notes {
            div.card-head { h2 { (text.meet_hold_note()) } }
            form method="post" action=(to) {
                p.note-on dir="auto" { strong { (form.value("point")) } }
                (parts::hidden("point", form.value("point")))
                (parts::text_area(form, "text", text.meet_hold_note()).rows(3))
                (parts::radios(form, "mark", text.meet_hold_mark()).in_line()
                    .answer("", text.meet_hold_mark_none()).choices::<NoteMark>().answer("promise", text.meet_hold_mark_promise()))
                (parts::more(text.note_on_topic(), &html! { (parts::select(form, "topic", text.note_on_topic()).choices::<Topic>().optional()) }))
                div.actions { (parts::button(text.meet_hold_note_save())) }
            }
            @if !view.notes.is_empty() {
                h3 { (text.meet_hold_kept()) }
                @for note in &view.notes { (said(text, note)) }
            }
        }
    }
}

/// A name at once, with a reason and a way to reach them (G12), and those noted so far.
pub(super) fn names(view: &HoldPage, form: &Form) -> Markup {
    let text = form.text();
    html! {
        section.card #names {
            div.card-head { h2 { (text.meet_hold_bar_name()) } }
            p.soft { (text.meet_hold_name_lead()) }
            form method="post" action=(address(view.meeting.id, "/names")) {
                (parts::text_field(form, "person", text.meet_hold_name()))
                (parts::text_field(form, "reach", text.meet_hold_name_reach()).optional())
                (parts::text_field(form, "organisation", text.meet_finish_organisation()).optional())
                (parts::text_field(form, "reason", text.meet_finish_reason()).optional())
                (parts::select(form, "name-use", text.meet_finish_name_use(view.other.name.short())).choices::<NameUse>())
                div.actions { (parts::button(text.meet_hold_name_save()).icon(Icon::Check)) }
            }
            @if !view.named.is_empty() {
                h3 { (text.meet_hold_name_kept()) }
                ul.rows { @for one in &view.named { li {
                    (parts::person(one.referral.to_id, &one.name).line(one.referral.reason.as_ref().map(ToString::to_string)))
                } } }
            }
        }
    }
}
