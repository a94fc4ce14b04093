//! `/referrals/{id}`: a referral: reason and agreement, what to do with it, its loop.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::referrals::{EditReferral, ReferralPage, ShowReferral};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{LoopStage, NameUse, ReferralId};
use rebond_method::Rule;
use rebond_sentences::referrals::due;

use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(desk: Desk, screen: Screen, Path(id): Path<ReferralId>) -> Reply {
    let view = ShowReferral { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.page(page(&screen, &view), render(&view, &filled(&screen, &view)))
}

pub(crate) async fn save(desk: Desk, screen: Screen, Path(id): Path<ReferralId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        let (reason, name_use) = (f.optional_prose("reason"), f.choice::<NameUse>("name-use"));
        let sounding_until = f.optional_date("sounding");
        Some(EditReferral { id, reason, name_use: name_use?, sounding_until })
    });
    if let Some(edit) = read
        && form.still(&desk, Shown::Referral(id)).await?
        && form.accept(edit.run(&desk).await)?.is_some()
    {
        return screen.go_saying(format!("/referrals/{id}"), Flash::Saved);
    }
    let view = ShowReferral { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = form.beside(filled(&screen, &view));
    screen.again(page(&screen, &view), render(&view, &form))
}

fn filled(screen: &Screen, view: &ReferralPage) -> Form {
    Form::empty(screen.text)
        .with("seen", seen::of_referral(&view.referral))
        .with("name-use", view.referral.name_use)
        .with_known("reason", view.referral.reason.as_ref())
        .with_known("sounding", view.referral.sounding_until)
        .with("day", view.time.today())
        .with_known("stage", view.due.map(|due| due.stage))
}

/// The page again after a mistake in one of its forms.
pub(super) async fn again(desk: &Desk, screen: &Screen, id: ReferralId, form: &Form) -> Reply {
    let view = ShowReferral { id }.run(desk).await?.ok_or(Problem::NotFound)?;
    screen.again(page(screen, &view), render(&view, form))
}

fn page(screen: &Screen, view: &ReferralPage) -> Page {
    Page::new(Nav::Thread, screen.text.referral_title(&view.by.name, &view.to.name))
}

fn render(view: &ReferralPage, form: &Form) -> Markup {
    let text = form.text();
    let id = view.referral.id;
    let at = view.time.day(view.referral.at);
    html! {
        (parts::back("/thread", text.thread_title()))
        (parts::page_head(text.referral_title(&view.by.name, &view.to.name)).lead(html! { (text.referral_at()) " " (text.day(at)) }))
        div.two-people { (parts::person(view.by.id, &view.by.name)) (Icon::Right) (parts::person(view.to.id, &view.to.name)) }
        (parts::mistakes(form))
        div.actions {
            (parts::link_button(format!("/people/{}/write?kind=request&referral={id}", view.to.id), text.referral_write(&view.to.name)).icon(Icon::Mail))
            @if view.sent.is_empty() && view.referral.name_use != NameUse::Declined {
                (parts::link_button(format!("/people/{}/write?kind=introduction&referral={id}", view.by.id), text.referral_ask_introduction(&view.by.name)).quiet())
            }
        }
        (parts::card(text.referral_edit_title(), html! {
            form method="post" action={ "/referrals/" (id) } {
                @let seen = if form.value("seen").is_empty() { seen::of_referral(&view.referral) } else { form.value("seen").to_owned() };
                (parts::hidden("seen", seen))
                (parts::text_area(form, "reason", text.referral_reason()).optional().hint(text.referral_reason_hint()).rows(3))
                (parts::radios(form, "name-use", text.referral_name_use()).choices::<NameUse>().hint(text.referral_name_use_hint()))
                (parts::text_field(form, "sounding", text.referral_sounding()).date().optional().hint(text.referral_sounding_hint()))
                div.actions { (parts::button(text.action_save())) }
            }
        }))
        (news(view, form))
    }
}

/// The loop: what the recommender knows, what they do not know yet (G5).
fn news(view: &ReferralPage, form: &Form) -> Markup {
    let text = form.text();
    let id = view.referral.id;
    let day = |at| text.day(view.time.day(at));
    let address = format!("/referrals/{id}");
    html! {
        (parts::card(text.referral_loop_title(), html! {
            p.hint { (text.referral_loop_lead()) }
            (parts::why(text, [Rule::G5]))
            @if !view.told.is_empty() {
                ul.rows {
                    @for told in &view.told {
                        li { strong { (text.loop_stage(told.stage)) } " · " (text.referral_told_on(day(told.told_at), &view.by.name)) }
                    }
                }
            }
            @match (view.due, view.referral.closed_at) {
                (_, Some(closed)) => {
                    p { (text.referral_loop_closed(day(closed))) }
                    div.actions { (parts::post_button(format!("{address}/close"), text.referral_reopen()).quiet().carries("close", "no")) }
                }
                (Some(news), None) => {
                    p { strong { (due(text, news.stage, &view.by.name, &view.to.name)) } " " span.hint { (text.referral_due_since(text.day(news.since))) } }
                    div.actions {
                        (parts::link_button(format!("/people/{}/write?kind=news&loop={id}", view.by.id), text.referral_tell_write()).icon(Icon::Mail))
                        (parts::post_button(format!("{address}/told"), text.referral_tell_done()).quiet().carries("stage", news.stage).carries("day", view.time.today()))
                    }
                }
                (None, None) if view.open => { p { (text.referral_loop_waiting(&view.to.name)) } }
                (None, None) => { p { (text.referral_loop_complete(&view.by.name)) } }
            }
            @if view.referral.closed_at.is_none() && view.open {
                (parts::more(text.referral_tell_other(), &html! {
                    form method="post" action={ (address) "/told" } {
                        (parts::radios(form, "stage", text.referral_tell_which()).choices::<LoopStage>())
                        (parts::text_field(form, "day", text.send_day()).date())
                        div.actions { (parts::button(text.referral_tell_save())) }
                    }
                    (parts::post_button(format!("{address}/close"), text.referral_close()).plain().carries("close", "yes"))
                }))
            }
        }))
    }
}
