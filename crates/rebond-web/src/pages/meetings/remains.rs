//! What remains of a meeting, each with its way to be done (E4, E14, F8, B14, G1–G3, G5, G6, G8, G14).

use maud::{Markup, html};
use rebond_app::meetings::{MeetingPage, Remains};
use rebond_sentences::meetings::{give_up, rule_of};
use rebond_text::Text;

use super::{address, write_address};
use crate::parts::{self, Button, Icon};

pub(super) fn render(text: Text, view: &MeetingPage) -> Markup {
    if view.remains.is_empty() {
        let words = if view.complete { text.meet_complete() } else { text.meet_nothing_now() };
        return html! { aside.tip { p { (words) } } };
    }
    html! {
        @if view.complete { aside.tip { p { (text.meet_complete()) } } }
        (parts::card(text.meet_remains(), html! {
            ul.rows.remains { @for (place, one) in view.remains.iter().enumerate() { li { (row(text, view, one, place == 0)) } } }
            (parts::why(text, view.remains.iter().map(rule_of)))
        }))
    }
}

fn row(text: Text, view: &MeetingPage, one: &Remains, first: bool) -> Markup {
    let words = rebond_sentences::meetings::remains(text, view, one);
    let (main, others) = ways(text, view, one);
    let main = match main {
        Some(main) if first => Some(main),
        Some(main) => Some(main.quiet()),
        None => None,
    };
    html! {
        p dir="auto" { (words) }
        @if main.is_some() || !others.is_empty() {
            div.actions { @if let Some(main) = main { (main) } @for other in others { (other.plain()) } }
        }
    }
}

/// The main way to do it, and the others.
fn ways(text: Text, view: &MeetingPage, one: &Remains) -> (Option<Button>, Vec<Button>) {
    let meeting = &view.meeting;
    let to = |rest: &str| address(meeting.id, rest);
    let link = |rest: &str, label: &'static str| Some(parts::link_button(to(rest), label));
    let post = |rest: &str, label: &'static str| parts::post_button(to(rest), label);
    let write = |kind: &str, label: &'static str| Some(parts::link_button(write_address(meeting, kind), label).icon(Icon::Pen));
    match one {
        Remains::Grid => (link("/grid", text.meet_act_prepare()), vec![]),
        Remains::Reread => (link("/sheet", text.meet_act_sheet()), vec![post("/reread", text.meet_act_reread())]),
        Remains::Confirm => (write("confirmation", text.meet_act_confirm()), vec![post("/confirm", text.meet_act_confirmed())]),
        Remains::Hold => (link("/hold", text.meet_act_hold()), vec![]),
        Remains::Tell => (
            link("/finish", text.meet_act_tell()),
            vec![
                post("/missed-they", text.meet_act_missed_they()),
                post("/missed-me", text.meet_act_missed_me()),
                post("/missed", text.meet_act_missed()),
            ],
        ),
        Remains::Names => (link("/finish#names", text.meet_act_names()), vec![post("/no-names", text.meet_act_no_names())]),
        Remains::Thank => (write("thank-you", text.meet_act_thank()), vec![post("/thanked", text.meet_act_thanked())]),
        Remains::NameUse { referral, .. } | Remains::Loop { referral, due: false, .. } => {
            (Some(parts::link_button(format!("/referrals/{referral}"), text.meet_act_referral())), vec![])
        }
        Remains::Loop { referral, .. } => (Some(parts::link_button(format!("/referrals/{referral}"), text.meet_act_news())), vec![]),
        Remains::Forgotten(_) => (write("thank-you", text.meet_act_ask()), vec![]),
        Remains::Connect => (Some(post("/connect", text.meet_act_connected())), vec![]),
        Remains::Promise(promise) => {
            let settle = |word: &str, label: &'static str| {
                parts::post_button(format!("/promises/{}/{word}", promise.id), label).about(promise.text.to_string())
            };
            (Some(settle("kept", text.meet_act_kept())), vec![settle("dropped", give_up(text, promise.side))])
        }
    }
}
