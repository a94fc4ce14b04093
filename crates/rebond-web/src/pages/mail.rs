//! `/settings/mail`: one's own mail account, a test of it, its removal. The password is never shown again.

use maud::{Markup, html};
use rebond_app::mail::{
    ForgetMailAccount, MailAccount, MailAccountPage, Outcome, Password, SaveMailAccount, Security, SendTest, ShowMailAccount,
};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{Line, Prose};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowMailAccount.run(&desk);
    if !view.can_send {
        return Err(Problem::NotFound);
    }
    screen.page(page(screen.text), render(&filled(screen.text, &view), &view))
}

pub(crate) async fn save(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    if let Some(verb) = form.read(verb)
        && form.still(&desk, Shown::Mail).await?
        && form.accept(verb.run(&desk))?.is_some()
    {
        return screen.go_saying("/settings/mail", Flash::Saved);
    }
    let view = ShowMailAccount.run(&desk);
    let form = form.beside(filled(screen.text, &view));
    screen.again(page(screen.text), render(&form, &view))
}

pub(crate) async fn test(screen: Screen, desk: Desk) -> Reply {
    let text = screen.text;
    let words = (Line::parse(text.mail_test_subject()), Prose::parse(text.mail_test_body()));
    let (Ok(subject), Ok(body)) = words else { return Err(Problem::Internal) };
    SendTest { subject, body }.run(&desk).await?;
    screen.go("/settings/mail#test")
}

pub(crate) async fn forget(screen: Screen, desk: Desk) -> Reply {
    ForgetMailAccount.run(&desk)?;
    screen.go_saying("/settings/mail", Flash::Deleted)
}

fn filled(text: Text, view: &MailAccountPage) -> Form {
    let account = view.kept.as_ref().map(|kept| &kept.account);
    let from = account.map(|account| &account.from).or(view.own_address.as_ref());
    Form::empty(text)
        .with("seen", seen::of_mail(account))
        .with_known("host", account.map(|account| &account.host))
        .with("port", account.map_or(465, |account| account.port))
        .with("security", account.map_or("tls", |account| word(account.security)))
        .with_known("username", account.map_or(from.map(ToString::to_string), |account| account.username.as_ref().map(ToString::to_string)))
        .with_known("from", from)
}

const fn word(security: Security) -> &'static str {
    match security {
        Security::Tls => "tls",
        Security::StartTls => "start-tls",
        Security::None => "none",
    }
}

fn verb(f: &mut Reader<'_>) -> Option<SaveMailAccount> {
    let (host, port, from) = (f.line("host"), f.number("port", 1..=u16::MAX), f.email("from"));
    let security = [Security::Tls, Security::StartTls, Security::None].into_iter().find(|it| word(*it) == f.raw("security"));
    if security.is_none() {
        f.fail("security", f.text().error_choice());
    }
    let (username, password) = (f.optional_line("username"), Password::parse(f.raw("password")));
    Some(SaveMailAccount { account: MailAccount { host: host?, port: port?, security: security?, username, from: from? }, password })
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.mail_title())
}

fn render(form: &Form, view: &MailAccountPage) -> Markup {
    let text = form.text();
    let has_password = view.kept.as_ref().is_some_and(|kept| kept.has_password);
    html! {
        (parts::back("/settings", text.settings_title()))
        (parts::page_head(text.mail_title()).lead(text.mail_lead()))
        (parts::mistakes(form))
        @if view.unreadable { p.caution { (text.mail_unreadable()) } }
        form method="post" action="/settings/mail" {
            (parts::hidden("seen", form.value("seen")))
            (parts::text_field(form, "from", text.mail_from()).email().completes("email"))
            (parts::text_field(form, "host", text.mail_host()).hint(text.mail_host_hint()))
            (parts::radios(form, "security", text.mail_security())
                .explained("tls", text.mail_security_tls(), text.mail_security_tls_line())
                .explained("start-tls", text.mail_security_start(), text.mail_security_start_line())
                .explained("none", text.mail_security_none(), text.mail_security_none_line()))
            (parts::text_field(form, "port", text.mail_port()).number().hint(text.mail_port_hint()))
            (parts::text_field(form, "username", text.mail_username()).optional().hint(text.mail_username_hint()))
            (parts::text_field(form, "password", text.mail_password()).optional().password()
                .hint(if has_password { text.mail_password_kept() } else { text.mail_password_hint() }))
            p.hint { (text.mail_password_where()) }
            div.actions { (parts::button(text.action_save())) }
        }
        @if let Some(kept) = &view.kept {
            div #test {
                (parts::card(text.mail_test_title(), html! {
                    @if let Some(outcome) = &view.tried { div role="status" { (what_happened(text, outcome)) } }
                    p { (text.mail_test_line(&kept.account.from)) }
                    form method="post" action="/settings/mail/test" { div.actions { (parts::button(text.mail_test_act()).quiet()) } }
                }))
            }
            (parts::card(text.mail_forget_title(), html! {
                p { (text.mail_forget_line()) }
                form method="post" action="/settings/mail/forget" { div.actions { (parts::button(text.mail_forget_act()).quiet()) } }
            }))
        }
    }
}

/// What became of a sending, and what to do about it; the server's own words beneath.
pub(crate) fn what_happened(text: Text, outcome: &Outcome) -> Markup {
    html! {
        p { strong { (rebond_sentences::mail::outcome(text, outcome)) } }
        @if let Outcome::Refused { code, said } = outcome { p.hint { (text.mail_outcome_said(code.to_string(), said)) } }
    }
}
